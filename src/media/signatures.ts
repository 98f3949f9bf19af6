import { EMPTY, whyLfsPointer } from './never-a-video.ts'
import { Unusable } from './unusable.ts'

export type FileKind = 'mp4' | 'matroska' | 'avi'

/** The file is not a video that can be posted. A sentence says what it is and what to do. */
interface Other {
  readonly sentence: string
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
    `This is ${name} video, which TikTok does not take. Convert it, for example with: ffmpeg -i in -c:v libx264 -c:a aac out.mp4`,
  )
const archive = (name: string) =>
  other(`This is an archive (${name}), not a video. Unpack it and name the video inside.`)

/** How files begin: the kind, the position in bytes, and texts that may be there, compared as Latin-1. */
const signatures: readonly [kind: FileKind | Other, at: number, ...texts: string[]][] = [
  ['matroska', 0, '\x1a\x45\xdf\xa3'],
  [picture('HEIC'), 4, 'ftypheic', 'ftypheix', 'ftypheim', 'ftypheis', 'ftypmif1', 'ftypmsf1'],
  [picture('AVIF'), 4, 'ftypavif', 'ftypavis'],
  // How an MP4 or MOV file can begin. Whether the box makes sense is checked when boxes are read.
  ['mp4', 4, 'ftyp', 'moov', 'mdat', 'moof', 'styp', 'sidx', 'free', 'skip', 'wide', 'pnot', 'uuid'],
  [picture('WebP'), 8, 'WEBP'],
  [sound('WAV'), 8, 'WAVE'],
  ['avi', 8, 'AVI '],
  [picture('PNG'), 0, '\x89PNG'],
  [picture('JPEG'), 0, '\xff\xd8\xff'],
  [picture('GIF'), 0, 'GIF8'],
  [picture('BMP'), 14, '(\0\0\0'],
  [picture('TIFF'), 0, 'II*\0', 'MM\0*'],
  [sound('MP3'), 0, 'ID3', '\xff\xfb'],
  [sound('FLAC'), 0, 'fLaC'],
  [sound('AAC'), 0, '\xff\xf1'],
  [otherVideo('an Ogg'), 0, 'OggS'],
  [otherVideo('an FLV'), 0, 'FLV\x01'],
  [otherVideo('a WMV'), 0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11'],
  [otherVideo('an MPEG'), 0, '\0\0\x01\xba', '\0\0\x01\xb3'],
  [otherVideo('an IVF'), 0, 'DKIF'],
  [otherVideo('a raw (Y4M)'), 0, 'YUV4MPEG2'],
  [archive('ZIP'), 0, 'PK\x03\x04'],
  [archive('gzip'), 0, '\x1f\x8b'],
  [archive('7z'), 0, '7z\xbc\xaf'],
]

/** How many bytes from the beginning `fileKindOf` needs: five packets of a transport stream. */
export const KIND_BYTES = 1024
const TEXT_BYTES = 512

/**
 * The kind of video, by its first bytes.
 * @throws Unusable for everything else: it says what the file is and what to do
 */
export function fileKindOf(head: Buffer): FileKind {
  const text = head.toString('latin1')
  if (head.length === 0) throw new Unusable(`The file ${EMPTY}`)
  // Text is recognised first, because words like "free" and "wide" are also types of boxes.
  const signature = signatures.find(([, at, ...texts]) => texts.some((begins) => text.startsWith(begins, at)))
  const kind = textKind(text.slice(0, TEXT_BYTES)) ?? signature?.[0] ?? guess(head)
  if (typeof kind === 'object') throw new Unusable(kind.sentence)
  return kind
}

function textKind(text: string): Other | undefined {
  const pointer = whyLfsPointer(text)
  if (pointer !== undefined) return other(`This ${pointer}`)
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    return other('This is a web page, not a video: the download got an error or login page. Download the video again.')
  }
  if (!/[^\t\n\f\r -~\x80-\xff]/.test(text)) {
    return other('This is a text file, not a video. TikTok takes MP4, MOV or WebM videos; name a video file.')
  }
  return undefined
}

function guess(head: Buffer): Other {
  if (head.every((byte) => byte === 0)) {
    return other('The file holds only zeros where a video should begin: a download failed. Download it again.')
  }
  if (isTransportStream(head, 188)) return otherVideo('an MPEG transport stream (.ts)')
  // Each packet begins with four bytes of time.
  if (isTransportStream(head, 192)) return otherVideo('an AVCHD or Blu-ray stream (.mts, .m2ts)')
  const raw = rawCodec(head)
  if (raw !== undefined) return otherVideo(`a raw ${raw}`)
  return other(
    'This is not a video in a format that can be recognised. TikTok takes MP4, MOV or WebM videos; export it again.',
  )
}

/** Packets of one length, each of which begins with 0x47 (ISO/IEC 13818-1). A recording may begin inside a packet. */
function isTransportStream(head: Buffer, packetBytes: number): boolean {
  for (let first = 0; first < packetBytes; first++) {
    if ([0, 1, 2, 3].every((packet) => head[first + packet * packetBytes] === 0x47)) return true
  }
  return false
}

/**
 * A stream of units without a container (Annex B of ITU-T H.264 and H.265): zeros, 1, then the unit's type. It may
 * begin with parameters, a delimiter or a message (SEI). If it begins in the middle, it may begin with a picture.
 */
function rawCodec(head: Buffer): 'H.264' | 'H.265' | undefined {
  const start = head.findIndex((byte) => byte !== 0)
  const [first = 0, second] = head.subarray(start + 1)
  if (start < 2 || head[start] !== 1) return undefined
  // Parameters (video, sequence, picture), delimiter, message, and two kinds of pictures at which a stream can begin.
  // The second byte is 1 in the lowest layer.
  if (second === 1 && [0x40, 0x42, 0x44, 0x46, 0x4e, 0x26, 0x2a].includes(first)) return 'H.265'
  const [importance, type] = [first >> 5, first & 0x1f]
  if (importance > 3) return undefined
  // Parameters, and pictures that others refer to, have an importance. Messages and delimiters have none.
  const isUnit = importance > 0 ? [1, 5, 7, 8].includes(type) : [1, 6, 9].includes(type)
  return isUnit ? 'H.264' : undefined
}
