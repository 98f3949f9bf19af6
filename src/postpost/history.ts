import pLimit from 'p-limit'
import type { ListedPost } from './answers.ts'
import type { Client, ListPage, ListQuery } from './client.ts'

/** All TikTok posts that PostPost lists for the key. Every runner reads this same list. */
export type History = readonly ListedPost[]

/** The history, and what the next reading needs from this one. */
export interface Reading {
  /** Oldest first. */
  readonly history: History
  /** Every change up to this time (PostPost's `updatedAt`) is in the history. Later changes may be missing. */
  readonly markMs: number
  /** A warning about this reading. */
  readonly remark?: string
}

/** Pages of 100 read at the same time. */
const PARALLEL_PAGES = 4
/** 100,000 posts. A longer history is refused: a part of it cannot prove that a video was not posted. */
const MAX_PAGES = 1_000
/** If a post is deleted during a reading, others may move to pages that were read. Then everything is read again. */
const MAX_READINGS = 5
/** A change may be listed later than its time says: lists lag, and a service may have more than one clock. */
const LATE_MS = 60_000

type Order = Pick<ListQuery, 'sortBy' | 'sortOrder'>

const ASKED: Order = { sortBy: 'createdAt', sortOrder: 'asc' }
/**
 * Posts with the same time have no fixed order, so one may be on two pages and another on none. It is unlikely that a
 * post is missing in every one of these orders.
 */
const OTHER_ORDERS: readonly Order[] = [
  { sortBy: 'createdAt', sortOrder: 'desc' },
  { sortBy: 'updatedAt', sortOrder: 'asc' },
  { sortBy: 'updatedAt', sortOrder: 'desc' },
  { sortBy: 'scheduledTime', sortOrder: 'asc' },
  { sortBy: 'scheduledTime', sortOrder: 'desc' },
]

/**
 * Reads the whole history, oldest first, so that new posts come after those that were read.
 * @throws PostPostError, or an Error if the history is too long or changes during every reading
 */
export async function readHistory(client: Client): Promise<Reading> {
  for (let tries = 1; tries <= MAX_READINGS; tries++) {
    const reading = await readOnce(client)
    if (reading) return reading
  }
  throw new Error(
    `The list of earlier posts changed during each of ${MAX_READINGS} readings. Run the step again when nothing else posts to these accounts.`,
  )
}

async function readOnce(client: Client): Promise<Reading | undefined> {
  const first = await readPage(client, 1, ASKED)
  // A single page is a single answer, so no post can move to another page.
  const isWhole = first.pagination.totalPages <= 1 && !first.pagination.hasNextPage
  // Read before the other pages: a post that changes meanwhile may be on a page that was read already.
  const markMs = newestChangeMs(isWhole ? first.posts : (await newestChanges(client)).posts)
  const read = isWhole
    ? { posts: first.posts, totalItems: first.pagination.totalItems }
    : await readPages(client, first.pagination.totalPages)
  if (!read) return undefined
  const history = merge(read.posts)
  const { totalItems } = read
  if (totalItems === undefined || history.length >= totalItems) return { history, markMs }
  return { ...(await completed(client, history, totalItems)), markMs }
}

/** Some posts were on no page, so this reads the list in other orders and takes the posts of all orders together. */
async function completed(client: Client, found: History, totalItems: number): Promise<Omit<Reading, 'markMs'>> {
  let history = found
  for (const order of OTHER_ORDERS) {
    if (history.length >= totalItems) break
    const { pagination } = await readPage(client, 1, order)
    const numbers = pageNumbers(Math.min(pagination.totalPages, MAX_PAGES))
    const pages = await pLimit(PARALLEL_PAGES).map(numbers, (page) => readPage(client, page, order))
    history = merge([...history, ...pages.flatMap(({ posts }) => posts)])
  }
  history = history.toSorted((a, b) => (timeOf(a.createdAt) ?? 0) - (timeOf(b.createdAt) ?? 0))
  const missing = totalItems - history.length
  const end =
    missing > 0
      ? `${missing} of them could not be found in any order: look at the accounts in PostPost before you rely on this run.`
      : 'All of them were found by reading the list in other orders.'
  const remark = `PostPost's list of earlier posts is not in a stable order: it counts ${totalItems} posts, and its pages had ${found.length} different ones. ${end}`
  return { history, remark }
}

/**
 * Reads all pages in parallel. Returns undefined if a post may have moved from an unread page to a page that was read.
 * To see this, it reads the last page before all others and again after them. If a post was deleted meanwhile, the last
 * page begins with another post. The same happens if a post was added and the service ignores the order. The total may
 * not show it.
 */
async function readPages(
  client: Client,
  lastPage: number,
): Promise<{ readonly posts: readonly ListedPost[]; readonly totalItems: number | undefined } | undefined> {
  if (lastPage > MAX_PAGES)
    throw new Error(
      `PostPost lists ${lastPage} pages of earlier posts; more than ${MAX_PAGES} are not read. Delete posts there whose videos no workflow names any more.`,
    )
  const before = await readPage(client, lastPage, ASKED)
  const pages = await pLimit(PARALLEL_PAGES).map(pageNumbers(lastPage - 1), (page) => readPage(client, page, ASKED))
  const after = await readPage(client, lastPage, ASKED)
  // There is one more page now, and posts may have moved to it.
  if (after.pagination.hasNextPage) return undefined
  if (after.posts[0]?.postGroupId !== before.posts[0]?.postGroupId && !isTie(before, after)) return undefined
  pages.push(before, after)
  const posts = [...merge(pages.flatMap((page) => page.posts))]
  if (!isAscending(posts) && !(await isSettled(client, posts, lastPage))) return undefined
  return { posts, totalItems: after.pagination.totalItems }
}

/**
 * True if posts with the same time have only changed places: nothing was deleted or added. Some of them may be on no
 * page now, so the caller compares the number of posts with the total.
 */
const isTie = (before: ListPage, after: ListPage): boolean =>
  before.pagination.totalItems !== undefined &&
  before.pagination.totalItems === after.pagination.totalItems &&
  before.posts[0]?.createdAt === after.posts[0]?.createdAt

const pageNumbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

/** If the service ignores the order, only a second reading with the same result proves that nothing moved. */
async function isSettled(client: Client, posts: readonly ListedPost[], pageCount: number): Promise<boolean> {
  for (let page = 1, index = 0; page <= pageCount; page++) {
    const { posts: again } = await readPage(client, page, ASKED)
    for (const { postGroupId } of again) if (posts[index++]?.postGroupId !== postGroupId) return false
  }
  return true
}

function isAscending(posts: readonly ListedPost[]): boolean {
  const times = posts.map(({ createdAt }) => timeOf(createdAt) ?? 0)
  return times.every((time, index) => time >= (times[index - 1] ?? time))
}

const readPage = (client: Client, page: number, order: Order) => client.list({ page, ...order })

const newestChanges = (client: Client) => readPage(client, 1, { sortBy: 'updatedAt', sortOrder: 'desc' })

/** The newest change, minus LATE_MS. No spread into Math.max: a long history would overflow the stack. */
const newestChangeMs = (posts: readonly ListedPost[]): number =>
  posts.reduce((newest, { updatedAt }) => Math.max(newest, timeOf(updatedAt) ?? 0), 0) - LATE_MS

/**
 * Adds what changed since `earlier` was read. One request gets the 100 newest changes. Everything is read again if
 * these do not reach back to `earlier`, or if they are not in the order that was asked for. Posts that were deleted
 * since stay in it.
 */
export async function refreshHistory(client: Client, earlier: Reading): Promise<Reading> {
  const { posts, pagination } = await newestChanges(client)
  const times = posts.map(({ updatedAt }) => timeOf(updatedAt))
  const isDescending = times.every((time, index) => time !== undefined && time <= (times[index - 1] ?? time))
  // Older than the mark, not equal: of the posts that changed in the mark's millisecond, some may be on the next page.
  const reachesBack = !pagination.hasNextPage || posts.length === 0 || (times.at(-1) ?? 0) < earlier.markMs
  if (!isDescending || !reachesBack) return readHistory(client)
  return { history: merge([...earlier.history, ...posts]), markMs: Math.max(earlier.markMs, newestChangeMs(posts)) }
}

/** Each post group once; the later reading wins. */
const merge = (posts: readonly ListedPost[]): History => [
  ...new Map(posts.map((post) => [post.postGroupId, post])).values(),
]

export const timeOf = (iso: string | null | undefined): number | undefined => {
  const timeMs = Date.parse(iso ?? '')
  return Number.isNaN(timeMs) ? undefined : timeMs
}

/** As ISO 8601 in UTC; undefined if it is not a time. */
export function validTime(iso: string | null | undefined): string | undefined {
  const timeMs = timeOf(iso)
  return timeMs === undefined ? undefined : new Date(timeMs).toISOString()
}
