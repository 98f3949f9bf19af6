/** Drafts that earlier runs left: recognised by the identity in their file's name, deleted when their successor is scheduled. */

import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import { hashOfContent } from '../../src/media/content-hash.ts'
import type { RunResult } from '../runner/runner.ts'
import { startSandbox } from '../sandbox/sandbox.ts'
import { resultsOf } from '../support/story.ts'
import { kindOf } from './combination.ts'
import { publicPosts } from './ledger.ts'
import { makeWorkspace, runStep } from './stage.ts'

const one = { 'one.mp4': '24-fps.mp4' }

test('a leftover is deleted after its successor is scheduled, not before', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox()
  await runStep(sandbox, workspace, { with: { schedule: 'draft' } })
  const [left] = sandbox.drafts()
  assert.ok(left)
  const run = await runStep(sandbox, workspace)
  assert.equal(run.exitCode, 0, run.log)
  const order = sandbox.requests.map((request) => `${kindOf(request)} ${request.path.split('/')[2] ?? ''}`)
  const [scheduled, deleted] = [
    order.indexOf(`update-post ${sandbox.groups[1]?.id}`),
    order.indexOf(`delete-post ${left.id}`),
  ]
  assert.ok(
    scheduled >= 0 && deleted > scheduled,
    `the user's draft went before its successor was safe:\n${order.join('\n')}`,
  )
  assert.deepEqual(sandbox.drafts(), [])
})

test('a leftover stays when its successor cannot be scheduled', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox()
  await runStep(sandbox, workspace, { with: { schedule: 'draft' } })
  sandbox.intercept = (request) => (kindOf(request) === 'update-post' ? { kind: 'status', status: 403 } : undefined)
  assert.equal((await runStep(sandbox, workspace)).exitCode, 1)
  assert.deepEqual(
    sandbox.drafts().map(({ id }) => id),
    [sandbox.groups[0]?.id],
  )
})

test('a leftover that somebody approves meanwhile is not deleted, and makes the post a duplicate', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox()
  await runStep(sandbox, workspace, { with: { schedule: 'draft' } })
  sandbox.intercept = (request) => {
    const [left] = sandbox.groups
    if (request.host !== 'storage' || !left) return undefined
    const body = JSON.stringify({ status: 'scheduled', scheduledTime: new Date().toISOString() })
    const headers = { 'x-api-key': sandbox.apiKey, 'content-type': 'application/json' }
    const approve = async (): Promise<void> =>
      void (await fetch(`${sandbox.apiUrl}/update-post/${left.id}`, { method: 'PUT', headers, body }))
    return calling(approve)
  }
  const run = await runStep(sandbox, workspace)
  assert.equal(resultsOf(run)[0]?.outcome, 'skipped', run.log)
  assert.equal(publicPosts(sandbox).length, 1)
  assert.equal(sandbox.livePosts()[0]?.groupId, sandbox.groups[0]?.id)
})

const calling = (then: () => Promise<void>) => ({ kind: 'call', when: 'before', then }) as const

test('draft mode twice leaves one draft, the one that may have been edited', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox()
  const first = await runStep(sandbox, workspace, { with: { schedule: 'draft' } })
  const second = await runStep(sandbox, workspace, { with: { schedule: 'draft' } })
  assert.equal(resultsOf(first)[0]?.outcome, 'draft', first.log)
  assert.equal(resultsOf(second)[0]?.outcome, 'draft', second.log)
  const drafts = sandbox.drafts().map(({ id }) => id)
  assert.deepEqual(drafts, [resultsOf(first)[0]?.postGroupId])
  assert.equal(resultsOf(second)[0]?.postGroupId, drafts[0])
})

test('two draft runs at once leave one draft, and both name it', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox()
  let second: Promise<RunResult> | undefined
  sandbox.intercept = (request) => {
    if (kindOf(request) !== 'get-upload-url' || second) return undefined
    second = runStep(sandbox, workspace, { with: { schedule: 'draft' } })
    const then = async (): Promise<void> => void (await second)
    return { kind: 'call', when: 'before', then }
  }
  // The first run's call is held for as long as the whole second run takes.
  const env = { SHORT_SLEEPS: '10', SHORTEST_CALL_LIMIT_MS: '60000' }
  const first = await runStep(sandbox, workspace, { env, with: { schedule: 'draft' } })
  const runs = [first, await second]
  const drafts = sandbox.drafts().map(({ id }) => id)
  assert.equal(drafts.length, 1, 'two drafts of one video wait for approval, and somebody will approve both')
  for (const run of runs) {
    assert.ok(run)
    assert.equal(resultsOf(run)[0]?.outcome, 'draft', run.log)
    assert.equal(resultsOf(run)[0]?.postGroupId, drafts[0], `the draft that is named is gone:\n${run.log}`)
  }
})

test('a draft is left alone where its video is published already', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox()
  await runStep(sandbox, workspace, { with: { schedule: 'draft' } })
  const content = await hashOfContent(join(workspace.path, 'videos', 'one.mp4'), AbortSignal.timeout(60_000))
  sandbox.seed({ fileName: `other-pp${content}.mp4` })
  const run = await runStep(sandbox, workspace)
  assert.equal(resultsOf(run)[0]?.outcome, 'skipped', run.log)
  assert.equal(sandbox.drafts().length, 1, "a person's draft was deleted although this run scheduled nothing")
})

test('a draft run whose video is approved elsewhere while it uploads ends as skipped, and leaves no second draft', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox()
  const content = await hashOfContent(join(workspace.path, 'videos', 'one.mp4'), AbortSignal.timeout(60_000))
  let approved: string | undefined
  sandbox.intercept = ({ host }) => {
    if (host === 'storage')
      approved ??= sandbox.seed({ fileName: `one-pp${content}.mp4`, createdAt: new Date().toISOString() }).id
    return undefined
  }
  const run = await runStep(sandbox, workspace, { with: { schedule: 'draft' } })
  assert.equal(resultsOf(run)[0]?.outcome, 'skipped', run.log)
  assert.equal(resultsOf(run)[0]?.postGroupId, approved)
  assert.deepEqual(sandbox.drafts(), [], 'a draft of what is public already waits for somebody to approve it')
})
