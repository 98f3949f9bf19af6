import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { numberedVideo } from '../fixtures/videos.ts'
import { makeFolder } from '../report/page/pages.ts'
import { type Files, resultsOf, type Story, startStory } from '../support/story.ts'

/** PostPost's time in these stories: Friday noon, two days before the clocks go forward in Berlin. */
const START_MS = Date.parse('2027-03-26T12:00:00Z')
const offsetMs = START_MS - Date.now()
/** 18:00 in Berlin on the days from then on. */
const [fri, sat, sun, mon] = [
  '2027-03-26T17:00:00.000Z',
  '2027-03-27T17:00:00.000Z',
  '2027-03-28T16:00:00.000Z',
  '2027-03-29T16:00:00.000Z',
] as const

async function startOnFriday(files: Files): Promise<Story> {
  const story = await startStory(files, { now: () => Date.now() + offsetMs })
  const run: Story['run'] = (inputs, options) => story.run(inputs, { clockOffsetMs: offsetMs, ...options })
  return { ...story, run, [Symbol.asyncDispose]: () => story[Symbol.asyncDispose]() }
}

const clips = (...numbers: number[]): Files =>
  Object.fromEntries(numbers.map((number) => [`clip${number}.mp4`, numberedVideo(number)]))
const folder = {
  videos: 'clip*.mp4',
  caption: '{{ video.stem }}',
  'viewer-setting': 'SELF_ONLY',
  schedule: '18:00',
  timezone: 'Europe/Berlin',
}
/** When PostPost has each post, by its caption. */
const timesIn = ({ sandbox }: Story): Record<string, string | undefined> =>
  Object.fromEntries(sandbox.groups.map(({ content, scheduledTime }) => [content, scheduledTime]))

test('each post takes the next free slot; a second run moves none, and gives new posts those that are left', async () => {
  await using story = await startOnFriday(clips(1, 2))
  const first = await story.run(folder)
  assert.equal(first.exitCode, 0, first.log)
  const after = { clip1: fri, clip2: sat }
  assert.deepEqual(timesIn(story), after)
  assert.match(first.log, /is scheduled for 2027-03-26 18:00 Europe\/Berlin \(17:00 UTC\), next free daily 18:00/)
  assert.match(first.summary, /next free daily 18:00/)

  await story.write(clips(3))
  const second = await story.run(folder)
  assert.deepEqual(
    resultsOf(second).map(({ outcome }) => outcome),
    ['skipped', 'skipped', 'scheduled'],
    'a slot that comes again is taken for another time',
  )
  assert.deepEqual(timesIn(story), { ...after, clip3: sun }, 'what was scheduled has moved')

  const others = await story.run({ ...folder, schedule: 'Sun 09:00', strict: 'true' })
  assert.equal(others.exitCode, 0, `slots that are others by now are a mistake: ${others.log}`)
  assert.deepEqual(timesIn(story), { ...after, clip3: sun }, 'what was scheduled has moved')
})

test('a slot at which somebody has scheduled another post in PostPost is passed over, and said', async () => {
  await using story = await startOnFriday(clips(1, 2))
  story.sandbox.seed({ status: 'scheduled', content: 'By hand', scheduledTime: fri })
  await using pages = await makeFolder()
  const plan = await story.run({ ...folder, 'dry-run': 'true', preview: 'true' }, { env: { RUNNER_TEMP: pages.path } })
  assert.match(plan.log, /; next free daily 18:00 \(taken on @acme: 2027-03-26 18:00 Europe\/Berlin \(17:00 UTC\)\);/)
  assert.match(plan.summary, /next free daily 18:00 \(taken on @acme: Fri 26 Mar 2027 18:00\)/)
  const page = await readFile(plan.outputs.preview ?? '', 'utf8')
  assert.match(page, /Next free daily 18:00 \(taken on @acme: Fri,? 26 Mar, 18:00\)/)

  const run = await story.run(folder)
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(timesIn(story), { 'By hand': fri, clip1: sat, clip2: sun })
})

test('a slot that is taken while the video is uploaded is passed over', async () => {
  await using story = await startOnFriday(clips(1))
  story.sandbox.intercept = ({ host }) => {
    if (host !== 'storage') return undefined
    story.sandbox.intercept = undefined
    story.sandbox.seed({ status: 'scheduled', content: 'Meanwhile', scheduledTime: fri })
    return undefined
  }
  const run = await story.run(folder)
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(timesIn(story), { Meanwhile: fri, clip1: sat }, 'two posts of an account in one slot')
  assert.match(run.log, /taken on @acme/)
})

test('entries with slots stand beside one with a date of its own, each with its own days', async () => {
  await using story = await startOnFriday({
    ...clips(1, 2, 3),
    'posts.yml': `version: 1
defaults: { viewerSetting: SELF_ONLY, caption: "{{ video.stem }}", schedule: 18:00, timezone: Europe/Berlin }
posts:
  - video: clip1.mp4
  - video: clip2.mp4
  - { video: clip3.mp4, schedule: "${sat}" }
`,
  })
  const run = await story.run({ manifest: 'posts.yml' })
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(timesIn(story), { clip1: fri, clip2: sun, clip3: sat })
})

test('a slot with its zone in it is one mistake, with the lines that mend it', async () => {
  await using story = await startOnFriday(clips(1))
  const wrong = await story.run({ ...folder, schedule: 'Mon 18:00 CEST' })
  assert.equal(wrong.exitCode, 1)
  assert.match(wrong.log, /has its zone in it: write Mon 18:00 and set timezone to Europe\/Berlin\./)
  assert.deepEqual(story.sandbox.groups, [])
  const mended = await story.run({ ...folder, schedule: 'Mon 18:00' })
  assert.equal(mended.exitCode, 0, mended.log)
  assert.deepEqual(timesIn(story), { clip1: mon })
})
