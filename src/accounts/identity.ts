import { createHash } from 'node:crypto'

/**
 * What tells a post from every other post. It is the same in every run of the step. Each part has 16 hex digits (64
 * bits), so the chance that two of 10,000 posts have an equal part by accident is below 1 in 10^11.
 */
export interface Identity {
  /** A hash of the whole file. */
  readonly content: string
  /** A hash of the repository and the entry's `id`, if it has one: `launch` in two repositories means two posts. */
  readonly id?: string
}

const ID_DIGITS = 16

export const hashOfId = (id: string, repositoryId: string): string =>
  createHash('sha256').update(`${repositoryId}\n${id}`).digest('hex').slice(0, ID_DIGITS)

export const sameIdentity = (a: Identity, b: Identity): boolean => a.content === b.content && a.id === b.id

/** Whether two posts are the same, without a plan: they have one id, or one content and not both an id. */
export const isSamePost = (a: Identity, b: Identity): boolean =>
  (a.id !== undefined && a.id === b.id) || (a.content === b.content && (a.id === undefined || b.id === undefined))

/** One entry of the plan as it is written, before `only` and `added-only` narrow it. */
export interface WrittenEntry {
  readonly identity: Identity
  readonly accounts: readonly string[]
}

/** The plan as it is written. It is asked about each pair of posts, so it must answer quickly. */
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

/** A wanted post, and everything that decides which earlier post is the same one. */
export interface Wish {
  readonly identity: Identity
  /** It also contains this post's own entry. */
  readonly plan: WrittenPlan
  /** True with `on-duplicate: repost`: equal content is no reason to skip a post, but an equal id still is. */
  readonly repost: boolean
  /** Manifests whose posts this run changes as their entries say, as records have them. With `on-change: warn` there is none. */
  readonly changeable?: ReadonlySet<string>
}

/** `other-video`: the earlier post has the wanted id, and another video. */
export type Likeness = 'same' | 'other-video' | 'different'

/**
 * Whether an earlier post on an account is the wanted post. No edit of a manifest may publish a post again or lose one:
 * people give an id, rename it, remove it, move it to another video or to the next entry, and rename files.
 *
 * - Equal contents are the same post. The exception is one video with two ids on purpose: both posts have an id, and
 *   another entry has the earlier id with this video for this account.
 * - An equal id with other content is the same post with another video. The exception is an id that was moved to
 *   another video: another entry has the earlier content for this account.
 * - With `repost`, only an equal id makes two posts the same.
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

/** Whether any entry of the plan wants an earlier post on an account. By default it is judged as without `repost`. */
export const isWanted = (earlier: Identity, accountId: string, plan: WrittenPlan, repost = false): boolean =>
  plan.entries.some(
    ({ identity, accounts }) =>
      accounts.includes(accountId) && likeness({ identity, plan, repost }, earlier, accountId) !== 'different',
  )
