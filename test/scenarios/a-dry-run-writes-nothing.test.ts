import assert from 'node:assert/strict'
import test from 'node:test'
import { assertSnapshot, renderRun } from '../support/snapshot.ts'
import { resultsOf, startStory, video, writesOf } from '../support/story.ts'

const manifest = `version: 1
defaults: { accounts: all, viewerSetting: PUBLIC_TO_EVERYONE }
posts:
  - { id: first, video: launch.mp4, caption: First, schedule: 2099-12-01T18:00, timezone: Europe/Berlin }
  - { id: second, video: launch.mp4, caption: Second, schedule: draft, allowComments: false }
`
const files = { 'launch.mp4': video(), 'posts.yml': manifest }
const inputs = { manifest: 'posts.yml', 'dry-run': 'true' }
const keep = ['2099-12-01T17:00:00.000Z', '2099-12-01 18:00']

test('with a key it shows accounts, times and what is there already', async (t) => {
  await using story = await startStory(files, { connections: [{ platformId: 'tiktok-a', username: 'acme' }] })
  const real = await story.run({ manifest: 'posts.yml', only: 'first' })
  assert.equal(real.exitCode, 0, real.log)
  story.sandbox.requests.length = 0
  const result = await story.run(inputs)
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(writesOf(story.sandbox), [], 'a dry run wrote to PostPost')
  assert.deepEqual(
    resultsOf(result).map(({ id, outcome }) => [id, outcome]),
    [
      ['first', 'skipped'],
      ['second', 'planned'],
    ],
  )
  assert.equal(resultsOf(result)[0]?.postGroupId, real.outputs['post-group-id'])
  assertSnapshot(t, renderRun(result, story.sandbox, { keep }), import.meta.url, 'with-key')
})

test('without a key, as on a pull request from a fork, it asks nobody', async (t) => {
  await using story = await startStory(files)
  const result = await story.run({ ...inputs, 'api-key': '' })
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(story.sandbox.requests, [], 'there is no key to ask with')
  assert.deepEqual(
    resultsOf(result).map(({ outcome }) => outcome),
    ['planned', 'planned'],
  )
  assertSnapshot(t, renderRun(result, story.sandbox, { keep }), import.meta.url, 'without-key')
})

test('it finds what a real run would find', async () => {
  await using story = await startStory({ 'clip.mp4': video('15-fps.mp4') })
  const result = await story.run({ videos: 'clip.mp4', 'dry-run': 'true', 'api-key': '' })
  assert.equal(result.exitCode, 1)
  assert.match(result.log, /15 frames a second/)
  assert.match(result.log, /There is no caption/)
  assert.match(result.log, /Nothing says who may see this post/)
})

test('a wrong key is found too', async () => {
  await using story = await startStory(files)
  const result = await story.run({ ...inputs, 'api-key': 'sk_wrong' })
  assert.equal(result.exitCode, 1)
  assert.match(result.log, /401: Invalid API key/)
})
