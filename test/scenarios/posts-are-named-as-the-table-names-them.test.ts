import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { numberedVideo } from '../fixtures/videos.ts'
import { errorsOf, noticesOf } from '../support/stage.ts'
import { oneVideo, resultsOf, startStory, video } from '../support/story.ts'

const manifest = (...entries: string[]): string =>
  `version: 1\ndefaults: { viewerSetting: PUBLIC_TO_EVERYONE }\nposts:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`

test('an error of a post names its id and the account by its name, on one line', async () => {
  await using story = await startStory({
    'launch.mp4': video(),
    'posts.yml': manifest('{ id: the launch, video: launch.mp4, caption: "Out\\n\\nnow" }'),
  })
  await story.run({ manifest: 'posts.yml' })
  const again = await story.run({ manifest: 'posts.yml', 'on-duplicate': 'fail' })
  const [message = ''] = errorsOf(again)
  assert.match(message, /^the launch: This video is already on @\S+ \(published, /)
  const quoted = await story.run({ manifest: 'posts.yml', 'dry-run': 'true', 'max-posts': '0' })
  assert.doesNotMatch(quoted.log, /\\n/, 'line breaks stand in the log as \\n')
})

test('log, page and summary name a post by its id, and its account by its name', async () => {
  const verdict = () => ({ code: 'INVALID_CONTENT', message: 'duration_check_failed' })
  const files = {
    'clips/launch.mp4': video(),
    'posts.yml': manifest('{ id: the launch, video: clips/*, caption: Out }'),
  }
  await using story = await startStory(files, { verdict })
  const env = { RUNNER_TEMP: story.workspace }
  const run = await story.run({ manifest: 'posts.yml', preview: 'true' }, { env })
  const page = (await readFile(run.outputs.preview ?? '', 'utf8')).replaceAll(/data:[^"]*/g, '')
  assert.match(errorsOf(run)[0] ?? '', /^the launch: .*@acme.*duration_check_failed/)
  for (const [place, text] of Object.entries({ log: run.log, summary: run.summary, page })) {
    assert.match(text, /the launch/, `nobody knows which entry the ${place} speaks of`)
    assert.doesNotMatch(text, /tiktok-acme1/, `the ${place} names an account as nobody knows it`)
  }
})

test('one post that failed is counted once, and many of one end are not counted twice', async () => {
  const files = { '1.mp4': numberedVideo(1), '2.mp4': numberedVideo(2), '3.mp4': numberedVideo(3) }
  const verdict = () => ({ code: 'INVALID_CONTENT', message: 'duration_check_failed' })
  await using story = await startStory(files, { verdict })
  const one = await story.run({ ...oneVideo, videos: '1.mp4' })
  assert.equal(errorsOf(one).at(-1), '1 post failed.')
  const both = await story.run({ ...oneVideo, videos: '[23].mp4' })
  assert.equal(errorsOf(both).at(-1), 'Both posts failed.')
})

test('a post that a person deleted in PostPost was refused by nobody', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const then = (): void => {
    for (const group of story.sandbox.groups) story.sandbox.person.remove(group)
  }
  story.sandbox.intercept = ({ method, path }) =>
    method === 'GET' && path.startsWith('/get-post/') ? { kind: 'call', when: 'before', then } : undefined
  const run = await story.run(oneVideo)
  assert.match(errorsOf(run)[0] ?? '', /^launch\.mp4: Post group \S+ was deleted in PostPost before it was published/)
  assert.doesNotMatch(run.log, /refused/, 'TikTok is blamed for what a person did')
})

test("the plan's lines have the disclosure in the words of the table, and no draft where a time cannot be read", async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const promoted = { ...oneVideo, 'commercial-content': 'true', 'brand-organic': 'true', 'dry-run': 'true' }
  const run = await story.run(promoted)
  assert.match(run.log, /duet off → on, stitch off → on; Promotional content; "Out now #launch"/)
  assert.match(run.summary, /Promotional content/)
  const wrong = await story.run({ ...oneVideo, schedule: 'soonish', 'dry-run': 'true' })
  assert.doesNotMatch(wrong.log, /as a draft/, 'a post whose time cannot be read is called a draft')
})

test('a plan that was refused does not call its good posts failed', async () => {
  const videos = Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`${index}.mp4`, numberedVideo(index)]))
  await using story = await startStory(videos)
  const run = await story.run({ ...oneVideo, videos: '*.mp4', 'dry-run': 'true' })
  assert.match(run.log, /The plan, one line for each post: 24 posts, none of them sent/)
  assert.doesNotMatch(run.log, /24 failed/)
  assert.doesNotMatch(run.summary, /24 failed/, 'one problem of the plan reads as if 24 posts had failed')
  assert.equal(errorsOf(run).at(-1), '1 problem; nothing was published.')
})

test('all accounts of a refused plan have the same names on the page and in the summary', async () => {
  const sandbox = {
    connections: [
      { platformId: 'tiktok-a1', username: 'one' },
      { platformId: 'tiktok-b2', username: 'two' },
    ],
  }
  await using story = await startStory({ 'launch.mp4': video(), 'notes.mp4': 'no video' }, sandbox)
  const refused = { ...oneVideo, videos: '*.mp4', accounts: 'all', caption: '', 'dry-run': 'true', preview: 'true' }
  const run = await story.run(refused, { env: { RUNNER_TEMP: story.workspace } })
  assert.equal(run.exitCode, 1)
  const page = await readFile(run.outputs.preview ?? '', 'utf8')
  assert.match(page, /@one.*@two/s)
  assert.doesNotMatch(page, /tiktok-a1|tiktok-b2/, 'the page names accounts as nobody knows them')
  assert.doesNotMatch(run.summary, /tiktok-a1|tiktok-b2/)
  assert.deepEqual(resultsOf(run)[0]?.accounts, ['tiktok-a1', 'tiktok-b2'])
  assert.match(run.summary, /@one.*@two/s)
})

test('to post once more, what is said can be followed', async () => {
  await using story = await startStory({
    'launch.mp4': video(),
    'posts.yml': manifest('{ id: a, video: launch.mp4, caption: Hi }'),
  })
  await story.run({ manifest: 'posts.yml' })
  const again = await story.run({ manifest: 'posts.yml', 'on-duplicate': 'repost' })
  assert.match(again.log, /To post one again, give it another id\./)
  assert.doesNotMatch(again.summary, /set <code>on-duplicate: repost<\/code>/, 'it is set already')
})

test('a name that is longer than a column can be broken', async () => {
  const name = `${'endless'.repeat(12)}.mp4`
  await using story = await startStory({ [name]: video() })
  const run = await story.run({ ...oneVideo, videos: name, 'dry-run': 'true' })
  assert.match(run.summary, /<b>endlessendlessendlessend<wbr>lessendless/)
})

test('a time of its own that is left for the next run is a warning', async () => {
  const entries = [0, 1].map((index) => `{ video: ${index}.mp4, caption: Hi, schedule: "2099-01-01T1${index}:00" }`)
  await using story = await startStory({
    '0.mp4': numberedVideo(0),
    '1.mp4': numberedVideo(1),
    'posts.yml': manifest(...entries),
  })
  const limits = { manifest: 'posts.yml', 'max-posts': '1', 'when-too-many': 'first', 'dry-run': 'true' }
  const warnings = noticesOf(await story.run(limits), 'warning')
  assert.equal(warnings.length, 1)
  assert.match(
    warnings[0] ?? '',
    /^1\.mp4: It is left for the next run .* but its time is 2099-01-01 11:00 UTC\. If no run comes/,
  )
})
