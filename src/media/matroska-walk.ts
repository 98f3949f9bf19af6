import { type BoundedFile, MAX_STEPS } from './bounded-file.ts'
import { type Element, elementAt, elementsIn, floatIn, numberIn } from './elements.ts'
import { type Block, blockIn } from './matroska-blocks.ts'
import { tooManyPieces } from './unusable.ts'

export interface Info {
  readonly secondsPerTick: number
  /** As stated; 0 if the file does not say it, as in live recordings. */
  readonly seconds: number
}

/** What was found in a Matroska file. */
interface Walk {
  info: Info
  /** The contents of the first description of tracks. */
  tracks: Buffer
  /** By track; undefined if there is no cluster. */
  blocks: Map<number, Block[]> | undefined
  /** True if a segment, cluster or block should go on after the file's last byte. */
  isCut: boolean
  /** False if any element should go on after the last byte. */
  isWhole: boolean
}

/**
 * Elements that hold others: segment, cluster and block group. The elements in them are read one by one, so their own
 * size is not needed. Live recordings state no size.
 */
const containers: ReadonlySet<number> = new Set([0x18538067, 0x1f43b675, 0xa0])
const ids = {
  ...{ segment: 0x18538067, info: 0x1549a966, tracks: 0x1654ae6b, cluster: 0x1f43b675, timestamp: 0xe7 },
  ...{ simpleBlock: 0xa3, block: 0xa1, blockDuration: 0x9b },
} as const

/** Other elements that stand in clusters or beside them. They have no times (RFC 9559, 5.1, and two of EBML). */
const others: ReadonlySet<number> = new Set([
  ...[0x1a45dfa3, 0x114d9b74, 0x1c53bb6b, 0x1043a770, 0x1941a469, 0x1254c367, 0xec, 0xbf],
  ...[0xa7, 0xab, 0x5854, 0xaf, 0xfb, 0xfd, 0xfa, 0x75a1, 0x75a2, 0x8e, 0xa4],
])

/** A video of over ten minutes is refused (checks/video-rules.ts), so there is no need to measure the rest of it. */
const LONG_ENOUGH_SECONDS = 700

/** A description of tracks has a few kB. Covers and fonts are stored in other elements. */
const MAX_DESCRIPTION_BYTES = 2 ** 21

/** A file has a picture, sound in some languages, and subtitles in many. */
const MAX_MATROSKA_TRACKS = 1000

/** Longest time of a cluster or block, in bytes. */
const TIME_BYTES = 8

/**
 * Reads all elements from `begin` on. After unknown bytes it goes on at the next cluster. Unknown bytes after the last
 * cluster are no damage: players, download tools and cameras append bytes of their own.
 */
export function walkMatroska(file: BoundedFile, begin: number): Walk {
  const walk: Walk = {
    info: infoIn(Buffer.alloc(0)),
    tracks: Buffer.alloc(0),
    blocks: undefined,
    isCut: false,
    isWhole: true,
  }
  let cluster = { ticks: 0, end: 0 }
  let last: Block | undefined
  let position = begin
  for (let step = 0; position < file.size; step++) {
    if (step === MAX_STEPS) {
      if ((last?.ticks ?? 0) * walk.info.secondsPerTick > LONG_ENOUGH_SECONDS) break
      throw tooManyPieces()
    }
    const element = elementAt(file, position)
    // Before the first cluster nothing may be skipped: the description of the tracks is there.
    if (element === undefined && walk.blocks === undefined) break
    if (element === undefined || (walk.blocks && !KNOWN_ELEMENTS.has(element.id) && !isInside(element, cluster.end))) {
      position = nextCluster(file, position + 1)
      continue
    }
    const { id, start, body, end = containers.has(id) ? file.size : body } = element
    walk.isWhole &&= end <= file.size
    if (containers.has(id) || id === ids.simpleBlock || id === ids.block) walk.isCut ||= end > file.size
    if (id === ids.cluster) {
      cluster = { ticks: 0, end }
      walk.blocks ??= new Map()
    } else if (id === ids.timestamp) {
      cluster.ticks = numberIn(file.read(body, Math.min(end - body, TIME_BYTES)))
    } else if (id === ids.simpleBlock || id === ids.block) {
      last = blockIn(element, cluster.ticks)
      if (last) addTo(walk, last)
    } else if (id === ids.blockDuration && last) {
      last.lasts = numberIn(file.read(body, Math.min(end - body, TIME_BYTES)))
    } else if (id === ids.info) {
      walk.info = infoIn(descriptionAt(file, body, end))
    } else if (id === ids.tracks && walk.tracks.length === 0) {
      walk.tracks = descriptionAt(file, body, end)
    }
    if (containers.has(id)) position = body
    // The size is wrong: go on at the next cluster, so that nothing is missed.
    else if (end > file.size && walk.blocks) position = nextCluster(file, body)
    else position = start < cluster.end ? Math.min(end, cluster.end) : end
  }
  return walk
}

const KNOWN_ELEMENTS: ReadonlySet<number> = new Set([...containers, ...Object.values(ids), ...others])
const isInside = ({ end }: Element, outerEnd: number): boolean => end !== undefined && end <= outerEnd

function addTo(walk: Walk, block: Block): void {
  walk.blocks ??= new Map()
  const ofTrack = walk.blocks.get(block.track)
  if (ofTrack) ofTrack.push(block)
  else walk.blocks.set(block.track, [block])
  if (walk.blocks.size > MAX_MATROSKA_TRACKS) throw tooManyPieces()
}

function descriptionAt(file: BoundedFile, body: number, end: number): Buffer {
  if (end > file.size) return Buffer.alloc(0)
  if (end - body > MAX_DESCRIPTION_BYTES) throw tooManyPieces()
  return file.read(body, end - body)
}

/** Times are counted in ticks. By default a tick has a million nanoseconds (RFC 9559, 5.1.2). */
function infoIn(contents: Buffer): Info {
  let nanoseconds = 1e6
  let ticks = 0
  for (const element of elementsIn(contents)) {
    if (element.id === 0x2ad7b1) nanoseconds = numberIn(element.contents) || nanoseconds
    if (element.id === 0x4489) ticks = floatIn(element.contents)
  }
  return { secondsPerTick: nanoseconds / 1e9, seconds: ticks > 0 ? (ticks * nanoseconds) / 1e9 : 0 }
}

/** The most bytes of one search for a cluster. To read them takes 0.1 s from a cache, and 2 s from a slow disk. */
const MAX_SEARCH_BYTES = 2 ** 28
/** The next cluster may be near or far. The pieces grow, so that many short searches read little. */
const SEARCH_PIECE_BYTES = { first: 2 ** 12, most: 2 ** 20 }
const clusterId = Buffer.from('1f43b675', 'hex')

/** Where the next cluster begins, or else the end of the file. */
function nextCluster(file: BoundedFile, start: number): number {
  let piece = SEARCH_PIECE_BYTES.first
  for (let position = start; position < file.size; position += piece) {
    if (position - start > MAX_SEARCH_BYTES) throw tooManyPieces()
    piece = Math.min(piece * 2, SEARCH_PIECE_BYTES.most)
    // An id may begin in one piece and end in the next.
    const at = file.read(position, piece + clusterId.length - 1).indexOf(clusterId)
    if (at !== -1) return position + at
  }
  return file.size
}
