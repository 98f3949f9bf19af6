import pLimit from 'p-limit'
import type { ListedPost } from './answers.ts'
import type { Client } from './client.ts'

/** What PostPost says was posted or planned on all accounts of the key: the ledger that every runner shares. */
export type History = readonly ListedPost[]

/** Pages of 100 read at the same time. */
const PARALLEL_PAGES = 4
/** 100,000 posts; a history longer than that is refused rather than read in part, because a part proves nothing. */
const MAX_PAGES = 1_000
/** A deletion meanwhile moves posts to pages that were read already; then everything is read again. */
const MAX_READINGS = 5

/**
 * The whole history, oldest first, so that posts made meanwhile only come after what was read. Throws PostPostError, and an
 * Error where the history changes during every reading.
 */
export async function readHistory(client: Client): Promise<History> {
  for (let reading = 1; reading <= MAX_READINGS; reading++) {
    const posts = await readPages(client)
    if (posts) return merge(posts)
  }
  throw new Error(`The list of earlier posts changed during each of ${MAX_READINGS} readings.`)
}

/**
 * All pages, in parallel; undefined where a post may have moved from a page that was not read yet to one that was. The last
 * page is read before all others and again after them: a post that is deleted (or added, in an order that was not asked
 * for) changes which post this page begins with, whatever the total says.
 */
async function readPages(client: Client): Promise<readonly ListedPost[] | undefined> {
  const probe = await readPage(client, 1)
  const lastPage = probe.pagination.totalPages
  if (lastPage > MAX_PAGES)
    throw new Error(`PostPost lists ${lastPage} pages of earlier posts; more than ${MAX_PAGES} are not read.`)
  // One page is one answer, and nothing moves within it.
  if (lastPage <= 1 && !probe.pagination.hasNextPage) return probe.posts
  const before = await readPage(client, lastPage)
  const numbers = Array.from({ length: lastPage - 1 }, (_, index) => index + 1)
  const pages = await pLimit(PARALLEL_PAGES).map(numbers, (page) => readPage(client, page))
  const after = await readPage(client, lastPage)
  // There is a further page by now: what moved between it and this one could not be seen.
  if (after.pagination.hasNextPage) return undefined
  if (after.posts[0]?.postGroupId !== before.posts[0]?.postGroupId) return undefined
  pages.push(after)
  const posts = pages.flatMap((page) => page.posts)
  return isAscending(posts) ? posts : settledOrder(client, posts, pages.length)
}

/** Where the service ignores the order asked for, only a second reading with the same result proves that nothing moved. */
async function settledOrder(
  client: Client,
  posts: readonly ListedPost[],
  pageCount: number,
): Promise<readonly ListedPost[] | undefined> {
  for (let page = 1, index = 0; page <= pageCount; page++) {
    const { posts: again } = await readPage(client, page)
    for (const { postGroupId } of again) if (posts[index++]?.postGroupId !== postGroupId) return undefined
  }
  return posts
}

function isAscending(posts: readonly ListedPost[]): boolean {
  const times = posts.map(({ createdAt }) => timeOf(createdAt) ?? 0)
  return times.every((time, index) => time >= (times[index - 1] ?? time))
}

const readPage = (client: Client, page: number) => client.list({ page, sortBy: 'createdAt', sortOrder: 'asc' })

/**
 * What changed since `earlier` was read, merged over it: the page of the 100 newest changes, which is one request. Where it
 * does not reach back to what was known, or is not in the order asked for, everything is read again.
 */
export async function refreshHistory(client: Client, earlier: History): Promise<History> {
  // Not by a spread into Math.max: a long history would overflow the stack.
  const known = earlier.reduce((newest, { updatedAt }) => Math.max(newest, timeOf(updatedAt) ?? 0), 0)
  const { posts, pagination } = await client.list({ page: 1, sortBy: 'updatedAt', sortOrder: 'desc' })
  const times = posts.map(({ updatedAt }) => timeOf(updatedAt))
  const isDescending = times.every((time, index) => time !== undefined && time <= (times[index - 1] ?? time))
  // Strictly older: posts changed in the same millisecond as the newest known one may be on both sides of the cut.
  const reachesBack = !pagination.hasNextPage || posts.length === 0 || (times.at(-1) ?? 0) < known
  return isDescending && reachesBack ? merge([...earlier, ...posts]) : readHistory(client)
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
