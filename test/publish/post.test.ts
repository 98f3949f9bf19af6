import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishPost } from '../../src/publish/post.ts'
import { candidate, NOW_MS, plan } from '../support/candidates.ts'
import { ID, listOf, postsOf, startScripted } from './scripted.ts'

test('a post that fails after its draft leaves no draft, and its place to the others', async () => {
  const soon = { kind: 'at', timeMs: NOW_MS + 60_000 } as const
  const wanted = candidate('a.mp4', { schedule: soon })
  await using scripted = await startScripted(
    ({ path, method }) => {
      if (method === 'DELETE') return { body: { success: true } }
      if (path === '/create-post') return { body: { success: true, postGroupId: `${ID}1` } }
      if (path === '/get-upload-url') return { status: 403, body: { error: 'no' } }
      return path === '/list-posts' ? listOf([{ id: `${ID}1` }]) : postsOf({ status: 'draft' })
    },
    { wanted, settings: { maxPerMinute: 1 } },
  )
  const { job, session, asked } = scripted
  session.ledger.take(job.step, job.step.recipients, NOW_MS)
  const { result } = await publishPost(job.step, session)
  assert.equal(result.outcome, 'failed')
  assert.deepEqual([...session.underWay], [], 'the log says of a post that has ended that it is still at work')
  assert.equal(asked.filter(({ method }) => method === 'DELETE').length, 1, 'the draft is left in PostPost')
  const [other] = plan([candidate('b.mp4', { identity: 'b', timeIsOwn: false })]).steps
  assert.ok(other)
  const { timeMs } = session.ledger.chooseTime(other, other.recipients, NOW_MS)
  assert.equal(timeMs, NOW_MS, 'the next post waits for the place of one that failed')
})
