import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberedVideo } from '../fixtures/videos.ts'

import { type Files, oneVideo, startStory, video } from '../support/story.ts'
import { detailsOf, seen } from '../support/summary.ts'

const clips = (count: number): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, number) => [`clip${number + 1}.mp4`, numberedVideo(number)]))
const two = [
  { platformId: 'tiktok-acme1', username: 'acme' },
  { platformId: 'tiktok-beta', username: 'beta' },
]
const refusesBeta = ({ account }: { account: string }) =>
  account === 'tiktok-beta' ? { code: 'RATE_LIMITED', message: 'spam_risk_too_many_posts' } : 'published'

test('all is well: one line of counts, and each account with its link', async () => {
  await using story = await startStory({ 'launch.mp4': video() }, { connections: two })
  const run = await story.run({ ...oneVideo, accounts: 'all' })
  const { heading, problems, rows, paragraphs } = seen(run.summary)
  assert.equal(heading, 'TikTok: ✅ 1 published')
  assert.deepEqual(problems, [])
  assert.deepEqual(paragraphs, ['PUBLIC_TO_EVERYONE · comments on, duet off, stitch off'])
  assert.deepEqual(rows, [
    {
      Post: 'launch.mp4\nOut now #launch',
      When: 'now',
      Accounts: '✅ @acme published\n✅ @beta published',
      'Post group id': run.outputs['post-group-id'],
    },
  ])
  for (const url of JSON.parse(run.outputs['post-urls'] ?? '[]')) {
    assert.ok(run.summary.includes(`<a href="${url}">@`), 'a public post has no link to click')
  }
})

test('one account of two refuses: the row says which is public, which failed and why', async () => {
  await using story = await startStory({ 'launch.mp4': video() }, { connections: two, verdict: refusesBeta })
  const run = await story.run({ ...oneVideo, accounts: 'all' })
  const { heading, paragraphs, problems, rows } = seen(run.summary)
  assert.equal(heading, 'TikTok: ❌ 1 post failed.')
  assert.match(paragraphs[0] ?? '', /run the step again\. It publishes what is missing, and nothing twice/)
  assert.match(problems[0] ?? '', /^❌ input videos launch\.mp4: .* for @beta: RATE_LIMITED: .*wait 24 hours/)
  assert.equal(
    rows?.[0]?.Accounts,
    '✅ @acme published\n❌ @beta failed: RATE_LIMITED: spam_risk_too_many_posts.',
    'nobody can tell that one of the posts is public',
  )
  assert.ok(run.summary.indexOf('### ❌') < run.summary.indexOf('<table>'), 'what is wrong stands below what is well')
})

test('a refused plan: the problems first, each a link to its line, and no table', async () => {
  const manifest = 'version: 1\nposts:\n  - { video: launch.mp4, caption: Hi, viewerSetting: PUBLIC }\n'
  await using story = await startStory({
    'launch.mp4': video(),
    'a b/posts #1.yml': manifest.replace('launch', '../launch'),
  })
  const run = await story.run({ manifest: 'a b/*.yml' })
  const { heading, paragraphs, problems, rows, folded } = seen(run.summary)
  assert.equal(heading, 'TikTok: ❌ 1 problem; nothing was published.')
  assert.deepEqual(paragraphs, ['Fix the problems listed here and run the step again.'])
  assert.match(problems[0] ?? '', /^❌ a b\/posts #1\.yml:3:57: viewerSetting is "PUBLIC"/)
  assert.match(
    run.summary,
    /<a href="https:\/\/github\.com\/acme\/videos\/blob\/[0-9a-f]{40}\/a%20b\/posts%20%231\.yml#L3"><code>/,
  )
  assert.equal(rows, undefined, 'a table of what was not sent stands between the reader and the problem')
  assert.equal(folded['The plan: 1 post, none of them sent'], '\nlaunch.mp4 · @acme\nHi\n')
  assert.doesNotMatch(run.summary, /duet|stitch/, 'interactions are shown although nothing was sent')
})

test('the same warning for 25 files is one line with a count', async () => {
  await using story = await startStory(clips(25))
  const run = await story.run({
    videos: 'clip*.mp4',
    caption: 'Hi',
    'dry-run': 'true',
    'max-posts': '0',
  })
  const { problems, heading } = seen(run.summary)
  assert.match(heading, /^TikTok preview: ❌ 25 problems/)
  const [line = '', ...others] = problems
  assert.deepEqual(others, [])
  assert.match(line, /^❌ 25 times: Nothing says who may see this post/)
  for (let number = 1; number <= 25; number++)
    assert.ok(line.includes(`clip${number}.mp4`), 'one of the 25 is not named')
})

test('a moved post says from when, and which limit of which account moved it', async () => {
  await using story = await startStory(clips(6))
  const inputs = { videos: 'clip*.mp4', caption: 'Hi', 'viewer-setting': 'SELF_ONLY', 'max-per-day': '2' }
  const dated = await story.run({
    ...inputs,
    schedule: '2099-12-01T18:00',
    timezone: 'Europe/Berlin',
    'dry-run': 'true',
  })
  assert.deepEqual(
    seen(dated.summary).rows?.map(({ Post, When }) => `${When?.replace('\n', ' ')}: ${Post?.replaceAll('\n', ', ')}`),
    [
      'Tue 1 Dec 2099 18:00: clip1.mp4, Hi',
      'Tue 1 Dec 2099 18:00: clip2.mp4, Hi',
      ...[3, 4].map(
        (n) => `Wed 2 Dec 2099 18:00: clip${n}.mp4, Hi, moved from Tue 1 Dec 2099 18:00 by max-per-day 2 of @acme`,
      ),
      ...[5, 6].map(
        (n) => `Thu 3 Dec 2099 18:00: clip${n}.mp4, Hi, moved from Tue 1 Dec 2099 18:00 by max-per-day 2 of @acme`,
      ),
    ],
  )
  const run = await story.run(inputs)
  const rows = seen(run.summary).rows ?? []
  assert.deepEqual(
    rows.slice(0, 2).map(({ When }) => When),
    ['now', 'now'],
  )
  assert.match(
    rows[2]?.Post ?? '',
    /moved from now by max-per-day 2 of @acme$/,
    'six videos at two a day all say "now"',
  )
  assert.match(run.log, / {2}Post group \w+ is scheduled for .*, moved from now by max-per-day 2 of @acme\./)
})

test('days with many posts are rows of their own', async () => {
  await using story = await startStory(clips(6))
  const run = await story.run({
    ...oneVideo,
    videos: 'clip*.mp4',
    schedule: '2099-12-01T18:00',
    'max-per-day': '3',
    'max-per-minute': '1',
    'dry-run': 'true',
  })
  const days = Array.from(run.summary.matchAll(/<td colspan="3"><b>(.*?)<\/b> · (.*?)<\/td>/g), ([, day, posts]) => [
    day,
    posts,
  ])
  assert.deepEqual(days, [
    ['Tue 1 Dec 2099', '3 posts'],
    ['Wed 2 Dec 2099', '3 posts'],
  ])
  assert.deepEqual(
    seen(run.summary).rows?.map(({ When }) => When),
    ['18:00', '18:01', '18:02', '18:00', '18:01', '18:02'],
  )
})

test('what differs is said of each post, and what is equal once above', async () => {
  const manifest = `version: 1
defaults: { caption: Hi, viewerSetting: SELF_ONLY, allowComments: false }
posts:
  - { video: clip1.mp4, schedule: 2099-12-01T18:00, timezone: Europe/Berlin }
  - { video: clip2.mp4, schedule: 2099-12-01T18:00, timezone: Asia/Tokyo, viewerSetting: MUTUAL_FOLLOW_FRIENDS }
`
  await using story = await startStory({ ...clips(2), 'posts.yml': manifest })
  const run = await story.run({ manifest: 'posts.yml' })
  const { rows, paragraphs } = seen(run.summary)
  assert.deepEqual(paragraphs, ['All posts: comments off, duet off, stitch off'])
  assert.deepEqual(
    rows?.map(({ Post, When }) => [Post, When]),
    [
      ['clip2.mp4\nHi\nMUTUAL_FOLLOW_FRIENDS', 'Tue 1 Dec 2099\n18:00 Asia/Tokyo'],
      ['clip1.mp4\nHi\nSELF_ONLY', 'Tue 1 Dec 2099\n18:00 Europe/Berlin'],
    ],
    'two posts at different hours look as if they went out together',
  )
})

test('a re-run that skips all: a word that nothing is to do, and the posts folded', async () => {
  await using story = await startStory(clips(2))
  const inputs = { ...oneVideo, videos: 'clip*.mp4' }
  const first = await story.run(inputs)
  const [id] = JSON.parse(first.outputs['post-group-ids'] ?? '[]')
  const { heading, paragraphs, rows, folded } = seen((await story.run(inputs)).summary)
  assert.equal(heading, 'TikTok: ⏭️ 2 skipped')
  assert.deepEqual(paragraphs, ['Every post is already on its accounts, so nothing is sent.'])
  assert.equal(rows, undefined)
  const [list = ''] = Object.values(folded)
  assert.match(list, new RegExp(`clip1\\.mp4 · @acme published · ${id}\nOut now #launch`))
})

test('a long caption is there to be recognised, and whole below', async () => {
  const caption = `${'word '.repeat(60)}\n\nLine three #end`
  await using story = await startStory({ 'launch.mp4': video() })
  const { summary } = await story.run({ ...oneVideo, caption, 'dry-run': 'true' })
  const post = seen(summary).rows?.[0]?.Post ?? ''
  assert.ok(post.length <= 'launch.mp4\n'.length + 76 && post.endsWith('word…'), post)
  assert.equal(detailsOf(summary, 'launch.mp4').Caption, caption.trim())
})
