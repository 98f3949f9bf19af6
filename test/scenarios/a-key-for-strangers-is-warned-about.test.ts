import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventOf } from '../support/events.ts'
import { noticesOf } from '../support/stage.ts'
import { oneVideo, startStory, video } from '../support/story.ts'

const event = { ...eventOf('pull-request-fork'), name: 'pull_request_target' }
const SAYS = /^This step publishes on pull_request_target, .*"on: pull_request" and dry-run: true/

test('who publishes on pull_request_target is told what a stranger could do', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const run = await story.run(oneVideo, { event })
  assert.equal(run.exitCode, 0, run.log)
  const [warning = '', ...others] = noticesOf(run, 'warning')
  assert.match(warning, SAYS, 'strangers may publish on the account, and nobody says so')
  assert.deepEqual(others, [])
  assert.match(run.summary, /pull_request_target/, 'the summary keeps it to itself')
})

test('with strict nothing is sent there', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const run = await story.run({ ...oneVideo, strict: 'true' }, { event })
  assert.equal(run.exitCode, 1, run.log)
  assert.equal(story.sandbox.groups.length, 0, "a stranger's video is published all the same")
})

test('a preview there is warned about nothing', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const run = await story.run({ ...oneVideo, 'dry-run': 'true' }, { event })
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(noticesOf(run, 'warning'), [])
})
