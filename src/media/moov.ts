import { type Box, childBoxes, damagedIndex, findBox, tableRows } from './boxes.ts'
import type { FrameTally } from './rate.ts'
import { sampleDurations } from './sample-table.ts'
import { fourCharacters, readU64 } from './source.ts'

/** One picture or sound track of an MP4 or MOV file. */
export interface Mp4Track {
  readonly id: number
  readonly kind: 'video' | 'sound'
  readonly enabled: boolean
  readonly box: Box
  /** Ticks a second of this track's clock. */
  readonly timescale: number
  /** Length as the track's header states it. */
  readonly statedTicks: number
  /** The samples listed in the index; a fragmented file lists them later. */
  readonly samples: FrameTally
  readonly edits: readonly Edit[]
  /** Its sample table (`stbl`). */
  readonly table: Box
}

/**
 * A stretch of the edit list. Length in ticks of the movie's clock, media time in ticks of the track's, -1: nothing
 * is shown.
 */
interface Edit {
  readonly length: number
  readonly mediaTime: number
}

export interface Moov {
  readonly bytes: Buffer
  readonly box: Box
  readonly timescale: number
  readonly tracks: readonly Mp4Track[]
}

/** Most tracks looked at; cameras write up to about ten. */
const maxTracks = 64
/** Most stretches of an edit list; editing programs write one a cut. */
const maxEdits = 10_000

const kinds: Readonly<Record<string, Mp4Track['kind']>> = { vide: 'video', soun: 'sound' }

/** Reads the index of an MP4 or MOV file. `bytes` hold the whole moov box. */
export function readMoov(bytes: Buffer): Moov {
  const [box] = childBoxes(bytes, 0, bytes.length)
  if (box === undefined) throw damagedIndex('it is empty')
  const header = findBox(bytes, box, 'mvhd')
  const timescale = header && versioned32(bytes, header, 12, 20)
  const tracks: Mp4Track[] = []
  for (const child of childBoxes(bytes, box.body, box.end)) {
    if (child.type === 'cmov') throw damagedIndex('it is compressed, which few programs read')
    const track = child.type === 'trak' && tracks.length < maxTracks ? readTrack(bytes, child) : undefined
    if (track !== undefined) tracks.push(track)
  }
  return { bytes, box, timescale: timescale ?? 0, tracks }
}

function readTrack(bytes: Buffer, box: Box): Mp4Track | undefined {
  const header = findBox(bytes, box, 'tkhd')
  const mediaHeader = findBox(bytes, box, 'mdia', 'mdhd')
  const handler = findBox(bytes, box, 'mdia', 'hdlr')
  const table = findBox(bytes, box, 'mdia', 'minf', 'stbl')
  if (handler === undefined || handler.body + 12 > handler.end) return undefined
  const kind = kinds[fourCharacters(bytes, handler.body + 8)]
  if (kind === undefined) return undefined
  const id = header && versioned32(bytes, header, 12, 20)
  const timescale = mediaHeader && versioned32(bytes, mediaHeader, 12, 20)
  if (!header || id === undefined || !mediaHeader || !timescale || !table) {
    throw damagedIndex('a track has no header')
  }
  return {
    id,
    kind,
    enabled: (bytes.readUInt32BE(header.body) & 1) === 1,
    box,
    timescale,
    statedTicks: mediaDuration(bytes, mediaHeader),
    samples: sampleDurations(bytes, table),
    edits: readEdits(bytes, findBox(bytes, box, 'edts', 'elst')),
    table,
  }
}

/** A 32-bit number that stands at another place in version 1 of a box. */
function versioned32(bytes: Buffer, box: Box, at0: number, at1: number): number | undefined {
  if (box.body + 4 > box.end) return undefined
  const place = box.body + (bytes[box.body] === 1 ? at1 : at0)
  return place + 4 > box.end ? undefined : bytes.readUInt32BE(place)
}

/** Length as `mdhd` states it; version 1 has it in 64 bits. */
function mediaDuration(bytes: Buffer, box: Box): number {
  const long = bytes[box.body] === 1
  if (box.body + (long ? 32 : 20) > box.end) return 0
  return long ? readU64(bytes, box.body + 24) : bytes.readUInt32BE(box.body + 16)
}

function readEdits(bytes: Buffer, box: Box | undefined): Edit[] {
  if (box === undefined) return []
  const long = box.body < box.end && bytes[box.body] === 1
  const width = long ? 20 : 12
  const rows = tableRows(bytes, box, 4, 8, width)
  if (rows > maxEdits) throw damagedIndex('its edit list is too long')
  return Array.from({ length: rows }, (_, row) => {
    const at = box.body + 8 + row * width
    if (!long) return { length: bytes.readUInt32BE(at), mediaTime: bytes.readInt32BE(at + 4) }
    const empty = bytes.readInt32BE(at + 8) < 0
    return { length: readU64(bytes, at), mediaTime: empty ? -1 : readU64(bytes, at + 8) }
  })
}

/**
 * From when to when a track is shown, in seconds of the movie, by its edit list. A stretch never lasts longer than the
 * media; an edit of length 0 (fragmented files) means all of it.
 */
export function shownSpan(track: Mp4Track, movieTimescale: number): { start: number; end: number } {
  const media = track.samples.ticks / track.timescale
  // The header counts the last frame's length, which the sample table of a variable rate may leave out.
  const longest = Math.max(media, track.statedTicks / track.timescale)
  let start = 0
  let end = 0
  for (const { length, mediaTime } of track.edits) {
    const seconds = movieTimescale > 0 ? length / movieTimescale : 0
    if (mediaTime < 0) {
      if (end === start) start = end = end + seconds
      else end += seconds
    } else {
      end += seconds > 0 ? Math.min(seconds, longest) : Math.max(0, media - mediaTime / track.timescale)
    }
  }
  return track.edits.length === 0 ? { start: 0, end: media } : { start, end }
}
