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

const basedOn = (schedule: string): string => `version: 1
defaults: { viewerSetting: SELF_ONLY, allowComments: false, caption: Hi }
posts:
  - &base
    id: a
    video: a.mp4
    schedule: "${schedule}"
  - <<: *base
    id: b
    video: b.mp4
`

test('a date that an entry has from another one is its own: it fails once it has passed', async () => {
  await using story = await startStory({ 'posts.yml': basedOn('2026-01-01T18:00:00Z'), ...clips('ab') })
  const run = await story.run({ manifest: 'posts.yml' })
  assert.deepEqual([run.exitCode, outcomesOf(run)], [1, ['failed', 'failed']], 'a post of January is public at once')
  assert.equal(story.sandbox.groups.length, 0)
})

for (const [name, files, inputs] of [
  ['of another entry', { 'posts.yml': basedOn(LATER) }, { manifest: 'posts.yml' }],
  [
    'of an input, for a video and an entry',
    { 'posts.yml': manifestOf('  - { video: b.mp4 }\n') },
    { videos: 'a.mp4', manifest: 'posts.yml', schedule: LATER, caption: 'Hi', 'viewer-setting': 'PUBLIC_TO_EVERYONE' },
  ],
] as const) {
  test(`a date ${name}: what the pace made of it is nobody's change`, async () => {
    await using story = await startStory({ ...files, ...clips('ab') })
    const first = await story.run({ ...inputs, 'max-per-day': '1' })
    assert.deepEqual([first.exitCode, outcomesOf(first)], [0, ['scheduled', 'scheduled']], first.log)
    const times = story.sandbox.groups.map(({ scheduledTime }) => scheduledTime)
    const again = await story.run({ ...inputs, 'max-per-day': '1', 'on-change': 'overwrite' })
    assert.deepEqual([again.exitCode, outcomesOf(again)], [0, ['skipped', 'skipped']], again.log)
    assert.equal(messagesOf(again, 'notice'), '', 'a person is said to have moved it')
    assert.deepEqual(
      story.sandbox.groups.map(({ scheduledTime }) => scheduledTime),
      times,
      'a post that is there was moved',
    )
  })
}
