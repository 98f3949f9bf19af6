import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Result } from '../../src/publish/result.ts'
import { fittingResults, missingInOutputs, outputsOf } from '../../src/report/outputs.ts'
import { numberedVideo } from '../fixtures/videos.ts'
import { resultsOf, startStory } from '../support/story.ts'
import { reportOf } from './reports.ts'

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

suite('all outputs together stay below the 1 MB that GitHub keeps for a job', () => {
  const ONE_MB_IN_UNITS = 524_288
  const idOf = (index: number): string => index.toString(16).padStart(24, '6')
  const skipped = (index: number): Result => ({
    id: `videos/2026/clip-${index}.mp4`,
    video: `videos/2026/clip-${index}.mp4`,
    accounts: ['tiktok-acme1'],
    outcome: 'skipped',
    postGroupId: idOf(index),
    plan: 'keep',
    posts: [{ account: 'tiktok-acme1', status: 'published', url: `https://www.tiktok.com/@acme/video/${index}` }],
  })
  /** [posts, at least so many of them told in results, what the log says of it] */
  const cases: [posts: number, told: number, says: RegExp | undefined][] = [
    [0, 0, undefined],
    [1_000, 1_000, undefined],
    [3_000, 1_000, /^The output results has only the first \d+ of 3000 posts: GitHub keeps at most 1 MB/],
    [6_000, 100, /^The output results has only the first \d+ of 6000 posts: /],
  ]
  for (const [posts, least, says] of cases) {
    test(`${posts} posts`, () => {
      const results = Array.from({ length: posts }, (_, index) => skipped(index))
      const outputs = outputsOf({ ...reportOf([], {}), results })
      const units = Object.values(outputs).reduce((sum, value) => sum + value.length, 0)
      assert.ok(units < ONE_MB_IN_UNITS, `GitHub drops outputs of ${units} units`)
      const { results: told = '', 'post-group-ids': ids = '', 'post-urls': urls = '' } = outputs
      assert.deepEqual([JSON.parse(ids).length, JSON.parse(urls).length], [posts, posts], 'ids or links are lost')
      assert.ok(told.length < 450_000 && JSON.parse(told).length >= least, `${told.length} units`)
      const said = missingInOutputs(results, outputs)
      if (says) assert.match(said ?? '', says)
      else assert.equal(said, undefined)
      const [, count] = /first (\d+) of/.exec(said ?? '') ?? []
      if (count) assert.equal(JSON.parse(told).length, Number(count), 'the log counts other posts than the output has')
    })
  }

  test('ids that are too long by themselves are not cut, and a warning says so', () => {
    const results = Array.from({ length: 20_000 }, (_, index) => skipped(index))
    const outputs = outputsOf({ ...reportOf([], {}), results })
    assert.equal(JSON.parse(outputs['post-group-ids'] ?? '').length, 20_000)
    assert.equal(outputs.results, '[]')
    assert.match(missingInOutputs(results, outputs) ?? '', /^The outputs are too long even without results/)
  })
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
