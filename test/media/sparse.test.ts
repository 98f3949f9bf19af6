import assert from 'node:assert/strict'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { inspectVideo, probeVideo } from '../../src/media/probe.ts'
import { judgeVideo } from '../../src/media/rules.ts'
import { createSource, withFile } from '../../src/media/source.ts'
import { writeSparseMp4 } from '../bench/sparse.ts'

const small = join(import.meta.dirname, '..', 'fixtures', 'videos', 'h264-moov-last.mp4')
const temporary = await mkdtemp(join(tmpdir(), 'sparse-'))
after(() => rm(temporary, { recursive: true }))

/** Bytes and reads that probing a file takes. */
async function cost(path: string): Promise<{ bytes: number; reads: number }> {
  const spent = { bytes: 0, reads: 0 }
  await withFile(path, (source) =>
    inspectVideo(
      createSource(source.size, async (position, length) => {
        spent.bytes += length
        spent.reads++
        return source.read(position, length)
      }),
    ),
  )
  return spent
}

test('a 4 GB file whose index comes last costs as little as a small one', async (t) => {
  const large = join(temporary, 'large.mp4')
  await writeSparseMp4(small, large, 4 * 2 ** 30)
  const [few, many] = [await cost(small), await cost(large)]
  t.diagnostic(
    `${few.bytes} bytes in ${few.reads} reads of the small file, ${many.bytes} in ${many.reads} of the large one`,
  )
  assert.ok(many.reads <= few.reads + 1)
  assert.ok(many.bytes <= few.bytes + 1024)
  const [one, other] = [await probeVideo(small), await probeVideo(large)]
  assert.ok('facts' in one && 'facts' in other)
  assert.deepEqual(other.facts, { ...one.facts, sizeBytes: 4 * 2 ** 30 })
  assert.deepEqual(
    judgeVideo(other.facts, { path: 'large.mp4' }).map(({ rule }) => rule),
    ['plan-upload-size'],
  )
})

test('a large file whose end is missing is refused as fast', async () => {
  const cut = join(temporary, 'cut.mp4')
  await writeSparseMp4(small, cut, 4 * 2 ** 30)
  await using file = await open(cut, 'r+')
  await file.truncate(3 * 2 ** 30)
  assert.match(JSON.stringify(await probeVideo(cut)), /no index \(the moov box is missing\)/)
})
