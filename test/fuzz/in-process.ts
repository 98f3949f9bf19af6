import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createCancel } from '../../src/cancel.ts'
import { openGitHub } from '../../src/github/api.ts'
import { readContext } from '../../src/github/context.ts'
import type { Problem } from '../../src/problem.ts'
import type { Report } from '../../src/report/report.ts'
import { run } from '../../src/run.ts'
import { start } from '../../src/start.ts'
import { fakeToken } from '../runner/environment.ts'
import '../support/quiet-glob.ts'

/** The whole step in this very process: thousands of runs need no thousands of processes. */
export interface InProcess extends AsyncDisposable {
  readonly workspace: string
  /** @param inputs by their names in action.yml */
  run(inputs: Readonly<Record<string, string>>, variables?: Readonly<Record<string, string>>): Promise<Report>
}

/** The built one starts three times as fast. */
const probeScript = fileURLToPath(new URL('../../dist/probe/index.js', import.meta.url))

/** Waits take a fiftieth of what is asked for, as in the stories. */
const SHORTER = 50

export async function startInProcess(files: Readonly<Record<string, string | Uint8Array>>): Promise<InProcess> {
  const workspace = await mkdtemp(join(tmpdir(), 'fuzz-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(workspace, name), content)
  return {
    workspace,
    run: async (inputs, variables = {}) => {
      const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
      const environment = {
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
        GITHUB_WORKSPACE: workspace,
        GITHUB_REPOSITORY: 'acme/videos',
        GITHUB_REPOSITORY_ID: '123456789',
        GITHUB_EVENT_NAME: 'workflow_dispatch',
        GITHUB_SHA: '5f0c2d3e4b5a69788796a5b4c3d2e1f001234567',
        'INPUT_GITHUB-TOKEN': fakeToken,
        RUNNER_TEMP: workspace,
        ...variables,
        ...Object.fromEntries(given),
      }
      const world = {
        clock: {
          now: () => Date.now(),
          elapsedMs: () => performance.now(),
          sleep: (durationMs: number, signal?: AbortSignal) =>
            delay(durationMs / SHORTER, undefined, signal ? { signal } : {}),
        },
        random: () => 0.5,
        cancel: createCancel(),
        log: { info: () => undefined, warning: () => undefined, group: () => undefined },
      }
      const started = await start(environment, world)
      try {
        const here = readContext(environment)
        const github = openGitHub(here, started.inputs.githubToken, { ...started, signal: world.cancel.signal })
        return await run(here, {
          github,
          ...world,
          ...started,
          environment,
          probeScript,
          mask: () => undefined,
          saveDrafts: () => undefined,
          present: async () => undefined,
        })
      } finally {
        await started.dispatcher.destroy()
      }
    },
    [Symbol.asyncDispose]: async () => {
      await rm(workspace, { recursive: true, force: true })
    },
  }
}

/** What no sentence for a person may hold: words of the language the action is written in. */
const INTERNALS =
  /\bundefined\b|\[object |\b(?:Type|Range|Syntax|Reference)Error\b|Cannot read|is not a function|\bNaN\b|\n\s+at .*:\d+/

/** Every problem has a sentence and a place. */
export function assertReadable(problems: readonly Problem[]): void {
  for (const { message, origin } of problems) {
    assert.match(message, /\S.*[.?:…)"]$/s, `no sentence: ${message}`)
    assert.doesNotMatch(message, INTERNALS, 'a person would read words of the code')
    if ('input' in origin) assert.notEqual(origin.input, '', `no input is named: ${message}`)
    else assert.ok(origin.file !== '' && origin.line >= 1 && origin.column >= 1, `no place: ${message}`)
  }
}

/** A run of a step that is wrong says so, and one that is right has something to tell. */
export function assertVerdict({ problems, results, leftOut, postponed }: Report): void {
  assertReadable(problems)
  const said = problems.length + results.length + leftOut.length + postponed.length
  assert.ok(said > 0, 'the run ended without a word')
  for (const { outcome, error } of results)
    if (outcome === 'failed' || outcome === 'unknown') assert.ok(error?.trim(), 'a post failed without a reason')
}
