import assert from 'node:assert/strict'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { judgeVideo } from '../../src/checks/video-rules.ts'
import { writeSparseMp4 } from '../bench/sparse.ts'
import { videosFolder } from '../fixtures/videos.ts'
import { flat, probing } from './probing.ts'

const small = join(videosFolder, 'h264-moov-last.mp4')
const { folder, probe } = probing()

test('a 4 GB file whose index comes last has the facts of a small one', async () => {
  const large = join(folder, 'large.mp4')
  // The whole of it would be more than may be read of one file.
  await writeSparseMp4(small, large, 4 * 2 ** 30)
  const [one, other] = [flat(await probe(small)), flat(await probe(large))]
  assert.deepEqual(other, { ...one, sizeBytes: 4 * 2 ** 30 })
  assert.deepEqual(
    judgeVideo(other, { path: 'large.mp4' }).map(({ code }) => code),
    ['video/plan-size'],
  )
})

test('a large file whose end is missing is refused', async () => {
  const cut = join(folder, 'cut.mp4')
  await writeSparseMp4(small, cut, 4 * 2 ** 30)
  await using file = await open(cut, 'r+')
  await file.truncate(3 * 2 ** 30)
  assert.match(JSON.stringify(await probe(cut)), /no index \(the moov box is missing\)/)
})
