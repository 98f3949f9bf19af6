import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isRecord } from '../sandbox/http.ts'
import { oneVideo, resultsOf, type Story, startStory, video, writesOf } from '../support/story.ts'

const HOUR_MS = 3_600_000

const fixed: [schedule: string, timezone: string, sent: string][] = [
  ['2099-12-01T18:00:00+01:00', 'UTC', '2099-12-01T17:00:00.000Z'],
  ['2099-12-01T18:00', 'Europe/Berlin', '2099-12-01T17:00:00.000Z'],
  ['2099-07-01T18:00', 'Europe/Berlin', '2099-07-01T16:00:00.000Z'],
  ['2099-12-01T18:00:30.5Z', 'Asia/Tokyo', '2099-12-01T18:00:30.000Z'],
]

suite('a time of the calendar', { concurrency: 2 }, () => {
  for (const [schedule, timezone, sent] of fixed) {
    test(`${schedule} in ${timezone}`, async () => {
      await using story = await startStory({ 'launch.mp4': video() })
      const result = await story.run({ ...oneVideo, schedule, timezone }, { post: 'never' })
      assert.equal(result.exitCode, 0, result.log)
      assert.deepEqual(timesSent(story), [sent], 'the video goes out at another hour than was written')
      assert.equal(resultsOf(result)[0]?.scheduledTime, sent)
      assert.equal(result.outputs.scheduled, '1', 'a run must not wait for a day in 2099')
    })
  }
})

test('+2h counts from the run', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const before = Date.now()
  const result = await story.run({ ...oneVideo, schedule: '+2h' })
  const [sent = ''] = timesSent(story)
  const earliestMs = before + 2 * HOUR_MS
  // A time counted from now is rounded up to a whole second, so that it never comes before the two hours.
  const latestMs = Date.now() + 2 * HOUR_MS + 999
  assert.ok(Date.parse(sent) >= earliestMs && Date.parse(sent) <= latestMs, `it was sent for ${sent}`)
  assert.equal(result.outputs.scheduled, '1')
})

test('draft is uploaded and left for a person', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const result = await story.run({ ...oneVideo, schedule: 'draft' })
  assert.equal(result.exitCode, 0)
  assert.deepEqual(timesSent(story), [], 'a draft was scheduled: it publishes without anybody having approved it')
  const [draft] = story.sandbox.drafts()
  assert.ok(draft?.media[0]?.stored, 'the draft has no video')
  assert.equal(result.outputs['post-group-id'], draft.id)
  assert.equal(resultsOf(result)[0]?.outcome, 'draft')
  assert.match(result.summary, /after approval in PostPost/)
})

test('a draft that waits for approval is the result of the next run too, as a person left it', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const first = await story.run({ ...oneVideo, schedule: 'draft' })
  const [draft] = story.sandbox.drafts()
  assert.ok(draft)
  draft.content = 'Edited by a person'
  story.sandbox.requests.length = 0
  const second = await story.run({ ...oneVideo, caption: 'Corrected', schedule: 'draft' })
  assert.equal(resultsOf(second)[0]?.outcome, 'draft')
  assert.equal(second.outputs['post-group-id'], first.outputs['post-group-id'])
  assert.deepEqual(writesOf(story.sandbox), [], 'a draft that a person has edited is touched')
  assert.match(second.summary, /Edited by a person/, 'the table shows a caption that nobody will see')
})

test('a time that PostPost moves is the one that is reported', async () => {
  const moved = '2099-12-01T17:05:00.000Z'
  await using story = await startStory({ 'launch.mp4': video() }, { scheduledTimeReturned: () => moved })
  const result = await story.run({ ...oneVideo, schedule: '2099-12-01T17:00Z' })
  assert.equal(resultsOf(result)[0]?.scheduledTime, moved)
  assert.match(result.summary, /2099-12-01 17:05 UTC/)
})

const timesSent = ({ sandbox }: Story): string[] =>
  sandbox.requests
    .filter(({ path }) => path.startsWith('/update-post/'))
    .map(({ body }) => (isRecord(body) ? String(body.scheduledTime) : ''))
