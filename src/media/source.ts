import { open, stat } from 'node:fs/promises'

/** What makes a file unusable, as a sentence for the person who has to replace it. Only `probeVideo` catches it. */
export class Unusable extends Error {
  override name = 'Unusable'
}

/** A file that is read in small pieces at chosen places. */
export interface Source {
  /** Size of the file in bytes. */
  readonly size: number
  /** Up to `length` bytes from `position`; fewer where the file ends. */
  read(position: number, length: number): Promise<Buffer>
}

/**
 * Most that one probe may read, in bytes. Indexes are small: ten minutes at 60 frames a second are 0.6 MiB in an MP4,
 * ten hours are 34 MiB. A file that makes the probe read more is damaged or hostile.
 */
export const readBudget = 64 * 2 ** 20

/**
 * Least that is read at once, in bytes: a header is 16 bytes, and the next one is often near. Small, because a file of
 * one-frame pieces needs a window a piece: ten minutes at 60 frames a second are 35 MiB.
 */
const windowSize = 1024

type ReadAt = (position: number, length: number) => Promise<Buffer>

/** A source over any way of reading, with one window of cache and the budget checked before anything is allocated. */
export function createSource(size: number, readAt: ReadAt, budget = readBudget): Source {
  let spent = 0
  let windowStart = 0
  let window: Buffer = Buffer.alloc(0)
  return {
    size,
    async read(position, length) {
      const end = Math.min(position + length, size)
      if (!(position >= 0 && position < end)) return Buffer.alloc(0)
      if (position < windowStart || end > windowStart + window.length) {
        const wanted = Math.min(Math.max(end - position, windowSize), size - position)
        spent += wanted
        if (spent > budget) {
          throw new Unusable(
            `The index of this video is unusually large (over ${budget / 2 ** 20} MiB), so the file is damaged or cut into very many pieces. Write it anew, for example with: ffmpeg -i in.mp4 -c copy -movflags +faststart out.mp4`,
          )
        }
        window = await readAt(position, wanted)
        windowStart = position
      }
      return window.subarray(position - windowStart, end - windowStart)
    },
  }
}

/**
 * Reads a file with `use` and closes it. Anything but a regular file is refused: opening a pipe would wait for ever.
 */
export async function withFile<T>(path: string, use: (source: Source) => Promise<T>): Promise<T> {
  if (!(await stat(path)).isFile())
    throw new Unusable('This is not a file but a folder or a device. Name a video file.')
  await using file = await open(path, 'r')
  const { size } = await file.stat()
  return await use(
    createSource(size, async (position, length) => {
      // Size and offset are known good here, so the allocation is at most the budget.
      const buffer = Buffer.allocUnsafe(length)
      const { bytesRead } = await file.read(buffer, 0, length, position)
      return buffer.subarray(0, bytesRead)
    }),
  )
}

/** A 64-bit unsigned number; exact up to 2^53, which no real file reaches. */
export const readU64 = (bytes: Buffer, at: number): number =>
  bytes.readUInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4)

/**
 * Four characters of a file as they may be shown: what is not plain becomes `?`, so no control code gets into a log.
 */
export const fourCharacters = (bytes: Buffer, at: number): string =>
  bytes.toString('latin1', at, at + 4).replaceAll(/[^\w .-]/g, '?')
