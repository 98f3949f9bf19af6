import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventOf } from '../support/events.ts'
import { startStory } from '../support/story.ts'
import { assertNoHarm, clip, clips, LATER, liveStems, manifestOf, messagesOf, outcomesOf } from './company.ts'

const perRelease = { caption: 'Out now', 'viewer-setting': 'PUBLIC_TO_EVERYONE', id: '{{ release.tag }}' }

for (const schedule of ['now', LATER]) {
  test(`two steps of one release workflow with its tag for an id, ${schedule}: the second fails and names the id`, async () => {
    await using story = await startStory(clips('ab'))
    const event = eventOf('release-published')
    const first = await story.run({ ...perRelease, videos: 'a.mp4', schedule }, { event })
    assert.equal(first.exitCode, 0, first.log)
    const second = await story.run({ ...perRelease, videos: 'b.mp4', schedule }, { event })
    assert.deepEqual(
      [second.exitCode, outcomesOf(second)],
      [1, ['failed']],
      `b was never sent, and the step is green:\n${second.log}`,
    )
    assert.match(messagesOf(second, 'error'), /The id "v\d[^"]*" is taken.*Give this video an id of its own/)
    const again = await story.run({ ...perRelease, videos: 'a.mp4', schedule }, { event })
    assert.deepEqual([again.exitCode, outcomesOf(again)], [0, ['skipped']], again.log)
    assert.deepEqual(liveStems(story), ['a'])
  })
}

test('a later release of the same tag with another file is a warning once the first one is public', async () => {
  await using story = await startStory(clips('ab'))
  await story.run({ ...perRelease, videos: 'a.mp4', id: 'weekly' }, { event: eventOf('workflow-dispatch') })
  const [old] = story.sandbox.groups
  assert.ok(old)
  const day = 86_400_000
  old.createdAt = new Date(Date.now() - day).toISOString()
  for (const media of old.media) media.key = media.key.replace(/^\d+/, (ms) => String(Number(ms) - day))
  const run = await story.run({ ...perRelease, videos: 'b.mp4', id: 'weekly' }, { event: eventOf('workflow-dispatch') })
  assert.deepEqual(outcomesOf(run), ['skipped'], run.log)
  assert.match(messagesOf(run, 'warning'), /has another video under this id/, 'b is never sent, without a word')
})

const entryOf = (video: string, more = ''): string => manifestOf(`  - { id: launch, video: ${video}${more} }\n`)
const later = `, schedule: ${LATER}`

test('two workflows with an entry launch: while the first one is scheduled the second fails and names the id', async () => {
  await using story = await startStory({
    'one.yml': entryOf('a.mp4', later),
    'two.yml': entryOf('b.mp4', later),
    ...clips('ab'),
  })
  await story.run({ manifest: 'one.yml' })
  const second = await story.run({ manifest: 'two.yml' })
  assert.deepEqual(
    [second.exitCode, outcomesOf(second)],
    [1, ['failed']],
    `b was never sent, and the step is green:\n${second.log}`,
  )
  assert.match(messagesOf(second, 'error'), /The id "launch" is taken/)
  const [error] = second.annotations.filter(({ severity, file }) => severity === 'error' && file === 'two.yml')
  assert.ok(error, 'the error does not stand at its entry')
  assert.deepEqual(liveStems(story), ['a'])
})

for (const schedule of ['draft', LATER]) {
  test(`two workflows with an entry launch: while a draft of the first one waits for approval the second (${schedule}) fails`, async () => {
    await using story = await startStory({
      'one.yml': entryOf('a.mp4', ', schedule: draft'),
      'two.yml': entryOf('b.mp4', `, schedule: ${schedule}`),
      ...clips('ab'),
    })
    await story.run({ manifest: 'one.yml' })
    const second = await story.run({ manifest: 'two.yml', 'on-change': 'update' })
    assert.deepEqual([second.exitCode, outcomesOf(second)], [1, ['failed']], second.log)
    assert.match(messagesOf(second, 'error'), /The id "launch" is taken/)
    const [draft, ...others] = story.sandbox.groups.filter(({ deleted }) => !deleted)
    assert.match(draft?.media[0]?.fileName ?? '', /^a-/, 'the draft of another manifest is deleted')
    assert.deepEqual(others, [])
  })
}

test('two workflows with an entry launch: once the first one is public the second is warned', async () => {
  await using story = await startStory({ 'one.yml': entryOf('a.mp4'), 'two.yml': entryOf('b.mp4'), ...clips('ab') })
  await story.run({ manifest: 'one.yml' })
  const second = await story.run({ manifest: 'two.yml' })
  assert.deepEqual(outcomesOf(second), ['skipped'], second.log)
  assert.match(
    messagesOf(second, 'warning'),
    /has another video under this id and is public, so this one is not posted/,
  )
})

test('another id of such a manifest still goes out', async () => {
  const two = manifestOf('  - { id: launch, video: b.mp4 }\n  - { id: other, video: c.mp4 }\n')
  await using story = await startStory({ 'one.yml': entryOf('a.mp4', later), 'two.yml': two, ...clips('abc') })
  await story.run({ manifest: 'one.yml' })
  assert.deepEqual(outcomesOf(await story.run({ manifest: 'two.yml' })), ['failed', 'published'])
})

for (const strict of ['false', 'true']) {
  test(`a video corrected while its post is scheduled is a warning that says what to do (strict: ${strict})`, async () => {
    await using story = await startStory({ 'posts.yml': entryOf('a.mp4', later), ...clips('a') })
    await story.run({ manifest: 'posts.yml' })
    await story.write({ 'a.mp4': clip('b') })
    const run = await story.run({ manifest: 'posts.yml', strict })
    assert.equal(run.exitCode, strict === 'true' ? 1 : 0)
    const told = messagesOf(run, strict === 'true' ? 'error' : 'warning')
    assert.match(
      told,
      /on @acme \(scheduled, [0-9a-f]{24}\) already, with another video.*To change it/,
      `the wrong video goes out, and nobody is told:\n${run.log}`,
    )
    assert.equal(story.sandbox.livePosts().length, 1)
    assertNoHarm(story)
  })
}

test('a video corrected after it went out is a warning: the new one goes nowhere', async () => {
  await using story = await startStory({ 'posts.yml': entryOf('a.mp4'), ...clips('a') })
  await story.run({ manifest: 'posts.yml' })
  await story.write({ 'a.mp4': clip('b') })
  const run = await story.run({ manifest: 'posts.yml' })
  assert.deepEqual(outcomesOf(run), ['skipped'])
  assert.match(messagesOf(run, 'warning'), /has another video under this id and is public/)
})

const noId = manifestOf(`  - { video: clip.mp4${later} }\n`)

test('an entry without id whose file is rendered again while its post is scheduled is that post with another video', async () => {
  await using story = await startStory({ 'posts.yml': noId, 'clip.mp4': clip('a') })
  await story.run({ manifest: 'posts.yml' })
  await story.write({ 'clip.mp4': clip('b') })
  const run = await story.run({ manifest: 'posts.yml' })
  assert.equal(story.sandbox.livePosts().length, 1, `the old and the new rendering both go out:\n${run.log}`)
  assert.match(messagesOf(run, 'warning'), /already, with another video/)
})

test('the same with a folder renamed, and beside entries that are as they were', async () => {
  const posts = (folder: string): string =>
    manifestOf(`  - { video: ${folder}/clip.mp4${later} }\n  - { video: x.mp4, schedule: 2099-12-09T18:00Z }\n`)
  await using story = await startStory({ 'posts.yml': posts('one'), 'one/clip.mp4': clip('a'), ...clips('x') })
  await story.run({ manifest: 'posts.yml' })
  await story.write({ 'posts.yml': posts('two'), 'two/clip.mp4': clip('b') })
  const run = await story.run({ manifest: 'posts.yml' })
  assert.deepEqual(outcomesOf(run), ['skipped', 'skipped'], run.log)
  assert.equal(story.sandbox.livePosts().length, 2)
})

test('a file of another manifest, or of a public post, is a new video of its own', async () => {
  await using story = await startStory({
    'posts.yml': noId,
    'other.yml': noId,
    'now.yml': manifestOf('  - video: n/clip.mp4\n'),
    'clip.mp4': clip('a'),
    'n/clip.mp4': clip('n'),
  })
  await story.run({ manifest: 'posts.yml' })
  await story.write({ 'clip.mp4': clip('b') })
  assert.deepEqual(
    outcomesOf(await story.run({ manifest: 'other.yml' })),
    ['scheduled'],
    'the post of another manifest stands in its way',
  )
  await story.run({ manifest: 'now.yml' })
  await story.write({ 'n/clip.mp4': clip('m') })
  assert.deepEqual(outcomesOf(await story.run({ manifest: 'now.yml' })), ['published'])
})

test('several posts that a rendering may replace: held back, and all of them named', async () => {
  const posts = (lines: string[]): string =>
    manifestOf(lines.map((path, index) => `  - { video: ${path}, schedule: 2099-12-0${index + 1}T18:00Z }\n`).join(''))
  await using story = await startStory({
    'posts.yml': posts(['one/clip.mp4', 'two/clip.mp4']),
    'one/clip.mp4': clip('a'),
    'two/clip.mp4': clip('b'),
  })
  await story.run({ manifest: 'posts.yml' })
  await story.write({ 'posts.yml': posts(['new/clip.mp4']), 'new/clip.mp4': clip('c') })
  const run = await story.run({ manifest: 'posts.yml' })
  assert.equal(story.sandbox.livePosts().length, 2, run.log)
  const told = messagesOf(run, 'warning')
  for (const { id } of story.sandbox.groups) assert.ok(told.includes(id), `post ${id} is not named:\n${told}`)
})

test('an id of the inputs, given to another video while its post of an earlier run is scheduled, fails', async () => {
  await using story = await startStory(clips('ab'))
  const inputs = { ...perRelease, id: 'weekly', schedule: LATER }
  await story.run({ ...inputs, videos: 'a.mp4' })
  const run = await story.run({ ...inputs, videos: 'b.mp4' })
  assert.deepEqual([run.exitCode, outcomesOf(run)], [1, ['failed']], run.log)
  assert.match(messagesOf(run, 'error'), /The id "weekly" is taken/)
})

test('a post that PostPost has begun to publish is not said to be public', async () => {
  await using story = await startStory({ 'one.yml': entryOf('a.mp4', later), ...clips('ab') })
  await story.run({ manifest: 'one.yml' })
  for (const post of story.sandbox.groups[0]?.posts ?? []) post.status = 'processing'
  await story.write({ 'one.yml': entryOf('b.mp4', later) })
  const run = await story.run({ manifest: 'one.yml' })
  assert.match(messagesOf(run, 'warning'), /has another video under this id and is on its way or public, so this one/)
  assert.match(messagesOf(run, 'notice'), /It is on its way or public, so nothing changes it/)
})
