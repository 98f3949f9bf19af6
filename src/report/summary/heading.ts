import type { Outcome } from '../../publish/result.ts'
import { failureOf, type Report, tally } from '../report.ts'
import { nothingWent, type View } from '../views.ts'
import { OUTCOME_SIGN } from './signs.ts'

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
