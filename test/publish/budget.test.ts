import assert from 'node:assert/strict'
import { test } from 'node:test'
import { patienceOf, startBudget } from '../../src/publish/job.ts'
import { startScripted } from './scripted.ts'

const MINUTE_MS = 60_000

test("a post's time for retries begins when the post does, not while it waits in a long queue", async () => {
  await using scripted = await startScripted(() => ({ status: 400 }))
  const { job, session } = scripted
  await session.clock.sleep(3 * 60 * MINUTE_MS, session.cancel.signal)
  startBudget(job)
  assert.equal(
    patienceOf(job).deadlineMs - session.clock.elapsedMs(),
    20 * MINUTE_MS,
    'after three hours in the queue nothing of the post is tried a second time',
  )
})
