import type { PlanLimit } from './answers.ts'

/** The calls of PostPost's REST API that the action makes, by the first word of their path; `storage` is the PUT to the pre-signed URL. */
export type Call =
  | 'platform-connections'
  | 'create-post'
  | 'get-upload-url'
  | 'storage'
  | 'update-post'
  | 'get-post'
  | 'list-posts'
  | 'post-logs'
  | 'delete-post'

/**
 * How an exchange failed.
 *
 * - `not-sent`: the connection was never made, so the server has surely done nothing.
 * - `proxy`: a proxy on the way refused to pass the request on, so the server has surely done nothing.
 * - `untrusted`: the server's certificate is of nobody that Node trusts, so that nothing was sent, nor will be before it does.
 * - `no-answer`: the request left (or may have left) and no complete answer came; the server may have acted.
 * - `refused`: an answer of 4xx or 5xx, or a 200 that says `success: false`.
 * - `unreadable`: an answer of 2xx that is not what was documented (HTML of a proxy, cut JSON, missing fields).
 */
export type Failure =
  | { readonly kind: 'not-sent'; readonly detail: string }
  | { readonly kind: 'proxy'; readonly status: number }
  | { readonly kind: 'untrusted'; readonly detail: string }
  | { readonly kind: 'no-answer'; readonly detail: string; readonly hasStalled?: boolean }
  | {
      readonly kind: 'refused'
      readonly status: number
      /** The text of the answer's `error` or `message`, or a few words on what came instead. */
      readonly text: string
      readonly retryAfterMs?: number
      readonly limit?: PlanLimit
    }
  | { readonly kind: 'unreadable'; readonly status: number; readonly detail: string }

/** The only error that `src/postpost` throws, besides the reason of an aborted signal. It holds no secret: they are removed first. */
export class PostPostError extends Error {
  override readonly name = 'PostPostError'
  readonly call: Call
  readonly failure: Failure

  constructor(call: Call, failure: Failure, message: string) {
    super(message)
    this.call = call
    this.failure = failure
  }
}

/** True for what stands between the runner and any server until somebody changes the runner's variables. */
export const isBlocked = ({ kind }: Failure): boolean => kind === 'proxy' || kind === 'untrusted'

/** True when the server has certainly not acted: nothing was sent, or it said 429 before doing anything. */
export const surelyNotDone = (failure: Failure): boolean =>
  failure.kind === 'not-sent' || isBlocked(failure) || (failure.kind === 'refused' && failure.status === 429)

/** True when the request may have been carried out although no usable answer came back. */
export const mayBeDone = (failure: Failure): boolean =>
  failure.kind === 'no-answer' ||
  failure.kind === 'unreadable' ||
  (failure.kind === 'refused' && (failure.status >= 500 || failure.status === 408))

/**
 * True for answers that every later post of this run would get too: the key is not valid (401), or the account or its plan
 * does not allow more (403). SCHEDULE_HORIZON_REACHED is about one post's time only.
 */
export const stopsTheRun = ({ call, failure }: PostPostError): boolean =>
  call !== 'storage' &&
  failure.kind === 'refused' &&
  (failure.status === 401 || (failure.status === 403 && failure.limit?.code !== 'SCHEDULE_HORIZON_REACHED'))

export const isRefused = (thrown: unknown, status: number): thrown is PostPostError =>
  thrown instanceof PostPostError && thrown.failure.kind === 'refused' && thrown.failure.status === status
