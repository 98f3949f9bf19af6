import { formatDuration, HOUR_MS } from '../duration.ts'
import type { Problem } from '../problem.ts'
import { type Html, joined, trusted } from '../report/html.ts'
import { dayAndClock } from '../report/summary/day-and-time.ts'
import { fittingSummary } from '../report/summary/fitting.ts'
import { breakable, bulletList, folded, html, link } from '../report/summary/html.ts'
import { OUTCOME_SIGN, SEVERITY_SIGN } from '../report/summary/signs.ts'
import { counted } from '../wording.ts'
import type { Observed } from './look.ts'

/** One screen; the rest is folded. */
const MOST_SHOWN = 10
/** A summary of thousands of posts must stay below GitHub's 1 MiB. */
const MOST_FOLDED = 500

/** What needs attention, with what to do; what went out, with links; what is coming up, by day. */
export function watchSummary(
  sights: readonly Observed[],
  problems: readonly Problem[],
  attention: number,
  { sinceMs, timezone }: { readonly sinceMs: number; readonly timezone: string },
): string {
  const heading =
    attention === 0
      ? `## TikTok: ${OUTCOME_SIGN.published} all well`
      : `## TikTok: ${SEVERITY_SIGN.error} ${attention} ${attention === 1 ? 'needs' : 'need'} attention`
  const urgent = problems.filter(({ severity }) => severity !== 'notice')
  const told = problems.filter(({ severity }) => severity === 'notice')
  const out = sights.filter(({ fate }) => fate === 'published').toSorted((a, b) => (b.timeMs ?? 0) - (a.timeMs ?? 0))
  const coming = sights.filter(({ fate }) => fate === 'scheduled').toSorted((a, b) => (a.timeMs ?? 0) - (b.timeMs ?? 0))
  const parts = [
    trusted(heading),
    urgent.length > 0 && html`### Needs attention\n\n${foldedList(urgent.map(problemLine))}`,
    told.length > 0 && html`### Good to know\n\n${foldedList(told.map(problemLine))}`,
    html`### Went out in the last ${lookedBack(sinceMs)}\n\n${out.length === 0 ? html`<p>nothing</p>` : foldedList(out.map((each) => outLine(each, timezone)))}`,
    html`### Coming up\n\n${coming.length === 0 ? html`<p>nothing is scheduled</p>` : foldedList(byDay(coming, timezone))}`,
  ]
  return fittingSummary(`${joined(parts, '\n\n').html}\n`)
}

/** `26 hours`, which is easier to read than `1 d 2 h`. */
const lookedBack = (sinceMs: number): string =>
  sinceMs % HOUR_MS === 0 ? counted(sinceMs / HOUR_MS, 'hour') : formatDuration(sinceMs)

const problemLine = ({ severity, message }: Problem): Html => html`${SEVERITY_SIGN[severity]} ${message}`

const placed = ({ name, account }: Observed): Html =>
  account ? html`${breakable(name)} on ${account.name}` : breakable(name)

function outLine(sight: Observed, timezone: string): Html {
  const { url, timeMs } = sight
  const shown = placed(sight)
  const time = timeMs === undefined ? '' : `, ${dayAndClock(timeMs, timezone).join(' ')}`
  return html`${url === undefined ? shown : link(url, shown)}${time}`
}

/** `Tue 1 Dec 2026: 18:00 launch on @acme, 19:00 teaser on @acme`. */
function byDay(coming: readonly Observed[], timezone: string): Html[] {
  const days = Map.groupBy(coming, ({ timeMs }) =>
    timeMs === undefined ? 'without a time' : dayAndClock(timeMs, timezone)[0],
  )
  return [...days].map(([day, posts]) => {
    const each = posts.map((sight) => {
      const clock = sight.timeMs === undefined ? '' : `${dayAndClock(sight.timeMs, timezone)[1]} `
      return html`${clock}${placed(sight)}`
    })
    const more = each.length > MOST_SHOWN ? [html`${counted(each.length - MOST_SHOWN, 'more post')}`] : []
    return html`<b>${day}</b>: ${joined([...each.slice(0, MOST_SHOWN), ...more], ', ')}`
  })
}

function foldedList(items: readonly Html[]): Html {
  const rest = items.slice(MOST_SHOWN, MOST_SHOWN + MOST_FOLDED)
  const left = items.length - MOST_SHOWN - rest.length
  return joined(
    [
      bulletList(items.slice(0, MOST_SHOWN)),
      rest.length > 0 &&
        folded(
          html`${items.length - MOST_SHOWN} more`,
          bulletList(left > 0 ? [...rest, html`and ${left} more`] : rest),
        ),
    ],
    '\n',
  )
}
