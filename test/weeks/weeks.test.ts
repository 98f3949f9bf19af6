/**
 * Weeks of ordinary use: people edit the manifest and the files, and others approve, edit, hold, copy and delete posts in
 * PostPost, between the runs and amid them; times pass, TikTok refuses posts, lists lag, clocks are wrong, and now and then a
 * request or the process fails. After each run the judge (judge/, from the design and not from the action's code) looks for
 * what a user or an audience would have suffered.
 *
 * `npm test` plays a few; `npm run weeks` many (WEEKS=… stories, SEED=… the same ones again, STORY_PATH=… only that one).
 */
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Kind } from './judge/case.ts'
import { play, played } from './play.ts'
import { stories } from './story.ts'

const STORIES = Number(process.env.WEEKS ?? 8)
const SEED = Number(process.env.SEED ?? 20261124)
const { STORY_PATH } = process.env

const counts: Record<Kind, number> = {
  doubles: 0,
  lost: 0,
  touched: 0,
  'deleted though live': 0,
  'pace broken': 0,
  'order broken': 0,
}

const property = fc.asyncProperty(stories, async (story) => {
  const { findings, told } = await play(story)
  for (const { kind } of findings) counts[kind] += 1
  assert.deepEqual(
    findings.map(({ kind, what }) => `${kind}: ${what}`),
    [],
    told.join('\n'),
  )
})

test('weeks of ordinary use', async (t) => {
  const details = await fc.check(property, {
    numRuns: STORIES,
    seed: SEED,
    ...(STORY_PATH ? { path: STORY_PATH, endOnFailure: true } : {}),
  })
  const list = (record: Readonly<Record<string, number>>): string =>
    Object.entries(record)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')
  t.diagnostic(`${list(played)} (seed ${details.seed})`)
  t.diagnostic(list(counts))
  assert.ok(
    !details.failed,
    `${String(details.errorInstance)}\nSEED=${details.seed} STORY_PATH=${details.counterexamplePath}`,
  )
})
