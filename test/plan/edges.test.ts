/** The moments and words at which a decision turns: the last that goes one way, and the first that goes the other. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Details } from '../../src/accounts/details.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { candidate, earlier, NOW_MS, plan, show } from '../support/candidates.ts'

const HOUR_MS = 3_600_000
const at = (timeMs: number) => ({ kind: 'at', timeMs }) as const
const iso = (timeMs: number): string => new Date(timeMs).toISOString()
const singles = ({ single }: Plan): string[] => single.map(({ severity, message }) => `${severity}: ${message}`)

suite('a time of its own', () => {
  for (const [name, timeMs, expected] of [
    ['the very moment has passed', NOW_MS, ['clip.mp4 refused']],
    ['a second ahead goes out then', NOW_MS + 1000, ['clip.mp4 to x at +0.016666666666666666m']],
  ] as const) {
    test(name, () => {
      const made = plan([candidate('clip.mp4', { schedule: at(timeMs) })])
      assert.deepEqual(show(made), expected, 'PostPost takes a time that has passed for now, whatever was meant')
    })
  }
})

suite('a live post whose time has passed', () => {
  for (const [name, lateMs, count] of [
    ['for an hour: look at it', HOUR_MS, 1],
    ['for almost an hour: it may still be on its way', HOUR_MS - 1, 0],
  ] as const) {
    test(name, () => {
      const there = earlier('1', 'x:processing', 'scheduled', { scheduledTime: iso(NOW_MS - lateMs) })
      const warnings = singles(plan([candidate('clip.mp4')], [there])).filter((line) =>
        line.includes('over an hour ago'),
      )
      assert.equal(warnings.length, count, 'a post that hangs is told an hour after its time, and no sooner')
    })
  }
  for (const status of ['published', 'partially_published']) {
    test(`and that is ${status}: nothing to say`, () => {
      const there = earlier('1', `x:${status}`, 'published', { scheduledTime: iso(NOW_MS - 2 * HOUR_MS) })
      assert.deepEqual(singles(plan([candidate('clip.mp4')], [there])), [])
    })
  }
})

suite('a scheduled post that no entry wants any more', () => {
  const gone = candidate('gone.mp4', { identity: 'b', manifest: 'posts.yml' })
  const left = candidate('clip.mp4', { manifest: 'posts.yml' })
  for (const [name, dueMs, isTold] of [
    ['due this very moment: it goes out, and is told', NOW_MS, true],
    ['due a moment ago: it is out already', NOW_MS - 1, false],
  ] as const) {
    test(name, () => {
      const there = earlier('1', 'x:scheduled', 'scheduled', { sent: { candidate: gone }, scheduledTime: iso(dueMs) })
      const { single } = plan([left], [there])
      assert.equal(
        single.some(({ message }) => message.startsWith('gone is no longer in any manifest of this run for @x')),
        isTold,
      )
    })
  }
})

suite('an account that a person took out of a post gets no second one, and the notice says how it would', () => {
  for (const [status, way] of [
    ['scheduled', 'add the account in PostPost, or set on-change: overwrite'],
    ['published', 'move the account to an entry of its own, with an id of its own'],
  ] as const) {
    test(status, () => {
      const sent = candidate('clip.mp4', { accounts: 'x y' })
      const scheduledTime = iso(NOW_MS + HOUR_MS)
      const there = earlier('1', `x:${status}`, status, { sent: { candidate: sent }, content: 'Hi', scheduledTime })
      const made = plan([sent], [there])
      assert.deepEqual(show(made), ['clip.mp4 skipped on x=1+y=1'], 'y gets what a person took out of it')
      assert.deepEqual(
        singles(made),
        [
          `notice: @y: Somebody has taken this account out of post group 1 in PostPost, so the post is not sent to it. To send it there, ${way}.`,
        ],
        'what the notice advises does not send it there',
      )
    })
  }
})

test('an account that a person took out of a post gets it by an entry of its own', () => {
  const both = candidate('clip.mp4', { accounts: 'x y' })
  const there = earlier('1', 'x:published', 'published', { sent: { candidate: both }, content: 'Hi' })
  const moved = [candidate('clip.mp4'), candidate('clip.mp4', { id: 'again', accounts: 'y' })]
  assert.deepEqual(show(plan(moved, [there])), ['clip.mp4 skipped on x=1', 'again to y at +0m'])
})

suite('a post that TikTok refused for what it is', () => {
  const refused: Details = {
    failures: new Map([['tiktok-x 1', { sequel: 'refused', code: 'frame_rate_check_failed', reason: 'Too slow.' }]]),
    missing: new Set(),
  }
  const none = { leftOut: [], unresolved: [] }
  const withRecord = { sent: { candidate: candidate('clip.mp4', { caption: 'Hi' }) } }
  for (const [name, there, caption, expected] of [
    ['the same caption by its record', { ...withRecord, content: 'edited' }, 'Hi', 'clip.mp4 skipped on x=1'],
    ['another caption than in its record', { ...withRecord, content: 'Bye' }, 'Bye', 'clip.mp4 to x at +0m'],
    ['no record, the same caption in the list', { content: 'Hi' }, 'Hi', 'clip.mp4 skipped on x=1'],
    ['no record, another caption in the list', { content: 'Hi' }, 'Bye', 'clip.mp4 to x at +0m'],
    ['no record, no caption in the list', {}, 'Hi', 'clip.mp4 to x at +0m'],
  ] as const) {
    test(`${name}: ${expected}`, () => {
      const history = [earlier('1', 'x:failed', 'failed', there)]
      assert.deepEqual(show(plan([candidate('clip.mp4', { caption })], history, {}, none, refused)), [expected])
    })
  }
})

suite('what added-only left out', () => {
  const draft = { kind: 'draft' } as const
  const other = (name: string, wish: Parameters<typeof candidate>[1] = {}) => candidate(name, wish)
  const lost = (left: ReturnType<typeof candidate>, history: Parameters<typeof plan>[1] = []): number =>
    plan([candidate('new.mp4', { identity: 'n' })], history, {}, { leftOut: [left], unresolved: [] }).problems.length
  const waiting = (name: string, identity: string) =>
    earlier('1', 'x:draft', 'draft', {
      sent: { candidate: other(name, { identity }), mode: 'approve' },
      content: 'Hi',
      scheduledTime: null,
    })

  test('is told once where it is on none of its accounts', () => assert.equal(lost(other('clip.mp4')), 1))
  test('is not told where its account is not known', () =>
    assert.equal(lost({ ...other('clip.mp4'), accounts: [] }), 0, 'every old entry of a lost account is a warning'))
  test('is not told where it is', () =>
    assert.equal(lost(other('clip.mp4'), [earlier('1', 'x:published', 'published')]), 0))
  test('to be a draft, is not told where its draft waits', () =>
    assert.equal(lost(other('clip.mp4', { schedule: draft }), [waiting('clip.mp4', 'a')]), 0))
  test('to be a draft, is told where only another one waits', () =>
    assert.equal(lost(other('clip.mp4', { schedule: draft }), [waiting('other.mp4', 'b')]), 1))
  test('to go out, is told where only a draft of it waits', () =>
    assert.equal(lost(other('clip.mp4'), [waiting('clip.mp4', 'a')]), 1))
})
