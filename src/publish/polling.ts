import type { Account } from '../accounts/accounts.ts'
import type { AccountPost } from '../postpost/answers.ts'
import { isRefused, PostPostError } from '../postpost/failure.ts'
import { messageOf } from '../wording.ts'
import { describePost, idOf, isSilent, withReasons } from './account-results.ts'
import type { AccountResult } from './result.ts'
import { type Job, patienceOf } from './session.ts'

/** The truth about a post group as far as it was known when the wait ended. */
export interface Settled {
  readonly posts: readonly AccountResult[]
  /** True when every post is published or failed. */
  readonly isFinal: boolean
  /** Something a person should look at although nothing failed. */
  readonly remark?: string
}

/** PostPost's words for a post, and whether it can still change; words that are not here wait and warn. */
const STATUSES: Readonly<Record<string, 'waits' | 'ends'>> = {
  draft: 'waits',
  scheduled: 'waits',
  pending: 'waits',
  processing: 'waits',
  published: 'ends',
  failed: 'ends',
}

/** PostPost's scheduler runs every minute; TikTok's processing takes seconds to minutes. */
const FIRST_PAUSE_MS = 1_000
const PAUSE_GROWTH = 1.3
const LONGEST_PAUSE_MS = 15_000

/** The pauses between looks at a post: short at first, gently slowing. */
export const pauseMs = (look: number): number => Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * PAUSE_GROWTH ** look)

export interface Scheduled {
  readonly postGroupId: string
  readonly timeMs: number
  readonly accounts: readonly Account[]
  readonly isPublic: boolean
}

/**
 * Waits until every account's post is published or failed, or `deadlineMs` has come. Faults of reading do not end it: the
 * post was accepted, and only its state is unknown.
 */
export async function pollUntilSettled(scheduled: Scheduled, deadlineMs: number, job: Job): Promise<Settled> {
  const { clock, cancel, client } = job.session
  const { accounts } = scheduled
  let last: Settled = { posts: [], isFinal: false }
  let silent: ReadonlySet<string> = new Set()
  const unknownWords = new Set<string>()
  for (let look = 0; ; look++) {
    try {
      const { posts } = await client.post(scheduled.postGroupId, patienceOf({ ...job, deadlineMs }))
      last = resultsOf(posts, scheduled)
      silent = new Set(posts.filter(isSilent).map((post) => idOf(post, accounts)))
      for (const { status } of last.posts) if (!(status in STATUSES)) unknownWords.add(status)
    } catch (thrown) {
      if (isRefused(thrown, 404)) return gone(accounts)
      last = { ...last, remark: messageOf(thrown) }
      if (!(thrown instanceof PostPostError) || thrown.failure.kind === 'refused') return last
    }
    if (last.isFinal) return { ...last, posts: await withReasons(last.posts, silent, scheduled.postGroupId, job) }
    const leftMs = deadlineMs - clock.now()
    if (leftMs <= 0 || cancel.signal.aborted) break
    const untilDueMs = Math.max(0, scheduled.timeMs - clock.now())
    await clock.sleep(Math.min(leftMs, untilDueMs + pauseMs(look)), cancel.signal).catch(() => undefined)
  }
  if (unknownWords.size === 0) return last
  const words = [...unknownWords].map((word) => JSON.stringify(word)).join(', ')
  const remark = `PostPost gave a status this action does not know (${words}); it was taken for "not done yet".`
  return { ...last, remark }
}

function resultsOf(posts: readonly AccountPost[], { accounts, isPublic }: Scheduled): Settled {
  const told = posts.map((post) => describePost(post, accounts, isPublic))
  // An account that the answer leaves out is not known to be published.
  const results = accounts.map(
    ({ id }) => told.find(({ account }) => account === id) ?? { account: id, status: 'scheduled' },
  )
  return { posts: results, isFinal: results.every(({ status }) => STATUSES[status] === 'ends') }
}

function gone(accounts: readonly Account[]): Settled {
  const error = { code: 'DELETED', message: 'The post was deleted in PostPost before it was published.' }
  return { isFinal: true, posts: accounts.map(({ id }) => ({ account: id, status: 'failed', error })) }
}
