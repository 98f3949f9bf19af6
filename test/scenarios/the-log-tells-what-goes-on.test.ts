import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberedVideo } from '../fixtures/videos.ts'
import { isOnWine } from '../runner/wine.ts'

import { oneVideo, startStory, video } from '../support/story.ts'

const manifest = `version: 1
defaults: { viewerSetting: SELF_ONLY, timezone: Europe/Berlin }
posts:
  - { id: first, video: launch.mp4, caption: First, schedule: 2099-12-01T18:00 }
  - { id: second, video: clip.mp4, caption: Second, schedule: draft }
`
const files = { 'launch.mp4': video(), 'clip.mp4': numberedVideo(1), 'posts.yml': manifest }

test('a dry run prints the plan as one group, a line a post, and ends with the counts', async () => {
  await using story = await startStory(files)
  const run = await story.run({ manifest: 'posts.yml', 'dry-run': 'true' })
  assert.deepEqual(run.groups, [
    {
      title: 'The plan, one line for each post: 2 planned',
      lines: [
        'first: planned for 2099-12-01 18:00 Europe/Berlin (17:00 UTC) on @acme; SELF_ONLY; comments on → off, duet off → on, stitch off → on; "First"',
        'second: planned as a draft to approve in PostPost on @acme; SELF_ONLY; comments on → off, duet off → on, stitch off → on; "Second"',
      ],
    },
  ])
  assert.equal(run.log.trimEnd().split('\n').at(-1), 'TikTok: 2 planned.')
})

test('a run ends with one line of counts and the links, outside of any group', async () => {
  await using story = await startStory({ 'a.mp4': numberedVideo(1), 'b.mp4': numberedVideo(2) })
  const run = await story.run({ ...oneVideo, videos: '*.mp4', concurrency: '1' })
  const urls: string[] = JSON.parse(run.outputs['post-urls'] ?? '[]')
  assert.equal(urls.length, 2)
  assert.deepEqual(run.log.trimEnd().split('\n').slice(-3), [
    'TikTok: 2 published.',
    `a.mp4 on @acme: ${urls[0]}`,
    `b.mp4 on @acme: ${urls[1]}`,
  ])
})

test('where a post fails, the count is the error, and the links of what is public follow', async () => {
  await using story = await startStory(
    { 'a.mp4': numberedVideo(1), 'b.mp4': numberedVideo(2) },
    {
      verdict: ({ fileName }) => (fileName.startsWith('b') ? { code: 'INVALID_CONTENT', message: 'No' } : 'published'),
    },
  )
  const run = await story.run({ ...oneVideo, videos: '*.mp4' })
  const [url] = JSON.parse(run.outputs['post-urls'] ?? '[]')
  assert.deepEqual(run.log.trimEnd().split('\n').slice(-2), [
    'Error: 1 of 2 posts failed (1 published, 1 failed).',
    `a.mp4 on @acme: ${url}`,
  ])
})

test('what is there already is one line a post, and nothing is said of interactions that are not sent', async () => {
  await using story = await startStory(files)
  await story.run({ manifest: 'posts.yml' })
  const again = await story.run({ manifest: 'posts.yml' })
  assert.deepEqual(again.groups, [])
  assert.deepEqual(again.log.trimEnd().split('\n'), [
    'Posts that are already on their accounts are skipped. To post one again, give it an id of its own and set on-duplicate: repost.',
    'first: skipped. There already: @acme: scheduled',
    'second: draft. A draft of it waits for approval in PostPost and stays as it is: @acme: draft',
    'TikTok: 1 skipped, 1 draft.',
  ])
})

test("times in the log are the post's own, without milliseconds, and accounts have their names", async () => {
  await using story = await startStory(files)
  const { groups, log } = await story.run({ manifest: 'posts.yml' })
  assert.deepEqual(groups.find(({ title }) => title === 'first: scheduled')?.lines.slice(-2), [
    `Post group ${story.sandbox.groups.find(({ content }) => content === 'First')?.id} is scheduled for 2099-12-01 18:00 Europe/Berlin (17:00 UTC).`,
    '@acme: scheduled',
  ])
  assert.doesNotMatch(log, /tiktok-acme1|\d\.\d{3}Z/)
})

// There, what comes before the wait takes longer than the first sign.
const skip = isOnWine && 'sleeps are not as short under Wine'

test('a wait gives a sign of life every 30 s, with what is under way', { skip }, async () => {
  await using story = await startStory({ 'launch.mp4': video() }, { verdict: () => 'processing' })
  // Sleeps last a fiftieth here: 30 s are 0.6 s of the 2 s that the step waits.
  const run = await story.run({ ...oneVideo, 'wait-timeout': '2s' })
  const signs = run.log.split('\n').filter((line) => line.startsWith('Still working'))
  assert.deepEqual(
    signs.slice(0, 2),
    [
      'Still working after 30 s; waiting until published: launch.mp4.',
      'Still working after 1 min; waiting until published: launch.mp4.',
    ],
    `minutes of silence look like a step that hangs:\n${run.log}`,
  )
})
