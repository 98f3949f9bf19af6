import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { childElements, ids, writeElement } from '../../src/media/ebml.ts'
import { inspectVideo } from '../../src/media/probe.ts'
import { memorySource } from './mutate.ts'

/**
 * Shapes of good files that ffmpeg does not write but other programs do. Each is made of a fixture and has its facts.
 */

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '..', 'fixtures', 'videos', name))
const facts = (bytes: Buffer) => inspectVideo(memorySource(bytes).source)

const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex')

/** The elements of a Matroska file's segment, with their contents, and everything in front of them. */
function segmentOf(name: string) {
  const bytes = fixture(name)
  const [header, segment] = [...childElements(bytes, 0, bytes.length)]
  assert.ok(header !== undefined && segment?.id === ids.segment)
  const elements = [...childElements(bytes, segment.body, segment.end)].map(({ id, start, body, end }) => ({
    id,
    whole: bytes.subarray(start, end),
    contents: bytes.subarray(body, end),
  }))
  return { header: bytes.subarray(0, header.end), elements }
}

function rebuilt(name: string, change: (element: { id: number; whole: Buffer; contents: Buffer }) => Buffer): Buffer {
  const { header, elements } = segmentOf(name)
  return Buffer.concat([header, writeElement(ids.segment, Buffer.concat(elements.map(change)))])
}

/** A Matroska file whose video track has one more element in its description. */
const withTrackElement = (name: string, addition: Buffer): Buffer =>
  rebuilt(name, ({ id, whole, contents }) => {
    if (id !== ids.tracks) return whole
    const [entry] = [...childElements(contents, 0, contents.length)].filter((element) => element.id === ids.trackEntry)
    assert.ok(entry)
    return writeElement(
      id,
      writeElement(ids.trackEntry, Buffer.concat([contents.subarray(entry.body, entry.end), addition])),
    )
  })

const compression = writeElement(ids.contentEncodings, writeElement(ids.contentEncoding, bytesOf('503480')))
const encryption = writeElement(ids.contentEncodings, writeElement(ids.contentEncoding, bytesOf('503580')))
const off = writeElement(ids.flagEnabled, bytesOf('00'))

test('Matroska: compressed frames have a picture', async () => {
  const found = await facts(withTrackElement('hevc.mkv', compression))
  assert.deepEqual([found.codec, found.widthPx, found.framesPerSecond], ['H.265', 360, 25])
})

test('Matroska: the only video track counts although it is off', async () => {
  assert.equal((await facts(withTrackElement('hevc.mkv', off))).codec, 'H.265')
})

test('Matroska: a copy-protected track is refused', async () => {
  await assert.rejects(facts(withTrackElement('vp9.mkv', encryption)), { name: 'Unusable', message: /copy-protected/ })
})

test('Matroska: descriptions behind the frames are found by the seek head', async () => {
  const { header, elements } = segmentOf('vp9.webm')
  const of = (id: number) => elements.filter((element) => element.id === id).map(({ whole }) => whole)
  const clusters = Buffer.concat(of(ids.cluster))
  const [info = Buffer.alloc(0), tracks = Buffer.alloc(0)] = [...of(ids.info), ...of(ids.tracks)]
  const position = (at: number): Buffer => {
    const bytes = Buffer.alloc(8)
    bytes.writeBigUInt64BE(BigInt(at))
    return writeElement(ids.seekPosition, bytes)
  }
  const seekHead = (at: number): Buffer => {
    const entry = (id: string, place: number) =>
      writeElement(ids.seek, Buffer.concat([writeElement(ids.seekId, bytesOf(id)), position(place)]))
    const entries = [entry('1549a966', at + clusters.length), entry('1654ae6b', at + clusters.length + info.length)]
    return writeElement(ids.seekHead, Buffer.concat(entries))
  }
  const body = Buffer.concat([seekHead(seekHead(0).length), clusters, info, tracks])
  const found = await facts(Buffer.concat([header, writeElement(ids.segment, body)]))
  const { sizeBytes: _, ...expected } = await facts(fixture('vp9.webm'))
  assert.deepEqual({ ...found, sizeBytes: undefined }, { ...expected, sizeBytes: undefined })
})

test('AVI: frames in further RIFF chunks count', async () => {
  const bytes = fixture('mpeg4.avi')
  // ffmpeg leaves room for the list and names it JUNK as long as there is only one chunk.
  bytes.write('LIST', bytes.indexOf('odml') - 8, 'latin1')
  bytes.writeUInt32LE(250, bytes.indexOf('dmlh') + 8)
  assert.equal((await facts(bytes)).durationMs, 10_000)
})

test('AVI: rows from top to bottom have a negative height', async () => {
  const bytes = fixture('mpeg4.avi')
  bytes.writeInt32LE(-640, bytes.indexOf('strf') + 16)
  assert.equal((await facts(bytes)).heightPx, 640)
})

test('MOV: what is no box in a description is passed over', async () => {
  const bytes = fixture('hevc.mov')
  bytes.fill(0xff, bytes.indexOf('hvcC') - 4, bytes.indexOf('hvcC') + 20)
  assert.equal((await facts(bytes)).codec, 'H.265')
})

test('MP4: a track that is off is passed over for one that is on', async () => {
  const bytes = fixture('h264-moov-last.mp4')
  const flags = bytes.indexOf('tkhd') + 7
  bytes[flags] = 0
  assert.equal((await facts(bytes)).codec, 'H.264')
})

test('MP4: an edit that starts later and one of length 0 are honoured', async () => {
  const late = fixture('picture-starts-late.mp4')
  assert.equal((await facts(late)).durationMs, 4000)
  const open = fixture('2-seconds.mp4')
  open.writeUInt32BE(0, open.indexOf('elst') + 12)
  assert.equal((await facts(open)).durationMs, 1933)
})

test('bytes appended to an MP4 do not matter', async () => {
  const { sizeBytes: _, ...expected } = await facts(fixture('launch.mp4'))
  for (const tail of [
    bytesOf('00'),
    bytesOf('ffffffffffffffff'),
    Buffer.from('appended by a camera'),
    Buffer.alloc(3000),
  ]) {
    const { sizeBytes: __, ...found } = await facts(Buffer.concat([fixture('launch.mp4'), tail]))
    assert.deepEqual(found, expected)
  }
})
