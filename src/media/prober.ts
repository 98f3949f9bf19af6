import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import pLimit from 'p-limit'
import { FileLocked, onceUnlocked } from '../locked.ts'
import { probeSchema as answer, type Probe } from './facts.ts'
import { damaged, tooSlow } from './unusable.ts'

export interface ProberOptions {
  /** The script that answers: dist/probe/index.js, built from child.ts. */
  readonly script: string
  readonly environment: NodeJS.ProcessEnv
  /** Ends the process at once. A running `probe` rejects with the signal's reason. */
  readonly signal: AbortSignal
  /** How long one file may take. */
  readonly patienceMs?: number
}

export interface Prober extends Disposable {
  /** Reads one file after the other, in the order of the calls. */
  probe(path: string): Promise<Probe>
}

/**
 * Most files take 3 ms. The most steps that any file may take need 1 s, and the most bytes that are read of one (512 MiB,
 * bounded-file.ts) need 26 s on a disk that reads 20 MiB/s. Only a file that makes the process hang takes longer.
 */
const PATIENCE_MS = 30_000
/** Node starts in 0.1 s, but a virus scanner may read all of it first. */
const START_PATIENCE_MS = 60_000
/** The blocks of a long Matroska file take 150 MB. */
const MAX_HEAP_MB = 256

/**
 * The whole environment of the process: no inputs, no key. Windows starts no program without SystemRoot. By the
 * tracking id, the runner finds and ends the process if the job is killed. The compile cache makes the start faster, if
 * there is one.
 */
const KEPT_VARIABLES = ['SystemRoot', 'RUNNER_TRACKING_ID', 'NODE_COMPILE_CACHE']

/**
 * Reads videos in a process of its own, so that a hostile file cannot hang the action or fill its memory. The process
 * starts with the first file. If a file ends the process or takes too long, it counts as damaged. The next file gets a
 * new process.
 */
export function createProber({ script, environment, signal, patienceMs = PATIENCE_MS }: ProberOptions): Prober {
  const oneAtATime = pLimit(1)
  let child: ChildProcess | undefined
  const end = (): void => {
    child?.kill('SIGKILL')
    child = undefined
  }

  const start = async (): Promise<ChildProcess> => {
    child = fork(script, {
      execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`],
      env: Object.fromEntries(KEPT_VARIABLES.map((name) => [name, environment[name]])),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      signal,
      killSignal: 'SIGKILL',
    })
    // nextMessage gets the errors while it waits. A later error would be thrown without this listener.
    child.on('error', () => undefined)
    const started = child
    const ready = await nextMessage(started, START_PATIENCE_MS)
    signal.throwIfAborted()
    if (typeof ready !== 'string') throw new Error(`The process that reads videos could not be started (${script}).`)
    return started
  }

  const askOnce = async (path: string): Promise<Probe> => {
    signal.throwIfAborted()
    const asked = child ?? (await start())
    asked.send(path, () => undefined)
    const message = await nextMessage(asked, patienceMs)
    signal.throwIfAborted()
    const said = answer.safeParse(message)
    if (said.success) return said.data
    end()
    return { unusable: message === LATE ? tooSlow(patienceMs) : damaged }
  }

  const ask = async (path: string): Promise<Probe> => {
    try {
      return await onceUnlocked(
        path,
        async () => {
          const said = await askOnce(path)
          if ('locked' in said) throw Object.assign(new Error('locked'), { code: said.locked })
          return said
        },
        signal,
      )
    } catch (thrown) {
      signal.throwIfAborted()
      if (thrown instanceof FileLocked) return { locked: thrown.why }
      throw thrown
    }
  }

  return { probe: (path) => oneAtATime(() => ask(path)), [Symbol.dispose]: end }
}

const LATE = Symbol('nothing in time')

/** The next message of a process; undefined if it ends or cannot be started, and LATE if it sends nothing in time. */
async function nextMessage(child: ChildProcess, patienceMs: number): Promise<unknown> {
  const settled = new AbortController()
  const late = AbortSignal.timeout(patienceMs)
  const signal = AbortSignal.any([settled.signal, late])
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([message]: unknown[]) => message),
      once(child, 'exit', { signal }).then(() => undefined),
    ])
  } catch {
    return late.aborted ? LATE : undefined
  } finally {
    settled.abort()
  }
}
