/** Which post that is there stands for an entry whose file was rendered again, and which draft waits for it. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NO_DETAILS } from '../../src/accounts/details.ts'
import { markedTime } from '../../src/accounts/record.ts'
import type { ListedPost } from '../../src/postpost/answers.ts'
import { candidate, earlier, NOW_MS, plan, show } from '../support/candidates.ts'

const manifest = 'posts.yml'
const tomorrow = '2026-12-02T12:00:00.000Z'
const paused = markedTime(NOW_MS + 86_400_000, 'paused')
/** As it was rendered before. */
const before = (wish: Parameters<typeof candidate>[1] = {}, path = 'clip.mp4') =>
  candidate(path, { identity: 'b', manifest, ...wish })
const there = (
  sent = before(),
  id = '1',
  accounts = 'x:scheduled',
  status = 'scheduled',
  time = tomorrow,
): ListedPost => earlier(id, accounts, status, { sent: { candidate: sent }, content: 'Hi', scheduledTime: time })
const draftOf = (sent = before(), id = '1', time = paused) => there(sent, id, 'x:draft', 'draft', time)
const again = candidate('clip.mp4', { manifest })
const named = candidate('clip.mp4', { id: 'clip.mp4', manifest })
const ofInputs = candidate('clip.mp4')

suite('the scheduled post of a file that was rendered again', () => {
  const kept = 'clip.mp4 skipped on x=1'
  const isNew = 'clip.mp4 to x at +0m'
  const otherEntry = candidate('other.mp4', { identity: 'b', manifest })
  const rows: [name: string, wanted: Parameters<typeof plan>[0], history: ListedPost[], expected: string[]][] = [
    ['is the one of its manifest and name', [again], [there()], [kept]],
    ['is none of another manifest', [again], [there(before({ manifest: 'other.yml' }))], [isNew]],
    ['is none of another name', [again], [there(before({}, 'other.mp4'))], [isNew]],
    ['is none with an id', [again], [there(before({ id: 'launch' }))], [isNew]],
    ['is none of an entry with an id', [named], [there()], [isNew]],
    ['is none that is out', [again], [there(before(), '1', 'x:published', 'published')], [isNew]],
    ['is none that is out on this account', [again], [there(before(), '1', 'x:published y:scheduled')], [isNew]],
    ['is none on another account', [again], [there(before(), '1', 'y:scheduled')], [isNew]],
    [
      'is none of inputs, whose names say no manifest',
      [ofInputs],
      [earlier('1', 'x:scheduled', 'scheduled', { identity: 'b' })],
      [isNew],
    ],
    ['is none that another entry wants there', [again, otherEntry], [there()], [isNew, 'other.mp4 skipped on x=1']],
    [
      'is one that another entry wants on another account',
      [again, candidate('other.mp4', { identity: 'b', manifest, accounts: 'y' })],
      [there()],
      [kept, 'other.mp4 to y at +0m'],
    ],
  ]
  for (const [name, wanted, history, expected] of rows)
    test(name, () =>
      assert.deepEqual(show(plan(wanted, history)), expected, 'a video goes out twice, or takes the place of another'),
    )

  test('is none where the same is posted again', () =>
    assert.deepEqual(show(plan([again], [there()], { onDuplicate: 'repost' })), [isNew]))

  test('is the newest, and the others are told beside it', () => {
    const [step] = plan([again], [there(), there(before(), '2')]).steps
    assert.deepEqual(
      step?.earlier.map(({ postGroupId, likeness, alternatives }) => [postGroupId, likeness, alternatives]),
      [['2', 'other-video', ['1']]],
      'one of two posts is replaced, and nobody can tell whether it is the right one',
    )
  })
})

suite('a pause that was to make room for a file that was rendered again', () => {
  const goesOn = 'clip.mp4 to x at +1440m paused 1 (ours)'
  const isNew = 'clip.mp4 to x at +0m'
  const rows: [name: string, wanted: typeof again, history: ListedPost[], expected: string][] = [
    ['is gone on with, at its time', again, [draftOf()], goesOn],
    ['of an entry with an id is not', named, [draftOf()], isNew],
    ['of inputs is not', ofInputs, [draftOf()], isNew],
    ['is no draft that was never scheduled', again, [{ ...draftOf(), scheduledTime: null }], isNew],
    ['on another account is not', again, [there(before({ accounts: 'y' }), '1', 'y:draft', 'draft', paused)], isNew],
    ['is not where there are two', again, [draftOf(), draftOf(before(), '2')], isNew],
    [
      'is the one pause, whatever other drafts are there',
      again,
      [{ ...draftOf(before(), '2'), scheduledTime: null }, draftOf()],
      goesOn,
    ],
  ]
  for (const [name, wanted, history, expected] of rows)
    test(name, () =>
      assert.deepEqual(show(plan([wanted], history)), [expected], 'a post comes at a wrong time, or twice'),
    )

  test('stays what it is for who posts the same again', () =>
    assert.deepEqual(show(plan([again], [draftOf()], { onDuplicate: 'repost' })), [isNew]))

  test('takes the place of another video', () => {
    const [step] = plan([again], [draftOf()]).steps
    assert.deepEqual(
      step?.drafts.map(({ kind, likeness }) => [kind, likeness]),
      [['paused', 'other-video']],
    )
  })
})

suite('an account that a person took out of a post', () => {
  const sent = candidate('clip.mp4', { accounts: 'x y' })
  const without = (status: string) => there(sent, '1', `x:${status}`, status)
  const rows: [status: string, onChange: 'warn' | 'update' | 'overwrite', expected: string][] = [
    ['scheduled', 'warn', 'clip.mp4 skipped on x=1+y=1'],
    ['scheduled', 'update', 'clip.mp4 skipped on x=1+y=1'],
    ['scheduled', 'overwrite', 'clip.mp4 to y at +0m on x=1'],
    ['published', 'overwrite', 'clip.mp4 skipped on x=1+y=1'],
  ]
  for (const [status, onChange, expected] of rows)
    test(`that is ${status}, on-change: ${onChange}`, () =>
      assert.deepEqual(
        show(plan([sent], [without(status)], { onChange })),
        [expected],
        'what a person decided is undone',
      ))
})

suite('a post that went out on one account and is a draft on another', () => {
  const both = { accounts: 'x y' }
  const half = earlier('1', 'x:published y:draft', 'published', { sent: { candidate: candidate('clip.mp4', both) } })
  test('is a failure that a person has to look at', () => {
    const [step] = plan([candidate('clip.mp4', both)], [half]).steps
    assert.deepEqual(
      [step?.action, step?.refusal?.code, step?.refusal?.origin, step?.earlier.map(({ accountId }) => accountId)],
      ['refuse', 'plan/left-behind', { input: 'video' }, ['tiktok-x', 'tiktok-y']],
      'a post that never comes on an account is called done, or comes twice',
    )
  })
  test('is told with its post group, and as no more than what it is', () => {
    const approved = earlier('1', 'x:scheduled y:draft', 'scheduled', {
      sent: { candidate: candidate('clip.mp4', both) },
    })
    const [step] = plan([candidate('clip.mp4', both)], [approved]).steps
    assert.equal(
      step?.refusal?.message,
      '@y (draft, 1): It is still a draft on this account, while its post group is no draft on other accounts any more. Schedule it in PostPost. Do not delete the post group: the other accounts would get the video again.',
      'a person who approved it on one account is told that it is out, or has to look for it',
    )
  })
  test('keeps no other account from getting it', () => {
    const all = candidate('clip.mp4', { accounts: 'x y z' })
    assert.deepEqual(show(plan([all], [half])), ['clip.mp4 to z at +0m on x=1+y=1'])
  })
  test('on two of them: the first is named', () => {
    const all = candidate('clip.mp4', { accounts: 'x y z' })
    const twice = earlier('1', 'x:draft y:published z:draft', 'published', { sent: { candidate: all } })
    const [step] = plan([all], [twice]).steps
    assert.match(
      step?.refusal?.message ?? '',
      /^@x \(draft, 1\): /,
      'the account that is named is not the first to be looked at',
    )
  })
})

suite('earlier attempts that failed', () => {
  const failed = (id: string) => earlier(id, 'x:failed', 'failed')
  test('of several the newest is told', () => {
    const [step] = plan([candidate('clip.mp4')], [failed('1'), failed('2')]).steps
    assert.deepEqual(
      step?.failedBefore.map(({ postGroupId }) => postGroupId),
      ['2'],
      'a person reads why the first attempt failed, and not the last',
    )
  })
  suite('that have not failed by get-post: the list lags, and nothing is posted again', () => {
    for (const status of ['published', 'scheduled', 'reviewing'])
      test(status, () => {
        const failures = new Map([
          ['tiktok-x 1', { sequel: 'there', code: 'X', reason: '', status } as const],
          ['tiktok-x 2', { sequel: 'unsure', code: 'X', reason: '' } as const],
        ])
        const none = { leftOut: [], unresolved: [] }
        const there = [failed('1'), failed('2')]
        const [step] = plan([candidate('clip.mp4')], there, {}, none, { ...NO_DETAILS, failures }).steps
        assert.deepEqual(
          [step?.action, step?.earlier.map((each) => [each.postGroupId, each.status, each.error])],
          ['skip', [['1', status, undefined]]],
          'one video is on an account twice',
        )
      })
  })
  test('of which PostPost does not say why: nothing is sent, for TikTok may have it', () => {
    const failures = new Map([['tiktok-x 1', { sequel: 'unreadable', code: 'X', reason: 'No answer.' } as const]])
    const none = { leftOut: [], unresolved: [] }
    const [step] = plan([candidate('clip.mp4')], [failed('1')], {}, none, { ...NO_DETAILS, failures }).steps
    assert.deepEqual(
      [step?.action, step?.refusal?.code, step?.refusal?.origin],
      ['refuse', 'plan/failure-unread', { input: 'video' }],
    )
    assert.match(step?.refusal?.message ?? '', /@x .*No answer\./, 'nobody knows where, or why')
  })
})

suite('a draft that waits', () => {
  const wanted = candidate('clip.mp4', { schedule: { kind: 'draft' } })
  const waits = (id: string) =>
    earlier(id, 'x:draft', 'draft', {
      sent: { candidate: wanted, mode: 'approve' },
      content: 'Hi',
      scheduledTime: null,
    })
  test('of two the newest is the one', () => {
    const [step] = plan([wanted], [waits('1'), waits('2')]).steps
    assert.deepEqual(
      step?.earlier.map(({ postGroupId }) => postGroupId),
      ['2'],
    )
  })
  test('of an older version, which nobody can tell from a copy: no second one is made beside it', () => {
    const old = earlier('1', 'x:draft', 'draft', { scheduledTime: null })
    assert.deepEqual(show(plan([wanted], [old])), ['clip.mp4 draft kept on x=1 personal 1'])
  })
  test('on one account, and the post is out on the other: the draft is what is told', () => {
    const both = { schedule: { kind: 'draft' }, accounts: 'x y' } as const
    const made = plan(
      [candidate('clip.mp4', both)],
      [
        earlier('1', 'x:published', 'published'),
        { ...waits('2'), platforms: [{ platformId: 'tiktok-y', status: 'draft' }] },
      ],
    )
    assert.equal(made.steps[0]?.action, 'keep-draft', 'a draft waits, and nobody is told')
  })
  test('whose file the storage does not have is uploaded once more', () => {
    const missing = new Set(['1'])
    const none = { leftOut: [], unresolved: [] }
    const made = plan([wanted], [waits('1')], {}, none, { ...NO_DETAILS, missing })
    assert.deepEqual(show(made), ['clip.mp4 draft to x died 1 (ours)'], 'a person waits for a draft without a video')
  })
})
