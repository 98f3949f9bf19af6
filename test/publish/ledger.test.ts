import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemClock } from '../../src/clock.ts'
import type { PlannedPost } from '../../src/plan/planned-post.ts'
import { createLedger } from '../../src/publish/ledger.ts'
import { candidate, earlier, NOW_MS, plan } from '../support/candidates.ts'
import { startScriptedApi } from '../support/scripted-api.ts'

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

test('the place of a post that is to move is free until its move fails', () => {
  const there = earlier('old', 'x:scheduled', 'scheduled', { scheduledTime: new Date(NOW_MS).toISOString() })
  const ledger = createLedger({ history: [there], markMs: 0 }, limits, () => false, ['old'])
  assert.equal(ledger.chooseTime(first, first.recipients, NOW_MS).timeMs, NOW_MS)
  ledger.stay('old')
  assert.ok(
    ledger.chooseTime(first, first.recipients, NOW_MS).timeMs > NOW_MS,
    'two posts of an account go out in one minute',
  )
})

test('what get-post said of a draft holds until the list shows it, also where the whole list leaves it out', async () => {
  const draft = earlier('g1', 'x:draft', 'draft')
  const ledger = createLedger({ history: [draft], markMs: 0 }, limits, () => false)
  const statusAfter = async (...history: ReturnType<typeof earlier>[]): Promise<string[]> => {
    await using api = await startScriptedApi(() => ({ status: 500 }))
    const client = api.clientFor({
      clock: systemClock,
      signal: new AbortController().signal,
      deadlineMs: 0,
      random: () => 0,
      onRetry: () => undefined,
    })
    const read = await ledger.read(client, async () => ({ history, markMs: 0 }))
    return read.flatMap(({ platforms }) => platforms.map(({ status }) => status ?? 'none'))
  }
  assert.deepEqual(await statusAfter(), [], 'a post that was not asked for stays')
  assert.deepEqual(await statusAfter(draft), ['draft'])
  ledger.noteScheduled('g1')
  for (const look of ['first', 'second'])
    assert.deepEqual(await statusAfter(), ['scheduled'], `the ${look} look forgets it, and the video goes out twice`)
  assert.deepEqual(await statusAfter(draft), ['scheduled'])
  assert.deepEqual(await statusAfter(), ['scheduled'])
  assert.deepEqual(await statusAfter(earlier('g1', 'x:failed', 'failed')), ['failed'], 'the list knows better by then')
  assert.deepEqual(await statusAfter(), [])
})
