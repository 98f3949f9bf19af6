import type { PacedMove } from '../../plan/pacing.ts'
import { describeMove } from '../../plan/planned-post.ts'
import { localClock } from '../../posts/schedule/timezone.ts'
import { isHeld } from '../existing.ts'
import type { Html } from '../html.ts'
import type { PostReport } from '../post-report.ts'
import type { Report } from '../report.ts'
import { html } from './html.ts'
import { endOf } from './outcome.ts'

const dayName = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' })

/** `Tue, 1 Dec` of `2026-12-01`. */
export const nameOfDay = (date: string): string => dayName.format(Date.parse(`${date}T00:00:00Z`))

/** The local time of a zone, to the minute. */
export function clockAt(timeMs: number, timezone: string): { readonly date: string; readonly time: string } {
  const { date, time } = localClock(timeMs, timezone)
  return { date, time: time.slice(0, 5) }
}

/** `Tue, 1 Dec 2026, 18:00 Europe/Berlin` and the same in UTC. */
export function timeHtml(timeMs: number, timezone: string): Html {
  const { date, time } = clockAt(timeMs, timezone)
  const local = `${nameOfDay(date)} ${date.slice(0, 4)}, ${time} ${timezone}`
  return html`<time datetime="${new Date(timeMs).toISOString()}">${local}</time>${isUtc(timezone) ? '' : html` <small>${inUtc(timeMs, date)}</small>`}`
}

/** `17:00 UTC`, with the day if it is another day in UTC. */
export function inUtc(timeMs: number, localDate: string): string {
  const { date, time } = clockAt(timeMs, 'UTC')
  return `${date === localDate ? '' : `${nameOfDay(date)}, `}${time} UTC`
}

export const isUtc = (timezone: string): boolean => timezone.toUpperCase() === 'UTC'

/** What a post without a time waits for. */
export function withoutTime(view: PostReport): string {
  const { result, when } = view
  if (result.outcome === 'skipped') return endOf(result)
  if (result.outcome === 'failed') return result.code === 'plan/time-passed' ? 'its time has passed' : 'not sent'
  if (when.kind === 'unreadable') return 'cannot be read'
  if (when.kind === 'in') return `${when.text} from the run`
  if (when.kind === 'slot') return 'the next free slot'
  if (when.kind !== 'approval') return 'as soon as possible'
  return `a draft, until somebody ${isHeld(view) ? 'schedules' : 'approves'} it in PostPost`
}

/** Which limit of which account moved a post, or from which slots its time comes, as a sentence. */
export function moveOf({ step, post, accounts }: PostReport, { inputs }: Report): Html | undefined {
  if (step?.passed) {
    const words = describeMove(step, inputs, dayAndMinute) ?? ''
    return html`${words.replace(/^n/, 'N')}`
  }
  const move = step?.movedBy
  if (!move || !step || step.timeMs === undefined) return undefined
  const name = accounts.find(({ id }) => id === move.account)?.name ?? move.account
  const limit = move.limit === 'day' ? inputs.maxPerDay : inputs.maxPerMinute
  const within = move.limit === 'day' ? 'within 24 hours' : 'within a minute'
  return html`Moved by ${describeDelay(move)} from ${startOf(move, post.timezone, post.schedule.kind)}: <bdi>${name}</bdi> gets at most ${limit} ${limit === 1 ? 'post' : 'posts'} ${within} <code>max-per-${move.limit}: ${limit}</code>`
}

function startOf({ fromMs }: PacedMove, timezone: string, kind: string): string {
  return kind === 'now' ? 'now' : dayAndMinute(fromMs, timezone)
}

function dayAndMinute(timeMs: number, timezone: string): string {
  const { date, time } = clockAt(timeMs, timezone)
  return `${nameOfDay(date)}, ${time}`
}

/** `2 days 1 h`, `1 h 30 min`, `45 s`: the two largest units. */
export function describeDelay({ fromMs, toMs }: Pick<PacedMove, 'fromMs' | 'toMs'>): string {
  const seconds = Math.round((toMs - fromMs) / 1000)
  const units: readonly (readonly [string, number])[] = [
    ['days', Math.floor(seconds / 86_400)],
    ['h', Math.floor(seconds / 3_600) % 24],
    ['min', Math.floor(seconds / 60) % 60],
    ['s', seconds % 60],
  ]
  const parts = units.filter(([, count]) => count > 0).slice(0, 2)
  return parts.length === 0
    ? 'less than a second'
    : parts.map(([unit, count]) => `${count} ${count === 1 && unit === 'days' ? 'day' : unit}`).join(' ')
}
