import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { whyFailed } from '../../src/accounts/details.ts'
import type { AccountPost } from '../../src/postpost/answers.ts'

suite('why an earlier post failed', () => {
  const post = (more: Partial<AccountPost>): AccountPost => ({
    platform: 'tiktok',
    platformId: 'x',
    status: 'failed',
    ...more,
  })
  const rows: [name: string, posts: AccountPost[], code: string][] = [
    ['by its code', [post({ error: { code: 'TIMEOUT_ERROR', message: 'No answer' } })], 'TIMEOUT_ERROR'],
    ['PostPost gives no reason', [post({})], 'UNKNOWN_ERROR'],
    [
      'of another account alone',
      [post({ platformId: 'y', error: { code: 'TIMEOUT_ERROR', message: 'No answer' } })],
      'UNKNOWN_ERROR',
    ],
  ]
  for (const [name, posts, code] of rows)
    test(name, () =>
      assert.equal(
        whyFailed({ posts }, 'tiktok-x').code,
        code,
        'results have an error without a code, or with a wrong one',
      ),
    )
})
