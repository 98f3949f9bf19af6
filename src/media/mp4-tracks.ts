import { boxesIn, boxOf, contentsOf } from './boxes.ts'
import { pictureSize } from './picture-size.ts'
import { damagedIndex, tooManyPieces } from './unusable.ts'

/** What the index of an MP4 or MOV file says of a track, without its frames. */
export interface Mp4Track {
  readonly id: number
  readonly kind: 'video' | 'audio'
  readonly ticksPerSecond: number
  readonly edits: readonly Edit[]
  /** The contents of its table of frames (`stbl`). */
  readonly table: Buffer
  /** A copy of the track that has only the description of the picture. */
  readonly described: Buffer
}

/** A part of a track that is shown, or a time in which nothing is shown. */
export interface Edit {
  /** In the movie's ticks; 0 means "until the end". */
  readonly ticks: number
  /** Where it begins, in the track's ticks; undefined if nothing is shown. */
  readonly from: number | undefined
}

/** Cameras write a dozen, with positions, movements and depths. */
const MAX_TRACKS = 100

/** The video and audio tracks of an index (`moov`). Tracks without a description are left out, as players do. */
export function mp4Tracks(index: Buffer): Mp4Track[] {
  const tracks: Mp4Track[] = []
  for (const { type, contents } of boxesIn(index)) {
    const track = type === 'trak' && mp4Track(contents)
    if (track) tracks.push(track)
    if (tracks.length > MAX_TRACKS) throw tooManyPieces()
  }
  return tracks
}

function mp4Track(track: Buffer): Mp4Track | undefined {
  const header = contentsOf(track, 'tkhd')
  const mediaHeader = contentsOf(track, 'mdia', 'mdhd')
  const handler = contentsOf(track, 'mdia', 'hdlr')
  const table = contentsOf(track, 'mdia', 'minf', 'stbl')
  const kind = handler && MP4_KINDS[handler.toString('latin1', 8, 12)]
  if (!header || !mediaHeader || !handler || !table || !kind) return undefined
  // In version 1, the times at the beginning have twice as many bytes.
  if (header.length < (header[0] === 1 ? 96 : 84)) throw damagedIndex()
  if (mediaHeader.length < (mediaHeader[0] === 1 ? 32 : 20)) throw damagedIndex()
  const [entry] = boxesIn(contentsOf(table, 'stsd')?.subarray(8) ?? Buffer.alloc(0))
  if (entry === undefined) return undefined
  const ticksPerSecond = mediaHeader.readUInt32BE(mediaHeader[0] === 1 ? 20 : 12)
  if (ticksPerSecond === 0) throw damagedIndex()
  return {
    id: header.readUInt32BE(header[0] === 1 ? 20 : 12),
    kind,
    ticksPerSecond,
    edits: editsIn(contentsOf(track, 'edts', 'elst')),
    table,
    described:
      kind === 'video' ? describedTrack(header, mediaHeader, handler, describedEntry(entry, header)) : Buffer.alloc(0),
  }
}

const MP4_KINDS: Readonly<Record<string, Mp4Track['kind']>> = { vide: 'video', soun: 'audio' }

/** If the list states more edits than it has, the edits that it has count, as in players. */
function editsIn(list: Buffer | undefined): Edit[] {
  if (list === undefined || list.length < 8) return []
  const long = list[0] === 1
  const width = long ? 20 : 12
  const count = Math.min(list.readUInt32BE(4), Math.floor((list.length - 8) / width))
  return Array.from({ length: count }, (_, number) => {
    const at = 8 + number * width
    const from = long ? Number(list.readBigInt64BE(at + 8)) : list.readInt32BE(at + 4)
    return { ticks: long ? Number(list.readBigUInt64BE(at)) : list.readUInt32BE(at), from: from < 0 ? undefined : from }
  })
}

/** The entry of a video has the 8 bytes of every entry, then 70 of its own. The size of the picture is at byte 24. */
const ENTRY_BYTES = 78
const SIZE_AT = 24

/**
 * The description of the picture: codec, size, and the shape of its pixels. Everything else is left out: only players
 * need it, and mediabunny would fail on an error in it. If the size is 0 x 0, the codec's configuration gives the size,
 * or else the track.
 */
function describedEntry({ type, contents }: { type: string; contents: Buffer }, trackHeader: Buffer): Buffer {
  if (contents.length < ENTRY_BYTES) throw damagedIndex()
  const fixed = Buffer.from(contents.subarray(0, ENTRY_BYTES))
  const inner = contents.subarray(ENTRY_BYTES)
  const shape = contentsOf(inner, 'pasp')
  const parts = [fixed, ...(shape && shape.length >= 8 ? [boxOf('pasp', shape)] : [])]
  if (fixed.readUInt32BE(SIZE_AT) !== 0) return boxOf(type, ...parts)
  const size = pictureSize(contentsOf(inner, 'avcC'), contentsOf(inner, 'hvcC'))
  if (size !== undefined) {
    fixed.writeUInt16BE(size.widthPx, SIZE_AT)
    fixed.writeUInt16BE(size.heightPx, SIZE_AT + 2)
    return boxOf(type, ...parts)
  }
  // The header ends with the size as 16.16 numbers, for square pixels.
  const sizeAt = trackHeader[0] === 1 ? 88 : 76
  fixed.writeUInt16BE(trackHeader.readUInt16BE(sizeAt), SIZE_AT)
  fixed.writeUInt16BE(trackHeader.readUInt16BE(sizeAt + 4), SIZE_AT + 2)
  return boxOf(type, fixed)
}

function describedTrack(header: Buffer, mediaHeader: Buffer, handler: Buffer, entry: Buffer): Buffer {
  const oneEntry = Buffer.from([0, 0, 0, 0, 0, 0, 0, 1])
  const table = boxOf('stbl', boxOf('stsd', oneEntry, entry))
  const media = boxOf('mdia', boxOf('mdhd', mediaHeader), boxOf('hdlr', handler), boxOf('minf', table))
  return boxOf('trak', boxOf('tkhd', header), media)
}
