/**
 * Every request of a run that replaces, moves, takes back and withdraws scheduled posts meets every fault; then the step runs
 * again until it passes, and once more. `npm test` tries a part that is always the same, `npm run faults` each of them.
 */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import pLimit from 'p-limit'
import type { StepProcess } from '../runner/process.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { writesOf } from '../support/story.ts'
import { complaintsAbout, kindOf, naming, type RequestName } from './combination.ts'
import { FAULTS, type NamedFault } from './fault-list.ts'
import { makeWorkspace, runStep, VIDEOS, type Workspace } from './stage.ts'

const isFull = process.env.FAULTS === 'all'
const ONE_IN = 17
const AT_ONCE = 4
const MOST_RUNS = 4

const entry = (id: string, video: string, more: string): string =>
  `  - { id: ${id}, video: videos/${video}.mp4, ${more}, viewerSetting: SELF_ONLY, allowComments: false }\n`
const at = (day: number): string => `schedule: "2099-12-0${day}T18:00Z"`
const manifest = (...entries: string[]): string => `version: 1\nposts:\n${entries.join('')}`
const stay = entry('stay', 'three', `${at(5)}, caption: stay`)
const BEFORE = manifest(
  entry('typo', 'one', `${at(1)}, caption: typpo`),
  entry('move', 'two', `${at(2)}, caption: move`),
  entry('gone', 'four', `${at(3)}, caption: gone`),
  entry('wait', 'five', `${at(4)}, caption: wait`),
  stay,
)
const AFTER = manifest(
  entry('typo', 'one', `${at(1)}, caption: typo`),
  entry('move', 'two', `${at(7)}, caption: move`),
  entry('wait', 'five', 'schedule: draft, caption: wait'),
  stay,
)
/** What has to be there in the end, and nothing else. */
const WANTED = [
  'draft gone 2099-12-03T18:00:00.777Z',
  'draft wait 2099-12-04T18:00:00.777Z',
  'scheduled move 2099-12-07T18:00:00.111Z',
  'scheduled stay 2099-12-05T18:00:00.000Z',
  'scheduled typo 2099-12-01T18:00:00.000Z',
]
const FIVE = { ...VIDEOS, 'four.mp4': '23-fps.mp4', 'five.mp4': '60-fps.mp4' }
const step = {
  videos: '',
  manifest: 'posts.yml',
  caption: '',
  accounts: 'tiktok-acme1',
  'wait-timeout': '0',
  concurrency: '1',
}
const changing = { ...step, 'on-change': 'update', 'on-removal': 'withdraw' }

const thereIn = ({ groups }: Sandbox): string[] =>
  groups
    .filter(({ deleted }) => !deleted)
    .map(({ status, content, scheduledTime }) => [status, content, scheduledTime].filter(Boolean).join(' '))
    .sort()

/** The repository before and after the edits: runs only read it, so that many share each of the two. */
interface Repository {
  readonly before: Workspace
  readonly after: Workspace
}

async function scheduled({ before }: Repository): Promise<Sandbox & AsyncDisposable> {
  const sandbox = await startSandbox()
  const run = await runStep(sandbox, before, { with: step })
  assert.equal(run.exitCode, 0, run.log)
  return sandbox
}

interface Trial {
  readonly at: RequestName
  readonly fault: NamedFault
  readonly post: boolean
}

async function tryOut({ at: request, fault, post }: Trial, repository: Repository): Promise<string[] | undefined> {
  await using sandbox = await scheduled(repository)
  let child: StepProcess | undefined
  let wasHit = false
  sandbox.intercept = naming((name) => {
    if (name !== request || wasHit || !child) return undefined
    wasHit = true
    return fault.make(child)
  })
  const complaints: string[] = []
  for (let runs = 1; runs <= MOST_RUNS; runs++) {
    const run = await runStep(sandbox, repository.after, {
      with: changing,
      post: post ? 'always' : 'never',
      killAfterMs: 60_000,
      onStart: (started) => {
        child = started
      },
    })
    complaints.push(...complaintsAbout(run, fault, runs === 1 && wasHit))
    if (run.exitCode === 0) break
    if (runs === MOST_RUNS) complaints.push(`still fails after ${runs} runs:\n${run.log}`)
  }
  if (!wasHit) return undefined
  const writes = writesOf(sandbox).length
  const again = await runStep(sandbox, repository.after, { with: changing })
  if (writesOf(sandbox).length > writes) complaints.push(`a run too many changes something:\n${again.log}`)
  // A draft without a file has no name that a later run could know it by; the post step alone would delete it.
  const isNameless = fault.kills === true && !post
  const there = thereIn(sandbox).filter((each) => !isNameless || each !== 'draft typo')
  if (there.join() !== WANTED.join()) complaints.push(`in the end there is\n${there.join('\n')}`)
  if (sandbox.mostAtOnce() > 1) complaints.push('two posts of one entry were scheduled at once')
  if (sandbox.deletedThoughLive.length > 0) complaints.push('a post that could have gone out was deleted')
  return complaints
}

test('a fault at any request of a run that changes posts loses none, doubles none, and is made good by the next run', async (t) => {
  await using before = await makeWorkspace(FIVE)
  await using after = await makeWorkspace(FIVE)
  await writeFile(join(before.path, 'posts.yml'), BEFORE)
  await writeFile(join(after.path, 'posts.yml'), AFTER)
  const repository = { before, after }
  const requests = await requestsOf(repository)
  const all = requests.flatMap((request) =>
    FAULTS.flatMap((fault) => [true, false].map((post): Trial => ({ at: request, fault, post }))),
  )
  const chosen = isFull ? all : all.filter((_, index) => index % ONE_IN === 0)
  let tried = 0
  const failures: string[] = []
  await pLimit(AT_ONCE).map(chosen, async (trial) => {
    const complaints = await tryOut(trial, repository)
    if (!complaints) return
    tried += 1
    if (complaints.length > 0)
      failures.push(
        `${trial.fault.name} at ${trial.at} (${trial.post ? 'with' : 'without'} post step): ${complaints.join('\n')}`,
      )
  })
  t.diagnostic(`combinations tried: ${tried} of ${all.length}, failures: ${failures.length}`)
  assert.equal(failures.length, 0, failures.join('\n\n'))
  assert.ok(tried > (isFull ? 500 : 40), `only ${tried} combinations were really met: nothing is proven`)
})

/** The requests of a run in which nothing goes wrong. */
async function requestsOf(repository: Repository): Promise<RequestName[]> {
  await using sandbox = await scheduled(repository)
  const before = sandbox.requests.length
  const run = await runStep(sandbox, repository.after, { with: changing })
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(thereIn(sandbox), WANTED, run.log)
  const seen = new Map<string, number>()
  return sandbox.requests.slice(before).map((request) => {
    const kind = kindOf(request)
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
    return `${kind} ${seen.get(kind)}`
  })
}
