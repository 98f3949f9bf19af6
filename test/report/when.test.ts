import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSlots } from '../../src/posts/schedule/slots.ts'
import type { Result } from '../../src/publish/result.ts'
import { whenOf } from '../../src/report/when.ts'
import { candidate, plan } from '../support/candidates.ts'

const slots = await openSlots({ days: [2], times: ['18:00'] }, 'UTC')
const wanted = candidate('a.mp4', { schedule: { kind: 'slot', slots } })
const result: Result = { id: 'a.mp4', video: 'a.mp4', accounts: [], outcome: 'planned' }

test('a post with slots has the time of its plan, or that it got; else it is for the next free slot, not for approval', () => {
  const { post } = wanted
  const [step] = plan([wanted]).steps
  const planned = { kind: 'at', timeMs: Date.parse('2026-12-01T18:00Z') }
  assert.deepEqual(whenOf(post, step, result, true), planned)
  const scheduledTime = '2026-12-08T18:00:00.000Z'
  assert.deepEqual(whenOf(post, step, { ...result, scheduledTime }, true), {
    kind: 'at',
    timeMs: Date.parse(scheduledTime),
  })
  assert.deepEqual(whenOf(post, undefined, result, true), { kind: 'slot', timeMs: undefined })
})
