/** What people do in PostPost while a run waits. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { resultsOf, startStory } from '../support/story.ts'
import {
  assertNoHarm,
  before,
  clips,
  groupOf,
  LATER,
  manifestOf,
  messagesOf,
  outcomesOf,
  sideBySide,
  TWO,
  whileBWaits,
} from './company.ts'

test('a draft that a person deletes while it waits keeps no other post of the account from going out', async () => {
  await using story = await startStory(clips('abc'))
  story.sandbox.intercept = whileBWaits(story, () => story.sandbox.person.remove(groupOf(story, 'b')))
  const run = await story.run({ ...sideBySide, concurrency: '3' })
  assertNoHarm(story)
  const of = (name: string) => resultsOf(run).find(({ video }) => video === name)
  assert.equal(of('c.mp4')?.outcome, 'published', `c is not sent because somebody deleted b:\n${run.log}`)
  if (of('b.mp4')?.outcome !== 'published')
    assert.match(messagesOf(run, 'error'), /b\.mp4.*deleted/, 'the reason is not the true one')
})

test('an account taken out of a waiting draft that goes out at once is not waited for, and said', async () => {
  await using story = await startStory(clips('ab'), { connections: TWO })
  story.sandbox.intercept = whileBWaits(story, () => {
    story.sandbox.person.approve(groupOf(story, 'b'))
    story.sandbox.person.takeAway(groupOf(story, 'b'), 'tiktok-acme2')
  })
  const run = await story.run({ ...sideBySide, accounts: 'all', 'wait-timeout': '20s' })
  assertNoHarm(story)
  const result = resultsOf(run).find(({ video }) => video === 'b.mp4')
  assert.notEqual(result?.outcome, 'published', 'acme2 does not have it')
  const told = [messagesOf(run, 'error'), messagesOf(run, 'warning')].join('\n')
  assert.match(
    told,
    /@acme2/,
    `whoever reads it is told to wait longer for what never comes:\n${run.log.replaceAll(/Still.*\n/g, '')}`,
  )
})

test('a copy for one account survives a run that publishes on another one', async () => {
  const entry = (accounts: string): string =>
    manifestOf(`  - { video: a.mp4, accounts: [${accounts}], schedule: ${LATER} }\n`)
  await using story = await startStory({ 'posts.yml': entry('tiktok-acme1'), ...clips('a') }, { connections: TWO })
  await story.run({ manifest: 'posts.yml' })
  const [first] = story.sandbox.groups
  assert.ok(first)
  const copy = story.sandbox.person.copy(first)
  await story.write({ 'posts.yml': entry('tiktok-acme1, tiktok-acme2') })
  const run = await story.run({ manifest: 'posts.yml' })
  assert.equal(story.sandbox.livePosts().length, 2, run.log)
  assert.equal(copy.deleted, false, `a person's copy for acme1 was deleted because acme2 got the video:\n${run.log}`)
})

test('a person takes an account out of an approval draft whose entry is published then: that account does not get it unasked', async () => {
  const step = { videos: 'a.mp4', caption: 'Hi', 'viewer-setting': 'PUBLIC_TO_EVERYONE', accounts: 'all' }
  await using story = await startStory(clips('a'), { connections: TWO })
  await story.run({ ...step, schedule: 'draft' })
  const [draft] = story.sandbox.groups
  assert.ok(draft)
  story.sandbox.person.takeAway(draft, 'tiktok-acme2')
  const run = await story.run(step)
  assert.equal(draft.deleted, false, `the draft that somebody has edited is gone:\n${run.log}`)
  assert.deepEqual(story.sandbox.livePosts(), [], 'acme2 gets what a person has taken from it')
  assert.deepEqual(outcomesOf(run), ['draft'])
})

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString()
test(`a post with its own time does not wait for a slow upload (concurrency 1)`, async () => {
  const at = inSeconds(4)
  await using story = await startStory({
    'posts.yml': manifestOf(`  - video: a.mp4\n  - { video: b.mp4, schedule: "${at}" }\n`),
    ...clips('ab'),
  })
  story.sandbox.intercept = ({ host, method, path }) =>
    host === 'storage' && method === 'PUT' && path.includes('-a-pp') ? before(() => delay(6_000)) : undefined
  const run = await story.run({ manifest: 'posts.yml', concurrency: '1' }, { env: { SHORT_SLEEPS: '5' } })
  assert.deepEqual(outcomesOf(run), ['published', 'published'], `b is too late because of a:\n${run.log}`)
})

test('a person moves a post while PostPost asks for patience: the time stays', async () => {
  const at = (time: string): string => manifestOf(`  - { id: launch, video: a.mp4, schedule: "${time}" }\n`)
  await using story = await startStory({ 'posts.yml': at('2099-12-01T18:00Z'), ...clips('a') })
  await story.run({ manifest: 'posts.yml' })
  const [group] = story.sandbox.groups
  assert.ok(group)
  let updates = 0
  story.sandbox.intercept = ({ path }) => {
    if (!path.startsWith('/update-post') || updates++ > 0) return undefined
    story.sandbox.person.changeTime(group, '2099-12-24T18:00:00.000Z')
    return { kind: 'status', status: 429, headers: { 'retry-after': '1' } }
  }
  await story.write({ 'posts.yml': at('2099-12-02T18:00Z') })
  const run = await story.run({ manifest: 'posts.yml', 'on-change': 'update' })
  assert.equal(group.scheduledTime, '2099-12-24T18:00:00.000Z', run.log)
  assert.deepEqual([run.exitCode, outcomesOf(run)], [1, ['failed']], run.log)
})
