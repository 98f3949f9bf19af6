import assert from 'node:assert/strict'
import test from 'node:test'
import { assertSnapshot, renderRun } from '../support/snapshot.ts'
import { resultsOf, startStory, video } from '../support/story.ts'

test('a workflow step publishes one video and hands its post group id on', async (t) => {
  await using story = await startStory({ 'videos/launch.mp4': video() })
  const result = await story.run({
    videos: 'videos/launch.mp4',
    caption: 'Version {{ video.stem }} is out #launch',
    'viewer-setting': 'PUBLIC_TO_EVERYONE',
  })
  assert.equal(result.exitCode, 0, 'the step must pass: the video is public')
  const [live, ...more] = story.sandbox.livePosts()
  assert.deepEqual(more, [], 'the video was published more than once')
  assert.equal(live?.status, 'published')
  assert.equal(result.outputs['post-group-id'], live?.groupId, 'the next step would look at another post')
  assert.equal(result.outputs['post-group-ids'], JSON.stringify([live?.groupId]))
  assert.equal(resultsOf(result)[0]?.outcome, 'published')
  assert.deepEqual(story.sandbox.drafts(), [], 'a draft is left in PostPost')
  assertSnapshot(t, renderRun(result, story.sandbox), import.meta.url)
})
