import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { assertSnapshot, renderRun } from '../support/snapshot.ts'
import { oneVideo, resultsOf, startStory, video } from '../support/story.ts'

test('wait-timeout: 0 does not ask what became of the post', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const result = await story.run({ ...oneVideo, 'wait-timeout': '0' })
  assert.equal(result.exitCode, 0)
  assert.equal(resultsOf(result)[0]?.outcome, 'scheduled')
  assert.deepEqual(result.annotations, [], 'not waiting was asked for and needs no warning')
  assert.ok(!story.sandbox.requests.some(({ path }) => path.startsWith('/get-post/')))
})

test('a wait that ends too early is a warning with the id, and the step passes', async () => {
  await using story = await startStory({ 'launch.mp4': video() }, { verdict: () => 'processing' })
  const result = await story.run({ ...oneVideo, 'wait-timeout': '1s' })
  assert.equal(result.exitCode, 0, 'PostPost has accepted the post: red would invite a second one')
  const [only] = resultsOf(result)
  assert.equal(only?.outcome, 'processing')
  assert.match(
    result.log,
    /Warning: .*Post group 66a100000000000000000001 was accepted but not published when the wait ended.*give wait-timeout more/,
  )
})

test('strict does not turn an accepted post into a failed one without saying so', async () => {
  await using story = await startStory({ 'launch.mp4': video() }, { verdict: () => 'processing' })
  const result = await story.run({ ...oneVideo, 'wait-timeout': '1s', strict: 'true' })
  assert.equal(result.exitCode, 1, 'strict: warnings count as errors')
  assert.equal(resultsOf(result)[0]?.outcome, 'processing')
  assert.match(result.summary, /1 processing/)
})

test('a status word that is new is waited for and named', async () => {
  await using story = await startStory({ 'launch.mp4': video() }, { verdict: () => 'reviewing' })
  const result = await story.run({ ...oneVideo, 'wait-timeout': '1s' })
  assert.equal(result.exitCode, 0)
  assert.match(result.log, /Warning: .*a status this action does not know \("reviewing"\)/)
})

const refusals: [word: string, advice: RegExp][] = [
  ['spam_risk_too_many_posts', /daily limit on TikTok: wait 24 hours/],
  ['duration_check_failed', /from 3 s to the account's own maximum/],
  ['file_format_check_failed', /MP4, MOV and WebM.*re-encode the video as H\.264 in MP4/],
  ['frame_rate_check_failed', /23 to 60 frames a second.*ffmpeg -r 30/],
  ['picture_size_check_failed', /360 to 4096 pixels; scale/],
  [
    'unaudited_client_can_only_post_to_private_accounts',
    /use the viewer setting SELF_ONLY and make the account itself private/,
  ],
  ['privacy_level_option_mismatch', /does not fit the account's kind/],
  ['spam_risk', /treats this post as spam: do not post it again/],
  ['auth_removed', /connect it again in PostPost/],
]
const codes: [code: string, advice: RegExp][] = [
  ['PLATFORM_AUTH_EXPIRED', /Connect the account again in PostPost/],
  ['RATE_LIMITED', /run the step again later/],
  ['INVALID_CONTENT', /correct the video or its settings/],
  ['CONTENT_TOO_LARGE', /lower bit rate/],
  ['PLATFORM_SERVER_ERROR', /TikTok had a server error/],
  ['NETWORK_ERROR', /not known whether TikTok has the video\. Look at the account/],
  ['TIMEOUT_ERROR', /did not answer PostPost in time/],
  ['SOMETHING_NEW', /Look at the post in PostPost/],
]

suite("what TikTok refuses comes with TikTok's word and what to do", () => {
  const cases = [
    ...refusals.map(([word, advice]) => ({
      word,
      advice,
      error: { code: 'INVALID_CONTENT', message: `TikTok: ${word}` },
    })),
    ...codes.map(([code, advice]) => ({ word: code, advice, error: { code, message: 'No luck' } })),
  ]
  test('on as many accounts as there are refusals', async () => {
    const accounts = cases.map(({ word }) => `tiktok-${word}`)
    await using story = await startStory(
      { 'launch.mp4': video() },
      {
        connections: accounts.map((platformId, index) => ({ platformId, username: `a${index}` })),
        verdict: ({ account }) => cases[accounts.indexOf(account)]?.error ?? 'published',
      },
    )
    const result = await story.run({ ...oneVideo, accounts: 'all' })
    assert.equal(result.exitCode, 1)
    const posts = resultsOf(result)[0]?.posts
    assert.ok(Array.isArray(posts))
    for (const [index, { word, advice, error }] of cases.entries()) {
      assert.equal(posts[index]?.error?.code, error.code)
      assert.match(posts[index]?.error?.message, advice, `${word} comes without what to do about it`)
      const { message } = posts[index].error
      assert.ok(message.startsWith(error.message), 'the words it came in must be there too')
      const others = cases.filter((other) => !error.message.includes(other.error.message))
      assert.ok(!others.some((other) => message.includes(other.error.message)), `${message} is not its own reason`)
    }
  })
})

test('one account of three refuses: the step fails, and says that the others are not affected', async (t) => {
  await using story = await startStory(
    { 'launch.mp4': video() },
    {
      connections: ['one', 'two', 'three'].map((name) => ({ platformId: `tiktok-${name}`, username: name })),
      verdict: ({ account }) =>
        account === 'tiktok-two' ? { code: 'RATE_LIMITED', message: 'spam_risk_too_many_posts' } : 'published',
    },
  )
  const result = await story.run({ ...oneVideo, accounts: 'all' })
  assert.equal(result.exitCode, 1)
  assert.equal(resultsOf(result)[0]?.outcome, 'failed')
  assert.equal(story.sandbox.livePosts().length, 2)
  assertSnapshot(t, renderRun(result, story.sandbox), import.meta.url)

  story.sandbox.requests.length = 0
  const again = await story.run({ ...oneVideo, accounts: 'all' })
  assert.equal(again.exitCode, 1)
  const created = story.sandbox.groups.at(-1)
  assert.deepEqual(
    created?.platforms,
    ['tiktok-two'],
    'a re-run must publish to the account that refused, and to no other',
  )
})

test("where PostPost gives no reason, the post's log is asked for it", async () => {
  const verdict = { code: 'UNKNOWN_ERROR', message: 'TikTok said spam_risk_too_many_posts' }
  await using story = await startStory({ 'launch.mp4': video() }, { verdict: () => verdict, pollsUntilTerminal: 0 })
  const silent = { platform: 'tiktok', platformId: 'acme1', status: 'failed' }
  story.sandbox.intercept = ({ path }) =>
    path.startsWith('/get-post/')
      ? { kind: 'status', status: 200, acts: true, body: { success: true, posts: [silent] } }
      : undefined
  const result = await story.run(oneVideo)
  assert.match(result.log, /TikTok said spam_risk_too_many_posts\. The account has reached its daily limit/)
})
