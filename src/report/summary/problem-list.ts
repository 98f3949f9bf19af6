import type { Context } from '../../github/context.ts'
import { describeOrigin, type Origin, type Problem, type Severity } from '../../problem.ts'
import { counted } from '../../wording.ts'
import type { Report } from '../report.ts'
import { code, escapeHtml, folded, link, list } from './html.ts'
import { SEVERITY_SIGN } from './signs.ts'

/** More would push the posts off the first screen. */
const MOST_OPEN = 8
/** Fewer than these are not worth a fold. */
const LEAST_FOLDED = 3
/** Names in the line itself; more are folded. */
const MOST_NAMED = 3

/** What one sentence is said of: 25 videos with the same fault are one line. */
interface Group {
  readonly severity: Severity
  /** Without the name of what it is about. */
  readonly message: string
  readonly about: { readonly name: string | undefined; readonly origin: Origin }[]
}

/** All problems, errors first, each with its place; '' where there are none. */
export function problemList(report: Report): string {
  const { problems, run } = report
  if (problems.length === 0) return ''
  const severities = ['error', 'warning', 'notice'] as const
  const counts = severities.flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length
    return count > 0 ? [`${SEVERITY_SIGN[severity]} ${counted(count, severity)}`] : []
  })
  const groups = groupsOf(report)
  const lines = severities.flatMap((severity) =>
    groups.filter((group) => group.severity === severity).map((group) => lineOf(group, run)),
  )
  const open = lines.length < MOST_OPEN + LEAST_FOLDED ? lines.length : MOST_OPEN
  const rest = lines.slice(open)
  const parts = [
    `### ${counts.join(', ')}`,
    list(lines.slice(0, open)),
    rest.length > 0 ? folded(`${rest.length} more`, list(rest)) : '',
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function groupsOf({ problems, results }: Report): Group[] {
  const ids = results.map(({ id }) => id)
  const groups = new Map<string, Group>()
  for (const problem of problems) {
    const { severity, origin } = problem
    const { name, message } = withoutName(problem, ids)
    const key = `${severity} ${message}`
    const group = groups.get(key) ?? { severity, message, about: [] }
    group.about.push({ name, origin })
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Messages about one video begin with its path, those about how a post ended with its id. */
function withoutName({ message, video }: Problem, ids: readonly string[]): { name?: string; message: string } {
  const name = [...(video === undefined ? [] : [video]), ...ids].find((each) => message.startsWith(`${each}: `))
  return name === undefined ? { message } : { name, message: message.slice(name.length + ': '.length) }
}

function lineOf({ severity, message, about }: Group, run: Context): string {
  const sign = SEVERITY_SIGN[severity]
  const mentions = about.map(({ name, origin }) =>
    [placeOf(origin, run), name === undefined ? '' : `<b>${escapeHtml(name)}</b>`].filter(Boolean).join(' '),
  )
  const text = escapeHtml(message)
  if (mentions.length <= 1) return `${sign} ${mentions.join('')}: ${text}`
  const many = `${sign} <b>${mentions.length} times:</b> ${text}`
  return mentions.length <= MOST_NAMED
    ? `${many}<br>${mentions.join('<br>')}`
    : `${many}\n${folded('where', mentions.join('<br>'))}`
}

/** A place in a file is a link to its line as it was at the run's commit. */
function placeOf(origin: Origin, { repository, sha }: Context): string {
  const place = code(describeOrigin(origin))
  if (!('file' in origin) || sha === '') return place
  const path = origin.file.split('/').map(encodeURIComponent).join('/')
  return link(`${repository.url}/blob/${sha}/${path}#L${origin.line}`, place)
}
