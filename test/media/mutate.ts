import fc from 'fast-check'

/** One change to the bytes of a file. `at` is a share of the file's length, or of the part where its headers are. */
export interface Mutation {
  readonly kind: 'flip' | 'number' | 'cut' | 'remove' | 'insert' | 'repeat' | 'swap'
  readonly near: 'headers' | 'anywhere'
  readonly at: number
  readonly length: number
  readonly value: number
}

export const aMutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'number', 'cut', 'remove', 'insert', 'repeat', 'swap'),
  near: fc.constantFrom('headers', 'headers', 'headers', 'anywhere'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 400 }),
  value: fc.nat(),
})

/** Values that sizes and counts lie with. */
const liars = [
  0, 1, 2, 7, 8, 9, 0x7f, 0x80, 0xff, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff, 0x01000000, 0x40000000,
]

/** Where headers are: from these words on. A flipped bit in the middle of a picture proves nothing. */
const landmarks = ['moov', 'moof', '\x16\x54\xae\x6b', '\x1f\x43\xb6\x75', 'stbl', 'trun']

function place(bytes: Buffer, { near, at, value }: Mutation): number {
  if (near === 'anywhere') return Math.floor(at * bytes.length)
  const landmark = bytes.indexOf(Buffer.from(landmarks[value % landmarks.length] ?? '', 'latin1'))
  const start = Math.max(0, landmark - 4)
  return Math.min(bytes.length, start + Math.floor(at * Math.min(1500, bytes.length - start)))
}

export function mutate(original: Buffer, mutations: readonly Mutation[]): Buffer {
  let bytes = Buffer.from(original)
  for (const mutation of mutations) bytes = apply(bytes, mutation)
  return bytes
}

function apply(bytes: Buffer<ArrayBuffer>, mutation: Mutation): Buffer<ArrayBuffer> {
  const { kind, length, value } = mutation
  const at = place(bytes, mutation)
  const end = Math.min(bytes.length, at + length)
  switch (kind) {
    case 'flip':
      if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << (value % 8))
      return bytes
    case 'number': {
      // Sizes stand at multiples of four from a box's start more often than not.
      const word = at - (at % 4) + (value % 2 === 0 ? 0 : at % 4)
      if (word + 4 <= bytes.length) bytes.writeUInt32BE(liars[value % liars.length] ?? value, word)
      return bytes
    }
    case 'cut':
      return bytes.subarray(0, at)
    case 'remove':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)])
    case 'insert':
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.alloc(Math.min(length, 4096), value % 256),
        bytes.subarray(at),
      ])
    case 'repeat':
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)])
    case 'swap':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end), bytes.subarray(at, end)])
  }
}
