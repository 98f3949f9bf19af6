import assert from 'node:assert/strict'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { judgeVideo } from '../../src/checks/video-rules.ts'
import { fixture } from '../fixtures/videos.ts'
import { box, u32 } from './corpus/patches.ts'
import { flat, probing, refusalIn } from './probing.ts'

/** Files that lie about sizes and counts. Each ends in a sentence or in facts that are judged; none may hang or crash. */

const { folder, probe, probeBytes } = probing()
const ftyp = box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1'))

/** A fixture with a 32-bit number written `offset` bytes after the first occurrence of a box's type. */
function lying(name: string, type: string, offset: number, value: number): Buffer {
  const bytes = fixture(name)
  bytes.writeUInt32BE(value, bytes.indexOf(type) + offset)
  return bytes
}

const max = 0xffffffff
const good = 'h264-moov-first.mp4'
const webm = 'vp9.webm'
const ebml = (name: string): Buffer => fixture(name).subarray(0, fixture(name).indexOf(Buffer.from('18538067', 'hex')))

const index = /^The index of this video is damaged: its lists of frames contradict each other\./

/** What each ends in: why it is refused. */
const cases: readonly [what: string, bytes: Buffer, refused: RegExp][] = [
  [
    'a first box of size 0',
    Buffer.concat([u32(0), Buffer.from('ftypisom'), fixture(good).subarray(12)]),
    /moov box is missing/,
  ],
  ['a first box of size 2', lying(good, 'ftyp', -4, 2), /moov box is missing/],
  ['a first box of 4 GB', lying(good, 'ftyp', -4, max), /moov box is missing/],
  [
    'a 64-bit size of 1',
    Buffer.concat([u32(1), Buffer.from('ftyp'), u32(0), u32(1), fixture(good)]),
    /moov box is missing/,
  ],
  [
    'a 64-bit size of 2^63',
    Buffer.concat([ftyp, u32(1), Buffer.from('mdat'), u32(0x80000000), u32(0), fixture(good)]),
    /moov box is missing/,
  ],
  ['a moov of 4 GB', lying(good, 'moov', -4, max), /ends inside its index/],
  ['a trak of size 4', lying(good, 'trak', -4, 4), /no video track/],
  ['stts: four billion rows', lying(good, 'stts', 8, max), index],
  ['stts: four billion frames in one row', lying(good, 'stts', 12, max), index],
  ['stts: frames of length 0', lying(good, 'stts', 16, 0), /no sensible length/],
  ['ctts: four billion rows', lying(good, 'ctts', 8, max), index],
  ['stsc: four billion rows', lying(good, 'stsc', 8, max), index],
  ['stsc: four billion frames a chunk', lying(good, 'stsc', 16, max), index],
  ['stsc: chunks that go back', lying(good, 'stsc', 12, 0), index],
  ['stsz: four billion rows', lying(good, 'stsz', 12, max), index],
  ['stsz: frames of 4 GB', lying(good, 'stsz', 8, max), /cut off: its index lists frames/],
  ['stco: four billion rows', lying(good, 'stco', 8, max), index],
  ['stco: a chunk at 4 GB', lying(good, 'stco', 12, max), /cut off: its index lists frames/],
  ['mdhd: no ticks a second', lying(good, 'mdhd', 16, 0), index],
  ['mvhd: no ticks a second', lying(good, 'mvhd', 16, 0), index],
  ['trun: four billion rows', lying('fragmented.mp4', 'trun', 8, max), index],
  [
    'trun: four billion rows without contents',
    Buffer.from(lying('fragmented-every-frame.mp4', 'trun', 8, max)).fill(
      0,
      fixture('fragmented-every-frame.mp4').indexOf('trun') + 4,
      fixture('fragmented-every-frame.mp4').indexOf('trun') + 8,
    ),
    /cut off: its index lists frames/,
  ],
  ['an empty moov', Buffer.concat([ftyp, box('moov')]), /no video track/],
  [
    'a copy-protected video',
    Buffer.from(fixture(good).toString('latin1').replace('avc1', 'encv').replace('avc1', 'encv'), 'latin1'),
    /copy-protected/,
  ],

  [
    'an EBML header of 2^56 bytes',
    Buffer.concat([Buffer.from('1a45dfa301fffffffffffffe', 'hex'), fixture(webm).subarray(12)]),
    /WebM or MKV file is damaged/,
  ],
  [
    'an EBML header of unknown size',
    Buffer.concat([Buffer.from('1a45dfa3ff', 'hex'), fixture(webm).subarray(5)]),
    /WebM or MKV file is damaged/,
  ],
  [
    'a segment of 2^56 bytes',
    Buffer.concat([
      ebml(webm),
      Buffer.from('1853806701fffffffffffffe', 'hex'),
      fixture(webm).subarray(ebml(webm).length + 12),
    ]),
    /cut off/,
  ],
  [
    'tracks of 2^40 bytes',
    Buffer.concat([ebml(webm), Buffer.from('18538067ff1654ae6b010100000000000000', 'hex'), Buffer.alloc(100)]),
    /cut off/,
  ],
  ['an AVI of 4 GB', lying('h264.avi', 'RIFF', 4, max), /cut off: its RIFF size/],
]

for (const [what, bytes, refused] of cases) {
  test(`${what} is refused`, async () => assert.match(refusalIn(await probeBytes(bytes)), refused))
}

test('a moov box that claims 3 GB of a 4 GB file is not read', async () => {
  const path = join(folder, 'large.mp4')
  writeFileSync(path, Buffer.concat([ftyp, u32(3e9), Buffer.from('moov')]))
  truncateSync(path, 4 * 2 ** 30)
  assert.match(JSON.stringify(await probe(path)), /too many or too large pieces/)
})

test('text from a file is not shown as it is', async () => {
  const bytes = fixture(good)
  for (let at = bytes.indexOf('avc1'); at !== -1; at = bytes.indexOf('avc1', at)) bytes.write('\n::', at, 'latin1')
  const facts = flat(await probeBytes(bytes))
  assert.equal(facts.codec, '???1')
  const [finding] = judgeVideo(facts, { path: 'evil.\n::error::' })
  assert.match(finding?.message ?? '', /^The video is coded as \?\?\?1; TikTok takes H\.264/)
  assert.ok(judgeVideo(facts, { path: 'evil.\n::error::' }).every(({ message }) => /^[ -~]+$/.test(message)))
})

test('every file that ends early is refused', async () => {
  for (const name of [good, 'h264-moov-last.mp4', 'hevc.mov', 'vp8.webm', 'vp9.mkv', 'mpeg4.avi', '24-fps.mp4']) {
    const bytes = fixture(name)
    for (let length = 0; length < bytes.length; length += length < 2000 ? 13 : 997) {
      const found = await probeBytes(bytes.subarray(0, length))
      assert.ok(
        'unusable' in found,
        `${name} cut after ${length} of ${bytes.length} bytes passes: ${JSON.stringify(found)}`,
      )
    }
  }
})
