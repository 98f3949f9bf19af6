/** What counts as posted already, and what the step does then. */

import assert from 'node:assert/strict'
import test from 'node:test'
import type { SandboxOptions } from '../sandbox/options.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { resultsOf } from '../support/story.ts'
import { kindOf } from './combination.ts'
import { publicPosts } from './ledger.ts'
import { ACCOUNTS, makeWorkspace, runStep, type Workspace } from './stage.ts'

const one = { 'one.mp4': '24-fps.mp4' }

/** A sandbox in which one video was published by an earlier run, and that video's workspace. */
async function published(accounts: string, options: SandboxOptions = {}): Promise<[Sandbox, Workspace]> {
  const workspace = await makeWorkspace(one)
  const sandbox = await startSandbox({ connections: ACCOUNTS, ...options })
  await runStep(sandbox, workspace, { with: { accounts } })
  return [sandbox, workspace]
}

test('a post for two accounts of which one has it goes to the other only', async () => {
  const [sandbox, workspace] = await published('tiktok-acme1')
  await using _ = sandbox
  await using __ = workspace
  const run = await runStep(sandbox, workspace)
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(sandbox.groups[1]?.platforms, ['tiktok-acme2'])
  assert.equal(resultsOf(run)[0]?.outcome, 'published')
  assert.equal(resultsOf(run)[0]?.postGroupId, sandbox.groups[1]?.id)
})

const policies = [
  { policy: 'skip', exitCode: 0, outcome: 'skipped', posts: 1 },
  { policy: 'fail', exitCode: 1, outcome: 'failed', posts: 1 },
  { policy: 'repost', exitCode: 0, outcome: 'published', posts: 2 },
]
for (const { policy, exitCode, outcome, posts } of policies) {
  test(`on-duplicate: ${policy}`, async () => {
    const [sandbox, workspace] = await published('tiktok-acme1')
    await using _ = sandbox
    await using __ = workspace
    const run = await runStep(sandbox, workspace, { with: { accounts: 'tiktok-acme1', 'on-duplicate': policy } })
    assert.equal(run.exitCode, exitCode, run.log)
    assert.equal(resultsOf(run)[0]?.outcome, outcome)
    assert.equal(publicPosts(sandbox).length, posts)
    if (policy === 'fail') assert.match(run.log, new RegExp(`already on @acme \\(published, ${sandbox.groups[0]?.id}`))
  })
}

test('on-duplicate: fail also holds for a post that appears while the video is uploaded', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox()
  let hasOther = false
  sandbox.intercept = (request) => {
    if (request.host !== 'storage' || hasOther) return undefined
    hasOther = true
    const then = async (): Promise<void> => void (await runStep(sandbox, workspace))
    return { kind: 'call', when: 'before', then }
  }
  const run = await runStep(sandbox, workspace, { env: { SHORT_SLEEPS: '10' }, with: { 'on-duplicate': 'fail' } })
  assert.equal(run.exitCode, 1, run.log)
  assert.match(run.log, /was posted on @acme .* in the meantime, and on-duplicate is fail/)
  assert.equal(publicPosts(sandbox).length, 1)
  assert.deepEqual(sandbox.drafts(), [])
})

test('a post that TikTok refused is no duplicate: the next run publishes', async () => {
  let refuses = true
  const error = { code: 'RATE_LIMITED', message: 'spam_risk_too_many_posts' }
  const [sandbox, workspace] = await published('tiktok-acme1', { verdict: () => (refuses ? error : 'published') })
  await using _ = sandbox
  await using __ = workspace
  refuses = false
  const run = await runStep(sandbox, workspace, { with: { accounts: 'tiktok-acme1' } })
  assert.equal(resultsOf(run)[0]?.outcome, 'published', run.log)
  assert.equal(sandbox.groups.length, 2)
})

test('of two accounts only the one that refused gets the post again', async () => {
  let refusing = 'tiktok-acme2'
  const error = { code: 'PLATFORM_SERVER_ERROR', message: 'fault at TikTok' }
  const verdict = ({ account }: { account: string }) => (account === refusing ? error : 'published')
  const [sandbox, workspace] = await published('all', { verdict })
  await using _ = sandbox
  await using __ = workspace
  refusing = ''
  const run = await runStep(sandbox, workspace)
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(sandbox.groups[1]?.platforms, ['tiktok-acme2'])
})

test('without a readable history nothing is sent, except to repost', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox()
  sandbox.intercept = (request) => (kindOf(request) === 'list-posts' ? { kind: 'status', status: 500 } : undefined)
  const run = await runStep(sandbox, workspace)
  assert.equal(run.exitCode, 1)
  assert.match(run.log, /Without the history .* nothing is sent/)
  assert.equal(sandbox.groups.length, 0, 'something was sent on the chance that it is new')
  const repost = await runStep(sandbox, workspace, { with: { 'on-duplicate': 'repost' } })
  assert.equal(repost.exitCode, 0, repost.log)
  assert.equal(publicPosts(sandbox).length, 1)
})

test('a service that does not give the name back is said loudly, and refused with strict', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox({ keepsFileNames: false })
  const strict = await runStep(sandbox, workspace, { with: { strict: 'true' }, post: 'never' })
  assert.equal(strict.exitCode, 1)
  assert.equal(publicPosts(sandbox).length, 0)
  assert.deepEqual(sandbox.drafts(), [], 'a draft is left although the run survived')
  const run = await runStep(sandbox, workspace)
  assert.equal(run.exitCode, 0, run.log)
  const warnings = run.annotations.filter(({ severity }) => severity === 'warning').map(({ message }) => message)
  assert.match(warnings.join('\n'), /Re-runs cannot recognise what this run publishes and would publish it again/)
})
