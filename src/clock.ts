import { setTimeout as delay } from 'node:timers/promises'

/** The only source of time: everything that waits or reads the hour is handed one. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now()`. */
  now(): number
  /** Resolves after `durationMs`; rejects at once with the signal's reason when it aborts. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (durationMs, signal) => {
    signal?.throwIfAborted()
    await delay(durationMs, undefined, signal ? { signal } : {})
  },
}
