import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

export interface Proxy {
  readonly url: string
  /** `CONNECT host:port` or `METHOD url`, in order of arrival. */
  readonly seen: string[]
  readonly authorizations: (string | undefined)[]
  [Symbol.asyncDispose](): Promise<void>
}

/** A proxy that forwards plain requests and opens tunnels; `refusals` answer the tunnels in turn, the last one every further one. */
export async function startProxy(...refusals: readonly number[]): Promise<Proxy> {
  const seen: string[] = []
  const authorizations: (string | undefined)[] = []
  const sockets = new Set<Duplex>()
  const note = (line: string, { headers }: IncomingMessage): void => {
    seen.push(line)
    authorizations.push(headers['proxy-authorization'])
  }

  const server = createServer((incoming: IncomingMessage, response: ServerResponse) => {
    note(`${incoming.method} ${incoming.url}`, incoming)
    const forwarded = request(incoming.url ?? '', { method: incoming.method, headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    forwarded.on('error', () => response.writeHead(502).end())
    incoming.pipe(forwarded)
  })
  server.on('connect', (incoming: IncomingMessage, client: Duplex, head: Buffer) => {
    note(`CONNECT ${incoming.url}`, incoming)
    const tunnels = seen.filter((line) => line.startsWith('CONNECT ')).length
    const refuses = refusals[tunnels - 1] ?? refusals.at(-1)
    if (refuses !== undefined) {
      client.end(`HTTP/1.1 ${refuses} Refused\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    const { hostname, port } = new URL(`http://${incoming.url}`)
    const target: Socket = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      target.write(head)
      target.pipe(client).pipe(target)
    })
    for (const socket of [client, target]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    seen,
    authorizations,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
        for (const socket of sockets) socket.destroy()
      }),
  }
}
