import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { PostError, Verdict } from '../sandbox/options.ts'
import { startStory } from '../support/story.ts'
import { assertNoHarm, clip, clips, manifestOf, messagesOf, outcomesOf, TWO } from './company.ts'

const entry = (more = ''): string => manifestOf(`  - { id: launch, video: a.mp4${more} }\n`)
const step = { manifest: 'posts.yml' }

type Sequel = 'again' | 'refused' | 'unsure'
const words: [sequel: Sequel, error: PostError][] = [
  ['refused', { code: 'INVALID_CONTENT', message: 'file_format_check_failed' }],
  ['refused', { code: 'INVALID_CONTENT', message: 'frame_rate_check_failed' }],
  ['refused', { code: 'INVALID_CONTENT', message: 'picture_size_check_failed' }],
  ['refused', { code: 'INVALID_CONTENT', message: 'duration_check_failed' }],
  ['refused', { code: 'UNKNOWN_ERROR', message: 'Refused', platformError: 'spam_risk' }],
  ['refused', { code: 'CONTENT_TOO_LARGE', message: 'The video is too large' }],
  ['refused', { code: 'NETWORK_ERROR', message: 'TikTok said', platformError: 'frame_rate_check_failed' }],
  ['unsure', { code: 'TIMEOUT_ERROR', message: 'No answer in time' }],
  ['unsure', { code: 'NETWORK_ERROR', message: 'socket hang up' }],
  ['again', { code: 'TIMEOUT_ERROR', message: 'Refused', platformError: 'spam_risk_too_many_posts' }],
  ['again', { code: 'TIMEOUT_ERROR', message: 'Refused', platformError: 'auth_removed' }],
  ['again', { code: 'RATE_LIMITED', message: 'spam_risk_too_many_posts' }],
  ['again', { code: 'RATE_LIMITED', message: 'Slow down' }],
  ['again', { code: 'PLATFORM_AUTH_EXPIRED', message: 'Token expired' }],
  ['again', { code: 'PLATFORM_SERVER_ERROR', message: 'A fault' }],
  ['again', { code: 'INVALID_CONTENT', message: 'unaudited_client_can_only_post_to_private_accounts' }],
  ['again', { code: 'INVALID_CONTENT', message: 'privacy_level_option_mismatch' }],
  ['again', { code: 'PLATFORM_AUTH_EXPIRED', message: 'auth_removed' }],
  ['again', { code: 'SOMETHING_NEW', message: 'A word of tomorrow' }],
]

suite('what TikTok says, and what the next run does', { concurrency: 2 }, () => {
  for (const [sequel, error] of words) {
    const name = `${error.code} ${error.platformError ?? error.message}`
    test(`${name}: ${sequel}`, async () => {
      let verdict: Verdict = error
      await using story = await startStory({ 'posts.yml': entry(), ...clips('a') }, { verdict: () => verdict })
      const first = await story.run(step)
      assert.deepEqual([first.exitCode, outcomesOf(first)], [1, ['failed']])
      assert.match(messagesOf(first, 'error'), new RegExp(error.platformError ?? error.message))
      if (sequel === 'unsure')
        assert.match(
          messagesOf(first, 'error'),
          /look at the account.*delete the failed post in PostPost/i,
          'nobody is told to look',
        )

      verdict = 'published'
      for (const run of ['second', 'third']) {
        const again = await story.run(step)
        if (sequel === 'again') {
          assert.deepEqual(outcomesOf(again), [run === 'second' ? 'published' : 'skipped'], again.log)
          continue
        }
        assert.deepEqual([again.exitCode, outcomesOf(again)], [0, ['skipped']], `the ${run} run:\n${again.log}`)
        assert.match(
          messagesOf(again, 'warning'),
          new RegExp(error.platformError ?? error.message),
          'the reason is not told',
        )
        assert.equal(story.sandbox.groups.length, 1)
      }
      const strict = await story.run({ ...step, strict: 'true' })
      assert.equal(strict.exitCode, sequel === 'again' ? 0 : 1, `warnings count as errors:\n${strict.log}`)
      assertNoHarm(story)
    })
  }
})

for (const [sequel, error] of words.filter(([sequel]) => sequel !== 'again').slice(4)) {
  test(`${error.code} ${error.message} (${sequel}): posted again once the failed post was deleted`, async () => {
    let verdict: Verdict = error
    await using story = await startStory({ 'posts.yml': entry(), ...clips('a') }, { verdict: () => verdict })
    await story.run(step)
    const [failed] = story.sandbox.groups
    assert.ok(failed)
    story.sandbox.person.remove(failed)
    verdict = 'published'
    const run = await story.run(step)
    assert.deepEqual(outcomesOf(run), ['published'], run.log)
  })
}

const edits: [name: string, sequel: Sequel, files: Record<string, string | Uint8Array>, outcome: string][] = [
  ['another video', 'refused', { 'a.mp4': clip('b') }, 'published'],
  ['another caption', 'refused', { 'posts.yml': entry(', caption: Better') }, 'published'],
  ['another caption', 'unsure', { 'posts.yml': entry(', caption: Better') }, 'skipped'],
  ['another id', 'unsure', { 'posts.yml': entry().replace('launch', 'start') }, 'skipped'],
  ['another id', 'refused', { 'posts.yml': entry().replace('launch', 'start') }, 'skipped'],
  ['other white space', 'refused', { 'posts.yml': entry(', caption: " Hi  "') }, 'skipped'],
]
for (const [name, sequel, files, outcome] of edits) {
  test(`after a failure (${sequel}) the entry gets ${name}: ${outcome}`, async () => {
    let verdict: Verdict = words.find(([each]) => each === sequel)?.[1] ?? 'published'
    await using story = await startStory({ 'posts.yml': entry(), ...clips('a') }, { verdict: () => verdict })
    await story.run(step)
    verdict = 'published'
    await story.write(files)
    const run = await story.run(step)
    assert.deepEqual(outcomesOf(run), [outcome], run.log)
  })
}

for (const sequel of ['refused', 'unsure'] as const) {
  test(`strict: one post that is not repeated (${sequel}) stops no other post, and the step is red`, async () => {
    let verdict: Verdict = words.find(([each]) => each === sequel)?.[1] ?? 'published'
    await using story = await startStory({ 'posts.yml': entry(), ...clips('ab') }, { verdict: () => verdict })
    await story.run(step)
    verdict = 'published'
    await story.write({ 'posts.yml': `${entry()}  - video: b.mp4\n` })
    const run = await story.run({ ...step, strict: 'true' })
    assert.deepEqual(outcomesOf(run), ['skipped', 'published'], `b never goes out because of a:\n${run.log}`)
    assert.equal(run.exitCode, 1)
  })
}

test('why an earlier attempt failed cannot be read: it is not sent on the chance', async () => {
  await using story = await startStory(
    { 'posts.yml': entry(), ...clips('a') },
    { verdict: () => words[7]?.[1] ?? 'published' },
  )
  await story.run(step)
  story.sandbox.intercept = ({ path }) => (path.startsWith('/get-post') ? { kind: 'status', status: 500 } : undefined)
  const run = await story.run(step)
  assert.deepEqual([run.exitCode, story.sandbox.groups.length], [1, 1], run.log)
})

test('max-posts 1 with one bad clip: the others go out, run after run', async () => {
  const bad: PostError = { code: 'INVALID_CONTENT', message: 'file_format_check_failed' }
  const verdict = ({ fileName }: { fileName: string }): Verdict => (fileName.startsWith('a-') ? bad : 'published')
  await using story = await startStory(clips('abc'), { verdict })
  const inputs = {
    videos: '*.mp4',
    caption: '{{ video.stem }}',
    'viewer-setting': 'SELF_ONLY',
    'allow-comments': 'false',
    'max-posts': '1',
    'max-per-minute': '0',
    'when-too-many': 'first',
  }
  for (let run = 0; run < 4; run++) await story.run(inputs)
  assert.deepEqual(
    story.sandbox.groups.map(({ content }) => content),
    ['a', 'b', 'c'],
    'the bad clip keeps the others from going out',
  )
})

test('max-posts 1 with one clip that fails from outside each time: it goes last', async () => {
  const verdict = ({ fileName }: { fileName: string }): Verdict =>
    fileName.startsWith('a-') ? { code: 'PLATFORM_SERVER_ERROR', message: 'A fault' } : 'published'
  await using story = await startStory(clips('abc'), { verdict })
  const inputs = {
    videos: '*.mp4',
    caption: '{{ video.stem }}',
    'viewer-setting': 'SELF_ONLY',
    'allow-comments': 'false',
    'max-posts': '1',
    'max-per-minute': '0',
    'when-too-many': 'first',
  }
  for (let run = 0; run < 4; run++) await story.run(inputs)
  assert.deepEqual(
    story.sandbox.groups.map(({ content }) => content),
    ['a', 'b', 'c', 'a'],
  )
})

for (const body of ['<html><title>Not found</title></html>', { error: 'Post group not found' }]) {
  test(`get-post answers once with 404 (${typeof body}): that is not "deleted", and nothing is posted twice`, async () => {
    let verdict: Verdict = { code: 'TIMEOUT_ERROR', message: 'No answer in time' }
    await using story = await startStory({ 'posts.yml': entry(), ...clips('a') }, { verdict: () => verdict })
    await story.run(step)
    verdict = 'published'
    let misses = 0
    story.sandbox.intercept = ({ path }) =>
      path.startsWith('/get-post') && misses++ === 0 ? { kind: 'status', status: 404, body } : undefined
    const run = await story.run(step)
    assert.deepEqual([run.exitCode, outcomesOf(run)], [1, ['failed']], run.log)
    assert.match(messagesOf(run, 'error'), /not known why an earlier attempt failed/)
    assert.equal(story.sandbox.groups.length, 1, 'the video may be on TikTok twice')
    const next = await story.run(step)
    assert.deepEqual(outcomesOf(next), ['skipped'], next.log)
  })
}

test('nobody knows whether one of two accounts has it: to delete the post would post it again on the other one', async () => {
  const failure: PostError = { code: 'TIMEOUT_ERROR', message: 'No answer in time' }
  const verdict = ({ account }: { account: string }): Verdict => (account === 'tiktok-acme2' ? failure : 'published')
  const files = { 'posts.yml': entry(), ...clips('a') }
  await using story = await startStory(files, { connections: TWO, verdict })
  const all = { ...step, accounts: 'all' }
  const shared = /is on @acme too: if you delete it, the next run posts it there again/
  assert.match(messagesOf(await story.run(all), 'error'), shared)
  assert.match(messagesOf(await story.run(all), 'warning'), shared)
  const alone = { videos: 'a.mp4', caption: 'Hi', id: 'alone', 'viewer-setting': 'PUBLIC_TO_EVERYONE' }
  await story.run({ ...alone, accounts: '@acme2', 'on-duplicate': 'repost' })
  const last = await story.run(all)
  assert.deepEqual([outcomesOf(last), story.sandbox.groups.length], [['skipped'], 2], 'the advice does not help')
})
