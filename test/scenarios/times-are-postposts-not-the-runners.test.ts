import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberedVideo } from '../fixtures/videos.ts'
import { resultsOf, startStory } from '../support/story.ts'

const MINUTE_MS = 60_000
const wrongBy = (clockOffsetMs: number) => ({ clockOffsetMs })

const clips = Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`clip${number}.mp4`, numberedVideo(number)]))
const inputs = { videos: '*.mp4', caption: '{{ video.stem }}', 'viewer-setting': 'SELF_ONLY', 'wait-timeout': '45s' }

for (const [name, offsetMs, where] of [
  ['ten minutes behind', -10 * MINUTE_MS, 'behind'],
  ['a day ahead', 24 * 60 * MINUTE_MS, 'ahead of'],
] as const) {
  test(`on a runner whose clock is ${name}, now is PostPost's now and the pace is kept`, async () => {
    await using story = await startStory(clips)
    const startMs = Date.now()
    const run = await story.run(inputs, wrongBy(offsetMs))
    assert.equal(run.exitCode, 0, run.log)
    const times = story.sandbox.groups.map(({ scheduledTime }) => Date.parse(scheduledTime ?? '')).sort((a, b) => a - b)
    const [first = 0] = times
    assert.ok(Math.abs(first - startMs) < MINUTE_MS / 2, `"now" is ${new Date(first).toISOString()}`)
    const gaps = times.slice(2).map((time, index) => time - (times[index] ?? 0))
    assert.ok(
      gaps.every((gap) => gap >= MINUTE_MS),
      `more than two posts go out in one minute: ${times.join(', ')}`,
    )
    const outcomes = resultsOf(run).map(({ outcome }) => outcome)
    assert.deepEqual(outcomes.slice(0, 2), ['published', 'published'], 'posts that are out are called something else')
    const told = /The runner's clock is \d+ s (.*?) PostPost's/.exec(run.log)?.[1]
    assert.equal(told, where, 'whoever mends the clock turns it the wrong way')
  })
}

test('+2h on a runner whose clock is an hour ahead is two hours from now', async () => {
  await using story = await startStory(clips)
  const startMs = Date.now()
  const run = await story.run({ ...inputs, videos: 'clip1.mp4', schedule: '+2h' }, wrongBy(60 * MINUTE_MS))
  const [group] = story.sandbox.groups
  const aheadMs = Date.parse(group?.scheduledTime ?? '') - startMs
  assert.ok(Math.abs(aheadMs - 120 * MINUTE_MS) < MINUTE_MS, `it goes out ${aheadMs / MINUTE_MS} minutes from now`)
  assert.equal(run.outputs.scheduled, '1')
})

test('a time that has passed by PostPost is refused, whatever the runner thinks', async () => {
  await using story = await startStory(clips)
  const schedule = new Date(Date.now() - 5 * MINUTE_MS).toISOString()
  const run = await story.run({ ...inputs, videos: 'clip1.mp4', schedule }, wrongBy(-10 * MINUTE_MS))
  assert.equal(resultsOf(run)[0]?.outcome, 'failed')
  assert.deepEqual(story.sandbox.groups, [], 'PostPost would have published it at once')
})

test('a clock that is off by seconds is nothing to talk about', async () => {
  await using story = await startStory(clips)
  const run = await story.run({ ...inputs, videos: 'clip1.mp4' }, wrongBy(20_000))
  assert.equal(resultsOf(run)[0]?.outcome, 'published')
  assert.doesNotMatch(run.log, /clock/)
})
