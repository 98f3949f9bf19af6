import assert from 'node:assert/strict'
import test from 'node:test'
import { daysOf } from '../../../src/report/page/calendar.ts'
import { describeDelay } from '../../../src/report/page/times.ts'

test('weeks run from Monday to Sunday, with their empty days', () => {
  assert.deepEqual(daysOf([]), [])
  const week = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06']
  assert.deepEqual(daysOf(['2026-12-03', '2026-12-01', '2026-12-03']), week)
  assert.deepEqual(daysOf(['2026-12-06', '2026-11-30']), week)
  assert.equal(daysOf(['2026-12-06', '2026-12-07']).length, 14)
})

test('six weeks are drawn with the empty ones, longer plans without', () => {
  assert.equal(daysOf(['2026-11-30', '2027-01-10']).length, 42)
  assert.deepEqual(
    daysOf(['2027-01-11', '2026-12-06']).filter((date) => /-(?:30|11|06|17)$/.test(date)),
    ['2026-11-30', '2026-12-06', '2027-01-11', '2027-01-17'],
  )
})

test('days of a clock change are each there once', () => {
  const days = daysOf(['2026-10-24', '2026-10-26'])
  assert.deepEqual([days.length, new Set(days).size, days[0], days.at(-1)], [14, 14, '2026-10-19', '2026-11-01'])
})

const lengths: readonly (readonly [number, string])[] = [
  [0, 'less than a second'],
  [45, '45 s'],
  [60, '1 min'],
  [5_400, '1 h 30 min'],
  [86_400, '1 day'],
  [2 * 86_400 + 3_600 + 59, '2 days 1 h'],
]

for (const [seconds, words] of lengths) {
  test(`a move of ${seconds} s is told as ${words}`, () =>
    assert.equal(describeDelay({ fromMs: 0, toMs: seconds * 1_000 }), words))
}
