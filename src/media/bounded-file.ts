import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { tooManyPieces, Unusable } from './unusable.ts'

/** A file that is read at chosen places, up to a limit. */
export interface BoundedFile extends Disposable {
  /** In bytes. */
  readonly size: number
  /** Up to `length` bytes from `position`; fewer at the end of the file. */
  read(position: number, length: number): Buffer
}

/**
 * The most bytes that are read from one file in all: twice the longest search for a cluster (matroska-walk.ts). Most
 * files need far less. Of an MP4 file, only the index and the fragments are read: 0.6 MiB for ten minutes at 60 frames
 * a second. Of a Matroska file, 32 bytes of each block are read.
 */
const MAX_READ_BYTES = 2 ** 29

/** The most bytes that are read at once. Without this limit, a file that states a wrong size could fill the memory. */
const MAX_PIECE_BYTES = 2 ** 26

/**
 * The most steps of a walk over boxes or elements. Each step takes 2 µs. In ten minutes, a file that is cut into pieces
 * of one frame has 130,000 boxes, and a Matroska file with sound has 150,000 elements.
 */
export const MAX_STEPS = 500_000

/** Reads are synchronous: this process has nothing else to do, and a thousand small reads take 2 ms. */
export function openBounded(path: string): BoundedFile {
  // Opening a pipe would wait until somebody writes to it.
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
