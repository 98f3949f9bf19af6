import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pLimit from 'p-limit'
import { Agent } from 'undici'
import { createCancel } from '../../src/cancel.ts'
import { systemClock } from '../../src/clock.ts'
import { createPostLog } from '../../src/log.ts'
import { createClient } from '../../src/postpost/client.ts'
import { createServiceClock } from '../../src/postpost/service-clock.ts'
import { createDrafts } from '../../src/publish/drafts.ts'
import { type Job, startBudget, startJob } from '../../src/publish/job.ts'
import { createLedger } from '../../src/publish/ledger.ts'
import type { Session } from '../../src/publish/session.ts'
import { createTurns } from '../../src/publish/turns.ts'
import { candidate, NOW_MS, plan, settings } from '../support/candidates.ts'

/** One request, and how often its path was asked for, this one included. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly nth: number
}
/** A status with a body, or a body with 200. */
export type Answer = { readonly status: number; readonly body?: unknown } | { readonly body: unknown }

/** One post of a run, PostPost as a script, and a clock on which only sleeping takes time. */
export interface Scripted {
  readonly job: Job
  readonly session: Session
  /** `GET /get-post/1`, in order. */
  readonly asked: string[]
  /** What was slept, in order, in milliseconds. */
  readonly sleptMs: number[]
  readonly said: string[]
  [Symbol.asyncDispose](): Promise<void>
}

export async function startScripted(
  answer: (asked: Asked) => Answer,
  wish: Parameters<typeof candidate>[1] = {},
): Promise<Scripted> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    asked.push(`${request.method} ${url.pathname}`)
    const nth = asked.filter((line) => line === asked.at(-1)).length
    const given = answer({ method: request.method ?? '', path: url.pathname, query: url.searchParams, nth })
    response.writeHead('status' in given ? given.status : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(given.body ?? { error: 'no' }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  let elapsedMs = 0
  const sleptMs: number[] = []
  const sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted()
    sleptMs.push(ms)
    elapsedMs += ms
  }
  const system = { now: () => NOW_MS + elapsedMs, elapsedMs: () => elapsedMs, sleep }
  const dispatcher = new Agent()
  // Calls have the time of this machine: theirs must not pass while the post's is played.
  const client = createClient({
    apiUrl: `http://127.0.0.1:${port}`,
    apiKey: 'sk_test',
    dispatcher,
    clock: createServiceClock(systemClock),
  })
  const said: string[] = []
  const log = { info: (line: string) => void said.push(line), warning: () => undefined, group: () => undefined }
  const session: Session = {
    clientFor: client,
    dispatcher,
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
  const [step] = plan([candidate('a.mp4', wish)]).steps
  if (!step) throw new Error('The plan has no step.')
  const job = startJob(step, session, createPostLog('a', log))
  startBudget(job)
  return {
    job,
    session,
    asked,
    sleptMs,
    said,
    [Symbol.asyncDispose]: async () => {
      await dispatcher.close()
      server.close()
    },
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
