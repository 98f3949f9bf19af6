import assert from 'node:assert/strict'
import { test } from 'node:test'
import { errorsOf } from '../support/stage.ts'
import { oneVideo, resultsOf, startStory, video } from '../support/story.ts'

test('where a draft that may have been made cannot be looked for either, the first fault is told', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  let lost = false
  story.sandbox.intercept = ({ path, query }) => {
    if (path === '/create-post') {
      lost = true
      return { kind: 'reset-after' }
    }
    return lost && path === '/list-posts' && query.status === 'draft'
      ? { kind: 'status', status: 403, body: { error: 'Drafts may not be listed' } }
      : undefined
  }
  const run = await story.run(oneVideo)
  const asked = story.sandbox.requests.filter(({ path, query }) => path === '/list-posts' && query.status === 'draft')
  const made = story.sandbox.requests.filter(({ path }) => path === '/create-post')
  // Each at once, and each once more at the end of the run.
  assert.deepEqual([made.length, asked.length], [4, 8], 'nobody looks for the drafts that the lost calls may have made')
  assert.equal(resultsOf(run)[0]?.outcome, 'failed')
  assert.deepEqual(
    errorsOf(run),
    [
      'launch.mp4: The connection to PostPost failed while creating the draft: read ECONNRESET. Run the step again; it finds out what was done and publishes nothing twice.',
      '1 problem; nothing was published.',
    ],
    'a person mends what was not the cause',
  )
})
