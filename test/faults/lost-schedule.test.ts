/** What becomes of a post whose *schedule* got no usable answer, by what its repeats and the questions after it are told. */

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Fault, Intercept } from '../sandbox/faults.ts'
import { startSandbox } from '../sandbox/sandbox.ts'
import { resultsOf } from '../support/story.ts'
import { kindOf } from './combination.ts'
import { publicPosts } from './ledger.ts'
import { makeWorkspace, runStep } from './stage.ts'

const limit = { error: 'Limit', code: 'SCHEDULED_POST_LIMIT_REACHED', limit: 1, used: 1 }
const lost: Fault = { kind: 'reset-after' }

/** The first *schedule* is carried out and its answer lost; `after` is what the following requests of each kind get. */
const cases: { name: string; after: Record<string, Fault>; outcome: string }[] = [
  { name: 'nothing more', after: {}, outcome: 'published' },
  {
    name: 'a plan limit for its repeats',
    after: { 'update-post': { kind: 'status', status: 403, body: limit } },
    outcome: 'published',
  },
  {
    name: 'a revoked key for its repeats',
    after: { 'update-post': { kind: 'status', status: 401 } },
    outcome: 'published',
  },
  { name: '429 for its repeats', after: { 'update-post': { kind: 'status', status: 429 } }, outcome: 'published' },
  {
    name: 'faults for its repeats and the history',
    after: { 'update-post': lost, 'list-posts': { kind: 'status', status: 500 } },
    outcome: 'published',
  },
  {
    name: 'refusals for everything',
    after: {
      'update-post': { kind: 'status', status: 403 },
      'list-posts': { kind: 'status', status: 401 },
      'get-post': { kind: 'status', status: 401 },
    },
    outcome: 'unknown',
  },
  {
    name: 'faults for everything',
    after: { 'update-post': lost, 'list-posts': { kind: 'reset-before' }, 'get-post': { kind: 'status', status: 500 } },
    outcome: 'unknown',
  },
]

for (const { name, after, outcome } of cases) {
  test(`schedule carried out, answer lost, then ${name}: ${outcome}, and no second post`, async () => {
    await using workspace = await makeWorkspace({ 'one.mp4': '24-fps.mp4' })
    await using sandbox = await startSandbox()
    sandbox.intercept = afterSchedule(lost, after)
    const run = await runStep(sandbox, workspace)
    const [result] = resultsOf(run)
    assert.equal(result?.outcome, outcome, run.log)
    const [live] = sandbox.livePosts()
    assert.equal(result?.postGroupId, live?.groupId, 'the user cannot find the post that is public')
    assert.equal(run.exitCode, outcome === 'unknown' ? 1 : 0)

    sandbox.intercept = undefined
    const again = await runStep(sandbox, workspace)
    assert.equal(again.exitCode, 0, again.log)
    assert.equal(resultsOf(again)[0]?.outcome, 'skipped')
    assert.equal(publicPosts(sandbox).length, 1, 'the audience sees the video twice')
  })
}

test('a schedule that PostPost never carries out fails, leaves no draft, and the next run publishes', async () => {
  await using workspace = await makeWorkspace({ 'one.mp4': '24-fps.mp4' })
  await using sandbox = await startSandbox()
  sandbox.intercept = (request) => (kindOf(request) === 'update-post' ? { kind: 'status', status: 503 } : undefined)
  const run = await runStep(sandbox, workspace, { post: 'never' })
  assert.equal(resultsOf(run)[0]?.outcome, 'failed', run.log)
  assert.deepEqual(sandbox.drafts(), [], 'a draft is left although the run survived')
  sandbox.intercept = undefined
  assert.equal((await runStep(sandbox, workspace)).exitCode, 0)
  assert.equal(publicPosts(sandbox).length, 1)
})

test('the time that PostPost chose is reported although its answer was lost', async () => {
  await using workspace = await makeWorkspace({ 'one.mp4': '24-fps.mp4' })
  const hour = 3_600_000
  await using sandbox = await startSandbox({
    scheduledTimeReturned: (asked) => new Date(Date.parse(asked) + hour).toISOString(),
  })
  sandbox.intercept = afterSchedule(lost, { 'update-post': { kind: 'status', status: 403 } })
  const run = await runStep(sandbox, workspace, { with: { schedule: '+1d' } })
  assert.equal(run.exitCode, 0, run.log)
  const [result]: { scheduledTime?: string }[] = JSON.parse(run.outputs.results ?? '[]')
  assert.equal(result?.scheduledTime, sandbox.groups[0]?.scheduledTime, 'the user waits for the post at the wrong hour')
})

function afterSchedule(first: Fault, rest: Record<string, Fault>): Intercept {
  let isScheduled = false
  return (request) => {
    const kind = kindOf(request)
    if (isScheduled) return rest[kind]
    isScheduled = kind === 'update-post'
    return isScheduled ? first : undefined
  }
}
