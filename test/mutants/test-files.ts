/** The test files, one at a time, in a house of changes. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Base, hashOf } from './house.ts'

/** What a test file is known to do without any change. */
export interface TestFile {
  readonly path: string
  readonly passes: boolean
  readonly durationMs: number
  /** Changes that made, or could have made, a difference to it. */
  readonly reached: ReadonlySet<number>
}

/** Their sources decide what a test does, whichever test it is. */
const shared = ['test/support/**/*', 'test/sandbox/**/*', 'test/runner/*.{ts,mjs}']

/** All but those of this program, which say nothing of src, and the one that reads its imports, which the switch is one of. */
export const testPaths = (house: string): string[] =>
  globSync('test/**/*.test.ts', { cwd: house, exclude: ['test/mutants/**', 'test/layout.test.ts'] }).toSorted()

/** Runs a test file with no change but records which would have mattered; taken from the notes where it was run before. */
export async function recordTest(base: Base, house: string, path: string): Promise<TestFile> {
  const note = join(base.notes, 'tests', `${path.replaceAll('/', '+')}-${versionOf(house, path)}.json`)
  if (!existsSync(note)) {
    const reached = join(house, 'reached')
    rmSync(reached, { force: true })
    const { passes, durationMs } = await runTest(house, path, 'record', 300_000)
    const ids = existsSync(reached) ? readFileSync(reached, 'utf8').split('\n').filter(Boolean).map(Number) : []
    mkdirSync(join(base.notes, 'tests'), { recursive: true })
    writeFileSync(note, JSON.stringify({ path, passes, durationMs, reached: [...new Set(ids)] }))
  }
  const known: Omit<TestFile, 'reached'> & { reached: number[] } = JSON.parse(readFileSync(note, 'utf8'))
  return { ...known, reached: new Set(known.reached) }
}

const sharedVersions = new Map<string, string>()
/** Another version of a test file, or of what all tests are made of, has to be run again. */
export function versionOf(house: string, path: string): string {
  const read = (name: string): string => readFileSync(join(house, name), 'utf8')
  const isFile = (name: string): boolean => /\.\w+$/.test(name)
  const known =
    sharedVersions.get(house) ?? hashOf(globSync(shared, { cwd: house }).filter(isFile).toSorted().map(read).join())
  sharedVersions.set(house, known)
  return hashOf(known + read(path)).slice(0, 12)
}

/**
 * @param mutant the id of the change that is on, or `record`
 * @returns without waiting for the rest once one test has failed; what lasts longer than `limitMs` fails too
 */
export async function runTest(house: string, path: string, mutant: string, limitMs: number) {
  writeFileSync(join(house, 'mutant'), mutant)
  const startMs = performance.now()
  // A group of its own, so that what the tests have started ends with them.
  const child = spawn(process.execPath, ['--test-reporter=tap', path], {
    cwd: house,
    env: { ...process.env, NODE_COMPILE_CACHE: join(house, 'compile-cache'), NODE_TEST_CONTEXT: undefined },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  })
  let failure: string | undefined
  const end = (why: string): void => {
    failure ??= why
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It has ended by itself meanwhile.
    }
  }
  const timer = setTimeout(end, limitMs, 'it did not end')
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    const failed = /^\s*not ok \d+ - (.*)$/m.exec(said)
    if (failed && mutant !== 'record') end(failed[1] ?? '')
    said = said.slice(said.lastIndexOf('\n') + 1)
  })
  const [code] = await once(child, 'close')
  clearTimeout(timer)
  if (code !== 0) failure ??= 'it ended with an error'
  return { passes: failure === undefined, failure, durationMs: Math.round(performance.now() - startMs) }
}
