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
}

/** Which limit of which account decided a time. */
export interface Cause {
  readonly account: string
  readonly limit: 'minute' | 'day'
}

/** A time for a post; without a cause where no limit moved it. */
export interface Slot {
  readonly timeMs: number
  readonly cause?: Cause
}

/** The first time from `wanted` on at which every limit has a free slot on every timeline. */
export const nextFreeSlot = (timelines: readonly Timeline[], limits: readonly RateLimit[], wanted: Slot): Slot =>
  moveOutOfBlocks(timelines, limits, wanted, (blocks) => blocks.at(-1)?.untilMs)

/** As `nextFreeSlot`, backwards. */
export const previousFreeSlot = (timelines: readonly Timeline[], limits: readonly RateLimit[], wanted: Slot): Slot =>
  moveOutOfBlocks(timelines, limits, wanted, (blocks) => blocks[0]?.afterMs)

/** Moves a time from block to block until none is around it; its cause is the limit that moved it last. */
function moveOutOfBlocks(
  timelines: readonly Timeline[],
  limits: readonly RateLimit[],
  wanted: Slot,
  exitOf: (blocks: readonly Block[]) => number | undefined,
): Slot {
  let slot = wanted
  for (let isFree = false; !isFree; ) {
    isFree = true
    for (const { account, occupiedMs } of timelines) {
      for (const limit of limits) {
        const timeMs = exitOf(blocksAround(slot.timeMs, occupiedMs, limit))
        if (timeMs === undefined) continue
        slot = { timeMs, cause: { account, limit: limit.limit } }
        isFree = false
      }
    }
  }
  return slot
}

/** Times at which a limit lets no further post out; both ends are free. */
interface Block {
  readonly afterMs: number
  readonly untilMs: number
}

/**
 * The blocks that hold `timeMs`, in order of both of their ends.
 *
 * A window breaks the limit when `max` occupied times and the new one lie within less than `windowMs`. So every run of
 * `max` neighbouring times (first … last) that itself lies within less than `windowMs` blocks the open interval
 * (last - windowMs, first + windowMs), and together these intervals are all that is blocked.
 */
function blocksAround(timeMs: number, occupiedMs: readonly number[], { max, windowMs }: RateLimit): readonly Block[] {
  const blocks: Block[] = []
  for (const [index, firstMs] of occupiedMs.entries()) {
    const lastMs = occupiedMs[index + max - 1]
    if (lastMs === undefined || lastMs - firstMs >= windowMs) continue
    const block = { afterMs: lastMs - windowMs, untilMs: firstMs + windowMs }
    if (block.afterMs < timeMs && timeMs < block.untilMs) blocks.push(block)
  }
  return blocks
}

export const isFree = (timeMs: number, { occupiedMs }: Timeline, limit: RateLimit): boolean =>
  blocksAround(timeMs, occupiedMs, limit).length === 0

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
