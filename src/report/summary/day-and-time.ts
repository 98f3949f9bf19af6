import { describeMove } from '../../plan/planned-post.ts'
import { localClock } from '../../posts/schedule/timezone.ts'
import { isHeld } from '../existing.ts'
import type { PostReport } from '../post-report.ts'
import type { Report } from '../report.ts'

/** When a post goes out, or went out, as the table shows it. */
export interface DayAndTime {
  /** What posts of one day share: `now`, `Tue 1 Dec 2026`, `after approval in PostPost`. */
  readonly day: string
  /** `18:00`; undefined if the day is enough. */
  readonly time?: string
  /** The zone of `time`. */
  readonly timezone?: string
  /** `moved from 18:00 by max-per-day 1 of @acme`, `next free daily 18:00`. */
  readonly moved?: string | undefined
  /** Its time before the change: `Tue 1 Dec 2026 18:00`. */
  readonly was?: string
  readonly sortMs: number
}

export function dayAndTimeOf(report: PostReport, whole: Report): DayAndTime {
  const wasMs = report.change?.wasMs
  const shown = shownTime(report, whole)
  return wasMs === undefined ? shown : { ...shown, was: dayAndClock(wasMs, report.post.timezone).join(' ') }
}

function shownTime(report: PostReport, { inputs }: Report): DayAndTime {
  const { post, step, when } = report
  switch (when.kind) {
    case 'unreadable':
      return { day: 'cannot be read', sortMs: Infinity }
    case 'in':
      return { day: `${when.text} from the run`, sortMs: Infinity }
    case 'slot':
      return { day: 'the next free slot', sortMs: Infinity }
    case 'approval':
      return {
        day: isHeld(report) ? 'not until somebody schedules it in PostPost' : 'after approval in PostPost',
        sortMs: Infinity,
      }
    case 'now':
      return { day: 'now', sortMs: when.timeMs ?? 0 }
    case 'at': {
      const [day, time] = dayAndClock(when.timeMs, post.timezone)
      const moved = step && describeMove(step, inputs, (fromMs, timezone) => timeOn(day, fromMs, timezone))
      return { day, time, timezone: post.timezone, moved, sortMs: when.timeMs }
    }
  }
}

/** With its day if that is another day. */
function timeOn(today: string, timeMs: number, timezone: string): string {
  const [day, time] = dayAndClock(timeMs, timezone)
  return day === today ? time : `${day} ${time}`
}

const DAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }

/** The local time of the zone, to the minute: `Tue 1 Dec 2026` (digits alone can be read in two ways), `18:00`. */
export function dayAndClock(timeMs: number, timezone: string): [day: string, time: string] {
  const day = new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone: timezone }).format(timeMs).replaceAll(',', '')
  return [day, localClock(timeMs, timezone).time.slice(0, 'hh:mm'.length)]
}
