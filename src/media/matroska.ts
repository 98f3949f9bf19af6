import { type BoundedFile, MAX_PIECE_BYTES, MAX_STEPS, type Range } from './bounded-file.ts'
import type { Outline } from './demux.ts'
import { cutOff, tooManyPieces, Unusable } from './unusable.ts'

/**
 * An element of a Matroska or WebM file (EBML, RFC 8794): id, size, contents. Ids are written with their length bits,
 * as in the Matroska specification (RFC 9559). Offsets in bytes from the beginning of the file.
 */
interface Element {
  readonly id: number
  readonly start: number
  readonly body: number
  /** Undefined for "size unknown", as in live streams. */
  readonly end: number | undefined
}

const ids = { ebml: 0x1a45dfa3, docType: 0x4282, segment: 0x18538067, cluster: 0x1f43b675 } as const

/** Longest header: four bytes of id, eight of size. */
const headerBytes = 12

/** Length in bytes of a number that begins with this byte: the zero bits in front, and one. */
const lengthOf = (first = 0): number => (first === 0 ? Number.NaN : Math.clz32(first) - 23)

/** The element at `start`; undefined for what is none, such as padding or damage. */
function elementAt(file: BoundedFile, start: number): Element | undefined {
  const header = file.read(start, headerBytes)
  const idLength = lengthOf(header[0])
  const sizeLength = lengthOf(header[idLength])
  if (!(idLength <= 4 && idLength + sizeLength <= header.length)) return undefined
  const digits = header.subarray(idLength, idLength + sizeLength).toString('hex')
  const bits = 7n * BigInt(sizeLength)
  const size = BigInt.asUintN(Number(bits), BigInt(`0x${digits}`))
  const body = start + idLength + sizeLength
  return {
    id: header.readUIntBE(0, idLength),
    start,
    body,
    end: size === 2n ** bits - 1n ? undefined : body + Number(size),
  }
}

/** Walks over the clusters of a WebM or MKV file, and refuses one that ends early. */
export function outlineOfMatroska(file: BoundedFile): Outline {
  const header = elementAt(file, 0)
  // The header of real files has 31 to 40 bytes.
  if (header?.end === undefined || header.end > 4096) throw damagedBeginning()
  const container = containerOf(file, header.body, header.end)
  const clusters: number[] = []
  let position = header.end
  let isCut = false
  for (let step = 0; position < file.size; step++) {
    if (step === MAX_STEPS) throw tooManyPieces()
    const element = elementAt(file, position)
    if (element === undefined) break
    const { id, start, body, end } = element
    if (id === ids.cluster) clusters.push(start)
    if (end !== undefined && end > file.size) isCut = true
    // A live recording states no sizes for its segment and clusters, only for what is in them: the walk goes into these.
    const isOpen = id === ids.segment || (id === ids.cluster && end === undefined)
    if (end === undefined && !isOpen) break
    position = isOpen ? body : (end ?? body)
  }
  const [first] = clusters
  if (first === undefined) throw isCut || position + headerBytes > file.size ? cutOff(noFrame) : damagedBeginning()
  if (isCut) throw cutOff(incomplete)
  return { container, parts: partsOf(file, first, clusters) }
}

const noFrame = 'it ends before its first frame'
const incomplete = 'its last part (segment or cluster) says it goes on after the last byte'

function containerOf(file: BoundedFile, start: number, end: number): 'WebM' | 'MKV' {
  for (let position = start; position < end; ) {
    const element = elementAt(file, position)
    if (element?.end === undefined) break
    if (element.id === ids.docType) {
      const name = file.read(element.body, Math.min(element.end - element.body, 16)).toString('latin1')
      if (name.startsWith('webm')) return 'WebM'
      if (name.startsWith('matroska')) return 'MKV'
    }
    position = element.end
  }
  throw damagedBeginning()
}

/**
 * Matroska has no list of frames, so all of a file is read. Of a large one only the beginning is, and, for its length, the
 * head together with the last cluster.
 */
function partsOf(file: BoundedFile, first: number, clusters: readonly number[]): Range[][] {
  if (file.size <= MAX_PIECE_BYTES) return [[[0, file.size]]]
  const beginning = clusters.findLast((start) => start <= MAX_PIECE_BYTES) ?? first
  const last = clusters.at(-1) ?? first
  if (file.size - last > MAX_PIECE_BYTES) throw tooManyPieces()
  return [
    [[0, beginning]],
    [
      [0, first],
      [last, file.size],
    ],
  ]
}

const damagedBeginning = (): Unusable =>
  new Unusable(
    'The beginning of this WebM or MKV file is damaged. Export or download it again, or try to repair it with: ffmpeg -i in.webm -c copy out.webm',
  )
