import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { tooManyPieces, Unusable } from './unusable.ts'

/** A file that is read at chosen places, up to a limit. */
export interface BoundedFile extends Disposable {
  /** In bytes. */
  readonly size: number
  /** Up to `length` bytes from `position`; fewer where the file ends. */
  read(position: number, length: number): Buffer
}

/** From where to where, in bytes; the end is exclusive. */
export type Range = readonly [start: number, end: number]
export type Piece = Range | Buffer

/**
 * Most bytes read of one file in all. A Matroska file of up to 256 MiB is read whole, twice. Of an MP4 only the index is
 * read, 0.6 MiB for ten minutes at 60 frames a second; only one with a fragment a frame is read whole, three times.
 */
const MAX_READ_BYTES = 2 ** 31

/**
 * Most bytes read at once, because a file that lies about a size would have that much memory allocated. An index is small,
 * and a cluster of a Matroska file ends after 5 MB (ffmpeg) or 32 s (browsers), which is 40 MiB at 10 Mbit a second.
 */
export const MAX_PIECE_BYTES = 2 ** 28

/** Most steps of a walk over a file's first level. A file cut into one-frame pieces has 130,000 boxes in ten minutes. */
export const MAX_STEPS = 500_000

/** Reads block: this runs in a process that has nothing else to do, and a thousand small reads take 2 ms. */
export function openBounded(path: string): BoundedFile {
  // Opening a pipe waits until somebody writes to it.
  if (!statSync(path).isFile()) {
    throw new Unusable('This is not a file but a folder or a device. Name a video file.')
  }
  const descriptor = openSync(path, 'r')
  const { size } = fstatSync(descriptor)
  let spent = 0
  return {
    size,
    read(position, length) {
      const wanted = Math.min(length, size - position)
      if (!(position >= 0 && wanted > 0)) return Buffer.alloc(0)
      spent += wanted
      if (wanted > MAX_PIECE_BYTES || spent > MAX_READ_BYTES) throw tooManyPieces()
      const buffer = Buffer.allocUnsafe(wanted)
      return buffer.subarray(0, readSync(descriptor, buffer, 0, wanted, position))
    },
    [Symbol.dispose]: () => closeSync(descriptor),
  }
}

/** Ranges of a file and bytes put between them, as if they were a file of their own. */
export function joined(file: BoundedFile, pieces: readonly Piece[]): Pick<BoundedFile, 'size' | 'read'> {
  const sizeOf = (piece: Piece): number => (Buffer.isBuffer(piece) ? piece.length : piece[1] - piece[0])
  return {
    size: pieces.reduce((size, piece) => size + sizeOf(piece), 0),
    read(position, length) {
      const read: Buffer[] = []
      let begins = 0
      for (const piece of pieces) {
        const from = Math.max(position - begins, 0)
        const to = Math.min(position + length - begins, sizeOf(piece))
        if (from < to)
          read.push(Buffer.isBuffer(piece) ? piece.subarray(from, to) : file.read(piece[0] + from, to - from))
        begins += sizeOf(piece)
      }
      return read.length === 1 && read[0] ? read[0] : Buffer.concat(read)
    },
  }
}
