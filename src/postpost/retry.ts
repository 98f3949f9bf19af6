import type { Clock } from '../clock.ts'
import { type Call, type Failure, isBlocked, PostPostError, surelyNotDone } from './failure.ts'

/**
 * Which calls may be repeated.
 *
 * - `any`: after 408, 429, 5xx, a network error or an answer that cannot be read, because a second call changes nothing
 *   more.
 * - `surely-not-done`: only if the server has certainly not acted. Each create-post makes another draft. Each
 *   get-upload-url adds another media record, and no call with an API key removes one (PostPost docs, get-upload-url).
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
  // S3 answers 400 RequestTimeout if a connection was idle. AWS's own clients repeat such a request.
  return call === 'storage' && failure.status === 400 && failure.text.startsWith('RequestTimeout')
}

/** Attempts of one call, the first included. Without Retry-After, the pauses between them are 31 s together at most. */
export const MAX_TRIES = 6
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 20_000
/** A longer Retry-After is cut to this: runners cost money by the minute, and a later run can go on from here. */
const LONGEST_RETRY_AFTER_MS = 120_000

/**
 * The pause before the next attempt, in milliseconds: Retry-After up to its limit, or else exponential backoff. Up to
 * half of the backoff is taken off at random, so that parallel uploads do not retry at the same moment.
 * @param tryNumber the attempt that has just failed, from 1
 * @param random a number from 0 to 1, without 1 itself
 */
export function pauseBeforeRetryMs(tryNumber: number, failure: Failure, random: number): number {
  if (failure.kind === 'refused' && failure.retryAfterMs !== undefined) {
    return Math.min(failure.retryAfterMs, LONGEST_RETRY_AFTER_MS)
  }
  const ceilingMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tryNumber - 1))
  return ceilingMs / 2 + (ceilingMs / 2) * random
}

/**
 * How long a call may be retried, by which clock, and who is told. The package p-retry is not used: it takes no clock
 * and no deadline, and its pauses cannot end before the call does.
 */
export interface Patience {
  readonly clock: Clock
  readonly signal: AbortSignal
  /** No retry begins after this time of the clock's `elapsedMs`. A change of the system's clock does not move it. */
  readonly deadlineMs: number
  readonly random: () => number
  readonly onRetry: (error: PostPostError, pauseMs: number) => void
  /** Ends the pauses between attempts, if they must end before a call is aborted. By default `signal` ends them too. */
  readonly pausing?: AbortSignal
  /** Attempts in all, for a caller that repeats by itself. By default MAX_TRIES. */
  readonly tries?: number
  /** False if the caller knows that another attempt makes no sense, so long after now. */
  readonly mayRepeat?: (pauseMs: number) => boolean
}

/**
 * Whether a call still makes sense. It is asked after the pause before each further attempt: a pause may last for minutes, and
 * people and other runs act meanwhile. It is told how the last attempt failed.
 */
export type LookAgain = (failed: PostPostError) => Promise<boolean>

/** Repeats `attempt` as the table allows. Throws the last PostPostError, what a look throws, or the signal's reason. */
export async function withRetry<T>(
  patience: Patience,
  attempt: () => Promise<T>,
  lookAgain: LookAgain = async () => true,
): Promise<T> {
  for (let tryNumber = 1; ; tryNumber++) {
    try {
      return await attempt()
    } catch (thrown) {
      if (!(thrown instanceof PostPostError)) throw thrown
      if (tryNumber >= (patience.tries ?? MAX_TRIES) || !canRepeat(thrown.call, thrown.failure)) throw thrown
      const pauseMs = pauseBeforeRetryMs(tryNumber, thrown.failure, patience.random())
      if (patience.mayRepeat?.(pauseMs) === false) throw thrown
      if (patience.clock.elapsedMs() + pauseMs > patience.deadlineMs) throw thrown
      patience.onRetry(thrown, pauseMs)
      await patience.clock.sleep(pauseMs, patience.pausing ?? patience.signal)
      if (!(await lookAgain(thrown))) throw thrown
    }
  }
}
