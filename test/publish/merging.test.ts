import assert from 'node:assert/strict'
import { test } from 'node:test'
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
  const part = (replaces: typeof one, outcome: Outcome, postGroupId: string) =>
    withReplaced({ step: { ...step, replaces }, result: resultOf(step, { outcome, postGroupId }) })
  const { result } = mergeParts(step, [part(one, 'scheduled', '3'), part(other, 'failed', '2')])
  assert.deepEqual(
    [result.outcome, result.postGroupId, result.replaced],
    ['failed', '2', '1'],
    'a later step looks for a post group that is gone',
  )
})
