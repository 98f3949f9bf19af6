import type { Dispatcher } from 'undici'
import type { z } from 'zod'
import type { Clock } from '../clock.ts'
import {
  connectionsAnswer,
  createPostAnswer,
  deletePostAnswer,
  getPostAnswer,
  type ListedPost,
  listPostsAnswer,
  postLogsAnswer,
  refusalAnswer,
  updatePostAnswer,
  uploadUrlAnswer,
} from './answers.ts'
import { explain } from './explain.ts'
import { type Call, type Failure, PostPostError } from './failure.ts'
import { type ApiRequest, exchange } from './http.ts'
import { type Patience, withRetry } from './retry.ts'

/** The settings of a TikTok post as PostPost's `platformSettings.tiktok` names them. */
export interface TikTokSettings {
  readonly viewerSetting: string
  readonly allowComments: boolean
  readonly allowDuet: boolean
  readonly allowStitch: boolean
  readonly commercialContent: boolean
  readonly brandOrganic: boolean
  readonly brandedContent: boolean
}

export interface ListQuery {
  readonly page: number
  readonly sortBy: 'createdAt' | 'updatedAt'
  readonly sortOrder: 'asc' | 'desc'
  readonly status?: 'draft'
}

export interface Connecting {
  /** Without a slash at the end, for example `https://api.postpost.dev/api/v1`. */
  readonly apiUrl: string
  readonly apiKey: string
  /** Acts for this managed user of a workspace (`x-postpost-user-id`). */
  readonly userId?: string
  readonly dispatcher: Dispatcher
  readonly clock: Clock
}

export type Client = ReturnType<typeof createClient>

/** One function an endpoint of PostPost. Each takes its patience last, retries as the table in retry.ts allows, and throws PostPostError. */
export function createClient(connecting: Connecting) {
  const send = <T>(call: Call, message: Message<T>, patience: Patience): Promise<T> =>
    withRetry(patience, () => once(connecting, call, message, patience.signal))

  return {
    connections: (patience: Patience) =>
      send(
        'platform-connections',
        { method: 'GET', path: '/platform-connections', answer: connectionsAnswer },
        patience,
      ),

    /** Without `scheduledTime`, so that it stays a draft: the scheduler could pick up a scheduled post before its video is stored. */
    createDraft: (
      draft: { content: string; platforms: readonly string[]; tiktok: TikTokSettings },
      patience: Patience,
    ) =>
      send(
        'create-post',
        {
          method: 'POST',
          path: '/create-post',
          body: { content: draft.content, platforms: draft.platforms, platformSettings: { tiktok: draft.tiktok } },
          answer: createPostAnswer,
        },
        patience,
      ),

    /** `type` must be sent: leaving it out breaks the server. Each call adds a media record that nothing removes. */
    uploadUrl: (file: { fileName: string; contentType: string; postGroupId: string }, patience: Patience) =>
      send(
        'get-upload-url',
        { method: 'POST', path: '/get-upload-url', body: { ...file, type: 'video' }, answer: uploadUrlAnswer },
        patience,
      ),

    /** The commit point: from here PostPost's scheduler publishes. `scheduledTime` is ISO 8601 in UTC. */
    schedule: (postGroupId: string, scheduledTime: string, patience: Patience) =>
      send(
        'update-post',
        {
          method: 'PUT',
          path: `/update-post/${encodeURIComponent(postGroupId)}`,
          body: { status: 'scheduled', scheduledTime },
          answer: updatePostAnswer,
        },
        patience,
      ),

    post: (postGroupId: string, patience: Patience) =>
      send(
        'get-post',
        { method: 'GET', path: `/get-post/${encodeURIComponent(postGroupId)}`, answer: getPostAnswer },
        patience,
      ),

    /** One page of 100, the most PostPost gives. `fromDate` is never used: it looks at scheduledTime and so leaves drafts out. */
    list: (query: ListQuery, patience: Patience) =>
      send(
        'list-posts',
        { method: 'GET', path: `/list-posts?${listParameters(query)}`, answer: listPostsAnswer },
        patience,
      ),

    logs: (postGroupId: string, patience: Patience) =>
      send(
        'post-logs',
        { method: 'GET', path: `/post-logs/${encodeURIComponent(postGroupId)}`, answer: postLogsAnswer },
        patience,
      ),

    /** Deleting what is gone already is success: an earlier try may have done it. */
    deletePost: async (postGroupId: string, patience: Patience): Promise<void> => {
      const path = `/delete-post/${encodeURIComponent(postGroupId)}`
      try {
        await send('delete-post', { method: 'DELETE', path, answer: deletePostAnswer }, patience)
      } catch (thrown) {
        if (!isRefused(thrown, 404)) throw thrown
      }
    },
  }
}

export const isRefused = (thrown: unknown, status: number): thrown is PostPostError =>
  thrown instanceof PostPostError && thrown.failure.kind === 'refused' && thrown.failure.status === status

/** True for posts that were not scheduled, published or failed yet: nobody can see them. */
export const isDraft = (post: ListedPost): boolean =>
  post.status === 'draft' && post.platforms.every((platform) => (platform.status ?? 'draft') === 'draft')

interface Message<T> {
  readonly method: ApiRequest['method']
  readonly path: string
  readonly body?: unknown
  readonly answer: z.ZodType<T>
}

const listParameters = (query: ListQuery): string =>
  new URLSearchParams({
    page: String(query.page),
    limit: '100',
    platform: 'tiktok',
    sortBy: query.sortBy,
    sortOrder: query.sortOrder,
    ...(query.status ? { status: query.status } : {}),
  }).toString()

async function once<T>(connecting: Connecting, call: Call, message: Message<T>, signal: AbortSignal): Promise<T> {
  const request: ApiRequest = {
    method: message.method,
    url: connecting.apiUrl + message.path,
    headers: {
      accept: 'application/json',
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

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 300)
