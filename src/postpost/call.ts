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

/** One attempt of one call. Returns the checked answer, or throws a PostPostError whose message holds no secret. */
export async function answerTo<T>(call: ApiCall<T>, options: ClientOptions, signal: AbortSignal): Promise<T> {
  const failed = (failure: Failure): never => {
    throw new PostPostError(call.name, failure, explain(call.name, failure))
  }
  const answer = await exchange(options, requestFor(call, options), signal)
  if ('failure' in answer) return failed(answer.failure)
  const { status, text } = answer
  // A server or proxy may repeat the request's headers. The key is removed before the text is cut, while the key is
  // whole. The post step may have no key. An empty key would be found between any two letters.
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
      // The action does not decompress answers.
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
  const details = (validation?.errors ?? []).filter((detail) => detail !== '')
  return {
    kind: 'refused',
    ...answer,
    text: oneLine([message ?? error ?? describeText(text), ...details].join('; ')),
    ...((message ?? error ?? code) ? {} : { isForeign: true }),
    ...(code ? { limit: { code, ...numbers } } : {}),
  }
}

/** Undefined for text that is not JSON, so that the caller can describe the text. */
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
    return `an HTML page${title ? ` ("${oneLine(title)}")` : ''} instead of JSON, probably from a proxy`
  }
  if (!trimmed.startsWith('{') && !trimmed.startsWith('[')) return `"${oneLine(trimmed)}"`
  return parseJson(trimmed) === undefined ? 'JSON that is cut off' : 'no reason given'
}

const oneLine = (text: string): string => beginningOf(withoutSignatures(text).replace(/\s+/g, ' ').trim(), 300)
