/**
 * What is guaranteed when the same step runs twice at the same time.
 *
 * With `concurrency: { group: … }` in the workflow, as the README has it, GitHub lets one run end before the next begins, and
 * the history settles everything: always one post.
 *
 * Without it: also one post. Every run shows its draft, with the video's identity in the name, before it looks at the history,
 * so that of two runs at least one sees the other's. The older draft waits for the younger one, and whoever has scheduled
 * deletes the other's draft, so that a *schedule* of it that is under way comes too late. What remains is a *schedule* that
 * the service takes longer to carry out than the other run takes to create, upload and look, and that lands in the one
 * request between that look and that run's own *schedule*. PostPost has no conditional update that would close this.
 */
import assert from 'node:assert/strict'
import test from 'node:test'
import type { RunResult } from '../runner/runner.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { kindOf, naming } from './combination.ts'
import { harmIn, missingOutputs } from './ledger.ts'
import { ACCOUNTS, makeWorkspace, runStep, VIDEOS, type Workspace } from './stage.ts'

const accounts = ACCOUNTS.map(({ platformId }) => platformId)
const stems = Object.keys(VIDEOS).map((name) => name.replace('.mp4', ''))
/** A request that is held until the other run has ended must not time out, on a busy machine either: 11 s instead of 45 s. */
const patient = { env: { SHORT_SLEEPS: '4' } }

function assertOnce(sandbox: Sandbox, runs: readonly RunResult[]): void {
  const story = runs.map(({ log }) => log).join('\n──\n')
  const { doubled, lost } = harmIn(sandbox, accounts, stems)
  assert.deepEqual(doubled, [], `posted twice:\n${story}`)
  assert.deepEqual(lost, [], `never posted:\n${story}`)
  for (const run of runs) {
    assert.equal(run.exitCode, 0, `a run failed although everything was published:\n${run.log}`)
    assert.deepEqual(missingOutputs(run, sandbox, stems.length), [])
  }
  assert.deepEqual(sandbox.drafts(), [], 'drafts are left')
}

for (const runs of [2, 2, 2, 3]) {
  test(`${runs} runs started together`, async () => {
    await using workspace = await makeWorkspace()
    await using sandbox = await startSandbox({ connections: ACCOUNTS })
    assertOnce(sandbox, await Promise.all(Array.from({ length: runs }, () => runStep(sandbox, workspace, patient))))
  })
}

/** The requests of the first run between which the second one begins and ends. */
const places = [
  'platform-connections',
  'list-posts',
  'create-post',
  'get-upload-url',
  'storage',
  'list-posts 2',
  'update-post',
  'get-post',
]

for (const when of ['before', 'after'] as const) {
  for (const place of places) {
    test(`a whole second run ${when} PostPost carries out ${place} of the first`, async () => {
      await using workspace = await makeWorkspace()
      await using sandbox = await startSandbox({ connections: ACCOUNTS })
      const held: RunResult[] = []
      sandbox.intercept = naming((name) => {
        if (name !== (place.includes(' ') ? place : `${place} 1`)) return undefined
        const then = async (): Promise<void> => void held.push(await runStep(sandbox, workspace))
        return { kind: 'call', when, then }
      })
      const first = await runStep(sandbox, workspace, { ...patient, with: { concurrency: '1' } })
      assert.equal(held.length, 1, 'the first run never made that request')
      assertOnce(sandbox, [first, ...held])
    })
  }
}

for (const start of ['together', 'the second once the first has its draft'] as const) {
  test(`two runs that look at the history at the same moment, started ${start}`, async () => {
    await using workspace = await makeWorkspace()
    await using sandbox = await startSandbox({ connections: ACCOUNTS })
    const arrived = Promise.withResolvers<void>()
    let looks = 0
    let second: Promise<RunResult> | undefined
    const startSecond = (): void => {
      second ??= runStep(sandbox, workspace, patient)
    }
    sandbox.intercept = naming((name) => {
      if (name === 'get-upload-url 1') startSecond()
      const { query } = sandbox.requests.at(-1) ?? {}
      if (query?.sortBy !== 'updatedAt' || ++looks > 2) return undefined
      if (looks === 2) arrived.resolve()
      const then = (): Promise<void> => arrived.promise
      return { kind: 'call', when: 'before', then }
    })
    if (start === 'together') startSecond()
    const first = await runStep(sandbox, workspace, patient)
    assert.ok(second)
    assertOnce(sandbox, [first, await second])
  })
}

test('a re-run that is started twice, after a run that was killed with its drafts uploaded', async () => {
  await using workspace = await makeWorkspace()
  await using sandbox = await startSandbox({ connections: ACCOUNTS })
  await killedAtSchedule(sandbox, workspace)
  assertOnce(sandbox, await Promise.all([runStep(sandbox, workspace, patient), runStep(sandbox, workspace, patient)]))
})

async function killedAtSchedule(sandbox: Sandbox, workspace: Workspace): Promise<void> {
  let kill = (): void => undefined
  sandbox.intercept = (request) => {
    if (kindOf(request) !== 'update-post') return undefined
    kill()
    return { kind: 'reset-before' }
  }
  await runStep(sandbox, workspace, {
    post: 'never',
    onStart: (child) => {
      kill = () => void child.kill('SIGKILL')
    },
  })
  sandbox.intercept = undefined
  assert.equal(sandbox.drafts().length, stems.length, 'the killed run has not left what this is about')
}
