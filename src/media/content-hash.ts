import { createHash } from 'node:crypto'
import { onceUnlocked } from '../locked.ts'
import { type OpenFile, openVersion, type Version } from './file-version.ts'

const CONTENT_DIGITS = 16
/** Pieces of 64 KiB take twice the time. Larger pieces save nothing. */
const PIECE_BYTES = 1024 * 1024

/**
 * The first 16 hex digits of the SHA-256 of the whole file. 4 GB take seconds, so a cancel stops it.
 * @param version the version that the file must still have; by default, the one that it has when it is opened
 * @throws FileChanged, FileLocked
 */
export async function hashOfContent(path: string, signal: AbortSignal, version?: Version): Promise<string> {
  await using file = await openVersion(path, version, signal)
  const hash = createHash('sha256')
  for await (const piece of piecesOf(file, signal)) {
    signal.throwIfAborted()
    hash.update(piece)
  }
  await file.assertSame()
  return hash.digest('hex').slice(0, CONTENT_DIGITS)
}

/**
 * Reads a file from its first byte to the last byte that it had when it was opened. All pieces share one buffer, so a
 * file of 4 GB needs no more memory. Use a piece before you ask for the next one. Nothing is read ahead: on two cores,
 * it takes longer to read and send at the same time than one after the other (measured over TLS).
 */
export async function* piecesOf(
  { path, handle, sizeBytes }: OpenFile,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafeSlow(PIECE_BYTES)
  for (let position = 0; position < sizeBytes; ) {
    const length = Math.min(PIECE_BYTES, sizeBytes - position)
    const { bytesRead } = await onceUnlocked(path, () => handle.read(buffer, 0, length, position), signal)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    position += bytesRead
  }
}
