import type { BoundedFile } from './bounded-file.ts'
import { type Element, lengthOf } from './elements.ts'
import { type Timing, timingAt } from './frames.ts'
import type { MatroskaTrack } from './matroska-tracks.ts'

/** A block of a Matroska file: one frame, or several frames of sound (a lace). */
export interface Block {
  readonly track: number
  /** When it is shown. */
  readonly ticks: number
  readonly frames: number
  /** The first bytes of its first frame. */
  readonly first: Buffer
  /** Where it ends in the file. */
  readonly end: number
  /** In ticks, if the file says it. */
  lasts?: number
}

/** A block's header (RFC 9559, 10.1): the number of the track, the time since the cluster's, flags. */
export function blockIn({ first: bytes, body, end }: Element, clusterTicks: number): Block | undefined {
  const width = lengthOf(bytes[0])
  if (!(width + 4 <= bytes.length) || end === undefined) return undefined
  let track = (bytes[0] ?? 0) & (0xff >> width)
  for (let at = 1; at < width; at++) track = track * 256 + (bytes[at] ?? 0)
  const isLaced = ((bytes[width + 2] ?? 0) & 0x06) !== 0
  return {
    track,
    ticks: clusterTicks + bytes.readInt16BE(width),
    frames: isLaced ? (bytes[width + 3] ?? 0) + 1 : 1,
    first: bytes.subarray(width + 3, Math.max(end - body, 0)),
    end,
  }
}

/** When the blocks of a track are shown; undefined if none is. */
export function timingOfBlocks(
  file: BoundedFile,
  { codec, frameSeconds = 0 }: MatroskaTrack,
  blocks: readonly Block[],
  secondsPerTick: number,
): Timing | undefined {
  const times: number[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const block of blocks) {
    if (!isShown(file, codec, block)) continue
    const start = block.ticks * secondsPerTick
    const seconds = block.lasts === undefined ? frameSeconds * block.frames : block.lasts * secondsPerTick
    for (let frame = 0; frame < block.frames; frame++) times.push(start + (frame * seconds) / block.frames)
    end = Math.max(end, start + seconds)
  }
  return times.length === 0 ? undefined : timingAt(times, end)
}

/**
 * VP8 and VP9 have frames that are never shown. Other frames only refer to them (alternate reference frames). libwebm
 * stores such a frame a millisecond before the next one. These frames do not count for the frame rate.
 */
function isShown(file: BoundedFile, codec: string, { first, end }: Block): boolean {
  const [byte] = first
  if (byte === undefined) return true
  // RFC 6386, 9.1: a bit for key frames, three for the version, then show_frame.
  if (codec === 'V_VP8') return (byte & 0x10) !== 0
  if (codec !== 'V_VP9' || showsVp9(byte)) return true
  return framesOfSuperframe(file, end).some(showsVp9)
}

/** VP9 bitstream specification, 6.2: marker, two bits of profile, show_existing_frame, frame_type, show_frame. */
function showsVp9(byte: number): boolean {
  const isFrame = byte >> 6 === 2
  // Profile 3 has one more bit.
  const shift = (byte & 0x30) === 0x30 ? 1 : 0
  const showsExisting = (byte & (0x08 >> shift)) !== 0
  return !isFrame || showsExisting || (byte & (0x02 >> shift)) !== 0
}

/**
 * A superframe (VP9 bitstream specification, Annex B) ends with a list of the sizes of its frames. The list stands
 * between two equal bytes, which state the number and the width of the sizes.
 */
function framesOfSuperframe(file: BoundedFile, end: number): number[] {
  const [marker = 0] = file.read(end - 1, 1)
  if ((marker & 0xe0) !== 0xc0) return []
  const count = (marker & 7) + 1
  const width = ((marker >> 3) & 3) + 1
  const list = file.read(end - 2 - count * width, 2 + count * width)
  if (list.length < 2 + count * width || list[0] !== marker) return []
  const sizes = Array.from({ length: count }, (_, frame) => list.readUIntLE(1 + frame * width, width))
  let position = end - list.length - sizes.reduce((sum, size) => sum + size, 0)
  return sizes.flatMap((size) => {
    const begins = position
    position += size
    return size > 0 ? [...file.read(begins, 1)] : []
  })
}
