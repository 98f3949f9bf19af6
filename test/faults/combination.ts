import type { StepProcess } from '../runner/process.ts'
import type { RunResult } from '../runner/runner.ts'
import type { Intercept } from '../sandbox/faults.ts'
import type { RecordedRequest } from '../sandbox/http.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import type { NamedFault } from './fault-list.ts'
import { type Harm, harmIn, missingOutputs } from './ledger.ts'
import { ACCOUNTS, runStep, VIDEOS, type Workspace } from './stage.ts'

/** A request by what it asks and how many of its kind came before: with posts in parallel no other number stays the same. */
export type RequestName = string

export interface Combination {
  readonly at: RequestName
  readonly fault: NamedFault
  /** Whether the post step runs after each run, or the runner is gone by then. */
  readonly post: boolean
  readonly concurrency: number
}

export interface Findings extends Harm {
  /** Drafts of a run that it should have deleted itself, or its post step. */
  readonly leftovers: string[]
  readonly complaints: string[]
  /** False when the run made no such request. */
  readonly wasHit: boolean
}

const stems = Object.keys(VIDEOS).map((name) => name.replace('.mp4', ''))
/** One fault, one run that passes; a fault that fails the first run needs a second, and none needs more than these. */
const MOST_RUNS = 4

export const describe = ({ at, fault, post, concurrency }: Combination): string =>
  `${fault.name} at ${at} (concurrency ${concurrency}, ${post ? 'with' : 'without'} post step)`

/** Runs the step with one fault, then again until it passes, and looks at what the audience and the next step got. */
export async function tryOut(combination: Combination, workspace: Workspace): Promise<Findings> {
  await using sandbox = await startSandbox({ connections: ACCOUNTS })
  let child: StepProcess | undefined
  let wasHit = false
  sandbox.intercept = naming((name) => {
    if (name !== combination.at || wasHit || !child) return undefined
    wasHit = true
    return combination.fault.make(child)
  })
  const leftovers: string[] = []
  const complaints: string[] = []
  for (let runs = 1; runs <= MOST_RUNS; runs++) {
    const before = sandbox.groups.length
    const run = await runStep(sandbox, workspace, {
      with: { concurrency: String(combination.concurrency) },
      post: combination.post ? 'always' : 'never',
      killAfterMs: 60_000,
      onStart: (started) => {
        child = started
      },
    })
    const survived = run.signal !== 'SIGKILL'
    if (survived || combination.post) leftovers.push(...draftsSince(sandbox, before))
    complaints.push(...complaintsAbout(run, combination.fault, runs === 1 && wasHit))
    if (run.exitCode === 0) {
      complaints.push(...missingOutputs(run, sandbox, stems.length))
      break
    }
    if (runs === MOST_RUNS) complaints.push(`still fails after ${runs} runs:\n${run.log}`)
  }
  const harm = harmIn(
    sandbox,
    ACCOUNTS.map(({ platformId }) => platformId),
    stems,
  )
  return { ...harm, leftovers, complaints: [...complaints, ...sandbox.leaks], wasHit }
}

/** Numbers requests by their kind: `create-post 2` is the second of the sandbox's life. */
export function naming(decide: (name: RequestName) => ReturnType<Intercept>): Intercept {
  const seen = new Map<string, number>()
  return (request) => {
    const kind = kindOf(request)
    const number = (seen.get(kind) ?? 0) + 1
    seen.set(kind, number)
    return decide(`${kind} ${number}`)
  }
}

export const kindOf = ({ host, path }: RecordedRequest): string =>
  host === 'storage' ? 'storage' : (path.split('/')[1] ?? '')

const draftsSince = (sandbox: Sandbox, index: number): string[] =>
  sandbox.groups.slice(index).flatMap((group) => (!group.deleted && group.status === 'draft' ? [group.id] : []))

export function complaintsAbout(run: RunResult, fault: NamedFault, isTheHitOne: boolean): string[] {
  const complaints = run.unknownCommands.map((line) => `a line of the log looks like a command: ${line}`)
  if (run.signal !== null)
    return isTheHitOne && fault.kills ? complaints : [...complaints, `killed: it hung\n${run.log}`]
  if (run.stderr !== '') complaints.push(`stderr: ${run.stderr}`)
  if (/fault of the action itself/.test(run.log)) complaints.push(`crashed:\n${run.log}`)
  if (isTheHitOne && fault.cancels) {
    if (run.exitCode === 0) complaints.push('a cancelled run passed')
    if (run.summary === '') complaints.push('a cancelled run wrote no summary')
    if (run.outputs['post-group-ids'] === undefined) complaints.push('a cancelled run wrote no outputs')
  }
  return complaints
}
