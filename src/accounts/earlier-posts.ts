import { isDraft, type ListedPost } from '../postpost/answers.ts'
import type { History } from '../postpost/history.ts'
import { type Identity, identityIn } from './identity.ts'

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

/** An account's post of an earlier run, or of another client, as the history shows it. */
export interface Earlier {
  readonly accountId: string
  readonly postGroupId: string
  readonly status: string
  readonly scheduledTime?: string
  /** Its caption; absent where PostPost does not say. */
  readonly caption?: string
}

/** Says of a stored video's identity whether it is the post that is looked for. */
export type Matcher = (identity: Identity) => boolean

/** The newest live post on this account that matches. */
export function findLive(history: History, accountId: string, matches: Matcher): Earlier | undefined {
  const post = history.findLast((candidate) => isLiveOn(candidate, accountId) && identitiesOf(candidate).some(matches))
  return post && earlierOn(post, accountId)
}

/** The newest post on this account that matches, where it failed. */
export function findFailed(history: History, accountId: string, matches: Matcher): Earlier | undefined {
  const post = history.findLast(
    (candidate) =>
      !isDraft(candidate) &&
      candidate.platforms.some(({ platformId }) => platformId === accountId) &&
      identitiesOf(candidate).some(matches),
  )
  return post && !isLiveOn(post, accountId) ? earlierOn(post, accountId) : undefined
}

export function earlierOn(post: ListedPost, accountId: string): Earlier {
  const status = post.platforms.find(({ platformId }) => platformId === accountId)?.status ?? post.status
  return {
    accountId,
    postGroupId: post.postGroupId,
    status,
    ...(post.scheduledTime ? { scheduledTime: post.scheduledTime } : {}),
    ...(typeof post.content === 'string' ? { caption: post.content } : {}),
  }
}

/** Matching drafts that go to no other account than these: left by an earlier run, or waiting for a person's approval. */
export const findDrafts = (history: History, accountIds: readonly string[], matches: Matcher): ListedPost[] =>
  history.filter(
    (post) =>
      isDraft(post) &&
      identitiesOf(post).some(matches) &&
      post.platforms.every(({ platformId }) => accountIds.includes(platformId)),
  )
