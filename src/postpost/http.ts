import type { IncomingHttpHeaders } from 'node:http'
import { type Dispatcher, request } from 'undici'
import type { Clock } from '../clock.ts'
import type { Failure } from './failure.ts'
import type { ServiceClock } from './service-clock.ts'

/** Time for one API call, from its start to the last byte of its answer. PostPost documents no limit. */
const API_TIMEOUT_MS = 45_000
/** A page of 100 posts with captions of 2,200 characters is below 1 MB. A far larger answer is not from PostPost. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers: Record<string, string>
  readonly body?: string
}

export type Exchange =
  | { readonly status: number; readonly text: string; readonly retryAfterMs?: number }
  | { readonly failure: Failure }

/**
 * One request, one answer: no retry, no redirect, no interpretation of the body.
 * A network error is returned, not thrown. Only an abort of `signal` throws, with the signal's reason.
 */
export async function exchange(
  wire: { readonly dispatcher: Dispatcher; readonly clock: ServiceClock },
  call: ApiRequest,
  signal: AbortSignal,
): Promise<Exchange> {
  signal.throwIfAborted()
  const deadline = startDeadline(wire.clock, API_TIMEOUT_MS)
  const sentMs = wire.clock.localNow()
  try {
    const answer = await request(call.url, {
      method: call.method,
      headers: call.headers,
      ...(call.body === undefined ? {} : { body: call.body }),
      dispatcher: wire.dispatcher,
      signal: AbortSignal.any([signal, deadline.signal]),
      headersTimeout: 0,
      bodyTimeout: 0,
    })
    const answeredMs = wire.clock.localNow()
    if (answer.statusCode === PROXY_REFUSAL) return { failure: { kind: 'proxy', status: PROXY_REFUSAL } }
    const encoding = answer.headers['content-encoding'] ?? 'identity'
    const bytes = await readBody(answer.body)
    // Compression was not asked for, and its bytes would be unreadable in an annotation.
    const text = encoding === 'identity' ? bytes : `a compressed answer (${String(encoding)}), probably from a proxy`
    if (isPostPosts(answer.statusCode, text)) wire.clock.observe(dateOf(answer.headers), sentMs, answeredMs)
    const retryAfterMs = parseRetryAfter(answer.headers['retry-after'], wire.clock.now())
    return { status: answer.statusCode, text, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
  } catch (thrown) {
    signal.throwIfAborted()
    if (deadline.signal.aborted) {
      return { failure: { kind: 'no-answer', detail: `no answer within ${API_TIMEOUT_MS / 1000} s` } }
    }
    return { failure: networkFailure(thrown) }
  } finally {
    deadline.stop()
  }
}

/** PostPost answers with a JSON object. A proxy answers with an error page, whose date is the time of the proxy. */
const isPostPosts = (status: number, text: string): boolean => status < 500 && /^\s*\{/.test(text)

/** An answer from a cache has the header `Age` (RFC 9111, 5.1). Its date is not PostPost's present time. */
const dateOf = ({ date, age }: IncomingHttpHeaders): string | undefined =>
  typeof date === 'string' && (age === undefined || age === '0') ? date : undefined

/** A signal that aborts after `durationMs` of the given clock, if it is not stopped before. */
export function startDeadline(clock: Clock, durationMs: number): { readonly signal: AbortSignal; stop(): void } {
  const expired = new AbortController()
  const stopped = new AbortController()
  clock.sleep(durationMs, stopped.signal).then(
    () => expired.abort(new Error('deadline')),
    () => undefined,
  )
  return { signal: expired.signal, stop: () => stopped.abort() }
}

/** @throws Error if the body is longer than any answer of PostPost or its storage */
export async function readBody(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of body) {
    sizeBytes += chunk.length
    if (sizeBytes > MAX_ANSWER_BYTES) throw new Error(`an answer of more than ${MAX_ANSWER_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Codes of errors that happen before the first byte of a request is sent, so that the server cannot have acted. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** OpenSSL's codes for a certificate of an unknown issuer: from a proxy that opens TLS, or from a company's server. */
const UNKNOWN_ISSUER = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
])

/** Proxy Authentication Required (RFC 9110, 15.5.8): only proxies send it. */
export const PROXY_REFUSAL = 407

/** Turns what undici throws into a value that says whether the server can have acted. */
export function networkFailure(thrown: unknown): Failure {
  const { code, message } = describeThrown(thrown)
  // undici's messages if a proxy does not open a tunnel (CONNECT), and if it answers a plain http request with 407.
  const status = Number(/^Proxy (?:response|Authentication Required) \((\d{3})\)/.exec(message)?.[1] ?? 0)
  if (status >= 400 && status < 500) return { kind: 'proxy', status }
  if (status >= 500) return { kind: 'not-sent', detail: message }
  // After a semicolon, newer versions of Node advise an option for the command line. A workflow cannot set the command
  // line of an action.
  if (code !== undefined && UNKNOWN_ISSUER.has(code)) return { kind: 'untrusted', detail: message.split(';')[0] ?? '' }
  const detail = code && !message.includes(code) ? `${message} (${code})` : message
  return { kind: code !== undefined && BEFORE_SENDING.has(code) ? 'not-sent' : 'no-answer', detail }
}

function describeThrown(thrown: unknown): { code: string | undefined; message: string } {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return describeThrown(thrown.errors[0])
  if (!(thrown instanceof Error)) return { code: undefined, message: String(thrown) }
  if ('code' in thrown && typeof thrown.code === 'string') {
    return { code: thrown.code, message: thrown.message || thrown.code }
  }
  if (thrown.cause instanceof Error) return describeThrown(thrown.cause)
  return { code: undefined, message: thrown.message }
}

/** `Retry-After`, in seconds or as an HTTP date (RFC 9110, 10.2.3) → milliseconds from now; undefined if unreadable. */
export function parseRetryAfter(header: string | string[] | undefined, nowMs: number): number | undefined {
  const text = Array.isArray(header) ? header[0] : header
  if (text === undefined) return undefined
  if (/^\d+(\.\d+)?$/.test(text.trim())) return Number(text) * 1000
  const atMs = Date.parse(text)
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs)
}
