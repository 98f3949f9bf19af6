/** What the log says once a run, beside what it says of each post. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { History } from '../../src/postpost/history.ts'
import { publish } from '../../src/publish/publish.ts'
import { candidate, earlier, plan, settings } from '../support/candidates.ts'
import { startScripted } from './scripted.ts'

const there = earlier('1', 'x:published', 'published')
const INVERSION = /interaction-inversion/
const SKIPPED = /accounts are skipped/

/** PostPost refuses whatever is sent. */
async function saidOf(history: History, change: Partial<typeof settings> = {}) {
  await using scripted = await startScripted(() => ({ status: 403, body: { error: 'no' } }))
  const { session, said } = scripted
  const all = { ...settings, ...change }
  const { done } = await publish(
    plan([candidate('a.mp4')], history, change),
    session.clientFor,
    { history, markMs: 0 },
    { ...session.settings, ...change },
    all,
    { ...session, saveDrafts: () => undefined },
  )
  const count = (line: RegExp): number => said.filter((each) => line.test(each)).length
  return {
    outcome: done[0]?.result.outcome,
    inversion: count(INVERSION),
    skipped: said.filter((each) => SKIPPED.test(each)),
  }
}

suite('comments, duet and stitch are sent inverted', () => {
  test('that is said once something is sent', async () => {
    const { outcome, inversion } = await saidOf([])
    assert.deepEqual(
      [outcome, inversion],
      ['failed', 1],
      'what is sent differs from what is wanted, and nobody is told',
    )
  })
  test('not where it is off', async () => {
    assert.equal((await saidOf([], { interactionInversion: 'off' })).inversion, 0)
  })
  test('not where nothing is sent', async () => {
    const { outcome, inversion } = await saidOf([there])
    assert.deepEqual([outcome, inversion], ['skipped', 0])
  })
})

suite('how to post once more what is skipped', () => {
  test('is said where something is', async () => {
    const { skipped } = await saidOf([there])
    assert.equal(skipped.length, 1, 'nobody knows how to post a video once more')
    assert.match(skipped[0] ?? '', /on-duplicate: repost/)
  })
  test('is not said where nothing is', async () => assert.deepEqual((await saidOf([])).skipped, []))
})
