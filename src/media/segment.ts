import { childBytes, childElements, type Element, elementAt, float, headerBytes, ids, unsigned } from './ebml.ts'
import { cutOff } from './inside.ts'
import { type Source, Unusable } from './source.ts'

/** The beginning of a Matroska or WebM file: everything before the first frame. */
export interface Segment {
  readonly webm: boolean
  /** Where the segment's contents begin, and where they end as far as the file says. */
  readonly body: number
  readonly end: number | undefined
  /** Nanoseconds of one tick. */
  readonly tickNs: number
  /** Length as stated, in seconds; live recordings state none. */
  readonly statedSeconds: number | undefined
  readonly tracks: readonly Track[]
  readonly firstCluster: number
}

export interface Track {
  readonly number: number
  readonly kind: 'video' | 'sound'
  readonly enabled: boolean
  /** The whole description (TrackEntry) without its header. */
  readonly bytes: Buffer
  /** Nanoseconds a frame as stated. */
  readonly frameNs: number | undefined
}

/**
 * Largest element before the first frame that is taken into memory, in bytes. Track descriptions have a few
 * kilobytes.
 */
const maxElement = 4 * 2 ** 20
/** Most elements before the first frame; real files have under twenty. */
const maxElements = 10_000
const maxTracks = 64
/** Largest description of one track, in bytes; it may hold fonts or pictures of subtitles, but not for video. */
const maxTrack = 2 ** 16

const damaged = () =>
  new Unusable(
    'The beginning of this WebM or MKV file is damaged. Export or download it again, or try to repair it with: ffmpeg -i in.webm -c copy out.webm',
  )

const noFrame = 'it ends before its first frame'

export async function readSegment(source: Source): Promise<Segment> {
  const header = elementAt(await source.read(0, headerBytes), 0)
  // The header of real files has 31 to 40 bytes.
  if (header?.id !== ids.ebml || header.end === undefined || header.end > 4096) throw damaged()
  const docType = childBytes(await source.read(header.body, header.end - header.body), ids.docType)
  const name = docType?.toString('latin1').replace(/\0.*/s, '')
  if (name !== 'webm' && name !== 'matroska') throw damaged()
  const segment = elementAt(await source.read(header.end, headerBytes), 0, header.end)
  if (segment === undefined && header.end + headerBytes > source.size) throw cutOff(noFrame)
  if (segment?.id !== ids.segment) throw damaged()
  const found = await readHead(source, segment.body)
  const info = found.get(ids.info)
  const stated = float(info && childBytes(info, ids.duration))
  const tickNs = unsigned(info && childBytes(info, ids.timestampScale)) || 1_000_000
  const seconds = stated === undefined ? 0 : (stated * tickNs) / 1e9
  const tracks = found.get(ids.tracks)
  if (tracks === undefined) throw damaged()
  return {
    webm: name === 'webm',
    body: segment.body,
    end: segment.end,
    tickNs,
    statedSeconds: seconds > 0 && Number.isFinite(seconds) ? seconds : undefined,
    tracks: readTracks(tracks),
    firstCluster: found.firstCluster,
  }
}

type Head = Map<number, Buffer> & { firstCluster: number }

/** Contents of Info and Tracks, which stand before the first cluster or where the seek head says. */
async function readHead(source: Source, start: number): Promise<Head> {
  const found: Head = Object.assign(new Map<number, Buffer>(), { firstCluster: -1 })
  let position = start
  for (let count = 0; count < maxElements; count++) {
    const element = elementAt(await source.read(position, headerBytes), 0, position)
    if (element === undefined) throw position + headerBytes > source.size ? cutOff(noFrame) : damaged()
    if (element.id === ids.cluster) {
      found.firstCluster = element.start
      break
    }
    if (element.end === undefined) throw damaged()
    if (element.end > source.size) throw cutOff(noFrame)
    if (wanted.has(element.id)) await take(source, element, found)
    position = element.end
  }
  if (found.firstCluster < 0) throw damaged()
  const seekHead = found.get(ids.seekHead)
  for (const { id, position } of seekHead === undefined ? [] : seekEntries(seekHead)) {
    const element = elementAt(await source.read(start + position, headerBytes), 0, start + position)
    if (element?.id === id && !found.has(id)) await take(source, element, found)
  }
  return found
}

const wanted: ReadonlySet<number> = new Set([ids.seekHead, ids.info, ids.tracks])

async function take(source: Source, { id, body, end }: Element, found: Head): Promise<void> {
  if (end === undefined || end - body > maxElement) throw damaged()
  // A copy: the source reuses nothing, but a slice would keep its whole window alive.
  found.set(id, Buffer.from(await source.read(body, end - body)))
}

/** Where the seek head says Info and Tracks are, in bytes from the segment's contents. */
function seekEntries(seekHead: Buffer): { id: number; position: number }[] {
  const entries: { id: number; position: number }[] = []
  for (const child of childElements(seekHead, 0, seekHead.length)) {
    const entry = seekHead.subarray(child.body, child.end)
    const id = unsigned(childBytes(entry, ids.seekId))
    const position = unsigned(childBytes(entry, ids.seekPosition))
    if ((id === ids.info || id === ids.tracks) && position !== undefined) entries.push({ id, position })
  }
  return entries
}

const kinds: Readonly<Record<number, Track['kind']>> = { 1: 'video', 2: 'sound' }

function readTracks(tracks: Buffer): Track[] {
  const list: Track[] = []
  for (const child of childElements(tracks, 0, tracks.length)) {
    const bytes = tracks.subarray(child.body, child.end)
    const number = unsigned(childBytes(bytes, ids.trackNumber))
    const kind = kinds[unsigned(childBytes(bytes, ids.trackType)) ?? 0]
    if (child.id !== ids.trackEntry || bytes.length > maxTrack || number === undefined || kind === undefined) continue
    if (list.length < maxTracks) {
      const enabled = unsigned(childBytes(bytes, ids.flagEnabled)) !== 0
      list.push({
        number,
        kind,
        enabled,
        bytes,
        frameNs: unsigned(childBytes(bytes, ids.defaultDuration)) || undefined,
      })
    }
  }
  return list
}
