import { childBytes, childElements, ids, writeElement } from './ebml.ts'
import { protectedVideo } from './inside.ts'

/** Elements that describe a picture, by id; those with a table inside are containers. */
interface Allowed extends ReadonlyMap<number, Allowed | undefined> {}

const leaves = (...list: number[]): Allowed => new Map(list.map((id) => [id, undefined]))

const projection = leaves(ids.projectionType, ids.poseYaw, ids.posePitch, ids.poseRoll)
const video: Allowed = new Map([
  ...leaves(ids.pixelWidth, ids.pixelHeight, ids.displayWidth, ids.displayHeight, ids.displayUnit),
  [ids.projection, projection],
])
/** What turns a track off or compresses its frames is left out: mediabunny would leave out the track. */
const trackEntry: Allowed = new Map([
  ...leaves(ids.trackNumber, ids.trackType, ids.codecId, ids.codecPrivate),
  [ids.video, video],
])

/** A small MKV that holds nothing but the description of one track: no index, no attachments, no frames. */
export function matroskaHeader(track: Buffer): Buffer {
  const encoding = childBytes(childBytes(track, ids.contentEncodings) ?? Buffer.alloc(0), ids.contentEncoding)
  if (encoding !== undefined && childBytes(encoding, ids.contentEncryption) !== undefined) throw protectedVideo()
  return Buffer.concat([
    writeElement(ids.ebml, writeElement(ids.docType, Buffer.from('matroska'))),
    writeElement(ids.segment, writeElement(ids.tracks, writeElement(ids.trackEntry, copy(track, trackEntry)))),
  ])
}

/** The allowed elements among the children of an element, with their sizes written anew. */
function copy(bytes: Buffer, allowed: Allowed): Buffer {
  const parts: Buffer[] = []
  for (const { id, body, end } of childElements(bytes, 0, bytes.length)) {
    if (!allowed.has(id)) continue
    const inner = allowed.get(id)
    const contents = bytes.subarray(body, end)
    parts.push(writeElement(id, inner === undefined ? contents : copy(contents, inner)))
  }
  return Buffer.concat(parts)
}
