import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { StepProcess } from '../runner/process.ts'
import type { RunResult } from '../runner/runner.ts'

/** One line of the table. */
export interface Figure {
  readonly what: string
  readonly own: number
  /** Undefined where the other side is not installed. */
  readonly other: number | undefined
  readonly unit: 'ms' | 'MiB' | 'calls'
  readonly otherName: string
}

const runs = Number(process.env.RUNS ?? 5)

/** The median of five measurements (or RUNS). */
export async function median(measure: () => Promise<number>): Promise<number> {
  const values: number[] = []
  for (let run = 0; run < runs; run++) values.push(await measure())
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Milliseconds that something takes. */
export async function timed(work: () => unknown): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

export const isInstalled = (program: string, argument = '--version'): boolean =>
  spawnSync(program, [argument]).error === undefined

/** A run that failed has no time worth comparing. */
export function assertPassed(run: RunResult): void {
  if (run.exitCode !== 0) throw new Error(`the action failed: ${run.log.slice(-300).replaceAll('\n', ' ')}`)
}

/** The high-water mark of a process in MiB, as Linux counts it (VmHWM), read until the process is gone. */
export function watchMemory({ pid }: StepProcess): () => number {
  let peak = 0
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024)
  }, 20)
  return () => {
    clearInterval(timer)
    return peak
  }
}
