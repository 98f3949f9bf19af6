import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, digestBody, type RecordedRequest, readHalf } from './http.ts'

/** What goes wrong with one request. */
export type Fault =
  /** The connection is reset before the server acts. */
  | { kind: 'reset-before' }
  /** The server acts, then resets the connection without a word. */
  | { kind: 'reset-after' }
  /** The connection is closed in the middle of the request's body. */
  | { kind: 'cut-request' }
  /** The server acts, then closes the connection after half of the body. */
  | { kind: 'cut-response' }
  /** The server acts; the answer is complete HTTP, its JSON is not. */
  | { kind: 'truncated-json' }
  /** Never an answer. Where the server does not act, it does not read a storage body either. */
  | { kind: 'hang'; acts: boolean }
  /** Another answer than the server's own. */
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string>; acts?: boolean }
  /** Test code runs before the server acts, or after it acted and before it answers; all else is as ever. */
  | { kind: 'call'; when: 'before' | 'after'; then: () => void | Promise<void> }

/** `index` counts the requests of both hosts from 0, in order of arrival. */
export type Intercept = (request: RecordedRequest, index: number) => Fault | undefined

export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  recorded: RecordedRequest
  /** Reads what is left of the body, does what the server does, gives its answer. */
  act: () => Promise<Answer>
}

/** One exchange, with what goes wrong in it. */
export async function play(exchange: Exchange, fault: Fault | undefined): Promise<void> {
  const { request, response, recorded, act } = exchange
  switch (fault?.kind) {
    case undefined:
      return send(exchange, await act())
    case 'reset-before':
      request.socket.resetAndDestroy()
      return
    case 'reset-after':
      await act()
      request.socket.resetAndDestroy()
      return
    case 'cut-request':
      await readHalf(request, recorded)
      request.socket.destroy()
      return
    case 'cut-response':
      return sendHalf(exchange, await act())
    case 'truncated-json': {
      const answer = await act()
      return send(exchange, { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) })
    }
    case 'hang':
      if (fault.acts) await act()
      return
    case 'status':
      if (fault.acts) await act()
      else if (!request.readableEnded) await digestBody(request, recorded)
      return send(exchange, answerOf(fault))
    case 'call': {
      if (fault.when === 'before') await fault.then()
      const answer = await act()
      if (fault.when === 'after') await fault.then()
      if (!response.destroyed) send(exchange, answer)
      return
    }
  }
}

/** Text goes out as it is (a proxy's HTML page), anything else as JSON. */
function answerOf(fault: Fault & { kind: 'status' }): Answer {
  const { status, body = { error: `Sandbox fault ${status}` }, headers } = fault
  const text = typeof body === 'string'
  const type = text ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8'
  return { status, headers: { 'content-type': type, ...headers }, body: text ? body : JSON.stringify(body) }
}

function send({ response, recorded }: Exchange, answer: Answer): void {
  recorded.status = answer.status
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) })
  response.end(answer.body)
}

function sendHalf({ request, response, recorded }: Exchange, answer: Answer): void {
  const body = Buffer.from(answer.body)
  recorded.status = answer.status
  // At least one byte is promised and not sent, also where the answer has no body.
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Math.max(body.length, 1) })
  response.flushHeaders()
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => request.socket.destroySoon())
}
