/** What is told about posts that PostPost has accepted. */

import assert from 'node:assert/strict'
import test from 'node:test'
import { startSandbox } from '../sandbox/sandbox.ts'
import { resultsOf } from '../support/story.ts'
import { kindOf } from './combination.ts'
import { makeWorkspace, runStep } from './stage.ts'

const one = { 'one.mp4': '24-fps.mp4' }
const warningsOf = ({ annotations }: { annotations: { severity: string; message: string }[] }): string =>
  annotations.flatMap(({ severity, message }) => (severity === 'warning' ? [message] : [])).join('\n')

test('a status word that nobody knows waits and warns', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox({ verdict: () => 'in_review' })
  const run = await runStep(sandbox, workspace, { with: { 'wait-timeout': '1s' } })
  assert.equal(run.exitCode, 0, run.log)
  assert.equal(resultsOf(run)[0]?.outcome, 'processing')
  assert.match(warningsOf(run), /"in_review"/)
  assert.ok(sandbox.requests.filter((request) => kindOf(request) === 'get-post').length > 2, 'it did not wait')
})

test('a refusal adds what the log of the post says beyond it', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox({ verdict: () => ({ code: 'UNKNOWN_ERROR', message: 'Publishing failed' }) })
  const logs = [{ event: 'failed', error: 'picture_size_check_failed' }]
  sandbox.intercept = (request) =>
    kindOf(request) === 'post-logs' ? { kind: 'status', status: 200, body: { success: true, logs } } : undefined
  const run = await runStep(sandbox, workspace)
  assert.equal(run.exitCode, 1)
  assert.match(run.log, /Publishing failed.*PostPost's log adds: picture_size_check_failed/)
})

test('a log that cannot be read changes nothing', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox({ verdict: () => ({ code: 'UNKNOWN_ERROR', message: 'Publishing failed' }) })
  sandbox.intercept = (request) => (kindOf(request) === 'post-logs' ? { kind: 'status', status: 404 } : undefined)
  const run = await runStep(sandbox, workspace)
  assert.equal(resultsOf(run)[0]?.outcome, 'failed', run.log)
  assert.match(run.log, /Publishing failed/)
})

test('a post that is never read back while it is waited for is not called failed', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox()
  sandbox.intercept = (request) => (kindOf(request) === 'get-post' ? { kind: 'status', status: 503 } : undefined)
  const run = await runStep(sandbox, workspace, { with: { 'wait-timeout': '1s' } })
  assert.equal(run.exitCode, 0, run.log)
  assert.equal(resultsOf(run)[0]?.outcome, 'processing')
  assert.match(warningsOf(run), new RegExp(sandbox.groups[0]?.id ?? ''))
})
