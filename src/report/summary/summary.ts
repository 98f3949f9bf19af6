import { WITHOUT_KEY } from '../../checks/without-key.ts'
import { pushOrPullRequest } from '../../github/context.ts'
import type { Outcome } from '../../publish/result.ts'
import { listed } from '../../wording.ts'
import { hasChanges, planTotals } from '../changes.ts'
import { isHeld, isOnItsAccounts } from '../existing.ts'
import { type Html, joined, trusted } from '../html.ts'
import type { Places } from '../places.ts'
import { nothingWent, type PostReport } from '../post-report.ts'
import { failureOf, type Report, tally } from '../report.ts'
import { dayAndTimeOf } from './day-and-time.ts'
import { detailsOf } from './details.ts'
import { fittingSummary } from './fitting.ts'
import { code, html, link } from './html.ts'
import { notSentList, skippedLists, withdrawnList } from './post-list.ts'
import { postTable } from './post-table.ts'
import { problemList } from './problem-list.ts'
import { sharedOf } from './shared.ts'
import { OUTCOME_SIGN } from './signs.ts'

/**
 * The job summary in Markdown. Its first screen answers what happened, whether anything is wrong, what to do and where to
 * click. Details are folded below.
 * @param places of the files that its problems name
 */
export function summaryOf(report: Report, places: Places): string {
  const advice = adviceOf(report)
  const parts = [
    trusted(summaryHeading(report)),
    report.inputs.dryRun && report.inputs.apiKey === '' && html`<p>${WITHOUT_KEY}</p>`,
    hasChanges(report) && html`<p><b>${planTotals(report)}</b></p>`,
    advice !== undefined && html`<p>${advice}</p>`,
    problemList(report, places),
    ...postsOf(report),
    leftOver(`Left out, because this ${pushOrPullRequest(report.run)} did not add them (added-only)`, report.leftOut),
    leftOver('Left for the next run (when-too-many: first)', report.postponed),
    appliedCommit(report),
  ]
  return fittingSummary(`${joined(parts, '\n\n').html}\n`)
}

/** For a run without a report: cancelled while it read, or stopped by a fault of the action. */
export const earlyEnd = (message: string): string =>
  `${html`## TikTok: ${OUTCOME_SIGN.failed} the run ended early\n\n<p>${message}</p>`.html}\n`

function postsOf(report: Report): (Html | false)[] {
  const { posts, inputs } = report
  if (posts.length === 0) return [withdrawnList(report)]
  if (nothingWent(posts)) return [notSentList(posts), withdrawnList(report)]
  // Posts that stay as they are are folded, unless somebody changed them or another run will.
  const isFolded = ({ result, change }: PostReport): boolean =>
    result.outcome === 'skipped' && (change === undefined || '+='.includes(change.sign))
  const skipped = posts.filter(isFolded)
  const others = posts.filter((post) => !isFolded(post))
  const rows = others.map((post) => ({ post, shown: dayAndTimeOf(post, report) }))
  const shared = sharedOf(rows)
  return [
    shared.above.length > 0 && html`<p>${rows.length > 1 && 'All posts: '}${shared.above.join(' · ')}</p>`,
    rows.length > 0 && postTable(rows, shared),
    withdrawnList(report),
    skipped.length > 0 && skippedLists(skipped, inputs.onDuplicate),
    rows.length > 0 && detailsOf(others, report),
  ]
}

/** The commit that was applied. GitHub's page of a commit names its pull request. */
const appliedCommit = ({ inputs, run, withdrawn, posts }: Report): Html | false =>
  !inputs.dryRun &&
  run.eventName === 'push' &&
  run.sha !== '' &&
  hasChanges({ posts, withdrawn }) &&
  html`<p>Applied from ${link(`${run.repository.url}/commit/${run.sha}`, code(run.sha.slice(0, 7)))}.</p>`

const leftOver = (why: string, ids: readonly string[]): Html | false =>
  ids.length > 0 && html`<p>${why}: ${listed(ids, 50)}</p>`

/** What happened, in one line of counts. */
export function summaryHeading(report: Report): string {
  const title = report.inputs.dryRun ? 'TikTok preview' : 'TikTok'
  const failure = failureOf(report)
  if (failure !== undefined) return `## ${title}: ${OUTCOME_SIGN.failed} ${failure}`
  const counts = tally(report.results, (outcome) => `${OUTCOME_SIGN[outcome]} `)
  return `## ${title}: ${counts || 'nothing to publish'}`
}

/** What to do now, or that there is nothing to do; undefined if the counts are enough. */
export function adviceOf(report: Report): string | undefined {
  const { posts } = report
  const { dryRun } = report.inputs
  if (failureOf(report) !== undefined) {
    if (!nothingWent(posts)) {
      return dryRun
        ? 'Nothing was sent, because this is a dry run. Fix the problems listed here before the real run.'
        : 'Fix the problems listed here and run the step again. It publishes what is missing, and nothing twice.'
    }
    return 'Fix the problems listed here and run the step again.'
  }
  if (posts.length === 0) return undefined
  const has = (outcome: Outcome): boolean => posts.some(({ result }) => result.outcome === outcome)
  const sentences = [
    posts.every(({ result }) => result.outcome === 'skipped')
      ? whyAllAreSkipped(posts)
      : dryRun && 'Nothing was sent, because this is a dry run.',
    posts.some((post) => post.result.outcome === 'draft' && !isHeld(post)) && 'Drafts wait for approval in PostPost.',
    has('processing') && 'Posts that are processing go on by themselves. Look at them in PostPost.',
  ]
  return sentences.filter(Boolean).join(' ') || undefined
}

const whyAllAreSkipped = (posts: readonly PostReport[]): string =>
  posts.every(({ result }) => isOnItsAccounts(result))
    ? 'Every post is already on its accounts, so nothing is sent.'
    : 'Every post is skipped, so nothing is sent.'
