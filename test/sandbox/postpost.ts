import { type Answer, failure, json, type RecordedRequest, success } from './http.ts'
import { getPost, getPostLogs, listPosts } from './postpost-reading.ts'
import type { State } from './postpost-state.ts'
import { createPost, deletePost, getUploadUrl, updatePost } from './postpost-writing.ts'
import { runScheduler } from './scheduler.ts'

/** One authenticated call. */
export interface Call {
  state: State
  request: RecordedRequest
  /** What stands in the path after the route's name. */
  id: string
  /** The managed user acted for, undefined for the key's own. */
  owner: string | undefined
}

const routes: Record<string, (call: Call) => Answer> = {
  'POST /create-post': createPost,
  'POST /get-upload-url': getUploadUrl,
  'PUT /update-post/*': updatePost,
  'GET /get-post/*': getPost,
  'GET /list-posts': listPosts,
  'DELETE /delete-post/*': deletePost,
  'GET /platform-connections': listConnections,
  'POST /test-connection/*': testConnection,
  'GET /post-logs/*': getPostLogs,
}

/** PostPost's answer to one request. */
export function answerApi(state: State, request: RecordedRequest): Answer {
  runScheduler(state)
  // A dashboard session is needed here: an API key, right or wrong, is none.
  if (request.path === '/auth/tiktok/get-creator-info') return failure(401, 'Unauthorized')
  const { route, id } = routeOf(request)
  const handle = routes[route]
  if (!handle) return failure(404, `Cannot ${request.method} ${request.path}`)
  const caller = callerOf(state, request)
  if ('refusal' in caller) return caller.refusal
  if (request.body === malformed) return json(400, { message: 'Invalid JSON' })
  return handle({ state, request, id, owner: caller.owner })
}

/** Stands for a body that is no JSON. */
export const malformed = '<not JSON>'

function routeOf(request: RecordedRequest): { route: string; id: string } {
  const [, name = '', ...rest] = request.path.split('/')
  if (rest.length === 0) return { route: `${request.method} /${name}`, id: '' }
  return { route: `${request.method} /${name}/${rest.length === 1 ? '*' : '**'}`, id: rest[0] ?? '' }
}

/** Who calls, or the 401 or 403 they get: the key first, then its owner, the account's plan, the workspace. */
function callerOf(state: State, request: RecordedRequest): { owner: string | undefined } | { refusal: Answer } {
  const key = request.headers['x-api-key']
  const user = request.headers['x-postpost-user-id']
  const { access = 'full', managedUsers } = state.options
  if (!key) return refuse(401, 'API key is required')
  if (key !== state.apiKey) return refuse(401, 'Invalid API key')
  if (access === 'no-owner') return refuse(401, 'Invalid API key owner')
  if (access === 'not-enabled') return refuse(403, 'API access is not enabled for this account')
  if (user === undefined) return { owner: undefined }
  if (!managedUsers) return refuse(403, 'Workspace access is not enabled for this key')
  if (!managedUsers.includes(user)) return refuse(403, 'User is not managed by key')
  return { owner: user }
}

const refuse = (status: number, error: string): { refusal: Answer } => ({ refusal: failure(status, error) })

function listConnections({ state }: Call): Answer {
  return success({ connections: state.connections })
}

/** 200 either way: the verdict is in the body. */
function testConnection({ state, id }: Call): Answer {
  const connection = state.connections.find(({ platformId }) => platformId === id)
  if (!connection) return failure(404, 'Connection not found')
  if (connection.tokenStatus === 'expired' || connection.lastError) {
    return json(200, { status: 'error', message: connection.lastError ?? 'Access token has expired' })
  }
  return json(200, { status: 'ok', message: 'Connection is working' })
}
