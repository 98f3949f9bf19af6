/** What stops a whole run: limits of the plan, a key that is not good any more, and what the plan itself forbids. */

import assert from 'node:assert/strict'
import test from 'node:test'
import { startSandbox } from '../sandbox/sandbox.ts'
import { resultsOf } from '../support/story.ts'
import { kindOf, naming } from './combination.ts'
import { makeWorkspace, runStep, writeManifest } from './stage.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const one = { 'one.mp4': '24-fps.mp4' }

const limits = [
  { on: 'create-post', after: 2, code: 'POST_LIMIT_REACHED' },
  { on: 'update-post', after: 2, code: 'SCHEDULED_POST_LIMIT_REACHED' },
] as const
for (const limitReached of limits) {
  for (const concurrency of ['1', '3']) {
    test(`${limitReached.code} in the middle stops the run (concurrency ${concurrency})`, async () => {
      await using workspace = await makeWorkspace(one)
      await using sandbox = await startSandbox({ limitReached })
      const manifest = await writeManifest(workspace, ids)
      const run = await runStep(sandbox, workspace, { with: { videos: '', manifest, concurrency }, post: 'never' })
      assert.equal(run.exitCode, 1)
      const outcomes = resultsOf(run).map(({ outcome }) => outcome)
      assert.deepEqual(outcomes.toSorted(), ['failed', 'failed', 'failed', 'failed', 'published', 'published'], run.log)
      assert.deepEqual(sandbox.drafts(), [], 'half-made posts stay')
      const refusal = sandbox.requests.findIndex(({ status }) => status === 403)
      const late = sandbox.requests.slice(refusal + 1).filter((request) => kindOf(request) === limitReached.on).length
      assert.ok(late < Number(concurrency), `${late} more posts were tried although PostPost had said no`)
      for (const { error, outcome } of JSON.parse(run.outputs.results ?? '[]')) {
        if (outcome === 'failed') assert.match(error, new RegExp(limitReached.code))
      }
    })
  }
}

test('a key that is revoked in the middle stops the run', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox()
  sandbox.intercept = naming((name) =>
    name === 'create-post 3' ? { kind: 'status', status: 401, body: { error: 'Invalid API key' } } : undefined,
  )
  const manifest = await writeManifest(workspace, ids)
  const run = await runStep(sandbox, workspace, { with: { videos: '', manifest, concurrency: '1' }, post: 'never' })
  assert.equal(run.exitCode, 1)
  assert.deepEqual(
    resultsOf(run).map(({ outcome }) => outcome),
    ['published', 'published', 'failed', 'failed', 'failed', 'failed'],
  )
  assert.deepEqual(sandbox.drafts(), [])
  assert.equal(sandbox.groups.length, 2)
})

test('a plan with more new posts than max-posts is refused before anything is sent', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox()
  const manifest = await writeManifest(workspace, ids)
  const run = await runStep(sandbox, workspace, { with: { videos: '', manifest, 'max-posts': '5' } })
  assert.equal(run.exitCode, 1)
  assert.match(run.log, /6 new posts, and max-posts is 5. Nothing is sent/)
  assert.ok(sandbox.requests.every(({ method }) => method === 'GET'))
})

test('a time in the past is a problem, unless the post is there already', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox()
  const past = { videos: '', manifest: await writeManifest(workspace, ['a'], ', schedule: 2020-01-01T10:00') }
  const refused = await runStep(sandbox, workspace, { with: past })
  assert.equal(refused.exitCode, 1)
  assert.match(refused.log, /has passed, and PostPost would publish at once/)
  assert.equal(sandbox.groups.length, 0)
  await writeManifest(workspace, ['a'])
  assert.equal((await runStep(sandbox, workspace, { with: past })).exitCode, 0)
  await writeManifest(workspace, ['a'], ', schedule: 2020-01-01T10:00')
  const again = await runStep(sandbox, workspace, { with: past })
  assert.equal(again.exitCode, 0, again.log)
  assert.equal(resultsOf(again)[0]?.outcome, 'skipped')
})
