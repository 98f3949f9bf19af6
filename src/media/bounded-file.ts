import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { tooManyPieces, Unusable } from './unusable.ts'

/** A file that is read at chosen places, up to a limit. */
export interface BoundedFile extends Disposable {
  /** In bytes. */
  readonly size: number
  /** Up to `length` bytes from `position`; fewer where the file ends. */
  read(position: number, length: number): Buffer
}

/**
 * Most bytes that are read from one file in all. For an MP4 only the index is read, 0.6 MiB for ten minutes at 60 frames a
 * second. For Matroska, 32 bytes of each block are read. Twice the longest search for a cluster is enough for both.
 */
const MAX_READ_BYTES = 2 ** 29

/** Most bytes that are read at once. Otherwise a file that states a wrong size could fill the memory. */
const MAX_PIECE_BYTES = 2 ** 26

/**
 * Most steps of a walk over boxes or elements; each takes 2 µs. A file cut into one-frame pieces has 130,000 boxes in ten
 * minutes, and a Matroska file with sound has 150,000 elements.
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
