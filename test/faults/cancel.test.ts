/**
 * SIGINT and SIGTERM while the step hashes, uploads, pauses before a retry, schedules or waits: own drafts are deleted, what
 * is scheduled stays, outputs and summary are written, the step fails. GitHub kills 10 s after SIGINT; here nothing but the
 * action ends the process, and a kill (after 60 s) would fail the test.
 */

import assert from 'node:assert/strict'
import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { writeSparseMp4 } from '../bench/sparse.ts'
import { videosFolder } from '../fixtures/videos.ts'
import type { RunResult } from '../runner/runner.ts'
import type { Fault } from '../sandbox/faults.ts'
import { startGitHub } from '../sandbox/github.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { after, eventOf } from '../support/events.ts'
import { resultsOf } from '../support/story.ts'
import { naming } from './combination.ts'
import { makeWorkspace, runStep, type StepOptions, type Workspace } from './stage.ts'

const signals = ['SIGINT', 'SIGTERM'] as const
/** Waits as long as in life: a pause that is not cut short would hold the process until the kill. */
const realWaits = { shortSleeps: false, killAfterMs: 60_000, post: 'never' } as const

interface Moment {
  readonly name: string
  /** The request of the run at which the signal comes, and what that request gets. */
  readonly at: string
  readonly fault: Fault
  readonly with?: Record<string, string>
  /** Outcomes of the two videos. */
  readonly outcomes: readonly string[]
  readonly live: number
}

const hang: Fault = { kind: 'hang', acts: false }
const moments: Moment[] = [
  { name: 'the accounts are read', at: 'platform-connections 1', fault: hang, outcomes: ['failed', 'failed'], live: 0 },
  {
    name: 'a draft is made',
    at: 'create-post 1',
    fault: { kind: 'hang', acts: true },
    outcomes: ['failed', 'failed'],
    live: 0,
  },
  { name: 'a video is uploaded', at: 'storage 1', fault: hang, outcomes: ['failed', 'failed'], live: 0 },
  {
    name: 'an upload pauses before its retry',
    at: 'storage 1',
    fault: { kind: 'status', status: 503 },
    outcomes: ['failed', 'failed'],
    live: 0,
  },
  {
    name: 'Retry-After is waited for',
    at: 'create-post 1',
    fault: { kind: 'status', status: 429, headers: { 'retry-after': '100' } },
    outcomes: ['failed', 'failed'],
    live: 0,
  },
  {
    name: 'a schedule is under way that comes to nothing',
    at: 'update-post 1',
    fault: hang,
    outcomes: ['failed', 'failed'],
    live: 0,
  },
  {
    name: 'a schedule is under way that is carried out',
    at: 'update-post 1',
    fault: { kind: 'hang', acts: true },
    outcomes: ['processing', 'failed'],
    live: 1,
  },
  {
    name: 'a post is waited for',
    at: 'get-post 1',
    fault: hang,
    with: { concurrency: '2' },
    outcomes: ['processing', 'processing'],
    live: 2,
  },
]

/** They mostly wait: for the moment, and for a process to start and to end. */
suite('cancelled', { concurrency: 4 }, () => {
  for (const signal of signals) {
    for (const moment of moments) {
      test(`${signal} while ${moment.name}`, async () => {
        await using workspace = await makeWorkspace({ 'one.mp4': '24-fps.mp4', 'two.mp4': '25-fps.mp4' })
        await using sandbox = await startSandbox()
        const run = await cancelAt(moment, signal, sandbox, workspace)
        assertCancelled(run, signal)
        assert.deepEqual(
          resultsOf(run).map(({ outcome }) => outcome),
          moment.outcomes,
          run.log,
        )
        assert.deepEqual(sandbox.drafts(), [], 'a cancelled run left its draft')
        assert.equal(
          sandbox.livePosts().length,
          moment.live,
          'a scheduled post was taken away, or one was made after the cancel',
        )
      })
    }

    test(`${signal} while a large file is hashed`, async () => {
      await using workspace = await makeWorkspace({})
      const path = join(workspace.path, 'videos', 'large.mp4')
      await writeSparseMp4(join(videosFolder, 'h264-moov-last.mp4'), path, 4_000_000_000)
      await using sandbox = await startSandbox()
      const run = await runStep(sandbox, workspace, {
        ...realWaits,
        // The first thing it prints is the mask of the key; hashing begins some 50 ms later and takes seconds.
        onStart: (child) => void child.stdout?.once('data', () => setTimeout(() => child.kill(signal), 300)),
      })
      await truncate(path, 0)
      assertCancelled(run, signal)
      assert.ok(
        sandbox.requests.every(({ method }) => method === 'GET'),
        `the signal came too late to say anything about hashing:\n${run.log}`,
      )
      assert.deepEqual(
        resultsOf(run).map(({ outcome }) => outcome),
        ['failed'],
        run.log,
      )
    })
  }
})

test("Ctrl+Break, which GitHub's runner sends on Windows after Ctrl+C, is a cancel", async () => {
  await using workspace = await makeWorkspace({ 'one.mp4': '24-fps.mp4' })
  await using sandbox = await startSandbox()
  const moment = { name: '', at: 'storage 1', fault: hang, outcomes: ['failed'], live: 0 }
  // Only Windows has this signal; elsewhere the step's process makes it of another one.
  const signal = process.platform === 'win32' ? 'SIGBREAK' : 'SIGUSR2'
  const env = { NODE_OPTIONS: `--import ${new URL('../support/ctrl-break.mjs', import.meta.url)}` }
  const run = await cancelAt(moment, signal, sandbox, workspace, env)
  assertCancelled(run, 'SIGBREAK')
  assert.deepEqual(sandbox.drafts(), [], 'a cancelled run left its draft')
  assert.deepEqual(sandbox.livePosts(), [])
})

test('a wait of a month is one pause, not thousands of calls', async () => {
  await using workspace = await makeWorkspace({ 'one.mp4': '24-fps.mp4' })
  await using sandbox = await startSandbox()
  const inputs = { schedule: '+29d', 'wait-timeout': '30d', concurrency: '1' }
  const moment = {
    name: '',
    at: 'get-post 1',
    fault: { kind: 'call', when: 'after', then } as const,
    outcomes: [],
    live: 1,
    with: inputs,
  }
  const run = await cancelAt(moment, 'SIGINT', sandbox, workspace)
  assertCancelled(run, 'SIGINT')
  const polls = sandbox.requests.filter(({ path }) => path.startsWith('/get-post/')).length
  assert.ok(polls <= 2, `PostPost was asked ${polls} times within a fifth of a second`)
})

function then(): void {}

for (const [at, inputs] of [
  ['/releases/tags/', { videos: 'videos/*', 'release-tag': 'v1.0.0' }],
  ['/compare/', { videos: 'videos/*', 'added-only': 'true' }],
  ['/assets', { videos: '', 'release-assets': '*.mp4' }],
] as const) {
  test(`SIGINT while GitHub hangs at ${at}`, async () => {
    await using workspace = await makeWorkspace({ 'one.mp4': '24-fps.mp4' })
    await using sandbox = await startSandbox()
    await using github = await startGitHub()
    github.commit(after, undefined, [])
    let cancel = (): void => undefined
    github.intercept = ({ path }) => {
      if (!path.includes(at)) return undefined
      setTimeout(cancel, 200)
      return { kind: 'hang' }
    }
    const run = await runStep(sandbox, workspace, {
      ...realWaits,
      with: inputs,
      event: eventOf(at === '/compare/' ? 'push' : 'release-published'),
      env: { GITHUB_API_URL: github.apiUrl },
      onStart: (child) => {
        cancel = () => void child.kill('SIGINT')
      },
    })
    assert.equal(run.signal, null, `the runner had to kill it:\n${run.log}`)
    assert.equal(run.exitCode, 1)
    const errors = run.annotations.filter(({ severity }) => severity === 'error').map(({ message }) => message)
    assert.deepEqual(
      errors,
      ['The run was cancelled (SIGINT). Run the step again: it publishes what is missing, and nothing twice.'],
      'a cancel reads like a fault',
    )
  })
}

function assertCancelled(run: RunResult, signal: string): void {
  const said = `The run was cancelled (${signal}). Run the step again: it publishes what is missing, and nothing twice.`
  const errors = run.annotations.filter(({ severity }) => severity === 'error')
  // What was published follows in the same line.
  const begins = errors.map(({ message }) => message.slice(0, said.length))
  assert.deepEqual(begins, [said], 'a cancel reads like a fault, or there is an error for each post')
  const told = run.log.split('was cancelled (').length - 1
  assert.equal(told, 1, `that the run was cancelled is said ${told} times:\n${run.log}`)
  assert.doesNotMatch(run.log, /give wait-timeout more/, 'whoever cancels does not want to wait longer')
  assert.equal(run.signal, null, `the runner had to kill it:\n${run.log}`)
  assert.equal(run.exitCode, 1, run.log)
  assert.notEqual(run.summary, '', 'no summary')
  assert.ok(run.outputs['post-group-ids'], 'no outputs')
}

function cancelAt(
  moment: Moment,
  signal: NodeJS.Signals,
  sandbox: Sandbox,
  workspace: Workspace,
  env: Record<string, string> = {},
): Promise<RunResult> {
  let cancel = (): void => undefined
  sandbox.intercept = naming((name) => {
    if (name !== moment.at) return undefined
    // A moment later, so that the pause after a refusal has begun.
    setTimeout(cancel, 200)
    return moment.fault
  })
  const options: StepOptions = {
    ...realWaits,
    with: { concurrency: '1', ...moment.with },
    env,
    onStart: (child) => {
      cancel = () => void child.kill(signal)
    },
  }
  return runStep(sandbox, workspace, options)
}
