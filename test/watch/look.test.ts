/** What watch says of each post, decided without a server: posted again or not, and taken back however long ago. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { hashOfId, type WrittenPlan, writtenPlan } from '../../src/accounts/identity.ts'
import { hashOfAccounts } from '../../src/accounts/record.ts'
import { HOUR_MS } from '../../src/duration.ts'
import type { ListedPost } from '../../src/postpost/answers.ts'
import { lookAtPosts } from '../../src/watch/look.ts'
import { problemsOf } from '../../src/watch/problems.ts'
import { watchSummary } from '../../src/watch/summary.ts'
import { earlier } from '../support/candidates.ts'
import { nameOf } from './watch.ts'

const NOW_MS = Date.parse('2026-12-01T12:00:00Z')
const ACME = { id: 'tiktok-acme', name: '@acme' }
const hoursAgo = (hours: number): string => new Date(NOW_MS - hours * HOUR_MS).toISOString()

const look = (history: readonly ListedPost[], plan?: WrittenPlan): string[] =>
  lookAtPosts(history, [ACME], { sinceMs: NOW_MS - 26 * HOUR_MS, nowMs: NOW_MS, plan }).map(
    ({ fate, postGroupId }) => `${fate} ${postGroupId}`,
  )

suite('a post that failed, and a later one that is live', () => {
  const content = 'a'.repeat(16)
  const planOf = (...entries: readonly (readonly [id: string, content: string])[]): WrittenPlan =>
    writtenPlan(
      entries.map(([id, video]) => ({ identity: { id: hashOfId(id, '1'), content: video }, accounts: [ACME.id] })),
    )
  const failed = earlier('failed', 'acme', 'failed', {
    id: 'monday',
    scheduledTime: hoursAgo(5),
    updatedAt: hoursAgo(5),
    createdAt: hoursAgo(9),
  })
  const live = (id: string, identity = 'a'): ListedPost =>
    earlier('live', 'acme', 'scheduled', { id, identity, scheduledTime: hoursAgo(-5), createdAt: hoursAgo(2) })
  const rows: [name: string, later: ListedPost, plan: WrittenPlan | undefined, isTold: boolean][] = [
    ['its id was renamed: posted again', live('tuesday'), planOf(['tuesday', content]), false],
    ['two ids on purpose: not posted again', live('tuesday'), planOf(['monday', content], ['tuesday', content]), true],
    ['two ids, and no manifest tells why: told', live('tuesday'), undefined, true],
    ['the same id: posted again', live('monday'), undefined, false],
    ['its id with a new video: posted again', live('monday', 'b'), planOf(['monday', 'b'.repeat(16)]), false],
    [
      'its id went to another video: not posted again',
      live('monday', 'b'),
      planOf(['monday', 'b'.repeat(16)], ['tuesday', content]),
      true,
    ],
  ]
  for (const [name, later, plan, isTold] of rows)
    test(name, () =>
      assert.deepEqual(
        look([failed, later], plan),
        isTold ? ['failed failed', 'scheduled live'] : ['scheduled live'],
        'somebody is called for a post that went out, or nobody hears of one that did not',
      ),
    )
})

suite('a draft that had a time', () => {
  const draft = (scheduledTime: string, fileName = nameOf('clip', 'a')): ListedPost =>
    earlier('1', 'acme', 'draft', { scheduledTime, createdAt: hoursAgo(900), mediaUrls: [fileName] })
  const paused = (hours: number): string => hoursAgo(hours).replace('.000Z', '.777Z')
  const rows: [name: string, draft: ListedPost, expected: string[]][] = [
    ['held, due before since', draft(hoursAgo(30)), ['held 1']],
    ['paused, due before since', draft(paused(30)), ['paused 1']],
    ['held, due last month', draft(hoursAgo(800)), ['held 1']],
    ['held, due in 24 hours', draft(hoursAgo(-24)), ['held 1']],
    ['held, due later', draft(hoursAgo(-25)), []],
    ['made to wait for approval', draft(hoursAgo(3), nameOf('clip', 'a').replace('-w10', '-w1d')), []],
    ['without a record', draft(hoursAgo(3), `clip-pp${'a'.repeat(16)}.mp4`), []],
  ]
  for (const [name, post, expected] of rows)
    test(name, () =>
      assert.deepEqual(
        look([post]),
        expected,
        'nobody hears that a post does not go out, or of a draft that never was to',
      ),
    )
})

suite('a post that is a draft on this account, and not on another one', () => {
  const half = earlier('1', 'acme:draft beta:published', 'partially_published', {
    scheduledTime: hoursAgo(2),
    updatedAt: hoursAgo(2),
    createdAt: hoursAgo(9),
  })
  const again = earlier('2', 'acme', 'scheduled', { scheduledTime: hoursAgo(-2), createdAt: hoursAgo(1) })
  const later = { ...half, status: 'scheduled', scheduledTime: hoursAgo(-2) }
  const rows: [name: string, history: readonly ListedPost[], expected: string[]][] = [
    ['its time has passed', [half], ['failed 1']],
    ['its time has passed before since', [{ ...half, scheduledTime: hoursAgo(50), updatedAt: hoursAgo(50) }], []],
    ['it was posted again', [half, again], ['scheduled 2']],
    ['its time is to come', [later], []],
  ]
  for (const [name, history, expected] of rows)
    test(name, () => assert.deepEqual(look(history), expected, 'nobody hears that it is not on this account'))
})

test('accounts that the list does not show were not changed by anybody', () => {
  const mediaUrls = [nameOf('clip', 'a', { accounts: hashOfAccounts([ACME.id]) })]
  const soon = earlier('1', 'acme', 'scheduled', { scheduledTime: hoursAgo(-2), mediaUrls })
  const sights = [
    soon,
    { ...soon, platforms: [] },
    { ...soon, platforms: [{ platformId: 'tiktok-other' }, ...soon.platforms] },
  ]
  assert.deepEqual(
    sights.map((post) => look([post])),
    [['scheduled 1'], ['scheduled 1'], ['scheduled 1', 'changed 1']],
  )
})

suite('how far back the summary says that it looks', () => {
  const rows: [minutes: number, expected: string][] = [
    [20, '20 min'],
    [60, '1 hour'],
    [90, '1 h 30 min'],
    [26 * 60, '26 hours'],
    [48 * 60, '48 hours'],
  ]
  for (const [minutes, expected] of rows)
    test(`${minutes} minutes`, () => {
      const summary = watchSummary([], [], 0, { sinceMs: minutes * 60_000, timezone: 'UTC' })
      const [, said] = /^### Went out in the last (.*)$/m.exec(summary) ?? []
      assert.equal(said, expected, 'the summary names another time than the one that was looked at')
    })
})

test('a summary stays below the 1 MiB that GitHub takes, whatever servers say', () => {
  const sight = { fate: 'failed', name: 'clip', account: ACME, message: '<&>'.repeat(20_000) } as const
  const problems = problemsOf(Array<typeof sight>(50).fill(sight), 'UTC', true)
  const summary = watchSummary([], problems, 50, { sinceMs: HOUR_MS, timezone: 'UTC' })
  assert.ok(Buffer.byteLength(summary) <= 1_000_000, 'GitHub shows nothing of it')
  assert.match(summary, /^## TikTok: ❌ 50 need attention\n.*cut here: GitHub takes 1 MiB/s)
})

test('the message of a missing entry names its account, if it has one, and says why', () => {
  const sight = { fate: 'missing', name: 'launch', timeMs: NOW_MS } as const
  const told = [sight, { ...sight, account: ACME }, { ...sight, account: ACME, message: 'It is not connected.' }]
  assert.deepEqual(
    problemsOf(told, 'UTC', true).map(({ message }) => message.replace(/ Look at the run.*/, '')),
    [
      'launch was to go out at 2026-12-01 12:00 UTC, but is on none of its accounts.',
      'launch on @acme was to go out at 2026-12-01 12:00 UTC, but is on none of its accounts.',
      'launch on @acme was to go out at 2026-12-01 12:00 UTC, but is on none of its accounts. It is not connected.',
    ],
  )
})
