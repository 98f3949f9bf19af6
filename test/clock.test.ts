import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { systemClock } from '../src/clock.ts'
import { createServiceClock } from '../src/postpost/service-clock.ts'

test('a pause longer than any timer is a pause', async () => {
  const stop = new AbortController()
  const pause = systemClock.sleep(40 * 86_400_000, stop.signal).then(
    () => 'over at once',
    () => 'stopped',
  )
  assert.equal(await Promise.race([pause, delay(50, 'under way')]), 'under way')
  stop.abort()
  assert.equal(await pause, 'stopped')
})

/** A runner's clock that stands at 10,000 ms, and PostPost's answers: what `Date` says, when asked, when answered. */
const cases: [name: string, answers: [date: number, sentMs: number, answeredMs: number][], offsetMs: number][] = [
  ['no answer yet', [], 0],
  ['the same second', [[10_000, 10_100, 10_200]], 0],
  ['the end of the second before, which may be now', [[9_000, 9_990, 10_100]], 0],
  ['ten minutes ahead', [[610_000, 10_000, 10_100]], 599_900],
  ['an hour behind', [[-3_590_000, 10_000, 10_100]], -3_599_000],
  [
    'two answers narrow it',
    [
      [610_000, 10_000, 10_100],
      [611_000, 10_200, 10_300],
    ],
    600_700,
  ],
  [
    'a clock that was set meanwhile',
    [
      [610_000, 10_000, 10_100],
      [10_000, 10_200, 10_300],
    ],
    0,
  ],
]
for (const [name, answers, offsetMs] of cases) {
  test(`PostPost's time: ${name}`, () => {
    const clock = createServiceClock({ now: () => 10_000, elapsedMs: () => 0, sleep: async () => undefined })
    for (const [date, sentMs, answeredMs] of answers) clock.observe(new Date(date).toUTCString(), sentMs, answeredMs)
    assert.equal(clock.offsetMs(), offsetMs)
    assert.equal(clock.now(), 10_000 + offsetMs)
  })
}

test('an answer without a date, or with one that is none, changes nothing', () => {
  const clock = createServiceClock({ now: () => 10_000, elapsedMs: () => 0, sleep: async () => undefined })
  clock.observe(undefined, 0, 0)
  clock.observe('yesterday', 0, 0)
  assert.equal(clock.offsetMs(), 0)
})
