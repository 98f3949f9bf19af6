/** A pause is believed once get-post shows it, and not before. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { pausePost } from '../../src/publish/pausing.ts'
import { NOW_MS } from '../support/candidates.ts'
import type { Answer } from '../support/scripted-api.ts'
import { ID, postsOf, startScripted } from './scripted.ts'

const id = `${ID}1`
const scheduled = postsOf({ status: 'scheduled' })
const draft = postsOf({ status: 'draft' })

/** @param posts the answers of get-post, the last of which stays */
async function pause(...posts: readonly Answer[]) {
  await using scripted = await startScripted(({ method, nth }) =>
    method === 'PUT' ? { body: { success: true, message: 'ok' } } : (posts[Math.min(nth, posts.length) - 1] ?? draft),
  )
  const old = { postGroupId: id, scheduledTime: new Date(NOW_MS + 3_600_000).toISOString() }
  return { ...(await pausePost(old, scripted.job)), sleptMs: scripted.sleptMs }
}

suite('get-post after the pause', () => {
  test('shows a draft at once: nothing is waited for', async () => {
    assert.deepEqual(
      await pause(scheduled, draft),
      { end: 'paused', sleptMs: [] },
      'each pause takes seconds for nothing',
    )
  })
  test('lags, and is asked again', async () => {
    assert.deepEqual(await pause(scheduled, scheduled, scheduled, draft), { end: 'paused', sleptMs: [1000, 2000] })
  })
  test('shows it scheduled to the end: it goes out, so it is not paused', async () => {
    const { end, sleptMs } = await pause(scheduled)
    assert.deepEqual([end, sleptMs], ['failed', [1000, 2000, 4000, 8000]], 'the new post and the old one both go out')
  })
  test('shows that it went out', async () => {
    assert.deepEqual(await pause(scheduled, postsOf({ status: 'published' })), { end: 'out', sleptMs: [] })
  })
})
