/** Drafts in whose place nothing may go out, and what is said of them. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Candidate } from '../../src/accounts/candidates.ts'
import type { ListedPost } from '../../src/postpost/answers.ts'
import { candidate, earlier, NOW_MS, plan } from '../support/candidates.ts'

const ofManifest = { manifest: 'posts.yml' }
const forBoth = candidate('clip.mp4', { ...ofManifest, accounts: 'x y' })
const forX = candidate('clip.mp4', { ...ofManifest, accounts: 'x' })
const forY = candidate('b.mp4', { ...ofManifest, accounts: 'y' })
const pausedFor = { content: 'Hi', scheduledTime: '2026-12-02T12:00:00.777Z', sent: { candidate: forBoth } } as const
const onlyShown = { severity: 'warning', why: 'This is a re-run of an old run.' } as const
const codesOf = ({ problems, single }: ReturnType<typeof plan>): string[] =>
  [...problems, ...single].map(({ code }) => code)

suite('a post that this action has paused', () => {
  const listed = earlier('1', 'x:draft y:draft', 'draft', pausedFor)
  const rows: [name: string, wanted: Candidate[], there: ListedPost][] = [
    ['that the list shows for no account', [forBoth], { ...listed, platforms: [] }],
    ['whose entry is two entries now', [forX, forY], listed],
  ]
  for (const [name, wanted, there] of rows) {
    test(`${name}: a run that only shows changes does not publish it again`, () => {
      const held = plan(wanted, [there], { onlyShown })
      const stay = wanted.map(() => 'keep-draft')
      assert.deepEqual(
        held.steps.map(({ action }) => action),
        stay,
        'an old run publishes what a newer commit withdrew',
      )
      assert.deepEqual(
        codesOf(held),
        wanted.map(() => 'plan/held-back'),
      )
    })
    test(`${name}: any other run publishes it at its time`, () => {
      const { steps } = plan(wanted, [there])
      assert.deepEqual(
        steps.map(({ action, timeMs }) => [action, timeMs]),
        wanted.map(() => ['publish', NOW_MS + 86_400_000]),
        'it goes out at once, a day too early',
      )
    })
  }
})

test('a draft that a run only shows, and whose caption is another one: said once, and it stops no other post', () => {
  const edited = candidate('clip.mp4', { ...ofManifest, caption: 'Hello' })
  for (const mode of ['approve', 'publish'] as const) {
    const scheduledTime = mode === 'publish' ? pausedFor.scheduledTime : null
    const there = earlier('1', 'x:draft', 'draft', { content: 'Hi', scheduledTime, sent: { candidate: forX, mode } })
    for (const onChange of ['warn', 'update'] as const) {
      const { problems, single } = plan([edited], [there], { onChange, onlyShown })
      assert.deepEqual(problems, [], 'with strict an old run publishes nothing at all, and on-change would not help')
      assert.deepEqual(
        single.map(({ code }) => code),
        ['plan/held-back'],
      )
    }
  }
})

suite('an unedited draft to approve that is for other accounts too', () => {
  const sent = { content: 'Hi', scheduledTime: null }
  const ofInputs = candidate('clip.mp4', { accounts: 'x y' })
  const rows: [name: string, wanted: Candidate[], by: Candidate][] = [
    ['of the inputs, which name fewer accounts now', [candidate('clip.mp4', { accounts: 'x' })], ofInputs],
    ['of an entry that is two entries now', [forX, forY], forBoth],
  ]
  for (const [name, wanted, by] of rows) {
    test(`${name}: it cannot be deleted, so nothing goes out beside it`, () => {
      const there = earlier('1', 'x:draft y:draft', 'draft', { ...sent, sent: { candidate: by, mode: 'approve' } })
      const made = plan(wanted, [there], { onChange: 'update' })
      assert.deepEqual(
        made.steps.map(({ action }) => action),
        wanted.map(() => 'keep-draft'),
        'whoever approves the draft posts the video a second time, and nobody is told',
      )
      assert.deepEqual(
        codesOf(made),
        wanted.map(() => 'plan/edited-draft'),
      )
      assert.match(made.single[0]?.message ?? '', /waits for approval .* for other accounts too/)
    })
  }
})

test('a draft of a version without records: overwrite does not replace it, and is not advised', () => {
  const toApprove = candidate('clip.mp4', { caption: 'Hello', schedule: { kind: 'draft' } })
  const there = earlier('1', 'x:draft', 'draft', { content: 'Hi', scheduledTime: null })
  for (const onChange of ['warn', 'update', 'overwrite'] as const) {
    const [problem] = plan([toApprove], [there], { onChange }).problems
    assert.match(
      problem?.message ?? '',
      /An older version of this action uploaded .* Edit it there, or delete it there/,
    )
    assert.doesNotMatch(problem?.message ?? '', /overwrite|Somebody has changed/)
  }
})
