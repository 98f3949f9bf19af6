import assert from 'node:assert/strict'
import test from 'node:test'
import { launchVideo, numberedVideo } from '../fixtures/videos.ts'
import { eventOf } from '../support/events.ts'
import { readTimeline } from '../support/mermaid.ts'
import { errorsOf, noticesOf, setStage } from '../support/stage.ts'

const connections = [
  { platformId: 'tiktok-acme1', username: '@acme' },
  { platformId: 'tiktok-beta', username: 'beta' },
]

/** Rows of a post's preview by their heads, HTML undone. */
function previewOf(summary: string, id: string): Record<string, string> {
  const plain = (html: string): string =>
    html
      .replaceAll('<br>', '\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
  const details = summary.split('<details open>').find((part) => part.includes(`<summary>${id}</summary>`)) ?? ''
  const rows = details.matchAll(/<tr><th align="left">(.*?)<\/th><td>(.*?)<\/td><\/tr>/gs)
  return Object.fromEntries(Array.from(rows, ([, head = '', cell = '']) => [head, plain(cell)]))
}

const timelineOf = (summary: string): string | undefined => /^```mermaid\n(.*?)\n```$/ms.exec(summary)?.[1]

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
  assert.ok(stage.sandbox.requests.length > 0)
  assert.deepEqual(
    stage.sandbox.requests.filter(({ method }) => method !== 'GET'),
    [],
    'A dry run changes something',
  )
  assert.deepEqual(previewOf(result.summary, '100%% :done;'), {
    Accounts: '@acme, @beta',
    Caption: caption,
    'Who can see it': 'PUBLIC_TO_EVERYONE',
    'Interactions, wanted → sent': 'comments on → off, duet off → on, stitch off → on',
    'Commercial content': 'yes: own brand, paid by another brand',
    When: '2099-07-01 18:00 Europe/Berlin (16:00 UTC)',
    File: 'MP4, H.264, 540 x 960, 4 s, 30 frames/s, 81.4 kB, with sound',
    'Already there': 'no',
  })
  const second = previewOf(result.summary, 'second')
  assert.equal(second.When, '2099-12-01 00:30 Europe/Berlin (2099-11-30 23:30 UTC)')
  assert.equal(second['Commercial content'], 'no')
  assert.equal(previewOf(result.summary, 'third').When, 'after approval in PostPost')
  assert.deepEqual(readTimeline(timelineOf(result.summary) ?? ''), {
    title: 'Schedule (UTC)',
    periods: [
      { period: '2099-07-01 16∶00 UTC', events: ['100%% ∶done (@acme, @beta)'] },
      { period: '2099-11-30 23∶30 UTC', events: ['second (@beta)'] },
    ],
  })
  assert.equal(result.outputs['post-group-ids'], '[]')
})

test('names that mean something to Mermaid leave the timeline whole', async () => {
  const ids = [
    'a: b',
    '%%{init: {}}%%',
    'section x',
    '# no',
    'end; `code` {x} <i>',
    ':',
    '"q" \\n',
    'http://a.b/c',
    '```',
  ]
  const posts = ids.map(
    (id, i) => `  - { id: ${JSON.stringify(id)}, video: ${i}.mp4, caption: Hi, schedule: 2099-01-0${i + 1}T10:00 }`,
  )
  await using stage = await setStage({
    ...Object.fromEntries(ids.map((_, i) => [`${i}.mp4`, numberedVideo(i)])),
    'posts.yml': ['version: 1', 'posts:', ...posts].join('\n'),
  })
  const result = await stage.run({ manifest: 'posts.yml', 'dry-run': 'true' })
  assert.equal(result.exitCode, 0, result.log)
  const { periods } = readTimeline(timelineOf(result.summary) ?? '')
  assert.equal(periods.length, ids.length, 'A post is missing in the timeline')
  for (const { events } of periods) assert.match(events.join(), /\(@acme\)$/)
})

test('one time needs no timeline, and what is there already is shown and takes none', async () => {
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
  assert.equal(timelineOf(result.summary), undefined)
  assert.equal(
    previewOf(result.summary, 'a.mp4')['Already there'],
    `tiktok-acme1: scheduled, post group ${first.outputs['post-group-id']}`,
  )
  assert.equal(previewOf(result.summary, 'b.mp4')['Already there'], 'no')
  const again = await stage.run({ ...inputs, videos: 'a.mp4', 'dry-run': 'true' })
  assert.equal(previewOf(again.summary, 'a.mp4').When, 'not at all: it is there already')
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
  assert.deepEqual(previewOf(result.summary, 'a.mp4'), {
    Accounts: '@acme',
    Caption: 'a',
    'Who can see it': 'SELF_ONLY',
    'Interactions, wanted → sent': 'comments off → on, duet off → on, stitch off → on',
    'Commercial content': 'no',
    When: previewOf(result.summary, 'a.mp4').When,
    File: 'MP4, H.264, 540 x 960, 4 s, 30 frames/s, 81.4 kB, with sound',
    'Already there': 'not known without api-key',
  })
  assert.match(previewOf(result.summary, 'a.mp4').When ?? '', /UTC \(as soon as possible\)$/)
  assert.match(
    noticesOf(result, 'notice').join(),
    /^The token may not comment here .*; the preview is in the job summary\.$/,
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
  assert.deepEqual(
    errorsOf(result).filter((message) => /no caption|who may see|not a video/.test(message)).length,
    5,
    result.log,
  )
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
