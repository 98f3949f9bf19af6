import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Exit, listenTo, type NodeRun } from './process.ts'

interface Resident {
  readonly child: ChildProcess
  /** What the step has said so far. */
  readonly said: ReturnType<typeof listenTo>
}

const program = fileURLToPath(new URL('resident.mjs', import.meta.url))
const idle: Resident[] = []

/**
 * Runs a step in a process in which others have run before, with its own environment and folder, but without the time that
 * starting Node and loading the bundle take. It is over when nothing is open that would keep a process of its own from
 * ending. What a process does not survive, a signal or an error, ends the step and this process.
 */
export async function runInResident(run: NodeRun): Promise<Exit> {
  const resident = idle.pop() ?? start(run)
  const { child } = resident
  setHold(child, true)
  let isOver = false
  const kill = (signal: NodeJS.Signals): void => {
    if (!isOver) child.kill(signal)
  }
  const timeout = setTimeout(kill, run.killAfterMs, 'SIGKILL')
  const ended = ask(resident, run)
  if (child.stdout) run.onStart?.({ pid: child.pid, stdout: child.stdout, kill, ended })
  const exit = await ended
  isOver = true
  clearTimeout(timeout)
  setHold(child, false)
  if (child.connected) idle.push(resident)
  return exit
}

function start({ env, preloads }: NodeRun): Resident {
  const { PATH, HOME, NODE_COMPILE_CACHE } = env
  const child = fork(program, {
    execArgv: preloads.flatMap((path) => ['--import', path]),
    env: { PATH, HOME, NODE_COMPILE_CACHE },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  return { child, said: listenTo(child) }
}

/** The step is over when both streams have said so and its exit code has come, or when the process is gone. */
function ask(resident: Resident, { script, cwd, env }: NodeRun): Promise<Exit> {
  const { child, said } = resident
  const end = `end of step ${randomUUID()}`
  said.stdout = ''
  said.stderr = ''
  return new Promise((resolve) => {
    let exitCode: number | undefined
    const look = (): void => {
      if (exitCode === undefined || !said.stdout.endsWith(end) || !said.stderr.endsWith(end)) return
      conclude({
        exitCode,
        signal: null,
        stdout: said.stdout.slice(0, -end.length),
        stderr: said.stderr.slice(0, -end.length),
      })
    }
    const hear = (code: unknown): void => {
      exitCode = Number(code)
      look()
    }
    const close = (): void => conclude({ exitCode: child.exitCode, signal: child.signalCode, ...said })
    const conclude = (exit: Exit): void => {
      child.off('message', hear).off('close', close)
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', look)
      resolve(exit)
    }
    child.on('message', hear).on('close', close)
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', look)
    child.send({ script, cwd, env, end })
  })
}

/** An idle process must not keep the tests' own from ending; it ends with that. */
function setHold(child: ChildProcess, isBusy: boolean): void {
  const streams = [child.stdout, child.stderr].filter((stream) => stream instanceof Socket)
  for (const handle of [child, child.channel, ...streams]) {
    if (isBusy) handle?.ref()
    else handle?.unref()
  }
}
