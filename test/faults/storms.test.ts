/**
 * Single faults leave out what two of them do together, such as a lost answer to *schedule* followed by a refusal of its repeat.
 * Here every request of every run has a fault with a given chance, from a seed that a failure names, until the sky clears.
 */
import assert from 'node:assert/strict'
import test from 'node:test'
import pLimit from 'p-limit'
import type { StepProcess } from '../runner/process.ts'
import { startSandbox } from '../sandbox/sandbox.ts'
import { FAULTS } from './fault-list.ts'
import { harmIn, missingOutputs } from './ledger.ts'
import { ACCOUNTS, makeWorkspace, runStep, VIDEOS, type Workspace } from './stage.ts'

const STORMS = process.env.FAULTS === 'all' ? 300 : 16
const AT_ONCE = 4
/** Runs in bad weather; the next one has good weather and must pass. */
const BAD_RUNS = 3
const CHANCE = 0.2
/** Ends of the process are left to one request in many: otherwise hardly any run would get beyond its first video. */
const CHANCE_OF_END = 0.02

const [ends, lasting] = [FAULTS.filter(isEnd), FAULTS.filter((fault) => !isEnd(fault))]
const stems = Object.keys(VIDEOS).map((name) => name.replace('.mp4', ''))

test('many faults at once neither double nor lose a post', async (t) => {
  await using workspace = await makeWorkspace()
  const failures: string[] = []
  const counts = { faults: 0, doubled: 0, lost: 0 }
  const seeds = Array.from({ length: STORMS }, (_, index) => index + 1)
  await pLimit(AT_ONCE).map(seeds, async (seed) => {
    const { faults, doubled, lost, complaints, story } = await weather(seed, workspace)
    counts.faults += faults
    counts.doubled += doubled.length
    counts.lost += lost.length
    const found = [
      ...doubled.map((post) => `posted twice: ${post}`),
      ...lost.map((post) => `never posted: ${post}`),
      ...complaints,
    ]
    if (found.length > 0) failures.push(`storm ${seed}: ${found.join('\n')}\n${story.join('\n')}`)
  })
  t.diagnostic(
    `storms: ${STORMS}, faults in them: ${counts.faults}, double posts: ${counts.doubled}, lost: ${counts.lost}`,
  )
  assert.equal(failures.length, 0, failures.join('\n\n'))
})

async function weather(seed: number, workspace: Workspace) {
  await using sandbox = await startSandbox({ connections: ACCOUNTS })
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  let child: StepProcess | undefined
  let faults = 0
  const story: string[] = []
  const complaints: string[] = []
  const once = async (post: 'always' | 'never') => {
    const run = await runStep(sandbox, workspace, {
      post,
      killAfterMs: 90_000,
      onStart: (started) => {
        child = started
      },
    })
    story.push(`run ended with ${run.exitCode ?? run.signal}`)
    if (/fault of the action itself/.test(run.log)) complaints.push(`crashed:\n${run.log}`)
    return run
  }
  sandbox.intercept = ({ method, path }) => {
    const chance = random()
    const fault = chance < CHANCE_OF_END ? pick(ends) : chance < CHANCE ? pick(lasting) : undefined
    if (!fault || !child) return undefined
    faults += 1
    story.push(`${fault.name}: ${method} ${path}`)
    return fault.make(child)
  }
  for (let run = 0; run < BAD_RUNS; run++) {
    const { outputs, exitCode } = await once(random() < 0.5 ? 'always' : 'never')
    if (exitCode === 0 && outputs.failed !== '0') complaints.push('a step passed although a post failed')
  }
  sandbox.intercept = undefined
  const last = await once('always')
  if (last.exitCode !== 0) complaints.push(`fails in good weather too:\n${last.log}`)
  else complaints.push(...missingOutputs(last, sandbox, stems.length))
  const harm = harmIn(
    sandbox,
    ACCOUNTS.map(({ platformId }) => platformId),
    stems,
  )
  return { ...harm, complaints, faults, story }
}

function isEnd({ kills, cancels }: (typeof FAULTS)[number]): boolean {
  return kills === true || cancels === true
}

/** mulberry32: the same numbers from the same seed on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
