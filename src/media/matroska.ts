import type { BoundedFile } from './bounded-file.ts'
import { elementAt, elementsIn } from './elements.ts'
import type { Timing } from './frames.ts'
import { timingOfBlocks } from './matroska-blocks.ts'
import { type MatroskaTrack, matroskaTracks } from './matroska-tracks.ts'
import { walkMatroska } from './matroska-walk.ts'
import type { Outline } from './outline.ts'
import { cutOff, protectedVideo, Unusable } from './unusable.ts'

/** Reads every block of a WebM or MKV file, and refuses a file that ends early. */
export function outlineOfMatroska(file: BoundedFile): Outline {
  const header = elementAt(file, 0)
  // The header of real files has 31 to 40 bytes.
  if (header?.end === undefined || header.end > 4096) throw damagedBeginning()
  const container = containerIn(file.read(header.body, header.end - header.body))
  const { info, tracks, blocks, isCut, isWhole } = walkMatroska(file, header.end)
  if (blocks === undefined) throw isCut || !isWhole ? cutOff(noFrame) : damagedBeginning()
  if (isCut) throw cutOff(incomplete)
  const described = matroskaTracks(tracks)
  const video = described.filter(({ kind }) => kind === 'video')
  if (video.length > 0 && video.every((track) => track.isProtected)) throw protectedVideo()
  const timings = new Map<number, Timing>()
  for (const track of described) {
    const timing = timingOfBlocks(file, track, blocks.get(track.number) ?? [], info.secondsPerTick)
    if (timing) timings.set(track.number, timing)
  }
  return {
    container,
    head: headOf(file.read(0, header.end), tracks),
    timings,
    hasAudio: described.some(({ kind }) => kind === 'audio'),
    // The stated duration may be too short.
    seconds: Math.max(info.seconds, spanOf(described, timings)),
  }
}

const noFrame = 'it ends before its first frame'
const incomplete = 'its last part (segment or cluster) should go on after the end of the file'

function containerIn(header: Buffer): 'WebM' | 'MKV' {
  const docType = 0x4282
  for (const { id, contents } of elementsIn(header)) {
    const name = id === docType ? contents.toString('latin1', 0, 16) : ''
    if (name.startsWith('webm')) return 'WebM'
    if (name.startsWith('matroska')) return 'MKV'
  }
  throw damagedBeginning()
}

/** A file that ends after the description of its tracks. Its segment has no stated size. */
function headOf(header: Buffer, tracks: Buffer): Buffer {
  const openSegment = Buffer.from('18538067ff', 'hex')
  const tracksOfSize = Buffer.from('1654ae6b0800000000', 'hex')
  tracksOfSize.writeUInt32BE(tracks.length, 5)
  return Buffer.concat([header, openSegment, tracksOfSize, tracks])
}

/** From the first picture or sound to the last. Subtitles do not count: they may be longer. */
function spanOf(tracks: readonly MatroskaTrack[], timings: ReadonlyMap<number, Timing>): number {
  const spans = tracks.flatMap(({ number, kind }) => (kind === 'other' ? [] : (timings.get(number) ?? [])))
  return Math.max(...spans.map(({ end }) => end)) - Math.min(...spans.map(({ start }) => start))
}

const damagedBeginning = (): Unusable =>
  new Unusable(
    'The beginning of this WebM or MKV file is damaged. Export or download it again, or try to repair it with: ffmpeg -i in.webm -c copy out.webm',
  )
