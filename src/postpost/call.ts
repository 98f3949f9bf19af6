import type { Dispatcher } from 'undici'
import type { z } from 'zod'
import { withoutSignatures } from '../wording.ts'
import { refusalAnswer } from './answers.ts'
import { explain } from './explain.ts'
import { type Call, type Failure, PostPostError } from './failure.ts'
import { type ApiRequest, exchange } from './http.ts'
import type { ServiceClock } from './service-clock.ts'

export interface Connecting {
  /** Without a slash at the end, for example `https://api.postpost.dev/api/v1`. */
  readonly apiUrl: string
  readonly apiKey: string
  /** Acts for this managed user of a workspace (`x-postpost-user-id`). */
  readonly userId?: string
  readonly dispatcher: Dispatcher
  readonly clock: ServiceClock
}

/** What one call sends, and what its answer must be like. */
export interface Message<T> {
  readonly method: ApiRequest['method']
  readonly path: string
  readonly body?: unknown
  readonly answer: z.ZodType<T>
}

/** One try of one call: the answer as its schema says, or a PostPostError whose sentence holds no secret. */
export async function once<T>(
  connecting: Connecting,
  call: Call,
  message: Message<T>,
  signal: AbortSignal,
): Promise<T> {
  const request: ApiRequest = {
    method: message.method,
    url: connecting.apiUrl + message.path,
    headers: {
      accept: 'application/json',
      // A proxy that compresses on its own would have to be undone here.
      'accept-encoding': 'identity',
      'x-api-key': connecting.apiKey,
      ...(connecting.userId ? { 'x-postpost-user-id': connecting.userId } : {}),
      ...(message.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(message.body === undefined ? {} : { body: JSON.stringify(message.body) }),
  }
  const answer = await exchange(connecting, request, signal)
  const failed = (failure: Failure): never => {
    throw new PostPostError(call, failure, explain(call, failure))
  }
  if ('failure' in answer) return failed(answer.failure)
  const { status, text } = answer
  // A server or proxy may echo request headers. Cut before anything is made of the text: half a key would be found no more.
  const safe = { ...answer, text: text.replaceAll(connecting.apiKey, '***') }
  if (status < 200 || status > 299) return failed(refusal(safe, parseJson(safe.text)))
  const json = parseJson(text)
  if (json === undefined) return failed({ kind: 'unreadable', status, detail: describeText(safe.text) })
  if (isUnsuccessful(json)) return failed(refusal(safe, parseJson(safe.text)))
  const checked = message.answer.safeParse(json)
  return checked.success ? checked.data : failed({ kind: 'unreadable', status, detail: describeIssues(checked.error) })
}

const isUnsuccessful = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'success' in json && json.success === false

function refusal(answer: { status: number; text: string; retryAfterMs?: number }, json: unknown): Failure {
  const body = refusalAnswer.safeParse(json)
  const { error, message, code, ...numbers } = body.success ? body.data : {}
  const text = message ?? error ?? describeText(answer.text)
  return {
    kind: 'refused',
    status: answer.status,
    text: oneLine(text),
    ...(answer.retryAfterMs === undefined ? {} : { retryAfterMs: answer.retryAfterMs }),
    ...(code ? { limit: { code, ...numbers } } : {}),
  }
}

/** JSON or undefined: a body that is not JSON is described, never thrown. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function describeText(text: string): string {
  const trimmed = text.trim()
  if (trimmed === '') return 'an empty answer'
  if (trimmed.startsWith('<')) {
    const title = /<title>([^<]{0,100})/i.exec(trimmed)?.[1]
    return `an HTML page${title ? ` ("${oneLine(title)}")` : ''} instead of JSON, as a proxy sends it`
  }
  return trimmed.startsWith('{') || trimmed.startsWith('[') ? 'JSON that is cut off' : `"${oneLine(trimmed)}"`
}

const describeIssues = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || 'the answer'}: ${issue.message}`)
    .join('; ')

const oneLine = (text: string): string => withoutSignatures(text).replace(/\s+/g, ' ').trim().slice(0, 300)
