import { describeMove } from '../plan/step.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { describeFlags } from '../publish/inversion.ts'
import { quote } from '../wording.ts'
import type { Report } from './report.ts'
import { isSent, type View, viewsOf } from './views.ts'

/** A dry run's plan for the log: one line a post. */
export const planLines = (report: Report): string[] => viewsOf(report).map((view) => planLine(view, report))

function planLine(view: View, { inputs }: Report): string {
  const { result, post, step, accounts, caption } = view
  const on = accounts.map(({ name, result: there }) => (there ? `${name} (there already: ${there.status})` : name))
  const words = [
    `${result.id}: ${result.outcome}${isSent(view) ? ` ${whenOf(view)}` : ''} on ${on.join(', ')}`,
    ...(step ? [describeMove(step, inputs)] : []),
    ...(isSent(view) ? [post.settings.viewerSetting, describeFlags(post.settings, inputs.interactionInversion)] : []),
    quote(caption),
  ]
  return words.filter(Boolean).join('; ')
}

function whenOf({ post, step }: View): string {
  if (step?.timeMs === undefined) return 'as a draft to approve in PostPost'
  if (post.schedule.kind === 'now' && !step.movedBy) return 'for now'
  return `for ${formatTime(step.timeMs, post.timezone)}`
}

/** Where the posts of a run can be seen, a line each. */
export const linksOf = (report: Report): string[] =>
  viewsOf(report).flatMap(({ result: { id }, accounts }) =>
    accounts.flatMap(({ name, result }) => (result?.url ? [`${id} on ${name}: ${result.url}`] : [])),
  )
