import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { anchorOf, PROBLEM_CODES } from '../src/problem-codes.ts'

const root = join(import.meta.dirname, '..')

test('every code is given by the source, so that a workflow that waits for it does not wait for ever', () => {
  const texts = globSync('src/**/*.ts', { cwd: root })
    .filter((path) => !path.endsWith('problem-codes.ts'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
  const unused = PROBLEM_CODES.filter((code) => !texts.some((text) => text.includes(`'${code}'`)))
  assert.deepEqual(unused, [])
})

test('every code has its paragraph in docs/errors.md, and no two have one anchor', () => {
  const headings = Array.from(
    readFileSync(join(root, 'docs/errors.md'), 'utf8').matchAll(/^### (.*)$/gm),
    ([, heading]) => heading,
  )
  assert.deepEqual(
    PROBLEM_CODES.filter((code) => !headings.includes(code)),
    [],
  )
  assert.equal(new Set(PROBLEM_CODES.map(anchorOf)).size, PROBLEM_CODES.length)
})

test('codes stand in the order of the alphabet', () => {
  assert.deepEqual([...PROBLEM_CODES], PROBLEM_CODES.toSorted())
})
