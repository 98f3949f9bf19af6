import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { RunResult } from '../runner/runner.ts'
import { type EventName, eventOf } from './events.ts'
import { type Contexts, evaluate, evaluateToJson, isWanted } from './expressions.ts'
import type { Stage } from './stage.ts'
import { isOurs, isWatch, SHARED_WORKFLOW, type Workflow, type WorkflowJob, type WorkflowStep } from './workflow.ts'

/** What starts a workflow, and what the world around it knows. */
export interface Occasion {
  readonly event: EventName
  /** Of `on: workflow_dispatch`. */
  readonly inputs: Readonly<Record<string, unknown>>
  readonly secrets: Readonly<Record<string, string>>
}

export interface Played {
  /** Of each run of the action, in the order of the jobs. */
  readonly runs: readonly RunResult[]
  /** What the `run:` steps wrote to their logs. */
  readonly said: string
  /** Of each job with an environment, in order: its name, and the link that GitHub shows. */
  readonly deployed: readonly Deployed[]
}

export interface Deployed {
  readonly name: string
  readonly url: string
}

/** A workflow, and the one of the same documents that it may call. */
interface Playable {
  readonly workflow: Workflow
  readonly called?: Workflow | undefined
}

/** Programs that stand for those of GitHub's runners that this machine may not have. */
const programs = fileURLToPath(new URL('programs', import.meta.url))

const watchFolder = fileURLToPath(new URL('../../watch', import.meta.url))

/** Runs the jobs of a workflow one after the other, those of a matrix at the same time. */
export function play(recipe: Playable, occasion: Occasion, stage: Stage): Promise<Played> {
  const { name, payload } = eventOf(occasion.event)
  const github = {
    event_name: name,
    event: payload,
    token: 'ghs_token',
    repository: 'acme/videos',
    server_url: 'https://github.com',
    run_id: '9876543210',
  }
  const around = { github, secrets: occasion.secrets, inputs: occasion.inputs }
  return playJobs(recipe, around, occasion.event, stage)
}

async function playJobs(recipe: Playable, given: Contexts['values'], event: EventName, stage: Stage): Promise<Played> {
  const all: Played[] = []
  const needs: Record<string, { outputs: Record<string, string> }> = {}
  const around = { ...given, needs }
  const outside: Contexts = { values: around, hasFailed: false }
  for (const [id, job] of Object.entries(recipe.workflow.jobs)) {
    if (!isWanted(job.if, outside)) continue
    if (job.uses !== undefined) {
      all.push(await playCall(job, recipe, outside, event, stage))
      continue
    }
    const shares: unknown[] = job.strategy ? includesOf(evaluateToJson(job.strategy.matrix, outside)) : [{}]
    const played = await Promise.all(shares.map((matrix) => playJob(job, { ...around, matrix }, event, stage)))
    all.push(...played)
    needs[id] = { outputs: played[0]?.outputs ?? {} }
  }
  return together(all)
}

/** The called workflow sees what it is given, and no other secret. */
function playCall(job: WorkflowJob, { called }: Playable, around: Contexts, event: EventName, stage: Stage) {
  assert.ok(called && job.uses === SHARED_WORKFLOW, `There is no workflow ${job.uses}`)
  const evaluated = (values: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, evaluate(String(value), around)]))
  const given = { ...around.values, inputs: evaluated(job.with), secrets: evaluated(job.secrets) }
  return playJobs({ workflow: called }, given, event, stage)
}

const together = (all: readonly Played[]): Played => ({
  runs: all.flatMap(({ runs }) => runs),
  said: all.map(({ said }) => said).join(''),
  deployed: all.flatMap(({ deployed }) => deployed),
})

function includesOf(json: string): unknown[] {
  const { include }: { include: unknown[] } = JSON.parse(json)
  return include
}

async function playJob(job: WorkflowJob, around: Contexts['values'], event: EventName, stage: Stage) {
  const runs: RunResult[] = []
  let said = ''
  let hasFailed = false
  const steps: Record<string, { outputs: Record<string, string> }> = {}
  const contexts = (): Contexts => ({ values: { ...around, steps }, hasFailed })
  for (const step of job.steps) {
    if (!isWanted(step.if, contexts())) continue
    if (isOurs(step) || isWatch(step)) {
      const action = isWatch(step) ? { action: watchFolder } : {}
      const run = await stage.run(inputsOf(step, contexts()), { event: eventOf(event), ...action })
      runs.push(run)
      hasFailed ||= run.exitCode !== 0
      if (step.id) steps[step.id] = { outputs: run.outputs }
    }
    if (step.run) said += await runScript(step.run, environmentOf(step, contexts()), stage)
  }
  const outputs = Object.entries(job.outputs).map(([name, text]) => [name, evaluate(text, contexts())])
  const { environment } = job
  const deployed = environment ? [{ name: environment.name, url: evaluate(environment.url, contexts()) }] : []
  return { runs, said, deployed, outputs: Object.fromEntries(outputs) }
}

/** Of the stage's own settings only the address of the sandbox stays: all else is the recipe's. */
function inputsOf(step: WorkflowStep, contexts: Contexts): Record<string, string | undefined> {
  const given = Object.entries(step.with).map(([name, value]) => [name, evaluate(String(value), contexts)])
  return {
    'api-key': undefined,
    'viewer-setting': undefined,
    'allow-comments': undefined,
    ...Object.fromEntries(given),
  }
}

const environmentOf = (step: WorkflowStep, contexts: Contexts): Record<string, string> =>
  Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, evaluate(String(value), contexts)]))

/** As the runner does: the script in a file, bash with -e and pipefail. */
async function runScript(script: string, environment: Record<string, string>, { workspace }: Stage): Promise<string> {
  const file = join(workspace, 'step.sh')
  await writeFile(file, script)
  const env = {
    PATH: [programs, process.env.PATH].join(delimiter),
    GITHUB_REPOSITORY: 'acme/videos',
    RUNNER_TEMP: workspace,
    NO_PROXY: '127.0.0.1',
    ...environment,
  }
  const options = ['--noprofile', '--norc', '-eo', 'pipefail', file]
  const { stdout } = await promisify(execFile)('bash', options, { env, cwd: workspace })
  return stdout
}

/** The notes of a release, as `gh` (test/support/programs) keeps them. */
export const notesIn = ({ workspace }: Stage): Promise<string> => readFile(join(workspace, '.release-notes'), 'utf8')

/** `<id> <outcome>` of all posts; what a document shows has to pass without a warning, unless failing is what it is about. */
export function outcomesOf({ runs }: Pick<Played, 'runs'>, mayFail: boolean): string[] {
  return runs.flatMap(({ exitCode, log, outputs, annotations }) => {
    const warnings = annotations.filter(({ severity }) => severity === 'warning')
    if (!mayFail)
      assert.deepEqual({ exitCode, warnings }, { exitCode: 0, warnings: [] }, `A step fails or warns:\n${log}`)
    const posts: { id: string; outcome?: string; status?: string }[] = JSON.parse(outputs.results ?? '')
    return posts.map(({ id, outcome, status }) => `${id} ${outcome ?? status}`)
  })
}
