import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultVariables } from '../runner/environment.ts'
import { type EventName, eventOf } from '../support/events.ts'
import { type ActJob, jobsIn, readable } from './act-log.ts'
import { forAct } from './for-act.ts'

export interface ActOptions {
  /** The checkout that the jobs find themselves in. All jobs of a run share it: on the host act copies nothing. */
  folder: string
  workflow: string
  event: EventName
  secrets?: Record<string, string>
  /** Variables of all jobs. */
  env?: Record<string, string>
  /** Folders that stand for actions: `owner/name@ref` → folder. */
  actions?: Record<string, string>
}

export interface ActRun {
  readonly exitCode: number | null
  readonly jobs: ActJob[]
  /** What was taken out of the workflow because act does not know it. */
  readonly taken: string[]
  /** Job by line, as act's own log has it. */
  readonly log: string
}

/** A run of minutes means that something hangs. */
const KILL_AFTER_MS = 5 * 60_000

/**
 * Runs a workflow by act, on this machine and not in a container, with this very Node for actions that use node24.
 * @param act path of the program
 */
export async function runAct(act: string, options: ActOptions): Promise<ActRun> {
  const home = await mkdtemp(join(tmpdir(), 'act-'))
  try {
    const { text, taken } = forAct(await readFile(options.workflow, 'utf8'))
    const workflow = join(home, 'workflow.yml')
    await writeFile(workflow, text)
    await mkdir(join(home, 'bin'))
    await symlink(process.execPath, join(home, 'bin/node'))
    const PATH = `${join(home, 'bin')}${delimiter}${process.env.PATH ?? ''}`
    // act hands its whole environment on to the jobs, and reads settings from its home.
    const child = spawn(act, argumentsOf(options, workflow), {
      env: { PATH, HOME: home },
      cwd: options.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: KILL_AFTER_MS,
    })
    const output: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => output.push(chunk))
    }
    await once(child, 'close')
    const lines = output.join('').split('\n')
    return { exitCode: child.exitCode, jobs: jobsIn(lines), taken, log: readable(lines) }
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

function argumentsOf({ folder, event, secrets = {}, env = {}, actions = {} }: ActOptions, workflow: string): string[] {
  const { name } = eventOf(event)
  const defaults = defaultVariables(eventOf(event))
  const variables = {
    GITHUB_API_URL: defaults.GITHUB_API_URL,
    GITHUB_REPOSITORY: defaults.GITHUB_REPOSITORY,
    GITHUB_REPOSITORY_ID: defaults.GITHUB_REPOSITORY_ID,
    // act's own name for GITHUB_SHA, where it is not the payload that has it.
    SHA_REF: defaults.GITHUB_SHA,
    ...env,
  }
  const each = (flag: string, values: Record<string, string | undefined>): string[] =>
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [flag, `${key}=${value}`]))
  return [
    name,
    ...['--directory', folder],
    ...['--workflows', workflow],
    ...['--eventpath', fileURLToPath(new URL(`../events/${event}.json`, import.meta.url))],
    ...['--platform', 'ubuntu-latest=-self-hosted'],
    ...['--container-daemon-socket', '-'],
    '--no-cache-server',
    '--json',
    ...each('--env', variables),
    ...each('--secret', secrets),
    ...each('--local-repository', actions),
  ]
}
