import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type WhyFailed, whyFailed } from '../../src/accounts/details.ts'
import type { AccountPost } from '../../src/postpost/answers.ts'

suite('why an earlier post failed', () => {
  const post = (more: Partial<AccountPost>): AccountPost => ({
    platform: 'tiktok',
    platformId: 'x',
    status: 'failed',
    ...more,
  })
  const timeout = { error: { code: 'TIMEOUT_ERROR', message: 'No answer' } }
  const rows: [name: string, posts: AccountPost[], code: string, sequel: WhyFailed['sequel'], status?: string][] = [
    ['by its code', [post(timeout)], 'TIMEOUT_ERROR', 'unsure', 'failed'],
    ['PostPost gives no reason', [post({})], 'UNKNOWN_ERROR', 'again', 'failed'],
    ['of another account alone', [post({ platformId: 'y', ...timeout })], 'UNKNOWN_ERROR', 'unreadable'],
    ['of another network alone', [post({ platform: 'youtube', ...timeout })], 'UNKNOWN_ERROR', 'unreadable'],
    ['it is a draft', [post({ status: 'draft' })], 'UNKNOWN_ERROR', 'unreadable', 'draft'],
    ...['published', 'scheduled', 'pending', 'processing', 'reviewing'].map((status): (typeof rows)[number] => [
      `it is ${status}: the list lags`,
      [post({ status })],
      'UNKNOWN_ERROR',
      'there',
      status,
    ]),
  ]
  for (const [name, posts, ...expected] of rows)
    test(name, () => {
      const { code, sequel, status } = whyFailed({ posts }, 'tiktok-x')
      const actual = status === undefined ? [code, sequel] : [code, sequel, status]
      assert.deepEqual(actual, expected, 'a post that is on TikTok is posted again, or has an error with a wrong code')
    })
})
