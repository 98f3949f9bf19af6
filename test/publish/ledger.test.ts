import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlannedPost } from '../../src/plan/planned-post.ts'
import { createLedger } from '../../src/publish/ledger.ts'
import { candidate, earlier, NOW_MS, plan } from '../support/candidates.ts'

const YEAR_MS = 365 * 86_400_000
const MINUTE_MS = 60_000
const later = { kind: 'at', timeMs: NOW_MS + YEAR_MS } as const
const limits = { maxPerMinute: 1, maxPerDay: 15 }
const ledgerOf = () => createLedger(undefined, limits, () => false)

const { steps } = plan([
  candidate('fixed.mp4', { identity: 'a', schedule: later }),
  candidate('first.mp4', { identity: 'b', timeIsOwn: false }),
  candidate('second.mp4', { identity: 'c', timeIsOwn: false }),
])
const stepOf = (path: string): PlannedPost => {
  const step = steps.find(({ post }) => post.video.path === path)
  assert.ok(step)
  return step
}
const [fixed, first, second] = [stepOf('fixed.mp4'), stepOf('first.mp4'), stepOf('second.mp4')]

test('a post for now stays now beside one with a time of its own', () => {
  const ledger = ledgerOf()
  ledger.take(fixed, fixed.recipients, NOW_MS + YEAR_MS)
  const { timeMs } = ledger.chooseTime(first, first.recipients, NOW_MS)
  assert.equal(timeMs, NOW_MS, 'a post for now goes out in the year of the other one')
})

test('the posts for now keep their order and pace', () => {
  const ledger = ledgerOf()
  ledger.take(first, first.recipients, NOW_MS)
  const { timeMs } = ledger.chooseTime(second, second.recipients, NOW_MS)
  assert.equal(timeMs, NOW_MS + MINUTE_MS, 'the account gets two posts in a minute')
  ledger.take(first, first.recipients, NOW_MS + YEAR_MS)
  const moved = ledger.chooseTime(second, second.recipients, NOW_MS)
  assert.equal(moved.timeMs, NOW_MS + YEAR_MS + MINUTE_MS, 'the second post passes the first, which PostPost has moved')
})

test('a place that is given back is free', () => {
  const ledger = ledgerOf()
  ledger.take(fixed, fixed.recipients, NOW_MS)
  ledger.giveBack(fixed)
  assert.equal(ledger.chooseTime(first, first.recipients, NOW_MS).timeMs, NOW_MS, 'a post waits for one that failed')
})

test('a time of its own is kept, however full the minute is', () => {
  const ledger = ledgerOf()
  ledger.take(first, first.recipients, NOW_MS + YEAR_MS)
  assert.equal(ledger.chooseTime(fixed, fixed.recipients, NOW_MS).timeMs, NOW_MS + YEAR_MS, 'its own time has moved')
})

test('a post for now keeps out of the second of one that was there, not out of that of another of its run', () => {
  const there = earlier('g1', 'x:published', 'published', { scheduledTime: new Date(NOW_MS).toISOString() })
  const both = { maxPerMinute: 2, maxPerDay: 15 }
  const beside = createLedger({ history: [there], markMs: 0 }, both, () => false)
  const { timeMs, movedBy } = beside.chooseTime(first, first.recipients, NOW_MS)
  assert.deepEqual([timeMs, movedBy], [NOW_MS + 1_000, undefined])
  const own = createLedger({ history: [there], markMs: 0 }, both, (id) => id === 'g1')
  own.take(first, first.recipients, NOW_MS)
  assert.equal(own.chooseTime(second, second.recipients, NOW_MS).timeMs, NOW_MS, 'two posts of a run wait for nothing')
})
