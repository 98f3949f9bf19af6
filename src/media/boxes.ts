import { type BoundedFile, MAX_STEPS } from './bounded-file.ts'
import { tooManyPieces } from './unusable.ts'

/**
 * A box of an MP4 or MOV file (ISO/IEC 14496-12): size, four-letter type, contents. Offsets are in bytes from the
 * beginning of the file.
 */
export interface Box {
  readonly type: string
  readonly start: number
  readonly body: number
  /** Where the box says it ends, which may be past the end of the file. */
  readonly end: number
}

/**
 * The boxes of a file's first level, in order. The list ends at the first bytes that are no box: cameras and tools
 * append bytes of their own.
 */
export function* boxesOf(file: BoundedFile): Generator<Box> {
  for (let position = 0, step = 0; position + 8 <= file.size; step++) {
    if (step === MAX_STEPS) throw tooManyPieces()
    const box = boxAt(file.read(position, 16), position, file.size)
    if (box === undefined) return
    yield box
    position = box.end
  }
}

/** The most boxes inside one box. An index has a few for each track. A fragment has one for each row of its frames. */
const MAX_INNER = 10_000

/** A box inside another one, with its contents. */
export interface BoxContent {
  readonly type: string
  readonly contents: Buffer
}

/**
 * The boxes inside a box, in order. A box that is longer than the box around it is cut to fit. Players do the same,
 * because tools that write tags forget to correct sizes. The list ends at the first bytes that are no box.
 */
export function* boxesIn(contents: Buffer): Generator<BoxContent> {
  for (let position = 0, step = 0; position + 8 <= contents.length; step++) {
    if (step === MAX_INNER) throw tooManyPieces()
    const box = boxAt(contents.subarray(position, position + 16), position, contents.length)
    if (box === undefined) return
    yield { type: box.type, contents: contents.subarray(box.body, box.end) }
    position = box.end
  }
}

/** The contents of the first box with this path of types. */
export function contentsOf(contents: Buffer, ...types: readonly string[]): Buffer | undefined {
  const [type, ...rest] = types
  if (type === undefined) return contents
  for (const box of boxesIn(contents)) if (box.type === type) return contentsOf(box.contents, ...rest)
  return undefined
}

export function boxOf(type: string, ...contents: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt32BE(contents.reduce((size, { length }) => size + length, header.length))
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, ...contents])
}

/** @param limit the end of what the box is in; a box of size 0 reaches to it (ISO/IEC 14496-12, 4.2) */
function boxAt(header: Buffer, start: number, limit: number): Box | undefined {
  if (header.length < 8) return undefined
  const short = header.readUInt32BE(0)
  const long = short === 1
  if (long && header.length < 16) return undefined
  const size = short === 0 ? limit - start : long ? Number(header.readBigUInt64BE(8)) : short
  const body = start + (long ? 16 : 8)
  return start + size < body ? undefined : { type: header.toString('latin1', 4, 8), start, body, end: start + size }
}
