import assert from 'node:assert/strict'
import test from 'node:test'
import { daysOf } from '../../../src/report/page/calendar.ts'
import { describeDelay } from '../../../src/report/page/times.ts'

test('a fortnight is drawn with its empty days, longer plans without', () => {
  assert.deepEqual(daysOf([]), [])
  assert.deepEqual(daysOf(['2026-12-03', '2026-12-01', '2026-12-03']), ['2026-12-01', '2026-12-02', '2026-12-03'])
  assert.equal(daysOf(['2026-12-25', '2027-01-07']).length, 14)
  assert.deepEqual(daysOf(['2027-01-08', '2026-12-25']), ['2026-12-25', '2027-01-08'])
})

test('days of a clock change are each there once', () => {
  assert.deepEqual(daysOf(['2026-10-24', '2026-10-26']), ['2026-10-24', '2026-10-25', '2026-10-26'])
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
