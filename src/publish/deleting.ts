import { isDraft, type ListedPost } from '../postpost/answers.ts'
import type { Client } from '../postpost/client.ts'
import { isRefused } from '../postpost/failure.ts'
import { unlessFound } from './looking.ts'

/**
 * - `deleted`: it was a draft on every account
 * - `gone`: somebody else has deleted it
 * - `accepted`: it is no longer a draft, so it stays
 * - `hidden`: the list does not show it as a draft, so it stays
 * - `changed`: somebody works on it, so it stays
 */
export interface Deletion {
  readonly end: 'deleted' | 'gone' | 'accepted' | 'hidden' | 'changed'
  /** When it goes out, as far as the list says. */
  readonly scheduledTime?: string | undefined
}

/** How a draft ended, as the end of a sentence. */
export const ENDS: Readonly<Record<Deletion['end'], string>> = {
  deleted: 'deleted',
  gone: 'already deleted',
  accepted: 'no longer a draft, so it stays',
  hidden: 'not in the list of drafts, so it stays',
  changed: 'changed by somebody in PostPost, so it stays',
}

/**
 * The only place that deletes, and it asks first. delete-post works in every status: a public post would vanish from PostPost,
 * and so from the ledger, while it stays on TikTok (PostPost delete-post). Only a draft on every account of every network is
 * deleted: the list and, immediately before each attempt, get-post must both say so.
 * @param whose a draft of this run may be missing in a list that lags
 * @param isAsItWas false for one that somebody has changed since it was decided about
 */
export async function deleteDraft(
  client: Client,
  postGroupId: string,
  whose: 'own' | 'other',
  isAsItWas: (listed: ListedPost) => boolean = () => true,
): Promise<Deletion> {
  const kept = await unlessFound(
    () => whyNotDeleted(client, postGroupId, whose, isAsItWas),
    (lookAgain) => client.deletePost(postGroupId, lookAgain),
  )
  if (!kept) return { end: 'deleted' }
  // An earlier attempt has deleted it, and its answer was lost.
  return kept.isAfterCall && kept.reason.end === 'gone' ? { end: 'deleted' } : kept.reason
}

/** Undefined if it may be deleted. */
async function whyNotDeleted(
  client: Client,
  postGroupId: string,
  whose: 'own' | 'other',
  isAsItWas: (listed: ListedPost) => boolean,
): Promise<Deletion | undefined> {
  const listed = await findListed(client, postGroupId, whose)
  try {
    const { posts } = await client.post(postGroupId)
    if (posts.some(({ status }) => status !== 'draft') || (listed && !isDraft(listed)))
      return { end: 'accepted', scheduledTime: listed?.scheduledTime ?? undefined }
  } catch (thrown) {
    if (isRefused(thrown, 404)) return { end: 'gone' }
    throw thrown
  }
  if (!listed && whose === 'other') return { end: 'hidden' }
  return listed && !isAsItWas(listed) ? { end: 'changed' } : undefined
}

/** Drafts beyond these pages of 100 are older than any that this action looks for. */
const MAX_DRAFT_PAGES = 10

/** The list's entry: looked for among the newest changes, then among the drafts, which may be older. */
export async function findListed(
  client: Client,
  postGroupId: string,
  whose: 'own' | 'other' = 'own',
): Promise<ListedPost | undefined> {
  const isIt = (post: ListedPost): boolean => post.postGroupId === postGroupId
  const newest = await client.list({ page: 1, sortBy: 'updatedAt', sortOrder: 'desc' })
  const found = newest.posts.find(isIt)
  if (found || whose === 'own' || !newest.pagination.hasNextPage) return found
  for (let page = 1; page <= MAX_DRAFT_PAGES; page++) {
    const drafts = await client.list({ page, sortBy: 'createdAt', sortOrder: 'desc', status: 'draft' })
    const draft = drafts.posts.find(isIt)
    if (draft || !drafts.pagination.hasNextPage) return draft
  }
  return undefined
}
