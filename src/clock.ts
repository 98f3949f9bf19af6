import { setTimeout as delay } from 'node:timers/promises'

/**
 * The source of time for everything about posts: what waits or needs the time gets a clock as an argument, so that
 * tests can set it. Only limits of the machine use real time (cancel.ts, locked.ts, media/prober.ts).
 */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now()`. */
  now(): number
  /** Milliseconds since some moment, on a clock that nobody can set. For measuring how long something takes. */
  elapsedMs(): number
  /** Resolves after `durationMs`; rejects at once with the signal's reason when it aborts. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>
}

/** Node's timers fire at once if they are longer than this (timers documentation). */
const LONGEST_TIMER_MS = 2 ** 31 - 1

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsedMs: () => performance.now(),
  sleep: async (durationMs, signal) => {
    for (let leftMs = durationMs; ; leftMs -= LONGEST_TIMER_MS) {
      signal?.throwIfAborted()
      await delay(Math.min(leftMs, LONGEST_TIMER_MS), undefined, signal ? { signal } : {})
      if (leftMs <= LONGEST_TIMER_MS) return
    }
  },
}
