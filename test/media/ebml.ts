/** Elements of Matroska and WebM files, taken apart and put together: enough for files of ids and sizes that are known. */
export const ids = {
  ebml: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  info: 0x1549a966,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  flagEnabled: 0xb9,
  codecId: 0x86,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
  contentEncodings: 0x6d80,
  contentEncoding: 0x6240,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
} as const

export interface Element {
  readonly id: number
  readonly whole: Buffer
  readonly contents: Buffer
}

const lengthOf = (first = 0): number => Math.clz32(first) - 23

/** The elements of a buffer, one after the other. */
export function elements(bytes: Buffer): Element[] {
  const found: Element[] = []
  for (let start = 0; start < bytes.length; ) {
    const idLength = lengthOf(bytes[start])
    const sizeAt = start + idLength
    const sizeLength = lengthOf(bytes[sizeAt])
    let size = (bytes[sizeAt] ?? 0) & (0xff >> sizeLength)
    for (let at = sizeAt + 1; at < sizeAt + sizeLength; at++) size = size * 256 + (bytes[at] ?? 0)
    const body = sizeAt + sizeLength
    found.push({
      id: bytes.readUIntBE(start, idLength),
      whole: bytes.subarray(start, body + size),
      contents: bytes.subarray(body, body + size),
    })
    start = body + size
  }
  return found
}

/** An element with its size in eight bytes; without `contents` the size is "unknown". */
export function element(id: number, contents?: Buffer): Buffer {
  const digits = id.toString(16)
  const header = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex')
  const size = Buffer.from('01ffffffffffffff', 'hex')
  if (contents !== undefined) size.writeUIntBE(contents.length, 2, 6)
  if (contents !== undefined) size[1] = 0
  return Buffer.concat([header, size, contents ?? Buffer.alloc(0)])
}

/** An element that holds a number. */
export function numeric(id: number, value: number, width = 2): Buffer {
  const bytes = Buffer.alloc(width)
  bytes.writeUIntBE(value, 0, width)
  return element(id, bytes)
}
