import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Fault } from '../sandbox/faults.ts'
import type { RecordedRequest } from '../sandbox/http.ts'
import { resultsOf, startStory } from '../support/story.ts'
import { assertNoHarm, clips, messagesOf, outcomesOf } from './company.ts'

const step = { videos: 'a.mp4', caption: 'Hi', 'viewer-setting': 'PUBLIC_TO_EVERYONE' }
const MINUTE_MS = 60_000

const places: [name: string, is: (request: RecordedRequest) => boolean][] = [
  ['platform-connections', ({ path }) => path === '/platform-connections'],
  ['list-posts', ({ path }) => path === '/list-posts'],
  ['the upload', ({ host, method }) => host === 'storage' && method === 'PUT'],
  ['schedule', ({ path }) => path.startsWith('/update-post')],
  ['get-post', ({ path }) => path.startsWith('/get-post')],
]

suite('one fault', { concurrency: 2 }, () => {
  for (const clockOffsetMs of [-10 * MINUTE_MS, 10 * MINUTE_MS]) {
    for (const [name, is] of places) {
      test(`the runner's clock is ${clockOffsetMs / MINUTE_MS} minutes off, and ${name} has one 503: tried again`, async () => {
        await using story = await startStory(clips('a'))
        let isFirst = true
        story.sandbox.intercept = (request) => {
          if (!isFirst || !is(request)) return undefined
          isFirst = false
          return { kind: 'status', status: 503 }
        }
        const run = await story.run(step, { clockOffsetMs })
        assert.equal(isFirst, false)
        assert.deepEqual([run.exitCode, outcomesOf(run)], [0, ['published']], `not tried again:\n${run.log}`)
        assert.equal(story.sandbox.livePosts().length, 1)
        assert.match(messagesOf(run, 'warning'), /clock/, 'a wrong clock is not said')
      })
    }

    test(`the runner's clock is ${clockOffsetMs / MINUTE_MS} minutes off, with an id and repost, and the history has one 503: no second post`, async () => {
      await using story = await startStory(clips('a'))
      const inputs = { ...step, id: 'launch', 'on-duplicate': 'repost' }
      await story.run(inputs)
      let isFirst = true
      story.sandbox.intercept = ({ path }) => {
        if (!isFirst || path !== '/list-posts') return undefined
        isFirst = false
        return { kind: 'status', status: 503 }
      }
      const run = await story.run(inputs, { clockOffsetMs })
      assert.equal(story.sandbox.livePosts().length, 1, run.log)
      assert.deepEqual(outcomesOf(run), ['skipped'])
    })

    test(`a proxy's 502 page is ${clockOffsetMs / MINUTE_MS} minutes off: no budget is spent, no time is taken from it`, async () => {
      const page: Fault = {
        kind: 'status',
        status: 502,
        body: '<html>Bad gateway</html>',
        headers: { date: new Date(Date.now() + clockOffsetMs).toUTCString() },
      }
      for (const [name, is] of places) {
        if (name === 'the upload') continue
        await using story = await startStory(clips('a'))
        let left = 2
        story.sandbox.intercept = (request) => (is(request) && left-- > 0 ? page : undefined)
        const run = await story.run(step)
        assert.deepEqual(outcomesOf(run), ['published'], `${name}:\n${run.log}`)
        const time = Date.parse(String(resultsOf(run)[0]?.scheduledTime))
        assert.ok(Math.abs(time - Date.now()) < 5 * MINUTE_MS, `${name}: it was scheduled by the clock of a proxy`)
        assert.doesNotMatch(
          messagesOf(run, 'warning'),
          /clock/,
          "the runner's clock is right, and a proxy's is believed",
        )
      }
    })
  }
})

test('own times are compared on the clock of PostPost: a runner that is two hours ahead takes none for passed', async () => {
  await using story = await startStory(clips('a'))
  const schedule = new Date(Date.now() + 60 * MINUTE_MS).toISOString().replace(/\.\d+Z/, 'Z')
  const run = await story.run({ ...step, schedule }, { clockOffsetMs: 120 * MINUTE_MS })
  assert.deepEqual(outcomesOf(run), ['scheduled'], run.log)
})

test('own times are compared on the clock of PostPost: a runner that is two hours behind does not let a passed one out', async () => {
  await using story = await startStory(clips('a'))
  const schedule = new Date(Date.now() - 60 * MINUTE_MS).toISOString().replace(/\.\d+Z/, 'Z')
  const run = await story.run({ ...step, schedule }, { clockOffsetMs: -120 * MINUTE_MS })
  assert.deepEqual(outcomesOf(run), ['failed'], run.log)
  assert.deepEqual(story.sandbox.groups, [])
})

for (const jumpMs of [-30 * MINUTE_MS, 30 * MINUTE_MS]) {
  test(`the runner's clock jumps by ${jumpMs / MINUTE_MS} minutes while the step runs, and every call has one 503`, async () => {
    await using story = await startStory(clips('a'))
    const seen = new Set<string>()
    story.sandbox.intercept = ({ host, path, method }) => {
      const kind = host === 'storage' ? method : (path.split('/')[1] ?? '')
      if (['create-post', 'get-upload-url'].includes(kind) || seen.has(kind)) return undefined
      seen.add(kind)
      return { kind: 'status', status: 503 }
    }
    const env = { CLOCK_JUMP_MS: String(jumpMs), CLOCK_JUMP_AT: String(Date.now() + 300) }
    const run = await story.run(step, { env, clockOffsetMs: 0 })
    assert.deepEqual(outcomesOf(run), ['published'], run.log)
    assertNoHarm(story)
  })
}
