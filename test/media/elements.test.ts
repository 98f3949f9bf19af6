import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { numberIn } from '../../src/media/elements.ts'

suite('a number of an EBML element', () => {
  for (const [hex, expected] of [
    ['', 0],
    ['07', 7],
    ['0102', 258],
    ['ffffffffffff', 2 ** 48 - 1],
    ['00000000000103', 259],
    ['0000000000000104', 260],
    ['000000000000000105', 0],
  ] as const) {
    test(`of ${hex.length / 2} bytes`, () =>
      assert.equal(numberIn(Buffer.from(hex, 'hex')), expected, 'a video is shown with a wrong length, or refused'))
  }
})
