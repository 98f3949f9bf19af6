import pLimit from 'p-limit'
import type { ListedPost } from './answers.ts'
import type { Client, ListPage, ListQuery } from './client.ts'

/** What PostPost says was posted or planned on all accounts of the key: the ledger that every runner shares. */
export type History = readonly ListedPost[]

/** The history, and what the next reading has to know of this one. */
export interface Reading {
  /** Oldest first. */
  readonly history: History
  /** All that was changed up to this time, by PostPost's `updatedAt`, is in it; later changes may be. */
  readonly markMs: number
  /** What a person should know of it. */
  readonly remark?: string
}

/** Pages of 100 read at the same time. */
const PARALLEL_PAGES = 4
/** 100,000 posts; a history longer than that is refused rather than read in part, because a part proves nothing. */
const MAX_PAGES = 1_000
/** A deletion meanwhile moves posts to pages that were read already; then everything is read again. */
const MAX_READINGS = 5
/** A change may show later than its time says: lists lag, and a service may have more than one clock. */
const LATE_MS = 60_000

type Order = Pick<ListQuery, 'sortBy' | 'sortOrder'>

const ASKED: Order = { sortBy: 'createdAt', sortOrder: 'asc' }
/** Posts that share a time have no order among themselves: one may be on two pages and another on none, but hardly in every order. */
const OTHER_ORDERS: readonly Order[] = [
  { sortBy: 'createdAt', sortOrder: 'desc' },
  { sortBy: 'updatedAt', sortOrder: 'asc' },
  { sortBy: 'updatedAt', sortOrder: 'desc' },
  { sortBy: 'scheduledTime', sortOrder: 'asc' },
  { sortBy: 'scheduledTime', sortOrder: 'desc' },
]

/**
 * The whole history, oldest first, so that posts made meanwhile only come after what was read. Throws PostPostError, and an
 * Error where the history changes during every reading.
 */
export async function readHistory(client: Client): Promise<Reading> {
  for (let tries = 1; tries <= MAX_READINGS; tries++) {
    const reading = await readOnce(client)
    if (reading) return reading
  }
  throw new Error(`The list of earlier posts changed during each of ${MAX_READINGS} readings.`)
}

async function readOnce(client: Client): Promise<Reading | undefined> {
  const first = await readPage(client, 1, ASKED)
  // One page is one answer, and nothing moves within it.
  const isWhole = first.pagination.totalPages <= 1 && !first.pagination.hasNextPage
  // Before the other pages: what changes while they are read may be on one that was read already.
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

/** Reads in other orders what was not on any page; the union is what there is. */
async function completed(
  client: Client,
  found: History,
  totalItems: number,
): Promise<{ readonly history: History; readonly remark: string }> {
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
 * All pages, in parallel; undefined where a post may have moved from a page that was not read yet to one that was. The last
 * page is read before all others and again after them: a post that is deleted (or added, in an order that was not asked
 * for) changes which post this page begins with, whatever the total says.
 */
async function readPages(
  client: Client,
  lastPage: number,
): Promise<{ readonly posts: readonly ListedPost[]; readonly totalItems: number | undefined } | undefined> {
  if (lastPage > MAX_PAGES)
    throw new Error(`PostPost lists ${lastPage} pages of earlier posts; more than ${MAX_PAGES} are not read.`)
  const before = await readPage(client, lastPage, ASKED)
  const pages = await pLimit(PARALLEL_PAGES).map(pageNumbers(lastPage - 1), (page) => readPage(client, page, ASKED))
  const after = await readPage(client, lastPage, ASKED)
  // There is a further page by now: what moved between it and this one could not be seen.
  if (after.pagination.hasNextPage) return undefined
  if (after.posts[0]?.postGroupId !== before.posts[0]?.postGroupId && !isTie(before, after)) return undefined
  pages.push(before, after)
  const posts = [...merge(pages.flatMap((page) => page.posts))]
  if (!isAscending(posts) && !(await isSettled(client, posts, lastPage))) return undefined
  return { posts, totalItems: after.pagination.totalItems }
}

/** Posts of one time that have changed places: nothing was deleted or added, and the number of different ones decides. */
const isTie = (before: ListPage, after: ListPage): boolean =>
  before.pagination.totalItems !== undefined &&
  before.pagination.totalItems === after.pagination.totalItems &&
  before.posts[0]?.createdAt === after.posts[0]?.createdAt

const pageNumbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

/** Where the service ignores the order asked for, only a second reading with the same result proves that nothing moved. */
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

/** Not by a spread into Math.max: a long history would overflow the stack. */
const newestChangeMs = (posts: readonly ListedPost[]): number =>
  posts.reduce((newest, { updatedAt }) => Math.max(newest, timeOf(updatedAt) ?? 0), 0) - LATE_MS

/**
 * What changed since `earlier` was read, merged over it: the page of the 100 newest changes, which is one request. Where it
 * does not reach back to what was known, or is not in the order asked for, everything is read again.
 */
export async function refreshHistory(client: Client, earlier: Reading): Promise<Reading> {
  const { posts, pagination } = await newestChanges(client)
  const times = posts.map(({ updatedAt }) => timeOf(updatedAt))
  const isDescending = times.every((time, index) => time !== undefined && time <= (times[index - 1] ?? time))
  // Strictly older: posts changed in the same millisecond as the mark may be on both sides of the cut.
  const reachesBack = !pagination.hasNextPage || posts.length === 0 || (times.at(-1) ?? 0) < earlier.markMs
  if (!isDescending || !reachesBack) return readHistory(client)
  return { history: merge([...earlier.history, ...posts]), markMs: Math.max(earlier.markMs, newestChangeMs(posts)) }
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
