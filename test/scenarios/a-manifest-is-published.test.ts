import assert from 'node:assert/strict'
import test from 'node:test'
import { assertSnapshot, renderRun } from '../support/snapshot.ts'
import { draftsAsked, resultsOf, startStory, video } from '../support/story.ts'

const manifest = `version: 1
defaults:
  accounts: ["@acme"]
  viewerSetting: SELF_ONLY
  allowComments: false
  caption: "{{ video.stem }} from the defaults"
posts:
  - id: launch
    video: videos/launch.mp4
    caption: "{{ video.name }} of {{ repo.name }} by {{ repo.owner }} #launch"
    viewerSetting: PUBLIC_TO_EVERYONE
    allowDuet: true
  - video: videos/clip*.mp4
    schedule: 2099-12-01T18:00
    timezone: Europe/Berlin
  - id: words
    video: videos/words.mov
    captionFile: captions/words.txt
    commercialContent: true
    brandOrganic: true
    viewerSetting: MUTUAL_FOLLOW_FRIENDS
    schedule: draft
`

test('entries win over defaults, defaults over inputs, and a glob makes a post of each match', async (t) => {
  await using story = await startStory({
    'social/posts.yml': manifest,
    'social/captions/words.txt': 'Line one\r\nLine two about {{ video.stem }}\r\n',
    'social/videos/launch.mp4': video(),
    'social/videos/clip2.mp4': video('24-fps.mp4'),
    'social/videos/clip10.mp4': video('25-fps.mp4'),
    'social/videos/words.mov': video('h264.mov'),
  })
  const result = await story.run({
    manifest: 'social/*.yml',
    caption: 'From the inputs',
    'viewer-setting': 'FOLLOWER_OF_CREATOR',
    'allow-stitch': 'true',
    'interaction-inversion': 'off',
    // One upload after the other and without polls in between, so that the requests are always the same ones.
    concurrency: '1',
    'wait-timeout': '0',
  })
  assert.equal(result.exitCode, 0)
  const tiktok = { allowComments: false, allowDuet: false, allowStitch: true }
  const quiet = { commercialContent: false, brandOrganic: false, brandedContent: false }
  assert.deepEqual(
    draftsAsked(story.sandbox),
    [
      {
        content: 'launch.mp4 of videos by acme #launch',
        settings: { viewerSetting: 'PUBLIC_TO_EVERYONE', ...tiktok, allowDuet: true, ...quiet },
      },
      { content: 'clip2 from the defaults', settings: { viewerSetting: 'SELF_ONLY', ...tiktok, ...quiet } },
      { content: 'clip10 from the defaults', settings: { viewerSetting: 'SELF_ONLY', ...tiktok, ...quiet } },
      {
        content: 'Line one\nLine two about words',
        settings: {
          viewerSetting: 'MUTUAL_FOLLOW_FRIENDS',
          ...tiktok,
          ...quiet,
          commercialContent: true,
          brandOrganic: true,
        },
      },
    ].map(({ content, settings }) => ({
      content,
      platforms: ['tiktok-acme1'],
      platformSettings: { tiktok: settings },
    })),
    'a post went out with another caption or other settings than the manifest says',
  )
  assert.deepEqual(
    resultsOf(result).map(({ id, outcome, scheduledTime }) => [id, outcome, scheduledTime]),
    [
      ['launch', 'scheduled', resultsOf(result)[0]?.scheduledTime],
      ['social/videos/clip2.mp4', 'scheduled', '2099-12-01T17:00:00.000Z'],
      ['social/videos/clip10.mp4', 'scheduled', '2099-12-01T17:00:00.000Z'],
      ['words', 'draft', undefined],
    ],
  )
  assert.equal(JSON.parse(result.outputs['post-group-ids'] ?? '').length, 4)
  assertSnapshot(
    t,
    renderRun(result, story.sandbox, { keep: ['2099-12-01T17:00:00.000Z', '2099-12-01 18:00'], sortRequests: true }),
    import.meta.url,
  )
})

test('a text file beside the video is its caption where nothing else gives one', async () => {
  await using story = await startStory({
    'videos/launch.mp4': video(),
    'videos/launch.txt': 'Written beside the video\n',
  })
  await story.run({ videos: 'videos/*', 'viewer-setting': 'PUBLIC_TO_EVERYONE' })
  assert.deepEqual(
    story.sandbox.groups.map(({ content }) => content),
    ['Written beside the video'],
  )
})
