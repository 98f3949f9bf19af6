import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Variants } from '../sandbox/variants.ts'
import { resultsOf, type Story, startStory } from '../support/story.ts'
import {
  after,
  assertNoHarm,
  before,
  clips,
  groupOf,
  LATER,
  manifestOf,
  messagesOf,
  outcomesOf,
  TWO,
} from './company.ts'

const step = {
  videos: '*.mp4',
  caption: '{{ video.stem }}',
  'viewer-setting': 'PUBLIC_TO_EVERYONE',
  'max-per-minute': '0',
}
/** Sleeps are a fiftieth of what they are in life, and so is the lag. */
const FIVE_SECONDS_MS = 5_000 / 50

test('a list that is five seconds late is waited for, and nobody is told that names are lost', async () => {
  await using story = await startStory(clips('ab'))
  story.sandbox.lag({ ms: FIVE_SECONDS_MS })
  const run = await story.run(step)
  assert.deepEqual(outcomesOf(run), ['published', 'published'], run.log)
  assert.doesNotMatch(run.log, /does not give back the names/, 'the reason is not the true one')
  assertNoHarm(story)
  const again = await story.run(step)
  assert.deepEqual(outcomesOf(again), ['skipped', 'skipped'])
})

test('two runs at once, with a list that is five seconds late, publish once', async () => {
  await using story = await startStory(clips('a'))
  story.sandbox.lag({ ms: FIVE_SECONDS_MS })
  const runs = await Promise.all([story.run(step), story.run(step)])
  assert.equal(story.sandbox.mostAtOnce(), 1, runs.map(({ log }) => log).join('\n──\n'))
  assert.equal(story.sandbox.livePosts().length, 1)
  assertNoHarm(story)
})

test('what another run has published while this one uploads is seen by a list that is five seconds late', async () => {
  await using story = await startStory(clips('a'))
  let other: Promise<unknown> | undefined
  story.sandbox.lag({ ms: FIVE_SECONDS_MS })
  story.sandbox.intercept = ({ host, method }) => {
    if (host !== 'storage' || method !== 'PUT' || other) return undefined
    other = story.run(step)
    return before(async () => void (await other))
  }
  const run = await story.run(step, { env: { SHORT_SLEEPS: '20' } })
  assert.equal(story.sandbox.livePosts().length, 1, `the audience sees it twice:\n${run.log}`)
  assertNoHarm(story)
})

test('a list that never shows the own draft: nothing is scheduled, and the reason is the true one', async () => {
  await using story = await startStory(clips('abc'))
  story.sandbox.lag({ ms: 1e9 })
  const run = await story.run({ ...step, concurrency: '3' })
  assert.deepEqual(outcomesOf(run), ['failed', 'failed', 'failed'])
  assert.deepEqual(story.sandbox.livePosts(), [], 'something went out on a list that proves nothing')
  assert.match(messagesOf(run, 'error'), /list of posts has not shown this run's own draft/)
  assert.doesNotMatch(run.log, /does not give back the names/)
  assert.deepEqual(story.sandbox.drafts(), [], 'drafts are left')
  const readings = story.sandbox.requests.filter(({ path }) => path === '/list-posts').length
  assert.ok(readings < 60, `${readings} readings: each of the account's posts waits for its own minute`)
})

test('the posts of another account do not fail with it', async () => {
  const posts = '  - { video: a.mp4, accounts: [tiktok-acme1] }\n  - { video: b.mp4, accounts: [tiktok-acme2] }\n'
  await using story = await startStory({ 'posts.yml': manifestOf(posts), ...clips('ab') }, { connections: TWO })
  story.sandbox.hide((group) => group.platforms.includes('tiktok-acme1'), 1e6)
  const run = await story.run({ manifest: 'posts.yml' })
  assert.deepEqual(outcomesOf(run), ['failed', 'published'], run.log)
})

test('another file beside ours in the own draft: from a fresh draft, and the other one is gone', async () => {
  await using story = await startStory(clips('a'))
  let isFirst = true
  story.sandbox.intercept = ({ host, method }) => {
    if (host !== 'storage' || method !== 'PUT' || !isFirst) return undefined
    isFirst = false
    return after(async () => addFile(story, groupOf(story, 'a').id))
  }
  const run = await story.run(step)
  assert.deepEqual(outcomesOf(run), ['published'], `TikTok takes exactly one video, and the post failed:\n${run.log}`)
  assert.equal(story.sandbox.groups.length, 2)
  assert.equal(story.sandbox.drafts().length, 0)
  assert.deepEqual(story.sandbox.groups[1]?.media.length, 1)
})

test('another file beside ours each time: three starts, then it fails and says why', async () => {
  await using story = await startStory(clips('a'))
  story.sandbox.intercept = ({ host, method }) =>
    host === 'storage' && method === 'PUT' ? after(async () => addFile(story, groupOf(story, 'a').id)) : undefined
  const run = await story.run(step)
  assert.deepEqual(outcomesOf(run), ['failed'])
  assert.equal(story.sandbox.groups.length, 3)
  assert.match(messagesOf(run, 'error'), /Another file was added/)
  assert.deepEqual([story.sandbox.drafts(), story.sandbox.livePosts()], [[], []])
})

async function addFile({ sandbox }: Story, postGroupId: string): Promise<void> {
  const body = JSON.stringify({ fileName: 'other.mp4', contentType: 'video/mp4', type: 'video', postGroupId })
  const headers = { 'x-api-key': sandbox.apiKey, 'content-type': 'application/json' }
  await fetch(`${sandbox.apiUrl}/get-upload-url`, { method: 'POST', headers, body })
}

test('another run scheduled, get-post says so, and the list still shows a draft: not published beside it', async () => {
  await using story = await startStory(clips('a'))
  // The other run's draft, which is younger.
  let rival: string | undefined
  story.sandbox.intercept = ({ host, method, path }) => {
    if (host === 'storage' && method === 'PUT' && !rival) {
      const own = groupOf(story, 'a')
      const draft = story.sandbox.seed({
        status: 'draft',
        content: 'a',
        fileName: own.media[0]?.fileName ?? '',
        createdAt: new Date().toISOString(),
        stored: true,
      })
      rival = draft.id
    }
    if (path === `/get-post/${rival}`) {
      const draft = story.sandbox.groups.find(({ id }) => id === rival)
      if (draft?.status === 'draft') {
        story.sandbox.lag({ ms: 3_000 })
        story.sandbox.person.approve(draft, '2099-12-01T18:00:00.000Z')
      }
    }
    return undefined
  }
  const run = await story.run(step)
  assert.equal(story.sandbox.livePosts().length, 1, `the list was believed, and get-post was not:\n${run.log}`)
  assert.deepEqual(
    resultsOf(run).map(({ outcome, postGroupId }) => [outcome, postGroupId]),
    [['skipped', rival]],
  )
  assertNoHarm(story)
})

const strange: [name: string, options: Variants, said: RegExp | undefined][] = [
  ['account ids without their prefix', { listedAccounts: 'raw' }, undefined],
  ['an empty list of accounts', { listedAccounts: 'empty' }, /does not say which accounts/],
  ['no accounts at all', { listedAccounts: 'left out' }, /does not say which accounts/],
]
for (const [name, options, said] of strange) {
  for (const schedule of ['now', LATER]) {
    test(`a list with ${name} (${schedule}): no second post, and no silence`, async () => {
      await using story = await startStory(clips('a'), options)
      const run = await story.run({ ...step, schedule })
      if (run.exitCode === 0 && said) assert.match(messagesOf(run, 'warning'), said)
      const again = await story.run({ ...step, schedule })
      assert.equal(story.sandbox.livePosts().length, 1, `the re-run posts it again, green:\n${again.log}`)
      assert.equal(again.exitCode, 0, again.log)
      assertNoHarm(story)
    })
  }
}

test('a list with raw ids: of two accounts the one that is new gets it, and no other', async () => {
  await using story = await startStory(clips('a'), { listedAccounts: 'raw', connections: TWO })
  await story.run({ ...step, accounts: 'tiktok-acme1' })
  await story.run({ ...step, accounts: 'all' })
  assert.deepEqual(
    story.sandbox.livePosts().map(({ account }) => account),
    ['tiktok-acme1', 'tiktok-acme2'],
  )
})
