import { fourCharacters, readU64, type Source, Unusable } from './source.ts'

/**
 * A box of an MP4 or MOV file (ISO/IEC 14496-12): size, four-letter type, contents. Offsets in bytes from the beginning
 * of the file or of the buffer it was read from.
 */
export interface Box {
  readonly type: string
  readonly start: number
  readonly body: number
  /** Where the box says it ends, which may be past the end of the file. */
  readonly end: number
}

/** Most boxes on the first level. A file cut into one-frame pieces has 130,000 in ten minutes. */
const maxBoxes = 200_000
/** Most boxes inside one box; an index has about as many as there are tracks, real boxes under 100. */
const maxChildren = 1000

/**
 * The header at `at` in `bytes`, which begin at `base`; undefined for what cannot be a box. Size 0 means "to the
 * end".
 */
function boxAt(bytes: Buffer, at: number, base: number, limit: number): Box | undefined {
  if (at + 8 > bytes.length) return undefined
  const short = bytes.readUInt32BE(at)
  const long = short === 1
  if (long && at + 16 > bytes.length) return undefined
  const start = base + at
  const header = long ? 16 : 8
  const size = short === 0 ? limit - start : long ? readU64(bytes, at + 8) : short
  if (size < header) return undefined
  return { type: fourCharacters(bytes, at + 4), start, body: start + header, end: start + size }
}

/** The boxes of the file's first level, in order. Ends quietly where what follows is no box. */
export async function* topLevelBoxes(source: Source): AsyncGenerator<Box> {
  let position = 0
  for (let count = 0; position + 8 <= source.size; count++) {
    if (count === maxBoxes) throw new Unusable(tooManyPieces)
    const box = boxAt(await source.read(position, 16), 0, position, source.size)
    if (box === undefined) return
    yield box
    position = box.end
  }
}

const tooManyPieces =
  'This video is cut into too many pieces to check. Write it anew, for example with: ffmpeg -i in.mp4 -c copy -movflags +faststart out.mp4'

export const damagedIndex = (what: string): Unusable =>
  new Unusable(
    `The index of this video is damaged (${what}). Export or download it again, or try to repair it with: ffmpeg -i in.mp4 -c copy out.mp4`,
  )

/**
 * The boxes inside a part of a buffer. A child that reaches out of its parent is damage; a terminator ends the list.
 */
export function* childBoxes(bytes: Buffer, start: number, end: number): Generator<Box> {
  let position = start
  for (let count = 0; position + 8 <= end; count++) {
    // Some QuickTime boxes end with four zero bytes rather than with a box.
    if (bytes.readUInt32BE(position) === 0) return
    const box = boxAt(bytes.subarray(0, end), position, 0, end)
    if (box === undefined || box.end > end) throw damagedIndex('a box in it claims a size that does not fit')
    if (count === maxChildren) throw damagedIndex('it has too many parts')
    yield box
    position = box.end
  }
}

/** The first box at the end of a path of types: `findBox(bytes, trak, 'mdia', 'minf')`. */
export function findBox(bytes: Buffer, parent: Box, ...path: readonly string[]): Box | undefined {
  const [type, ...rest] = path
  if (type === undefined) return parent
  for (const child of childBoxes(bytes, parent.body, parent.end)) {
    if (child.type === type) return findBox(bytes, child, ...rest)
  }
  return undefined
}

/**
 * Number of rows in a table with a count in front. A table that claims more rows than fit into its box is damaged, so
 * the work is bounded by the bytes that are there.
 */
export function tableRows(bytes: Buffer, box: Box, countAt: number, rowsAt: number, rowSize: number): number {
  if (box.body + rowsAt > box.end) throw damagedIndex(`its ${box.type} table is cut short`)
  const rows = bytes.readUInt32BE(box.body + countAt)
  if (rows * rowSize > box.end - box.body - rowsAt) throw damagedIndex(`its ${box.type} table is cut short`)
  return rows
}
