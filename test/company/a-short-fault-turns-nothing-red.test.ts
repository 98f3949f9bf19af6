/** PostPost is away for a moment, or one post is refused: what can go out goes out, once, and the step is green. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Fault, Intercept } from '../sandbox/faults.ts'
import { oneVideo, type Story, startStory, video, writesOf } from '../support/story.ts'
import { assertNoHarm, before, clips, LATER, manifestOf, messagesOf, outcomesOf } from './company.ts'

const status = (code: number, acts = false): Fault => ({ kind: 'status', status: code, acts })

/** The first so many requests to this call end so. */
function first(count: number, call: string, fault: Fault): Intercept {
  let left = count
  return ({ path }) => (path.startsWith(`/${call}`) && left-- > 0 ? fault : undefined)
}

/** It goes out, once, and nobody is told to do anything. */
async function assertGoesOut(story: Story, what: string): Promise<void> {
  const run = await story.run(oneVideo)
  assert.equal(run.exitCode, 0, `${what} turns the step red:\n${run.log}`)
  assert.deepEqual(outcomesOf(run), ['published'], run.log)
  assert.equal(messagesOf(run, 'error'), '')
  assert.equal(story.sandbox.livePosts().length, 1)
  assert.deepEqual(story.sandbox.drafts(), [], 'a draft is left')
  assertNoHarm(story)
}

const asked = ({ sandbox }: Story, call: string): number =>
  sandbox.requests.filter(({ path }) => path.startsWith(`/${call}`)).length

suite('a fault that passes', { concurrency: 2 }, () => {
  for (const call of ['platform-connections', 'list-posts', 'update-post']) {
    test(`${call} says 503 once: it is asked again`, async () => {
      await using story = await startStory({ 'launch.mp4': video() })
      story.sandbox.intercept = first(1, call, status(503))
      await assertGoesOut(story, `one 503 of ${call}`)
    })
  }

  for (const acts of [false, true]) {
    test(`create-post says 408 and has ${acts ? 'made the draft all the same' : 'done nothing'}: begun again`, async () => {
      await using story = await startStory({ 'launch.mp4': video() })
      story.sandbox.intercept = first(1, 'create-post', status(408, acts))
      await assertGoesOut(story, 'one 408 of create-post')
      assert.equal(asked(story, 'create-post'), 2, 'the draft is asked for more often than needed')
      assert.equal(story.sandbox.groups.length, acts ? 2 : 1)
    })
  }

  test('get-post cannot be read for longer than one call is repeated: the wait goes on, and the link comes', async () => {
    await using story = await startStory({ 'launch.mp4': video() })
    story.sandbox.intercept = first(8, 'get-post', status(503))
    const run = await story.run(oneVideo)
    assert.equal(run.exitCode, 0, run.log)
    assert.deepEqual(outcomesOf(run), ['published'], 'a post that went out is not called published')
    assert.equal(messagesOf(run, 'warning'), '', 'what was mended by waiting is warned of')
    assert.notEqual(run.outputs['post-url'], '')
  })

  test('somebody deletes the draft before its upload URL is asked for: begun again', async () => {
    await using story = await startStory({ 'launch.mp4': video() })
    const { sandbox } = story
    const remove = (): void => {
      const [draft] = sandbox.groups
      assert.ok(draft)
      sandbox.person.remove(draft)
    }
    sandbox.intercept = first(1, 'get-upload-url', before(remove))
    await assertGoesOut(story, 'a draft that somebody deleted')
    assert.equal(asked(story, 'create-post'), 2)
  })
})

suite('the plan does not reach as far as one post wants', { concurrency: 2 }, () => {
  for (const call of ['update-post', 'create-post']) {
    test(`refused at ${call}: that one fails, the next goes out`, async () => {
      const entries = '  - { video: a.mp4, schedule: 2099-12-01T18:00Z }\n  - { video: b.mp4, schedule: now }\n'
      await using story = await startStory({ ...clips('ab'), 'posts.yml': manifestOf(entries) })
      const body = { error: 'Too far', code: 'SCHEDULE_HORIZON_REACHED', maxScheduledDate: '2026-12-31T23:59:59.000Z' }
      story.sandbox.intercept = first(1, call, { kind: 'status', status: 403, body })
      const run = await story.run({ manifest: 'posts.yml', concurrency: '1' })
      assert.deepEqual(outcomesOf(run), ['failed', 'published'], "one post's time stops the posts of others")
      assert.equal(run.exitCode, 1)
      assert.equal(story.sandbox.livePosts().length, 1)
      assert.deepEqual(story.sandbox.drafts(), [])
      assert.equal(writesOf(story.sandbox).filter((line) => line === 'POST /create-post').length, 2)
    })
  }
})

for (const schedule of ['now', LATER]) {
  test(`posts that keep the pace (${schedule}) are no warning, not in a second run either`, async () => {
    await using story = await startStory(clips('abc'))
    const inputs = {
      ...oneVideo,
      videos: '*.mp4',
      schedule,
      'max-per-minute': '1',
      'wait-timeout': '0',
      strict: 'true',
    }
    for (const outcome of ['scheduled', 'skipped']) {
      const run = await story.run(inputs)
      assert.equal(run.exitCode, 0, `strict turns a run red that only keeps the pace:\n${run.log}`)
      assert.deepEqual(outcomesOf(run), [outcome, outcome, outcome], run.log)
      assert.equal(messagesOf(run, 'warning'), '')
    }
    assert.equal(story.sandbox.livePosts().length, 3)
  })
}
