/** At most `max` posts in any half-open window of `windowMs`: posts exactly `windowMs` apart never share one. */
export interface Rule {
  readonly limit: 'minute' | 'day'
  readonly windowMs: number
  readonly max: number
}

/** The taken times of one account, sorted; grows as posts are placed. */
export interface Row {
  readonly account: string
  readonly times: number[]
}

/** Which limit of which account decided a time. */
export interface Cause {
  readonly account: string
  readonly limit: 'minute' | 'day'
}

interface Found {
  readonly timeMs: number
  readonly cause?: Cause
}

/** Each jump leads past times at which the account surely has no room; `cause` is the last rule that jumped. */
export function earliest(rows: readonly Row[], rules: readonly Rule[], fromMs: number): Found {
  let found: Found = { timeMs: fromMs }
  for (let settled = false; !settled; ) {
    settled = true
    for (const { account, times } of rows) {
      for (const rule of rules) {
        const timeMs = nextFreeMs(times, rule, found.timeMs)
        if (timeMs === undefined) continue
        found = { timeMs, cause: { account, limit: rule.limit } }
        settled = false
      }
    }
  }
  return found
}

/** As `earliest`, backwards; `undefined` where there is no such time from `nowMs` on. */
export function latest(
  rows: readonly Row[],
  rules: readonly Rule[],
  fromMs: number,
  nowMs: number,
): number | undefined {
  let timeMs = fromMs
  for (let settled = false; !settled && timeMs >= nowMs; ) {
    settled = true
    for (const { times } of rows) {
      for (const rule of rules) {
        const earlier = lastFreeMs(times, rule, timeMs)
        if (earlier === undefined) continue
        timeMs = earlier
        settled = false
      }
    }
  }
  return timeMs >= nowMs ? timeMs : undefined
}

/**
 * Where a rule keeps a post from going, given the times that are taken.
 *
 * A window breaks the rule when `max` taken times and the new one lie within less than `windowMs`. So every run of `max`
 * neighbouring times (first … last) that itself lies within less than `windowMs` forbids the open interval
 * (last - windowMs, first + windowMs), and together these intervals are all that is forbidden.
 *
 * `taken` is sorted, earliest first. The answers are the ends of the interval furthest in the asked direction; past it, other
 * intervals may follow.
 */
export function nextFreeMs(taken: readonly number[], rule: Rule, timeMs: number): number | undefined {
  const { max, windowMs } = rule
  const from = firstAfter(taken, timeMs - windowMs)
  for (let first = firstFrom(taken, timeMs + windowMs) - max; first >= from; first--) {
    const [start, end] = [at(taken, first), at(taken, first + max - 1)]
    if (end - start < windowMs) return start + windowMs
  }
  return undefined
}

function lastFreeMs(taken: readonly number[], rule: Rule, timeMs: number): number | undefined {
  const { max, windowMs } = rule
  const to = firstFrom(taken, timeMs + windowMs) - max
  for (let first = firstAfter(taken, timeMs - windowMs); first <= to; first++) {
    const [start, end] = [at(taken, first), at(taken, first + max - 1)]
    if (end - start < windowMs) return end - windowMs
  }
  return undefined
}

/** How many times the fullest window around `timeMs` holds, a new one at `timeMs` included. */
export function fullest(taken: readonly number[], { windowMs }: Rule, timeMs: number): number {
  const [from, to] = [firstAfter(taken, timeMs - windowMs), firstFrom(taken, timeMs + windowMs)]
  let most = 1
  let end = from
  for (let first = from; first < to && at(taken, first) <= timeMs; first++) {
    while (end < to && at(taken, end) < at(taken, first) + windowMs) end++
    most = Math.max(most, end - first + 1)
  }
  // A window may also begin at the new post itself, after every taken time that is earlier.
  return Math.max(most, firstFrom(taken, timeMs + windowMs) - firstFrom(taken, timeMs) + 1)
}

export function take(taken: number[], timeMs: number): void {
  taken.splice(firstAfter(taken, timeMs), 0, timeMs)
}

export function giveBack(taken: number[], timeMs: number): void {
  taken.splice(firstFrom(taken, timeMs), 1)
}

const at = (taken: readonly number[], index: number): number => taken[index] ?? Number.POSITIVE_INFINITY

/** Index of the first taken time that is not earlier than `timeMs`. */
function firstFrom(taken: readonly number[], timeMs: number): number {
  let [low, high] = [0, taken.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (at(taken, middle) < timeMs) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the first taken time later than `timeMs`. */
function firstAfter(taken: readonly number[], timeMs: number): number {
  let [low, high] = [0, taken.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (at(taken, middle) <= timeMs) low = middle + 1
    else high = middle
  }
  return low
}
