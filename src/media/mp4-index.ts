import { contentsOf } from './boxes.ts'
import type { Mp4Track } from './mp4-tracks.ts'
import { damagedIndex } from './unusable.ts'

/** The frames of one track in one part of a file: the index, or a fragment. Times in ticks of the track. */
export interface Frames {
  /** When the first one is decoded; undefined if the part does not say it. */
  readonly begin: number | undefined
  /** When the first one begins to be shown and the last one ends, counted from `begin`. */
  readonly first: number
  readonly last: number
  readonly runs: readonly TickRun[]
  /** Where the last of their bytes ends in the file. */
  readonly reach: number
}

/** Frames in a row that are decoded at equal intervals. */
export interface TickRun {
  readonly frames: number
  readonly ticks: number
}

/**
 * The frames that the index itself has (ISO/IEC 14496-12, 8.6 and 8.7). If the list of times is longer than the list of
 * sizes, the rest is ignored. If it is shorter, its last value is repeated. Players do the same.
 * @throws Unusable if a list is longer than its box
 */
export function framesInIndex({ table, kind }: Mp4Track): Frames {
  const sizes = sizesIn(table)
  const times = rowsIn(listIn(table, 'stts', 8), sizes.count)
  const runs = times.map(({ frames, value }) => ({ frames, ticks: value >= 2 ** 31 ? 1 : value }))
  // Some programs write negative offsets into a list that is only for positive ones.
  const offsets = rowsIn(listIn(table, 'ctts', 8), sizes.count).map((row) => ({ ...row, value: row.value | 0 }))
  return { begin: 0, ...shownFrames(runs, offsets), runs, reach: reachOf(table, sizes, kind) }
}

interface IndexRow {
  readonly frames: number
  readonly value: number
}

/** Rows of "this many frames have this value", for `count` frames in all. */
function rowsIn(list: List, count: number): IndexRow[] {
  const rows: IndexRow[] = []
  let left = count
  for (let row = 0; row < list.count && left > 0; row++) {
    const stated = list.at(row)
    // This cannot be a number of frames. ffmpeg reads it as a signed number, so there it is negative.
    if (stated >= 2 ** 31) throw damagedIndex()
    const frames = Math.min(left, stated)
    if (frames > 0) rows.push({ frames, value: list.at(row, 4) })
    left -= frames
  }
  const last = rows.at(-1)
  if (left > 0 && last) rows.push({ ...last, frames: left })
  return rows
}

/**
 * When the first frame begins to be shown, and when the last one ends. A frame may be decoded before other frames that
 * refer to it, and shown after them.
 */
function shownFrames(runs: readonly TickRun[], offsets: readonly IndexRow[]): Pick<Frames, 'first' | 'last'> {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  let time = 0
  let row = 0
  let used = 0
  for (const { frames, ticks } of runs) {
    for (let left = frames; left > 0; ) {
      const { frames: most, value: offset } = offsets[row] ?? { frames: Number.POSITIVE_INFINITY, value: 0 }
      const taken = Math.min(left, most - used)
      first = Math.min(first, time + offset)
      last = Math.max(last, time + offset + taken * ticks)
      time += taken * ticks
      left -= taken
      used += taken
      if (used === most) {
        row++
        used = 0
      }
    }
  }
  return { first, last }
}

interface Sizes {
  readonly count: number
  /** The bytes of all frames from one to another. */
  readonly between: (from: number, to: number) => number
  /** True if every frame has its own size. */
  readonly each: boolean
}

function sizesIn(table: Buffer): Sizes {
  const compact = contentsOf(table, 'stz2')
  const box = contentsOf(table, 'stsz') ?? compact
  if (box === undefined) return { count: 0, between: () => 0, each: true }
  if (box.length < 12) throw damagedIndex()
  const same = box === compact ? 0 : box.readUInt32BE(4)
  const count = box.readUInt32BE(8)
  if (same > 0) return { count, between: (from, to) => same * (to - from), each: false }
  const width = (box === compact ? (box[7] ?? 0) : 32) / 8
  if (![0.5, 1, 2, 4].includes(width) || 12 + count * width > box.length) throw damagedIndex()
  const at = (frame: number): number => {
    if (width === 0.5) return ((box[12 + (frame >> 1)] ?? 0) >> (frame % 2 === 0 ? 4 : 0)) & 15
    return box.readUIntBE(12 + frame * width, width)
  }
  const between = (from: number, to: number): number => {
    let sum = 0
    for (let frame = from; frame < to; frame++) sum += at(frame)
    return sum
  }
  return { count, between, each: true }
}

/** Where the last byte of any frame ends. Frames are in chunks, and the positions of the chunks are listed. */
function reachOf(table: Buffer, sizes: Sizes, kind: Mp4Track['kind']): number {
  const large = contentsOf(table, 'co64') !== undefined
  const places = listIn(table, large ? 'co64' : 'stco', large ? 8 : 4)
  const groups = listIn(table, 'stsc', 12)
  // Old QuickTime files count sound in units that are not bytes.
  const known = kind === 'video' || sizes.each
  let reach = 0
  let frame = 0
  for (let group = 0; group < groups.count; group++) {
    const first = groups.at(group)
    const until = group + 1 < groups.count ? groups.at(group + 1) : places.count + 1
    const frames = groups.at(group, 4)
    if (first === 0 || until <= first || frames === 0 || frames >= 2 ** 31) throw damagedIndex()
    for (let chunk = first; chunk < Math.min(until, places.count + 1) && frame < sizes.count; chunk++) {
      const next = Math.min(frame + frames, sizes.count)
      reach = Math.max(reach, places.at(chunk - 1) + (known ? sizes.between(frame, next) : 1))
      frame = next
    }
  }
  if (frame === 0 && sizes.count > 0) throw damagedIndex()
  return reach
}

interface List {
  readonly count: number
  /** A number of 32 bits (64 in a list of 64-bit positions), `offset` bytes into a row. */
  readonly at: (row: number, offset?: number) => number
}

function listIn(table: Buffer, type: 'stts' | 'ctts' | 'stsc' | 'stco' | 'co64', width: number): List {
  const box = contentsOf(table, type)
  if (box === undefined) return { count: 0, at: () => 0 }
  if (box.length < 8) throw damagedIndex()
  const count = box.readUInt32BE(4)
  if (8 + count * width > box.length) throw damagedIndex()
  return {
    count,
    at: (row, offset = 0) =>
      type === 'co64' ? Number(box.readBigUInt64BE(8 + row * width)) : box.readUInt32BE(8 + row * width + offset),
  }
}
