import { type Box, childBoxes, damagedIndex, findBox } from './boxes.ts'
import { addFrames, type FrameTally } from './rate.ts'
import { readU64 } from './source.ts'

/** When the samples of one track are shown, by the fragments (`moof` boxes) read so far, in ticks of its clock. */
export interface Timeline {
  readonly samples: FrameTally
  start: number
  end: number
}

/** A track before its first fragment: some files list their first samples in the index. */
export const beforeFragments = ({ frames, ticks, byLength }: FrameTally): Timeline => ({
  samples: { frames, ticks, byLength: new Map(byLength) },
  start: 0,
  end: ticks,
})

/** Default sample length by track id, from `mvex`. */
export type Defaults = ReadonlyMap<number, number>

export function readDefaults(bytes: Buffer, moov: Box): Defaults {
  const extends_ = findBox(bytes, moov, 'mvex')
  const defaults = new Map<number, number>()
  if (extends_ === undefined) return defaults
  for (const box of childBoxes(bytes, extends_.body, extends_.end)) {
    if (box.type !== 'trex' || box.body + 16 > box.end) continue
    defaults.set(bytes.readUInt32BE(box.body + 4), bytes.readUInt32BE(box.body + 12))
  }
  return defaults
}

/** Adds one fragment (`bytes` hold a whole `moof`) to what is known of each track. */
export function addFragment(bytes: Buffer, defaults: Defaults, tracks: ReadonlyMap<number, Timeline>): void {
  const [moof] = childBoxes(bytes, 0, bytes.length)
  if (moof === undefined) return
  for (const traf of childBoxes(bytes, moof.body, moof.end)) {
    if (traf.type === 'traf') addTrackFragment(bytes, traf, defaults, tracks)
  }
}

function addTrackFragment(bytes: Buffer, traf: Box, defaults: Defaults, tracks: ReadonlyMap<number, Timeline>): void {
  const header = findBox(bytes, traf, 'tfhd')
  if (header === undefined || header.body + 8 > header.end) throw damagedIndex('a fragment has no header')
  const id = bytes.readUInt32BE(header.body + 4)
  const known = tracks.get(id)
  // Only tracks that the index announced: a hostile file could name four billion of them.
  if (known === undefined) return
  const length = defaultLength(bytes, header) ?? defaults.get(id) ?? 0
  const before = known.samples.ticks
  for (const box of childBoxes(bytes, traf.body, traf.end)) {
    if (box.type === 'trun') addRun(bytes, box, length, known.samples)
  }
  const start = decodeTime(bytes, findBox(bytes, traf, 'tfdt')) ?? known.end
  known.start = before === 0 ? start : Math.min(known.start, start)
  known.end = Math.max(known.end, start + known.samples.ticks - before)
}

/** The time a fragment begins at (`tfdt`), in ticks. */
function decodeTime(bytes: Buffer, box: Box | undefined): number | undefined {
  if (box === undefined || box.body + 8 > box.end) return undefined
  if (bytes[box.body] !== 1) return bytes.readUInt32BE(box.body + 4)
  return box.body + 12 > box.end ? undefined : readU64(bytes, box.body + 4)
}

/** The length of samples that do not say theirs, from the fragment's own header (`tfhd`). */
function defaultLength(bytes: Buffer, header: Box): number | undefined {
  const flags = bytes.readUInt32BE(header.body)
  if ((flags & 0x08) === 0) return undefined
  const at = header.body + 8 + (flags & 0x01 ? 8 : 0) + (flags & 0x02 ? 4 : 0)
  return at + 4 > header.end ? undefined : bytes.readUInt32BE(at)
}

/** A run of samples (`trun`). Rows without a length of their own cost nothing, however many are claimed. */
function addRun(bytes: Buffer, box: Box, length: number, samples: FrameTally): void {
  if (box.body + 8 > box.end) throw damagedIndex('a fragment is cut short')
  const flags = bytes.readUInt32BE(box.body)
  const count = bytes.readUInt32BE(box.body + 4)
  const rows = box.body + 8 + (flags & 0x01 ? 4 : 0) + (flags & 0x04 ? 4 : 0)
  const width = [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length * 4
  if (rows + count * width > box.end) throw damagedIndex('a fragment is cut short')
  if ((flags & 0x100) === 0) addFrames(samples, count, length)
  else for (let row = 0; row < count; row++) addFrames(samples, 1, bytes.readUInt32BE(rows + row * width))
}
