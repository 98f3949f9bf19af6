import type { Clock } from '../clock.ts'

/**
 * PostPost's time, as its answers show it. Everything that is compared with PostPost's times uses it: now, pace, past times,
 * waits. Until the first answer it is the runner's own time.
 */
export interface ServiceClock extends Clock {
  /** How far PostPost's clock is ahead of the runner's, in milliseconds; negative where it is behind. */
  offsetMs(): number
  /** The runner's time when this clock was made, plus the time since then. Setting the runner's clock does not change it. */
  localNow(): number
  /**
   * Learns from the `Date` header of one answer (RFC 9110, 6.6.1: whole seconds, when the answer was made).
   * @param sentMs when the request was sent, by `localNow`; `answeredMs` is by `localNow` too
   */
  observe(date: string | undefined, sentMs: number, answeredMs: number): void
}

/** The header is cut to whole seconds. */
const PRECISION_MS = 1_000

export function createServiceClock(clock: Clock): ServiceClock {
  const startedMs = clock.now() - clock.elapsedMs()
  const localNow = (): number => startedMs + clock.elapsedMs()
  // The offset is between these two. Each answer narrows this range; an answer that contradicts it begins a new range.
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  // As long as the runner's clock may be right, the offset is 0.
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
