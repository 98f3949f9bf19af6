/** How long a question may stay without an answer: on a clock that only writes down what is waited for. */
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { Agent } from 'undici'
import { type Clock, systemClock } from '../../src/clock.ts'
import { exchange } from '../../src/postpost/http.ts'
import { createServiceClock } from '../../src/postpost/service-clock.ts'
import { createIsStored } from '../../src/postpost/stored.ts'
import { listen, stop } from '../sandbox/http.ts'

/** A server that answers nothing until the time is up, which the clock lets come once the server was asked. */
async function unanswered<T>(
  ask: (url: string, dispatcher: Agent, clock: Clock) => Promise<T>,
): Promise<{ answer: T; waits: number[]; asked: (string | undefined)[] }> {
  const asked: (string | undefined)[] = []
  const arrived = Promise.withResolvers<void>()
  const server = createServer(({ method }) => {
    asked.push(method)
    arrived.resolve()
  })
  const waits: number[] = []
  const sleep: Clock['sleep'] = async (durationMs) => {
    waits.push(durationMs)
    await arrived.promise
  }
  const dispatcher = new Agent()
  try {
    const url = `${await listen(server)}/media/1.mp4`
    const answer = await ask(url, dispatcher, { now: () => 0, elapsedMs: () => 0, sleep })
    return { answer, waits, asked }
  } finally {
    await dispatcher.destroy()
    server.closeAllConnections()
    await stop(server)
  }
}

const { signal } = new AbortController()

test('the storage has 10 s to say whether it has a file; then that is not known, which deletes nothing', async () => {
  const told = await unanswered((url, dispatcher, clock) => createIsStored(dispatcher, clock)(url, signal))
  assert.deepEqual(told, { answer: undefined, waits: [10_000], asked: ['HEAD'] })
})

test('PostPost has 45 s for one call, and whether it has acted is not known', async () => {
  const told = await unanswered((url, dispatcher, clock) =>
    exchange({ dispatcher, clock: createServiceClock(clock) }, { method: 'PUT', url, headers: {}, body: '{}' }, signal),
  )
  const answer = { failure: { kind: 'no-answer', detail: 'no answer within 45 s' } }
  assert.deepEqual(told, { answer, waits: [45_000], asked: ['PUT'] })
})

for (const [status, isThere] of [
  [200, true],
  [404, false],
  [403, undefined],
  [204, undefined],
  [500, undefined],
] as const) {
  test(`a storage that says ${status}: the file is ${isThere === undefined ? 'perhaps there' : isThere ? 'there' : 'gone'}`, async () => {
    const server = createServer((_, response) => void response.writeHead(status).end())
    const dispatcher = new Agent()
    const clock: Clock = { now: () => 0, elapsedMs: () => 0, sleep: () => new Promise(() => undefined) }
    try {
      const url = `${await listen(server)}/media/1.mp4`
      assert.equal(
        await createIsStored(dispatcher, clock)(url, signal),
        isThere,
        'a good draft is taken for a dead one',
      )
    } finally {
      await dispatcher.close()
      await stop(server)
    }
  })
}

test('an address that no file of PostPost has is not asked', async () => {
  const asked: unknown[] = []
  const agent = new Agent().compose((dispatch) => (options, handler) => {
    asked.push(options.origin)
    return dispatch(options, handler)
  })
  for (const url of ['http://storage.example/1.mp4', 'file:///etc/passwd', 'no address'])
    assert.equal(await createIsStored(agent, systemClock)(url, signal), undefined)
  assert.deepEqual(asked, [], 'an address in an answer of PostPost sends the runner to any host')
})
