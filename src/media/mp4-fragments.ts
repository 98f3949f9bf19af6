import { boxesIn, contentsOf } from './boxes.ts'
import type { Frames, TickRun } from './mp4-index.ts'
import { damagedIndex } from './unusable.ts'

/** The length and size of a frame if a fragment does not state them, by track (`trex`). */
export type FragmentDefaults = ReadonlyMap<number, { readonly ticks: number; readonly bytes: number }>

export function defaultsIn(index: Buffer): FragmentDefaults {
  const defaults = new Map<number, { ticks: number; bytes: number }>()
  for (const { type, contents } of boxesIn(contentsOf(index, 'mvex') ?? Buffer.alloc(0))) {
    if (type !== 'trex' || contents.length < 24) continue
    defaults.set(contents.readUInt32BE(4), { ticks: contents.readUInt32BE(12), bytes: contents.readUInt32BE(16) })
  }
  return defaults
}

const flags = {
  fragment: { place: 0x1, description: 0x2, ticks: 0x8, bytes: 0x10, flags: 0x20, fromFragment: 0x20000 },
  run: { place: 0x1, firstFlags: 0x4, ticks: 0x100, bytes: 0x200, flags: 0x400, offset: 0x800 },
} as const

/**
 * The frames of a fragment (`moof`), by track (ISO/IEC 14496-12, 8.8).
 * @param start where the fragment begins in the file; most positions are counted from there
 * @throws Unusable if a list is longer than its box
 */
export function framesInFragment(fragment: Buffer, start: number, defaults: FragmentDefaults): Map<number, Frames> {
  const found = new Map<number, Frames>()
  let previousReach = start
  for (const { type, contents } of boxesIn(fragment)) {
    const header = type === 'traf' && contentsOf(contents, 'tfhd')
    if (!header) continue
    const fields = fragmentFields(header)
    const flag = fields.flags
    const track = fields.next(4)
    const stated = flag & flags.fragment.place ? fields.next(8) : undefined
    if (flag & flags.fragment.description) fields.next(4)
    const common = defaults.get(track)
    const ticks = flag & flags.fragment.ticks ? fields.next(4) : (common?.ticks ?? 0)
    const bytes = flag & flags.fragment.bytes ? fields.next(4) : (common?.bytes ?? 0)
    const base = stated ?? (flag & flags.fragment.fromFragment ? start : previousReach)
    const frames = runsIn(contents, base, { ticks, bytes })
    previousReach = frames.reach
    found.set(track, frames)
  }
  return found
}

/** The frames of one track in a fragment. */
function runsIn(contents: Buffer, base: number, common: { ticks: number; bytes: number }): Frames {
  const runs: TickRun[] = []
  const time = contentsOf(contents, 'tfdt')
  let [now, first, last, reach] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, base]
  const add = (frames: number, ticks: number, offset: number): void => {
    runs.push({ frames, ticks })
    first = Math.min(first, now + offset)
    now += frames * ticks
    last = Math.max(last, now + offset)
  }
  for (const { type, contents: run } of boxesIn(contents)) {
    if (type !== 'trun') continue
    const fields = fragmentFields(run)
    const flag = fields.flags
    const frames = fields.next(4)
    if (flag & flags.run.place) reach = base + (fields.next(4) | 0)
    if (flag & flags.run.firstFlags) fields.next(4)
    const own = [flags.run.ticks, flags.run.bytes, flags.run.flags, flags.run.offset].filter((one) => flag & one).length
    if (frames * own * 4 > fields.left()) throw damagedIndex()
    if (own === 0) {
      add(frames, common.ticks, 0)
      reach += frames * common.bytes
      continue
    }
    for (let frame = 0; frame < frames; frame++) {
      const ticks = flag & flags.run.ticks ? fields.next(4) : common.ticks
      reach += flag & flags.run.bytes ? fields.next(4) : common.bytes
      if (flag & flags.run.flags) fields.next(4)
      add(1, ticks, flag & flags.run.offset ? fields.next(4) | 0 : 0)
    }
  }
  return { begin: time && timeIn(time), first, last, runs, reach }
}

function timeIn(box: Buffer): number | undefined {
  const fields = fragmentFields(box)
  return fields.next(box[0] === 1 ? 8 : 4)
}

/** Reads the numbers of a box one after the other, after its version and flags. */
function fragmentFields(box: Buffer) {
  if (box.length < 4) throw damagedIndex()
  let position = 4
  return {
    flags: box.readUIntBE(1, 3),
    left: () => box.length - position,
    next(width: 4 | 8): number {
      if (position + width > box.length) throw damagedIndex()
      position += width
      return width === 8 ? Number(box.readBigUInt64BE(position - 8)) : box.readUInt32BE(position - 4)
    },
  }
}
