import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import type { Verdict } from '../sandbox/options.ts'
import { resultsOf, startStory } from '../support/story.ts'
import { before, clips, LATER, manifestOf, messagesOf, outcomesOf, TWO } from './company.ts'

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString()
const refused = { code: 'PLATFORM_SERVER_ERROR', message: 'TikTok was ill' }

test('too late, after an attempt that was refused: the reason and the date of it are told', async () => {
  let now = Date.now()
  const schedule = new Date(now + 3_600_000).toISOString()
  await using story = await startStory(
    { 'posts.yml': manifestOf(`  - { video: a.mp4, schedule: "${schedule}" }\n`), ...clips('a') },
    { verdict: () => refused, now: () => now },
  )
  await story.run({ manifest: 'posts.yml' })
  now += 7_200_000
  const [group] = story.sandbox.groups
  for (let polls = 0; polls < 3; polls++)
    await fetch(`${story.sandbox.apiUrl}/get-post/${group?.id}`, { headers: { 'x-api-key': story.sandbox.apiKey } })
  const run = await story.run({ manifest: 'posts.yml' })
  assert.deepEqual([run.exitCode, outcomesOf(run)], [1, ['failed']])
  const told = messagesOf(run, 'error')
  assert.match(told, /has passed/)
  assert.match(told, /TikTok was ill/, 'only "has passed" is told, and not why it did not go out')
  assert.ok(told.includes(schedule.slice(0, 10)), told)
  assert.doesNotMatch(run.log, /undefined/)
})

test('too late on one account while the other has it: both stand in the result', async () => {
  let now = Date.now()
  const schedule = new Date(now + 3_600_000).toISOString()
  const verdict = ({ account }: { account: string }): Verdict => (account === 'tiktok-acme2' ? refused : 'published')
  const entry = `  - { video: a.mp4, accounts: [tiktok-acme1, tiktok-acme2], schedule: "${schedule}" }\n`
  await using story = await startStory(
    { 'posts.yml': manifestOf(entry), ...clips('a') },
    { connections: TWO, verdict, now: () => now },
  )
  await story.run({ manifest: 'posts.yml' })
  now += 7_200_000
  const [group] = story.sandbox.groups
  for (let polls = 0; polls < 3; polls++)
    await fetch(`${story.sandbox.apiUrl}/get-post/${group?.id}`, { headers: { 'x-api-key': story.sandbox.apiKey } })
  const [result] = resultsOf(await story.run({ manifest: 'posts.yml' }))
  assert.equal(result?.outcome, 'failed')
  assert.match(
    JSON.stringify(result?.posts),
    /"account":"tiktok-acme1","status":"published"/,
    'the account that has it is left out',
  )
})

test('one time for several videos that has passed is now', async () => {
  await using story = await startStory({
    'posts.yml': manifestOf('  - video: a.mp4\n  - video: b.mp4\n', ', schedule: 2020-01-01T10:00'),
    ...clips('ab'),
  })
  const run = await story.run({ manifest: 'posts.yml' })
  assert.deepEqual([run.exitCode, outcomesOf(run)], [0, ['published', 'published']], run.log)
})

for (const concurrency of ['2', '3']) {
  test(`a post with its own time does not wait for a slow upload (concurrency ${concurrency})`, async () => {
    const at = inSeconds(4)
    await using story = await startStory({
      'posts.yml': manifestOf(`  - video: a.mp4\n  - { video: b.mp4, schedule: "${at}" }\n`),
      ...clips('ab'),
    })
    story.sandbox.intercept = ({ host, method, path }) =>
      host === 'storage' && method === 'PUT' && path.includes('-a-pp') ? before(() => delay(6_000)) : undefined
    const run = await story.run({ manifest: 'posts.yml', concurrency }, { env: { SHORT_SLEEPS: '5' } })
    assert.deepEqual(outcomesOf(run), ['published', 'published'], `b is too late because of a:\n${run.log}`)
  })
}

test('a service that moves an own time by an hour is warned of', async () => {
  const scheduledTimeReturned = (time: string): string => new Date(Date.parse(time) + 3_600_000).toISOString()
  await using story = await startStory(
    { 'posts.yml': manifestOf(`  - { video: a.mp4, schedule: ${LATER} }\n`), ...clips('a') },
    { scheduledTimeReturned },
  )
  const run = await story.run({ manifest: 'posts.yml' })
  assert.match(messagesOf(run, 'warning'), /moved post group .* from 2099-12-01 18:00 UTC to 2099-12-01 19:00 UTC/)
})
