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
  assert.ok(asked.length > 0, 'nobody looks for the draft that the lost call may have made')
  assert.equal(resultsOf(run)[0]?.outcome, 'failed')
  assert.match(errorsOf(run)[0] ?? '', /creating the draft/, `what went wrong first is hidden: ${errorsOf(run)[0]}`)
  assert.doesNotMatch(errorsOf(run).join(), /Drafts may not be listed/, 'a person mends what was not the cause')
})
