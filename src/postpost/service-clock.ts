import type { Clock } from '../clock.ts'

/**
 * PostPost's time, as its answers show it. Everything that is compared with PostPost's times uses it: now, pace, past
 * times and waits. Until the first answer it is the runner's own time.
 */
export interface ServiceClock extends Clock {
  /** How far PostPost's clock is ahead of the runner's, in milliseconds; negative if it is behind. */
  offsetMs(): number
  /** The runner's time when this clock was made, plus the time since then. Later changes of its clock do not count. */
  localNow(): number
  /**
   * Learns from the `Date` header of one answer. It says in whole seconds when the answer was made (RFC 9110, 6.6.1).
   * @param sentMs when the request was sent, by `localNow`
   * @param answeredMs when the answer came, by `localNow`
   */
  observe(date: string | undefined, sentMs: number, answeredMs: number): void
}

/** The header is cut to whole seconds. */
const PRECISION_MS = 1_000

export function createServiceClock(clock: Clock): ServiceClock {
  const startedMs = clock.now() - clock.elapsedMs()
  const localNow = (): number => startedMs + clock.elapsedMs()
  // The offset is between these two. Each answer makes the range smaller. An answer that contradicts it begins a new
  // range.
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  // The offset is 0 as long as 0 is in the range: then the runner's clock may be right.
  const offsetMs = (): number => Math.min(Math.max(0, least), most)
  return {
    now: () => localNow() + offsetMs(),
    elapsedMs: clock.elapsedMs,
    localNow,
    sleep: clock.sleep,
    offsetMs,
    observe: (date, sentMs, answeredMs) => {
      const madeMs = Date.parse(date ?? '')
      if (Number.isNaN(madeMs)) return
      const [low, high] = [madeMs - answeredMs, madeMs + PRECISION_MS - sentMs]
      const fits = low <= most && high >= least
      least = fits ? Math.max(least, low) : low
      most = fits ? Math.min(most, high) : high
    },
  }
}
