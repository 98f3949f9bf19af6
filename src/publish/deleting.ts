import { isDraft, type ListedPost } from '../postpost/answers.ts'
import type { Client } from '../postpost/client.ts'
import { isRefused } from '../postpost/failure.ts'

/**
 * - `deleted`: it was a draft on every account
 * - `gone`: somebody else has deleted it
 * - `accepted`: it is no draft any more, and stays
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
  gone: 'gone already',
  accepted: 'no draft any more, and stays',
  hidden: 'not shown as a draft by the list, and stays',
  changed: 'changed by somebody in PostPost, and stays',
}

/**
 * The only place that deletes, and it asks first: delete-post works in every status, and what is public would vanish from
 * PostPost and so from the ledger while it stays on TikTok (PostPost delete-post). Only what is a draft on every account of
 * every network goes, by the list and, immediately before, by get-post.
 * @param whose a draft of this run may be missing in a list that lags
 * @param isAsItWas false for one that somebody has changed since it was decided about
 */
export async function deleteDraft(
  client: Client,
  postGroupId: string,
  whose: 'own' | 'other',
  isAsItWas: (listed: ListedPost) => boolean = () => true,
): Promise<Deletion> {
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
  if (listed && !isAsItWas(listed)) return { end: 'changed' }
  await client.deletePost(postGroupId)
  return { end: 'deleted' }
}

/** Drafts beyond these pages of 100 are older than any that this action looks for. */
const MAX_DRAFT_PAGES = 10

/** The list's entry: among the newest changes, and for what is older among the drafts. */
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
