import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VideoFacts, VideoStream } from '../../src/media/facts.ts'
import { fixture } from '../fixtures/videos.ts'
import {
  allOf,
  behindFirstBox,
  box,
  bytesAt,
  type Change,
  followedBy,
  inSegment,
  inside,
  laced,
  numberAt,
  u32,
} from './corpus/patches.ts'
import { element, ids } from './ebml.ts'
import { flat, probing } from './probing.ts'

/** Files with a fault that no player minds: what is read of them is what is read of them without it. */

const { probeBytes } = probing()

const mp4 = 'h264-moov-last.mp4'
const shortened = (tag: Buffer): Change => inside(() => tag, 'moov', 'udta')
const noSize = bytesAt('avc1', 28, '00000000')
const noTrackSize = bytesAt('tkhd', 80, '0000000000000000')
const longer =
  (bytes: number): Change =>
  (file) =>
    numberAt('mdat', -4, file.readUInt32BE(file.indexOf('mdat') - 4) + bytes)(file)

const faults: readonly [what: string, name: string, change: Change][] = [
  ['tags longer than what they are in', mp4, shortened(Buffer.concat([u32(4000), Buffer.from('meta'), u32(0)]))],
  ['a list of tags longer than the tags', mp4, numberAt('ilst', -4, 5000)],
  ['a track longer than the index', '24-fps.mp4', numberAt('trak', -4, 0x7fffffff)],
  ['video data 7 bytes longer than the file', 'h264-moov-first.mp4', longer(7)],
  ['a picture of 0 x 0 with its size in the track', mp4, noSize],
  ['a picture of 0 x 0 with its size in H.264', mp4, allOf(noSize, noTrackSize)],
  ['a picture of 0 x 0 with its size in H.265', 'hevc.mp4', allOf(bytesAt('hev1', 28, '00000000'), noTrackSize)],
  ['a picture of 0 x 0 of VP9', 'vp9.mp4', bytesAt('vp09', 28, '00000000')],
  ['more times than sizes', mp4, numberAt('stts', 12, 95)],
  ['fewer times than sizes', mp4, numberAt('stts', 12, 85)],
  ['more edits than there are', mp4, numberAt('elst', 8, 0x7fffffff)],
  ['four billion descriptions', mp4, numberAt('stsd', 8, -1)],
  ['where the picture comes from (C2PA) in front', mp4, behindFirstBox(box('uuid', Buffer.alloc(3000, 'c2pa')))],
  ['zeros behind a WebM', 'vp8.webm', followedBy(Buffer.alloc(5000))],
  ['a tag behind a WebM', 'vp9.webm', followedBy(Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125)]))],
  ['a boundary of an upload behind a WebM', 'vp9.webm', followedBy(Buffer.from('\r\n--WebKitFormBoundary7MA--\r\n'))],
  ['zeros behind a live recording', 'live.webm', followedBy(Buffer.alloc(5000))],
  ['an element nobody knows behind an MKV', 'h264.mkv', followedBy(element(0x1d697658, Buffer.alloc(700)))],
  ['one that is not whole', 'h264.mkv', followedBy(Buffer.from('1d6976588840000001', 'hex'))],
  [
    'an index that is not whole behind a live recording',
    'live.mkv',
    followedBy(Buffer.from('1c53bb6b8840000001', 'hex')),
  ],
  ['an element nobody knows between clusters', 'long.webm', between(element(0x1d697658, Buffer.alloc(700)))],
  ['zeros between clusters', 'long.webm', between(Buffer.alloc(700))],
  ['sound in laces', 'h264.mkv', laced(2)],
]

/** Something in front of every cluster but the first. */
function between(inserted: Buffer): Change {
  return inSegment((all) => {
    const first = all.findIndex(({ id }) => id === ids.cluster)
    return all.map(({ id, whole }, at) => (id === ids.cluster && at > first ? Buffer.concat([inserted, whole]) : whole))
  })
}

const withoutSize = ({ sizeBytes: _, ...facts }: VideoFacts & VideoStream) => facts

for (const [what, name, change] of faults) {
  test(`${what}: no fault of the video`, async () => {
    const good = flat(await probeBytes(fixture(name)))
    const faulty = await probeBytes(change(fixture(name)))
    assert.ok('facts' in faulty, `A video that plays is refused: ${JSON.stringify(faulty)}`)
    assert.deepEqual(withoutSize(flat(faulty)), withoutSize(good))
  })
}

/** Ticks of the movie are milliseconds in these files. */
const edits = (movieMs: number, ...rows: readonly (readonly [ms: number, from: number])[]): Change =>
  allOf(
    inside(
      () => box('elst', u32(0, rows.length), ...rows.map(([ms, from]) => u32(ms, from, 0x10000))),
      ...['moov', 'trak', 'edts'],
    ),
    numberAt('mvhd', 20, movieMs),
  )

const lengths: readonly [what: string, change: Change, durationMs: number][] = [
  ['begins with nothing for 2 s', edits(5000, [2000, -1], [3000, 1024]), 5000],
  ['has two parts of its 3 s', edits(2000, [1000, 1024], [1000, 20_000]), 2000],
  ['shows the same second twice after all of it', edits(5000, [3000, 1024], [1000, 1024], [1000, 1024]), 5000],
  ['claims a part that is not there', edits(9000, [9000, 1024]), 3000],
  ['has an edit that goes on to the end', edits(0, [0, 1024]), 3000],
]

for (const [what, change, durationMs] of lengths) {
  test(`a video that ${what} is ${durationMs / 1000} s long`, async () => {
    assert.equal(flat(await probeBytes(change(fixture('24-fps.mp4')))).durationMs, durationMs)
  })
}
