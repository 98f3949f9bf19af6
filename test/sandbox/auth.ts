import { type Answer, failure } from './answer.ts'
import type { RecordedRequest } from './requests.ts'
import type { State } from './state.ts'

/** Who calls, or the 401 or 403 they get: the key first, then its owner, the account's plan, the workspace. */
export function callerOf(state: State, request: RecordedRequest): { owner: string | undefined } | { refusal: Answer } {
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
