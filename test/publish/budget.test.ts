import assert from 'node:assert/strict'
import { test } from 'node:test'
import pLimit from 'p-limit'
import { Agent } from 'undici'
import { createCancel } from '../../src/cancel.ts'
import { createPostLog } from '../../src/log.ts'
import { createClient } from '../../src/postpost/client.ts'
import { createServiceClock } from '../../src/postpost/service-clock.ts'
import { createDrafts } from '../../src/publish/drafts.ts'
import { patienceOf, startBudget, startJob } from '../../src/publish/job.ts'
import { createLedger } from '../../src/publish/ledger.ts'
import type { Session } from '../../src/publish/session.ts'
import { createTurns } from '../../src/publish/turns.ts'
import { candidate, plan, settings } from '../support/candidates.ts'

const MINUTE_MS = 60_000

test("a post's time for retries begins when the post does, not while it waits in a long queue", async (t) => {
  let elapsedMs = 0
  const clock = createServiceClock({ now: () => 0, elapsedMs: () => elapsedMs, sleep: async () => undefined })
  const dispatcher = new Agent()
  t.after(() => dispatcher.close())
  const log = { info: () => undefined, warning: () => undefined, group: () => undefined }
  const session: Session = {
    clientFor: createClient({ apiUrl: 'http://127.0.0.1:1', apiKey: 'sk', dispatcher, clock }),
    dispatcher,
    clock,
    random: () => 0,
    cancel: createCancel(),
    settings: { ...settings, waitTimeoutMs: 0, concurrency: 1, strict: false },
    log,
    drafts: createDrafts(new Set(), clock, () => undefined),
    ledger: createLedger(undefined, settings, () => false),
    turns: createTurns([]),
    drafting: pLimit(1),
    uploads: pLimit(1),
    underWay: new Map(),
    blind: new Map(),
    isStored: async () => undefined,
    remarks: [],
    halted: undefined,
  }
  const [step] = plan([candidate('a.mp4')]).steps
  assert.ok(step)
  const job = startJob(step, session, createPostLog('a', log))
  elapsedMs = 3 * 60 * MINUTE_MS
  startBudget(job)
  assert.equal(
    patienceOf(job).deadlineMs - elapsedMs,
    20 * MINUTE_MS,
    'after three hours in the queue nothing of the post is tried a second time',
  )
})
