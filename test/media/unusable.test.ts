import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fixture } from '../fixtures/videos.ts'
import { flat, probing } from './probing.ts'

const { folder: temporary, probe: probeVideo, probeBytes } = probing()

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')
const padded = (text: string): Buffer => Buffer.concat([latin1(text), Buffer.alloc(600)])
const firstPart = (name: string, share: number): Buffer => {
  const bytes = fixture(name)
  return bytes.subarray(0, Math.floor(bytes.length * share))
}
const without = (name: string, bytes: number): Buffer => fixture(name).subarray(0, -bytes)

const lfsPointer = `version https://git-lfs.github.com/spec/v1
oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
size 81305
`

/** Random bytes that are the same in every run. */
function noise(length: number): Buffer {
  let state = 1
  const next = () => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return state >> 16
  }
  return Buffer.from(Array.from({ length }, next))
}

const rawUnits: readonly [what: string, begins: string, codec: string][] = [
  ['its parameters', '\0\0\0\x01\x67\x64', 'H.264'],
  ['parameters of low importance', '\0\0\0\x01\x27\x64', 'H.264'],
  ['a delimiter', '\0\0\0\x01\x09\x10', 'H.264'],
  ['a message', '\0\0\x01\x06\x05', 'H.264'],
  ['a picture', '\0\0\x01\x65\x88', 'H.264'],
  ['zeros', '\0\0\0\0\0\x01\x41\x9a', 'H.264'],
  ['its parameters', '\0\0\0\x01\x40\x01', 'H.265'],
  ['a delimiter', '\0\0\0\x01\x46\x01', 'H.265'],
]

const cases: readonly [what: string, bytes: Buffer, sentence: RegExp][] = [
  [
    'an LFS pointer',
    latin1(lfsPointer),
    /^This is a Git LFS pointer, not the video: add lfs: true to the actions\/checkout step/,
  ],
  ['an empty file', Buffer.alloc(0), /is empty \(0 bytes\)/],
  ['one byte', Buffer.from([0]), /only zeros/],
  ['text', latin1('Hello,\nthis is the caption of the video.\n'), /text file, not a video/],
  ['text with the type of a box in it', latin1('The free lunch\n'), /text file/],
  ['text beginning with the letters of a picture format', latin1('BMW presents\n'), /text file/],
  ['a web page', latin1('\n<!DOCTYPE html><title>404</title>'), /web page.*Download the video again/],
  ['random bytes', noise(5000), /not a video in a format that can be recognised/],
  ['zeros', Buffer.alloc(5000), /only zeros/],
  ['a PNG', padded('\x89PNG\r\n\x1a\n'), /picture \(PNG\)/],
  ['a JPEG', padded('\xff\xd8\xff\xe0'), /picture \(JPEG\)/],
  ['a GIF', padded('GIF89a'), /picture \(GIF\)/],
  ['a WebP', padded('RIFF\x24\x02\0\0WEBPVP8 '), /picture \(WebP\)/],
  ['a HEIC', padded('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /picture \(HEIC\)/],
  ['an AVIF', padded('\0\0\0\x18ftypavif\0\0\0\0mif1avif'), /picture \(AVIF\)/],
  ['a BMP', padded('BM\x36\x10\0\0\0\0\0\0\x36\0\0\0(\0\0\0'), /picture \(BMP\)/],
  ['an MP3', padded('ID3\x04\0\0\0\0\0'), /only sound \(MP3\)/],
  ['a WAV', padded('RIFF\x24\x02\0\0WAVEfmt '), /only sound \(WAV\)/],
  ['an MPEG transport stream', latin1(`G@\0\x10${'\xff'.repeat(184)}`.repeat(4)), /\(\.ts\) video/],
  [
    'a recording of a camera (AVCHD)',
    latin1(`\0\0\0\0G@\0\x10${'\xff'.repeat(184)}`.repeat(6)),
    /an AVCHD .*\.mts.* video/,
  ],
  [
    'a stream from its middle on',
    latin1(`${'\xff'.repeat(50)}${`G@\0\x10${'\xff'.repeat(184)}`.repeat(6)}`),
    /\(\.ts\) video/,
  ],
  ...rawUnits.map(([what, begins, codec]): (typeof cases)[number] => [
    `raw ${codec} that begins with ${what}`,
    padded(begins),
    new RegExp(`raw ${codec.replace('.', '\\.')} video`),
  ]),
  ['an IVF', padded('DKIF\0\0 \0VP80'), /an IVF video/],
  [
    'an icon',
    padded('\0\0\x01\0\x01\0  '),
    /^This is not a video in a format that can be recognised\. TikTok takes MP4, MOV or WebM videos; export it again\.$/,
  ],
  ['a WMV', padded('\x30\x26\xb2\x75\x8e\x66\xcf\x11'), /WMV video, which TikTok does not take/],
  ['a ZIP', padded('PK\x03\x04'), /archive \(ZIP\).*Unpack/],
  ['sound in an MP4', fixture('sound-only.mp4'), /only sound, no picture/],
  ['sound in a WebM', fixture('sound-only.webm'), /only sound, no picture/],

  [
    'an MP4 with moov last, cut at a tenth',
    firstPart('h264-moov-last.mp4', 0.1),
    /no index \(the moov box is missing\).*cut off/,
  ],
  ['an MP4 with moov last, cut in the middle', firstPart('h264-moov-last.mp4', 0.5), /moov box is missing/],
  [
    'an MP4 with moov last, cut inside moov',
    without('h264-moov-last.mp4', 100),
    /ends inside its index \(the moov box\)/,
  ],
  ['an MP4 with moov first, cut inside moov', firstPart('h264-moov-first.mp4', 0.02), /ends inside its index/],
  [
    'an MP4 with moov first, cut in the middle',
    firstPart('h264-moov-first.mp4', 0.5),
    /cut off: its video data should reach to byte [\d,]+, but it ends at [\d,]+\./,
  ],
  ['an MP4 with moov first, without its last byte', without('h264-moov-first.mp4', 1), /cut off: its video data/],
  ['a fragmented MP4 cut in the middle', firstPart('fragmented.mp4', 0.5), /cut off: its video data/],
  [
    'a fragment without its beginning',
    fixture('fragmented.mp4').subarray(fixture('fragmented.mp4').indexOf('moof') - 4),
    /piece of a stream without its beginning/,
  ],
  ['a MOV cut in the middle', firstPart('h264.mov', 0.5), /moov box is missing/],
  ['a WebM cut at a tenth', firstPart('vp8.webm', 0.1), /cut off: its last part \(segment or cluster\)/],
  ['a WebM cut in the middle', firstPart('vp9.webm', 0.5), /cut off: its last part/],
  ['a WebM without its last byte', without('vp9.webm', 1), /cut off/],
  ['a WebM cut before its first frame', firstPart('vp9.webm', 0.005), /cut off: it ends before its first frame/],
  ['a live WebM cut inside a frame', firstPart('live.webm', 0.5), /cut off: its last part/],
  ['a long live WebM cut inside a frame', firstPart('long-live.webm', 0.95), /cut off: its last part/],
  ['an MKV cut in the middle', firstPart('h264.mkv', 0.5), /cut off/],
  ['an AVI cut in the middle', firstPart('h264.avi', 0.5), /cut off: its RIFF size/],
]

for (const [what, bytes, sentence] of cases) {
  test(`${what} is refused in a sentence`, async () => {
    const probe = await probeBytes(bytes)
    assert.ok('unusable' in probe, JSON.stringify(probe))
    assert.match(probe.unusable, sentence)
    assert.match(probe.unusable, /^[A-Z][ -~]+[.a-z0-9]$/)
  })
}

test('an MP4 whose video data has no stated end is found cut by its last frame', async () => {
  const bytes = fixture('h264-moov-first.mp4')
  bytes.writeUInt32BE(0, bytes.indexOf('mdat') - 4)
  assert.ok('facts' in (await probeBytes(bytes)))
  assert.match(JSON.stringify(await probeBytes(bytes.subarray(0, -2000))), /cut off: its index lists frames/)
})

test('an MP4 named .webm is an MP4', async () => {
  const path = join(temporary, 'launch.webm')
  writeFileSync(path, fixture('launch.mp4'))
  const { container, contentType, extension } = flat(await probeVideo(path))
  assert.deepEqual([container, contentType, extension], ['MP4', 'video/mp4', 'mp4'])
})

test('a file without ftyp is a MOV', async () => {
  const bytes = fixture('h264.mov')
  const { sizeBytes: _, ...expected } = flat(await probeBytes(bytes))
  for (const first of [bytes.subarray(bytes.readUInt32BE(0)), Buffer.concat([Buffer.from('\0\0\0\x08wide'), bytes])]) {
    const { sizeBytes: __, ...found } = flat(await probeBytes(first))
    assert.deepEqual({ ...found, inside: undefined }, { ...expected, inside: undefined })
  }
})

test('trouble with the file system becomes a sentence', { skip: process.platform === 'win32' }, async () => {
  const loop = join(temporary, 'loop')
  symlinkSync(loop, loop)
  const pipe = join(temporary, 'pipe')
  execFileSync('mkfifo', [pipe])
  const sentences: [string, RegExp][] = [
    [join(temporary, 'none.mp4'), /^The file is gone: /],
    [temporary, /not a file but a folder/],
    [pipe, /not a file but a folder or a device/],
    [loop, /a link that leads back to itself/],
    [join(temporary, 'file.mp4', 'inside.mp4'), /^The file is gone: /],
    [join(temporary, 'x'.repeat(300)), /^The file is longer than this system allows: shorten it/],
    ['nul\0byte', /^The file is damaged: it cannot be read as a video\. Export or download it again\.$/],
  ]
  for (const [path, sentence] of sentences) {
    const probe = await probeVideo(path)
    assert.ok('unusable' in probe)
    assert.match(probe.unusable, sentence)
  }
})
