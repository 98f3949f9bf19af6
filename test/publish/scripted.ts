import { setImmediate as nextTurn } from 'node:timers/promises'
import pLimit from 'p-limit'
import type { Candidate } from '../../src/accounts/candidates.ts'
import { NO_DETAILS } from '../../src/accounts/details.ts'
import { createCancel } from '../../src/cancel.ts'
import type { History } from '../../src/postpost/history.ts'
import { createDrafts, type DraftState } from '../../src/publish/drafts.ts'
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
  /** What the post step would be given, in order. */
  readonly saved: DraftState[]
  /** Titles of the log's groups, and their lines. */
  readonly groups: (readonly [title: string, lines: readonly string[]])[]
  [Symbol.asyncDispose](): Promise<void>
}

interface Given {
  /** What the run publishes. */
  readonly wanted?: Candidate
  /** What the list showed when the run began; absent where it was not read (`on-duplicate: repost`). */
  readonly history?: History
  readonly settings?: Partial<Session['settings']>
  /** Decides about what is there, for the plan and again at each post's turn. */
  readonly policy?: Partial<Session['policy']>
  readonly isStored?: boolean
  /** Drafts whose file the storage says it does not have. */
  readonly missing?: readonly string[]
}

/** @param answer what PostPost says, also on delete-post */
export async function startScripted(
  answer: (asked: Asked) => Answer,
  { wanted = candidate('a.mp4'), history, settings: change, policy = {}, isStored, missing = [] }: Given = {},
): Promise<Scripted> {
  const api = await startScriptedApi(answer)
  let elapsedMs = 0
  const sleptMs: number[] = []
  const sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted()
    sleptMs.push(ms)
    // Who does not wait for it goes on at the old time.
    await nextTurn()
    elapsedMs += ms
  }
  const system = { now: () => NOW_MS + elapsedMs, elapsedMs: () => elapsedMs, sleep }
  const said: string[] = []
  const groups: Scripted['groups'] = []
  const saved: DraftState[] = []
  const log = {
    info: (line: string) => void said.push(line),
    warning: () => undefined,
    group: (title: string, lines: readonly string[]) => void groups.push([title, lines]),
  }
  const session: Session = {
    clientFor: api.clientFor,
    dispatcher: api.dispatcher,
    clock: system,
    random: () => 0,
    cancel: createCancel(),
    settings: { ...settings, waitTimeoutMs: 0, concurrency: 1, strict: false, ...change },
    log,
    drafts: createDrafts(new Set(), system, (state) => void saved.push(state)),
    ledger: createLedger(history && { history, markMs: 0 }, settings, () => false),
    turns: createTurns([]),
    drafting: pLimit(1),
    uploads: pLimit(1),
    changing: pLimit(1),
    policy: { ...settings, ...policy },
    pausing: undefined,
    underWay: new Map(),
    blind: new Map(),
    isStored: async () => isStored,
    remarks: [],
    halted: undefined,
  }
  const [step] = plan([wanted], history, policy, undefined, { ...NO_DETAILS, missing: new Set(missing) }).steps
  if (!step) throw new Error('The plan has no step.')
  const job = startJob(step, session)
  startBudget(job)
  return {
    job,
    session,
    asked: api.asked,
    sleptMs,
    said,
    groups,
    saved,
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
  readonly content?: string | null
  readonly createdAt?: string
}

/** A page of list-posts. */
export const listOf = (posts: readonly Listed[], hasNextPage = false): Answer => ({
  body: {
    success: true,
    posts: posts.map(
      ({
        id = `${ID}1`,
        status = 'draft',
        accounts = ['x'],
        scheduledTime = null,
        mediaUrls = [],
        content = 'Hi',
        createdAt = '2026-11-01T00:00:00.000Z',
      }) => ({
        postGroupId: id,
        status,
        scheduledTime,
        createdAt,
        updatedAt: '2026-11-01T00:00:00.000Z',
        platforms: accounts.map((name) => ({ platformId: `tiktok-${name}`, platform: 'tiktok', status })),
        mediaUrls,
        content,
      }),
    ),
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
  readonly postedId?: string | number | undefined
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
