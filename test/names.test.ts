import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')

/** Names that two files define, and why each may. */
const twice: Readonly<Record<string, string>> = {
  step: 'index.ts and cleanup.ts are the two steps of action.yml.',
  html: 'The page keeps line breaks of a text, the summary makes <br> of them.',
  link: 'As html: each makes the links of its own.',
}

test('a name at the top of a file of src is defined once, so that whoever searches for it finds it', () => {
  const files = new Map<string, string[]>()
  for (const path of globSync('src/**/*.ts', { cwd: root })) {
    const text = readFileSync(join(root, path), 'utf8')
    const names = text.matchAll(/^(?:export )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm)
    for (const name of new Set(Array.from(names, ([, found = '']) => found)))
      files.set(name, [...(files.get(name) ?? []), path])
  }
  const several = [...files].filter(([, paths]) => paths.length > 1)
  assert.deepEqual(
    several.filter(([name]) => !(name in twice)).map(([name, paths]) => `${name}: ${paths.join(', ')}`),
    [],
    'Give one of them a name that says what it is there.',
  )
  assert.deepEqual(
    Object.keys(twice).filter((name) => !several.some(([found]) => found === name)),
    [],
    'These are defined once by now.',
  )
})
