import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { PlanLimit } from '../../src/postpost/answers.ts'
import { explain } from '../../src/postpost/explain.ts'

const told = (status: number, limit?: PlanLimit): string =>
  explain('get-post', { kind: 'refused', status, text: 'no', ...(limit ? { limit } : {}) })

suite('a refusal says what to do', () => {
  const redirect = (status: number): string =>
    `api-url answers with a redirect (${status}) while reading the post's status; redirects are not followed, because the key would travel along. Set api-url to the address it leads to.`
  const other = (status: number): string =>
    `PostPost refused reading the post's status (${status}: no). Correct what it names and run the step again; if it names nothing of yours, please report this with the log.`
  const fault = (status: number): string =>
    `PostPost has a fault of its own (${status}: no) while reading the post's status. Run the step again later; it publishes nothing twice.`
  const rows: [status: number, expected: string][] = [
    [299, other(299)],
    [300, redirect(300)],
    [399, redirect(399)],
    [400, other(400)],
    [499, other(499)],
    [500, fault(500)],
  ]
  for (const [status, expected] of rows) {
    test(String(status), () => assert.equal(told(status), expected, 'a person is sent to the wrong place'))
  }
})

suite('a limit of the plan is told with the numbers that there are', () => {
  const rows: [name: string, limit: PlanLimit, expected: string][] = [
    ['none', { code: 'NEW_LIMIT' }, 'NEW_LIMIT (no). See the plan in PostPost.'],
    [
      'used, without a unit',
      { code: 'POST_LIMIT_REACHED', used: 0, limit: 0 },
      'POST_LIMIT_REACHED (no), 0 of 0 used. Wait for the new period, or upgrade the plan.',
    ],
    [
      'used, with a unit',
      { code: 'NEW_LIMIT', used: 9, limit: 10, metric: 'posts' },
      'NEW_LIMIT (no), 9 of 10 posts used. See the plan in PostPost.',
    ],
    ['a limit alone', { code: 'NEW_LIMIT', limit: 10 }, 'NEW_LIMIT (no), limit 10. See the plan in PostPost.'],
    [
      'a limit alone, with a unit',
      { code: 'NEW_LIMIT', limit: 10, metric: 'posts' },
      'NEW_LIMIT (no), limit 10 posts. See the plan in PostPost.',
    ],
    ['used without a limit', { code: 'NEW_LIMIT', used: 9 }, 'NEW_LIMIT (no). See the plan in PostPost.'],
    [
      'all others',
      {
        code: 'NEW_LIMIT',
        remaining: 0,
        overLimitBy: 0,
        maxScheduledDate: '2026-12-09',
        periodEnd: '2026-12-31',
        planName: 'Pro',
      },
      'NEW_LIMIT (no), 0 remaining, 0 over the limit, latest possible time 2026-12-09, resets on 2026-12-31, plan Pro. See the plan in PostPost.',
    ],
  ]
  for (const [name, limit, expected] of rows) {
    test(name, () =>
      assert.equal(
        told(403, limit),
        `PostPost refused reading the post's status: ${expected}`,
        'a limit is told wrongly',
      ),
    )
  }
})
