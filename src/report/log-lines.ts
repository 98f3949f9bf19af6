import { describeMove } from '../plan/planned-post.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { describeFlags } from '../publish/inversion.ts'
import type { Withdrawn } from '../publish/withdrawing.ts'
import { counted, quote } from '../wording.ts'
import { describeChange, hasChanges, planTotals } from './changes.ts'
import { describeDisclosure } from './disclosure.ts'
import { describeExisting } from './existing.ts'
import { isSent, nothingWent, type PostReport } from './post-report.ts'
import { type Report, tally } from './report.ts'

/** A refused plan sends nothing. Its posts that have no problem of their own did not fail. */
export const planTitle = (report: Report): string => {
  const { posts, results } = report
  if (nothingWent(posts) && posts.length > 0)
    return `The plan, one line for each post: ${counted(results.length, 'post')}, none of them sent`
  return `The plan, one line for each post: ${hasChanges(report) ? planTotals(report) : tally(results)}`
}

/** A dry run's plan for the log: one line a post. */
export function planLines(report: Report): string[] {
  const isChanging = hasChanges(report)
  return [
    ...report.posts.map((post) => planLine(post, report.inputs, isChanging)),
    ...report.withdrawn.map((each) => withdrawnLine(each, report)),
  ]
}

function withdrawnLine({ withdrawal: { name, accounts, wasMs, caption }, result }: Withdrawn, { timezone }: Report) {
  const on = accounts.map((account) => account.name).join(', ')
  return `− ${name.stem}: ${result.outcome}, to be withdrawn from ${formatTime(wasMs, timezone)} on ${on}; ${quote(caption)}`
}

function planLine(report: PostReport, inputs: Report['inputs'], isChanging: boolean): string {
  const { result, post, step, accounts, caption, change } = report
  const on = accounts.map(({ name, result: existing }) => (existing ? `${name} (${describeExisting(existing)})` : name))
  const words = [
    `${change && isChanging ? `${change.sign} ` : ''}${result.id}: ${result.outcome}${isSent(report) ? ` ${describeWhen(report)}` : ''} on ${on.join(', ')}`,
    describeChange(change),
    change?.wasMs === undefined ? undefined : `${formatTime(change.wasMs, post.timezone)} → ${describeWhen(report)}`,
    ...(step ? [describeMove(step, inputs)] : []),
    ...(isSent(report)
      ? [
          post.settings.viewerSetting,
          describeFlags(post.settings, inputs.interactionInversion),
          describeDisclosure(post.settings),
        ]
      : []),
    change?.caption ? `${quote(change.caption.was)} → ${quote(change.caption.will)}` : quote(caption),
  ]
  return words.filter(Boolean).join('; ')
}

function describeWhen({ post, when }: PostReport): string {
  switch (when.kind) {
    case 'unreadable':
      return 'at a time that cannot be read'
    case 'in':
      return `for ${when.text} from now`
    case 'slot':
      return 'for the next free slot'
    case 'approval':
      return 'as a draft to approve in PostPost'
    case 'now':
      return 'for now'
    case 'at':
      return `for ${formatTime(when.timeMs, post.timezone)}`
  }
}

/** Where the posts of a run can be seen, a line each. */
export const linksOf = ({ posts }: Report): string[] =>
  posts.flatMap(({ result: { id }, accounts }) =>
    accounts.flatMap(({ name, result }) => (result?.url ? [`${id} on ${name}: ${result.url}`] : [])),
  )
