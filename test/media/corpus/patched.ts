import { element, elements, ids } from '../ebml.ts'
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
} from './patches.ts'
import type { Recipe } from './recipe.ts'

const from = (source: string, name: string, change: Change, more: Partial<Recipe> = {}): Recipe => ({
  name,
  from: source,
  change,
  ...more,
})

/** A description of where a picture comes from, as cameras and editors of Adobe write it. */
const c2pa = box(
  'uuid',
  Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex'),
  Buffer.alloc(3000, 'jumb c2pa manifest '),
)
const xmp = box('uuid', Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'), Buffer.from('<x:xmpmeta/>'))

/** Two edits: a second from the beginning, then one from 1.5 s on. Ticks of the movie are milliseconds. */
const twoEdits = (mediaTicks: number): Buffer =>
  box('elst', u32(0, 2), u32(1000, 0, 0x10000), u32(1000, mediaTicks, 0x10000))

/** The free box in front of the video data becomes the first half of a header with a size of 64 bits. */
const longMdat: Change = (bytes) => {
  const changed = Buffer.from(bytes)
  const at = changed.indexOf('mdat')
  const size = changed.readUInt32BE(at - 4)
  u32(1).copy(changed, at - 12)
  changed.write('mdat', at - 8, 'latin1')
  u32(0, size + 8).copy(changed, at - 4)
  return changed
}

const tag = Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125, 'a title ')])
const boundary = Buffer.from('\r\n------WebKitFormBoundary7MA4YWxkTrZu0gW--\r\n')

const faults: readonly Recipe[] = [
  from(
    'h264.mp4',
    'tags-too-long.mp4',
    inside(() => Buffer.concat([u32(400), Buffer.from('meta'), u32(0)]), 'moov', 'udta'),
  ),
  from('h264.mp4', 'tags-in-tags-too-long.mp4', numberAt('ilst', -4, 5000)),
  from('colour.mp4', 'colour-of-18-bytes.mp4', allOf(numberAt('colr', -4, 18), bytesAt('colr', 14, '00000001'))),
  from('moov-first.mp4', 'mdat-longer.mp4', (bytes) =>
    numberAt('mdat', -4, bytes.readUInt32BE(bytes.indexOf('mdat') - 4) + 7)(bytes),
  ),
  from('h264.mp4', 'size-in-track.mp4', bytesAt('avc1', 28, '00000000')),
  from(
    'h264.mp4',
    'size-in-codec.mp4',
    allOf(bytesAt('avc1', 28, '00000000'), bytesAt('tkhd', 80, '0000000000000000')),
  ),
  from('hevc.mp4', 'size-in-hevc.mp4', allOf(bytesAt('hvc1', 28, '00000000'), bytesAt('tkhd', 80, '0000000000000000'))),
  from('vp9.mp4', 'size-of-vp9.mp4', bytesAt('vp09', 28, '00000000')),
  from('h264.mp4', 'more-times-than-sizes.mp4', numberAt('stts', 12, 95)),
  from('h264.mp4', 'track-too-long.mp4', numberAt('trak', -4, 0x7fffffff)),
  from('h264.mp4', 'edits-too-many.mp4', numberAt('elst', 8, 0x7fffffff)),
]

const shapes: readonly Recipe[] = [
  from('h264.mp4', 'c2pa.mp4', behindFirstBox(c2pa)),
  from('moov-first.mp4', 'c2pa-and-moov-first.mp4', behindFirstBox(c2pa)),
  from('h264.mp4', 'xmp-behind.mp4', followedBy(xmp)),
  from('h264.mp4', 'zeros-behind.mp4', followedBy(Buffer.alloc(5000))),
  from('h264.mp4', 'boundary-behind.mp4', followedBy(boundary)),
  from('h264.mp4', 'mdat-of-64-bits.mp4', longMdat),
  from(
    'h264.mp4',
    'wide.mov',
    allOf(
      (bytes) => Buffer.concat([u32(8), Buffer.from('wide'), bytes.subarray(bytes.readUInt32BE(0))]),
      (bytes) => shifted(bytes),
    ),
  ),
  from(
    'ticks-1000.mp4',
    'two-edits.mp4',
    allOf(
      inside(() => twoEdits(1500), 'moov', 'trak', 'edts'),
      numberAt('mvhd', 20, 2000),
    ),
  ),
  from(
    'h264.mp4',
    'open-edit.mp4',
    inside(() => box('elst', u32(0, 1), u32(0, 1024, 0x10000)), 'moov', 'trak', 'edts'),
  ),
  from('audio-first.mp4', 'track-off.mp4', bytesAt('tkhd', 7, '02')),

  from('vp8.webm', 'zeros-behind.webm', followedBy(Buffer.alloc(5000))),
  from('vp8.webm', 'tag-behind.webm', followedBy(tag)),
  from('vp8.webm', 'boundary-behind.webm', followedBy(boundary)),
  from('h264.mkv', 'unknown-behind.mkv', followedBy(element(0x1d697658, Buffer.alloc(700, 'DivX')))),
  from(
    'h264.mkv',
    'unknown-in-segment.mkv',
    inSegment((all) => [...all.map(({ whole }) => whole), element(0x1d697658, Buffer.alloc(700))]),
  ),
  from('h264.mkv', 'unknown-cut.mkv', followedBy(Buffer.from('1d6976588840000001', 'hex'))),
  from(
    'vp9.webm',
    'open-segment.webm',
    inSegment((all) => all.map(({ whole }) => whole), true),
  ),
  from(
    'vp9.webm',
    'open-clusters.webm',
    inSegment(
      (all) =>
        all.map(({ id, whole, contents }) => (id === ids.cluster ? Buffer.concat([element(id), contents]) : whole)),
      true,
    ),
  ),
  from('live.webm', 'zeros-behind-live.webm', followedBy(Buffer.alloc(5000))),
  from(
    'vp9.webm',
    'no-cues.webm',
    inSegment((all) => all.filter(({ id }) => id !== 0x1c53bb6b).map(({ whole }) => whole)),
  ),
  from('h264.mkv', 'laced.mkv', laced(2)),
]

/** Places of all frames move with the first box, which became shorter. */
function shifted(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  const by = 8 - 32
  for (let at = changed.indexOf('stco'); at !== -1; at = changed.indexOf('stco', at + 4)) {
    for (let row = 0; row < changed.readUInt32BE(at + 8); row++) {
      changed.writeUInt32BE(changed.readUInt32BE(at + 12 + row * 4) + by, at + 12 + row * 4)
    }
  }
  return changed
}

/** The video track says that its frames are encrypted (WebM encryption). */
const encrypted = inSegment((all) =>
  all.map(({ id, whole, contents }) => {
    const entry = id === ids.tracks && elements(contents).find((child) => child.id === ids.trackEntry)
    const encryption = element(ids.contentEncodings, element(ids.contentEncoding, element(0x5035, Buffer.alloc(0))))
    return entry ? element(id, element(ids.trackEntry, Buffer.concat([entry.contents, encryption]))) : whole
  }),
)

const cut = (source: string, name: string, share: number, refused: RegExp): Recipe =>
  from(source, name, (bytes) => bytes.subarray(0, Math.floor(bytes.length * share)), { refused })

const refused: readonly Recipe[] = [
  cut('moov-first.mp4', 'cut.mp4', 0.6, /cut off: its video data/),
  cut('fragmented.mp4', 'cut-fragment.mp4', 0.6, /cut off/),
  cut('vp8.webm', 'cut.webm', 0.6, /cut off/),
  cut('live.webm', 'cut-live.webm', 0.6, /cut off/),
  from('raw.h264', 'raw-slices.h264', (bytes) => bytes.subarray(bytes.indexOf(Buffer.from('00000165', 'hex'))), {
    refused: /raw H\.264 video/,
  }),
  from('raw.h264', 'raw-zeros.h264', (bytes) => Buffer.concat([Buffer.alloc(3), bytes]), {
    refused: /raw H\.264 video/,
  }),
  from('stream.ts', 'stream-in-the-middle.ts', (bytes) => bytes.subarray(77), { refused: /MPEG transport stream/ }),
  from('vp9.webm', 'protected.webm', encrypted, { refused: /copy-protected/ }),
]

/** Made of the bytes of other files. */
export const patched: readonly Recipe[] = [...faults, ...shapes, ...refused]
