/** A post group that failed on one account and is out on another one must not be deleted: the next run would post it again. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { startStory } from '../support/story.ts'
import { hoursFromNow, posted, watch } from './watch.ts'

const connections = ['acme1', 'beta2'].map((id) => ({
  platformId: `tiktok-${id}`,
  username: id,
  tokenStatus: 'valid' as const,
}))
const account = connections.map(({ platformId }) => platformId)
const error = { code: 'TIMEOUT_ERROR', message: 'no answer', retryable: true }
const posts = [
  { platform: 'tiktok', platformId: 'acme1', status: 'published' },
  { platform: 'tiktok', platformId: 'beta2', status: 'failed', error },
]
const rows: [accounts: string, others: string][] = [
  ['all', '@acme1'],
  ['@beta2', 'tiktok-acme1'],
]

suite('a failed post whose group is out on another account, where watch looks at', { concurrency: 2 }, () => {
  for (const [accounts, others] of rows)
    test(accounts, async () => {
      const seed = posted('half', 'a', { account, status: 'failed', scheduledTime: hoursFromNow(-1) })
      await using story = await startStory({}, { connections, history: [seed] })
      story.sandbox.intercept = ({ path }) =>
        path.startsWith('/get-post/') ? { kind: 'status', status: 200, body: { success: true, posts } } : undefined
      const { log } = await watch(story, { accounts })
      assert.match(log, /half on @beta2 .* failed at .*TIMEOUT_ERROR/)
      assert.ok(log.includes(`is on ${others} too: if you delete it, the next run posts it there again.`), log)
    })
})
