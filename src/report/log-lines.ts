import { describeMove } from '../plan/planned-post.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { describeFlags } from '../publish/inversion.ts'
import { counted, quote } from '../wording.ts'
import { describeDisclosure } from './disclosure.ts'
import { isSent, nothingWent, type PostReport } from './post-report.ts'
import { type Report, tally } from './report.ts'

/** Of a plan that was refused nothing would be sent, and that its posts are fine is no failure of theirs. */
export const planTitle = ({ posts, results }: Report): string =>
  nothingWent(posts)
    ? `The plan, one line a post: ${counted(results.length, 'post')}, none of them sent`
    : `The plan, one line a post: ${tally(results)}`

/** A dry run's plan for the log: one line a post. */
export const planLines = (report: Report): string[] => report.posts.map((post) => planLine(post, report))

function planLine(report: PostReport, { inputs }: Report): string {
  const { result, post, step, accounts, caption } = report
  const on = accounts.map(({ name, result: there }) => (there ? `${name} (there already: ${there.status})` : name))
  const words = [
    `${result.id}: ${result.outcome}${isSent(report) ? ` ${describeWhen(report)}` : ''} on ${on.join(', ')}`,
    ...(step ? [describeMove(step, inputs)] : []),
    ...(isSent(report)
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

function describeWhen({ post, when }: PostReport): string {
  switch (when.kind) {
    case 'unreadable':
      return 'at a time that cannot be read'
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
