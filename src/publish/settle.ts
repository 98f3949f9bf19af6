import type { Account } from '../accounts.ts'
import type { AccountPost } from '../postpost/answers.ts'
import { isRefused } from '../postpost/client.ts'
import { PostPostError } from '../postpost/failure.ts'
import type { PostLog } from '../report/log.ts'
import { adviseOn } from '../tiktok-advice.ts'
import { messageOf } from '../wording.ts'
import { type Context, patienceOf } from './context.ts'
import type { AccountResult } from './result.ts'

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

/**
 * Waits until every account's post is published or failed, or `deadlineMs` has come. Faults of reading do not end it: the
 * post was accepted, and only its state is unknown.
 */
export async function settle(
  scheduled: {
    readonly postGroupId: string
    readonly timeMs: number
    readonly accounts: readonly Account[]
    readonly isPublic: boolean
  },
  deadlineMs: number,
  context: Context,
  log: PostLog,
): Promise<Settled> {
  const { clock, cancel } = context
  let last: Settled = { posts: [], isFinal: false }
  let silent: ReadonlySet<string> = new Set()
  const unknownWords = new Set<string>()
  for (let look = 0; ; look++) {
    try {
      const { posts } = await context.client.post(scheduled.postGroupId, patienceOf(context, { deadlineMs }, log))
      const told = posts.map((post) => describePost(post, scheduled.accounts, scheduled.isPublic))
      // An account that the answer leaves out is not known to be published.
      const results = scheduled.accounts.map(
        ({ id }) => told.find(({ account }) => account === id) ?? { account: id, status: 'scheduled' },
      )
      silent = new Set(posts.filter(isSilent).map((post) => idOf(post, scheduled.accounts)))
      last = { posts: results, isFinal: results.every(({ status }) => STATUSES[status] === 'ends') }
      for (const { status } of results) if (!(status in STATUSES)) unknownWords.add(status)
    } catch (thrown) {
      if (isRefused(thrown, 404)) return gone(scheduled.accounts)
      if (!(thrown instanceof PostPostError) || thrown.failure.kind === 'refused')
        return { ...last, remark: messageOf(thrown) }
      last = { ...last, remark: messageOf(thrown) }
    }
    if (last.isFinal) {
      const posts = await withReasons(last.posts, silent, scheduled.postGroupId, context, log)
      return { ...last, posts }
    }
    const leftMs = deadlineMs - clock.now()
    if (leftMs <= 0 || cancel.signal.aborted) break
    const untilDueMs = Math.max(0, scheduled.timeMs - clock.now())
    await clock.sleep(Math.min(leftMs, untilDueMs + pauseMs(look)), cancel.signal).catch(() => undefined)
  }
  const words = [...unknownWords].map((word) => JSON.stringify(word)).join(', ')
  return words
    ? {
        ...last,
        remark: `PostPost gave a status this action does not know (${words}); it was taken for "not done yet".`,
      }
    : last
}

function gone(accounts: readonly Account[]): Settled {
  const error = { code: 'DELETED', message: 'The post was deleted in PostPost before it was published.' }
  return { isFinal: true, posts: accounts.map(({ id }) => ({ account: id, status: 'failed', error })) }
}

/** `platformId` is the raw id here. */
const idOf = ({ platformId }: AccountPost, accounts: readonly Account[]): string =>
  accounts.find(({ id }) => id === platformId)?.id ?? `tiktok-${platformId}`

/** A TikTok link exists only for public posts with a public id. */
function describePost(post: AccountPost, accounts: readonly Account[], isPublic: boolean): AccountResult {
  const accountId = idOf(post, accounts)
  const account = accounts.find(({ id }) => id === accountId)
  const { postedId, error, status } = post
  const hasLink = isPublic && account?.name.startsWith('@') && postedId && /^\d{6,}$/.test(postedId)
  return {
    account: accountId,
    status,
    ...(postedId ? { postedId } : {}),
    ...(account && hasLink ? { url: `https://www.tiktok.com/${account.name}/video/${postedId}` } : {}),
    ...(status === 'failed' ? { error: { code: error?.code ?? 'UNKNOWN_ERROR', message: adviseOn(error) } } : {}),
  }
}

const isSilent = ({ status, error }: AccountPost): boolean =>
  status === 'failed' && !error?.message.trim() && !(error && 'platformError' in error && error.platformError)

/**
 * Where get-post says less than the post's log, the log's reason is added. The log does not name accounts: of several that
 * failed only the silent ones get it, and what others said themselves is not taken for theirs. Failing to read it changes nothing.
 */
async function withReasons(
  posts: readonly AccountResult[],
  silent: ReadonlySet<string>,
  postGroupId: string,
  context: Context,
  log: PostLog,
) {
  const failed = posts.filter(({ status }) => status === 'failed')
  const [only] = failed.length === 1 ? failed : []
  if (silent.size === 0 && only?.error?.code !== 'UNKNOWN_ERROR') return posts
  const patience = patienceOf(context, { deadlineMs: context.clock.now() + 30_000 }, log)
  const answer = await context.client.logs(postGroupId, patience).catch(() => undefined)
  const texts = answer?.logs.map((entry) => textOf(entry.error)) ?? []
  const said = texts.findLast((text) => text !== '' && !posts.some(({ error }) => error?.message.includes(text)))
  return posts.map((post): AccountResult => {
    if (!post.error || !said) return post
    const { code, message } = post.error
    if (silent.has(post.account)) return { ...post, error: { code, message: adviseOn({ code, message: said }) } }
    return post === only ? { ...post, error: { code, message: `${message} PostPost's log adds: ${said}` } } : post
  })
}

function textOf(error: unknown): string {
  if (typeof error === 'string') return error.slice(0, 500)
  if (typeof error === 'object' && error !== null && 'message' in error) return textOf(error.message)
  return ''
}
