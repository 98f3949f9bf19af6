import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixture } from '../fixtures/videos.ts'
import { type Element, element, elements, ids } from './ebml.ts'
import { flat, probing } from './probing.ts'

/**
 * Shapes of good files that ffmpeg does not write but other programs do. Each is made of a fixture and has its facts.
 */

const { probeBytes } = probing()
const facts = async (bytes: Buffer) => flat(await probeBytes(bytes))

const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex')

/** The elements of a Matroska file's segment, and everything in front of them. */
function segmentOf(name: string) {
  const [header, segment] = elements(fixture(name))
  assert.ok(header && segment?.id === ids.segment)
  return { header: header.whole, inside: elements(segment.contents) }
}

/** A Matroska file whose video track has one more element in its description. */
function withTrackElement(name: string, addition: Buffer): Buffer {
  const { header, inside } = segmentOf(name)
  const changed = inside.map(({ id, whole, contents }) => {
    const entry = id === ids.tracks && elements(contents).find((child) => child.id === ids.trackEntry)
    return entry ? element(id, element(ids.trackEntry, Buffer.concat([entry.contents, addition]))) : whole
  })
  return Buffer.concat([header, element(ids.segment, Buffer.concat(changed))])
}

const encoding = (contents: string): Buffer =>
  element(ids.contentEncodings, element(ids.contentEncoding, bytesOf(contents)))

const unread: readonly [what: string, addition: Buffer][] = [
  ['compressed', encoding('503480')],
  ['turned off', element(ids.flagEnabled, bytesOf('00'))],
]

for (const [what, addition] of unread) {
  test(`Matroska: a track that is ${what} does not count, which is said`, async () => {
    const probe = await probeBytes(withTrackElement('hevc.mkv', addition))
    assert.match(JSON.stringify(probe), new RegExp(`no video track in this file, or its video track is .*${what}`))
  })
}

test('Matroska: a track whose frames are encrypted is protected', async () => {
  assert.match(JSON.stringify(await probeBytes(withTrackElement('hevc.mkv', encoding('503580')))), /is copy-protected/)
})

test('Matroska: descriptions behind the frames are found by the seek head', async () => {
  const { header, inside } = segmentOf('vp9.webm')
  const of = (id: number) => inside.filter((child: Element) => child.id === id).map(({ whole }) => whole)
  const clusters = Buffer.concat(of(ids.cluster))
  const [info = Buffer.alloc(0), tracks = Buffer.alloc(0)] = [...of(ids.info), ...of(ids.tracks)]
  const position = (at: number): Buffer => {
    const bytes = Buffer.alloc(8)
    bytes.writeBigUInt64BE(BigInt(at))
    return element(ids.seekPosition, bytes)
  }
  const seekHead = (at: number): Buffer => {
    const entry = (id: string, place: number) =>
      element(ids.seek, Buffer.concat([element(ids.seekId, bytesOf(id)), position(place)]))
    const entries = [entry('1549a966', at + clusters.length), entry('1654ae6b', at + clusters.length + info.length)]
    return element(ids.seekHead, Buffer.concat(entries))
  }
  const body = Buffer.concat([seekHead(seekHead(0).length), clusters, info, tracks])
  const { sizeBytes: _, ...found } = await facts(Buffer.concat([header, element(ids.segment, body)]))
  const { sizeBytes: __, ...expected } = await facts(fixture('vp9.webm'))
  assert.deepEqual(found, expected)
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

test('MP4: what a phone trims away without writing the video anew does not count', async () => {
  const bytes = fixture('trimmed.mp4')
  // Ticks of 1 ms: the movie's header follows the shortened edits.
  bytes.writeUInt32BE(2500, bytes.indexOf('mvhd') + 20)
  assert.equal((await facts(bytes)).durationMs, 2500)
})

test('MP4: a header without a length leaves it to the tracks', async () => {
  const bytes = fixture('trimmed.mp4')
  bytes.writeUInt32BE(0, bytes.indexOf('mvhd') + 20)
  assert.equal((await facts(bytes)).durationMs, 3500)
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
