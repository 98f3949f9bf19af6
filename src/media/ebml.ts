/**
 * Elements of a Matroska or WebM file (EBML, RFC 8794): id, size, contents. Ids are written with their length bits,
 * as in the Matroska specification (RFC 9559).
 */
export const ids = {
  ebml: 0x1a45dfa3,
  crc32: 0xbf,
  docType: 0x4282,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  flagEnabled: 0xb9,
  defaultDuration: 0x23e383,
  codecId: 0x86,
  codecPrivate: 0x63a2,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
  displayWidth: 0x54b0,
  displayHeight: 0x54ba,
  displayUnit: 0x54b2,
  projection: 0x7670,
  projectionType: 0x7671,
  poseYaw: 0x7673,
  posePitch: 0x7674,
  poseRoll: 0x7675,
  contentEncodings: 0x6d80,
  contentEncoding: 0x6240,
  contentEncryption: 0x5035,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
} as const

/**
 * An element's header; offsets in bytes in the file or buffer. `end` is undefined for "size unknown" (live streams).
 */
export interface Element {
  readonly id: number
  readonly start: number
  readonly body: number
  readonly end: number | undefined
}

/** Longest header: four bytes of id, eight of size. */
export const headerBytes = 12

/** The header at `at` in `bytes`, which begin at `base`; undefined for what is no element. */
export function elementAt(bytes: Buffer, at: number, base = 0): Element | undefined {
  const idLength = lengthOf(bytes[at])
  if (idLength === undefined || idLength > 4 || at + idLength >= bytes.length) return undefined
  const sizeAt = at + idLength
  const size = variableInteger(bytes, sizeAt)
  if (size === undefined) return undefined
  const body = base + sizeAt + size.length
  return {
    id: bytes.readUIntBE(at, idLength),
    start: base + at,
    body,
    end: size.value === undefined ? undefined : body + size.value,
  }
}

/** Length in bytes of a number that begins with this byte: the zero bits in front, and one. */
const lengthOf = (first: number | undefined): number | undefined =>
  first === undefined || first === 0 ? undefined : Math.clz32(first) - 23

/** A number of variable length without its length bits; value undefined when all bits are set ("unknown"). */
export function variableInteger(bytes: Buffer, at: number): { value: number | undefined; length: number } | undefined {
  const first = bytes[at]
  const length = lengthOf(first)
  if (first === undefined || length === undefined || at + length > bytes.length) return undefined
  const mask = 0xff >> length
  let value = first & mask
  let unknown = value === mask
  for (let offset = 1; offset < length; offset++) {
    const byte = bytes[at + offset] ?? 0
    unknown &&= byte === 0xff
    // Beyond 2^53 the number is rounded; it is larger than any file either way.
    value = value * 256 + byte
  }
  return { value: unknown ? undefined : value, length }
}

/** The elements in a part of a buffer. A size that is unknown or reaches out of the part ends the list. */
export function* childElements(
  bytes: Buffer,
  start: number,
  end: number,
): Generator<Element & { readonly end: number }> {
  let position = start
  while (position < end) {
    const element = elementAt(bytes.subarray(0, end), position)
    if (element?.end === undefined || element.end > end) return
    yield { ...element, end: element.end }
    position = element.end
  }
}

/** The first child with an id, as its bytes. */
export function childBytes(bytes: Buffer, id: number): Buffer | undefined {
  for (const child of childElements(bytes, 0, bytes.length)) {
    if (child.id === id) return bytes.subarray(child.body, child.end)
  }
  return undefined
}

/** An unsigned number of up to eight bytes; longer ones are not numbers. */
export function unsigned(bytes: Buffer | undefined): number | undefined {
  if (bytes === undefined || bytes.length > 8) return undefined
  return bytes.reduce((value, byte) => value * 256 + byte, 0)
}

/** A floating point number of four or eight bytes. */
export function float(bytes: Buffer | undefined): number | undefined {
  if (bytes?.length === 4) return bytes.readFloatBE(0)
  return bytes?.length === 8 ? bytes.readDoubleBE(0) : undefined
}

/** An element with its size in eight bytes; without `contents` the size is "unknown". */
export function writeElement(id: number, contents?: Buffer): Buffer {
  const digits = id.toString(16)
  const header = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex')
  const size = Buffer.from([0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])
  if (contents !== undefined) size.writeUIntBE(contents.length, 2, 6)
  if (contents !== undefined) size[1] = 0
  return Buffer.concat([header, size, contents ?? Buffer.alloc(0)])
}
