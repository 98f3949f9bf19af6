import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inputVariables, postRuns, readMetadata } from './action.ts'
import { type Annotation, type LogGroup, renderOutput } from './commands.ts'
import { defaultVariables, fakeToken, githubContext, manualRun, type TriggerEvent } from './environment.ts'
import { makeFileCommands, readValues } from './files.ts'
import { type Exit, runNode, type StepProcess } from './process.ts'
import { runInResident } from './resident.ts'
import { isMacPlayed } from './step-platform.ts'
import { isOnWine, linuxPath, runInWine } from './wine.ts'

export interface RunOptions {
  with: Record<string, string>
  workspace: string
  event?: TriggerEvent
  /** Variables of the job. GITHUB_TOKEN among them is the job's token. */
  env?: Record<string, string>
  /** Folder with action.yml; this repository's root. */
  action?: string
  /** Whether waits are made short (short-sleeps.mjs); true. */
  shortSleeps?: boolean
  /** `never`: the post step is left out, as if the runner had died. */
  post?: 'always' | 'never'
  /** Paths in place of the files through which a step answers, by their variables, as a container may see them. */
  files?: Record<string, string>
  /** Gets the main step's process as soon as it runs. */
  onStart?: (step: StepProcess) => void
  /** How far the runner's clock is ahead of the true time. */
  clockOffsetMs?: number
  /** A step that takes longer is killed, so that a hanging action fails its test and not the whole run; 2 minutes. */
  killAfterMs?: number
}

export interface RunResult {
  exitCode: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  annotations: Annotation[]
  groups: LogGroup[]
  masks: string[]
  outputs: Record<string, string>
  state: Record<string, string>
  summary: string
  log: string
  /** Lines that begin with `::` and are no command an action should send; an honest run has none. */
  unknownCommands: string[]
  post?: Exit
  workspace: string
  runnerTemp: string
  /** What the main step left in RUNNER_TEMP, which is gone by now. */
  leftInTemp: string[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const preload = (name: string): string => new URL(name, import.meta.url).href
/** What Node has compiled once stays for the next process, of which the tests start a thousand. Copies of the action are used once. */
const compileCache = join(root, 'node_modules', '.cache', 'compile-cache')

/**
 * Whether a step may run where others did. Each gets a process of its own with FRESH_PROCESSES=1 in the environment; where its
 * waits are as long as in life, for those tests are about how a process ends; and where Node has to hear something at its start.
 */
const isResident = ({ action = root, shortSleeps = true, env = {} }: RunOptions): boolean =>
  action === root &&
  shortSleeps &&
  !process.env.FRESH_PROCESSES &&
  !isOnWine &&
  !Object.keys(env).some((name) => name.startsWith('NODE_'))

/** Runs a JavaScript action the way GitHub's runner does: own process, clean environment, files to answer through. */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const { event = manualRun, action = root, workspace } = options
  const metadata = await readMetadata(action)
  const temp = await mkdtemp(join(tmpdir(), 'runner-'))
  try {
    const runnerTemp = join(temp, 'temp')
    const eventPath = join(temp, 'event.json')
    await mkdir(runnerTemp)
    await writeFile(eventPath, JSON.stringify(event.payload ?? {}))
    const variables: Record<string, string> = {
      ...defaultVariables(event),
      GITHUB_ACTION_PATH: action,
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: runnerTemp,
      ...options.env,
    }
    const token = options.env?.GITHUB_TOKEN ?? fakeToken
    const inputs = inputVariables(metadata, options.with, githubContext(variables, token))
    const env = {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      ...(action === root ? { NODE_COMPILE_CACHE: compileCache } : {}),
      CLOCK_OFFSET_MS: String(options.clockOffsetMs ?? 0),
      ...variables,
      ...inputs.variables,
    }
    const resident = isResident(options)
    const preloads = [
      ...((options.shortSleeps ?? true) ? [preload('short-sleeps.mjs')] : []),
      ...(isMacPlayed ? [preload('folding-disk.mjs')] : []),
      // A resident runs steps with any offset.
      ...(resident || options.clockOffsetMs !== undefined ? [preload('shifted-clock.mjs')] : []),
    ]
    const start = isOnWine ? runInWine : resident ? runInResident : runNode
    const run = async (script: string, step: string, more: Record<string, string>, onStart?: RunOptions['onStart']) => {
      const files = await makeFileCommands(join(temp, step))
      const exit = await start({
        script: join(action, script),
        preloads,
        cwd: workspace,
        env: { ...env, ...more, ...files, ...options.files },
        killAfterMs: options.killAfterMs ?? 120_000,
        onStart,
      })
      return { files, exit }
    }

    const { files, exit } = await run(metadata.runs.main, 'main', {}, options.onStart)
    const state = await readValues(files.GITHUB_STATE)
    const warning = unexpectedInputs(inputs.unexpected, Object.keys(metadata.inputs))
    const rendered = renderOutput(warning + exit.stdout, [token])
    // The runner reads both streams: a command on the other one counts too, and no action should send one there.
    const fromStderr = exit.stderr.split('\n').filter((line) => line.trimStart().startsWith('::'))
    const result: RunResult = {
      ...exit,
      ...rendered,
      unknownCommands: [...rendered.unknownCommands, ...fromStderr],
      outputs: isOnWine ? readableHere(await readValues(files.GITHUB_OUTPUT)) : await readValues(files.GITHUB_OUTPUT),
      state,
      summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
      workspace,
      runnerTemp,
      leftInTemp: await readdir(runnerTemp),
    }
    const { post } = metadata.runs
    if (post === undefined || options.post === 'never') return result
    if (!postRuns(metadata, exit.exitCode === 0, exit.signal !== null)) return result
    const exported = await readValues(files.GITHUB_ENV)
    const saved = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
    result.post = (await run(post, 'post', { ...exported, ...saved })).exit
    return result
  } finally {
    await rm(temp, { recursive: true, force: true })
  }
}

/** A path that a step gives is for the steps after it, here the tests. */
const readableHere = (outputs: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, linuxPath(value)]))

/** The runner's own warning, which stands in the log before anything the action says. */
function unexpectedInputs(names: string[], valid: string[]): string {
  if (names.length === 0) return ''
  const quoted = (list: string[]): string => list.map((name) => `'${name}'`).join(', ')
  return `::warning::Unexpected input(s) ${quoted(names)}, valid inputs are [${quoted(valid)}]\n`
}
