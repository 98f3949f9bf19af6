/** Of the scheduled posts that no entry wants any more only those are taken back that nobody else wants either. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { OtherManifests } from '../../src/accounts/other-manifests.ts'
import { hashOfManifest, markedTime } from '../../src/accounts/record.ts'
import {
  neededElsewhere,
  ofUnknownManifests,
  type RemovalPolicy,
  tooManyWithdrawals,
  whyItStays,
} from '../../src/plan/withdrawals.ts'
import type { ListedPost } from '../../src/postpost/answers.ts'
import { candidate, earlier, NOW_MS, plan, settings } from '../support/candidates.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const iso = (ms: number): string => new Date(NOW_MS + ms).toISOString()
const manifest = 'posts.yml'
const manifests = new Set([hashOfManifest('1', manifest)])
const at = (ms: number) => ({ kind: 'at', timeMs: NOW_MS + ms }) as const
const gone = (more: Parameters<typeof candidate>[1] = {}) =>
  candidate('gone.mp4', { schedule: at(HOUR_MS), manifest, ...more })
const there = (
  sent: Parameters<typeof earlier>[3] & object = {},
  accounts = 'x:scheduled',
  status = 'scheduled',
): ListedPost =>
  earlier('1', accounts, status, { sent: { candidate: gone() }, content: 'Hi', scheduledTime: iso(HOUR_MS), ...sent })
const ofUnknown = (more: Parameters<typeof earlier>[3] & object = {}) =>
  there({ sent: { candidate: gone({ manifest: 'deleted.yml' }) }, ...more })
const ofInputs = there({ sent: { candidate: candidate('gone.mp4', { schedule: at(HOUR_MS) }) } })
const policy: RemovalPolicy = { ...settings, onRemoval: 'withdraw', manifests, elsewhere: undefined }
const wantedOn = (accounts: string) => plan([gone({ accounts })]).steps[0]?.wish.plan ?? settings.written
const nothing: OtherManifests = { manifests: new Set(), entries: [], unreadable: [] }

suite('the other manifests are looked at', () => {
  const keep = { onRemoval: 'keep' } as const
  const no = undefined
  const rows: [name: string, post: ListedPost, Partial<RemovalPolicy>, ReturnType<typeof neededElsewhere>][] = [
    ['where an entry is gone', there(), {}, 'everything'],
    ['where the manifest of a post is none of this run', ofUnknown(), {}, 'everything'],
    ['not where nothing is withdrawn', there(), keep, no],
    ['only their paths where nothing is withdrawn, and the manifest is none of this run', ofUnknown(), keep, 'paths'],
    ['only their paths, also where a step sees a part', ofUnknown(), { ...keep, isNarrowed: true }, 'paths'],
    ['not where nothing is withdrawn and the run has no manifest', ofUnknown(), { ...keep, manifests: new Set() }, no],
    ['not where nothing is withdrawn, for what is out', { ...ofUnknown(), status: 'published' }, keep, no],
    ['not where nothing is withdrawn, for what goes out now', ofUnknown({ scheduledTime: iso(0) }), keep, no],
    ['not where nothing is withdrawn, for a post of inputs', ofInputs, keep, no],
    ['not where a step sees only a part of the plan', there(), { isNarrowed: true }, no],
    ['not for a post of inputs', ofInputs, {}, no],
    ['not for what is out', there({}, 'x:published', 'published'), {}, no],
    ['not for what is out of another manifest', { ...ofUnknown(), status: 'published' }, {}, no],
    ['not for what goes out this moment', there({ scheduledTime: iso(0) }), {}, no],
    ['not for what has no time', there({ scheduledTime: null }), {}, no],
    ['not for a post that the list shows without accounts', { ...there(), platforms: [] }, {}, no],
  ]
  for (const [name, post, more, expected] of rows)
    test(name, () =>
      assert.equal(
        neededElsewhere([post], { ...policy, ...more }, NOW_MS),
        expected,
        'files are read for nothing, a post is withdrawn that another manifest wants, or goes out untold',
      ),
    )
})

suite('a scheduled post whose entry is gone', () => {
  const approve = there({ sent: { candidate: gone(), mode: 'approve' } })
  const elsewhere = (more: Partial<OtherManifests['entries'][number]>, unreadable: string[] = []): OtherManifests => ({
    ...nothing,
    entries: [{ path: 'b.yml', ids: new Set(), contents: new Set(), stems: new Set(), ...more }],
    unreadable,
  })
  const withId = there({ sent: { candidate: gone({ id: 'launch' }) } })
  const { identity } = gone({ id: 'launch' })
  const anyTime = gone({ schedule: { kind: 'now' } })
  const rows: [name: string, post: ListedPost, more: Partial<RemovalPolicy>, why: RegExp | undefined][] = [
    ['is taken back', there(), {}, undefined],
    [
      'is taken back from two accounts',
      there({ sent: { candidate: gone({ accounts: 'x y' }) } }, 'x y'),
      {},
      undefined,
    ],
    [
      'is wanted on one of its accounts',
      there({}, 'x y'),
      { written: wantedOn('y') },
      /has changed since the plan was made/,
    ],
    ['is of another manifest', ofUnknown(), {}, /has changed since the plan was made/],
    ['is out on one account', there({}, 'x:scheduled y:published'), {}, /has changed since the plan was made/],
    ['is one that a narrowed step may not see', there(), { isNarrowed: true }, /only or added-only/],
    ['has another caption by now', there({ content: 'Ho' }), {}, /somebody has changed it/],
    ['has no caption in the list', there({ content: null }), {}, /somebody has changed it/],
    ['has another account by now', there({}, 'x y'), {}, /somebody has changed it/],
    ['was left for approval, and scheduled by a person', approve, {}, /somebody has changed it/],
    ['has another time by now', there({ scheduledTime: iso(2 * HOUR_MS) }), {}, /somebody has changed it/],
    [
      'has a time that no version of this action gives',
      there({ scheduledTime: iso(HOUR_MS + 5) }),
      {},
      /somebody has changed it/,
    ],
    ['has no time any more', there({ scheduledTime: null }), {}, /somebody has changed it/],
    ['was moved by this action', there({ scheduledTime: markedTime(NOW_MS + 2 * HOUR_MS, 'moved') }), {}, undefined],
    ['had no time of its own', there({ sent: { candidate: anyTime } }), {}, undefined],
    [
      'goes out in ten minutes',
      there({ sent: { candidate: gone({ schedule: at(10 * MINUTE_MS) }) }, scheduledTime: iso(10 * MINUTE_MS) }),
      {},
      undefined,
    ],
    [
      'goes out a second sooner',
      there({ sent: { candidate: anyTime }, scheduledTime: iso(10 * MINUTE_MS - 1000) }),
      {},
      /less than 10 minutes/,
    ],
    ['is in no other manifest', there(), { elsewhere: elsewhere({}) }, undefined],
    [
      'has its id in another manifest',
      withId,
      { elsewhere: elsewhere({ ids: new Set([identity.id ?? '']) }) },
      /^b\.yml /,
    ],
    [
      'has its video in another manifest',
      there(),
      { elsewhere: elsewhere({ contents: new Set([identity.content]) }) },
      /^b\.yml /,
    ],
    ['has its name in another manifest', there(), { elsewhere: elsewhere({ stems: new Set(['gone']) }) }, /^b\.yml /],
    ['may be in a manifest that cannot be read', there(), { elsewhere: elsewhere({}, ['c.yml']) }, /^c\.yml /],
  ]
  for (const [name, post, more, why] of rows)
    test(name, () => {
      const stays = whyItStays(post, { ...policy, ...more }, NOW_MS)
      if (!why) return assert.equal(stays, undefined, 'a post that nobody wants any more goes out')
      assert.match(stays ?? '', why, 'a post that somebody wants does not go out')
    })
})

test('a withdrawal is only shown where changes are', () => {
  const kept = candidate('kept.mp4', { identity: 'b', manifest })
  const isHeld = (onlyShown: RemovalPolicy['onlyShown']) =>
    plan([kept], [there()], { onRemoval: 'withdraw', onlyShown }).withdrawals.map((each) => each.isHeld)
  assert.deepEqual(isHeld(undefined), [false])
  assert.deepEqual(
    isHeld({ severity: 'notice', why: 'It is a pull request.' }),
    [true],
    'a pull request takes posts back',
  )
})

suite('more posts are withdrawn than is usual', () => {
  const made = (count: number, maxWithdrawals: number) => {
    const history = Array.from({ length: count }, (_, index) => ({ ...there(), postGroupId: `${index}` }))
    const kept = candidate('kept.mp4', { identity: 'b', manifest })
    const { withdrawals, problems } = plan([kept], history, { onRemoval: 'withdraw', maxWithdrawals })
    assert.equal(withdrawals.length, count)
    assert.deepEqual(
      problems,
      tooManyWithdrawals(withdrawals, { ...policy, maxWithdrawals }),
      'the plan does not say it',
    )
    return problems.map(({ code, origin }) => [code, origin])
  }
  test('as many as may be: nothing to say', () => assert.deepEqual(made(2, 2), []))
  test('one more: nothing is sent', () =>
    assert.deepEqual(made(3, 2), [['plan/too-many-withdrawals', { input: 'max-withdrawals' }]]))
  test('0 is no limit: nothing to say', () => assert.deepEqual(made(1, 0), []))
})

suite('a post of a manifest that is in no file', () => {
  const elsewhere = nothing
  const known = { ...nothing, manifests: new Set([hashOfManifest('1', 'deleted.yml')]) }
  const rows: [name: string, post: ListedPost, more: Partial<RemovalPolicy>, count: number][] = [
    ['is told', ofUnknown(), { elsewhere }, 1],
    ['is not told where nobody looked', ofUnknown(), {}, 0],
    ['is not told where the file is there', ofUnknown(), { elsewhere: known }, 0],
    ['is not told of this run', there(), { elsewhere }, 0],
    ['is not told of inputs', ofInputs, { elsewhere }, 0],
    ['is told where an entry wants it on another account', ofUnknown(), { elsewhere, written: wantedOn('y') }, 1],
    [
      'is not told where an entry wants it: its file was renamed',
      ofUnknown(),
      { elsewhere, written: wantedOn('x') },
      0,
    ],
    ['is not told once it is out', { ...ofUnknown(), status: 'published' }, { elsewhere }, 0],
    ['is not told the moment it goes out', ofUnknown({ scheduledTime: iso(0) }), { elsewhere }, 0],
    ['is not told without a time', ofUnknown({ scheduledTime: null }), { elsewhere }, 0],
  ]
  for (const [name, post, more, count] of rows)
    test(name, () => {
      const problems = ofUnknownManifests([post], { ...policy, ...more }, NOW_MS)
      assert.deepEqual(
        problems.map(({ code, origin }) => [code, origin]),
        Array(count).fill(['plan/unknown-manifest', { input: 'manifest' }]),
        'a post goes out that nobody can stop from here, and nobody is told',
      )
    })
  test('names each post once, by its first file', () => {
    const [url = ''] = ofUnknown().mediaUrls
    const two = { ...ofUnknown(), mediaUrls: [url, url.replace('gone', 'beside')] }
    const [problem] = ofUnknownManifests([two], { ...policy, elsewhere }, NOW_MS)
    assert.match(problem?.message ?? '', /^1 scheduled post \(gone\)/)
  })
})
