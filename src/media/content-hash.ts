import { createHash } from 'node:crypto'
import { type OpenFile, openVersion, type Version } from './file-version.ts'

const DIGITS = 16
/** Pieces of 64 KiB take twice the time, larger ones save nothing. */
const PIECE_BYTES = 1024 * 1024

/**
 * SHA-256 of the whole file. 4 GB take seconds, so a cancel stops it.
 * @param version what the file must still be; by default whatever is there
 * @throws FileChanged
 */
export async function hashOfContent(path: string, signal: AbortSignal, version?: Version): Promise<string> {
  await using file = await openVersion(path, version)
  const hash = createHash('sha256')
  for await (const piece of piecesOf(file)) {
    signal.throwIfAborted()
    hash.update(piece)
  }
  await file.assertSame()
  return hash.digest('hex').slice(0, DIGITS)
}

/**
 * A file from its first byte to the last it had when it was opened, straight from its handle. Two pieces of memory take
 * turns, so that it stays the same for 4 GB: one is read ahead while the other is used, until the next one is asked for.
 */
export async function* piecesOf({ handle, sizeBytes }: OpenFile): AsyncGenerator<Uint8Array> {
  const buffers = [Buffer.allocUnsafeSlow(PIECE_BYTES), Buffer.allocUnsafeSlow(PIECE_BYTES)] as const
  const read = async (index: number): Promise<Uint8Array> => {
    const position = index * PIECE_BYTES
    const wanted = buffers[index % 2 === 0 ? 0 : 1].subarray(0, Math.max(0, sizeBytes - position))
    for (let length = 0; length < wanted.length; ) {
      const { bytesRead } = await handle.read(wanted, length, wanted.length - length, position + length)
      if (bytesRead === 0) return wanted.subarray(0, length)
      length += bytesRead
    }
    return wanted
  }
  let next = read(0)
  for (let index = 0; index * PIECE_BYTES < sizeBytes; index++) {
    const piece = await next
    next = read(index + 1)
    // Where nobody asks for it any more, a handle that was closed is no news.
    next.catch(() => undefined)
    yield piece
  }
}
