import type { Context } from '../../github/context.ts'
import { describeOrigin, type Origin, type Problem, type Severity } from '../../problem.ts'
import { linkTo, type ProblemCode } from '../../problem-codes.ts'
import { counted } from '../../wording.ts'
import { type Html, joined, trusted } from '../html.ts'
import type { Places } from '../places.ts'
import type { Report } from '../report.ts'
import { bulletList, code, folded, html, link } from './html.ts'
import { SEVERITY_SIGN } from './signs.ts'

/** More would push the posts off the first screen. */
const MOST_OPEN = 8
/** Fewer than these are not worth a fold. */
const LEAST_FOLDED = 3
/** Names in the line itself; more are folded. */
const MOST_NAMED = 3

/** Problems with the same sentence: 25 videos with the same fault are one line. */
interface ProblemGroup {
  readonly severity: Severity
  readonly code: ProblemCode
  readonly message: string
  readonly about: { readonly name: string | undefined; readonly origin: Origin }[]
}

/** All problems, errors first, each with its place; empty if there are none. */
export function problemList({ problems, run }: Report, places: Places): Html {
  if (problems.length === 0) return html``
  const severities = ['error', 'warning', 'notice'] as const
  const counts = severities.flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length
    return count > 0 ? [`${SEVERITY_SIGN[severity]} ${counted(count, severity)}`] : []
  })
  const groups = groupedByMessage(problems)
  const lines = severities.flatMap((severity) =>
    groups.filter((group) => group.severity === severity).map((group) => lineOfGroup(group, run, places)),
  )
  const open = lines.length < MOST_OPEN + LEAST_FOLDED ? lines.length : MOST_OPEN
  const rest = lines.slice(open)
  return joined(
    [
      html`### ${counts.join(', ')}`,
      bulletList(lines.slice(0, open)),
      rest.length > 0 && folded(html`${rest.length} more`, bulletList(rest)),
    ],
    '\n\n',
  )
}

function groupedByMessage(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>()
  for (const { code, severity, message, origin, posts, namesPost } of problems) {
    const key = `${severity} ${message}`
    const group = groups.get(key) ?? { severity, code, message, about: [] }
    group.about.push({ name: namesPost ? posts[0]?.id : undefined, origin })
    groups.set(key, group)
  }
  return [...groups.values()]
}

function lineOfGroup({ severity, code: kind, message, about }: ProblemGroup, run: Context, places: Places): Html {
  const url = linkTo(kind, run.docsUrl)
  const text = html`${message}${url && html` ${link(url, html`More`)}`}`
  const sign = SEVERITY_SIGN[severity]
  const mentions = about.map(({ name, origin }) =>
    joined([linkedPlace(origin, run, places), name !== undefined && html`<b>${name}</b>`], ' '),
  )
  if (mentions.length <= 1) return html`${sign} ${mentions}: ${text}`
  const many = html`${sign} <b>${mentions.length} times:</b> ${text}`
  const where = joined(mentions, '<br>')
  return mentions.length <= MOST_NAMED
    ? html`${many}${trusted('<br>')}${where}`
    : html`${many}\n${folded(html`where`, where)}`
}

/** A place in a file of the repository is a link to its line as it was at the run's commit. */
function linkedPlace(origin: Origin, { repository, sha }: Context, places: Places): Html {
  const place = code(describeOrigin(origin))
  const inRepository = 'file' in origin ? places.get(origin.file) : undefined
  if (!('file' in origin) || inRepository === undefined || sha === '') return place
  const path = inRepository.split('/').map(encodeURIComponent).join('/')
  return link(`${repository.url}/blob/${sha}/${path}#L${origin.line}`, place)
}
