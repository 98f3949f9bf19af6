import { type Answer, failure, json } from './answer.ts'
import { callerOf } from './auth.ts'
import { listConnections, testConnection } from './connections.ts'
import { createPost, deletePost, updatePost } from './posts.ts'
import { getPost, getPostLogs, listPosts } from './reading.ts'
import type { RecordedRequest } from './requests.ts'
import { runScheduler } from './scheduler.ts'
import type { State } from './state.ts'
import { getUploadUrl } from './upload-url.ts'

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
