import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createServiceClock } from '../../src/postpost/service-clock.ts'

const clockAfter = (...answers: [aheadMs: number, sentMs: number, answeredMs: number][]): number => {
  const clock = createServiceClock({ now: () => 0, elapsedMs: () => 0, sleep: async () => {} })
  for (const [aheadMs, sentMs, answeredMs] of answers)
    clock.observe(new Date(aheadMs).toUTCString(), sentMs, answeredMs)
  return clock.offsetMs()
}

test('answers narrow down how far the clock of PostPost is ahead', () => {
  assert.equal(clockAfter(), 0, 'the clock is moved before PostPost has said anything')
  assert.equal(clockAfter([0, 0, 0]), 0, 'a clock that may be right is moved')
  assert.equal(clockAfter([10_000, 0, 0]), 10_000)
  assert.equal(clockAfter([-10_000, 0, 0]), -9_000)
  assert.equal(clockAfter([10_000, 0, 0], [10_000, -500, -500]), 10_500, 'the second answer narrows the first')
  assert.equal(clockAfter([10_000, 0, 0], [9_000, 0, 0]), 10_000, 'one that only touches from below is not believed')
  assert.equal(clockAfter([-10_000, 0, 0], [-9_000, 0, 0]), -9_000, 'one that only touches from above is not believed')
  assert.equal(clockAfter([10_000, 0, 0], [20_000, 0, 0]), 20_000, 'one that contradicts starts anew')
})
