import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type UnderWay, withSignOfLife } from '../../src/publish/sign-of-life.ts'
import { candidate, plan } from '../support/candidates.ts'

/** What is said of a work that takes so many times 30 s. */
async function saidOf(underWay: UnderWay, times: number): Promise<string[]> {
  const said: string[] = []
  const { promise: done, resolve } = Promise.withResolvers<void>()
  let slept = 0
  const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
    assert.equal(ms, 30_000)
    signal?.throwIfAborted()
    if (slept++ < times) return
    resolve()
    await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
  }
  const clock = { now: () => 0, elapsedMs: () => 0, sleep }
  const log = { info: (line: string) => void said.push(line), warning: () => {}, group: () => {} }
  await withSignOfLife(() => done, underWay, { clock, log })
  return said
}

test('what is under way is told every 30 s, three names of each kind', async () => {
  const { steps } = plan(
    ['a', 'b', 'c', 'd', 'e'].map((letter) => candidate(`${letter}.mp4`, { identity: letter, timeIsOwn: false })),
  )
  const underWay: UnderWay = new Map(steps.map((step, index) => [step, index === 0 ? 'uploading' : 'queued']))
  assert.deepEqual(await saidOf(underWay, 2), [
    'Still working after 30 s; uploading: a.mp4; not begun yet: b.mp4, c.mp4, d.mp4 and 1 more.',
    'Still working after 1 min; uploading: a.mp4; not begun yet: b.mp4, c.mp4, d.mp4 and 1 more.',
  ])
})

test('with nothing under way the run is finishing, and a short work is not spoken of', async () => {
  assert.deepEqual(await saidOf(new Map(), 1), ['Still working after 30 s; finishing.'])
  assert.deepEqual(await saidOf(new Map(), 0), [])
})
