import { cutMarkdown } from '../cut-markdown.ts'

/** GitHub takes 1 MiB of summary a step, and shows nothing of a longer one. */
const MAX_SUMMARY_BYTES = 1_000_000

/** A summary that is too long is cut, and says so. */
export function fittingSummary(markdown: string): string {
  if (Buffer.byteLength(markdown) <= MAX_SUMMARY_BYTES) return markdown
  const limit = Buffer.from(markdown).subarray(0, MAX_SUMMARY_BYTES).toString('utf8').length
  return cutMarkdown(markdown, limit, '… cut here: GitHub takes 1 MiB. The log has the rest.')
}
