import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventOf } from '../support/events.ts'
import { noticesOf } from '../support/stage.ts'
import { oneVideo, startStory, video } from '../support/story.ts'

const keyless = { ...oneVideo, 'api-key': undefined, 'dry-run': 'true' }
const SAYS = /^This dry run has no api-key\. It does not know whether the accounts exist, what is on them already/

test('without a key a dry run says what it does not know: in the log, under the heading, and as a warning', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const run = await story.run(keyless)
  assert.equal(run.exitCode, 0, run.log)
  assert.match(noticesOf(run, 'warning')[0] ?? '', SAYS, 'a misspelled secret is green and unseen')
  assert.match(noticesOf(run, 'warning')[0] ?? '', /check that the secret exists/)
  assert.match(run.summary, /^## TikTok preview[^\n]*\n\n<p>This dry run has no api-key/)
  assert.match(run.log, /This dry run has no api-key/)
})

test('with strict a missing key stops the step, unless nobody can give it one', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  assert.equal((await story.run({ ...keyless, strict: 'true' })).exitCode, 1)
  const fork = await story.run({ ...keyless, strict: 'true' }, { event: eventOf('pull-request-fork') })
  assert.equal(fork.exitCode, 0, fork.log)
  assert.deepEqual(noticesOf(fork, 'warning'), [])
  assert.match(noticesOf(fork, 'notice')[0] ?? '', /Pull requests of forks and of Dependabot get no secrets\.$/)
  const env = { GITHUB_ACTOR: 'dependabot[bot]' }
  const bot = await story.run({ ...keyless, strict: 'true' }, { event: eventOf('pull-request'), env })
  assert.equal(bot.exitCode, 0, bot.log)
})
