import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { systemClock } from '../../src/clock.ts'
import { type Failure, mayBeDone, PostPostError, stopsTheRun, surelyNotDone } from '../../src/postpost/failure.ts'
import { networkFailure } from '../../src/postpost/http.ts'
import { canRepeat } from '../../src/postpost/retry.ts'
import { startScriptedApi } from '../support/scripted-api.ts'

const refused = (status: number, code?: string): Failure => ({
  kind: 'refused',
  status,
  text: 'no',
  ...(code === undefined ? {} : { limit: { code } }),
})

suite('what a failure says of what the server has done', () => {
  const rows: [name: string, failure: Failure, done: 'surely not' | 'perhaps' | 'refused'][] = [
    ['never sent', { kind: 'not-sent', detail: 'ECONNREFUSED' }, 'surely not'],
    ['a proxy that refuses', { kind: 'proxy', status: 403 }, 'surely not'],
    ['429', refused(429), 'surely not'],
    ['no answer', { kind: 'no-answer', detail: 'ECONNRESET' }, 'perhaps'],
    ['an answer that cannot be read', { kind: 'unreadable', status: 200, detail: 'HTML' }, 'perhaps'],
    ['408', refused(408), 'perhaps'],
    ['500', refused(500), 'perhaps'],
    ['503', refused(503), 'perhaps'],
    ['400', refused(400), 'refused'],
    ['404', refused(404), 'refused'],
    ['499', refused(499), 'refused'],
  ]
  for (const [name, failure, done] of rows) {
    test(`${name}: ${done}`, () => {
      assert.equal(surelyNotDone(failure), done === 'surely not', 'a call is repeated, or not, at the wrong time')
      assert.equal(mayBeDone(failure), done === 'perhaps', 'a draft is left, or a post fails without need')
    })
  }
})

suite('which answer stops the whole run', () => {
  const rows: [failure: Failure, call: PostPostError['call'], stops: boolean][] = [
    [refused(401), 'get-post', true],
    [refused(403), 'create-post', true],
    [refused(403, 'POST_LIMIT_REACHED'), 'create-post', true],
    [{ kind: 'refused', status: 403, text: 'an HTML page', isForeign: true }, 'create-post', false],
    [{ kind: 'refused', status: 401, text: 'an HTML page', isForeign: true }, 'create-post', true],
    [refused(403, 'SCHEDULE_HORIZON_REACHED'), 'update-post', false],
    [refused(401), 'storage', false],
    [refused(403), 'storage', false],
    [refused(402), 'create-post', false],
    [refused(404), 'create-post', false],
    [refused(429), 'create-post', false],
    [refused(500), 'create-post', false],
    [{ kind: 'proxy', status: 403 }, 'create-post', false],
  ]
  for (const [failure, call, stops] of rows) {
    test(`${call} ${JSON.stringify(failure)}: ${stops}`, () =>
      assert.equal(stopsTheRun(new PostPostError(call, failure, 'no')), stops))
  }
})

suite('whose refusal it is', () => {
  const rows: [name: string, body: unknown, isForeign: boolean][] = [
    ['an error', { error: 'no' }, false],
    ['a message', { message: 'no' }, false],
    ['a code', { code: 'POST_LIMIT_REACHED' }, false],
    ['a page of a firewall', '<html><title>403 Forbidden</title></html>', true],
    ['nothing', {}, true],
  ]
  for (const [name, body, isForeign] of rows)
    test(`${name}: ${isForeign ? 'of somebody else' : "PostPost's own"}`, async () => {
      await using api = await startScriptedApi(() => ({ status: 403, body }))
      const client = api.clientFor({
        clock: systemClock,
        signal: new AbortController().signal,
        deadlineMs: 0,
        random: () => 0,
        onRetry: () => undefined,
      })
      const thrown = await client.post('1').catch((error: unknown) => error)
      assert.ok(thrown instanceof PostPostError)
      assert.equal(
        thrown.failure.kind === 'refused' && thrown.failure.isForeign === true,
        isForeign,
        'one caption that a firewall does not like ends the run, or a bad key does not',
      )
    })
})

suite('a tunnel that a proxy did not open', () => {
  const words = (status: number): Error => new Error(`Proxy response (${status}) !== 200 when HTTP Tunneling`)
  for (const [status, kind, isRepeated] of [
    [400, 'proxy', false],
    [403, 'proxy', false],
    [407, 'proxy', false],
    [499, 'proxy', false],
    [500, 'not-sent', true],
    [502, 'not-sent', true],
    [503, 'not-sent', true],
  ] as const) {
    test(`${status}: ${kind}`, () => {
      const failure = networkFailure(words(status))
      assert.equal(failure.kind, kind)
      assert.equal(canRepeat('create-post', failure), isRepeated, 'a proxy that was busy for a moment fails a post')
    })
  }
})
