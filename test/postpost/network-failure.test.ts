import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { networkFailure } from '../../src/postpost/http.ts'

const coded = (code: string, message = 'It broke'): Error => Object.assign(new Error(message), { code })

suite('a fault before the first byte has left: the server has surely done nothing', () => {
  for (const code of [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ]) {
    test(code, () =>
      assert.deepEqual(
        networkFailure(coded(code)),
        { kind: 'not-sent', detail: `It broke (${code})` },
        'a post that was never sent fails, because nobody tries again',
      ),
    )
  }
})

suite('a certificate that nobody vouches for, which no second try makes better', () => {
  for (const code of [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  ]) {
    test(code, () =>
      assert.deepEqual(
        networkFailure(coded(code, 'not known; try --use-system-ca')),
        { kind: 'untrusted', detail: 'not known' },
        'the job waits for something that does not come, or the reader is not told what to set',
      ),
    )
  }
})

suite('what a fault of the network leaves open, and in which words', () => {
  const inner = coded('ECONNREFUSED')
  const rows: [name: string, thrown: unknown, kind: string, detail: string][] = [
    ['a code of which nothing is known', coded('EPIPE'), 'no-answer', 'It broke (EPIPE)'],
    ['a code that the message has', coded('EPIPE', 'write EPIPE'), 'no-answer', 'write EPIPE'],
    ['a code without a message', coded('ECONNREFUSED', ''), 'not-sent', 'ECONNREFUSED'],
    ['a code that is no text', Object.assign(new Error('It broke'), { code: 5 }), 'no-answer', 'It broke'],
    ['no code', new Error('It broke'), 'no-answer', 'It broke'],
    ['the code of its cause', new TypeError('fetch failed', { cause: inner }), 'not-sent', 'It broke (ECONNREFUSED)'],
    ['a cause that is no error', new TypeError('It failed', { cause: 'x' }), 'no-answer', 'It failed'],
    ['the first of several', new AggregateError([inner, coded('EPIPE')]), 'not-sent', 'It broke (ECONNREFUSED)'],
    ['several, of which none is told', new AggregateError([], 'All failed'), 'no-answer', 'All failed'],
    ['no error at all', 'cut', 'no-answer', 'cut'],
    ['a proxy with a fault', new Error('Proxy response (500) !== 200'), 'not-sent', 'Proxy response (500) !== 200'],
    ['a proxy with another answer', new Error('Proxy response (399)'), 'no-answer', 'Proxy response (399)'],
  ]
  for (const [name, thrown, kind, detail] of rows) {
    test(name, () =>
      assert.deepEqual(networkFailure(thrown), { kind, detail }, 'a call is repeated, or told, in the wrong way'),
    )
  }
})
