import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { Agent } from 'undici'
import { systemClock } from '../../src/clock.ts'
import { openGitHub } from '../../src/github/api.ts'
import { downloadAsset } from '../../src/github/assets.ts'
import { launchVideo } from '../fixtures/videos.ts'
import { fakeToken } from '../runner/environment.ts'
import { startGitHub } from '../sandbox/github.ts'

/** What is written to /dev/full finds no room (man 4 full). */
const skip = existsSync('/dev/full') ? false : 'this system has no /dev/full'

test('an asset that finds no room on the disk is not downloaded again, and is said with what to do', {
  skip,
}, async () => {
  await using github = await startGitHub()
  const video = launchVideo()
  const [asset] = github.release({ assets: { full: video } }).assets
  assert.ok(asset)
  const dispatcher = new Agent()
  const signal = new AbortController().signal
  const log = { info: () => undefined, warning: () => undefined, group: () => undefined }
  const world = { clock: systemClock, signal, log }
  const repository = { id: '1', owner: 'acme', name: 'videos', url: '' }
  const api = await openGitHub({ apiUrl: github.apiUrl, repository }, fakeToken, { ...world, dispatcher })()
  const file = await downloadAsset({ id: asset.id, name: 'full', sizeBytes: video.length }, '/dev', api, world)
  await dispatcher.close()
  assert.deepEqual(
    file,
    {
      wrong:
        'The asset "full" has no room on the disk of this runner: free space in an earlier step, or publish fewer videos in one job.',
    },
    'nobody hears that the disk is full',
  )
  assert.equal(github.requests.filter(({ host }) => host === 'storage').length, 1, 'it is downloaded three times')
})
