import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { withInputs } from '../scripts/described-inputs.ts'
import { inputs as table } from '../src/inputs/by-name.ts'
import { readInputs } from '../src/inputs/inputs.ts'
import { INPUT_GROUPS } from '../src/inputs/table.ts'
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

test('action.yml says of the inputs what the source says', () => {
  const text = read('action.yml')
  assert.equal(text, withInputs(text), 'An input is out of date: npm run docs')
})

test('every input is in a group, and those that few need come last', () => {
  assert.deepEqual(Object.keys(table), Object.values(INPUT_GROUPS).flatMap(Object.keys))
  assert.equal(Object.keys(INPUT_GROUPS).at(-1), 'Advanced')
})

test('an input that is left out is what action.yml says', () => {
  const variables = Object.entries(inputs).flatMap(([name, { default: value }]) =>
    value === undefined || value.startsWith('$') ? [] : [[`INPUT_${name.toUpperCase()}`, value]],
  )
  assert.ok(variables.length > 10)
  assert.deepEqual(readInputs(Object.fromEntries(variables)), readInputs({}))
})

test('action.yml and the source know the same outputs', () => {
  assert.deepEqual(Object.keys(outputs), Object.keys(outputsOf(undefined)))
})

test('the files that action.yml runs are there', () => {
  for (const file of [runs.main, runs.post]) assert.ok(existsSync(new URL(file, root)), `${file} is not built`)
})

test('README has every output', () => {
  const [, section = ''] = read('README.md').split('\n## Outputs\n')
  const rows = section.split(/\n## /)[0]?.matchAll(/^\| `([\w-]+)`/gm) ?? []
  assert.deepEqual(
    Array.from(rows, ([, name]) => name),
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

/** What documents name of other things: keys of workflows, environments, calls of PostPost. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  'artifact-url',
  'egress-policy',
  'macos-latest',
  'pull-requests',
  'tiktok-plan',
  'windows-latest',
  'your-name',
])
