import { test } from 'node:test'
import { explain, LIMIT_ADVICE } from '../../src/postpost/explain.ts'
import type { Call, Failure } from '../../src/postpost/failure.ts'

const refused = (status: number, text = 'no', limit?: Extract<Failure, { kind: 'refused' }>['limit']): Failure => ({
  kind: 'refused',
  status,
  text,
  ...(limit ? { limit } : {}),
})

const failures: [call: Call, failure: Failure][] = [
  ['create-post', { kind: 'not-sent', detail: 'ECONNREFUSED' }],
  ['list-posts', { kind: 'proxy', status: 407 }],
  ['list-posts', { kind: 'proxy', status: 403 }],
  ['list-posts', { kind: 'untrusted', detail: 'self-signed certificate in certificate chain' }],
  ['update-post', { kind: 'no-answer', detail: 'ECONNRESET' }],
  ['get-post', { kind: 'unreadable', status: 200, detail: 'HTML' }],
  ['storage', refused(403)],
  ['storage', refused(503, 'SlowDown')],
  ['platform-connections', refused(401, 'Invalid API key')],
  ['platform-connections', refused(403, 'User is not managed by key')],
  ['platform-connections', refused(403, 'Workspace access is not enabled for this key')],
  ['platform-connections', refused(403, 'API access is not enabled for this account')],
  ['platform-connections', refused(403, 'something else')],
  ['create-post', { kind: 'refused', status: 403, text: 'an HTML page', isForeign: true }],
  ['get-post', refused(404)],
  ['create-post', refused(404, 'Platform connection not found')],
  ['get-post', refused(429)],
  ...[299, 300, 399, 400, 499, 500].map((status): [Call, Failure] => ['post-logs', refused(status)]),
  ['update-post', refused(400, 'no', { code: 'POST_NOT_EDITABLE' })],
  ['update-post', refused(409, 'no', { code: 'POST_GROUP_VERSION_CONFLICT' })],
  ['create-post', refused(403, 'full', { code: 'POST_LIMIT_REACHED', metric: 'posts', limit: 100, used: 100 })],
  ['create-post', refused(403, 'full', { code: 'POST_LIMIT_REACHED', limit: 100, used: 99, remaining: 1 })],
  ['create-post', refused(403, 'full', { code: 'POST_LIMIT_REACHED', metric: 'posts', limit: 100 })],
  ['create-post', refused(403, 'full', { code: 'POST_LIMIT_REACHED', limit: 100 })],
  ['create-post', refused(403, 'full', { code: 'POST_LIMIT_REACHED', periodEnd: '2026-12-01', planName: 'Pro' })],
  ['update-post', refused(403, 'far', { code: 'SCHEDULE_HORIZON_REACHED', maxScheduledDate: '2026-12-31' })],
  ['create-post', refused(403, 'many', { code: 'CONNECTIONS_OVER_LIMIT', overLimitBy: 2 })],
  ['create-post', refused(403, 'new', { code: 'A_CODE_OF_TOMORROW' })],
  ...Object.keys(LIMIT_ADVICE).map((code): [Call, Failure] => ['delete-post', refused(403, 'no', { code })]),
]

test('a person at night reads what failed while what was done, and what to do now', (t) => {
  const told = failures.map(([call, failure]) => `${call} ${JSON.stringify(failure)}\n  ${explain(call, failure)}`)
  t.assert.snapshot(told.join('\n'), { serializers: [(value) => String(value)] })
})
