import type { Clock } from '../clock.ts'
import { type Call, type Failure, isBlocked, PostPostError, surelyNotDone } from './failure.ts'

/**
 * Which calls may be repeated, in one place. `any`: on 429, 5xx, faults of the network and answers that cannot be read,
 * because a second time changes nothing. `surely-not-done`: only when the server has certainly not acted, because every
 * create-post makes a draft and every get-upload-url makes a media record that no call removes.
 */
const REPEATABLE: Record<Call, 'any' | 'surely-not-done'> = {
  'platform-connections': 'any',
  'list-posts': 'any',
  'get-post': 'any',
  'post-logs': 'any',
  'delete-post': 'any',
  'update-post': 'any',
  storage: 'any',
  'create-post': 'surely-not-done',
  'get-upload-url': 'surely-not-done',
}

export function canRepeat(call: Call, failure: Failure): boolean {
  if (isBlocked(failure)) return false
  if (surelyNotDone(failure)) return true
  if (REPEATABLE[call] === 'surely-not-done') return false
  if (failure.kind !== 'refused' || failure.status >= 500 || failure.status === 408) return true
  // S3 says 400 RequestTimeout when a connection was idle; AWS's own clients repeat it.
  return call === 'storage' && failure.status === 400 && failure.text.startsWith('RequestTimeout')
}

/** Tries of one call, the first included: with the pauses below they outlast about half a minute without the service. */
export const MAX_TRIES = 6
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 20_000
/** A longer Retry-After is cut to this: a runner is paid by the minute, and a later run continues where this one stopped. */
const LONGEST_RETRY_AFTER_MS = 120_000

/**
 * Pause before the next try, in milliseconds: what Retry-After says (capped), else exponential backoff with jitter
 * over its upper half, so that parallel uploads do not come back in step.
 * @param tryNumber the try that has just failed, from 1
 * @param random from 0 (inclusive) to 1
 */
export function pauseBeforeRetryMs(tryNumber: number, failure: Failure, random: number): number {
  if (failure.kind === 'refused' && failure.retryAfterMs !== undefined) {
    return Math.min(failure.retryAfterMs, LONGEST_RETRY_AFTER_MS)
  }
  const ceilingMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tryNumber - 1))
  return ceilingMs / 2 + (ceilingMs / 2) * random
}

/** How long a call may be retried, by which clock, and who is told. Our own loop and not p-retry: that has no clock to hand in, no deadline, and no pause that ends before the call does. */
export interface Patience {
  readonly clock: Clock
  readonly signal: AbortSignal
  /** No new try begins after this time of the clock's `elapsedMs`: a clock that is set meanwhile neither ends nor prolongs it. */
  readonly deadlineMs: number
  readonly random: () => number
  readonly onRetry: (error: PostPostError, pauseMs: number) => void
  /** Ends pauses between tries, where these must end before calls are aborted; else `signal`. */
  readonly pausing?: AbortSignal
  /** Tries in all, where the caller repeats by itself; else MAX_TRIES. */
  readonly tries?: number
  /** What only the caller knows about whether another try makes sense. */
  readonly mayRepeat?: () => boolean
}

/** Repeats `attempt` as the table allows. Throws the last PostPostError, or the signal's reason. */
export async function withRetry<T>(patience: Patience, attempt: () => Promise<T>): Promise<T> {
  for (let tryNumber = 1; ; tryNumber++) {
    try {
      return await attempt()
    } catch (thrown) {
      if (!(thrown instanceof PostPostError)) throw thrown
      if (tryNumber >= (patience.tries ?? MAX_TRIES) || !canRepeat(thrown.call, thrown.failure)) throw thrown
      if (patience.mayRepeat?.() === false) throw thrown
      const pauseMs = pauseBeforeRetryMs(tryNumber, thrown.failure, patience.random())
      if (patience.clock.elapsedMs() + pauseMs > patience.deadlineMs) throw thrown
      patience.onRetry(thrown, pauseMs)
      await patience.clock.sleep(pauseMs, patience.pausing ?? patience.signal)
    }
  }
}
