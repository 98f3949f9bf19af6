import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { meantWord, orMeant } from '../src/wording.ts'

suite('a word that is none is taken for a slip of one that is', () => {
  const rows: [word: string, words: string[], told: string][] = [
    ['plian', ['plain', 'cut'], '; did you mean plain?'],
    ['ct', ['plain', 'cut'], '; did you mean cut?'],
    ['escape', ['plain', 'cut'], '.'],
    ['no', ['on', 'off'], '.'],
    ['akme', ['acme', 'other'], '; did you mean acme?'],
    // Five letters are missing, of which three might.
    ['strp_html', ['strip_html_now'], '.'],
    ['strp_newlns', ['strip_newlines'], '; did you mean strip_newlines?'],
  ]
  for (const [word, words, told] of rows)
    test(`${word}${told}`, () => assert.equal(orMeant(meantWord(word, words), '.'), told))
})
