import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneVideo, resultsOf, startStory, video } from '../support/story.ts'

/** PostPost's prose and its published types differ on these two fields; an action that takes one for a fault publishes nothing. */
for (const [draftTime, tokenExpiresIn] of [
  ['null', null],
  ['left out', '82d 4h'],
  ['text', null],
] as const) {
  test(`a draft is kept, and then replaced by a post: its time is ${draftTime}, the token's ${tokenExpiresIn}`, async () => {
    const connections = [{ platformId: 'tiktok-acme1', tokenExpiresIn }]
    await using story = await startStory({ 'launch.mp4': video() }, { connections, draftTime })
    const drafted = await story.run({ ...oneVideo, schedule: 'draft' })
    assert.equal(resultsOf(drafted)[0]?.outcome, 'draft', drafted.log)
    const again = await story.run({ ...oneVideo, schedule: 'draft' })
    assert.equal(again.outputs['post-group-id'], drafted.outputs['post-group-id'], 'the draft was made a second time')
    const published = await story.run(oneVideo)
    assert.equal(resultsOf(published)[0]?.outcome, 'published', published.log)
    assert.deepEqual(story.sandbox.drafts(), [], 'the draft is left beside the post that replaced it')
  })
}
