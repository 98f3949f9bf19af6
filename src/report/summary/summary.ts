import { pushOrPullRequest } from '../../github/context.ts'
import { listed } from '../../wording.ts'
import { cutMarkdown } from '../cut-markdown.ts'
import type { Report } from '../report.ts'
import { nothingWent, viewsOf } from '../views.ts'
import { detailsOf } from './details.ts'
import { adviceOf, headingOf } from './heading.ts'
import { escapeHtml } from './html.ts'
import { notSentList, skippedList } from './post-list.ts'
import { postTable } from './post-table.ts'
import { problemList } from './problem-list.ts'
import { sharedOf } from './shared.ts'
import { whenOf } from './when.ts'

/** GitHub takes 1 MiB of summary a step; what is beyond is cut with a word about it. */
const MAX_SUMMARY_BYTES = 1_000_000

/**
 * The job summary in Markdown. Its first screen answers what happened, whether anything is wrong, what to do and where to
 * click; what one looks up is folded below.
 */
export function summaryOf(report: Report): string {
  const views = viewsOf(report)
  const advice = adviceOf(report, views)
  const parts = [
    headingOf(report),
    advice === undefined ? '' : `<p>${advice}</p>`,
    problemList(report),
    ...posts(report),
    leftOver(`Left out, because this ${pushOrPullRequest(report.run)} did not add them (added-only)`, report.leftOut),
    leftOver('Left for the next run (when-too-many: first)', report.postponed),
  ]
  const markdown = `${parts.filter((part) => part !== '').join('\n\n')}\n`
  if (Buffer.byteLength(markdown) <= MAX_SUMMARY_BYTES) return markdown
  const limit = Buffer.from(markdown).subarray(0, MAX_SUMMARY_BYTES).toString('utf8').length
  return cutMarkdown(markdown, limit, '… cut here: GitHub takes 1 MiB. The log has the rest.')
}

function posts(report: Report): string[] {
  const views = viewsOf(report)
  if (views.length === 0) return []
  if (nothingWent(views)) return [notSentList(views)]
  const skipped = views.filter(({ result }) => result.outcome === 'skipped')
  const shown = views.filter(({ result }) => result.outcome !== 'skipped')
  const rows = shown.map((view) => ({ view, when: whenOf(view, report) }))
  const shared = sharedOf(rows)
  return [
    shared.above.length > 0
      ? `<p>${rows.length > 1 ? 'All posts: ' : ''}${escapeHtml(shared.above.join(' · '))}</p>`
      : '',
    rows.length > 0 ? postTable(rows, shared) : '',
    skipped.length > 0 ? skippedList(skipped) : '',
    rows.length > 0 ? detailsOf(shown, report) : '',
  ]
}

const leftOver = (why: string, ids: readonly string[]): string =>
  ids.length > 0 ? `<p>${why}: ${escapeHtml(listed(ids, 50))}</p>` : ''
