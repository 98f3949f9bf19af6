import { isRecord } from './http.ts'
import type { Sandbox } from './sandbox.ts'

/** Calls of the API as a client makes them. */
export interface Reply {
  status: number
  body: Record<string, unknown>
}

export async function call(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  headers = {},
): Promise<Reply> {
  const response = await fetch(sandbox.apiUrl + path, {
    method,
    headers: { 'x-api-key': sandbox.apiKey, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const parsed: unknown = await response.json()
  return { status: response.status, body: isRecord(parsed) ? parsed : {} }
}

export async function createDraft(sandbox: Sandbox, more: Record<string, unknown> = {}): Promise<string> {
  const { body } = await call(sandbox, 'POST', '/create-post', { content: 'Hi', platforms: ['tiktok-acme1'], ...more })
  return String(body.postGroupId)
}

export async function askUrl(sandbox: Sandbox, postGroupId: string, fileName = 'my clip!.mp4'): Promise<string> {
  const request = { fileName, contentType: 'video/mp4', type: 'video', postGroupId }
  return String((await call(sandbox, 'POST', '/get-upload-url', request)).body.uploadUrl)
}

export async function put(url: string, init: RequestInit = {}): Promise<number> {
  const response = await fetch(url, {
    method: 'PUT',
    body: 'video',
    ...init,
    headers: { 'content-type': 'video/mp4', ...init.headers },
  })
  await response.text()
  return response.status
}

export const schedule = (sandbox: Sandbox, id: string, scheduledTime = new Date().toISOString()): Promise<Reply> =>
  call(sandbox, 'PUT', `/update-post/${id}`, { status: 'scheduled', scheduledTime })

export async function statuses(sandbox: Sandbox, id: string): Promise<unknown[]> {
  const { posts } = (await call(sandbox, 'GET', `/get-post/${id}`)).body
  return Array.isArray(posts) ? posts.map((post) => (isRecord(post) ? post.status : post)) : []
}

/** A draft whose video is stored. */
export async function storedDraft(sandbox: Sandbox, fileName?: string): Promise<string> {
  const id = await createDraft(sandbox)
  await put(await askUrl(sandbox, id, fileName))
  return id
}

/** A page of list-posts. */
export async function list(
  sandbox: Sandbox,
  query = '',
): Promise<{ posts: Record<string, unknown>[]; total: unknown }> {
  const { body } = await call(sandbox, 'GET', `/list-posts?${query}`)
  const posts = Array.isArray(body.posts) ? body.posts.filter(isRecord) : []
  return { posts, total: isRecord(body.pagination) ? body.pagination.totalItems : undefined }
}

export const idsOf = (posts: readonly Record<string, unknown>[]): unknown[] =>
  posts.map(({ postGroupId }) => postGroupId)
