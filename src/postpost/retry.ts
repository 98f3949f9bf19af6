import type { Clock } from '../clock.ts'
import { type Call, type Failure, isBlocked, PostPostError, surelyNotDone } from './failure.ts'

/**
 * Which calls may be repeated. `any`: on 429, 5xx, network errors and answers that cannot be read, because a second call
 * changes nothing. `surely-not-done`: only if the server has certainly not acted. Each create-post makes another draft, and
 * each get-upload-url makes another media record that no call removes.
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
  // Another attempt does not help: somebody must change the proxy, the certificates, or the variables that name them.
  if (isBlocked(failure)) return false
  if (surelyNotDone(failure)) return true
  if (REPEATABLE[call] === 'surely-not-done') return false
  if (failure.kind !== 'refused' || failure.status >= 500 || failure.status === 408) return true
  // S3 says 400 RequestTimeout when a connection was idle; AWS's own clients repeat it.
  return call === 'storage' && failure.status === 400 && failure.text.startsWith('RequestTimeout')
}

/** Attempts of one call, the first included. With the pauses below they last for about half a minute. */
export const MAX_TRIES = 6
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 20_000
/** A longer Retry-After is cut to this: a runner is paid by the minute, and a later run continues where this one stopped. */
const LONGEST_RETRY_AFTER_MS = 120_000

/**
 * Pause before the next attempt, in milliseconds: Retry-After (capped), or else exponential backoff. Up to half of it is
 * taken off at random, so that parallel uploads do not retry at the same moment.
 * @param tryNumber the attempt that has just failed, from 1
 * @param random from 0 (inclusive) to 1
 */
export function pauseBeforeRetryMs(tryNumber: number, failure: Failure, random: number): number {
  if (failure.kind === 'refused' && failure.retryAfterMs !== undefined) {
    return Math.min(failure.retryAfterMs, LONGEST_RETRY_AFTER_MS)
  }
  const ceilingMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tryNumber - 1))
  return ceilingMs / 2 + (ceilingMs / 2) * random
}

/** How long a call may be retried, by which clock, and who hears of it. Not p-retry: it takes no clock and no deadline, and its pauses end only with the call. */
export interface Patience {
  readonly clock: Clock
  readonly signal: AbortSignal
  /** No new attempt begins after this time of the clock's `elapsedMs`. Setting the system's clock does not change it. */
  readonly deadlineMs: number
  readonly random: () => number
  readonly onRetry: (error: PostPostError, pauseMs: number) => void
  /** Ends pauses between attempts, if these must end before calls are aborted. By default `signal` ends them. */
  readonly pausing?: AbortSignal
  /** Attempts in all, for a caller that repeats by itself. By default MAX_TRIES. */
  readonly tries?: number
  /** False if the caller knows that another attempt makes no sense. */
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
