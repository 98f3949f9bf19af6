import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { orMeant } from '../../../src/posts/caption/names.ts'

suite('a word of a template that is none is taken for a slip of one that is', () => {
  const rows: [word: string, words: string[], told: string][] = [
    ['plian', ['plain', 'cut'], '; did you mean plain?'],
    ['ct', ['plain', 'cut'], '; did you mean cut?'],
    ['escape', ['plain', 'cut'], '.'],
    // Three letters of ten; of a short word two are the most.
    ['strp_html', ['strip_html_now'], '.'],
    ['strp_newlns', ['strip_newlines'], '; did you mean strip_newlines?'],
  ]
  for (const [word, words, told] of rows) test(`${word}${told}`, () => assert.equal(orMeant(word, words), told))
})
