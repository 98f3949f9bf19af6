import { type Answer, json } from './http.ts'
import type { Limit } from './options.ts'
import type { State } from './postpost-state.ts'

const texts: Record<Limit['code'], { metric: string; error: string; more?: Record<string, unknown> }> = {
  POST_LIMIT_REACHED: { metric: 'posts', error: 'Monthly post limit reached' },
  SCHEDULED_POST_LIMIT_REACHED: { metric: 'scheduledPosts', error: 'Scheduled post limit reached' },
  SCHEDULE_HORIZON_REACHED: {
    metric: 'scheduleHorizon',
    error: 'Scheduled date is beyond what the plan allows',
    more: { maxScheduledDate: '2026-12-31T23:59:59.000Z' },
  },
  CONNECTIONS_OVER_LIMIT: { metric: 'connections', error: 'Too many connections', more: { overLimitBy: 2 } },
  PLATFORM_NOT_AVAILABLE: { metric: 'platforms', error: 'Platform is not available on this plan' },
}

/** The documented 403 body, once as many posts as allowed have passed this call. */
export function limitAnswer(state: State, call: Limit['on']): Answer | undefined {
  const limit = state.options.limitReached
  if (limit?.on !== call || state.accepted[call] < limit.after) return undefined
  const { metric, error, more } = texts[limit.code]
  return json(403, {
    error,
    code: limit.code,
    message: error,
    metric,
    limit: limit.after,
    used: limit.after,
    requested: 1,
    remaining: 0,
    periodStart: '2026-03-01T00:00:00.000Z',
    periodEnd: '2026-04-01T00:00:00.000Z',
    planName: 'Pro',
    ...more,
    ...limit.body,
  })
}
