import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import { runAct } from './act.ts'
import { checkout } from './checkout.ts'
import { assertPassed } from './verdict.ts'

const { ACT = '' } = process.env

test('.github/workflows/e2e.yml', { skip: ACT === '' && 'without act' }, async () => {
  await using folder = await checkout()
  const workflow = join(folder.path, '.github/workflows/e2e.yml')
  const run = await runAct(ACT, { folder: folder.path, workflow, event: 'push' })
  assertPassed(run)
  const jobs = run.jobs.map(({ id }) => id).sort()
  assert.deepEqual(jobs, ['all', 'plan', 'publish', 'publish', 'steps'], 'A job has not run')
})
