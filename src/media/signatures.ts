import { Unusable } from './unusable.ts'

export type Kind = 'mp4' | 'matroska' | 'avi'

/** Something else: what it is and what to do, as a sentence. */
interface Other {
  readonly sentence: string
}

/** What a file begins with, and what that means. `at` and `text` in bytes; text is compared as Latin-1. */
interface Signature {
  readonly at: number
  readonly text: string
  readonly kind: Kind | Other
}

const other = (sentence: string): Other => ({ sentence })
const picture = (name: string) =>
  other(`This is a picture (${name}), not a video. TikTok takes MP4, MOV or WebM videos; name a video file.`)
const sound = (name: string) =>
  other(
    `This file is only sound (${name}), without a picture. TikTok takes videos only; name a file with a video track.`,
  )
const otherVideo = (name: string) =>
  other(
    `This is a ${name} video, which TikTok does not take. Convert it, for example with: ffmpeg -i in -c:v libx264 -c:a aac out.mp4`,
  )
const archive = (name: string) =>
  other(`This is an archive (${name}), not a video. Unpack it and name the video inside.`)

const lfsPointer = other(
  'This is a Git LFS pointer, not the video itself: the checkout did not fetch LFS files. Set "lfs: true" on the actions/checkout step.',
)

const signatures: readonly Signature[] = [
  { at: 0, text: '\x1a\x45\xdf\xa3', kind: 'matroska' },
  ...['ftypheic', 'ftypheix', 'ftypheim', 'ftypheis', 'ftypmif1', 'ftypmsf1'].map((text) => ({
    at: 4,
    text,
    kind: picture('HEIC'),
  })),
  ...['ftypavif', 'ftypavis'].map((text) => ({ at: 4, text, kind: picture('AVIF') })),
  // What an MP4 or MOV file can begin with. Size and sense of the box are checked where boxes are read.
  ...['ftyp', 'moov', 'mdat', 'moof', 'styp', 'sidx', 'free', 'skip', 'wide', 'pnot', 'uuid'].map(
    (text) => ({ at: 4, text, kind: 'mp4' }) as const,
  ),
  { at: 8, text: 'WEBP', kind: picture('WebP') },
  { at: 8, text: 'WAVE', kind: sound('WAV') },
  { at: 8, text: 'AVI ', kind: 'avi' },
  { at: 0, text: '\x89PNG', kind: picture('PNG') },
  { at: 0, text: '\xff\xd8\xff', kind: picture('JPEG') },
  { at: 0, text: 'GIF8', kind: picture('GIF') },
  { at: 14, text: '(\0\0\0', kind: picture('BMP') },
  { at: 0, text: 'II*\0', kind: picture('TIFF') },
  { at: 0, text: 'MM\0*', kind: picture('TIFF') },
  { at: 0, text: 'ID3', kind: sound('MP3') },
  { at: 0, text: 'fLaC', kind: sound('FLAC') },
  { at: 0, text: '\xff\xfb', kind: sound('MP3') },
  { at: 0, text: '\xff\xf1', kind: sound('AAC') },
  { at: 0, text: 'OggS', kind: otherVideo('Ogg') },
  { at: 0, text: 'FLV\x01', kind: otherVideo('FLV') },
  { at: 0, text: '\x30\x26\xb2\x75\x8e\x66\xcf\x11', kind: otherVideo('WMV') },
  { at: 0, text: '\0\0\x01\xba', kind: otherVideo('MPEG') },
  { at: 0, text: '\0\0\x01\xb3', kind: otherVideo('MPEG') },
  { at: 0, text: '\0\0\0\x01\x67', kind: otherVideo('raw H.264') },
  { at: 0, text: 'PK\x03\x04', kind: archive('ZIP') },
  { at: 0, text: '\x1f\x8b', kind: archive('gzip') },
  { at: 0, text: '7z\xbc\xaf', kind: archive('7z') },
]

/** Bytes of the beginning that are enough to tell. */
export const kindBytes = 512

/** What kind of video this is, by its first bytes; for everything else, what it is and what to do. */
export function kindOf(head: Buffer): Kind {
  const text = head.toString('latin1')
  if (head.length === 0) {
    throw new Unusable('The file is empty (0 bytes): an export or download failed. Make or download it again.')
  }
  // Text first: words like "free" and "wide" are also types of boxes.
  const kind =
    textual(text) ?? signatures.find(({ at, text: begins }) => text.startsWith(begins, at))?.kind ?? guess(head)
  if (typeof kind === 'object') throw new Unusable(kind.sentence)
  return kind
}

function textual(text: string): Other | undefined {
  if (text.startsWith('version https://git-lfs')) return lfsPointer
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    return other('This is a web page, not a video: the download got an error or login page. Download the video again.')
  }
  if (!/[^\t\n\f\r -~\x80-\xff]/.test(text)) {
    return other('This is a text file, not a video. TikTok takes MP4, MOV or WebM videos; name a video file.')
  }
  return undefined
}

function guess(head: Buffer): Other {
  // MPEG transport streams have a 0x47 every 188 bytes.
  if (head[0] === 0x47 && head[188] === 0x47) return otherVideo('MPEG transport stream (.ts)')
  if (head.every((byte) => byte === 0)) {
    return other('The file holds only zeros where a video should begin: a download failed. Download it again.')
  }
  return other(
    'This is not a video in a format that can be recognised. TikTok takes MP4, MOV or WebM videos; export it again.',
  )
}
