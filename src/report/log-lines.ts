import { describeMove } from '../plan/planned-post.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { describeFlags } from '../publish/inversion.ts'
import { counted, quote } from '../wording.ts'
import { describeDisclosure } from './disclosure.ts'
import { type Report, tally } from './report.ts'
import { isSent, nothingWent, type View, viewsOf } from './views.ts'

/** Of a plan that was refused nothing would be sent, and that its posts are fine is no failure of theirs. */
export const planTitle = (report: Report): string =>
  nothingWent(viewsOf(report))
    ? `The plan, one line a post: ${counted(report.results.length, 'post')}, none of them sent`
    : `The plan, one line a post: ${tally(report.results)}`

/** A dry run's plan for the log: one line a post. */
export const planLines = (report: Report): string[] => viewsOf(report).map((view) => planLine(view, report))

function planLine(view: View, { inputs }: Report): string {
  const { result, post, step, accounts, caption } = view
  const on = accounts.map(({ name, result: there }) => (there ? `${name} (there already: ${there.status})` : name))
  const words = [
    `${result.id}: ${result.outcome}${isSent(view) ? ` ${whenOf(view)}` : ''} on ${on.join(', ')}`,
    ...(step ? [describeMove(step, inputs)] : []),
    ...(isSent(view)
      ? [
          post.settings.viewerSetting,
          describeFlags(post.settings, inputs.interactionInversion),
          describeDisclosure(post.settings),
        ]
      : []),
    quote(caption),
  ]
  return words.filter(Boolean).join('; ')
}

function whenOf({ post, step }: View): string {
  if (post.flawed.has('schedule')) return 'at a time that cannot be read'
  if (step?.timeMs === undefined) return 'as a draft to approve in PostPost'
  if (post.schedule.kind === 'now' && !step.movedBy) return 'for now'
  return `for ${formatTime(step.timeMs, post.timezone)}`
}

/** Where the posts of a run can be seen, a line each. */
export const linksOf = (report: Report): string[] =>
  viewsOf(report).flatMap(({ result: { id }, accounts }) =>
    accounts.flatMap(({ name, result }) => (result?.url ? [`${id} on ${name}: ${result.url}`] : [])),
  )
