import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RunResult } from '../runner/runner.ts'
import type { Verdict } from '../sandbox/options.ts'
import { type Story, startStory } from '../support/story.ts'
import { assertNoHarm, clips, LATER, manifestOf, messagesOf, outcomesOf } from './company.ts'

const MINUTE_MS = 60_000
const step = { videos: 'a.mp4', caption: 'Hi', 'viewer-setting': 'PUBLIC_TO_EVERYONE' }

/**
 * A post of an hour ahead, and a later run that many minutes after its time, on clocks that agree. They begin at a whole
 * minute: of other moments the text shows seconds too.
 */
async function runAfter(
  minutes: number,
  verdict: Verdict,
  inputs: Record<string, string> = {},
): Promise<{ run: RunResult; doubt: string }> {
  const startMs = Math.ceil(Date.now() / MINUTE_MS) * MINUTE_MS
  let aheadMs = 0
  const nowMs = () => startMs + aheadMs
  const agreed = () => ({ clockOffsetMs: nowMs() - Date.now() })
  await using story = await startStory(clips('a'), { verdict: () => verdict, now: nowMs })
  const schedule = new Date(startMs + 60 * MINUTE_MS).toISOString()
  await story.run({ ...step, schedule }, agreed())
  aheadMs = (60 + minutes) * MINUTE_MS
  const [group] = story.sandbox.groups
  for (let polls = 0; polls < 3; polls++)
    await fetch(`${story.sandbox.apiUrl}/get-post/${group?.id}`, { headers: { 'x-api-key': story.sandbox.apiKey } })
  const run = await story.run({ ...step, schedule, ...inputs }, agreed())
  assert.equal(story.sandbox.livePosts().length, 1, 'it is posted beside itself')
  assertNoHarm(story)
  const due = schedule.slice(0, 16).replace('T', ' ')
  const doubt = `a.mp4: @acme (${verdict}, ${group?.id}) was to go out at ${due} UTC, over an hour ago, but has not. Look at it in PostPost.`
  return { run, doubt }
}

for (const [minutes, verdict, isDoubtful] of [
  [59, 'processing', false],
  [61, 'processing', true],
  [48 * 60, 'processing', true],
  [59, 'published', false],
  [48 * 60, 'published', false],
] as const) {
  test(`a live post is ${verdict} ${minutes} minutes after its time: ${isDoubtful ? 'a warning' : 'not a word'}`, async () => {
    const { run, doubt } = await runAfter(minutes, verdict)
    assert.deepEqual([run.exitCode, outcomesOf(run)], [0, ['skipped']], run.log)
    assert.equal(
      messagesOf(run, 'warning'),
      isDoubtful ? doubt : '',
      'a post that hangs is not told, or a fine one is doubted',
    )
  })
}

test('strict: a live post an hour past its time makes the step red', async () => {
  const { run, doubt } = await runAfter(120, 'processing', { strict: 'true' })
  assert.deepEqual([run.exitCode, messagesOf(run, 'error')], [1, `${doubt}\n1 problem (1 skipped).`])
})

test('a status that is not known: counted as posted, and a warning names it', async () => {
  await using story = await startStory(clips('a'))
  await story.run({ ...step, schedule: LATER })
  const [group] = story.sandbox.groups
  assert.ok(group)
  group.status = 'in_review'
  for (const post of group.posts) post.status = 'in_review'
  const run = await story.run({ ...step, schedule: LATER })
  assert.deepEqual([run.exitCode, outcomesOf(run)], [0, ['skipped']], run.log)
  assert.equal(
    messagesOf(run, 'warning'),
    `a.mp4: @acme (in_review, ${group.id}) has a status that this action does not know, so it counts as posted. Look at it in PostPost.`,
    'nobody hears of a word that may mean anything',
  )
  assert.equal(story.sandbox.groups.length, 1, 'it may be public, and is posted again')
})

const two = manifestOf(
  '  - { video: a.mp4, accounts: [tiktok-acme1] }\n  - { video: b.mp4, accounts: [tiktok-acme2] }\n',
)

/** `b` is on acme2 already when the connection of acme2 falls ill; `a` is new. */
async function withIll(tokenStatus: string): Promise<Story> {
  const connections = [
    { platformId: 'tiktok-acme1', username: 'acme1' },
    { platformId: 'tiktok-acme2', username: 'acme2' },
  ]
  const story = await startStory({ 'posts.yml': two, ...clips('abc') }, { connections })
  await story.write({ 'first.yml': manifestOf('  - { video: b.mp4, accounts: [tiktok-acme2] }\n') })
  await story.run({ manifest: 'first.yml' })
  const ill = story.sandbox.connections[1]
  assert.ok(ill)
  Object.assign(ill, { tokenStatus, tokenExpiresIn: tokenStatus === 'expired' ? null : '2d 4h' })
  return story
}

for (const tokenStatus of ['expired', 'expiring_soon']) {
  for (const strict of ['false', 'true']) {
    test(`an account that is ${tokenStatus} and gets nothing stops nothing (strict: ${strict})`, async () => {
      await using story = await withIll(tokenStatus)
      const run = await story.run({ manifest: 'posts.yml', strict })
      assert.deepEqual(
        [run.exitCode, outcomesOf(run)],
        [0, ['published', 'skipped']],
        `a never goes out, because of an account that it is not for:\n${run.log}`,
      )
    })
  }
}

test('an account that is expired and gets a post stops all, before anything is sent, with the list of accounts', async () => {
  await using story = await withIll('expired')
  const more = '  - { video: c.mp4, accounts: [tiktok-acme2] }\n'
  await story.write({ 'posts.yml': two + more })
  const groups = story.sandbox.groups.length
  const run = await story.run({ manifest: 'posts.yml' })
  assert.equal(run.exitCode, 1)
  assert.equal(
    messagesOf(run, 'error'),
    'The connection of @acme2 has expired. Connect the account again in PostPost. These accounts are connected: @acme1 (tiktok-acme1), @acme2 (tiktok-acme2, expired).\n1 problem; nothing was published.',
  )
  assert.equal(story.sandbox.groups.length, groups, 'something was sent, although the plan cannot be carried out')
})

for (const strict of ['false', 'true']) {
  test(`an account that is expiring soon and gets a post: a warning (strict: ${strict})`, async () => {
    await using story = await withIll('expiring_soon')
    await story.write({ 'posts.yml': `${two}  - { video: c.mp4, accounts: [tiktok-acme2] }\n` })
    const run = await story.run({ manifest: 'posts.yml', strict, 'max-per-minute': '0' })
    const says = 'The connection of @acme2 expires soon. Connect the account again in PostPost before posts fail.'
    assert.deepEqual(
      [messagesOf(run, 'error'), messagesOf(run, 'warning')],
      strict === 'true' ? [`${says}\n1 problem; nothing was published.`, ''] : ['', says],
    )
    assert.equal(run.exitCode, strict === 'true' ? 1 : 0, run.log)
    if (strict === 'false') assert.deepEqual(outcomesOf(run), ['published', 'skipped', 'published'])
  })
}
