import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberedVideo } from '../fixtures/videos.ts'
import { eventOf } from '../support/events.ts'
import { noticesOf, setStage } from '../support/stage.ts'
import { resultsOf } from '../support/story.ts'

const event = eventOf('release-published')
const busyFiles = new URL('../support/busy-files.mjs', import.meta.url)

test('downloads that cannot be deleted are a warning, and the outputs of a post that is live are there', async () => {
  await using stage = await setStage()
  stage.github.release({ assets: { 'a.mp4': numberedVideo(1) } })
  const env = { NODE_OPTIONS: `--import ${busyFiles}` }
  const run = await stage.run({ 'release-assets': '*.mp4', caption: 'Hi' }, { event, env })
  assert.equal(stage.sandbox.livePosts().length, 1)
  assert.equal(run.exitCode, 0, `a video that is public fails its step: ${run.log}`)
  assert.equal(resultsOf(run)[0]?.outcome, 'published')
  assert.equal(run.outputs['post-group-id'], stage.sandbox.groups[0]?.id, 'the next step does not learn of the post')
  const [warning = '', ...others] = noticesOf(run, 'warning')
  assert.deepEqual(others, [])
  assert.match(warning, /^The downloaded assets could not be deleted \(EBUSY: .*, after [1-9]\d* retries\); the runner/)
})
