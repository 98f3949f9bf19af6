import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ids, writeElement } from '../../src/media/ebml.ts'
import { inspectVideo } from '../../src/media/probe.ts'
import { createSource } from '../../src/media/source.ts'

/** Live recordings far larger than a fixture can be: made up while they are read, with zeros for pictures. */

interface Recording {
  readonly clusters: number
  readonly framesPerCluster: number
  /** Bytes of one frame. */
  readonly frameSize: number
  /** Seconds as stated in the header, if any. */
  readonly stated?: number
}

const number = (id: number, value: number, width = 2): Buffer => {
  const bytes = Buffer.alloc(width)
  bytes.writeUIntBE(value, 0, width)
  return writeElement(id, bytes)
}

const frameMs = 40

function live({ clusters, framesPerCluster, frameSize, stated }: Recording) {
  const video = Buffer.concat([number(ids.pixelWidth, 1080), number(ids.pixelHeight, 1920)])
  const entry = [
    number(ids.trackNumber, 1, 1),
    number(ids.trackType, 1, 1),
    writeElement(ids.codecId, Buffer.from('V_VP9')),
  ]
  const duration = Buffer.alloc(8)
  duration.writeDoubleBE((stated ?? 0) * 1000)
  const head = Buffer.concat([
    writeElement(ids.ebml, writeElement(ids.docType, Buffer.from('webm'))),
    writeElement(ids.segment),
    writeElement(ids.info, stated === undefined ? Buffer.alloc(0) : writeElement(ids.duration, duration)),
    writeElement(ids.tracks, writeElement(ids.trackEntry, Buffer.concat([...entry, writeElement(ids.video, video)]))),
  ])
  const cluster = (index: number): Buffer => {
    const start = Buffer.concat([
      writeElement(ids.cluster),
      number(ids.timestamp, index * framesPerCluster * frameMs, 4),
    ])
    const bytes = Buffer.alloc(start.length + framesPerCluster * frameSize)
    start.copy(bytes)
    for (let frame = 0; frame < framesPerCluster; frame++) {
      const header = Buffer.from('a3010000000000000081000080', 'hex')
      header.writeUIntBE(frameSize - 9, 3, 6)
      header.writeInt16BE(Math.min(frame * frameMs, 32767), 10)
      header.copy(bytes, start.length + frame * frameSize)
    }
    return bytes
  }
  let made = { index: 0, bytes: cluster(0) }
  const size = made.bytes.length
  let read = 0
  const source = createSource(head.length + clusters * size, async (position, length) => {
    read += length
    const bytes = Buffer.alloc(length)
    if (position < head.length) head.copy(bytes, 0, position)
    for (let index = Math.max(0, Math.floor((position - head.length) / size)); index < clusters; index++) {
      const start = head.length + index * size
      if (start >= position + length) break
      if (made.index !== index) made = { index, bytes: cluster(index) }
      made.bytes.copy(bytes, Math.max(0, start - position), Math.max(0, position - start))
    }
    return bytes
  })
  return { source, read: () => read }
}

test('a live recording of 2 GB: its length is found near its end', async (t) => {
  const { source, read } = live({ clusters: 300, framesPerCluster: 50, frameSize: 140_000 })
  const facts = await inspectVideo(source)
  t.diagnostic(`${source.size} bytes, ${read()} of them read`)
  assert.deepEqual(
    [facts.durationMs, facts.framesPerSecond, facts.variableFrameRate, facts.container],
    [600_000, 25, false, 'WebM'],
  )
  assert.ok(read() < 24 * 2 ** 20)
})

test('a live recording in clusters of 30 s', async () => {
  const { source } = live({ clusters: 4, framesPerCluster: 750, frameSize: 30_000 })
  assert.equal((await inspectVideo(source)).durationMs, 120_000)
})

test('a recording in one huge cluster says how long it is, or is refused', async () => {
  const huge = { clusters: 1, framesPerCluster: 3000, frameSize: 20_000 }
  assert.equal((await inspectVideo(live({ ...huge, stated: 120 }).source)).durationMs, 120_000)
  await assert.rejects(inspectVideo(live(huge).source), { name: 'Unusable', message: /does not say how long it is/ })
})
