/**
 * Every request of a run with three videos for two accounts meets every fault; then the step runs again until it passes.
 * `npm test` tries a part of the combinations that is always the same, `npm run faults` (FAULTS=all) each of them.
 */
import assert from 'node:assert/strict'
import test from 'node:test'
import pLimit from 'p-limit'
import { startSandbox } from '../sandbox/sandbox.ts'
import { type Combination, describe, kindOf, type RequestName, tryOut } from './combination.ts'
import { FAULTS } from './fault-list.ts'
import { ACCOUNTS, makeWorkspace, runStep, type Workspace } from './stage.ts'

const isFull = process.env.FAULTS === 'all'
/** Of the combinations one in so many is tried; a prime, so that no request and no fault is always left out. */
const ONE_IN = 11
/** Processes at the same time: two cores are busy with starting them, while those that hang only wait. */
const AT_ONCE = 4

test('a fault at any request neither doubles nor loses a post', async (t) => {
  await using workspace = await makeWorkspace()
  const all = [...combinations(await requestsOf(workspace, 1), 1), ...combinations(await requestsOf(workspace, 3), 3)]
  const chosen = isFull ? all : all.filter((_, index) => index % ONE_IN === 0)
  const counts = { tried: 0, doubled: 0, lost: 0, leftovers: 0 }
  const failures: string[] = []
  await pLimit(AT_ONCE).map(chosen, async (combination) => {
    const { doubled, lost, leftovers, complaints, wasHit } = await tryOut(combination, workspace)
    if (!wasHit) return
    counts.tried += 1
    counts.doubled += doubled.length
    counts.lost += lost.length
    counts.leftovers += leftovers.length
    const say = (what: string, list: string[]): string[] => (list.length > 0 ? [`${what}: ${list.join('; ')}`] : [])
    const found = [
      ...say('posted twice', doubled),
      ...say('never posted', lost),
      ...say('drafts left', leftovers),
      ...complaints,
    ]
    if (found.length > 0) failures.push(`${describe(combination)}: ${found.join('\n')}`)
  })
  const part = isFull ? 'every combination' : `one in ${ONE_IN}; all of them: npm run faults`
  t.diagnostic(
    `combinations tried: ${counts.tried}, double posts: ${counts.doubled}, lost: ${counts.lost}, leftover drafts after survived runs: ${counts.leftovers} (${part})`,
  )
  assert.equal(failures.length, 0, failures.join('\n\n'))
  assert.ok(counts.tried > (isFull ? 700 : 70), `only ${counts.tried} combinations were really met: nothing is proven`)
})

/** The requests of a run in which nothing goes wrong. */
async function requestsOf(workspace: Workspace, concurrency: number): Promise<RequestName[]> {
  await using sandbox = await startSandbox({ connections: ACCOUNTS })
  const run = await runStep(sandbox, workspace, { with: { concurrency: String(concurrency) } })
  assert.equal(run.exitCode, 0, run.log)
  const seen = new Map<string, number>()
  return sandbox.requests.map((request) => {
    const kind = kindOf(request)
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
    return `${kind} ${seen.get(kind)}`
  })
}

/** With one post after another all of it; with three at once every second request and always the post step, which suffices for interleavings. */
function combinations(requests: readonly RequestName[], concurrency: number): Combination[] {
  const posts = concurrency === 1 ? [true, false] : [true]
  return requests
    .filter((_, index) => concurrency === 1 || index % 2 === 0)
    .flatMap((at) => FAULTS.flatMap((fault) => posts.map((post) => ({ at, fault, post, concurrency }))))
}
