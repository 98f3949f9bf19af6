import type { BoundedFile } from './bounded-file.ts'

/**
 * An element of a Matroska or WebM file (EBML, RFC 8794): id, size, contents. Ids are written with their length bits,
 * as in the Matroska specification (RFC 9559). Offsets are in bytes from the beginning of the file.
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

/**
 * The longest header has four bytes of id and eight of size. After it come the header of a block (at most 8, 2 and 1
 * bytes) and a few bytes of its frame.
 */
const HEADER_BYTES = 12
const READ_BYTES = HEADER_BYTES + 20

/** The length in bytes of a number that begins with this byte: its zero bits in front, plus one (RFC 8794, 4). */
export const lengthOf = (first = 0): number => (first === 0 ? Number.NaN : Math.clz32(first) - 23)

/** The element at `start`; undefined if there is only padding or damage. */
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

/** The elements of a buffer, in order. The list ends at the first bytes that are no element. */
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

/** An unsigned number of 1 to 8 bytes (https://www.rfc-editor.org/rfc/rfc8794#section-7.2); 0 for any other length. */
export function numberIn(contents: Buffer): number {
  const { length } = contents
  if (length === 0 || length > 8) return 0
  return length <= 6 ? contents.readUIntBE(0, length) : Number(BigInt(`0x${contents.toString('hex')}`))
}

/** A floating-point number of 4 or 8 bytes; 0 for any other length. */
export function floatIn(contents: Buffer): number {
  if (contents.length === 4) return contents.readFloatBE()
  return contents.length === 8 ? contents.readDoubleBE() : 0
}
