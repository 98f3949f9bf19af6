import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixture } from '../fixtures/videos.ts'
import { box } from './corpus/patches.ts'
import { probing, refusalIn } from './probing.ts'

/** Files of so many pieces that looking at each would take long. Each is refused after as many as a video can have. */

/** Far more than the second that they take, so that a busy machine does not end them first. */
const { probeBytes } = probing(60_000)

const ftyp = box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1'))
const webm = 'vp9.webm'
const ebml = (name: string): Buffer => fixture(name).subarray(0, fixture(name).indexOf(Buffer.from('18538067', 'hex')))

/** Boxes inside boxes, `depth` times. */
function nested(type: string, depth: number): Buffer {
  const bytes = Buffer.alloc(depth * 8)
  for (let level = 0; level < depth; level++) {
    bytes.writeUInt32BE((depth - level) * 8, level * 8)
    bytes.write(type, level * 8 + 4, 'latin1')
  }
  return bytes
}

/** Blocks of no frame, numbered on. */
function ownTracks(count: number): Buffer {
  const bytes = Buffer.alloc(count * 10, Buffer.from('a3881000000000008000', 'hex'))
  for (let number = 0; number < count; number++) bytes.writeUIntBE(0x10000000 + number, number * 10 + 2, 4)
  return bytes
}

const cases: readonly [what: string, bytes: Buffer, refused: RegExp][] = [
  ['100,000 boxes in each other', Buffer.concat([ftyp, nested('moov', 100_000)]), /no video track/],
  ['100,000 tracks in each other', Buffer.concat([ftyp, box('moov', nested('trak', 100_000))]), /no video track/],
  [
    'a moov of 500,000 boxes',
    Buffer.concat([ftyp, box('moov', Buffer.alloc(4_000_000, box('free')))]),
    /too many or too large pieces/,
  ],
  [
    '500,000 boxes in a row',
    Buffer.concat([ftyp, Buffer.alloc(4_000_000, box('free'))]),
    /too many or too large pieces/,
  ],
  [
    'a million empty elements',
    Buffer.concat([ebml(webm), Buffer.from('18538067ff', 'hex'), Buffer.alloc(2_000_000, Buffer.from('ec80', 'hex'))]),
    /too many or too large pieces/,
  ],
  [
    'a million clusters without a block',
    Buffer.concat([
      ebml(webm),
      Buffer.from('18538067ff', 'hex'),
      Buffer.alloc(6_000_000, Buffer.from('1f43b67580', 'hex')),
    ]),
    /too many or too large pieces/,
  ],
  [
    'tracks of 4 MB',
    Buffer.concat([ebml(webm), Buffer.from('18538067ff1654ae6b0100000000400000', 'hex'), Buffer.alloc(2 ** 22, 0xae)]),
    /too many or too large pieces/,
  ],
  [
    'a million blocks, each of a track of its own',
    Buffer.concat([ebml(webm), Buffer.from('18538067ff1f43b675ff', 'hex'), ownTracks(1_000_000)]),
    /too many or too large pieces/,
  ],
  [
    'a moov of 160,000 tracks',
    Buffer.concat([ftyp, box('moov', Buffer.alloc(4_000_000, box('trak', box('mdia', box('minf')))))]),
    /too many or too large pieces/,
  ],
  [
    'elements without a size',
    Buffer.concat([ebml(webm), Buffer.from('18538067ff', 'hex'), Buffer.alloc(5000, Buffer.from('1654ae6bff', 'hex'))]),
    /WebM or MKV file is damaged/,
  ],
  [
    'a segment of clusters and nothing else',
    Buffer.concat([
      ebml(webm),
      Buffer.from('18538067ff', 'hex'),
      Buffer.alloc(100_000, Buffer.from('1f43b675ff', 'hex')),
    ]),
    /no video track/,
  ],
]

for (const [what, bytes, refused] of cases) {
  test(`${what}: refused, and not for the time it takes`, async () =>
    assert.match(refusalIn(await probeBytes(bytes)), refused))
}
