import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { countProse, readingEase } from '../../scripts/readability.ts'

const CASES: readonly (readonly [
  what: string,
  markdown: string,
  sentences: number,
  words: number,
  syllables: number,
])[] = [
  ['nothing', '', 0, 0, 0],
  ['a sentence', 'The cat sat on the mat.', 1, 6, 6],
  ['two sentences in two lines', 'The cat sat.\nThe dog ran away.', 2, 7, 8],
  ['a question and a shout', 'Why? Look! It is here.', 3, 5, 5],
  ['a sentence that ends in bold', '**Stop it.** Go on.', 2, 4, 4],
  ['a number with a point and a comma', 'It takes 1.5 s, or 2,200 units.', 1, 7, 8],
  ['a word with a hyphen and one with an apostrophe', "A pre-release isn't one.", 1, 4, 7],
  ['points of a list', '- one dog\n- two cats\n1. three birds', 3, 6, 6],
  ['a heading', '# A heading\n\nThe cat sat.', 1, 3, 3],
  ['a block of code', 'The cat sat.\n\n```yaml\nposts: all of them. Now.\n```\n', 1, 3, 3],
  ['a block of code in a list', '1. The cat sat.\n\n   ```sh\n   gh secret set\n   ```\n', 1, 3, 3],
  ['a name in code', 'Set `viewer-setting` now.', 1, 2, 2],
  ['a table', 'The cat sat.\n\n| a | b |\n| --- | --- |\n| all of it. | yes |\n', 1, 3, 3],
  ['a link', 'See [the big cat](docs/very-long-name.md#of-it).', 1, 4, 4],
  ['a bare address', 'See https://example.com/a.b now.', 1, 2, 2],
  ['a picture', '![The cat. It sat.](cat.png)\n\nThe dog ran.', 1, 3, 3],
  ['a comment', '<!-- table: a b c -->\nThe cat sat.', 1, 3, 3],
]

suite('what is counted of', () => {
  for (const [what, markdown, sentences, words, syllables] of CASES)
    test(what, () => {
      const message = 'The score is that of another text than the one people read'
      const { longest, ...counts } = countProse(markdown)
      assert.deepEqual(counts, { sentences, words, syllables }, message)
      assert.ok(longest.words <= words)
    })
})

test('short sentences of short words read easily, long ones do not', () => {
  const easy = readingEase(countProse('The cat sat on the mat. It was glad.'))
  const hard = readingEase(
    countProse('Organisational responsibilities necessitate considerable administrative coordination.'),
  )
  assert.ok(easy > 100 && hard < 0, `${easy} and ${hard}`)
})

test('the formula is that of Flesch', () => {
  assert.equal(readingEase({ sentences: 10, words: 150, syllables: 210 }).toFixed(2), '73.17')
})

test('the longest sentence is found', () => {
  assert.deepEqual(countProse('The cat sat. The dog\nran far away. It ran.').longest, {
    text: 'The dog ran far away.',
    words: 5,
  })
})
