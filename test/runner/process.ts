import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** How a process ended, and what it said. */
export interface Exit {
  exitCode: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

export interface NodeRun {
  arguments: string[]
  cwd: string
  env: Record<string, string>
  killAfterMs: number
  onStart?: ((child: ChildProcess) => void) | undefined
}

/** Runs this very node, with nothing of this process's environment but what is given. */
export async function runNode(run: NodeRun): Promise<Exit> {
  const child = spawn(process.execPath, run.arguments, {
    cwd: run.cwd,
    env: run.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: run.killAfterMs,
    killSignal: 'SIGKILL',
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const closed = once(child, 'close')
  run.onStart?.(child)
  await closed
  return { exitCode: child.exitCode, signal: child.signalCode, stdout, stderr }
}
