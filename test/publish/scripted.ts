import pLimit from 'p-limit'
import { createCancel } from '../../src/cancel.ts'
import { createPostLog } from '../../src/log.ts'
import { createDrafts } from '../../src/publish/drafts.ts'
import { type Job, startBudget, startJob } from '../../src/publish/job.ts'
import { createLedger } from '../../src/publish/ledger.ts'
import type { Session } from '../../src/publish/session.ts'
import { createTurns } from '../../src/publish/turns.ts'
import { candidate, NOW_MS, plan, settings } from '../support/candidates.ts'
import { type Answer, type Asked, startScriptedApi } from '../support/scripted-api.ts'

/** One post of a run, PostPost as a script, and a clock on which only sleeping takes time. */
export interface Scripted {
  readonly job: Job
  readonly session: Session
  /** In order. */
  readonly asked: readonly Asked[]
  /** What was slept, in order, in milliseconds. */
  readonly sleptMs: number[]
  readonly said: string[]
  [Symbol.asyncDispose](): Promise<void>
}

export async function startScripted(answer: (asked: Asked) => Answer): Promise<Scripted> {
  const api = await startScriptedApi(answer)
  let elapsedMs = 0
  const sleptMs: number[] = []
  const sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted()
    sleptMs.push(ms)
    elapsedMs += ms
  }
  const system = { now: () => NOW_MS + elapsedMs, elapsedMs: () => elapsedMs, sleep }
  const said: string[] = []
  const log = { info: (line: string) => void said.push(line), warning: () => undefined, group: () => undefined }
  const session: Session = {
    clientFor: api.clientFor,
    dispatcher: api.dispatcher,
    clock: system,
    random: () => 0,
    cancel: createCancel(),
    settings: { ...settings, waitTimeoutMs: 0, concurrency: 1, strict: false },
    log,
    drafts: createDrafts(new Set(), system, () => undefined),
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
  if (!step) throw new Error('The plan has no step.')
  const job = startJob(step, session, createPostLog('a', log))
  startBudget(job)
  return {
    job,
    session,
    asked: api.asked,
    sleptMs,
    said,
    [Symbol.asyncDispose]: () => api[Symbol.asyncDispose](),
  }
}

export const ID = '0'.repeat(23)

interface Listed {
  readonly id?: string
  readonly status?: string
  readonly accounts?: readonly string[]
  readonly scheduledTime?: string | null
  readonly mediaUrls?: readonly string[]
}

/** A page of list-posts. */
export const listOf = (posts: readonly Listed[], hasNextPage = false): Answer => ({
  body: {
    success: true,
    posts: posts.map(({ id = `${ID}1`, status = 'draft', accounts = ['x'], scheduledTime = null, mediaUrls = [] }) => ({
      postGroupId: id,
      status,
      scheduledTime,
      createdAt: '2026-11-01T00:00:00.000Z',
      updatedAt: '2026-11-01T00:00:00.000Z',
      platforms: accounts.map((name) => ({ platformId: `tiktok-${name}`, platform: 'tiktok', status })),
      mediaUrls,
    })),
    pagination: {
      page: 1,
      limit: 100,
      totalItems: posts.length,
      totalPages: hasNextPage ? 99 : 1,
      hasNextPage,
      hasPrevPage: false,
    },
  },
})

interface Told {
  readonly status: string
  readonly account?: string
  readonly postedId?: string
  readonly error?: unknown
}

/** An answer of get-post. */
export const postsOf = (...posts: readonly Told[]): Answer => ({
  body: {
    success: true,
    postGroupId: `${ID}1`,
    posts: posts.map(({ account = 'x', ...post }) => ({
      _id: '1',
      platform: 'tiktok',
      platformId: account,
      content: 'Hi',
      ...post,
    })),
  },
})
