import assert from 'node:assert/strict'
import { test } from 'node:test'
import { launchVideo } from '../fixtures/videos.ts'
import { eventOf } from '../support/events.ts'
import { errorsOf, setStage } from '../support/stage.ts'

/** An asset that GitHub says has so many bytes: what is said of it, and how often its bytes were asked for. */
async function asked(sizeBytes: number): Promise<[says: string | undefined, downloads: number]> {
  await using stage = await setStage()
  stage.github.release({ assets: { 'launch.mp4': { bytes: launchVideo(), size: sizeBytes } } })
  const run = await stage.run({ 'release-assets': '*.mp4' }, { event: eventOf('release-published') })
  return [errorsOf(run)[0], stage.github.requests.filter(({ host }) => host === 'storage').length]
}

test('an asset of exactly 4 GB is downloaded, and one that then has fewer bytes is tried three times', async () => {
  assert.deepEqual(
    await asked(4 * 1024 ** 3),
    [
      'The asset "launch.mp4" could not be downloaded whole: 81392 bytes arrived, but it has 4294967296. Run the step again, or upload the asset again.',
      3,
    ],
    'a video that TikTok takes is refused for its size',
  )
})

test('an asset of one byte more is refused, and not a byte of it is downloaded', async () => {
  assert.deepEqual(
    await asked(4 * 1024 ** 3 + 1),
    [
      'The asset "launch.mp4" has 4.00 GB; TikTok takes 4 GB at most. Re-encode it with a lower bit rate (ffmpeg -i in.mp4 -c:v libx264 -crf 28 -c:a aac out.mp4).',
      0,
    ],
    'minutes of download, and a full disk, for a video that cannot be published',
  )
})
