import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
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

const hasReadme = existsSync(new URL('README.md', root))

test('README lists every input with its default', { skip: !hasReadme }, () => {
  const rows = tableBelow('## Inputs')
  assert.deepEqual(
    rows.map(([name]) => name).toSorted(),
    Object.keys(inputs)
      .map((name) => `\`${name}\``)
      .toSorted(),
  )
  for (const [name = '', cell = ''] of rows) {
    const value = inputs[name.replaceAll('`', '')]?.default
    if (value === undefined) assert.doesNotMatch(cell, /^`/, `README gives ${name} a default, and it has none`)
    else assert.equal(cell, `\`${value}\``, `README gives ${name} another default than action.yml`)
  }
})

test('README lists every output', { skip: !hasReadme }, () => {
  assert.deepEqual(
    tableBelow('## Outputs').map(([name]) => name),
    Object.keys(outputs).map((name) => `\`${name}\``),
  )
})

/** The rows of the first table of a section, cell by cell. */
function tableBelow(heading: string): string[][] {
  const [, section] = `\n${read('README.md')}`.split(`\n${heading}\n`)
  assert.ok(section !== undefined, `README has no section "${heading}"`)
  const lines = section.split(/\n## /)[0]?.split('\n') ?? []
  const start = lines.findIndex((line) => line.startsWith('|'))
  assert.ok(start >= 0, `README has no table below "${heading}"`)
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'))
  // The first two lines are the head and the rule below it.
  return lines.slice(start + 2, end < 0 ? undefined : end).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}
