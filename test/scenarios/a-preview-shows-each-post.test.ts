import assert from 'node:assert/strict'
import test from 'node:test'
import { launchVideo, numberedVideo } from '../fixtures/videos.ts'
import { eventOf } from '../support/events.ts'
import { errorsOf, noticesOf, setStage } from '../support/stage.ts'
import { detailsOf, seen } from '../support/summary.ts'

const connections = [
  { platformId: 'tiktok-acme1', username: '@acme' },
  { platformId: 'tiktok-beta', username: 'beta' },
]

test('a dry run with a key shows each post as it would appear, and reads only', async () => {
  const caption = 'Line one <b>&\n\nLine three with "quotes", `ticks` and | bars #launch @friend'
  await using stage = await setStage(
    {
      'launch.mp4': launchVideo(),
      'b.mp4': numberedVideo(1),
      'posts.yml': [
        'version: 1',
        'defaults: { timezone: Europe/Berlin, viewerSetting: PUBLIC_TO_EVERYONE }',
        'posts:',
        `  - { id: "100%% :done;", video: launch.mp4, caption: ${JSON.stringify(caption)}, accounts: all, schedule: 2099-07-01T18:00,`,
        '      allowComments: true, commercialContent: true, brandOrganic: true, brandedContent: true }',
        '  - { id: second, video: b.mp4, caption: B, accounts: "@beta", schedule: 2099-12-01T00:30, viewerSetting: MUTUAL_FOLLOW_FRIENDS }',
        '  - { id: third, video: b.mp4, caption: C, accounts: "@beta", schedule: draft }',
      ].join('\n'),
    },
    { sandbox: { connections } },
  )
  const result = await stage.run({ manifest: 'posts.yml', 'dry-run': 'true', 'viewer-setting': undefined })
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(
    stage.sandbox.requests.map(({ method, path }) => `${method} ${path}`),
    ['GET /platform-connections', 'GET /list-posts'],
    'A dry run changes something',
  )
  assert.deepEqual(detailsOf(result.summary, '100%% :done;'), {
    Caption: caption,
    When: '2099-07-01 18:00 Europe/Berlin (16:00 UTC)',
    'Interactions, wanted → sent': 'comments on → off, duet off → on, stitch off → on',
    File: 'launch.mp4: MP4, H.264, 540 x 960, 4 s, 30 frames/s, 81.4 kB, with sound',
    'Already there': 'no',
  })
  assert.equal(detailsOf(result.summary, 'second').When, '2099-12-01 00:30 Europe/Berlin (2099-11-30 23:30 UTC)')
  const { rows, paragraphs } = seen(result.summary)
  assert.deepEqual(paragraphs, ['Nothing was sent, because this is a dry run.', 'All posts: times in Europe/Berlin'])
  const everyone = 'PUBLIC_TO_EVERYONE · comments on, duet off, stitch off'
  assert.deepEqual(rows, [
    {
      Post: [
        '100%% :done;',
        'Line one <b>& Line three with "quotes", `ticks` and | bars #launch @friend',
        `${everyone} · Paid partnership`,
      ].join('\n'),
      When: 'Wed 1 Jul 2099\n18:00',
      Accounts: '📋 @acme planned\n📋 @beta planned',
    },
    {
      Post: 'second\nB\nMUTUAL_FOLLOW_FRIENDS · comments off, duet off, stitch off',
      When: 'Tue 1 Dec 2099\n00:30',
      Accounts: '📋 @beta planned',
    },
    {
      Post: 'third\nC\nPUBLIC_TO_EVERYONE · comments off, duet off, stitch off',
      When: 'after approval in PostPost',
      Accounts: '📋 @beta planned',
    },
  ])
  assert.equal(result.outputs['post-group-ids'], '[]')
})

test('what is there already is shown, on its own account', async () => {
  await using stage = await setStage(
    { 'a.mp4': numberedVideo(1), 'b.mp4': numberedVideo(2) },
    { sandbox: { connections } },
  )
  const inputs = {
    videos: '*.mp4',
    caption: 'Hi',
    accounts: '@acme',
    schedule: '2099-01-01T10:00',
    'wait-timeout': '0',
  }
  const first = await stage.run({ ...inputs, videos: 'a.mp4' })
  assert.equal(first.exitCode, 0, first.log)
  const result = await stage.run({ ...inputs, accounts: '@acme, @beta', 'dry-run': 'true' })
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(
    seen(result.summary).rows?.map(({ Accounts }) => Accounts),
    ['⏭️ @acme there already: scheduled\n📋 @beta planned', '📋 @acme planned\n📋 @beta planned'],
  )
  assert.equal(
    detailsOf(result.summary, 'a.mp4')['Already there'],
    `@acme: scheduled, post group …${first.outputs['post-group-id']?.slice(-6)}`,
  )
  assert.equal(detailsOf(result.summary, 'b.mp4')['Already there'], 'no')
  const again = await stage.run({ ...inputs, videos: 'a.mp4', 'dry-run': 'true' })
  assert.deepEqual(seen(again.summary).paragraphs, ['Every post is already on its accounts, so nothing is sent.'])
  assert.equal(again.outputs.matrix, '{"include":[]}')
})

test("a fork's pull request without any secret previews and passes, without a word to PostPost", async () => {
  await using stage = await setStage({
    'a.mp4': launchVideo(),
    'posts.yml': 'version: 1\nposts: [{ video: a.mp4, caption: "{{ video.stem }}", accounts: "@acme" }]\n',
  })
  stage.github.mayComment = false
  const result = await stage.run(
    { manifest: '*.yml', 'dry-run': 'true', comment: 'true', 'api-key': '' },
    { event: eventOf('pull-request-fork') },
  )
  assert.equal(result.exitCode, 0, `Strangers' pull requests are red:\n${result.log}`)
  assert.deepEqual(stage.sandbox.requests, [], 'PostPost is asked without a key')
  const { rows, paragraphs } = seen(result.summary)
  assert.deepEqual(rows, [{ Post: 'a.mp4\na', When: 'now', Accounts: '📋 @acme planned' }])
  assert.ok(paragraphs.includes('SELF_ONLY · comments off, duet off, stitch off'))
  const { When, ...details } = detailsOf(result.summary, 'a.mp4')
  assert.match(When ?? '', / UTC$/)
  assert.deepEqual(details, {
    Caption: 'a',
    File: 'a.mp4: MP4, H.264, 540 x 960, 4 s, 30 frames/s, 81.4 kB, with sound',
    'Already there': 'not known without api-key',
  })
  assert.match(
    noticesOf(result, 'notice').at(-1) ?? '',
    /^The token may not comment here .*\. The preview is in the job summary\.$/,
  )
})

test('without a key a dry run needs no network at all, and finds what is wrong all the same', async () => {
  await using stage = await setStage({ 'a.mp4': Buffer.from('text '.repeat(100)), 'b.mp4': numberedVideo(1) })
  const inputs = { videos: '*.mp4', 'dry-run': 'true', 'api-key': undefined, 'viewer-setting': undefined }
  const result = await stage.run(inputs, {
    event: eventOf('pull-request'),
    env: { GITHUB_API_URL: 'http://127.0.0.1:9' },
  })
  assert.equal(result.exitCode, 1)
  const ofBoth = (video: string): string[] => [
    `${video}: There is no caption: set caption, or put a text file of the same name beside the video (clip.txt beside clip.mp4).`,
    `${video}: Nothing says who may see this post: set viewer-setting to one of PUBLIC_TO_EVERYONE, MUTUAL_FOLLOW_FRIENDS, FOLLOWER_OF_CREATOR, SELF_ONLY.`,
  ]
  assert.deepEqual(errorsOf(result), [
    ...ofBoth('a.mp4'),
    ...ofBoth('b.mp4'),
    'a.mp4: This is a text file, not a video. TikTok takes MP4, MOV or WebM videos; name a video file.',
    '5 problems; nothing was published.',
  ])
  assert.deepEqual([...stage.sandbox.requests, ...stage.github.requests], [])
})

test('a key without dry-run on a fork is said to be missing, with what to do', async () => {
  await using stage = await setStage({ 'a.mp4': launchVideo() })
  const result = await stage.run(
    { videos: 'a.mp4', caption: 'Hi', 'api-key': '' },
    { event: eventOf('pull-request-fork') },
  )
  assert.equal(result.exitCode, 1)
  assert.match(
    errorsOf(result)[0] ?? '',
    /Workflows of forks and of Dependabot get no secrets: there, use dry-run: true\.$/,
  )
})
