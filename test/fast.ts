/** `npm run test:fast`: the tests that start no process and no server, whatever they are called, together in one process. */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = join(import.meta.dirname, '..')
const slow = /'node:(?:child_process|http|net|worker_threads)'/

/** At the beginning of a line: `from './a.ts'` also stands in texts that tests are about. */
const importsOf = (path: string, text: string): string[] =>
  Array.from(text.matchAll(/^(?:import|export) (?:[^'"]*\bfrom )?'(\.[^']+)'/gm), ([, to = '']) =>
    resolve(path, '..', to),
  )

/** Everything that a file loads, itself first. */
function loadedBy(path: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(path)) return seen
  const text = readFileSync(path, 'utf8')
  seen.set(path, text)
  // What is imported for its types alone is not loaded.
  for (const to of importsOf(path, text.replace(/^import type [^']*'[^']*'$/gm, ''))) loadedBy(to, seen)
  return seen
}

const files = globSync('test/**/*.test.ts', { cwd: root })
  .map((name) => join(root, name))
  .filter((path) => [...loadedBy(path).values()].every((text) => !slow.test(text)))
const { status } = spawnSync(process.execPath, ['--test', '--test-isolation=none', '--test-reporter=dot', ...files], {
  cwd: root,
  stdio: 'inherit',
})
console.log(`${files.length} files of tests without processes and servers`)
process.exitCode = status ?? 1
