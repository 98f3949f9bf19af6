import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Exit, NodeRun } from './process.ts'

/** The two programs of a step on Windows (test/windows/windows names them), where it is asked for. */
const { WINE, WINDOWS_NODE } = process.env

export const isOnWine = WINE !== undefined && WINDOWS_NODE !== undefined

/** Of this process's environment, what Wine itself needs. */
const ofWine = ['WINEPREFIX', 'WINEDEBUG', 'WINEDLLOVERRIDES', 'LC_ALL']

/** A Windows process takes Linux several times the work: what is to a test a server that hangs must not be a machine that is busy. */
const patience = { SHORT_SLEEPS: '25', SHORTEST_CALL_LIMIT_MS: '15000' }

const quietSockets = fileURLToPath(new URL('quiet-sockets.cjs', import.meta.url))

/** Runs a script by Windows' Node under Wine, which has Linux's `/` as its drive `Z:`. */
export async function runInWine({ script, preloads, cwd, env, killAfterMs, onStart }: NodeRun): Promise<Exit> {
  // Windows' Node cannot use the pipes of a Linux process as its streams; files it can.
  const folder = await mkdtemp(join(tmpdir(), 'streams-'))
  const paths = { stdout: join(folder, 'stdout'), stderr: join(folder, 'stderr') }
  const [stdout, stderr] = await Promise.all([open(paths.stdout, 'w'), open(paths.stderr, 'w')])
  try {
    const imports = preloads.flatMap((url) => ['--import', url.replace('file:///', 'file:///Z:/')])
    const child = spawn(
      String(WINE),
      [String(WINDOWS_NODE), '--require', windowsPath(quietSockets), ...imports, windowsPath(script)],
      {
        cwd,
        env: { ...inherited(), ...patience, ...windowsVariables(env) },
        stdio: ['ignore', stdout.fd, stderr.fd],
        timeout: killAfterMs,
        killSignal: 'SIGKILL',
      },
    )
    const closed = once(child, 'close')
    onStart?.({
      pid: child.pid,
      stdout: new PassThrough(),
      kill: (signal) => void child.kill(signal),
      ended: once(child, 'exit'),
    })
    await closed
    return {
      exitCode: child.exitCode,
      signal: child.signalCode,
      stdout: await readFile(paths.stdout, 'utf8'),
      stderr: await readFile(paths.stderr, 'utf8'),
    }
  } finally {
    await Promise.all([stdout.close(), stderr.close()])
    await rm(folder, { recursive: true, force: true })
  }
}

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    ofWine.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )

/** PATH and HOME are Linux's; every other value that is a path is written as Windows does. */
const windowsVariables = (env: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      ['PATH', 'HOME'].includes(name) || name.startsWith('INPUT_') ? value : windowsPath(value),
    ]),
  )

const windowsPath = (path: string): string => (path.startsWith('/') ? `Z:${path.replaceAll('/', '\\')}` : path)

/** Any other text stays as it is. */
export const linuxPath = (path: string): string =>
  path.startsWith('Z:\\') ? path.slice('Z:'.length).replaceAll('\\', '/') : path
