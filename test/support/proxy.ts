import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { listen, stop } from '../sandbox/http.ts'

export interface Proxy {
  readonly url: string
  /** Its address with a user name and a password, percent-encoded. */
  urlWith(user: string, password: string): string
  /** `CONNECT host:port` or `METHOD url`, in order of arrival. */
  readonly seen: string[]
  readonly authorizations: (string | undefined)[]
  [Symbol.asyncDispose](): Promise<void>
}

export interface ProxyOptions {
  /** Statuses that answer the tunnels in turn, the last one every further one. */
  readonly refusals?: readonly number[]
  /** `user:password` that it wants. */
  readonly login?: string
  /**
   * Origins by host name: a tunnel to one of these hosts ends in this proxy, which shows the certificate of
   * test/fixtures/certificates, reads what comes, and passes it on in plain HTTP.
   */
  readonly opens?: Readonly<Record<string, string>>
}

const fixture = (name: string): URL => new URL(`../fixtures/certificates/${name}`, import.meta.url)

/** What a company gives its machines, so that they trust its proxy. */
export const companyCertificate = fileURLToPath(fixture('ca.pem'))

/** A proxy that forwards plain requests and opens tunnels. */
export async function startProxy({ refusals = [], login, opens = {} }: ProxyOptions = {}): Promise<Proxy> {
  const seen: string[] = []
  const authorizations: (string | undefined)[] = []
  const sockets = new Set<Duplex>()
  /** Whether the one who asks may pass. */
  const note = (line: string, { headers }: IncomingMessage): boolean => {
    seen.push(line)
    authorizations.push(headers['proxy-authorization'])
    return login === undefined || headers['proxy-authorization'] === `Basic ${Buffer.from(login).toString('base64')}`
  }

  const server = createServer((incoming, response) => {
    if (note(`${incoming.method} ${incoming.url}`, incoming)) forward(incoming, response, incoming.url ?? '')
    else response.writeHead(407).end('Who are you?')
  })
  const inner = createTlsServer(
    { key: readFileSync(fixture('server.key.pem')), cert: readFileSync(fixture('server.pem')) },
    (incoming, response) => {
      const { hostname } = new URL(`https://${incoming.headers.host}`)
      forward(incoming, response, `${opens[hostname]}${incoming.url}`)
    },
  )
  // A client that does not trust the certificate breaks off.
  inner.on('tlsClientError', () => undefined)
  const { port: innerPort } = new URL(await listen(inner))

  server.on('connect', (incoming: IncomingMessage, client: Duplex, head: Buffer) => {
    const mayPass = note(`CONNECT ${incoming.url}`, incoming)
    const tunnels = seen.filter((line) => line.startsWith('CONNECT ')).length
    const refuses = mayPass ? (refusals[tunnels - 1] ?? refusals.at(-1)) : 407
    if (refuses !== undefined) {
      client.end(`HTTP/1.1 ${refuses} Refused\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    const { hostname, port } = new URL(`http://${incoming.url}`)
    const isOpened = opens[hostname] !== undefined
    const target = connect(Number(isOpened ? innerPort : port), isOpened ? '127.0.0.1' : hostname, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      target.write(head)
      target.pipe(client).pipe(target)
    })
    for (const socket of [client, target]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
    }
  })
  const url = await listen(server)
  return {
    url,
    urlWith: (user, password) =>
      url.replace('http://', `http://${encodeURIComponent(user)}:${encodeURIComponent(password)}@`),
    seen,
    authorizations,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await Promise.all([stop(server), stop(inner)])
    },
  }
}

function forward(incoming: IncomingMessage, response: ServerResponse, url: string): void {
  const forwarded = request(url, { method: incoming.method, headers: incoming.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  forwarded.on('error', () => response.writeHead(502).end())
  incoming.pipe(forwarded)
}
