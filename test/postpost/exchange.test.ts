import assert from 'node:assert/strict'
import { createServer, type ServerResponse } from 'node:http'
import { test } from 'node:test'
import { Agent } from 'undici'
import { systemClock } from '../../src/clock.ts'
import { type Exchange, exchange, networkFailure, readBody } from '../../src/postpost/http.ts'
import { createServiceClock } from '../../src/postpost/service-clock.ts'
import { listen, stop } from '../sandbox/http.ts'

const HOUR_MS = 3_600_000

/** One answer of a server, and how many hours PostPost's clock is taken to be ahead after it. */
async function ask(answer: (response: ServerResponse) => void): Promise<{ exchanged: Exchange; hours: number }> {
  const server = createServer((_, response) => answer(response))
  const dispatcher = new Agent()
  const clock = createServiceClock(systemClock)
  const call = { method: 'GET', url: `${await listen(server)}/`, headers: {} } as const
  try {
    const exchanged = await exchange({ dispatcher, clock }, call, new AbortController().signal)
    return { exchanged, hours: Math.round(clock.offsetMs() / HOUR_MS) }
  } finally {
    await dispatcher.close()
    await stop(server)
  }
}

/** An answer made two hours ahead of this machine. */
const ahead = (status: number, headers: Record<string, string>, body: string) => (response: ServerResponse) =>
  void response.writeHead(status, { date: new Date(Date.now() + 2 * HOUR_MS).toUTCString(), ...headers }).end(body)

const rows: [name: string, status: number, headers: Record<string, string>, body: string, hours: number][] = [
  ['an answer of PostPost', 200, {}, '{}', 2],
  ['an answer of PostPost that a cache has just fetched', 200, { age: '0' }, '{}', 2],
  ['an answer that lay in a cache for a second', 200, { age: '1' }, '{}', 0],
  ['an answer that lay in a cache for two hours', 200, { age: '7200' }, '{}', 0],
  ['a refusal by PostPost', 499, {}, ' {"error":"no"}', 2],
  ['a fault, which may be of a proxy', 500, {}, '{}', 0],
  ["a proxy's page", 200, {}, '<html>{}</html>', 0],
  ['a proxy that asks for a password', 407, {}, '{}', 0],
]
for (const [name, status, headers, body, hours] of rows) {
  test(`whose time it is: ${name}`, async () => {
    const asked = await ask(ahead(status, headers, body))
    assert.equal(asked.hours, hours, 'posts are planned by a clock that is not of PostPost')
  })
}

test('an answer is read up to 16 MiB and no byte further', async () => {
  const most = 16 * 1024 * 1024
  async function* bytes(count: number) {
    yield Buffer.alloc(most)
    yield Buffer.alloc(count - most)
  }
  assert.equal((await readBody(bytes(most))).length, most)
  await assert.rejects(readBody(bytes(most + 1)), { message: `an answer of more than ${most} bytes` })
})

const faults: [name: string, thrown: unknown, kind: string][] = [
  ['a refused connection', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'not-sent'],
  [
    'the first of several addresses',
    new AggregateError([Object.assign(new Error('x'), { code: 'ENOTFOUND' })]),
    'not-sent',
  ],
  ['a cause', new Error('x', { cause: Object.assign(new Error('y'), { code: 'EAI_AGAIN' }) }), 'not-sent'],
  ['a lost connection', Object.assign(new Error('x'), { code: 'ECONNRESET' }), 'no-answer'],
  ['a fault without a code', new Error('x'), 'no-answer'],
  ['a tunnel refused with 399', new Error('Proxy response (399) !== 200'), 'no-answer'],
  ['a tunnel refused with 400', new Error('Proxy response (400) !== 200'), 'proxy'],
  ['a tunnel refused with 499', new Error('Proxy response (499) !== 200'), 'proxy'],
  ['a tunnel refused with 500', new Error('Proxy response (500) !== 200'), 'not-sent'],
]
for (const [name, thrown, kind] of faults) {
  test(`what a fault of the network leaves open: ${name}`, () => {
    assert.equal(
      networkFailure(thrown).kind,
      kind,
      'a call that may have been done is repeated, or one that was not is not',
    )
  })
}
