import type { BoundedFile } from './bounded-file.ts'
import { type Box, boxesOf, boxOf, contentsOf } from './boxes.ts'
import { type Run, type Timing, timingOf } from './frames.ts'
import { defaultsIn, framesInFragment } from './mp4-fragments.ts'
import { type Frames, framesInIndex } from './mp4-index.ts'
import { type Mp4Track, mp4Tracks } from './mp4-tracks.ts'
import type { Outline } from './outline.ts'
import { cutOff, damagedIndex, Unusable } from './unusable.ts'

/** Reads the index of an MP4 or MOV file and its fragments, and refuses a file that has no index or ends early. */
export function outlineOfMp4(file: BoundedFile): Outline {
  const { brand, index: box, fragments, cut } = firstLevel(file)
  if (box === undefined) throw missingIndex(cut, fragments.length > 0)
  const index = file.read(box.body, box.end - box.body)
  const tracks = mp4Tracks(index)
  const frames = framesOf(file, index, tracks, fragments)
  const reach = Math.max(0, ...frames.map((part) => part.reach))
  // If every frame is there, it does not matter if the box with the video data (`mdat`) states that it is longer.
  if (cut?.type === 'moof') throw endsEarly(cut.end, file.size)
  if (reach > file.size) throw cut ? endsEarly(cut.end, file.size) : cutOff(framesPastTheEnd)
  const timings = new Map(frames.map(({ track, start, end, runs }) => [track.id, timingOf(start, end, runs)]))
  const header = contentsOf(index, 'mvhd')
  return {
    // Classic QuickTime files have no ftyp box at all.
    container: brand === undefined || brand === 'qt  ' ? 'MOV' : 'MP4',
    head: Buffer.concat([
      boxOf('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1')),
      boxOf('moov', ...(header ? [boxOf('mvhd', header)] : []), ...tracks.map(({ described }) => described)),
    ]),
    timings,
    hasAudio: tracks.some(({ kind }) => kind === 'audio'),
    seconds: shownSeconds(tracks, timings, movieHeader(header), fragments.length > 0),
  }
}

const framesPastTheEnd = 'its index lists frames after the end of the file'

function firstLevel(file: BoundedFile) {
  let brand: string | undefined
  let index: Box | undefined
  let cut: Box | undefined
  const fragments: Box[] = []
  for (const box of boxesOf(file)) {
    // A box of another type that is too long may be only bytes that a program appended to the file.
    if (box.end > file.size && ['moov', 'mdat', 'moof'].includes(box.type)) cut = box
    else if (box.type === 'ftyp') brand ??= file.read(box.body, 4).toString('latin1')
    else if (box.type === 'moov') index ??= box
    else if (box.type === 'moof') fragments.push(box)
  }
  return { brand, index, cut, fragments }
}

interface TrackFrames {
  readonly track: Mp4Track
  readonly runs: Run[]
  /** In seconds: when the frames begin and end to be shown, and where the next part goes on if it does not say it. */
  start: number
  end: number
  next: number
  reach: number
}

/** The frames of each track: those of the index, then those of the fragments. A file may have both. */
function framesOf(file: BoundedFile, index: Buffer, tracks: readonly Mp4Track[], fragments: readonly Box[]) {
  const all = new Map<number, TrackFrames>()
  const add = (track: Mp4Track, { begin, first, last, runs, reach }: Frames): void => {
    if (runs.length === 0) return
    const blank = { track, runs: [], start: Number.POSITIVE_INFINITY, end: 0, next: 0, reach: 0 }
    const known = all.get(track.id) ?? blank
    all.set(track.id, known)
    const { ticksPerSecond } = track
    known.next = begin === undefined ? known.next : begin / ticksPerSecond
    known.start = Math.min(known.start, Math.max(known.next + first / ticksPerSecond, 0))
    known.end = Math.max(known.end, known.next + last / ticksPerSecond)
    known.reach = Math.max(known.reach, reach)
    for (const { frames, ticks } of runs) {
      const seconds = ticks / ticksPerSecond
      known.runs.push({ frames, seconds })
      known.next += frames * seconds
    }
  }
  for (const track of tracks) add(track, framesInIndex(track))
  const byId = new Map(tracks.map((track) => [track.id, track]))
  const defaults = defaultsIn(index)
  for (const { start, body, end } of fragments) {
    for (const [id, frames] of framesInFragment(file.read(body, end - body), start, defaults)) {
      const track = byId.get(id)
      if (track) add(track, frames)
    }
  }
  return [...all.values()]
}

interface Movie {
  readonly ticksPerSecond: number
  /** Undefined if the header does not say it. */
  readonly seconds: number | undefined
}

function movieHeader(header: Buffer | undefined): Movie {
  const long = header?.[0] === 1
  if (header === undefined || header.length < (long ? 32 : 20)) return { ticksPerSecond: 0, seconds: undefined }
  const ticksPerSecond = header.readUInt32BE(long ? 20 : 12)
  if (ticksPerSecond === 0) throw damagedIndex()
  const ticks = long ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16)
  return { ticksPerSecond, seconds: ticks > 0 ? ticks / ticksPerSecond : undefined }
}

/**
 * How long the movie is shown, with all edits. A clip that was trimmed on a phone still has all of its frames. A clip
 * that begins with an empty part is longer than its frames. The movie's header (`mvhd`) states a duration too, and the
 * shorter one counts. In a fragmented file the header does not count: it leaves out the fragments.
 */
function shownSeconds(
  tracks: readonly Mp4Track[],
  timings: ReadonlyMap<number, Timing>,
  movie: Movie,
  fragmented: boolean,
): number {
  const spans = tracks.flatMap(({ id, edits, ticksPerSecond }) => {
    const timing = timings.get(id)
    if (timing === undefined) return []
    if (movie.ticksPerSecond === 0 || edits.length === 0) return [timing]
    let end = 0
    for (const [number, { ticks, from }] of edits.entries()) {
      const stated = ticks / movie.ticksPerSecond
      const available = from === undefined ? stated : timing.end - Math.max(from / ticksPerSecond, timing.start)
      // In a fragmented file, the last edit was written before the length was known.
      const open = from !== undefined && (ticks === 0 || (fragmented && number === edits.length - 1))
      end += open ? Math.max(available, 0) : Math.max(Math.min(stated, available), 0)
    }
    return [{ start: 0, end }]
  })
  const length = Math.max(...spans.map(({ end }) => end)) - Math.min(...spans.map(({ start }) => start))
  return fragmented ? length : Math.min(length, movie.seconds ?? length)
}

const endsEarly = (end: number, size: number): Unusable =>
  cutOff(
    `its video data should reach to byte ${end.toLocaleString('en-US')}, but it ends at ${size.toLocaleString('en-US')}`,
  )

function missingIndex(cut: Box | undefined, fragments: boolean): Unusable {
  if (fragments) {
    return new Unusable(
      'The file is a piece of a stream without its beginning (the moov box is missing). Download the whole video, not one segment.',
    )
  }
  const what = cut?.type === 'moov' ? 'ends inside its index (the moov box)' : 'has no index (the moov box is missing)'
  return new Unusable(
    `The file ${what}: the recording or download was cut off or damaged. Record, export or download it again.`,
  )
}
