import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatDuration, parseDuration } from '../src/duration.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const parsed: [text: string, durationMs: number | undefined][] = [
  ['10m', 10 * MINUTE_MS],
  ['90s', 90_000],
  ['1h', HOUR_MS],
  ['2d', 2 * DAY_MS],
  ['1h30m', 90 * MINUTE_MS],
  ['1d12h30m15s250ms', DAY_MS + 12 * HOUR_MS + 30 * MINUTE_MS + 15_250],
  ['0', 0],
  ['0s', 0],
  ['500ms', 500],
  ['  10m\n', 10 * MINUTE_MS],
  ['30d', 30 * DAY_MS],
  ['30d1ms', undefined],
  ['999999999d', undefined],
  ['', undefined],
  ['10', undefined],
  ['10 m', undefined],
  ['1.5h', undefined],
  ['-1h', undefined],
  ['+1h', undefined],
  ['30m1h', undefined],
  ['1h1h', undefined],
  ['1w', undefined],
  ['10min', undefined],
  ['m', undefined],
]

test('parseDuration', async (t) => {
  for (const [text, durationMs] of parsed) {
    await t.test(JSON.stringify(text), () => assert.equal(parseDuration(text), durationMs))
  }
  await t.test('the limit may be another one', () => assert.equal(parseDuration('45d', 366 * DAY_MS), 45 * DAY_MS))
})

const formatted: [durationMs: number, text: string][] = [
  [0, '0 s'],
  [0.4, '0 s'],
  [500, '500 ms'],
  [45_000, '45 s'],
  [59_999, '1 min'],
  [90_000, '1 min 30 s'],
  [10 * MINUTE_MS, '10 min'],
  [90 * MINUTE_MS, '1 h 30 min'],
  [DAY_MS + HOUR_MS, '1 d 1 h'],
  [-90_000, '-1 min 30 s'],
]

test('formatDuration', async (t) => {
  for (const [durationMs, text] of formatted) {
    await t.test(text, () => assert.equal(formatDuration(durationMs), text))
  }
})

test('whole seconds survive being formatted and parsed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 * 86_400 }), (seconds) => {
      const text = formatDuration(seconds * 1000)
      assert.equal(parseDuration(text.replaceAll('min', 'm').replaceAll(' ', '')), seconds * 1000)
    }),
  )
})
