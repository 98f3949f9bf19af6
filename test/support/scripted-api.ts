import { createServer } from 'node:http'
import { Agent } from 'undici'
import { systemClock } from '../../src/clock.ts'
import { type ClientFor, createClient } from '../../src/postpost/client.ts'
import { createServiceClock } from '../../src/postpost/service-clock.ts'
import { listen, stop } from '../sandbox/http.ts'

/** One request, and how often its method and path were asked for, this one included. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly nth: number
}
/** A status with a body, or a body with 200. */
export type Answer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | { readonly body: unknown }

/** PostPost as a function of what it is asked: for what the sandbox, which keeps its promises, would never say. */
export interface ScriptedApi {
  readonly clientFor: ClientFor
  readonly dispatcher: Agent
  readonly asked: readonly Asked[]
  [Symbol.asyncDispose](): Promise<void>
}

export async function startScriptedApi(answer: (asked: Asked) => Answer): Promise<ScriptedApi> {
  const all: Asked[] = []
  const server = createServer((request, response) => {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
    const method = request.method ?? ''
    const nth = all.filter((earlier) => earlier.method === method && earlier.path === path).length + 1
    const asked = { method, path, query, nth }
    all.push(asked)
    const given = answer(asked)
    const { status, headers } = 'status' in given ? given : { status: 200 }
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(given.body ?? { error: 'no' }))
  })
  const dispatcher = new Agent()
  // Calls have the time of this machine, whatever clock a test plays a post on.
  const clock = createServiceClock(systemClock)
  return {
    clientFor: createClient({ apiUrl: await listen(server), apiKey: 'sk_test', dispatcher, clock }),
    dispatcher,
    asked: all,
    [Symbol.asyncDispose]: async () => {
      await dispatcher.close()
      await stop(server)
    },
  }
}
