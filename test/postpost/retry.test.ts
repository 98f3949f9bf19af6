import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Clock } from '../../src/clock.ts'
import { type Call, type Failure, PostPostError } from '../../src/postpost/failure.ts'
import { parseRetryAfter } from '../../src/postpost/http.ts'
import { canRepeat, MAX_TRIES, type Patience, pauseBeforeRetryMs, withRetry } from '../../src/postpost/retry.ts'

const refused = (status: number, text = ''): Failure => ({ kind: 'refused', status, text })
const notSent: Failure = { kind: 'not-sent', detail: 'ECONNREFUSED' }
const noAnswer: Failure = { kind: 'no-answer', detail: 'ECONNRESET' }
const unreadable: Failure = { kind: 'unreadable', status: 200, detail: 'HTML' }

const harmless: Call[] = [
  'platform-connections',
  'list-posts',
  'get-post',
  'post-logs',
  'delete-post',
  'update-post',
  'storage',
]
const leavesSomething: Call[] = ['create-post', 'get-upload-url']

const table: [name: string, failure: Failure, harmless: boolean, leavesSomething: boolean][] = [
  ['connection refused', notSent, true, true],
  ['429', refused(429), true, true],
  ['connection lost', noAnswer, true, false],
  ['an answer that cannot be read', unreadable, true, false],
  ['500', refused(500), true, false],
  ['502', refused(502), true, false],
  ['503', refused(503), true, false],
  ['408', refused(408), true, false],
  ['400', refused(400), false, false],
  ['401', refused(401), false, false],
  ['403', refused(403), false, false],
  ['404', refused(404), false, false],
  ['409', refused(409), false, false],
  ['200 that says success: false', refused(200), false, false],
]

suite('which calls may be repeated', () => {
  for (const [name, failure, whenHarmless, otherwise] of table) {
    test(name, () => {
      for (const call of harmless) assert.equal(canRepeat(call, failure), whenHarmless, call)
      for (const call of leavesSomething) {
        assert.equal(canRepeat(call, failure), otherwise, `${call}: a second draft or media record would be left`)
      }
    })
  }
  test('an idle connection of the storage', () => {
    assert.ok(canRepeat('storage', refused(400, 'RequestTimeout: Your socket connection was not read from')))
    assert.ok(!canRepeat('storage', refused(400, 'EntityTooLarge')))
    assert.ok(!canRepeat('update-post', refused(400, 'RequestTimeout')))
  })
})

test('pauses double up to 20 s, with jitter over their upper half', () => {
  const pauses = (random: number): number[] => [1, 2, 3, 4, 5, 6, 7].map((n) => pauseBeforeRetryMs(n, noAnswer, random))
  assert.deepEqual(pauses(0), [500, 1000, 2000, 4000, 8000, 10_000, 10_000])
  assert.deepEqual(pauses(1), [1000, 2000, 4000, 8000, 16_000, 20_000, 20_000])
})

test('Retry-After wins over them and is cut at two minutes', () => {
  const pause = (retryAfterMs: number) => pauseBeforeRetryMs(1, { ...refused(429), retryAfterMs } as Failure, 0.5)
  assert.deepEqual([0, 7000, 120_000, 3_600_000].map(pause), [0, 7000, 120_000, 120_000])
})

test('Retry-After in seconds or as a date', () => {
  const now = Date.parse('2026-12-01T12:00:00Z')
  const cases: [string | string[] | undefined, number | undefined][] = [
    [undefined, undefined],
    ['7', 7000],
    [' 1.5 ', 1500],
    [['3', '4'], 3000],
    ['Tue, 01 Dec 2026 12:00:30 GMT', 30_000],
    ['Tue, 01 Dec 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
  ]
  for (const [header, expected] of cases) assert.equal(parseRetryAfter(header, now), expected, String(header))
})

/** A clock that jumps instead of waiting, and keeps how far. */
function jumpingClock(): Clock & { slept: number[] } {
  let timeMs = 0
  const slept: number[] = []
  const sleep = async (durationMs: number): Promise<void> => {
    slept.push(durationMs)
    timeMs += durationMs
  }
  // Somebody sets this clock all the time; how long something takes must not depend on it.
  return { now: () => Number.NaN, elapsedMs: () => timeMs, sleep, slept }
}

const patience = (clock: Clock, deadlineMs = 1e9): Patience => ({
  clock,
  deadlineMs,
  signal: new AbortController().signal,
  random: () => 1,
  onRetry: () => undefined,
})

test('a call is tried six times and then its last error is thrown', async () => {
  const clock = jumpingClock()
  let tries = 0
  const attempt = () => Promise.reject(new PostPostError('get-post', noAnswer, `try ${++tries}`))
  await assert.rejects(withRetry(patience(clock), attempt), { message: `try ${MAX_TRIES}` })
  assert.deepEqual(clock.slept, [1000, 2000, 4000, 8000, 16_000])
})

test('no new try begins after the deadline', async () => {
  const clock = jumpingClock()
  const attempt = () => Promise.reject(new PostPostError('get-post', noAnswer, 'lost'))
  await assert.rejects(withRetry(patience(clock, 3500), attempt), { message: 'lost' })
  assert.deepEqual(clock.slept, [1000, 2000])
})

test('a try that begins at the deadline is the last, and one a millisecond later is none', async () => {
  for (const [deadlineMs, slept] of [
    [3000, [1000, 2000]],
    [2999, [1000]],
  ] as const) {
    const clock = jumpingClock()
    const attempt = () => Promise.reject(new PostPostError('get-post', noAnswer, 'lost'))
    await assert.rejects(withRetry(patience(clock, deadlineMs), attempt), { message: 'lost' })
    assert.deepEqual(clock.slept, slept, `with ${deadlineMs} ms to go`)
  }
})

test('a caller that repeats by itself, or knows that it is no use, has its tries counted', async () => {
  for (const [more, tries] of [
    [{ tries: 1 }, 1],
    [{ tries: 2 }, 2],
    [{ mayRepeat: () => false }, 1],
    [{ mayRepeat: () => true }, MAX_TRIES],
    [{ mayRepeat: (pauseMs: number) => pauseMs < 2000 }, 2],
  ] as const) {
    let made = 0
    const attempt = () => Promise.reject(new PostPostError('get-post', noAnswer, `try ${++made}`))
    await assert.rejects(withRetry({ ...patience(jumpingClock()), ...more }, attempt), { message: `try ${tries}` })
  }
  assert.equal(MAX_TRIES, 6)
})

test('what is no answer of PostPost is thrown at once', async () => {
  const clock = jumpingClock()
  await assert.rejects(
    withRetry(patience(clock), () => Promise.reject(new TypeError('a fault of ours'))),
    TypeError,
  )
  assert.deepEqual(clock.slept, [])
})

test('a success after a fault is a success', async () => {
  let tries = 0
  const attempt = async (): Promise<string> => {
    if (++tries < 3) throw new PostPostError('update-post', refused(503), 'busy')
    return 'done'
  }
  assert.equal(await withRetry(patience(jumpingClock()), attempt), 'done')
})
