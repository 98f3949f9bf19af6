import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as soon } from 'node:timers/promises'
import type { PlannedPost } from '../../src/plan/planned-post.ts'
import { createTurns } from '../../src/publish/turns.ts'
import { candidate, NOW_MS, plan } from '../support/candidates.ts'

const YEAR_MS = 365 * 86_400_000
const stepsOf = (...candidates: ReturnType<typeof candidate>[]): readonly PlannedPost[] => plan(candidates).steps

/** Whose turn has come by now. */
async function free(steps: readonly PlannedPost[], turns: ReturnType<typeof createTurns>): Promise<string[]> {
  const come: string[] = []
  for (const step of steps) void turns.of(step).then(() => come.push(step.post.video.path))
  await soon()
  return come.toSorted()
}

const clips = stepsOf(
  candidate('1.mp4', { identity: 'a', timeIsOwn: false }),
  candidate('2.mp4', { identity: 'b', timeIsOwn: false }),
  candidate('3.mp4', { identity: 'c', timeIsOwn: false }),
)

test('a second clip that fails early lets no third one pass the first', async () => {
  const turns = createTurns(clips)
  const [first, second] = clips
  assert.ok(first && second)
  turns.pass(second)
  assert.deepEqual(await free(clips, turns), ['1.mp4'], 'a clip goes out before an earlier one')
  turns.pass(first)
  assert.deepEqual(await free(clips, turns), ['1.mp4', '2.mp4', '3.mp4'], 'a clip waits for posts that have ended')
})

test('a post for two accounts waits for the posts of both', async () => {
  const steps = stepsOf(
    candidate('1.mp4', { identity: 'a', accounts: 'x', timeIsOwn: false }),
    candidate('2.mp4', { identity: 'b', accounts: 'y', timeIsOwn: false }),
    candidate('3.mp4', { identity: 'c', accounts: 'x y', timeIsOwn: false }),
  )
  const turns = createTurns(steps)
  const [first, second] = steps
  assert.ok(first && second)
  turns.pass(first)
  assert.deepEqual(await free(steps, turns), ['1.mp4', '2.mp4'], 'it passes the post of one of its accounts')
  turns.pass(second)
  assert.deepEqual(await free(steps, turns), ['1.mp4', '2.mp4', '3.mp4'])
})

test('a post with its own time waits for nobody', async () => {
  const steps = stepsOf(
    candidate('now.mp4', { identity: 'a', timeIsOwn: false }),
    candidate('fixed.mp4', { identity: 'b', schedule: { kind: 'at', timeMs: NOW_MS + YEAR_MS } }),
  )
  assert.deepEqual(await free(steps, createTurns(steps)), ['fixed.mp4', 'now.mp4'], 'its own time may pass meanwhile')
})
