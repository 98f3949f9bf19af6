import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { suite, test } from 'node:test'
import type { TriggerEvent } from '../runner/environment.ts'
import { eventOf } from '../support/events.ts'
import { oneVideo, startStory, video } from '../support/story.ts'

const ID = /\b[0-9a-f]{24}\b/

const event = (isPrivate: boolean | undefined): TriggerEvent =>
  eventOf('workflow-dispatch', (payload) => {
    payload.repository = isPrivate === undefined ? undefined : { private: isPrivate }
  })

suite('ids of posts that are not public yet', () => {
  for (const isPrivate of [false, undefined]) {
    test(`stand in the outputs alone where everybody reads the rest (private: ${isPrivate})`, async () => {
      for (const schedule of ['+2h', 'draft']) {
        await using story = await startStory({ 'launch.mp4': video() })
        const run = await story.run({ ...oneVideo, schedule }, { event: event(isPrivate) })
        const id = run.outputs['post-group-id'] ?? ''
        assert.match(id, ID, run.log)
        for (const [place, text] of Object.entries({ log: run.log, summary: run.summary })) {
          assert.doesNotMatch(text, ID, `whoever reads the ${place} may add a file to the post`)
        }
        assert.ok(run.summary.includes(`…${id.slice(-6)}`), 'nobody finds the post by the summary')
      }
    })
  }

  test('stand whole in a private repository', async () => {
    await using story = await startStory({ 'launch.mp4': video() })
    const run = await story.run({ ...oneVideo, schedule: '+2h' }, { event: event(true) })
    assert.ok(run.summary.includes(run.outputs['post-group-id'] ?? 'none'), run.summary)
  })

  test('need no hiding once the post is public', async () => {
    await using story = await startStory({ 'launch.mp4': video() })
    const run = await story.run(oneVideo, { event: event(false) })
    assert.ok(run.summary.includes(run.outputs['post-group-id'] ?? 'none'), run.summary)
  })

  test('are short on the page too', async () => {
    await using story = await startStory({ 'launch.mp4': video() })
    const env = { RUNNER_TEMP: story.workspace }
    const run = await story.run({ ...oneVideo, schedule: '+2h', preview: 'true' }, { event: event(false), env })
    const text = await readFile(run.outputs.preview ?? '', 'utf8')
    const shown = text.replaceAll(/data:[^"]*/g, '')
    assert.doesNotMatch(shown, ID)
    assert.ok(shown.includes(`…${run.outputs['post-group-id']?.slice(-6)}`))
  })
})
