import type { Clock } from '../clock.ts'

/**
 * PostPost's time, as its answers show it: for everything that is compared with times of PostPost (now, pace, past, waits).
 * Until the first answer it is the runner's own time.
 */
export interface ServiceClock extends Clock {
  /** How far PostPost's clock is ahead of the runner's, in milliseconds; negative where it is behind. */
  offsetMs(): number
  /** The runner's own time, as it was when this clock was made and has passed since: setting the runner's clock changes nothing. */
  localNow(): number
  /**
   * Learns from the `Date` header of one answer (RFC 9110, 6.6.1: whole seconds, when the answer was made).
   * @param sentMs when the request left, by `localNow`, as is `answeredMs`
   */
  observe(date: string | undefined, sentMs: number, answeredMs: number): void
}

/** The header is cut to whole seconds. */
const PRECISION_MS = 1_000

export function createServiceClock(clock: Clock): ServiceClock {
  const startedMs = clock.now() - clock.elapsedMs()
  const localNow = (): number => startedMs + clock.elapsedMs()
  // The offset lies between these two; every answer narrows them, and one that contradicts them starts anew.
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  // A runner's clock that may be right is taken to be right.
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
