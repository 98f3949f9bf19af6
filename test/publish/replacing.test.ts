/** The scheduled post whose place a new one takes: when it is not in the list, get-post says whether it is there. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { pauseOld } from '../../src/publish/replacing.ts'
import { candidate, earlier, NOW_MS } from '../support/candidates.ts'
import type { Answer } from '../support/scripted-api.ts'
import { ID, postsOf, startScripted } from './scripted.ts'

const old = `${ID}1`
const scheduledTime = new Date(NOW_MS + 3_600_000).toISOString()
const entry = { schedule: { kind: 'at', timeMs: NOW_MS + 3_600_000 } } as const
const there = earlier(old, 'x:scheduled', 'scheduled', {
  sent: { candidate: candidate('a.mp4', entry) },
  content: 'Hi',
  scheduledTime,
})

suite('the list does not show the old post', () => {
  async function pause(post: Answer) {
    const wanted = candidate('a.mp4', { ...entry, caption: 'Hello' })
    await using scripted = await startScripted(() => post, {
      wanted,
      history: [there],
      policy: { onChange: 'update' },
    })
    const { job, session } = scripted
    const [change] = job.step.changes
    assert.equal(change?.kind, 'replace')
    await session.ledger.read(job.client, async () => ({ history: [], markMs: 0 }))
    const { accounts } = wanted
    return await pauseOld(
      { at: 'committing', postGroupId: `${ID}2`, accounts, earlier: [], start: 1, tries: 0 },
      change,
      job,
    )
  }

  test('somebody has deleted it: nothing stands in the way of the new one', async () => {
    const ended = await pause({ status: 404, body: { error: 'Post group not found' } })
    assert.equal(ended, undefined, 'a post whose old one was deleted is not posted at all')
  })
  test('it is there: nothing is scheduled beside it', async () => {
    const ended = await pause(postsOf({ status: 'scheduled' }))
    assert.deepEqual(
      [ended?.result.outcome, ended?.result.code],
      ['failed', 'postpost/list-lags'],
      'the old post and the new one both go out',
    )
  })
})
