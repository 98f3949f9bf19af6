import { formatTime } from '../posts/schedule/timezone.ts'
import { type Cause, earliest, fullest, giveBack, latest, nextFreeMs, type Row, type Rule, take } from './windows.ts'

/** A post group: one time for all of its accounts; ids are unique in a plan. */
export interface PacedPost {
  readonly id: string
  readonly accounts: readonly string[]
  /** The user's own time, which never moves; undefined: the earliest that keeps the pace. */
  readonly timeMs: number | undefined
  /** The earliest time, where it is later than now. Posts that share it keep their order. */
  readonly notBeforeMs?: number | undefined
}

/** A post the account already has, published or scheduled, in the past or ahead. */
export interface TakenSlot {
  readonly account: string
  readonly timeMs: number
}

/** Posts an account may get in any 60 s and any 24 h; 0 lifts the limit. */
export interface PacingLimits {
  readonly maxPerMinute: number
  readonly maxPerDay: number
}

/** An explicit time at which an account has no room. */
export interface PacingConflict {
  readonly id: string
  readonly account: string
  readonly limit: 'minute' | 'day'
  readonly message: string
  /** Posts in the fullest window around the time, this one included. */
  readonly count: number
  readonly max: number
  /** The nearest times at which all accounts of the post have room: before (unless past) and after. */
  readonly freeMs: readonly number[]
}

/** A post without a time that had to wait, and whose room ran out: the limit that decided its time. */
export interface PacedMove {
  readonly id: string
  readonly fromMs: number
  readonly toMs: number
  readonly account: string
  readonly limit: 'minute' | 'day'
}

export interface Pacing {
  /** Every post of the plan by its id, ms since 1970. */
  readonly times: ReadonlyMap<string, number>
  readonly conflicts: readonly PacingConflict[]
  readonly moved: readonly PacedMove[]
}

/**
 * Explicit times first, which never move; then the posts without one, in plan order, each at the earliest time at which all
 * its accounts have room and none of them has a later post of an earlier place in the plan that wants the same time.
 */
export function pace(
  posts: readonly PacedPost[],
  history: readonly TakenSlot[],
  limits: PacingLimits,
  nowMs: number,
): Pacing {
  const rules = rulesOf(limits)
  const taken = takenTimes(posts, history)
  const times = new Map<string, number>()
  const conflicts = keepExplicit(posts, taken, rules, nowMs)
  const moved: PacedMove[] = []
  const last = new Map<string, { timeMs: number; cause: Cause | undefined }>()
  for (const post of posts) {
    if (post.timeMs !== undefined) {
      times.set(post.id, post.timeMs)
      continue
    }
    const rows = rowsOf(post, taken)
    const earliestMs = Math.max(nowMs, post.notBeforeMs ?? nowMs)
    let fromMs = earliestMs
    let cause: Cause | undefined
    for (const { account } of rows) {
      const before = last.get(queueOf(post, account))
      if (before !== undefined && before.timeMs > fromMs) [fromMs, cause] = [before.timeMs, before.cause]
    }
    const found = earliest(rows, rules, fromMs)
    cause = found.cause ?? cause
    times.set(post.id, found.timeMs)
    if (cause !== undefined) moved.push({ id: post.id, fromMs: earliestMs, toMs: found.timeMs, ...cause })
    for (const row of rows) {
      take(row.times, found.timeMs)
      last.set(queueOf(post, row.account), { timeMs: found.timeMs, cause })
    }
  }
  return { times, conflicts, moved }
}

/** Posts of one account that want the same time stand in one queue. */
export const queueOf = ({ notBeforeMs }: Pick<PacedPost, 'notBeforeMs'>, account: string): string =>
  `${account} ${notBeforeMs ?? 'now'}`

/** Day first: it makes the longer jumps. */
function rulesOf({ maxPerMinute, maxPerDay }: PacingLimits): readonly Rule[] {
  const rules: readonly Rule[] = [
    { limit: 'day', windowMs: 86_400_000, max: maxPerDay },
    { limit: 'minute', windowMs: 60_000, max: maxPerMinute },
  ]
  return rules.filter(({ max }) => max > 0)
}

function takenTimes(posts: readonly PacedPost[], history: readonly TakenSlot[]): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>()
  for (const account of posts.flatMap(({ accounts }) => accounts)) rows.set(account, { account, times: [] })
  // A time that is none has no place in a sorted list, where it would lead every search astray.
  for (const { account, timeMs } of history) if (Number.isFinite(timeMs)) rows.get(account)?.times.push(timeMs)
  for (const { times } of rows.values()) times.sort((a, b) => a - b)
  return rows
}

function rowsOf(post: PacedPost, taken: ReadonlyMap<string, Row>): readonly Row[] {
  return [...new Set(post.accounts)].flatMap((account) => taken.get(account) ?? [])
}

/** Judged in plan order, so that of three posts in a place for two the third is the conflict; all of them are taken. */
function keepExplicit(
  posts: readonly PacedPost[],
  taken: ReadonlyMap<string, Row>,
  rules: readonly Rule[],
  nowMs: number,
): readonly PacingConflict[] {
  const crowded: { post: PacedPost; timeMs: number; row: Row; rule: Rule; count: number }[] = []
  for (const post of posts) {
    const { timeMs } = post
    if (timeMs === undefined) continue
    for (const row of rowsOf(post, taken)) {
      for (const rule of rules) {
        if (nextFreeMs(row.times, rule, timeMs) !== undefined)
          crowded.push({ post, timeMs, row, rule, count: fullest(row.times, rule, timeMs) })
      }
      take(row.times, timeMs)
    }
  }
  // Only now are all explicit times known, around which free ones are looked for.
  return crowded.map(({ post, timeMs, row: { account }, rule: { limit, max }, count }) => {
    const freeMs = freeTimes(rowsOf(post, taken), rules, timeMs, nowMs)
    const at = `${account} would get ${count} posts within one ${limit} around ${formatTime(timeMs, 'UTC')}`
    const free = freeMs.map((time) => formatTime(time, 'UTC')).join(' or ')
    const message = `${at}, and max-per-${limit} is ${max}. The nearest time with room: ${free}.`
    return { id: post.id, account, limit, message, count, max, freeMs }
  })
}

function freeTimes(rows: readonly Row[], rules: readonly Rule[], timeMs: number, nowMs: number): readonly number[] {
  for (const { times } of rows) giveBack(times, timeMs)
  const before = latest(rows, rules, timeMs, nowMs)
  const after = earliest(rows, rules, Math.max(timeMs, nowMs)).timeMs
  for (const { times } of rows) take(times, timeMs)
  return before === undefined ? [after] : [before, after]
}
