import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { suite, test } from 'node:test'
import type { TriggerEvent } from '../runner/environment.ts'
import { eventOf } from '../support/events.ts'
import { setStage } from '../support/stage.ts'
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

  test('are short in the comment on a pull request', async () => {
    await using stage = await setStage({ 'launch.mp4': video() })
    const later = { ...oneVideo, schedule: '2099-01-01T10:00', 'wait-timeout': '0' }
    const { outputs } = await stage.run(later, { event: event(false) })
    const id = outputs['post-group-id'] ?? ''
    assert.match(id, ID)
    const pull = eventOf('pull-request', (payload) => {
      payload.repository = { private: false }
    })
    await stage.run({ ...later, 'dry-run': 'true', comment: 'true' }, { event: pull })
    const body = stage.github.comments(7)[0]?.body ?? ''
    assert.ok(body.includes(`…${id.slice(-6)}`), `nobody finds the post by the comment: ${body}`)
    assert.doesNotMatch(body, ID, 'whoever reads the comment may add a file to the post')
  })

  for (const deletes of [true, false]) {
    test(`are short in the log of the post step, which ${deletes ? 'deletes' : 'cannot delete'} what a killed run left`, async () => {
      await using story = await startStory({ 'launch.mp4': video() })
      let kill = (): void => undefined
      story.sandbox.intercept = ({ host, method }) => {
        if (host === 'storage') kill()
        if (host === 'storage') return { kind: 'hang', acts: false }
        return method === 'DELETE' && !deletes ? { kind: 'status', status: 403 } : undefined
      }
      const onStart = (child: { kill(signal: NodeJS.Signals): unknown }) => (kill = () => void child.kill('SIGKILL'))
      const run = await story.run(oneVideo, { event: event(false), onStart })
      const [draft] = story.sandbox.groups
      assert.ok(draft && run.post, run.log)
      assert.equal(draft.deleted, deletes)
      const { stdout } = run.post
      assert.ok(stdout.includes(`Draft …${draft.id.slice(-6)}`), `nobody finds the draft by the log: ${stdout}`)
      assert.ok(!stdout.includes(draft.id), 'whoever reads the log may add a file to the draft')
    })
  }
})
