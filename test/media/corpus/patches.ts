import { element, elements, ids } from '../ebml.ts'

/** Changes to the bytes of good files, for shapes and faults that no program at hand writes. */
export type Change = (bytes: Buffer) => Buffer

export const u32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeInt32BE(value | 0, at * 4)
  return bytes
}

export const box = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body])
}

/** A number of 32 bits written so many bytes behind the first letter of a box's type. */
export const numberAt =
  (type: string, offset: number, value: number): Change =>
  (bytes) => {
    const changed = Buffer.from(bytes)
    changed.writeInt32BE(value | 0, changed.indexOf(type) + offset)
    return changed
  }

export const bytesAt =
  (type: string, offset: number, hex: string): Change =>
  (bytes) => {
    const changed = Buffer.from(bytes)
    Buffer.from(hex, 'hex').copy(changed, changed.indexOf(type) + offset)
    return changed
  }

export const allOf =
  (...changes: readonly Change[]): Change =>
  (bytes) =>
    changes.reduce((changed, change) => change(changed), bytes)

export const followedBy =
  (tail: Buffer): Change =>
  (bytes) =>
    Buffer.concat([bytes, tail])

/** Changes the contents of a box, given by the types on the way to it. For files whose index comes last. */
export const inside =
  (change: Change, ...[type, ...path]: readonly string[]): Change =>
  (bytes) => {
    const parts: Buffer[] = []
    let found = false
    for (let at = 0; at + 8 <= bytes.length; ) {
      const size = bytes.readUInt32BE(at) || bytes.length - at
      const whole = bytes.subarray(at, at + size)
      const isIt: boolean = !found && type === whole.toString('latin1', 4, 8)
      found ||= isIt
      const next = path.length === 0 ? change : inside(change, ...path)
      parts.push(isIt && type ? box(type, next(whole.subarray(8))) : whole)
      at += size
    }
    if (!found) throw new Error(`There is no box ${type} to change.`)
    return Buffer.concat(parts)
  }

/** Puts boxes between the first box and the next one, and corrects the places of all frames. */
export const behindFirstBox =
  (inserted: Buffer): Change =>
  (bytes) => {
    const changed = Buffer.from(bytes)
    for (let at = changed.indexOf('stco'); at !== -1; at = changed.indexOf('stco', at + 4)) {
      for (let row = 0; row < changed.readUInt32BE(at + 8); row++) {
        const place = at + 12 + row * 4
        changed.writeUInt32BE(changed.readUInt32BE(place) + inserted.length, place)
      }
    }
    const first = changed.readUInt32BE(0)
    return Buffer.concat([changed.subarray(0, first), inserted, changed.subarray(first)])
  }

/** Changes the elements in a Matroska file's segment, of a size that is known. */
export const inSegment =
  (change: (inside: ReturnType<typeof elements>) => readonly Buffer[], open = false): Change =>
  (bytes) => {
    const [header, segment] = elements(bytes)
    if (!header || segment?.id !== ids.segment) throw new Error('This is no Matroska file of a known size.')
    const contents = Buffer.concat(change(elements(segment.contents)))
    return Buffer.concat([
      header.whole,
      ...(open ? [element(ids.segment), contents] : [element(ids.segment, contents)]),
    ])
  }

const simpleBlock = 0xa3

/** Sound in laces of three frames (EBML lacing), as mkvmerge writes it. The positions in an index are not corrected. */
export const laced = (track: number): Change =>
  inSegment((all) =>
    all.map(({ id, whole, contents }) => {
      if (id !== ids.cluster) return whole
      const parts: Buffer[] = []
      let waiting: Buffer[] = []
      const flush = (): void => {
        if (waiting.length > 0) parts.push(element(simpleBlock, lace(waiting)))
        waiting = []
      }
      for (const child of elements(contents)) {
        if (child.id === simpleBlock && child.contents[0] === (0x80 | track)) waiting.push(child.contents)
        else parts.push(child.whole)
        if (waiting.length === 3) flush()
      }
      flush()
      return element(id, Buffer.concat(parts))
    }),
  )

function lace(blocks: readonly Buffer[]): Buffer {
  const [first = Buffer.alloc(4)] = blocks
  if (blocks.length === 1) return first
  const header = Buffer.from(first.subarray(0, 4))
  // Bits 0x06 say how frames are laced; 0x02 is Xiph's way: each size as bytes that are added up.
  header[3] = (header[3] ?? 0) | 0x02
  const frames = blocks.map((block) => block.subarray(4))
  const sizes = frames
    .slice(0, -1)
    .flatMap(({ length }) => [...Array<number>(Math.floor(length / 255)).fill(255), length % 255])
  return Buffer.concat([header, Buffer.from([frames.length - 1, ...sizes]), ...frames])
}
