import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orCancelled, startBudget } from '../../src/publish/job.ts'
import { startScripted } from './scripted.ts'

const MINUTE_MS = 60_000

test("a post's time for retries begins when the post does, not while it waits in a long queue", async () => {
  await using scripted = await startScripted(() => ({ status: 400 }))
  const { job, session } = scripted
  await session.clock.sleep(3 * 60 * MINUTE_MS, session.cancel.signal)
  startBudget(job)
  assert.equal(
    job.patience().deadlineMs - session.clock.elapsedMs(),
    20 * MINUTE_MS,
    'after three hours in the queue nothing of the post is tried a second time',
  )
})

test('nobody waits for others once the run is cancelled', async () => {
  const forever = new Promise<never>(() => {})
  const cancelled = AbortSignal.abort(new Error('Cancelled.'))
  // A timer, because a promise alone does not keep the process: a test that hangs would pass.
  const stillWaiting = Promise.withResolvers<never>()
  const timer = setTimeout(stillWaiting.reject, 5_000, new Error('It still waits.'))
  await assert.rejects(Promise.race([orCancelled(forever, cancelled), stillWaiting.promise]), /Cancelled/)
  const later = new AbortController()
  const waiting = orCancelled(forever, later.signal)
  later.abort(new Error('Cancelled.'))
  await assert.rejects(Promise.race([waiting, stillWaiting.promise]), /Cancelled/)
  clearTimeout(timer)
  assert.equal(await orCancelled(Promise.resolve('done'), new AbortController().signal), 'done')
})
