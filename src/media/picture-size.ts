export interface PictureSize {
  readonly widthPx: number
  readonly heightPx: number
}

/**
 * The size of the picture in the codec's own configuration: the sequence parameter set of H.264 (ITU-T H.264,
 * 7.3.2.1.1) in `avcC`, or of H.265 (ITU-T H.265, 7.3.2.2) in `hvcC`. Undefined if there is none.
 */
export function pictureSize(avc: Buffer | undefined, hevc: Buffer | undefined): PictureSize | undefined {
  const size = avc ? sizeInAvc(avc) : hevc && sizeInHevc(hevc)
  return size && [size.widthPx, size.heightPx].every((side) => side > 0 && side < 2 ** 16) ? size : undefined
}

function sizeInAvc(configuration: Buffer): PictureSize | undefined {
  const length = configuration.length < 8 ? 0 : configuration.readUInt16BE(6)
  const bits = bitsOf(configuration.subarray(8, 8 + length))
  bits.skip(8)
  const profile = bits.read(8)
  bits.skip(16)
  bits.number()
  let chroma = 1
  if (profilesWithChroma.includes(profile)) {
    chroma = bits.number()
    if (chroma === 3) bits.skip(1)
    bits.number()
    bits.number()
    bits.skip(1)
    // Not read: encoders of phones and screen recorders write no scaling matrices.
    if (bits.read(1) === 1) return undefined
  }
  bits.number()
  const order = bits.number()
  if (order === 0) bits.number()
  if (order === 1) return undefined
  bits.number()
  bits.skip(1)
  const width = 16 * (bits.number() + 1)
  const units = bits.number() + 1
  const wholeFrames = bits.read(1)
  if (wholeFrames === 0) bits.skip(1)
  bits.skip(1)
  const height = 16 * units * (2 - wholeFrames)
  return cropped(bits, width, height, chroma, 2 - wholeFrames)
}

const profilesWithChroma = [100, 110, 122, 244, 44, 83, 86, 118, 128]

/** `hvcC` has 22 bytes, then lists of units by type; 33 is the sequence parameter set. */
function sizeInHevc(configuration: Buffer): PictureSize | undefined {
  for (let list = 0, at = 23; list < (configuration[22] ?? 0) && at + 5 <= configuration.length; list++) {
    const type = (configuration[at] ?? 0) & 0x3f
    const count = configuration.readUInt16BE(at + 1)
    at += 3
    for (let unit = 0; unit < count && at + 2 <= configuration.length; unit++) {
      const length = configuration.readUInt16BE(at)
      if (type === 33) return sizeInHevcSet(configuration.subarray(at + 2, at + 2 + length))
      at += 2 + length
    }
  }
  return undefined
}

function sizeInHevcSet(unit: Buffer): PictureSize | undefined {
  const bits = bitsOf(unit)
  bits.skip(16 + 4)
  // Sub-layers have levels of their own before the size. Only broadcasts have them, so they are not read.
  if (bits.read(3) !== 0) return undefined
  bits.skip(1 + 96)
  bits.number()
  const chroma = bits.number()
  if (chroma === 3) bits.skip(1)
  const width = bits.number()
  return cropped(bits, width, bits.number(), chroma, 1)
}

/**
 * The size without the edges that a decoder cuts off: pictures are coded in whole blocks. The file counts the edges in
 * samples of colour, and one such sample may stand for two pixels in each direction.
 */
function cropped(bits: Bits, width: number, height: number, chroma: number, fields: number): PictureSize {
  if (bits.read(1) === 0) return { widthPx: width, heightPx: height }
  const across = chroma === 1 || chroma === 2 ? 2 : 1
  const down = (chroma === 1 ? 2 : 1) * fields
  const [left, right, top, bottom] = [bits.number(), bits.number(), bits.number(), bits.number()]
  return { widthPx: width - across * (left + right), heightPx: height - down * (top + bottom) }
}

type Bits = ReturnType<typeof bitsOf>

/**
 * The bits of a unit, without each byte 3 that follows two zero bytes (ITU-T H.264, 7.4.1:
 * emulation_prevention_three_byte). After the end all bits are zero.
 */
function bitsOf(unit: Buffer) {
  const bytes = unit.filter((byte, at) => !(byte === 3 && at > 1 && unit[at - 1] === 0 && unit[at - 2] === 0))
  let position = 0
  const read = (count: number): number => {
    let value = 0
    for (const end = position + count; position < end; position++) {
      value = value * 2 + (((bytes[position >> 3] ?? 0) >> (7 - (position & 7))) & 1)
    }
    return value
  }
  return {
    read,
    skip: (count: number): unknown => (position += count),
    /** A number in the code ue(v) (ITU-T H.264, 9.1): some zeros, then a 1, then as many bits as there were zeros. */
    number(): number {
      let zeros = 0
      while (zeros < 31 && read(1) === 0) zeros++
      return 2 ** zeros - 1 + read(zeros)
    },
  }
}
