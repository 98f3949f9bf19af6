import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { inputGroups } from '../scripts/document-tables.ts'
import { INPUT_DEFAULTS } from '../src/inputs/inputs.ts'

import { outputsOf } from '../src/report/outputs.ts'

const root = new URL('..', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8')

const described = z.strictObject({ description: z.string().min(10), default: z.string().optional() })
const { inputs, outputs, runs } = z
  .looseObject({
    inputs: z.record(z.string(), described),
    outputs: z.record(z.string(), described.omit({ default: true })),
    runs: z.strictObject({ using: z.literal('node24'), main: z.string(), post: z.string() }),
  })
  .parse(parse(read('action.yml')))

/** The runner fills this one in; without a runner it has no value. */
const filledIn = { 'github-token': '${{ github.token }}' }

test('action.yml and the source know the same inputs with the same defaults', () => {
  assert.deepEqual(
    Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default ?? ''])),
    { ...INPUT_DEFAULTS, ...filledIn },
    'an input works differently when it is left out than action.yml says',
  )
})

test('action.yml and the source know the same outputs', () => {
  assert.deepEqual(Object.keys(outputs), Object.keys(outputsOf(undefined)))
})

test('the files that action.yml runs are there', () => {
  for (const file of [runs.main, runs.post]) assert.ok(existsSync(new URL(file, root)), `${file} is not built`)
})

/** Of the README, the names in the first column of the tables below a heading, with the default beside them. */
function rowsBelow(heading: string): { readonly name: string; readonly cell: string }[] {
  const [, section] = read('README.md').split(`\n${heading}\n`)
  assert.ok(section !== undefined, `README has no section "${heading}"`)
  const until = heading.startsWith('### ') ? /\n#{2,3} / : /\n## /
  const rows = section.split(until)[0]?.matchAll(/^\| `([\w-]+)`\s*\|\s*(.*?)\s*\|/gm) ?? []
  return Array.from(rows, ([, name = '', cell = '']) => ({ name, cell }))
}

const groups = inputGroups()

test('every input has its group, and those that few need come last', () => {
  assert.deepEqual(
    groups.map(({ title }) => title),
    ['What to publish', 'Where, and who may see it', 'When', 'How careful', 'Advanced'],
  )
  assert.deepEqual(
    groups.flatMap(({ inputs }) => inputs.map(({ name }) => name)),
    Object.keys(inputs),
  )
})

for (const { title, inputs: ofGroup } of groups) {
  test(`README has the inputs of "${title}", with their defaults, in the order of action.yml`, () => {
    const expected = ofGroup.map(({ name, default: value }) => ({ name, cell: value ? `\`${value}\`` : '' }))
    assert.deepEqual(
      rowsBelow(`### ${title}`),
      expected,
      'README promises other inputs or defaults than action.yml has',
    )
  })
}

test('README has every output', () => {
  assert.deepEqual(
    rowsBelow('## Outputs').map(({ name }) => name),
    Object.keys(outputs),
  )
})

test('documents name no input and no output that there is not', () => {
  const known = new Set([...Object.keys(inputs), ...Object.keys(outputs)])
  const pages = readdirSync(new URL('docs', root)).filter((name) => name.endsWith('.md'))
  for (const page of ['README.md', ...pages.map((name) => `docs/${name}`)]) {
    // `max-posts: 7` and `added-only` are inputs; `cron` or `$URLS` have no hyphen or other signs.
    const words = read(page).matchAll(/`([a-z]+(?:-[a-z]+)+)(?:: [^`]*)?`/g)
    for (const [, word = ''] of words) assert.ok(known.has(word) || OTHER_WORDS.has(word), `${page} names ${word}`)
  }
})

/** What documents name of other things: keys of workflows, calls of PostPost. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['pull-requests', 'your-name'])
