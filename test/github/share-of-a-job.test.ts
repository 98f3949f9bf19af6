import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberedVideo } from '../fixtures/videos.ts'
import { eventOf } from '../support/events.ts'
import { setStage } from '../support/stage.ts'
import { resultsOf } from '../support/story.ts'

const event = eventOf('release-published')

test('one time for several assets that has passed means now, for a job of a matrix too', async () => {
  const inputs = { 'release-assets': '*.mp4', caption: 'Hi', schedule: '2020-01-01T10:00', 'wait-timeout': '0' }
  const assets = { 'a.mp4': numberedVideo(1), 'b.mp4': numberedVideo(2) }
  await using stage = await setStage()
  stage.github.release({ assets })
  const share = await stage.run({ ...inputs, only: 'b.mp4' }, { event })
  assert.equal(share.exitCode, 0, `a job's share fails on a time that the whole plan takes for now: ${share.log}`)
  const whole = await stage.run(inputs, { event })
  assert.deepEqual(
    [share, whole].map((run) => resultsOf(run).map(({ id, outcome }) => `${id} ${outcome}`)),
    [['b.mp4 scheduled'], ['a.mp4 scheduled', 'b.mp4 skipped']],
  )
})
