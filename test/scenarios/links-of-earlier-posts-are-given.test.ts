import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberedVideo } from '../fixtures/videos.ts'
import { oneVideo, resultsOf, startStory, video } from '../support/story.ts'

test('a post that was there already has its link, in a real run and in a dry run', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const first = await story.run(oneVideo)
  const link = first.outputs['post-url'] ?? ''
  assert.match(link, /^https:\/\/www\.tiktok\.com\/@\S+\/video\/\d+$/, first.log)
  for (const more of [{}, { 'dry-run': 'true' }]) {
    const again = await story.run({ ...oneVideo, ...more })
    assert.equal(again.outputs.skipped, '1', again.log)
    assert.equal(again.outputs['post-url'], link, 'the next step gets no link, because the post was there')
    assert.deepEqual(JSON.parse(again.outputs['post-urls'] ?? ''), [link])
    assert.match(again.log, new RegExp(`: ${link}`), 'the log has no link')
  }
})

test('of 60 posts that are there 50 are asked for their links', async () => {
  const videos = Array.from({ length: 60 }, (_, index) => [`${index}.mp4`, numberedVideo(index)])
  await using story = await startStory(Object.fromEntries(videos))
  const limits = { 'max-posts': '0', 'max-per-day': '0', 'max-per-minute': '0' }
  const inputs = { ...oneVideo, ...limits, videos: '*.mp4' }
  const first = await story.run(inputs)
  assert.equal(first.outputs.published, '60', first.log)
  const before = story.sandbox.requests.length
  const again = await story.run(inputs)
  const asked = story.sandbox.requests.slice(before).filter(({ path }) => path.startsWith('/get-post/'))
  assert.equal(asked.length, 50)
  assert.equal(resultsOf(again).filter(({ posts }) => JSON.stringify(posts).includes('tiktok.com')).length, 50)
})
