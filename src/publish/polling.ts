import type { Account } from '../accounts/accounts.ts'
import { LEFT_BEHIND } from '../plan/standing.ts'
import { type AccountPost, isTikToks } from '../postpost/answers.ts'
import type { Client } from '../postpost/client.ts'
import { isRefused, mayBeDone, PostPostError, surelyNotDone } from '../postpost/failure.ts'
import { adviseOn } from '../postpost/tiktok-advice.ts'
import { tiktokLink } from '../postpost/tiktok-link.ts'
import { beginningOf, messageOf, withoutSignatures } from '../wording.ts'
import { findListed } from './deleting.ts'
import { furthest, gone } from './gone.ts'
import type { Job } from './job.ts'
import type { AccountResult } from './result.ts'

/** The truth about a post group as far as it was known when the wait ended. */
interface Settled {
  readonly posts: readonly AccountResult[]
  /** True when every post is published or failed. */
  readonly isFinal: boolean
  /** Accounts on which it is published, and where TikTok gave it no public id. */
  readonly withoutId?: readonly string[]
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
const FIRST_POLLING_PAUSE_MS = 1_000
const PAUSE_GROWTH = 1.3
const LONGEST_POLLING_PAUSE_MS = 15_000

/** Short at first, gently slowing. */
const pauseMs = (reading: number): number =>
  Math.min(LONGEST_POLLING_PAUSE_MS, FIRST_POLLING_PAUSE_MS * PAUSE_GROWTH ** reading)

interface Scheduled {
  readonly postGroupId: string
  readonly timeMs: number
  readonly accounts: readonly Account[]
  readonly isPublic: boolean
  /** What was known of its accounts before; otherwise they are scheduled. */
  readonly before?: readonly AccountResult[]
}

/**
 * Waits until every account's post is published or failed, or `deadlineMs` has come. Faults of reading do not end it: the
 * post was accepted, and only its state is unknown.
 */
export async function pollUntilSettled(scheduled: Scheduled, deadlineMs: number, job: Job): Promise<Settled> {
  const { clock, cancel } = job.session
  const client = job.clientWith({ deadlineMs })
  const { accounts } = scheduled
  let last: Settled = { posts: [], isFinal: false }
  let seen = scheduled.before ?? accounts.map(({ id }) => ({ account: id, status: 'scheduled' }))
  let silent: ReadonlySet<string> = new Set()
  const unknownWords = new Set<string>()
  let misses = 0
  for (let reading = 0; ; reading++) {
    try {
      const answer = await client.post(scheduled.postGroupId)
      // Another network's post of the same raw id decides nothing.
      const posts = answer.posts.filter(isTikToks)
      misses = 0
      last = resultsOf(posts, scheduled)
      seen = furthest(seen, last.posts)
      silent = new Set(posts.filter(isSilent).map((post) => idOf(post, accounts)))
      for (const { status } of last.posts) if (!(status in STATUSES)) unknownWords.add(status)
    } catch (thrown) {
      last = { ...last, remark: messageOf(thrown) }
      const isUnknown = isRefused(thrown, 404)
      // get-post may lag behind *schedule*; only where the list does not know it either it was deleted.
      if (isUnknown && ++misses % MISSES === 0 && (await isGone(scheduled.postGroupId, client)))
        return { posts: gone(seen), isFinal: true }
      if (!isUnknown && !passes(thrown)) return last
    }
    if (last.isFinal) return { ...last, posts: await withReasons(last.posts, silent, scheduled.postGroupId, job) }
    const leftMs = deadlineMs - clock.elapsedMs()
    if (leftMs <= 0 || cancel.signal.aborted) break
    const untilDueMs = Math.max(0, scheduled.timeMs - clock.now())
    await clock.sleep(Math.min(leftMs, untilDueMs + pauseMs(reading)), cancel.signal).catch(() => undefined)
  }
  if (unknownWords.size === 0) return last
  const words = [...unknownWords].map((word) => JSON.stringify(word)).join(', ')
  const remark = `PostPost gave a status this action does not know (${words}); it counts as "not done yet".`
  return { ...last, remark }
}

/** A refusal that stays (4xx) ends the wait; an outage, however long, may be over at the next reading. */
const passes = (thrown: unknown): boolean =>
  thrown instanceof PostPostError && (surelyNotDone(thrown.failure) || mayBeDone(thrown.failure))

/** So often in a row get-post knows nothing of a post before the list is asked. */
const MISSES = 4

const isGone = async (postGroupId: string, client: Client): Promise<boolean> => {
  const listed = await findListed(client, postGroupId).then(
    (post) => post !== undefined,
    () => true,
  )
  return !listed
}

function resultsOf(posts: readonly AccountPost[], { accounts, isPublic }: Scheduled): Settled {
  const told = posts.map((post) => describePost(post, accounts, isPublic))
  // An account that the answer leaves out is not known to be published.
  const results = accounts.map(
    ({ id }) => told.find(({ account }) => account === id) ?? { account: id, status: 'scheduled' },
  )
  const isOver = ({ status }: AccountResult): boolean => STATUSES[status] === 'ends'
  // Where others have gone out, nobody's doing lets this one follow.
  const hasGoneOut = results.some(isOver)
  const posted = results.map((result) =>
    hasGoneOut && result.status === 'draft' ? { ...result, error: LEFT_BEHIND } : result,
  )
  return {
    posts: posted,
    isFinal: posted.every((result) => isOver(result) || result.error !== undefined),
    withoutId: accounts
      .map(({ id }) => id)
      .filter((id) => posts.some((post) => idOf(post, accounts) === id && hasNoId(post))),
  }
}

/** An id that cannot be read is an id all the same. */
const hasNoId = ({ status, postedId, permalink, isIdRounded }: AccountPost): boolean =>
  status === 'published' && !postedId && permalink === undefined && !isIdRounded

/** `platformId` is the raw id here. */
const idOf = ({ platformId }: AccountPost, accounts: readonly Account[]): string =>
  accounts.find(({ id }) => id === platformId)?.id ?? `tiktok-${platformId}`

/** A TikTok link exists only for public posts with a public id. */
function describePost(post: AccountPost, accounts: readonly Account[], isPublic: boolean): AccountResult {
  const accountId = idOf(post, accounts)
  const account = accounts.find(({ id }) => id === accountId)
  const { postedId, error, status } = post
  const url = status === 'published' && isPublic ? tiktokLink(account?.name, post) : undefined
  return {
    account: accountId,
    status,
    ...(postedId ? { postedId } : {}),
    ...(url ? { url } : {}),
    ...(status === 'failed' ? { error: { code: error?.code ?? 'UNKNOWN_ERROR', message: adviseOn(error) } } : {}),
  }
}

const isSilent = ({ status, error }: AccountPost): boolean =>
  status === 'failed' && !error?.message.trim() && !(error && 'platformError' in error && error.platformError)

const REASON_BUDGET_MS = 30_000

/**
 * Where get-post says less than the post's log, the log's reason is added. The log does not name accounts: of several that
 * failed only the silent ones get it, and what others said themselves is not taken for theirs. Failing to read it changes nothing.
 */
async function withReasons(
  posts: readonly AccountResult[],
  silent: ReadonlySet<string>,
  postGroupId: string,
  job: Job,
): Promise<readonly AccountResult[]> {
  const failed = posts.filter(({ status }) => status === 'failed')
  const [only] = failed.length === 1 ? failed : []
  if (silent.size === 0 && only?.error?.code !== 'UNKNOWN_ERROR') return posts
  const { clock } = job.session
  const client = job.clientWith({ deadlineMs: clock.elapsedMs() + REASON_BUDGET_MS })
  const answer = await client.logs(postGroupId).catch(() => undefined)
  const texts = answer?.logs.map((entry) => reasonText(entry.error)) ?? []
  const said = texts.findLast((text) => text !== '' && !posts.some(({ error }) => error?.message.includes(text)))
  return posts.map((post): AccountResult => {
    if (!post.error || !said) return post
    const { code, message } = post.error
    if (silent.has(post.account)) return { ...post, error: { code, message: adviseOn({ code, message: said }) } }
    return post === only ? { ...post, error: { code, message: `${message} PostPost's log adds: ${said}` } } : post
  })
}

function reasonText(error: unknown): string {
  if (typeof error === 'string') return beginningOf(withoutSignatures(error), 500)
  if (typeof error === 'object' && error !== null && 'message' in error) return reasonText(error.message)
  return ''
}
