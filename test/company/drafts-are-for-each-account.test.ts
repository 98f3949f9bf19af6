import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Group } from '../sandbox/postpost-state.ts'
import { type Story, startStory } from '../support/story.ts'
import { assertNoHarm, clips, groupOf, manifestOf, messagesOf, outcomesOf, TWO } from './company.ts'

const step = { caption: '{{ video.stem }}', 'viewer-setting': 'PUBLIC_TO_EVERYONE', accounts: 'all' }
const drafts = { ...step, schedule: 'draft' }

/** Accounts of the drafts that wait, one line a draft. */
const waiting = ({ sandbox }: Story): string[] =>
  sandbox.drafts().map(({ posts }) => posts.map(({ account }) => account).join('+'))

const changes: { name: string; change: (story: Story, draft: Group) => void }[] = [
  {
    name: 'adds another network',
    change: ({ sandbox }, draft) => sandbox.person.addAccount(draft, 'linkedin-company7'),
  },
  { name: 'takes an account out', change: ({ sandbox }, draft) => sandbox.person.takeAway(draft, 'tiktok-acme2') },
  {
    name: 'takes an account out and adds a network',
    change: ({ sandbox }, draft) => {
      sandbox.person.takeAway(draft, 'tiktok-acme2')
      sandbox.person.addAccount(draft, 'linkedin-company7')
    },
  },
]
for (const { name, change } of changes) {
  for (const [mode, inputs] of [
    ['draft', {}],
    ['draft, with an id', { id: 'launch' }],
  ] as const) {
    test(`a person ${name} in an approval draft: no second draft (${mode} mode)`, async () => {
      await using story = await startStory(clips('a'), { connections: TWO })
      await story.run({ ...drafts, ...inputs, videos: 'a.mp4' })
      const [draft] = story.sandbox.groups
      assert.ok(draft)
      change(story, draft)
      const before = waiting(story)
      const run = await story.run({ ...drafts, ...inputs, videos: 'a.mp4', accounts: 'tiktok-acme1, tiktok-acme2' })
      assert.deepEqual(
        waiting(story),
        before,
        `two drafts of one video wait, and somebody will approve both:\n${run.log}`,
      )
      assert.deepEqual([outcomesOf(run), draft.deleted], [['draft'], false])
      assertNoHarm(story)
    })
  }
}

test('a new connection with accounts: all gives each waiting video a draft for the new account alone', async () => {
  await using story = await startStory(clips('abcde'))
  await story.run({ ...drafts, videos: '*.mp4' })
  assert.equal(waiting(story).length, 5)
  const [first] = story.sandbox.connections
  assert.ok(first)
  story.sandbox.connections.push({ ...first, platformId: 'tiktok-acme2', username: 'acme2' })
  const run = await story.run({ ...drafts, videos: '*.mp4' })
  assert.deepEqual(waiting(story), [...Array(5).fill('tiktok-acme1'), ...Array(5).fill('tiktok-acme2')], run.log)
  await story.run({ ...drafts, videos: '*.mp4' })
  assert.equal(waiting(story).length, 10, 'a third run makes more of them')
})

test('a run that publishes on one account leaves the approval draft of another for two', async () => {
  const both = '  - { video: a.mp4, accounts: [tiktok-acme1, tiktok-acme2], schedule: draft }\n'
  const one = '  - { video: a.mp4, accounts: [tiktok-acme1] }\n'
  await using story = await startStory(
    { 'both.yml': manifestOf(both), 'one.yml': manifestOf(one), ...clips('a') },
    { connections: TWO },
  )
  await story.run({ manifest: 'both.yml' })
  const [draft] = story.sandbox.groups
  const run = await story.run({ manifest: 'one.yml' })
  assert.equal(draft?.deleted, false, `a finished draft for acme2 too is gone:\n${run.log}`)
  assertNoHarm(story)
})

test('a draft to approve for one account does not keep the other one from its draft', async () => {
  await using story = await startStory(clips('a'), { connections: TWO })
  await story.run({ ...drafts, videos: 'a.mp4', accounts: 'tiktok-acme2' })
  const run = await story.run({ ...drafts, videos: 'a.mp4', accounts: 'all' })
  assert.deepEqual(waiting(story), ['tiktok-acme2', 'tiktok-acme1'], run.log)
})

test('repost: a draft under another id is another post, and is neither kept nor deleted for it', async () => {
  await using story = await startStory(clips('a'))
  const of = (id: string): Record<string, string> => ({ ...step, videos: 'a.mp4', id, 'on-duplicate': 'repost' })
  await story.run({ ...of('spring'), schedule: 'draft' })
  const run = await story.run({ ...of('autumn'), schedule: 'draft' })
  assert.equal(waiting(story).length, 2, `autumn has no draft:\n${run.log}`)
  await story.run({ ...of('winter') })
  assert.equal(waiting(story).length, 2, 'winter took the drafts of spring and autumn away')
  const spring = await story.run({ ...of('spring'), schedule: 'draft' })
  assert.deepEqual([outcomesOf(spring), waiting(story).length], [['draft'], 2], 'its own draft is not known by its id')
  await story.run(of('spring'))
  assert.deepEqual(waiting(story).length, 1, 'its own draft is left beside its post')
})

test('a draft inside a group that is live elsewhere is failed for its account, and said', async () => {
  await using story = await startStory(clips('a'), { connections: TWO })
  await story.run({ ...drafts, videos: 'a.mp4' })
  story.sandbox.person.halfPublish(groupOf(story, 'a'), 'tiktok-acme1')
  for (const mode of [step, drafts]) {
    const run = await story.run({ ...mode, videos: 'a.mp4' })
    assert.equal(run.exitCode, 1, `acme2 never gets it, and the step is green:\n${run.log}`)
    assert.match(messagesOf(run, 'error'), /@acme2.*still a draft on this account.* Do not delete the post group/)
    assert.equal(story.sandbox.groups.length, 1)
    assertNoHarm(story)
  }
})

for (const accounts of ['[tiktok-acme1, tiktok-acme2]', '[tiktok-acme2, tiktok-acme1]']) {
  test(`one video with two ids, and an account goes over to the other one (${accounts}): no draft is doubled or missing`, async () => {
    const entry = (id: string, its: string): string =>
      `  - { id: ${id}, video: a.mp4, schedule: draft, accounts: ${its} }\n`
    const files = { 'posts.yml': manifestOf(entry('spring', accounts)), ...clips('a') }
    await using story = await startStory(files, { connections: TWO })
    await story.run({ manifest: 'posts.yml' })
    await story.write({ 'posts.yml': manifestOf(entry('spring', '[tiktok-acme1]') + entry('autumn', accounts)) })
    const run = await story.run({ manifest: 'posts.yml' })
    assert.deepEqual(waiting(story).sort(), ['tiktok-acme1', accounts.slice(1, -1).replace(', ', '+')].sort(), run.log)
    assert.deepEqual(outcomesOf(run), ['draft', 'draft'])
    const again = await story.run({ manifest: 'posts.yml' })
    assert.equal(waiting(story).length, 2, again.log)
    assertNoHarm(story)
  })
}
