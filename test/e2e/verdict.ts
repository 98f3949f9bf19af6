import assert from 'node:assert/strict'
import type { ActRun } from './act.ts'

/** Says what came of a run, and fails with its whole log where a job has not passed. */
export function assertPassed({ exitCode, jobs, taken, log }: ActRun): void {
  for (const path of taken) console.log(`  taken out for act, which does not know it: ${path}`)
  for (const { name, result, steps } of jobs) {
    const failed = steps.filter((step) => step.result !== 'success').map((step) => step.name)
    const also = failed.length > 0 ? `; not passed: ${failed.join(', ')}` : ''
    console.log(`  ${name}: ${result ?? 'did not end'} (${steps.length} steps${also})`)
  }
  const results = Object.fromEntries(jobs.map(({ name, result }) => [name, result]))
  const wanted = Object.fromEntries(jobs.map(({ name }) => [name, 'success']))
  assert.deepEqual(results, wanted, `A job fails on the runner:\n${log}`)
  assert.equal(exitCode, 0, `act fails:\n${log}`)
}
