import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { numberedVideo } from '../fixtures/videos.ts'
import { type Files, resultsOf, type Story, startStory, video } from '../support/story.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

const clips: Files = Object.fromEntries([1, 2, 3, 4].map((number) => [`clip${number}.mp4`, numberedVideo(number)]))
const folder = { videos: 'clip*.mp4', caption: '{{ video.stem }}', 'viewer-setting': 'SELF_ONLY', 'wait-timeout': '0' }
const manifest = (defaults: string, posts: string): string =>
  `version: 1\ndefaults: { viewerSetting: SELF_ONLY, caption: Hi${defaults} }\nposts:\n${posts}`

/** Minutes after `from` at which the posts go out, in plan order. */
const minutesAfter = (from: string, run: { outputs: Record<string, string> }): number[] =>
  JSON.parse(run.outputs.results ?? '[]').map(
    ({ scheduledTime }: { scheduledTime: string }) => (Date.parse(scheduledTime) - Date.parse(from)) / MINUTE_MS,
  )

const shared: [where: string, inputs: Record<string, string>, files: Files][] = [
  ['an input', { ...folder, schedule: '2099-12-01T18:00Z' }, {}],
  [
    'defaults',
    { manifest: 'posts.yml', 'wait-timeout': '0' },
    {
      'posts.yml': manifest(
        ', schedule: 2099-12-01T18:00Z',
        [1, 2, 3, 4].map((number) => `  - video: clip${number}.mp4\n`).join(''),
      ),
    },
  ],
  [
    'an entry whose pattern finds several files',
    { manifest: 'posts.yml', 'wait-timeout': '0' },
    { 'posts.yml': manifest('', '  - { video: clip*.mp4, schedule: 2099-12-01T18:00Z }\n') },
  ],
]
for (const [where, inputs, files] of shared) {
  test(`one time for several videos, from ${where}, is where they begin, and pace moves the later ones in order`, async () => {
    await using story = await startStory({ ...clips, ...files })
    const run = await story.run(inputs)
    assert.equal(run.exitCode, 0, run.log)
    assert.deepEqual(minutesAfter('2099-12-01T18:00Z', run), [0, 0, 1, 1], 'TikTok refuses what comes too fast')
  })
}

test('+2h for several videos is where they begin', async () => {
  await using story = await startStory(clips)
  const before = Date.now()
  const run = await story.run({ ...folder, schedule: '+2h', 'max-per-minute': '1' })
  const [first, ...others] = minutesAfter(new Date(before + 2 * HOUR_MS).toISOString(), run).map(Math.floor)
  assert.deepEqual([first, ...others], [0, 1, 2, 3])
})

test('a share of the plan (only) keeps its times: one time for several stays the earliest', async () => {
  await using story = await startStory({
    ...clips,
    'posts.yml': manifest(', schedule: 2099-12-01T18:00Z', '  - video: clip*.mp4\n'),
  })
  story.sandbox.seed({ status: 'scheduled', scheduledTime: '2099-12-01T18:00:00.000Z' })
  story.sandbox.seed({ status: 'scheduled', scheduledTime: '2099-12-01T18:00:00.000Z' })
  const run = await story.run({ manifest: 'posts.yml', only: 'clip2.mp4', 'wait-timeout': '0' })
  assert.deepEqual(minutesAfter('2099-12-01T18:00Z', run), [1])
})

test('an entry of one video with its own time never moves', async () => {
  const posts = [1, 2, 3].map((number) => `  - { video: clip${number}.mp4, schedule: 2099-12-01T18:00Z }\n`).join('')
  await using story = await startStory({ ...clips, 'posts.yml': manifest('', posts) })
  const run = await story.run({ manifest: 'posts.yml', 'wait-timeout': '0' })
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(minutesAfter('2099-12-01T18:00Z', run), [0, 0, 0])
  assert.match(run.log, /max-per-minute is 2\. The nearest time with room/)
})

const past = manifest(
  '',
  '  - { video: clip1.mp4, schedule: 2020-01-01T10:00 }\n  - video: clip2.mp4\n  - video: clip3.mp4\n',
)

test('a time that has passed fails its own post, and the others go out', async () => {
  await using story = await startStory({ ...clips, 'posts.yml': past })
  const run = await story.run({ manifest: 'posts.yml' })
  assert.equal(run.exitCode, 1, 'a post that never goes out is green')
  assert.deepEqual(
    resultsOf(run).map(({ outcome }) => outcome),
    ['failed', 'published', 'published'],
    'an entry of last month refuses every later run, new entries included',
  )
  const errors = run.annotations.filter(({ severity, file }) => severity === 'error' && file === 'posts.yml')
  assert.deepEqual(
    errors.map(({ line }) => line),
    [4],
    'the error does not stand where the time is written, or stands twice',
  )
  assert.match(errors[0]?.message ?? '', /2020-01-01 10:00 UTC has passed.*Write a time in the future, or now/)
  const again = await story.run({ manifest: 'posts.yml' })
  assert.deepEqual(
    resultsOf(again).map(({ outcome }) => outcome),
    ['failed', 'skipped', 'skipped'],
  )
})

test('a dry run says of a passed time what the run would', async () => {
  await using story = await startStory({ ...clips, 'posts.yml': past })
  const run = await story.run({ manifest: 'posts.yml', 'dry-run': 'true' })
  assert.equal(run.exitCode, 1)
  assert.deepEqual(
    resultsOf(run).map(({ outcome }) => outcome),
    ['failed', 'planned', 'planned'],
  )
})

test('a time that passes while its video is uploaded is not taken for now', async () => {
  const atMs = Date.now() + 3_000
  const at = new Date(atMs).toISOString()
  await using story = await startStory({
    ...clips,
    'posts.yml': manifest('', `  - { video: clip1.mp4, schedule: "${at}" }\n`),
  })
  story.sandbox.intercept = ({ host }) => {
    if (host !== 'storage') return undefined
    const then = (): Promise<void> => delay(Math.max(0, atMs - Date.now()) + 10)
    return { kind: 'call', when: 'before', then }
  }
  const run = await story.run({ manifest: 'posts.yml' }, { env: { SHORT_SLEEPS: '5' } })
  assert.deepEqual(
    resultsOf(run).map(({ outcome }) => outcome),
    ['failed'],
  )
  assert.match(run.log, /has passed/)
  assert.deepEqual(story.sandbox.drafts(), [])
})

const tooMany = { ...folder, 'max-posts': '3' }

test('when-too-many: first publishes the first ones and leaves the rest for the next run', async () => {
  await using story = await startStory(clips)
  const refused = await story.run(tooMany)
  assert.equal(refused.exitCode, 1)
  assert.match(refused.log, /4 new posts, and max-posts is 3. Nothing is sent.*when-too-many: first/)
  assert.deepEqual(story.sandbox.groups, [])

  const first = await story.run({ ...tooMany, 'when-too-many': 'first' })
  assert.equal(first.exitCode, 0, first.log)
  assert.deepEqual(captions(story), ['clip1', 'clip2', 'clip3'])
  assert.match(first.log, /Left for the next run \(when-too-many: first\): clip4\.mp4/)
  assert.match(first.summary, /Left for the next run/)

  const next = await story.run({ ...tooMany, 'when-too-many': 'first' })
  assert.deepEqual(
    resultsOf(next).map(({ outcome }) => outcome),
    ['skipped', 'skipped', 'skipped', 'scheduled'],
  )
  assert.deepEqual(captions(story), ['clip1', 'clip2', 'clip3', 'clip4'])
})

test('a dry run with when-too-many: first plans what the run would publish', async () => {
  await using story = await startStory(clips)
  const run = await story.run({ ...tooMany, 'when-too-many': 'first', 'dry-run': 'true' })
  assert.equal(run.exitCode, 0, run.log)
  assert.equal(resultsOf(run).length, 3)
  assert.equal(JSON.parse(run.outputs.matrix ?? '').include[0].posts, 3)
})

const captions = ({ sandbox }: Story): string[] => sandbox.groups.map(({ content }) => content)

test('a single large video does not keep the others from the time they share', async () => {
  await using story = await startStory({ ...clips, 'clip0.mp4': video() })
  const run = await story.run({ ...folder, videos: 'clip*.mp4', schedule: '2099-12-01T18:00Z', 'max-per-day': '1' })
  assert.deepEqual(
    minutesAfter('2099-12-01T18:00Z', run).map((minutes) => minutes / (24 * 60)),
    [0, 1, 2, 3, 4],
  )
})
