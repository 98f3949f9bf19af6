import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compare } from './corpus/compare.ts'
import { makeCorpus, missingPrograms } from './corpus/corpus.ts'
import { recipes } from './corpus/recipes.ts'
import { probing } from './probing.ts'

const missing = await missingPrograms()
const skip =
  missing.length > 0 && `${recipes.length} videos skipped: they are made and compared where ${missing.join(', ')} is`

test('the corpus: every video is read as ffprobe reads it, and judged so', { skip }, async (t) => {
  const samples = await makeCorpus()
  const { probe } = probing()
  const comparisons = []
  for (const sample of samples) comparisons.push(compare(sample, await probe(sample.path), 0))
  t.diagnostic(`${comparisons.length} videos compared with ffprobe; npm run corpus prints them`)
  const wrong = comparisons.filter(({ disagreements, explained }) => disagreements.length > 0 && !explained)
  assert.deepEqual(
    wrong.map(({ name, disagreements }) => `${name}: ${disagreements.join('; ')}`),
    [],
    'A video would be refused that TikTok takes, or published and then refused by TikTok.',
  )
  const needless = comparisons.filter(({ disagreements, explained }) => disagreements.length === 0 && explained)
  assert.deepEqual(
    needless.map(({ name }) => name),
    [],
    'They agree with ffprobe now: their explanation can go.',
  )
})

test('the corpus has every kind of file by a name of its own', () => {
  assert.ok(recipes.length >= 60)
  assert.equal(new Set(recipes.map(({ name }) => name)).size, recipes.length)
})
