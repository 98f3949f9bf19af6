import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

const DIGITS = 16

/** SHA-256 of the whole file, read as a stream. 4 GB take seconds, so a cancel stops it. */
export async function hashOfContent(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash, { signal })
  return hash.digest('hex').slice(0, DIGITS)
}
