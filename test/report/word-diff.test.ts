import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { wordDiff } from '../../src/report/word-diff.ts'

/** `-gone- +new+ same`. */
const shown = (was: string, will: string): string | undefined =>
  wordDiff(was, will)
    ?.map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `-${text.trim()}- ` : `+${text.trim()}+ `))
    .join('')

suite('what became of a caption, word by word', () => {
  const rows: [was: string, will: string, expected: string | undefined][] = [
    ['Out nwo #launch', 'Out now #launch', 'Out -nwo- +now+ #launch'],
    ['Out now', 'Out now #launch', 'Out now +#launch+ '],
    ['Out now #launch', 'Out now', 'Out now -#launch- '],
    ['a b c d', 'a c b d', 'a -b- c +b+ d'],
    ['Hi', 'Hi', 'Hi'],
    ['Hi', 'Ho', undefined],
    ['', 'Hi', undefined],
    ['word '.repeat(61), 'word', undefined],
  ]
  for (const [was, will, expected] of rows)
    test(`${was.slice(0, 20)} → ${will}`, () => assert.equal(shown(was, will), expected, 'a reader sees another edit'))
})

test('the old text and the new one can be read from every diff', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', '#d', 'é'), { maxLength: 20 }).map((each) => each.join(' '))
  fc.assert(
    fc.property(words, words, (was, will) => {
      const pieces = wordDiff(was, will)
      if (!pieces) return
      const read = (kind: string): string[] =>
        pieces.flatMap((piece) => (piece.kind === kind ? [] : piece.text.split(/\s+/).filter(Boolean)))
      assert.deepEqual(read('new'), was.split(' ').filter(Boolean), 'a word that was there is not shown')
      assert.deepEqual(read('gone'), will.split(' ').filter(Boolean), 'a word that is there is not shown')
    }),
  )
})
