import type { Dispatcher } from 'undici'
import type { z } from 'zod'
import { beginningOf, describeIssues, withoutSignatures } from '../wording.ts'
import { refusalAnswer } from './answers.ts'
import { explain } from './explain.ts'
import { type Call, type Failure, PostPostError } from './failure.ts'
import { type ApiRequest, exchange } from './http.ts'
import type { ServiceClock } from './service-clock.ts'

export interface ClientOptions {
  /** Without a slash at the end, for example `https://api.postpost.dev/api/v1`. */
  readonly apiUrl: string
  readonly apiKey: string
  /** Acts for this managed user of a workspace (`x-postpost-user-id`). */
  readonly userId?: string
  readonly dispatcher: Dispatcher
  readonly clock: ServiceClock
}

/** What one call sends, `/{name}/{postGroupId}?{query}` and a body, and what its answer must be like. */
export interface ApiCall<T> {
  readonly method: ApiRequest['method']
  readonly name: Exclude<Call, 'storage'>
  readonly postGroupId?: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly answer: z.ZodType<T>
}

/** One try of one call: the answer as its schema says, or a PostPostError whose sentence holds no secret. */
export async function answerTo<T>(call: ApiCall<T>, options: ClientOptions, signal: AbortSignal): Promise<T> {
  const failed = (failure: Failure): never => {
    throw new PostPostError(call.name, failure, explain(call.name, failure))
  }
  const answer = await exchange(options, requestFor(call, options), signal)
  if ('failure' in answer) return failed(answer.failure)
  const { status, text } = answer
  // A server or proxy may echo request headers. Cut before the text is shortened: half a key would not be found any more.
  // No key at all, as the post step may have it, stands between any two letters.
  const safe = { ...answer, text: options.apiKey ? text.replaceAll(options.apiKey, '***') : text }
  const json = parseJson(text)
  if (status < 200 || status > 299 || isUnsuccessful(json)) return failed(refusal(safe))
  if (json === undefined) return failed({ kind: 'unreadable', status, detail: describeText(safe.text) })
  const checked = call.answer.safeParse(json, { reportInput: true })
  return checked.success
    ? checked.data
    : failed({ kind: 'unreadable', status, detail: describeIssues(checked.error.issues) })
}

function requestFor<T>(
  { method, name, postGroupId, query, body }: ApiCall<T>,
  { apiUrl, apiKey, userId }: ClientOptions,
): ApiRequest {
  const id = postGroupId === undefined ? '' : `/${encodeURIComponent(postGroupId)}`
  const search = query ? `?${new URLSearchParams(query)}` : ''
  return {
    method,
    url: `${apiUrl}/${name}${id}${search}`,
    headers: {
      accept: 'application/json',
      // A proxy that compresses on its own would have to be undone here.
      'accept-encoding': 'identity',
      'x-api-key': apiKey,
      ...(userId ? { 'x-postpost-user-id': userId } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
}

const isUnsuccessful = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'success' in json && json.success === false

function refusal({ text, ...answer }: { status: number; text: string; retryAfterMs?: number }): Failure {
  const body = refusalAnswer.safeParse(parseJson(text))
  const { error, message, code, validation, ...numbers } = body.success ? body.data : {}
  const fields = (validation?.errors ?? []).map(({ field, path, message: why }) => [field ?? path, why])
  const details = fields.map((parts) => parts.filter(Boolean).join(': ')).filter((detail) => detail !== '')
  return {
    kind: 'refused',
    ...answer,
    text: oneLine([message ?? error ?? describeText(text), ...details].join('; ')),
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

const oneLine = (text: string): string => beginningOf(withoutSignatures(text).replace(/\s+/g, ' ').trim(), 300)
