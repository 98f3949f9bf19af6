import { describeMove } from '../../plan/planned-post.ts'
import { localClock } from '../../posts/schedule/timezone.ts'
import type { Report } from '../report.ts'
import type { View } from '../views.ts'

/** When a post goes out, or went. */
export interface When {
  /** What posts of one day share: `now`, `Tue 1 Dec 2026`, `after approval in PostPost`. */
  readonly day: string
  /** `18:00`; undefined where the day says it all. */
  readonly time: string | undefined
  /** The zone of `time`. */
  readonly timezone: string | undefined
  /** `moved from 18:00 by max-per-day 1 of @acme`. */
  readonly moved: string | undefined
  readonly sortMs: number
}

export function whenOf({ result, post, step }: View, { inputs }: Report): When {
  const without = { time: undefined, timezone: undefined, moved: undefined }
  if (post.flawed.has('schedule')) return { ...without, day: 'cannot be read', sortMs: Infinity }
  if (post.schedule.kind === 'draft') return { ...without, day: 'after approval in PostPost', sortMs: Infinity }
  const written = post.schedule.kind === 'at' ? post.schedule.timeMs : undefined
  const timeMs = result.scheduledTime ? Date.parse(result.scheduledTime) : (step?.timeMs ?? written)
  // Later than the wait is later than now, whatever made it so.
  const isLater = result.outcome === 'scheduled' && inputs.waitTimeoutMs > 0
  if (post.schedule.kind === 'now' && !step?.movedBy && !isLater) {
    return { ...without, day: 'now', sortMs: timeMs ?? 0 }
  }
  if (timeMs === undefined || Number.isNaN(timeMs)) return { ...without, day: 'not known', sortMs: Infinity }
  const [day, time] = dayAndTime(timeMs, post.timezone)
  const moved = step && describeMove(step, inputs, (fromMs, timezone) => timeOn(day, fromMs, timezone))
  return { day, time, timezone: post.timezone, moved, sortMs: timeMs }
}

/** With its day where that is another one. */
function timeOn(today: string, timeMs: number, timezone: string): string {
  const [day, time] = dayAndTime(timeMs, timezone)
  return day === today ? time : `${day} ${time}`
}

const DAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }

/** On the wall clock of the zone, to the minute: `Tue 1 Dec 2026` (a day of digits alone is read in two ways), `18:00`. */
function dayAndTime(timeMs: number, timezone: string): [day: string, time: string] {
  const day = new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone: timezone }).format(timeMs).replaceAll(',', '')
  return [day, localClock(timeMs, timezone).time.slice(0, 'hh:mm'.length)]
}
