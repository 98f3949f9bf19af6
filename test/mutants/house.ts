/** The house of changes: a copy of this repository with every change built in, and copies of that for tests at the same time. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type Change, changesOf } from './changes.ts'

export const root = join(import.meta.dirname, '../..')
const place = join(root, 'build/mutants')
const marker = '@@house@@'

/** A change and where it is made: `src/plan/pacing.ts`. */
export interface Mutant extends Change {
  readonly file: string
  readonly room: string
}

export interface Base {
  readonly folder: string
  /** For what was found out with these sources. */
  readonly notes: string
  readonly mutants: readonly Mutant[]
}

/**
 * Builds the copy, unless it is there for the same sources.
 * @param rooms folders of src in which changes are made
 */
export function buildBase(rooms: readonly string[]): Base {
  const sources = rooms.flatMap((room) => globSync(`src/${room}/**/*.ts`, { cwd: root })).toSorted()
  const tools = ['changes.ts', 'switch.ts'].map((name) => join('test/mutants', name))
  const all = [...globSync('src/**/*.ts', { cwd: root }).toSorted(), ...tools, 'package-lock.json']
  const key = hashOf(all.map((path) => readFileSync(join(root, path), 'utf8')).join() + rooms.join()).slice(0, 12)
  const folder = join(place, key, 'house')
  const isBuilt = existsSync(join(folder, 'dist/index.js'))
  if (!isBuilt) {
    rmSync(folder, { recursive: true, force: true })
    copyRepository(folder)
  }
  const mutants = sources.flatMap(changeFile())
  if (!isBuilt) {
    const text = readFileSync(join(import.meta.dirname, 'switch.ts'), 'utf8')
    writeFileSync(join(folder, 'src/mutant-switch.ts'), text)
    // Without types ncc cannot tell by itself that these are ES modules.
    const config = readFileSync(join(folder, 'tsconfig.json'), 'utf8')
    const esm = config.replace('"module": "NodeNext"', '"module": "ESNext"')
    writeFileSync(
      join(folder, 'tsconfig.json'),
      esm.replace('"moduleResolution": "NodeNext"', '"moduleResolution": "bundler"'),
    )
    console.log(`Building a bundle with ${mutants.length} changes, each behind a switch …`)
    const build = spawnSync(process.execPath, ['scripts/build.ts', '--transpile-only'], { cwd: folder })
    if (build.status !== 0)
      throw new Error(`The bundle with the changes could not be built: ${build.stdout}${build.stderr}`)
  }
  return { folder, notes: join(place, key), mutants }

  function changeFile(): (file: string) => Mutant[] {
    let id = 1
    return (file) => {
      const { text, changes } = changesOf(file, readFileSync(join(root, file), 'utf8'), id)
      id += changes.length
      const to = relative(dirname(file), 'src/mutant-switch.ts').replaceAll('\\', '/')
      const path = to.startsWith('.') ? to : `./${to}`
      if (!isBuilt) writeFileSync(join(folder, file), `import { $m } from '${path}';${text}`)
      return changes.map((change) => ({ ...change, file, room: file.split('/')[1] ?? '' }))
    }
  }
}

/** A copy in which one change at a time is on, with today's tests. */
export function openHouse({ folder, notes }: Base, number: number): string {
  const house = join(notes, `house-${number}`)
  rmSync(house, { recursive: true, force: true })
  copyRepository(house)
  for (const part of ['src', 'dist']) {
    rmSync(join(house, part), { recursive: true })
    cpSync(join(folder, part), join(house, part), { recursive: true })
  }
  for (const path of globSync(['src/mutant-switch.ts', 'dist/**/*.js'], { cwd: house })) {
    const text = readFileSync(join(house, path), 'utf8')
    if (text.includes(marker)) writeFileSync(join(house, path), text.replaceAll(marker, house))
  }
  beginRepository(house)
  return house
}

/** Tests ask git what is in the repository; this copy lies in a folder that the repository around it ignores. */
function beginRepository(house: string): void {
  execFileSync('git', ['init', '--quiet'], { cwd: house })
  mkdirSync(join(house, '.git/info'), { recursive: true })
  writeFileSync(join(house, '.git/info/exclude'), ['node_modules', 'mutant', 'reached', 'compile-cache', ''].join('\n'))
  execFileSync('git', ['add', '--all'], { cwd: house })
}

/** What git knows of and what is new, as it lies here. */
function copyRepository(to: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  for (const path of new Set(listed.toString().split('\0'))) {
    if (path === '' || !existsSync(join(root, path))) continue
    mkdirSync(dirname(join(to, path)), { recursive: true })
    cpSync(join(root, path), join(to, path))
  }
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'))
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
