import { elementAt, headerBytes, ids, unsigned, variableInteger } from './ebml.ts'
import type { Source } from './source.ts'

/** Frames of one track from a stretch of a Matroska or WebM file. */
export interface Stretch {
  /** When each frame is shown, in ticks, in the order of the file. */
  readonly timestamps: number[]
  /** Why it ends: at the end of the file, after as many steps as were allowed, or at something that is no element. */
  readonly stopped: 'end' | 'steps' | 'damage'
  /** The last element says it reaches past the end of the file. */
  readonly cut: boolean
}

/**
 * Reads frame times from `position` on, by element headers only, for at most `steps` headers: about half of them are
 * frames, the others sound. Elements of known size are stepped over, clusters and block groups are stepped into, so it
 * makes no difference whether a cluster says how long it is.
 */
export async function readStretch(source: Source, position: number, track: number, steps: number): Promise<Stretch> {
  const timestamps: number[] = []
  let clusterTime = 0
  let at = position
  for (let step = 0; step < steps; step++) {
    const bytes = await source.read(at, headerBytes + 12)
    const element = elementAt(bytes, 0, at)
    // What is no element is padding or damage, which players step over.
    if (element === undefined) return { timestamps, stopped: at + 2 >= source.size ? 'end' : 'damage', cut: false }
    const { id, body, end } = element
    if (end !== undefined && end > source.size) return { timestamps, stopped: 'end', cut: true }
    if (id === ids.cluster || id === ids.blockGroup) {
      at = body
      continue
    }
    if (end === undefined) return { timestamps, stopped: 'damage', cut: false }
    const contents = bytes.subarray(body - at, end - at)
    if (id === ids.timestamp) clusterTime = unsigned(contents) ?? 0
    else if (id === ids.simpleBlock || id === ids.block) {
      const number = variableInteger(contents, 0)
      if (number?.value === track && contents.length >= number.length + 2) {
        timestamps.push(clusterTime + contents.readInt16BE(number.length))
      }
    }
    at = end
  }
  return { timestamps, stopped: at >= source.size ? 'end' : 'steps', cut: false }
}

/** Piece of the file searched at once, in bytes. */
const piece = 2 ** 18
/**
 * How much is searched at most, in bytes. ffmpeg ends a cluster after 5 MB; browsers and OBS may take up to 32 s,
 * more than which times in a cluster cannot count: 40 MiB at 10 Mbit a second.
 */
const maxSearch = { forward: 4 * 2 ** 20, back: 40 * 2 ** 20 } as const

/** Bytes that must follow a cluster's id for it to be one: its size and, first inside, its time. */
const lookAhead = 32

/** Where the next cluster begins at or after `position`. */
export async function nextCluster(source: Source, position: number): Promise<number | undefined> {
  for (let at = position; at < Math.min(source.size, position + maxSearch.forward); at += piece) {
    const bytes = await source.read(at, piece + lookAhead)
    const [first] = clustersIn(bytes)
    if (first !== undefined) return at + first
  }
  return undefined
}

/** Where the last cluster begins, searched from the end of the file back to `stop`. */
export async function lastCluster(source: Source, stop: number): Promise<number | undefined> {
  const limit = Math.max(stop, source.size - maxSearch.back)
  for (let end = source.size; end > limit; end -= piece) {
    const at = Math.max(limit, end - piece)
    const last = clustersIn(await source.read(at, end - at + lookAhead)).at(-1)
    if (last !== undefined) return at + last
  }
  return undefined
}

const clusterId = Buffer.from([0x1f, 0x43, 0xb6, 0x75])

/** Offsets of what looks like clusters: the id can also occur by chance inside a frame. */
function clustersIn(bytes: Buffer): number[] {
  const found: number[] = []
  for (let at = bytes.indexOf(clusterId); at !== -1; at = bytes.indexOf(clusterId, at + 1)) {
    const cluster = elementAt(bytes, at)
    const inside = cluster && elementAt(bytes, cluster.body)
    // MKV files may have a check sum in front of the time.
    const time = inside?.id === ids.crc32 ? elementAt(bytes, inside.body + 4) : inside
    if (time?.id === ids.timestamp && time.end !== undefined && time.end - time.body <= 8) found.push(at)
  }
  return found
}
