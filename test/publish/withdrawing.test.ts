/** A post whose entry is gone is taken back by the rules of the plan, measured again in the moment before. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { markedTime } from '../../src/accounts/record.ts'
import type { Withdrawal } from '../../src/plan/withdrawals.ts'
import { withdraw } from '../../src/publish/withdrawing.ts'
import { candidate, earlier, NOW_MS, plan } from '../support/candidates.ts'
import { ID, listOf, postsOf, startScripted } from './scripted.ts'

const id = `${ID}1`
const MINUTE_MS = 60_000
const manifest = 'posts.yml'
const kept = candidate('b.mp4', { identity: 'b', manifest })
const policy = { onRemoval: 'withdraw' } as const

/** @param passedMs how long the posts before it have taken since the plan was made */
async function withdrawn(dueMs: number, passedMs: number) {
  const timeMs = NOW_MS + dueMs
  const sent = candidate('a.mp4', { schedule: { kind: 'at', timeMs }, manifest })
  const scheduledTime = new Date(timeMs).toISOString()
  const there = earlier(id, 'x:scheduled', 'scheduled', { sent: { candidate: sent }, content: 'Hi', scheduledTime })
  const [withdrawal, ...others]: readonly Withdrawal[] = plan([kept], [there], policy).withdrawals
  assert.ok(withdrawal && others.length === 0)
  const shared = { id, mediaUrls: there.mediaUrls, content: 'Hi' }
  const before = listOf([{ ...shared, status: 'scheduled', scheduledTime }])
  const after = listOf([{ ...shared, status: 'draft', scheduledTime: markedTime(timeMs, 'paused') }])
  let isPaused = false
  const manifests = new Set(kept.manifest === undefined ? [] : [kept.manifest])
  await using scripted = await startScripted(
    ({ method, path }) => {
      if (method === 'PUT') isPaused = true
      if (path === '/list-posts') return isPaused ? after : before
      return method === 'PUT'
        ? { body: { success: true, message: 'ok' } }
        : postsOf({ status: isPaused ? 'draft' : 'scheduled' })
    },
    { wanted: kept, history: [there], policy: { ...policy, manifests } },
  )
  const { session } = scripted
  await session.clock.sleep(passedMs, session.cancel.signal)
  const { result } = await withdraw(withdrawal, session)
  return [result.outcome, isPaused, ...session.remarks.map(({ message }) => message)]
}

suite('a post that was due in 15 minutes when the plan was made', () => {
  const late = `a is not withdrawn (post group ${id}), because it goes out in less than 10 minutes: too close to change.`
  test('5 minutes later it is taken back', async () => {
    assert.deepEqual(
      await withdrawn(15 * MINUTE_MS, 5 * MINUTE_MS),
      ['withdrawn', true],
      'a post that nobody wants any more goes out',
    )
  })
  test('a millisecond after that it is left alone, and a warning says so', async () => {
    assert.deepEqual(
      await withdrawn(15 * MINUTE_MS, 5 * MINUTE_MS + 1),
      ['skipped', false, late],
      'a post is touched while the scheduler is at it',
    )
  })
})
