import { Readable } from 'node:stream'
import { type Dispatcher, request } from 'undici'
import type { Clock } from '../clock.ts'
import { FileLocked } from '../locked.ts'
import { piecesOf } from '../media/content-hash.ts'
import { FileChanged, openVersion, type Version } from '../media/file-version.ts'
import { withoutSignatures } from '../wording.ts'
import { explain } from './explain.ts'
import { type Failure, PostPostError } from './failure.ts'
import { networkFailure, PROXY_REFUSAL, parseRetryAfter, readBody } from './http.ts'

/** An upload is given up if no byte moves for this long. The whole upload has no limit: 4 GB may take an hour. */
const STALL_MS = 60_000

export interface Upload {
  readonly path: string
  /** The version of the file that was checked; by default, the version that is there. */
  readonly version: Version | undefined
  readonly contentType: string
  readonly uploadUrl: string
  /** Called many times a second, with the number of bytes that the network has taken so far. */
  readonly onProgress: (sentBytes: number) => void
}

/**
 * One PUT of one file to its pre-signed URL, piece by piece: a file of 4 GB needs no more memory. The request has the
 * signed `Content-Type` and a `Content-Length` (S3 refuses chunked transfer with 501), and no API key. Redirects are
 * not followed. Before the first byte and after the last one, it looks whether the file is still the one that was
 * checked.
 * @throws PostPostError, FileChanged, FileLocked, or the signal's reason
 */
export async function uploadOnce(
  wire: { readonly dispatcher: Dispatcher; readonly clock: Clock },
  upload: Upload,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted()
  await using file = await openVersion(upload.path, upload.version, signal)
  const stall = watchForStall(wire.clock)
  const failed = (failure: Failure): never => {
    throw new PostPostError('storage', failure, explain('storage', failure))
  }
  try {
    const answer = await request(upload.uploadUrl, {
      method: 'PUT',
      headers: { 'content-type': upload.contentType, 'content-length': String(file.sizeBytes) },
      // undici asks for the next piece after the socket has passed on the last one.
      body: streamOf(
        countedPieces(piecesOf(file, signal), (sentBytes) => {
          stall.moved()
          upload.onProgress(sentBytes)
        }),
      ),
      dispatcher: wire.dispatcher,
      signal: AbortSignal.any([signal, stall.signal]),
      headersTimeout: 0,
      bodyTimeout: 0,
    })
    const text = await readBody(answer.body)
    if (answer.statusCode >= 200 && answer.statusCode <= 299) {
      // The storage says nothing more than that. A page is a proxy's, which may have kept the video from it. Some begin
      // with a comment, or as XML.
      if (/<(?:!doctype\s+)?html\b/i.test(text)) return failed(pageInstead(answer.statusCode))
      return await file.assertSame()
    }
    if (answer.statusCode === PROXY_REFUSAL) return failed({ kind: 'proxy', status: PROXY_REFUSAL })
    const retryAfterMs = parseRetryAfter(answer.headers['retry-after'], wire.clock.now())
    return failed({
      kind: 'refused',
      status: answer.statusCode,
      text: storageText(text),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    })
  } catch (thrown) {
    if (thrown instanceof PostPostError || thrown instanceof FileChanged || thrown instanceof FileLocked) throw thrown
    signal.throwIfAborted()
    if (stall.signal.aborted) {
      return failed({ kind: 'no-answer', detail: `no byte moved for ${STALL_MS / 1000} s`, hasStalled: true })
    }
    return failed(networkFailure(thrown))
  } finally {
    stall.stop()
  }
}

/** One piece at a time, so that the file is not read faster than the network takes it. */
const streamOf = (pieces: AsyncIterable<Uint8Array>): Readable => Readable.from(pieces, { highWaterMark: 1 })

async function* countedPieces(
  file: AsyncIterable<Uint8Array>,
  onBytes: (sentBytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let sentBytes = 0
  for await (const chunk of file) {
    yield chunk
    sentBytes += chunk.length
    onBytes(sentBytes)
  }
}

/** Aborts its signal if `moved` was not called for STALL_MS. The wait for the answer after the last byte counts too. */
function watchForStall(clock: Clock): { readonly signal: AbortSignal; moved(): void; stop(): void } {
  const stalled = new AbortController()
  const stopped = new AbortController()
  let movement = 0
  const watch = async (): Promise<void> => {
    for (let seen = -1; seen !== movement; ) {
      seen = movement
      await clock.sleep(STALL_MS, stopped.signal)
    }
    stalled.abort(new Error('stalled'))
  }
  watch().catch(() => undefined)
  return { signal: stalled.signal, moved: () => void movement++, stop: () => stopped.abort() }
}

const pageInstead = (status: number): Failure => ({
  kind: 'unreadable',
  status,
  detail: 'an HTML page, probably from a proxy, so the video may not be stored',
})

/** S3 answers in XML. Its code and message are enough: the rest repeats the signed request. */
function storageText(xml: string): string {
  const code = /<Code>([^<]{1,100})<\/Code>/.exec(xml)?.[1]
  const message = /<Message>([^<]{1,200})<\/Message>/.exec(xml)?.[1]
  return withoutSignatures([code, message].filter(Boolean).join(': ')) || 'no explanation'
}
