import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutText } from '../../../src/posts/caption/cut.ts'

const FAMILY = '👨‍👩‍👧‍👦'

const cases: [text: string, limit: number, expected: string][] = [
  ['one two three', 13, 'one two three'],
  ['one two three', 12, 'one two…'],
  ['one two three', 8, 'one two…'],
  ['one two three', 7, 'one…'],
  ['one   two', 7, 'one…'],
  ['one two\nthree', 9, 'one two…'],
  ['a verylongword', 8, 'a veryl…'],
  ['verylongword', 5, 'very…'],
  ['one', 1, '…'],
  ['one', 0, ''],
  ['', 0, ''],
  ['漢字漢字漢字', 4, '漢字漢…'],
  ['😀😀😀', 4, '😀…'],
  ['😀😀😀', 2, '…'],
  [`${FAMILY}${FAMILY}`, FAMILY.length + 1, `${FAMILY}…`],
  [`${FAMILY}${FAMILY}`, FAMILY.length, '…'],
  ['🇩🇪🇫🇷🇳🇵', 9, '🇩🇪🇫🇷…'],
  ['cafe\u0301s', 5, 'caf…'],
]

test('cutText', async (t) => {
  for (const [text, limit, expected] of cases) {
    await t.test(JSON.stringify([text, limit]), () => assert.equal(cutText(text, limit), expected))
  }
})

const characters = [
  'a',
  'b',
  ' ',
  '\n',
  '\r\n',
  '😀',
  FAMILY,
  '🇩🇪',
  'e\u0301',
  '\u0301',
  '\u200d',
  '\u0600',
  '漢',
  '#',
  '…',
]
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...characters), maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.lorem({ maxCount: 12 }),
)

test('a cut text is never over its limit, and ends where a character of the text ends', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 60 }), (whole, limit) => {
      const cut = cutText(whole, limit)
      assert.ok(cut.length <= limit)
      if (cut === whole) return
      assert.ok(whole.length > limit && cut.endsWith('…'))
      const kept = cut.slice(0, -1)
      assert.ok(whole.startsWith(kept))
      const ends = [...new Intl.Segmenter('und').segment(whole)].map(({ index }) => index)
      assert.ok(ends.includes(kept.length))
    }),
    { numRuns: 500 },
  )
})

test('words that are short enough stay whole, and as many as fit are kept', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '#'), minLength: 1, maxLength: 5 }), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(words, fc.integer({ min: 12, max: 60 }), (list, limit) => {
      const whole = list.join(' ')
      if (whole.length <= limit) return
      const fitting = list.map((_, i) => list.slice(0, i + 1).join(' ')).filter((part) => part.length < limit)
      assert.equal(cutText(whole, limit), `${fitting.at(-1)}…`)
    }),
  )
})
