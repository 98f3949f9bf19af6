import type { BoundedFile } from './bounded-file.ts'

/**
 * An element of a Matroska or WebM file (EBML, RFC 8794): id, size, contents. Ids are written with their length bits,
 * as in the Matroska specification (RFC 9559). Offsets in bytes from the beginning of the file.
 */
export interface Element {
  readonly id: number
  readonly start: number
  readonly body: number
  /** Undefined for "size unknown", as in live streams. */
  readonly end: number | undefined
  /** The beginning of its contents: enough for the header of a block and the first bytes of its frame. */
  readonly first: Buffer
}

/** Longest header: four bytes of id, eight of size. Then the header of a block: up to 8, 2 and 1, and a few of its frame. */
const HEADER_BYTES = 12
const READ_BYTES = HEADER_BYTES + 20

/** Length in bytes of a number that begins with this byte: the zero bits in front, and one. */
export const lengthOf = (first = 0): number => (first === 0 ? Number.NaN : Math.clz32(first) - 23)

/** The element at `start`; undefined if there is none, but padding or damage. */
export function elementAt(file: Pick<BoundedFile, 'read'>, start: number): Element | undefined {
  const header = file.read(start, READ_BYTES)
  const idLength = lengthOf(header[0])
  const sizeLength = lengthOf(header[idLength])
  if (!(idLength <= 4 && idLength + sizeLength <= header.length)) return undefined
  let size = (header[idLength] ?? 0) & (0xff >> sizeLength)
  let isUnknown = size === 0xff >> sizeLength
  for (let at = idLength + 1; at < idLength + sizeLength; at++) {
    size = size * 256 + (header[at] ?? 0)
    isUnknown &&= header[at] === 0xff
  }
  const body = start + idLength + sizeLength
  return {
    id: header.readUIntBE(0, idLength),
    start,
    body,
    end: isUnknown ? undefined : body + size,
    first: header.subarray(idLength + sizeLength),
  }
}

/** An element inside another one, with its contents. */
export interface ElementContent {
  readonly id: number
  readonly contents: Buffer
}

/** The elements of a buffer, in order. Ends where none follows. */
export function* elementsIn(bytes: Buffer): Generator<ElementContent> {
  const file = { read: (position: number, length: number) => bytes.subarray(position, position + length) }
  for (let position = 0; position < bytes.length; ) {
    const element = elementAt(file, position)
    if (element === undefined) return
    const end = Math.min(element.end ?? bytes.length, bytes.length)
    yield { id: element.id, contents: bytes.subarray(element.body, end) }
    position = end
  }
}

/** A number without sign; 0 for one that is too long. */
export function numberIn(contents: Buffer): number {
  if (contents.length === 8) return Number(contents.readBigUInt64BE())
  return contents.length > 0 && contents.length <= 6 ? contents.readUIntBE(0, contents.length) : 0
}

/** A number with a point, in 4 or 8 bytes; else 0. */
export function floatIn(contents: Buffer): number {
  if (contents.length === 4) return contents.readFloatBE()
  return contents.length === 8 ? contents.readDoubleBE() : 0
}
