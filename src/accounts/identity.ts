import { createHash } from 'node:crypto'

/**
 * What distinguishes a post from every other one, however often the step is run. Each part has 16 hex digits (64 bits): the
 * chance that two of 10,000 posts share one is 1 in 10^11.
 */
export interface Identity {
  /** Of the whole file. */
  readonly content: string
  /** Of the entry's `id`, where it has one; within its repository, so that `launch` of two repositories are two posts. */
  readonly id?: string
}

const ID_DIGITS = 16

export const hashOfId = (id: string, repositoryId: string): string =>
  createHash('sha256').update(`${repositoryId}\n${id}`).digest('hex').slice(0, ID_DIGITS)

export const sameIdentity = (a: Identity, b: Identity): boolean => a.content === b.content && a.id === b.id

/** Where no plan says otherwise: two ids for one video are two posts, all else that is alike is one. */
export const isSamePost = (a: Identity, b: Identity): boolean =>
  (a.id !== undefined && a.id === b.id) || (a.content === b.content && (a.id === undefined || b.id === undefined))

/** One entry of the plan as it is written, before `only` and `added-only` narrow it. */
export interface WrittenEntry {
  readonly identity: Identity
  readonly accounts: readonly string[]
}

/** The plan as written, and what is asked of it: of each pair of posts, so it has to be quick. */
export interface WrittenPlan {
  readonly entries: readonly WrittenEntry[]
  /** Whether an entry has this id and this video for the account. */
  has(identity: Identity, accountId: string): boolean
  /** Whether an entry has this video for the account. */
  hasContent(content: string, accountId: string): boolean
}

export function writtenPlan(entries: readonly WrittenEntry[]): WrittenPlan {
  const keys = entries.flatMap(({ identity: { content, id = '' }, accounts }) =>
    accounts.flatMap((account) => [`${content} ${account}`, `${content} ${id} ${account}`]),
  )
  const known = new Set(keys)
  return {
    entries,
    has: ({ content, id = '' }, accountId) => known.has(`${content} ${id} ${accountId}`),
    hasContent: (content, accountId) => known.has(`${content} ${accountId}`),
  }
}

/** A post that is wanted, and all that decides which earlier post is the same one. */
export interface Wish {
  readonly identity: Identity
  /** This wish's own entry is in it. */
  readonly plan: WrittenPlan
  /** `on-duplicate: repost`: the same content is no reason to skip, an equal id still is. */
  readonly repost: boolean
}

/** `other-video`: the earlier post has the wanted id, and another video. */
export type Likeness = 'same' | 'other-video' | 'different'

/**
 * Whether an earlier post on an account is the one that is wanted, so that no edit of a manifest (an id given, renamed, taken
 * away or handed to another video, numbers moved down, a file renamed) publishes anything again or loses anything:
 *
 * - equal contents are the same post, unless both have an id and the earlier one's id is written for this video and account
 *   by another entry (two ids for one video on purpose);
 * - an equal id with other content is the same post with another video, unless the earlier content is written for this
 *   account by another entry: then the id was handed on.
 */
export function likeness({ identity, plan, repost }: Wish, earlier: Identity, accountId: string): Likeness {
  const hasEqualId = identity.id !== undefined && identity.id === earlier.id
  if (identity.content === earlier.content) {
    if (hasEqualId) return 'same'
    if (repost) return 'different'
    const isAnother = identity.id !== undefined && earlier.id !== undefined && plan.has(earlier, accountId)
    return isAnother ? 'different' : 'same'
  }
  if (!hasEqualId) return 'different'
  const wasHandedOn = !repost && plan.hasContent(earlier.content, accountId)
  return wasHandedOn ? 'different' : 'other-video'
}

/** Whether an entry of the plan wants an earlier post on an account, also where the same content is posted again. */
export const isWanted = (earlier: Identity, accountId: string, plan: WrittenPlan, repost = false): boolean =>
  plan.entries.some(
    ({ identity, accounts }) =>
      accounts.includes(accountId) && likeness({ identity, plan, repost }, earlier, accountId) !== 'different',
  )
