import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { mergeParts } from '../../src/publish/merging.ts'
import { withReplaced } from '../../src/publish/replacing.ts'
import { type Outcome, resultOf } from '../../src/publish/result.ts'
import { candidate, earlier, NOW_MS, plan } from '../support/candidates.ts'

test('an entry of which one post was replaced and another failed has failed, and names what was replaced', () => {
  const timeMs = NOW_MS + 3_600_000
  const entry = { accounts: 'x y', schedule: { kind: 'at', timeMs } } as const
  const sentTo = (accounts: string) => ({
    sent: { candidate: candidate('a.mp4', { ...entry, accounts }) },
    content: 'Hi',
    scheduledTime: new Date(timeMs).toISOString(),
  })
  const there = [
    earlier('1', 'x:scheduled', 'scheduled', sentTo('x')),
    earlier('2', 'y:scheduled', 'scheduled', sentTo('y')),
  ]
  const [step] = plan([candidate('a.mp4', { ...entry, caption: 'Hello' })], there, { onChange: 'update' }).steps
  assert.deepEqual(
    step?.changes.map(({ kind }) => kind),
    ['replace', 'replace'],
  )
  const [one, other] = step.changes
  assert.ok(one && other)
  const part = (replaces: typeof one, outcome: Outcome, postGroupId: string) => {
    const to = withReplaced({
      at: 'ended',
      step: { ...step, replaces },
      result: resultOf(step, { outcome, postGroupId }),
    })
    assert.ok(to.at === 'ended')
    return to
  }
  const { result } = mergeParts(step, [part(one, 'scheduled', '3'), part(other, 'failed', '2')])
  assert.deepEqual(
    [result.outcome, result.postGroupId, result.replaced],
    ['failed', '2', '1'],
    'a later step looks for a post group that is gone',
  )
})

const HOUR_MS = 3_600_000

/** An entry for two accounts that is new on y, and is scheduled on x with another caption. */
function newOnY() {
  const schedule = { kind: 'at', timeMs: NOW_MS + HOUR_MS } as const
  const sent = candidate('a.mp4', { accounts: 'x', schedule })
  const scheduledTime = new Date(NOW_MS + HOUR_MS).toISOString()
  const there = earlier('1', 'x:scheduled', 'scheduled', { sent: { candidate: sent }, content: 'Hi', scheduledTime })
  const wanted = candidate('a.mp4', { accounts: 'x y', schedule, caption: 'Hello' })
  const [step] = plan([wanted], [there], { onChange: 'update' }).steps
  assert.ok(step && step.recipients.length === 1 && step.changes[0]?.kind === 'replace')
  const at = new Date(NOW_MS).toISOString()
  const own = resultOf(step, {
    outcome: 'published',
    postGroupId: '2',
    scheduledTime: at,
    posts: [{ account: 'tiktok-y', status: 'published' }],
  })
  const part = (outcome: Outcome, status?: string, error?: string) => ({
    step: { ...step, replaces: step.changes[0] },
    result: resultOf(step, {
      outcome,
      ...(status ? { postGroupId: '1', posts: [{ account: 'tiktok-x', status }] } : {}),
      ...(error ? { error } : {}),
    }),
  })
  return { step, at, own: { step, result: own }, part }
}

test('a part that failed hides neither the post of another part nor its time', () => {
  const { step, at, own, part } = newOnY()
  const { result } = mergeParts(step, [own, part('failed', undefined, 'No.')])
  assert.deepEqual(
    [result.outcome, result.error, result.postGroupId, result.scheduledTime],
    ['failed', 'No.', '2', at],
    'nobody finds the post that is public',
  )
  assert.deepEqual(
    result.posts?.map(({ account, status }) => `${account} ${status}`),
    ['tiktok-x scheduled', 'tiktok-y published'],
  )
})

suite('published means on every account of the entry', () => {
  for (const [other, status, outcome] of [
    ['published', 'published', 'published'],
    ['scheduled', 'scheduled', 'scheduled'],
    ['skipped', 'scheduled', 'scheduled'],
    ['skipped', 'published', 'published'],
    ['skipped', 'processing', 'processing'],
    ['skipped', 'draft', 'processing'],
    ['processing', 'scheduled', 'processing'],
    ['updated', 'scheduled', 'updated'],
  ] as const) {
    test(`on one, and the other one's part is ${other} (${status}): ${outcome}`, () => {
      const { step, own, part } = newOnY()
      const { result } = mergeParts(step, [own, part(other, status)])
      assert.equal(result.outcome, outcome, 'a step is green for a post that is not everywhere')
      assert.equal(result.code, outcome === 'processing' ? 'postpost/processing' : undefined)
      if (outcome === 'processing') assert.match(result.error ?? '', /@x \(\w+\)\. Look at it in PostPost\.$/)
    })
  }
  test('the words of the part that is on its way are kept', () => {
    const { step, own, part } = newOnY()
    const { result } = mergeParts(step, [own, part('processing', 'processing', 'It goes on.')])
    assert.deepEqual([result.outcome, result.error, result.postGroupId], ['processing', 'It goes on.', '2'])
  })
})
