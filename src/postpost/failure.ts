import type { PlanLimit } from './answers.ts'

/**
 * The calls of PostPost's REST API that the action makes, as their paths name them. `storage` is the PUT to the
 * pre-signed URL.
 */
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
 * - `not-sent`: there was no connection, so the server has done nothing.
 * - `proxy`: a proxy on the way refused to pass the request on, so the server has done nothing.
 * - `untrusted`: Node does not trust the issuer of the server's certificate, so nothing was sent.
 * - `no-answer`: the request was sent, or may have been sent, and no complete answer came. The server may have acted.
 * - `refused`: an answer that is not 2xx, or a 2xx that says `success: false`.
 * - `unreadable`: a 2xx that is not as documented (HTML of a proxy, cut JSON, missing fields). The server may have
 *   acted.
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
      /** True if the answer has neither `error`, `message` nor `code`. Then it may come from a firewall or a proxy. */
      readonly isForeign?: boolean
      readonly retryAfterMs?: number
      readonly limit?: PlanLimit
    }
  | { readonly kind: 'unreadable'; readonly status: number; readonly detail: string }

/** A call to PostPost or its storage failed. It holds no secrets: they are removed from all texts before. */
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

/** True if a proxy or a certificate stops every call, until somebody changes the network or the runner's variables. */
export const isBlocked = ({ kind }: Failure): boolean => kind === 'proxy' || kind === 'untrusted'

/** True if the server has certainly not acted: nothing was sent, or it answered 429 (too many requests). */
export const surelyNotDone = (failure: Failure): boolean =>
  failure.kind === 'not-sent' || isBlocked(failure) || (failure.kind === 'refused' && failure.status === 429)

/** True if the server may have done what was asked, although no usable answer came back. */
export const mayBeDone = (failure: Failure): boolean =>
  failure.kind === 'no-answer' ||
  failure.kind === 'unreadable' ||
  (failure.kind === 'refused' && (failure.status >= 500 || failure.status === 408))

/**
 * True for an answer that every later post of this run would get too: the key is not valid (401), or the account or its
 * plan does not allow more (403). Only SCHEDULE_HORIZON_REACHED is about the time of one post. A 403 that is not
 * PostPost's own is about one request: a firewall may not like one caption.
 */
export const stopsTheRun = ({ call, failure }: PostPostError): boolean =>
  call !== 'storage' &&
  failure.kind === 'refused' &&
  (failure.status === 401 || (failure.status === 403 && isAboutTheKey(failure)))

const isAboutTheKey = ({ isForeign, limit }: Extract<Failure, { kind: 'refused' }>): boolean =>
  !isForeign && limit?.code !== 'SCHEDULE_HORIZON_REACHED'

export const isRefused = (thrown: unknown, status: number): thrown is PostPostError =>
  thrown instanceof PostPostError && thrown.failure.kind === 'refused' && thrown.failure.status === status
