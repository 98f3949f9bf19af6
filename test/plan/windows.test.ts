import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  earliestFreeTime,
  isFree,
  latestFreeTime,
  mostInWindow,
  postsAround,
  type RateLimit,
} from '../../src/plan/windows.ts'

const minute: RateLimit = { limit: 'minute', windowMs: 60, max: 2 }
const timeline = (...occupiedMs: number[]) => ({ account: 'a', occupiedMs })

/** Two posts in each 60: which time is free, and what a post wanted then gets, forwards and backwards. */
const rows: [occupiedMs: number[], wantedMs: number, free: boolean, nextMs: number, previousMs: number][] = [
  [[], 100, true, 100, 100],
  [[100], 100, true, 100, 100],
  [[100, 100], 100, false, 160, 40],
  [[100, 100], 41, false, 160, 40],
  [[100, 100], 40, true, 40, 40],
  [[100, 100], 159, false, 160, 40],
  [[100, 100], 160, true, 160, 160],
  [[100, 159], 100, false, 160, 99],
  [[100, 159], 99, true, 99, 99],
  [[100, 160], 130, true, 130, 130],
  [[100, 100, 170, 170], 120, false, 230, 40],
]
for (const [occupiedMs, timeMs, free, nextMs, previousMs] of rows) {
  test(`beside ${occupiedMs.join(', ') || 'nothing'}, a post wanted at ${timeMs}`, () => {
    const account = timeline(...occupiedMs)
    const late = 'TikTok refuses a third post within the window, or a free moment is left out'
    assert.equal(isFree(timeMs, account, minute), free, late)
    assert.equal(earliestFreeTime([account], [minute], { timeMs }).timeMs, nextMs, late)
    assert.equal(latestFreeTime([account], [minute], { timeMs }).timeMs, previousMs, late)
  })
}

test('the limit and the account that moved a post last are what is told', () => {
  const day: RateLimit = { limit: 'day', windowMs: 1000, max: 3 }
  const other = { account: 'b', occupiedMs: [100, 100, 150] }
  assert.deepEqual(earliestFreeTime([timeline(100, 100), other], [minute, day], { timeMs: 110 }), {
    timeMs: 1100,
    cause: { account: 'b', limit: 'day' },
  })
  assert.deepEqual(earliestFreeTime([timeline(100, 100), timeline()], [minute], { timeMs: 110 }), {
    timeMs: 160,
    cause: { account: 'a', limit: 'minute' },
  })
  assert.deepEqual(earliestFreeTime([timeline(100)], [minute], { timeMs: 110 }), { timeMs: 110 })
  const beside = { account: 'a', occupiedMs: [100, 100], existingMs: [1000] }
  const seconds: RateLimit = { limit: 'minute', windowMs: 1000, max: 2 }
  assert.deepEqual(
    earliestFreeTime([beside], [seconds], { timeMs: 110 }),
    { timeMs: 2000, cause: { account: 'a', limit: 'minute' } },
    'a second that is taken hides the limit that moved the post before',
  )
})

test('the fullest window is half open', () => {
  assert.equal(mostInWindow([100, 159, 160], 60), 2)
  assert.equal(postsAround(159, timeline(100, 100), minute), 3)
  assert.equal(postsAround(160, timeline(100, 100), minute), 1)
  assert.equal(postsAround(100, timeline(159), minute), 2)
  assert.equal(postsAround(100, timeline(160), minute), 1)
})

const someLimits = fc.uniqueArray(
  fc.record({
    limit: fc.constantFrom('minute', 'day'),
    windowMs: fc.integer({ min: 1, max: 40 }),
    max: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, selector: ({ limit }) => limit },
)
const someTimelines = fc.array(fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 12 }), {
  minLength: 1,
  maxLength: 3,
})

test('no time is nearer than the one that is given: every one between is tried', () => {
  fc.assert(
    fc.property(someTimelines, someLimits, fc.integer({ min: -10, max: 100 }), (accounts, limits, wantedMs) => {
      const timelines = accounts.map((times, index) => ({
        account: `${index}`,
        occupiedMs: times.sort((a, b) => a - b),
      }))
      // By counting, in every window that holds the time.
      const fits = (timeMs: number): boolean =>
        timelines.every(({ occupiedMs }) =>
          limits.every(({ windowMs, max }) =>
            Array.from({ length: windowMs }, (_, back) => timeMs - back).every(
              (startMs) => occupiedMs.filter((each) => startMs <= each && each < startMs + windowMs).length < max,
            ),
          ),
        )
      const nearest = (step: 1 | -1): number => {
        let timeMs = wantedMs
        while (!fits(timeMs)) timeMs += step
        return timeMs
      }
      assert.equal(earliestFreeTime(timelines, limits, { timeMs: wantedMs }).timeMs, nearest(1))
      assert.equal(latestFreeTime(timelines, limits, { timeMs: wantedMs }).timeMs, nearest(-1))
    }),
  )
})
