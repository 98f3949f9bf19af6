import { SECOND_MS } from '../duration.ts'

/** At most `max` posts in any half-open window of `windowMs`: posts exactly `windowMs` apart never share one. */
export interface RateLimit {
  readonly limit: 'minute' | 'day'
  readonly windowMs: number
  readonly max: number
}

/** When an account has posts, sorted; grows as posts are placed. */
export interface Timeline {
  readonly account: string
  readonly occupiedMs: number[]
  /** Those of them that were there before this run: no new post shares a second with one, whatever the limits are. */
  readonly existingMs?: readonly number[]
}

/** Which limit of which account decided a time. */
export interface Cause {
  readonly account: string
  readonly limit: 'minute' | 'day'
}

/** A time for a post; without a cause where no limit moved it. */
export interface FreeTime {
  readonly timeMs: number
  readonly cause?: Cause | undefined
}

/** The times between two others, both excluded. */
interface Span {
  readonly afterMs: number
  readonly untilMs: number
}

/** Times at which a limit of an account lets no further post out. */
interface BlockedTime extends Span {
  /** Undefined for the second that an existing post takes, which is no limit. */
  readonly cause: Cause | undefined
}

/** The first time from `wanted` on at which every limit has a free slot on every timeline: `wanted`, or the end of a block. */
export const earliestFreeTime = (
  timelines: readonly Timeline[],
  limits: readonly RateLimit[],
  wanted: FreeTime,
): FreeTime =>
  [...blockedTimes(timelines, limits, ({ untilMs }) => wanted.timeMs < untilMs), ...occupiedSeconds(timelines)]
    // By their beginnings: what a block of this order leaves behind, no later one holds.
    .sort((a, b) => a.afterMs - b.afterMs)
    .reduce(
      (slot, block) => (holds(block, slot.timeMs) ? { timeMs: block.untilMs, cause: block.cause ?? slot.cause } : slot),
      wanted,
    )

/** As `earliestFreeTime`, backwards. */
export const latestFreeTime = (
  timelines: readonly Timeline[],
  limits: readonly RateLimit[],
  wanted: FreeTime,
): FreeTime =>
  [...blockedTimes(timelines, limits, ({ afterMs }) => afterMs < wanted.timeMs), ...occupiedSeconds(timelines)]
    .sort((a, b) => b.untilMs - a.untilMs)
    .reduce(
      (slot, block) => (holds(block, slot.timeMs) ? { timeMs: block.afterMs, cause: block.cause ?? slot.cause } : slot),
      wanted,
    )

export const isFree = (timeMs: number, timeline: Timeline, limit: RateLimit): boolean =>
  blockedTimes([timeline], [limit], (span) => holds(span, timeMs)).length === 0

const holds = ({ afterMs, untilMs }: Span, timeMs: number): boolean => afterMs < timeMs && timeMs < untilMs

/**
 * A window breaks the limit when `max` occupied times and the new one lie within less than `windowMs`. So every run of
 * `max` neighbouring times (first … last) that itself lies within less than `windowMs` blocks the open interval
 * (last - windowMs, first + windowMs), and together these intervals are all that is blocked.
 */
function blockedTimes(
  timelines: readonly Timeline[],
  limits: readonly RateLimit[],
  matters: (span: Span) => boolean,
): BlockedTime[] {
  const blocks: BlockedTime[] = []
  for (const { account, occupiedMs } of timelines) {
    for (const { limit, windowMs, max } of limits) {
      for (const [index, firstMs] of occupiedMs.entries()) {
        const lastMs = occupiedMs[index + max - 1]
        if (lastMs === undefined || lastMs - firstMs >= windowMs) continue
        const span = { afterMs: lastMs - windowMs, untilMs: firstMs + windowMs }
        if (matters(span)) blocks.push({ ...span, cause: { account, limit } })
      }
    }
  }
  return blocks
}

/** A time is sent in whole seconds: now as the second it lies in, a later one as the next, so that both sides are blocked. */
const occupiedSeconds = (timelines: readonly Timeline[]): BlockedTime[] =>
  timelines.flatMap(({ existingMs = [] }) =>
    existingMs.map((timeMs) => {
      const secondMs = Math.floor(timeMs / SECOND_MS) * SECOND_MS
      return { afterMs: secondMs - SECOND_MS, untilMs: secondMs + SECOND_MS, cause: undefined }
    }),
  )

/** How many posts the fullest window around `timeMs` would hold, with a new one at `timeMs`. */
export function postsAround(timeMs: number, { occupiedMs }: Timeline, { windowMs }: RateLimit): number {
  const startsMs = occupiedMs.filter((startMs) => startMs <= timeMs && timeMs < startMs + windowMs)
  return 1 + mostInWindow(occupiedMs, windowMs, [...startsMs, timeMs])
}

/** How many of the times the fullest of the windows holds that begin at `startsMs`. */
export const mostInWindow = (timesMs: readonly number[], windowMs: number, startsMs = timesMs): number =>
  Math.max(
    ...startsMs.map((startMs) => timesMs.filter((timeMs) => startMs <= timeMs && timeMs < startMs + windowMs).length),
  )

export function occupy({ occupiedMs }: Timeline, timeMs: number): void {
  occupiedMs.push(timeMs)
  occupiedMs.sort((a, b) => a - b)
}

export function release({ occupiedMs }: Timeline, timeMs: number): void {
  occupiedMs.splice(occupiedMs.indexOf(timeMs), 1)
}
