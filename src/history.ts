import { type Identity, identityIn } from './identity.ts'
import { inPool } from './pool.ts'
import type { ListedPost } from './postpost/answers.ts'
import { type Client, isDraft } from './postpost/client.ts'
import type { Patience } from './postpost/retry.ts'

/** What PostPost says was posted or planned on all accounts of the key: the ledger that every runner shares. */
export type History = readonly ListedPost[]

/** Pages of 100 read at the same time. */
const PARALLEL_PAGES = 4
/** 100,000 posts; a history longer than that is refused rather than read in part, because a part proves nothing. */
const MAX_PAGES = 1_000
/** A deletion during the reading moves posts to pages that were read already; then it is read again. */
const MAX_READINGS = 3

/** The whole history, oldest first, so that posts made meanwhile only come after what was read. Throws PostPostError. */
export async function readHistory(client: Client, patience: Patience): Promise<History> {
  for (let reading = 1; ; reading++) {
    const first = await readPage(client, 1, patience)
    const { totalPages } = first.pagination
    if (totalPages > MAX_PAGES)
      throw new Error(`PostPost lists ${totalPages} pages of earlier posts; more than ${MAX_PAGES} are not read.`)
    const pages = [first]
    const rest = Array.from({ length: Math.max(0, totalPages - 1) }, (_, index) => index + 2)
    await inPool(rest, PARALLEL_PAGES, async (page) => {
      pages[page - 1] = await readPage(client, page, patience)
    })
    for (
      let last = pages.at(-1);
      last?.pagination.hasNextPage && last.posts.length > 0 && pages.length < MAX_PAGES;
      last = pages.at(-1)
    ) {
      pages.push(await readPage(client, pages.length + 1, patience))
    }
    const posts = pages.flatMap((page) => page.posts)
    if (!hasMoved(pages, posts) || reading >= MAX_READINGS) return merge(posts)
  }
}

/** Whether a post may have slipped from a page that was not read yet to one that was: by a deletion, or in an order that was not asked for. */
function hasMoved(pages: readonly Page[], posts: readonly ListedPost[]): boolean {
  const totals = pages.map(({ pagination }) => pagination.totalItems ?? 0)
  const [before = 0] = totals
  if (totals.some((total) => total < before)) return true
  const times = posts.map(({ createdAt }) => timeOf(createdAt) ?? 0)
  return totals.some((total) => total > before) && times.some((time, index) => time < (times[index - 1] ?? time))
}

type Page = Awaited<ReturnType<typeof readPage>>

const readPage = (client: Client, page: number, patience: Patience) =>
  client.list({ page, sortBy: 'createdAt', sortOrder: 'asc' }, patience)

/**
 * What changed since `earlier` was read, merged over it: newest changes first, until one that was known; with a page of 100
 * that is one request. Where the service does not keep to the order asked for, everything is read again.
 */
export async function refreshHistory(client: Client, earlier: History, patience: Patience): Promise<History> {
  // Not by a spread into Math.max: a long history would overflow the stack.
  const known = earlier.reduce((newest, { updatedAt }) => Math.max(newest, timeOf(updatedAt) ?? 0), 0)
  const fresh: ListedPost[] = []
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { posts, pagination } = await client.list({ page, sortBy: 'updatedAt', sortOrder: 'desc' }, patience)
    fresh.push(...posts)
    const times = fresh.map(({ updatedAt }) => timeOf(updatedAt))
    if (times.some((time, i) => time === undefined || time > (times[i - 1] ?? time)))
      return readHistory(client, patience)
    // Strictly older: posts changed in the same millisecond as the newest known one may be on both sides of the cut.
    if (!pagination.hasNextPage || posts.length === 0 || (times.at(-1) ?? 0) < known) break
  }
  return merge([...earlier, ...fresh])
}

/** One entry a post group, the later reading winning. */
const merge = (posts: readonly ListedPost[]): History => [
  ...new Map(posts.map((post) => [post.postGroupId, post])).values(),
]

export const timeOf = (iso: string | null | undefined): number | undefined => {
  const timeMs = Date.parse(iso ?? '')
  return Number.isNaN(timeMs) ? undefined : timeMs
}

/** As ISO 8601 in UTC; undefined where it is none. */
export function validTime(iso: string | null | undefined): string | undefined {
  const timeMs = timeOf(iso)
  return timeMs === undefined ? undefined : new Date(timeMs).toISOString()
}

/** Identities of a post group: those of its uploaded files' names. */
export const identitiesOf = (post: ListedPost): Identity[] =>
  (post.mediaUrls ?? []).flatMap((url) => identityIn(url) ?? [])

/**
 * True where a post is, or is going to be, on this account. Words that are not known count as live: a wrong skip is seen
 * and mended by `on-duplicate: repost`, a second public post is not.
 */
export function isLiveOn(post: ListedPost, accountId: string): boolean {
  const platform = post.platforms.find(({ platformId }) => platformId === accountId)
  if (!platform || isDraft(post)) return false
  return (platform.status ?? post.status) !== 'failed'
}

/** An account's post that makes another one of the same identity a duplicate. */
export interface Earlier {
  readonly accountId: string
  readonly postGroupId: string
  readonly status: string
  readonly scheduledTime?: string
}

/** The newest live post of this identity on this account. */
export function findLive(history: History, accountId: string, identity: Identity): Earlier | undefined {
  const post = history.findLast(
    (candidate) => isLiveOn(candidate, accountId) && identitiesOf(candidate).includes(identity),
  )
  if (!post) return undefined
  const status = post.platforms.find(({ platformId }) => platformId === accountId)?.status ?? post.status
  return {
    accountId,
    postGroupId: post.postGroupId,
    status,
    ...(post.scheduledTime ? { scheduledTime: post.scheduledTime } : {}),
  }
}

/** Drafts of this identity that go to no other account than these: left by an earlier run, or by draft mode. */
export function findDrafts(history: History, accountIds: readonly string[], identity: Identity): ListedPost[] {
  return history.filter(
    (post) =>
      isDraft(post) &&
      identitiesOf(post).includes(identity) &&
      post.platforms.every(({ platformId }) => accountIds.includes(platformId)),
  )
}
