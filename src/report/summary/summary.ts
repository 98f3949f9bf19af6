import { WITHOUT_KEY } from '../../checks/without-key.ts'
import { pushOrPullRequest } from '../../github/context.ts'
import type { Outcome } from '../../publish/result.ts'
import { listed } from '../../wording.ts'
import { cutMarkdown } from '../cut-markdown.ts'
import { failureOf, type Report, tally } from '../report.ts'
import { nothingWent, type View, viewsOf } from '../views.ts'
import { detailsOf } from './details.ts'
import { escapeHtml } from './html.ts'
import { notSentList, skippedList } from './post-list.ts'
import { postTable } from './post-table.ts'
import { problemList } from './problem-list.ts'
import { sharedOf } from './shared.ts'
import { OUTCOME_SIGN } from './signs.ts'
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
    report.inputs.dryRun && report.inputs.apiKey === '' ? `<p>${escapeHtml(WITHOUT_KEY)}</p>` : '',
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
    skipped.length > 0 ? skippedList(skipped, report.inputs.onDuplicate === 'repost') : '',
    rows.length > 0 ? detailsOf(shown, report) : '',
  ]
}

const leftOver = (why: string, ids: readonly string[]): string =>
  ids.length > 0 ? `<p>${why}: ${escapeHtml(listed(ids, 50))}</p>` : ''

/** What happened, in one line of counts. */
export function headingOf(report: Report): string {
  const title = report.inputs.dryRun ? 'TikTok preview' : 'TikTok'
  const failure = failureOf(report)
  if (failure !== undefined) return `## ${title}: ${OUTCOME_SIGN.failed} ${failure}`
  const counts = tally(report.results, (outcome) => `${OUTCOME_SIGN[outcome]} `)
  return `## ${title}: ${counts || 'nothing to publish'}`
}

/** What to do now, or that there is nothing to do; undefined where the counts say it all. */
export function adviceOf(report: Report, views: readonly View[]): string | undefined {
  const { dryRun } = report.inputs
  if (failureOf(report) !== undefined) {
    if (!nothingWent(views)) {
      return dryRun
        ? 'Nothing was sent: this is a dry run. Fix what is listed here before the real one.'
        : 'Fix what is listed here and run the step again: it publishes what is missing, and nothing twice.'
    }
    return 'Fix what is listed here and run the step again.'
  }
  if (views.length === 0) return undefined
  const has = (outcome: Outcome): boolean => views.some(({ result }) => result.outcome === outcome)
  const sentences = [
    views.every(({ result }) => result.outcome === 'skipped')
      ? 'Everything is on its accounts already: there is nothing to send.'
      : dryRun && 'Nothing was sent: this is a dry run.',
    has('draft') && 'Drafts wait for approval in PostPost.',
    has('processing') && 'What is processing goes on by itself: look at it in PostPost.',
  ]
  return sentences.filter(Boolean).join(' ') || undefined
}
