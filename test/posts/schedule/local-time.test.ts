import assert from 'node:assert/strict'
import test from 'node:test'
import { numberedVideo } from '../../fixtures/videos.ts'
import { errorsOf, noticesOf, setStage } from '../../support/stage.ts'
import { writesOf } from '../../support/story.ts'

const video = { 'a.mp4': numberedVideo(1) }
const inputs = { videos: 'a.mp4', caption: 'Hi', 'wait-timeout': '0' }

test('a local time is the one on the wall clock of its zone, winter and summer', async () => {
  await using stage = await setStage({
    'a.mp4': numberedVideo(1),
    'b.mp4': numberedVideo(2),
    'c.mp4': numberedVideo(3),
    'posts.yml': [
      'version: 1',
      'defaults: { caption: Hi, timezone: Europe/Berlin }',
      'posts:',
      '  - { video: a.mp4, schedule: 2090-12-01T18:00 }',
      '  - { video: b.mp4, schedule: 2090-07-01T18:00 }',
      '  - { video: c.mp4, schedule: "2090-07-01T18:00:30+05:30", timezone: Asia/Kolkata }',
    ].join('\n'),
  })
  const result = await stage.run({ manifest: 'posts.yml', 'wait-timeout': '0', concurrency: '1' })
  assert.equal(result.exitCode, 0, result.log)
  const results: { scheduledTime: string }[] = JSON.parse(result.outputs.results ?? '')
  assert.deepEqual(
    results.map(({ scheduledTime }) => scheduledTime),
    ['2090-12-01T17:00:00.000Z', '2090-07-01T16:00:00.000Z', '2090-07-01T12:30:30.000Z'],
  )
  assert.match(result.summary, /2090-12-01 18:00 Europe\/Berlin \(17:00 UTC\)/)
})

test('a time that the clocks skip is refused with both times beside it', async () => {
  await using stage = await setStage(video)
  const result = await stage.run({ ...inputs, schedule: '2090-03-26T02:30', timezone: 'Europe/Berlin' })
  assert.equal(result.exitCode, 1)
  assert.match(
    errorsOf(result)[0] ?? '',
    /^2090-03-26T02:30 does not exist in Europe\/Berlin: the clocks there go from 2090-03-26T02:00 straight to 2090-03-26T03:00\. Write 2090-03-26T01:59 or 2090-03-26T03:00 instead\.$/,
  )
  assert.deepEqual(writesOf(stage.sandbox), [])
})

test('of a time that comes twice the first is taken, and the second named', async () => {
  await using stage = await setStage(video)
  const result = await stage.run({ ...inputs, schedule: '2090-10-29T02:30', timezone: 'Europe/Berlin' })
  assert.equal(result.exitCode, 0, result.log)
  assert.equal(stage.sandbox.groups[0]?.scheduledTime, '2090-10-29T00:30:00.000Z')
  assert.match(
    noticesOf(result, 'warning').join(),
    /2090-10-29T02:30 comes twice in Europe\/Berlin.* The earlier one is taken \(2090-10-29T02:30\+02:00\); for the later one write 2090-10-29T02:30\+01:00\./,
  )
})

test('a zone that is none is refused with the one that was meant', async () => {
  await using stage = await setStage(video)
  const result = await stage.run({ ...inputs, schedule: '2090-10-29T02:30', timezone: 'Europe/Berlyn' })
  assert.equal(result.exitCode, 1)
  assert.match(errorsOf(result)[0] ?? '', /^"Europe\/Berlyn" is not an IANA time zone; did you mean Europe\/Berlin\?$/)
  assert.deepEqual(errorsOf(result).length, 2, result.log)
})
