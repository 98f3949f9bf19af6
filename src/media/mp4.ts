import { type BoundedFile, MAX_STEPS } from './bounded-file.ts'
import type { Outline } from './demux.ts'
import { cutOff, tooManyPieces, Unusable } from './unusable.ts'

/**
 * A box of an MP4 or MOV file (ISO/IEC 14496-12): size, four-letter type, contents. Offsets in bytes from the beginning
 * of the file.
 */
interface Box {
  readonly type: string
  readonly start: number
  readonly body: number
  /** Where the box says it ends, which may be past the end of the file. */
  readonly end: number
}

/** The boxes from `start` on, in order. Ends where no box follows: cameras and tools append bytes of their own. */
function* boxes(file: BoundedFile, start: number, limit: number): Generator<Box> {
  let position = start
  for (let step = 0; position + 8 <= limit; step++) {
    if (step === MAX_STEPS) throw tooManyPieces()
    const header = file.read(position, 16)
    if (header.length < 8) return
    const short = header.readUInt32BE(0)
    const long = short === 1
    if (long && header.length < 16) return
    const size = short === 0 ? limit - position : long ? Number(header.readBigUInt64BE(8)) : short
    const body = position + (long ? 16 : 8)
    if (position + size < body) return
    yield { type: header.toString('latin1', 4, 8), start: position, body, end: position + size }
    position += size
  }
}

/** Walks over the first level of an MP4 or MOV file, and refuses one that lacks its index or ends early. */
export function outlineOfMp4(file: BoundedFile): Outline {
  let first: Box | undefined
  let brand: string | undefined
  let index: Box | undefined
  let firstFragment: Box | undefined
  let cut: Box | undefined
  for (const box of boxes(file, 0, file.size)) {
    first ??= box
    // Other types may be bytes that were appended to the file.
    if (box.end > file.size && ['moov', 'mdat', 'moof'].includes(box.type)) cut = box
    else if (box.type === 'ftyp') brand ??= file.read(box.body, 4).toString('latin1')
    else if (box.type === 'moov') index ??= box
    else if (box.type === 'moof') firstFragment ??= box
  }
  if (index === undefined) throw missingIndex(cut, firstFragment !== undefined)
  if (cut !== undefined) throw endsEarly(cut.end, file.size)
  // Classic QuickTime files have no ftyp box at all.
  const container = brand === undefined || brand === 'qt  ' ? 'MOV' : 'MP4'
  const front = first?.type === 'ftyp' ? [] : [quickTime]
  if (firstFragment === undefined) {
    return { container, parts: [[...front, [0, file.size]]], shownSeconds: shownSeconds(file, index) }
  }
  // mediabunny reads either the frames in the index or those in fragments; a file may have both.
  return { container, parts: [[...front, [0, firstFragment.start]], [[firstFragment.start, file.size]]] }
}

/** An ftyp box: mediabunny knows a QuickTime file by it, and by nothing else. */
const quickTime = Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'latin1')

/**
 * How long the movie is shown, as its header (`mvhd`) says, with all edits: a clip that was trimmed on a phone still
 * has all of its frames. mediabunny knows only where the first edit begins.
 */
function shownSeconds(file: BoundedFile, index: Box): number | undefined {
  for (const box of boxes(file, index.body, index.end)) {
    if (box.type !== 'mvhd') continue
    const header = file.read(box.body, 32)
    if (header.length < 32) return undefined
    const long = header[0] === 1
    const ticksPerSecond = header.readUInt32BE(long ? 20 : 12)
    const ticks = long ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16)
    return ticks > 0 && ticksPerSecond > 0 ? ticks / ticksPerSecond : undefined
  }
  return undefined
}

const endsEarly = (end: number, size: number): Unusable =>
  cutOff(
    `its video data should reach to byte ${end.toLocaleString('en-US')}, but it ends at ${size.toLocaleString('en-US')}`,
  )

function missingIndex(cut: Box | undefined, fragments: boolean): Unusable {
  if (fragments) {
    return new Unusable(
      'The file is a piece of a stream without its beginning (the moov box is missing). Download the whole video, not one segment.',
    )
  }
  const what = cut?.type === 'moov' ? 'ends inside its index (the moov box)' : 'has no index (the moov box is missing)'
  return new Unusable(
    `The file ${what}: the recording or download was cut off or damaged. Record, export or download it again.`,
  )
}
