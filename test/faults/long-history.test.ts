/** 10,000 earlier posts cost a bounded number of requests. test/bench/history.ts says how long they take. */

import assert from 'node:assert/strict'
import test from 'node:test'
import { hashOfContent } from '../../src/media/content-hash.ts'
import { videosFolder } from '../fixtures/videos.ts'
import { type Sandbox, seedHistory, startSandbox } from '../sandbox/sandbox.ts'
import { resultsOf } from '../support/story.ts'
import { kindOf } from './combination.ts'
import { makeWorkspace, runStep } from './stage.ts'

const one = { 'one.mp4': '24-fps.mp4' }
const lists = (sandbox: Sandbox) => sandbox.requests.filter((request) => kindOf(request) === 'list-posts')

test('10,000 earlier posts are read in 102 requests, several at once, and again in one', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox()
  seedHistory(sandbox, 10_000)
  let [open, most] = [0, 0]
  sandbox.intercept = (request) => {
    if (kindOf(request) !== 'list-posts') return undefined
    most = Math.max(most, ++open)
    // The next turn of the loop lets requests that have arrived already be counted before this one is answered.
    const then = (): Promise<void> => new Promise((resolve) => setImmediate(() => resolve(void open--)))
    return { kind: 'call', when: 'before', then }
  }
  const run = await runStep(sandbox, workspace, { env: { SHORT_SLEEPS: '10' } })
  assert.equal(resultsOf(run)[0]?.outcome, 'published', run.log)
  const [first, again] = [
    lists(sandbox).filter(({ query }) => query.sortBy === 'createdAt'),
    lists(sandbox).filter(({ query }) => query.sortBy === 'updatedAt'),
  ]
  assert.equal(first.length, 102)
  assert.equal(again.length, 2, 'the mark, and looking again before scheduling, read more than the newest page')
  assert.ok(most > 1 && most <= 4, `${most} pages at once`)
})

test('the oldest of 10,000 posts is found, also in a service that ignores the order', async () => {
  await using workspace = await makeWorkspace(one)
  const content = await hashOfContent(`${videosFolder}/24-fps.mp4`, new AbortController().signal)
  const fileName = `one-pp${content}.mp4`
  for (const ignoresSort of [false, true]) {
    await using sandbox = await startSandbox({ ignoresSort })
    const [oldest] = seedHistory(sandbox, 10_000, (index) => (index === 0 ? { fileName } : {}))
    const run = await runStep(sandbox, workspace, { env: { SHORT_SLEEPS: '10' } })
    assert.equal(resultsOf(run)[0]?.outcome, 'skipped', run.log)
    assert.equal(run.outputs['post-group-id'], oldest?.id)
    assert.equal(lists(sandbox).length, 103)
  }
})

test('a post that slips to a page that was read already, because another is deleted, is found all the same', async () => {
  await using workspace = await makeWorkspace(one)
  const content = await hashOfContent(`${videosFolder}/24-fps.mp4`, new AbortController().signal)
  const fileName = `one-pp${content}.mp4`
  await using sandbox = await startSandbox()
  // The first post of the second page, which becomes the last of the first one.
  const seeded = seedHistory(sandbox, 201, (index) => (index === 100 ? { fileName } : {}))
  let isDeleted = false
  sandbox.intercept = ({ query }) => {
    if (query.page !== '1' || isDeleted) return undefined
    isDeleted = true
    const then = async (): Promise<void> =>
      void (await fetch(`${sandbox.apiUrl}/delete-post/${seeded[0]?.id}`, {
        method: 'DELETE',
        headers: { 'x-api-key': sandbox.apiKey },
      }))
    return { kind: 'call', when: 'after', then }
  }
  const run = await runStep(sandbox, workspace)
  assert.equal(resultsOf(run)[0]?.outcome, 'skipped', `the video would be posted a second time:\n${run.log}`)
})

for (const pages of [2, 3]) {
  test(`a post at a page's world is found although one is deleted and another made between two of ${pages} pages`, async () => {
    await using workspace = await makeWorkspace(one)
    const content = await hashOfContent(`${videosFolder}/24-fps.mp4`, new AbortController().signal)
    await using sandbox = await startSandbox()
    const fileName = `one-pp${content}.mp4`
    const seeded = seedHistory(sandbox, pages * 100, (index) => (index === 100 ? { fileName } : {}))
    const deleteOldest = async (): Promise<void> => {
      const headers = { 'x-api-key': sandbox.apiKey }
      await fetch(`${sandbox.apiUrl}/delete-post/${seeded[0]?.id}`, { method: 'DELETE', headers })
      sandbox.seed({ fileName: 'of-somebody-else.mp4', createdAt: new Date().toISOString() })
    }
    // The total stays the same, and every page is full.
    let isMoved = false
    sandbox.intercept = ({ query }) => {
      if (query.page !== '1' || isMoved) return undefined
      isMoved = true
      const then = deleteOldest
      return { kind: 'call', when: 'after', then }
    }
    const run = await runStep(sandbox, workspace)
    assert.equal(resultsOf(run)[0]?.outcome, 'skipped', `the video would be posted a second time:\n${run.log}`)
  })
}

test('a history that never holds still is not taken for the truth: nothing is sent', async () => {
  await using workspace = await makeWorkspace(one)
  await using sandbox = await startSandbox()
  const seeded = seedHistory(sandbox, 250)
  let deleted = 0
  sandbox.intercept = ({ query, path }) => {
    if (path !== '/list-posts' || query.page !== '2') return undefined
    const then = async (): Promise<void> => {
      const headers = { 'x-api-key': sandbox.apiKey }
      await fetch(`${sandbox.apiUrl}/delete-post/${seeded[deleted++]?.id}`, { method: 'DELETE', headers })
    }
    return { kind: 'call', when: 'before', then }
  }
  const run = await runStep(sandbox, workspace)
  assert.equal(run.exitCode, 1)
  assert.match(
    run.log,
    /changed during each of 5 readings. Run the step again when nothing else posts to these accounts.*nothing is sent/,
  )
  assert.equal(sandbox.groups.filter(({ media }) => media[0]?.fileName.includes('-pp')).length, 0)
})
