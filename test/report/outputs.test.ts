import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Result } from '../../src/publish/result.ts'
import { fittingResults } from '../../src/report/outputs.ts'
import { numberedVideo } from '../fixtures/videos.ts'
import { resultsOf, startStory } from '../support/story.ts'

const failed = (index: number, error: string): Result => ({
  id: `videos/${index}.mp4`,
  video: `videos/${index}.mp4`,
  accounts: ['tiktok-acme1'],
  outcome: 'failed',
  posts: [{ account: 'tiktok-acme1', status: 'failed', error: { code: 'X', message: error } }],
  error,
})
const many = (count: number, error: string): Result[] =>
  Array.from({ length: count }, (_, index) => failed(index, error))
const units = (results: readonly Result[]): number => JSON.stringify(results).length

test('what fits is left as it is', () => {
  const results = many(100, 'x'.repeat(1_000))
  assert.equal(fittingResults(results), results)
})

test('errors are cut before any post is left out, and never inside of a character', () => {
  const results = many(1_000, '🎬'.repeat(2_000))
  const fitting = fittingResults(results)
  assert.equal(fitting.length, 1_000)
  assert.ok(units(fitting) < 450_000)
  assert.ok(
    fitting.every(({ error }) => error?.endsWith('🎬…')),
    'half a character is left',
  )
  assert.deepEqual(Object.keys(fitting[0] ?? {}).sort(), Object.keys(results[0] ?? {}).sort())
})

test('last of all the last posts are left out', () => {
  const fitting = fittingResults(many(20_000, 'wrong'))
  assert.ok(fitting.length > 2_000 && fitting.length < 20_000)
  assert.ok(units(fitting) < 450_000)
  assert.equal(fitting[0]?.id, 'videos/0.mp4')
})

test('of 300 good and 300 empty files each has its own error, and the output stays small', async () => {
  const good = Array.from({ length: 300 }, (_, index) => [`good${index}.mp4`, numberedVideo(index)])
  const empty = Array.from({ length: 300 }, (_, index) => [`empty${index}.mp4`, ''])
  await using story = await startStory(Object.fromEntries([...good, ...empty]))
  const run = await story.run({ videos: '*.mp4', caption: 'Hi', 'viewer-setting': 'SELF_ONLY', 'max-posts': '0' })
  assert.equal(run.exitCode, 1)
  const results = resultsOf(run)
  assert.equal(results.length, 300)
  assert.ok((run.outputs.results ?? '').length < 150_000, `${run.outputs.results?.length} units for 300 posts`)
  assert.ok(
    results.every(({ error }) => /other posts have problems/.test(String(error))),
    'a good file carries the errors of others',
  )
})
