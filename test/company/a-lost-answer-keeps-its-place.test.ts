import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { resultsOf, startStory } from '../support/story.ts'
import { assertNoHarm, clips, outcomesOf } from './company.ts'

const step = {
  videos: '*.mp4',
  caption: '{{ video.stem }}',
  'viewer-setting': 'PUBLIC_TO_EVERYONE',
  'wait-timeout': '0',
}

const updateBody = z.object({ scheduledTime: z.iso.datetime() })

test('a post whose schedule nobody can read back keeps its minute: the next one waits for the one after', async () => {
  await using story = await startStory(clips('ab'))
  const { sandbox } = story
  const idOf = (caption: string): string => sandbox.groups.find(({ content }) => content === caption)?.id ?? '-'
  let isLost = false
  let isAsked = false
  sandbox.intercept = ({ path }) => {
    if (path === `/update-post/${idOf('a')}`) {
      isLost = true
      return { kind: 'reset-after' }
    }
    if (path === `/get-post/${idOf('a')}`) {
      isAsked = true
      return { kind: 'status', status: 400 }
    }
    return path.startsWith('/list-posts') && isLost && !isAsked ? { kind: 'status', status: 400 } : undefined
  }
  const run = await story.run({ ...step, concurrency: '1', 'max-per-minute': '1' })
  assert.deepEqual(outcomesOf(run), ['unknown', 'scheduled'], run.log)
  const times = sandbox.requests.flatMap(({ path, body }) =>
    path.startsWith('/update-post') ? [Date.parse(updateBody.parse(body).scheduledTime)] : [],
  )
  assert.equal(times.length, 2)
  assert.equal(Number(times[1]) - Number(times[0]), 60_000, `TikTok gets two videos within a minute:\n${run.log}`)
  assertNoHarm(story)
})

test('a post that PostPost leaves a draft is not told as scheduled, without a wait either', async () => {
  await using story = await startStory(clips('a'))
  story.sandbox.intercept = ({ path }) =>
    path.startsWith('/update-post')
      ? { kind: 'status', status: 200, body: { success: true, message: 'ok', postGroup: { status: 'draft' } } }
      : undefined
  const run = await story.run(step)
  assert.deepEqual(outcomesOf(run), ['failed'], `it never goes out, and the step is green:\n${run.log}`)
  assert.equal(run.exitCode, 1)
  assert.equal(
    resultsOf(run)[0]?.error,
    'PostPost accepted the time but left the post a draft.',
    'why it failed is not told',
  )
  assert.deepEqual(story.sandbox.drafts(), [], 'its draft is left')
  assertNoHarm(story)
})
