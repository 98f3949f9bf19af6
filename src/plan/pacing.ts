import { DAY_MS } from '../duration.ts'
import type { Slots } from '../posts/schedule/slots.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { firstFreeSlot, type PassedSlot } from './slots.ts'
import {
  earliestFreeTime,
  type FreeTime,
  isFree,
  latestFreeTime,
  occupy,
  postsAround,
  type RateLimit,
  release,
  type Timeline,
} from './windows.ts'

/** A post group: one time for all of its accounts. */
export interface PacedPost {
  readonly accounts: readonly string[]
  /** The user's own time, which never moves; undefined: the earliest that keeps the pace. */
  readonly timeMs: number | undefined
  /** The earliest time, where it is later than now. Posts that share it keep their order. */
  readonly notBeforeMs?: number | undefined
  /** Where it has no time of its own, it takes the first of these that is free. Posts with the same slots keep their order. */
  readonly slots?: Slots | undefined
}

/** A post the account already has, published or scheduled, in the past or ahead. */
export interface TakenTime {
  readonly account: string
  readonly timeMs: number
  /** Of this run, so that others of it may share its second. */
  readonly isOwn?: boolean
}

/** Posts an account may get in any 60 s and any 24 h; 0 lifts the limit. */
export interface PacingLimits {
  readonly maxPerMinute: number
  readonly maxPerDay: number
}

/** An explicit time at which an account has no free slot. */
export interface PacingConflict<P> {
  readonly post: P
  readonly account: string
  readonly limit: 'minute' | 'day'
  readonly message: string
  /** Posts in the fullest window around the time, this one included. */
  readonly count: number
  /** The nearest times at which all accounts of the post have a free slot: before (unless past) and after. */
  readonly freeMs: readonly number[]
}

/** A post without a time of its own that had to wait, and the limit of the account that decided its time. */
export interface PacedMove {
  readonly fromMs: number
  readonly toMs: number
  readonly account: string
  readonly limit: 'minute' | 'day'
}

export interface Pacing<P> {
  /** When each post of the plan goes out, ms since 1970. */
  readonly times: ReadonlyMap<P, number>
  readonly conflicts: readonly PacingConflict<P>[]
  readonly moves: ReadonlyMap<P, PacedMove>
  /** The slots that each post with slots could not take. */
  readonly passed: ReadonlyMap<P, readonly PassedSlot[]>
}

/**
 * Explicit times first, which never move; then the posts without one, in plan order, each at the earliest time at which
 * all its accounts have a free slot and none of them has a later post of an earlier place in the same queue.
 *
 * Libraries for rate limits (p-queue, bottleneck, limiter …) hold calls back as they happen; none says when a post could
 * go out on an account whose other posts lie ahead.
 */
export function pace<P extends PacedPost>(
  posts: readonly P[],
  history: readonly TakenTime[],
  { maxPerMinute, maxPerDay }: PacingLimits,
  nowMs: number,
): Pacing<P> {
  // Day first: it makes the longer jumps.
  const limits = [
    { limit: 'day', windowMs: DAY_MS, max: maxPerDay } as const,
    { limit: 'minute', windowMs: 60_000, max: maxPerMinute } as const,
  ].filter(({ max }) => max > 0)
  const timelines = timelinesOf(posts, history, nowMs)
  const conflicts = placeExplicit(posts, timelines, limits, nowMs)
  const times = new Map<P, number>()
  const moves = new Map<P, PacedMove>()
  const passed = new Map<P, readonly PassedSlot[]>()
  const lastInQueue = new Map<string, FreeTime>()
  for (const post of posts) {
    if (post.timeMs !== undefined) {
      times.set(post, post.timeMs)
      continue
    }
    const own = timelinesFor(post, timelines)
    const fromMs = Math.max(nowMs, post.notBeforeMs ?? nowMs)
    let wanted: FreeTime = { timeMs: fromMs }
    for (const { account } of own) {
      const before = lastInQueue.get(queueOf(post, account))
      if (before !== undefined && before.timeMs > wanted.timeMs) wanted = before
    }
    const slot = post.slots
      ? firstFreeSlot(own, limits, post.slots, wanted.timeMs)
      : earliestFreeTime(own, limits, wanted)
    times.set(post, slot.timeMs)
    if ('passed' in slot) passed.set(post, slot.passed)
    else if (slot.cause !== undefined) moves.set(post, { fromMs, toMs: slot.timeMs, ...slot.cause })
    for (const timeline of own) {
      occupy(timeline, slot.timeMs)
      lastInQueue.set(queueOf(post, timeline.account), 'passed' in slot ? { timeMs: slot.timeMs + 1 } : slot)
    }
  }
  return { times, conflicts, moves, passed }
}

/** Posts of one account that want the same time, or the same slots, stand in one queue. */
export const queueOf = ({ notBeforeMs, slots }: Pick<PacedPost, 'notBeforeMs' | 'slots'>, account: string): string =>
  slots ? `${account} ${slots.text} ${slots.timezone}` : `${account} ${notBeforeMs ?? 'now'}`

/** By account, those of the history's posts that can share a window with a post of the plan. */
function timelinesOf(
  posts: readonly PacedPost[],
  history: readonly TakenTime[],
  nowMs: number,
): ReadonlyMap<string, Timeline> {
  const fromMs = posts.reduce((firstMs, { timeMs = nowMs }) => Math.min(firstMs, timeMs), nowMs) - DAY_MS
  // A time that is none is not later than anything either.
  const near = Map.groupBy(
    history.filter(({ timeMs }) => timeMs > fromMs),
    ({ account }) => account,
  )
  return new Map(
    posts
      .flatMap(({ accounts }) => accounts)
      .map((account) => {
        const taken = near.get(account) ?? []
        const occupiedMs = taken.map(({ timeMs }) => timeMs).sort((a, b) => a - b)
        const existingMs = taken.filter(({ isOwn }) => !isOwn).map(({ timeMs }) => timeMs)
        return [account, { account, occupiedMs, existingMs }]
      }),
  )
}

const timelinesFor = ({ accounts }: PacedPost, timelines: ReadonlyMap<string, Timeline>): readonly Timeline[] =>
  [...new Set(accounts)].flatMap((account) => timelines.get(account) ?? [])

/** Judged in plan order, so that of three posts in a place for two the third is the conflict; all of them are placed. */
function placeExplicit<P extends PacedPost>(
  posts: readonly P[],
  timelines: ReadonlyMap<string, Timeline>,
  limits: readonly RateLimit[],
  nowMs: number,
): readonly PacingConflict<P>[] {
  const crowded: { post: P; timeMs: number; account: string; limit: RateLimit; count: number }[] = []
  for (const post of posts) {
    const { timeMs } = post
    if (timeMs === undefined) continue
    for (const timeline of timelinesFor(post, timelines)) {
      for (const limit of limits) {
        const { account } = timeline
        if (!isFree(timeMs, timeline, limit))
          crowded.push({ post, timeMs, account, limit, count: postsAround(timeMs, timeline, limit) })
      }
      occupy(timeline, timeMs)
    }
  }
  // Only now are all explicit times known, between which free ones are looked for.
  return crowded.map(({ post, timeMs, account, limit: { limit, max }, count }) => {
    const freeMs = freeTimesAround(timeMs, timelinesFor(post, timelines), limits, nowMs)
    const at = `${account} would get ${count} posts within one ${limit} around ${formatTime(timeMs, 'UTC')}`
    const free = freeMs.map((time) => formatTime(time, 'UTC')).join(' or ')
    const message = `${at}, and max-per-${limit} is ${max}. The nearest time with room: ${free}.`
    return { post, account, limit, message, count, freeMs }
  })
}

/** The nearest times to that of a post which is placed already. */
function freeTimesAround(
  timeMs: number,
  timelines: readonly Timeline[],
  limits: readonly RateLimit[],
  nowMs: number,
): readonly number[] {
  for (const timeline of timelines) release(timeline, timeMs)
  const before = latestFreeTime(timelines, limits, { timeMs })
  const after = earliestFreeTime(timelines, limits, { timeMs: Math.max(timeMs, nowMs) })
  for (const timeline of timelines) occupy(timeline, timeMs)
  return before.timeMs < nowMs ? [after.timeMs] : [before.timeMs, after.timeMs]
}
