import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'

/** One request as it arrived, and what was answered. */
export interface RecordedRequest {
  host: 'api' | 'storage'
  method: string
  /** Below `/api/v1` for the API, with the leading `/`. */
  path: string
  query: Record<string, string>
  headers: Record<string, string>
  /** Parsed JSON of an API request; undefined without a body and for the storage. */
  body: unknown
  /** Bytes of the body that have arrived so far. */
  bytes: number
  /** undefined as long as nothing is answered, for good where the connection was cut. */
  status: number | undefined
}

export const apiBase = '/api/v1'

export function record(host: RecordedRequest['host'], request: IncomingMessage): RecordedRequest {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const below = host === 'api' && url.pathname.startsWith(`${apiBase}/`)
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return {
    host,
    method: request.method ?? '',
    path: below ? url.pathname.slice(apiBase.length) : url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers,
    body: undefined,
    bytes: 0,
    status: undefined,
  }
}

/** Reads a body that may be large: only its length and its hash stay. Rejects when the client breaks off. */
export async function digestBody(request: IncomingMessage, recorded: RecordedRequest): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of request) {
    hash.update(chunk)
    recorded.bytes += Buffer.byteLength(chunk)
  }
  return hash.digest('hex')
}

/** Reads an API body: text that should be JSON. */
export async function readBody(request: IncomingMessage, recorded: RecordedRequest): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) {
    chunks.push(chunk)
    recorded.bytes += Buffer.byteLength(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Resolves once half of the announced body has arrived. */
export async function readHalf(request: IncomingMessage, recorded: RecordedRequest): Promise<void> {
  const half = Number(recorded.headers['content-length'] ?? 0) / 2
  if (recorded.bytes >= half) return
  // The iterator would otherwise take the socket away from the request, which nobody could close any more.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    recorded.bytes += Buffer.byteLength(chunk)
    if (recorded.bytes >= half) return
  }
}

/** What a server says: the body is complete text, sent with its length. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

export const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
})

export const success = (fields: Record<string, unknown>): Answer => json(200, { success: true, ...fields })

export const failure = (status: number, error: string): Answer => json(status, { error })

/** What PostPost says of a group that is not there, or not the caller's. */
export const notFound = (): Answer => failure(404, 'Post group not found')

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Its origin, on a free port where none is given; rejects where the port is taken. */
export async function listen(server: Server, port = 0): Promise<string> {
  await once(server.listen(port, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return `http://127.0.0.1:${address.port}`
}

export const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
