import assert from 'node:assert/strict'
import test from 'node:test'
import { assertSnapshot, renderRun } from '../support/snapshot.ts'
import { oneVideo, resultsOf, startStory, video, writesOf } from '../support/story.ts'

test('the same step again finds its video on the account and skips it', async (t) => {
  await using story = await startStory({ 'launch.mp4': video() })
  const first = await story.run(oneVideo)
  story.sandbox.requests.length = 0
  const again = await story.run(oneVideo)
  assert.equal(again.exitCode, 0, 'a re-run that has nothing to do must pass')
  assert.equal(resultsOf(again)[0]?.outcome, 'skipped')
  assert.deepEqual(writesOf(story.sandbox), [], 'the second run wrote to PostPost')
  assert.equal(story.sandbox.livePosts().length, 1, 'the video was published twice')
  assert.equal(again.outputs['post-group-id'], first.outputs['post-group-id'], 'later steps need the earlier id')
  assertSnapshot(t, renderRun(again, story.sandbox), import.meta.url)
})

test('another name and another caption do not make it another video', async () => {
  await using story = await startStory({ 'launch.mp4': video(), 'renamed.mp4': video() })
  await story.run(oneVideo)
  const again = await story.run({ ...oneVideo, videos: 'renamed.mp4', caption: 'Something else' })
  assert.equal(resultsOf(again)[0]?.outcome, 'skipped')
  assert.equal(story.sandbox.livePosts().length, 1, 'the same content was published twice under two names')
})

test('on-duplicate: repost is for those who mean it', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  await story.run(oneVideo)
  const again = await story.run({ ...oneVideo, 'on-duplicate': 'repost' })
  assert.equal(again.outputs.published, '1')
  assert.equal(story.sandbox.livePosts().length, 2)
})

test('on-duplicate: fail stops before anything is sent', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  await story.run(oneVideo)
  story.sandbox.requests.length = 0
  const again = await story.run({ ...oneVideo, 'on-duplicate': 'fail' })
  assert.equal(again.exitCode, 1)
  assert.match(again.log, /already on @acme \(published, [0-9a-f]{24}\), and on-duplicate is fail/)
  assert.deepEqual(writesOf(story.sandbox), [], 'something was sent although the step was to fail')
})
