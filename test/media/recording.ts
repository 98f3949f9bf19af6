import { closeSync, openSync, writeSync } from 'node:fs'
import { element, ids, numeric } from './ebml.ts'

export interface Recording {
  readonly clusters: number
  readonly framesPerCluster: number
  /** Bytes of one frame. */
  readonly frameSize: number
  /** Seconds as stated in the header, if any. */
  readonly stated?: number
}

/** How long a frame is shown; the last one of a live recording does not say it. */
export const frameMs = 40

function headOf(stated: number | undefined): Buffer {
  const video = Buffer.concat([numeric(ids.pixelWidth, 1080), numeric(ids.pixelHeight, 1920)])
  const entry = [
    numeric(ids.trackNumber, 1, 1),
    numeric(ids.trackType, 1, 1),
    element(ids.codecId, Buffer.from('V_VP9')),
    element(ids.video, video),
  ]
  const duration = Buffer.alloc(8)
  duration.writeDoubleBE((stated ?? 0) * 1000)
  return Buffer.concat([
    element(ids.ebml, element(ids.docType, Buffer.from('webm'))),
    element(ids.segment),
    element(ids.info, stated === undefined ? Buffer.alloc(0) : element(ids.duration, duration)),
    element(ids.tracks, element(ids.trackEntry, Buffer.concat(entry))),
  ])
}

/** Writes a recording whose clusters do not say how large they are: a sparse file with holes for pictures. */
export function writeRecording(path: string, { clusters, framesPerCluster, frameSize, stated }: Recording): void {
  const file = openSync(path, 'w')
  let position = writeSync(file, headOf(stated))
  for (let cluster = 0; cluster < clusters; cluster++) {
    const start = [element(ids.cluster), numeric(ids.timestamp, cluster * framesPerCluster * frameMs, 4)]
    position += writeSync(file, Buffer.concat(start), 0, undefined, position)
    for (let frame = 0; frame < framesPerCluster; frame++) {
      const header = Buffer.from('a3010000000000000081000080', 'hex')
      header.writeUIntBE(frameSize - 9, 3, 6)
      header.writeInt16BE(Math.min(frame * frameMs, 32767), 10)
      writeSync(file, header, 0, undefined, position)
      position += frameSize
    }
  }
  writeSync(file, Buffer.alloc(1), 0, 1, position - 1)
  closeSync(file)
}
