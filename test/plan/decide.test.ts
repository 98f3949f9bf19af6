/** When a post goes out, and where a problem of it points. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NO_DETAILS } from '../../src/accounts/details.ts'
import { markedTime } from '../../src/accounts/record.ts'
import type { ListedPost } from '../../src/postpost/answers.ts'
import { candidate, earlier, NOW_MS, plan } from '../support/candidates.ts'

const HOUR_MS = 3_600_000
const at = (ms: number) => ({ kind: 'at', timeMs: NOW_MS + ms }) as const
const none = { leftOut: [], unresolved: [] }
const sent = candidate('clip.mp4')
const pausedAt = (ms: number, id = '1', more: Partial<ListedPost> = {}) =>
  earlier(id, 'x:draft', 'draft', {
    sent: { candidate: sent },
    content: 'Hi',
    scheduledTime: markedTime(NOW_MS + ms, 'paused'),
    ...more,
  })

suite('the time of a post that this action has paused', () => {
  const rows: [name: string, wish: Parameters<typeof candidate>[1], history: ListedPost[], afterMs: number][] = [
    ['is the one it had', {}, [pausedAt(HOUR_MS)], HOUR_MS],
    ['of the very moment is now', {}, [pausedAt(0)], 0],
    ['of two is that of the newest', {}, [pausedAt(HOUR_MS), pausedAt(2 * HOUR_MS, '2')], 2 * HOUR_MS],
    ['gives way to its own, which is ahead', { schedule: at(3 * HOUR_MS) }, [pausedAt(HOUR_MS)], 3 * HOUR_MS],
    ['counts where its own has passed', { schedule: at(-HOUR_MS) }, [pausedAt(HOUR_MS)], HOUR_MS],
  ]
  for (const [name, wish, history, afterMs] of rows)
    test(name, () => {
      const [step] = plan([candidate('clip.mp4', wish)], history).steps
      assert.deepEqual(
        [step?.action, step?.timeMs],
        ['publish', NOW_MS + afterMs],
        'a post that was paused comes at another time than people see',
      )
    })

  test('is nothing to another account, where its own account has the post', () => {
    const history = [pausedAt(HOUR_MS), earlier('2', 'x:published', 'published')]
    const [step] = plan([candidate('clip.mp4', { accounts: 'x y' })], history).steps
    assert.deepEqual(
      [step?.action, step?.recipients.map(({ id }) => id), step?.timeMs],
      ['publish', ['tiktok-y'], NOW_MS],
      'a post for now waits until the time of a post on another account',
    )
  })

  test('is nothing to a draft that was never scheduled', () => {
    const leftover = pausedAt(HOUR_MS, '1', { createdAt: markedTime(NOW_MS + HOUR_MS, 'paused') })
    assert.equal(plan([sent], [leftover]).steps[0]?.timeMs, NOW_MS)
  })
})

test('a shared time that has come is now, and is not named as the earliest', () => {
  for (const [ms, expected] of [
    [0, undefined],
    [1000, NOW_MS + 1000],
  ] as const) {
    const [step] = plan([candidate('clip.mp4', { schedule: at(ms), timeIsOwn: false })]).steps
    assert.equal(step?.notBeforeMs, expected)
  }
})

test('a dry run without a key shows a time that has passed as it is written', () => {
  const [step] = plan([candidate('clip.mp4', { schedule: at(-HOUR_MS) })], [], { isOffline: true }).steps
  assert.deepEqual([step?.action, step?.timeMs], ['publish', NOW_MS - HOUR_MS])
})

suite('a refused post points at what is to be changed', () => {
  test('its id, where nobody knows what is posted under it', () => {
    const [step] = plan([candidate('clip.mp4', { id: 'launch' })], [], { isHistoryUnread: true }).steps
    assert.deepEqual([step?.refusal?.code, step?.refusal?.origin], ['plan/history-unread', { input: 'id' }])
  })
  test('its id, where another video has it', () => {
    const there = earlier('1', 'x:scheduled', 'scheduled', { identity: 'b', id: 'launch' })
    const [step] = plan([candidate('clip.mp4', { id: 'launch' })], [there]).steps
    assert.deepEqual(
      [step?.refusal?.code, step?.refusal?.origin],
      ['plan/id-taken', { input: 'id' }],
      'the annotation stands at the video, which is right',
    )
  })
  test('without an id it is sent all the same, where the history cannot be read', () => {
    const [step] = plan([sent], [], { isHistoryUnread: true }).steps
    assert.equal(step?.action, 'publish')
  })
})

test('a time that has passed, and the accounts have the post but for a new one: the message names it', () => {
  const there = earlier('1', 'x:published y:published', 'published')
  const [step] = plan([candidate('clip.mp4', { schedule: at(-HOUR_MS), accounts: 'x y z' })], [there]).steps
  assert.match(
    step?.refusal?.message ?? '',
    /Write a time in the future, or now\. It is on @x, @y already, and would go to @z only\. If it is not to go there, name the accounts of this entry without @z\.$/,
    'a post that is out is said to have failed, and nobody is told where it is missing',
  )
})

suite('a time that has passed, and an earlier attempt failed', () => {
  const late = { schedule: at(-HOUR_MS) }
  const failed = earlier('1', 'x:failed', 'failed')
  const told = (history: ListedPost[], reason: string, accounts = 'x') => {
    const failures = new Map([['tiktok-x 1', { sequel: 'again', code: 'X', reason } as const]])
    const [step] = plan([candidate('clip.mp4', { ...late, accounts })], history, {}, none, {
      ...NO_DETAILS,
      failures,
    }).steps
    return step?.refusal
  }
  test('its reason is what a person has to know', () => {
    const refusal = told([failed], 'TikTok was down.')
    assert.deepEqual([refusal?.code, refusal?.severity], ['plan/time-passed', 'error'])
    assert.match(refusal?.message ?? '', /2026-11-01 12:00 UTC.*@x \(failed, 1\).*TikTok was down\.$/)
  })
  test('also that of an account which gets it no more', () => {
    const sentTo = candidate('clip.mp4', { accounts: 'x y' })
    const there = earlier('2', 'x:published', 'published', { sent: { candidate: sentTo }, content: 'Hi' })
    const refusal = told([there], '', 'x y z')
    assert.match(refusal?.message ?? '', /@y \(removed, 2\)/, 'nobody is told why an account has no post')
    assert.doesNotMatch(refusal?.message ?? '', /failed on @x/, 'a post that is out is said to have failed')
  })
  test('and none failed: nothing is added', () => {
    const refusal = told([], '')
    assert.ok(!refusal?.message.includes('@x'), 'an attempt that never was is told')
  })
})
