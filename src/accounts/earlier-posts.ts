import { isDraft, type ListedPost } from '../postpost/answers.ts'
import type { History } from '../postpost/history.ts'
import { type Identity, identityIn } from './identity.ts'

/** An account's post of an earlier run, or of another client, as the history shows it. */
export interface Earlier {
  readonly accountId: string
  readonly postGroupId: string
  readonly status: string
  readonly scheduledTime?: string
  /** Its caption; absent where PostPost does not say. */
  readonly caption?: string
}

/** Whether the identity of a stored video is the one that is wanted. */
export type Matcher = (identity: Identity) => boolean

/** Identities of a post group: those in the names of its uploaded files. */
export const identitiesOf = ({ mediaUrls }: ListedPost): Identity[] => mediaUrls.flatMap((url) => identityIn(url) ?? [])

/**
 * True where a post is, or is going to be, on this account. Statuses that are not known count as live: a wrong skip is seen
 * and put right by `on-duplicate: repost`, a second public post is not.
 */
export const isLiveOn = (post: ListedPost, accountId: string): boolean =>
  !isDraft(post) && isOn(post, accountId) && statusOn(post, accountId) !== 'failed'

const isOn = ({ platforms }: ListedPost, accountId: string): boolean =>
  platforms.some(({ platformId }) => platformId === accountId)

/** The account's own status, or that of the whole group. */
const statusOn = ({ platforms, status }: ListedPost, accountId: string): string =>
  platforms.find(({ platformId }) => platformId === accountId)?.status ?? status

/** The newest live post on this account that matches. */
export function findLive(history: History, accountId: string, matches: Matcher): Earlier | undefined {
  const post = history.findLast((candidate) => isLiveOn(candidate, accountId) && identitiesOf(candidate).some(matches))
  return post && earlierOn(post, accountId)
}

/** The newest post on this account that matches, where it failed. */
export function findFailed(history: History, accountId: string, matches: Matcher): Earlier | undefined {
  const post = history.findLast(
    (candidate) => !isDraft(candidate) && isOn(candidate, accountId) && identitiesOf(candidate).some(matches),
  )
  return post && !isLiveOn(post, accountId) ? earlierOn(post, accountId) : undefined
}

export const earlierOn = (post: ListedPost, accountId: string): Earlier => ({
  accountId,
  postGroupId: post.postGroupId,
  status: statusOn(post, accountId),
  ...(post.scheduledTime ? { scheduledTime: post.scheduledTime } : {}),
  ...(typeof post.content === 'string' ? { caption: post.content } : {}),
})

/** Matching drafts that go to no other account than these: left by an earlier run, or waiting for a person's approval. */
export const findDrafts = (history: History, accountIds: readonly string[], matches: Matcher): ListedPost[] =>
  history.filter(
    (post) =>
      isDraft(post) &&
      identitiesOf(post).some(matches) &&
      post.platforms.every(({ platformId }) => accountIds.includes(platformId)),
  )
