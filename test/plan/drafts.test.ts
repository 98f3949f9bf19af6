import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { ListedPost } from '../../src/postpost/answers.ts'
import { candidate, earlier, plan, show } from '../support/candidates.ts'

const wish = { accounts: 'x y' }
const sent = candidate('clip.mp4', wish)
const asked = { sent: { candidate: sent }, content: 'Hi', scheduledTime: null }
const forApproval = { ...asked, sent: { candidate: sent, mode: 'approve' } } as const

const draft = (more: Parameters<typeof earlier>[3], accounts = 'x:draft y:draft'): ListedPost =>
  earlier('1', accounts, 'draft', more)
const paused = { ...asked, scheduledTime: '2026-12-02T12:00:00.777Z' }
const held = { ...asked, scheduledTime: '2026-12-02T12:00:00.000Z' }

suite('the table of drafts', () => {
  const rows: [name: string, there: ListedPost, now: string, asDraft: string][] = [
    [
      'waits for approval',
      draft(forApproval),
      'to x+y at +0m approval 1 (ours)',
      'draft kept on x=1+y=1 approval 1 (ours)',
    ],
    [
      'waits for approval, its caption edited',
      draft({ ...forApproval, content: 'Hello' }),
      'draft kept on x=1+y=1 approval 1',
      'draft kept on x=1+y=1 approval 1',
    ],
    [
      'waits for approval, one of its accounts taken out',
      draft(forApproval, 'x:draft'),
      'draft kept on x=1+y=1 approval 1',
      'draft kept on x=1+y=1 approval 1',
    ],
    [
      'waits for approval, a network added',
      draft({
        ...forApproval,
        platforms: [...draft(forApproval).platforms, { platformId: 'youtube-z', status: 'draft' }],
      }),
      'draft kept on x=1+y=1 approval 1',
      'draft kept on x=1+y=1 approval 1',
    ],
    ['left by a run that died', draft(asked), 'to x+y at +0m leftover 1 (ours)', 'draft to x+y leftover 1 (ours)'],
    [
      'left by a run that died, and its caption edited',
      draft({ ...asked, content: 'Hello' }),
      'to x+y at +0m personal 1',
      'draft to x+y personal 1',
    ],
    [
      'copied from an older post',
      draft({ ...asked, createdAt: '2026-11-30T12:00:00.000Z' }),
      'to x+y at +0m personal 1',
      'draft to x+y personal 1',
    ],
    [
      'paused by this action: at its time, which is ahead',
      draft(paused),
      'to x+y at +1440m paused 1 (ours)',
      'draft kept on x=1+y=1 paused 1 (ours)',
    ],
    [
      'paused by this action, its caption edited since: a person holds it',
      draft({ ...paused, content: 'Hello' }),
      'draft kept on x=1+y=1 held 1',
      'draft kept on x=1+y=1 held 1',
    ],
    ['held by a person', draft(held), 'draft kept on x=1+y=1 held 1', 'draft kept on x=1+y=1 held 1'],
    [
      'a draft whose time is that of its making was never scheduled',
      draft({ ...asked, createdAt: '2025-11-30T12:00:00.000Z', scheduledTime: '2025-11-30T12:00:00.000Z' }),
      'to x+y at +0m leftover 1 (ours)',
      'draft to x+y leftover 1 (ours)',
    ],
    [
      'two files',
      draft({ ...asked, mediaUrls: [...draft(asked).mediaUrls, 'https://s.example/1764590400000-other.mp4'] }),
      'to x+y at +0m personal 1',
      'draft to x+y personal 1',
    ],
    [
      'for an account beyond the entry',
      draft(asked, 'x:draft y:draft z:draft'),
      'to x+y at +0m personal 1',
      'draft to x+y personal 1',
    ],
  ]
  for (const [name, there, now, asDraft] of rows) {
    test(name, () => {
      assert.deepEqual(show(plan([sent], [there])), [`clip.mp4 ${now}`], 'the entry is to be published')
      const approve = candidate('clip.mp4', { ...wish, schedule: { kind: 'draft' } })
      assert.deepEqual(show(plan([approve], [there])), [`clip.mp4 ${asDraft}`], 'the entry is to wait for approval')
    })
  }
  test('under repost only an id makes it the same draft', () => {
    assert.deepEqual(show(plan([sent], [draft(held)], { onDuplicate: 'repost' })), ['clip.mp4 to x+y at +0m'])
    const named = candidate('clip.mp4', { ...wish, id: 'launch' })
    const there = draft({ ...held, sent: { candidate: named } })
    assert.deepEqual(show(plan([named], [there], { onDuplicate: 'repost' })), ['launch draft kept on x=1+y=1 held 1'])
  })
})

suite('an account has a draft of its own, since a person took it out of a post and `overwrite` gave it back', () => {
  const approve = candidate('clip.mp4', { ...wish, schedule: { kind: 'draft' } })
  const own = earlier('2', 'y:draft', 'draft', {
    sent: { candidate: candidate('clip.mp4', { accounts: 'y' }), mode: 'approve' },
    content: 'Hi',
    scheduledTime: null,
  })
  for (const status of ['scheduled', 'published']) {
    for (const onChange of ['update', 'overwrite'] as const) {
      test(`the post is ${status}, on-change: ${onChange}`, () => {
        const there = earlier('1', `x:${status}`, status, { ...forApproval, scheduledTime: '2026-12-01T12:30:00.000Z' })
        assert.deepEqual(
          show(plan([approve], [there, own], { onChange })),
          ['clip.mp4 draft kept on x=1+y=2 approval 2 (ours)'],
          'nobody is told of the draft that waits',
        )
      })
    }
  }
})
