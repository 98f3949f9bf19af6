/**
 * `npm run mutants`: makes small wrong changes in src, one at a time, and looks whether a test notices. What no test notices
 * would have been published.
 *
 *     MUTANTS=100        how many, or `all`
 *     SEED=1             which ones
 *     ROOMS=plan,publish in which folders of src
 *     FILES=src/plan/p   in files whose path begins so
 *     AT_ONCE=2          how many at the same time; tests wait more than they compute, so two for each core
 *
 * Every change is built into one copy of the sources and its bundle, each behind a switch (changes.ts, switch.ts). A run of all
 * tests records which changes each test file could notice. Only these run for a change, those of its own room first, until one
 * fails. What was found out is kept in build/mutants, so that a run that was ended goes on.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { isEquivalent } from './equivalent.ts'
import { buildBase, hashOf, type Mutant, openHouse } from './house.ts'
import { placeOf, printScore, type Verdict } from './score.ts'
import { recordTest, runTest, type TestFile, testPaths, versionOf } from './test-files.ts'

const deciding = ['publish', 'plan', 'accounts', 'posts', 'postpost', 'inputs', 'checks', 'github']
const { MUTANTS = '100', SEED = '1', ROOMS = '', FILES = '' } = process.env
const rooms = ROOMS === '' ? deciding : ROOMS.split(',')
const atOnce = Number(process.env.AT_ONCE ?? 2 * availableParallelism())

const base = buildBase(rooms.every((room) => deciding.includes(room)) ? deciding : rooms)
const houses = Array.from({ length: atOnce }, (_, number) => openHouse(base, number + 1))
const tests = await recordAll()
const sample = pick(base.mutants.filter(({ room, file }) => rooms.includes(room) && file.startsWith(FILES)))
const verdicts: Verdict[] = []
/** How often a test file has noticed a change of a file of src. */
const noticed = new Map<string, number>()
await inEveryHouse(sample, async (mutant, house) => {
  const verdict = isEquivalent(mutant) ? { mutant, isEquivalent: true, reachedBy: 0 } : await judge(mutant, house)
  verdicts.push(verdict)
  if (verdict.noticedBy === undefined && !verdict.isEquivalent) console.log(`  survived: ${placeOf(mutant)}`)
})
printScore(verdicts)

/** Runs every test file once, to know which changes it could notice. */
async function recordAll(): Promise<TestFile[]> {
  const recorded: TestFile[] = []
  console.log('Running all tests once, to see which changes each of them could notice …')
  await inEveryHouse(testPaths(houses[0] ?? base.folder), async (path, house) => {
    recorded.push(await recordTest(base, house, path))
  })
  const failing = recorded.filter(({ passes }) => !passes).map(({ path }) => path)
  if (failing.length > 0) console.log(`Not used, for they fail here without any change: ${failing.join(', ')}`)
  return recorded.filter(({ passes }) => passes)
}

/** @returns a verdict from the notes where the tests are as they were */
async function judge(mutant: Mutant, house: string): Promise<Verdict> {
  const reaching = inOrder(
    tests.filter(({ reached }) => reached.has(mutant.id)),
    mutant,
  )
  const versions = hashOf(
    reaching
      .map(({ path }) => path + versionOf(house, path))
      .toSorted()
      .join(),
  )
  const note = join(base.notes, 'verdicts', `${mutant.id}.json`)
  const known: { versions?: string; noticedBy?: string; version?: string } = existsSync(note)
    ? JSON.parse(readFileSync(note, 'utf8'))
    : {}
  const { noticedBy: by } = known
  if (by !== undefined && reaching.some(({ path }) => path === by && versionOf(house, path) === known.version))
    return { mutant, noticedBy: by, reachedBy: reaching.length }
  if (by === undefined && known.versions === versions) return { mutant, reachedBy: reaching.length }
  for (const { path, durationMs } of reaching) {
    const { passes, failure } = await runTest(house, path, String(mutant.id), 20_000 + 4 * durationMs)
    if (passes) continue
    noticed.set(`${mutant.file} ${path}`, (noticed.get(`${mutant.file} ${path}`) ?? 0) + 1)
    keep(note, { noticedBy: path, failure, version: versionOf(house, path) })
    return { mutant, noticedBy: path, reachedBy: reaching.length }
  }
  keep(note, { versions })
  return { mutant, reachedBy: reaching.length }
}

function keep(note: string, verdict: object): void {
  mkdirSync(join(base.notes, 'verdicts'), { recursive: true })
  writeFileSync(note, JSON.stringify(verdict))
}

/** The tests of its own room first, then those that have noticed a change of this file before, then the quick ones. */
function inOrder(reaching: readonly TestFile[], { room, file }: Mutant): TestFile[] {
  const costOf = ({ path, durationMs }: TestFile): number =>
    durationMs / (1 + 4 * (noticed.get(`${file} ${path}`) ?? 0) + (path.startsWith(`test/${room}/`) ? 9 : 0))
  return reaching.toSorted((one, other) => costOf(one) - costOf(other))
}

/** By what a change is, not by its number, so that a seed gives the same ones after other lines have changed. */
function pick(mutants: readonly Mutant[]): Mutant[] {
  const seen = new Map<string, number>()
  const drawn = mutants.map((mutant) => {
    const name = [mutant.file, mutant.code, mutant.kind, mutant.before].join('\n')
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return { mutant, at: hashOf(`${SEED} ${nth} ${name}`) }
  })
  const shuffled = drawn.toSorted((one, other) => (one.at < other.at ? -1 : 1))
  return shuffled.slice(0, MUTANTS === 'all' ? undefined : Number(MUTANTS)).map(({ mutant }) => mutant)
}

async function inEveryHouse<T>(things: readonly T[], work: (thing: T, house: string) => Promise<void>): Promise<void> {
  const left = [...things]
  const go = async (house: string): Promise<void> => {
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await work(thing, house)
  }
  await Promise.all(houses.map(go))
}
