import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultsOf, startStory } from '../support/story.ts'
import { assertNoHarm, clips, liveStems, manifestOf, messagesOf, outcomesOf, TWO } from './company.ts'

/** Pace has its own tests. */
const inputs = { manifest: 'posts.yml', 'max-per-minute': '0' }

interface HandedOn {
  readonly name: string
  readonly first: string
  readonly second: string
  /** Of the second run, in its order. */
  readonly outcomes: readonly string[]
  readonly live: readonly string[]
}

const cases: HandedOn[] = [
  {
    name: 'launch becomes launch-1, and a new video gets launch',
    first: '  - { id: launch, video: a.mp4 }\n',
    second: '  - { id: launch-1, video: a.mp4 }\n  - { id: launch, video: b.mp4 }\n',
    outcomes: ['skipped', 'published'],
    live: ['a', 'b'],
  },
  {
    name: 'the same, with the new video first',
    first: '  - { id: launch, video: a.mp4 }\n',
    second: '  - { id: launch, video: b.mp4 }\n  - { id: launch-1, video: a.mp4 }\n',
    outcomes: ['published', 'skipped'],
    live: ['a', 'b'],
  },
  {
    name: 'the earlier video goes on without an id',
    first: '  - { id: launch, video: a.mp4 }\n',
    second: '  - video: a.mp4\n  - { id: launch, video: b.mp4 }\n',
    outcomes: ['skipped', 'published'],
    live: ['a', 'b'],
  },
  {
    name: 'numbered ids move down below a new video',
    first: '  - { id: n1, video: a.mp4 }\n  - { id: n2, video: b.mp4 }\n',
    second: '  - { id: n1, video: c.mp4 }\n  - { id: n2, video: a.mp4 }\n  - { id: n3, video: b.mp4 }\n',
    outcomes: ['published', 'skipped', 'skipped'],
    live: ['a', 'b', 'c'],
  },
  {
    name: 'two videos swap their ids',
    first: '  - { id: n1, video: a.mp4 }\n  - { id: n2, video: b.mp4 }\n',
    second: '  - { id: n1, video: b.mp4 }\n  - { id: n2, video: a.mp4 }\n',
    outcomes: ['skipped', 'skipped'],
    live: ['a', 'b'],
  },
  {
    name: 'two ids for one video on purpose, of which one is given away',
    first: '  - { id: spring, video: a.mp4 }\n  - { id: autumn, video: a.mp4 }\n',
    second: '  - { id: spring, video: a.mp4 }\n  - { id: winter, video: a.mp4 }\n  - { id: autumn, video: b.mp4 }\n',
    outcomes: ['skipped', 'skipped', 'published'],
    live: ['a', 'a', 'b'],
  },
]

for (const { name, first, second, outcomes, live } of cases) {
  test(`${name}: what is out is not posted again, and what is new goes out`, async () => {
    await using story = await startStory({ 'posts.yml': manifestOf(first), ...clips('abc') })
    assert.equal((await story.run({ ...inputs })).exitCode, 0)
    await story.write({ 'posts.yml': manifestOf(second) })
    const run = await story.run({ ...inputs })
    assert.equal(run.exitCode, 0, run.log)
    assert.deepEqual(outcomesOf(run), outcomes, run.log)
    assert.deepEqual(liveStems(story).sort(), live, 'a video is on the account twice, or never')
    assertNoHarm(story)
    const again = await story.run({ ...inputs })
    assert.deepEqual(
      outcomesOf(again),
      outcomes.map(() => 'skipped'),
      `a third run posts again:\n${again.log}`,
    )
    assert.deepEqual(liveStems(story).sort(), live)
  })
}

test('only one of two videos (only) of a manifest whose ids moved: the others are known all the same', async () => {
  await using story = await startStory({ 'posts.yml': manifestOf('  - { id: n1, video: a.mp4 }\n'), ...clips('ab') })
  await story.run({ ...inputs })
  await story.write({ 'posts.yml': manifestOf('  - { id: n1, video: b.mp4 }\n  - { id: n2, video: a.mp4 }\n') })
  const run = await story.run({ ...inputs, only: 'n1' })
  assert.deepEqual(outcomesOf(run), ['published'], `the new video never goes out:\n${run.log}`)
  assert.deepEqual(outcomesOf(await story.run({ ...inputs, only: 'n2' })), ['skipped'])
  assertNoHarm(story)
})

test('an id is handed on by account: where the earlier video is no longer wanted it is the same post', async () => {
  const first = '  - { id: launch, video: a.mp4, accounts: [tiktok-acme1, tiktok-acme2] }\n'
  const second =
    '  - { id: launch, video: b.mp4, accounts: [tiktok-acme1, tiktok-acme2] }\n  - { id: old, video: a.mp4, accounts: [tiktok-acme1] }\n'
  await using story = await startStory({ 'posts.yml': manifestOf(first), ...clips('ab') }, { connections: TWO })
  await story.run({ ...inputs })
  await story.write({ 'posts.yml': manifestOf(second) })
  const run = await story.run({ ...inputs })
  const on = (account: string): string[] =>
    story.sandbox.livePosts().flatMap((post) => (post.account === account ? [post.fileName.slice(0, 1)] : []))
  assert.deepEqual([on('tiktok-acme1'), on('tiktok-acme2')], [['a', 'b'], ['a']], run.log)
  assert.match(
    messagesOf(run, 'warning'),
    /@acme2 .*has another video under this id/,
    'acme2 never gets b, without a word',
  )
  assert.deepEqual(outcomesOf(run), ['published', 'skipped'])
})

test('repost hands no id on: an equal id is the same post, and the earlier video under another id is posted again', async () => {
  await using story = await startStory({
    'posts.yml': manifestOf('  - { id: launch, video: a.mp4 }\n'),
    ...clips('ab'),
  })
  await story.run({ ...inputs })
  await story.write({ 'posts.yml': manifestOf('  - { id: launch, video: b.mp4 }\n  - { id: again, video: a.mp4 }\n') })
  const run = await story.run({ ...inputs, 'on-duplicate': 'repost' })
  assert.deepEqual(outcomesOf(run), ['skipped', 'published'], run.log)
  assert.match(messagesOf(run, 'warning'), /has another video under this id/)
  const again = await story.run({ ...inputs, 'on-duplicate': 'repost' })
  assert.deepEqual(outcomesOf(again), ['skipped', 'skipped'], 'an equal id is posted again')
})

test('of two posts under one id the one with this video is meant, whichever is newer', async () => {
  await using story = await startStory({
    'posts.yml': manifestOf('  - { id: launch, video: a.mp4 }\n'),
    ...clips('ab'),
  })
  await story.run({ ...inputs })
  const first = resultsOf(await story.run({ ...inputs }))[0]?.postGroupId
  const [a] = story.sandbox.groups
  const name = a?.media[0]?.fileName ?? ''
  story.sandbox.seed({
    fileName: name.replace(/-pp.{16}/, `-pp${'0'.repeat(16)}`),
    createdAt: new Date().toISOString(),
  })
  const run = await story.run({ ...inputs })
  assert.equal(resultsOf(run)[0]?.postGroupId, first, 'the link of another video is given')
  assert.equal(messagesOf(run, 'warning'), '', 'a post that is as it is written is warned of')
})
