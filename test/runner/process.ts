import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

/** How a step's process ended, and what it said. */
export interface Exit {
  exitCode: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

/** The process that a step runs in, for as long as the step does. */
export interface StepProcess {
  readonly pid: number | undefined
  readonly stdout: Readable
  /** Does nothing once the step has ended. */
  kill(signal: NodeJS.Signals): void
  readonly ended: Promise<unknown>
}

/** A script to run with nothing of this process's environment but what is given. */
export interface NodeRun {
  script: string
  /** Modules to load before it. */
  preloads: readonly string[]
  cwd: string
  env: Readonly<Record<string, string>>
  killAfterMs: number
  onStart?: ((step: StepProcess) => void) | undefined
}

/** In a process of its own, by this very node. */
export async function runNode({ script, preloads, cwd, env, killAfterMs, onStart }: NodeRun): Promise<Exit> {
  const child = spawn(process.execPath, [...preloads.flatMap((path) => ['--import', path]), script], {
    cwd,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: killAfterMs,
    killSignal: 'SIGKILL',
  })
  const said = listenTo(child)
  const closed = once(child, 'close')
  onStart?.({
    pid: child.pid,
    stdout: child.stdout,
    kill: (signal) => void child.kill(signal),
    ended: once(child, 'exit'),
  })
  await closed
  return { exitCode: child.exitCode, signal: child.signalCode, ...said }
}

/** What a process writes, as it comes. */
export function listenTo({ stdout, stderr }: ChildProcess): { stdout: string; stderr: string } {
  const said = { stdout: '', stderr: '' }
  stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text
  })
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text
  })
  return said
}
