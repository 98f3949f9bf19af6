import type { Log } from '../log.ts'
import type { Report } from './report.ts'

/** Text for people → the same without ids that others must not learn. */
export type Hide = (text: string) => string

/**
 * In a public repository everybody reads log, summary, comment and page, and PostPost lets anyone who has a key and knows a
 * post group's id add a file to it while it is not published ("a known limitation" of get-upload-url). There the last six of
 * its 24 hex digits are enough to find it in PostPost; the outputs hold it whole.
 * @param report once there is one: posts that are published already need no hiding
 */
export function hideIds(isPublic: boolean, report?: Report): Hide {
  if (!isPublic) return (text) => text
  const published = new Set(
    report?.results.flatMap(({ postGroupId, posts = [] }) =>
      postGroupId && posts.length > 0 && posts.every(({ status }) => status === 'published') ? [postGroupId] : [],
    ),
  )
  return (text) =>
    text.replaceAll(/\b[0-9a-f]{18}([0-9a-f]{6})\b/gi, (id, end: string) => (published.has(id) ? id : `…${end}`))
}

/** The log with ids hidden. */
export const hiding = (log: Log, hide: Hide): Log => ({
  info: (line) => log.info(hide(line)),
  warning: (line) => log.warning(hide(line)),
  group: (title, lines) => log.group(hide(title), lines.map(hide)),
})
