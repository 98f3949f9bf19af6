import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planned } from '../../src/publish/ends.ts'
import { candidate, earlier, NOW_MS, plan } from '../support/candidates.ts'

const HOUR_MS = 60 * 60_000
const at = (ms: number, accounts: string) =>
  candidate('a.mp4', { accounts, schedule: { kind: 'at', timeMs: NOW_MS + ms } })

/** A dry run of an entry for these accounts, an hour later than it was sent to the first of them. */
function dryRun(accounts: string) {
  const there = earlier('1', 'x:scheduled', 'scheduled', {
    sent: { candidate: at(HOUR_MS, 'x') },
    content: 'Hi',
    scheduledTime: new Date(NOW_MS + HOUR_MS).toISOString(),
  })
  const [step] = plan([at(2 * HOUR_MS, accounts)], [there], { onChange: 'update' }).steps
  assert.ok(step)
  const { outcome, postGroupId, scheduledTime } = planned(step).result
  return [outcome, postGroupId, scheduledTime]
}
const later = new Date(NOW_MS + 2 * HOUR_MS).toISOString()

test('a dry run gives the id of a post that it would move', () => {
  assert.deepEqual(dryRun('x'), ['planned', '1', later])
})
test('and none for one that is new on an account, whatever it would move on others', () => {
  assert.deepEqual(dryRun('x y'), ['planned', undefined, later], 'the id of another post is given for the new one')
})
