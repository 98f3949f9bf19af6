import { type Box, childBoxes, damagedIndex, findBox } from './boxes.ts'
import { protectedVideo } from './inside.ts'
import type { Moov, Mp4Track } from './moov.ts'

/** Bytes of a picture format's description before the boxes inside it: among them the code, width and height. */
const fixedDescription = 86

/**
 * A small MP4 that holds nothing but the description of one track: sizes are written anew and sample tables, edit
 * lists, metadata, codec settings and all other tracks are left out, so that nothing in it can lie about its extent.
 */
export function mp4Header(moov: Moov, track: Mp4Track): Buffer {
  const copy = (parent: Box, ...path: string[]): Buffer => {
    const found = findBox(moov.bytes, parent, ...path)
    return found === undefined ? Buffer.alloc(0) : moov.bytes.subarray(found.start, found.end)
  }
  const stbl = box('stbl', box('stsd', Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), description(moov, track)))
  const media = box('mdia', copy(track.box, 'mdia', 'mdhd'), copy(track.box, 'mdia', 'hdlr'), box('minf', stbl))
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1')),
    box('moov', copy(moov.box, 'mvhd'), box('trak', copy(track.box, 'tkhd'), media)),
  ])
}

/** The first sample description of a track: which codec it has, how large a picture, and the shape of its pixels. */
function description(moov: Moov, track: Mp4Track): Buffer {
  const table = findBox(moov.bytes, track.box, 'mdia', 'minf', 'stbl', 'stsd')
  if (table !== undefined) {
    for (const entry of childBoxes(moov.bytes, table.body + 8, table.end)) {
      if (entry.type === 'encv') throw protectedVideo()
      if (entry.end - entry.start < fixedDescription) break
      const body = moov.bytes.subarray(entry.body, entry.start + fixedDescription)
      return box(entry.type, body, pixelShape(moov.bytes.subarray(entry.start + fixedDescription, entry.end)))
    }
  }
  throw damagedIndex('the description of the video track is missing')
}

/**
 * The 16 bytes of the `pasp` box inside a description, where old QuickTime files also have things that are no boxes.
 */
function pixelShape(description: Buffer): Buffer {
  const at = description.indexOf('pasp') - 4
  const found = at >= 0 && at + 16 <= description.length && description.readUInt32BE(at) === 16
  return found ? description.subarray(at, at + 16) : Buffer.alloc(0)
}

function box(type: string, ...parts: Buffer[]): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt32BE(
    parts.reduce((size, part) => size + part.length, 8),
    0,
  )
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, ...parts])
}
