import type { Account } from '../accounts/accounts.ts'
import type { Candidate } from '../accounts/candidates.ts'
import { type Earlier, earlierOn, findDrafts, findFailed, findLive, type Matcher } from '../accounts/earlier-posts.ts'
import { type Identity, isSamePost } from '../accounts/identity.ts'
import type { History } from '../postpost/history.ts'
import type { Post } from '../posts/post.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import type { PacedMove, PacingLimits } from './pacing.ts'

/**
 * - `publish`: a new post for `accounts`
 * - `upload-draft`: a new draft for a person to approve
 * - `skip`: every account has it
 * - `keep-draft`: a draft of it waits for approval already
 * - `too-late`: its own time has passed
 */
export type Action = 'publish' | 'upload-draft' | 'skip' | 'keep-draft' | 'too-late'

/** What is to be done with one candidate: deciding is this value, doing is publish.ts. */
export interface Step {
  readonly candidate: Candidate
  readonly action: Action
  /** Accounts that are to get it. */
  readonly accounts: readonly Account[]
  /** Posts on the accounts that have it already. */
  readonly earlier: readonly Earlier[]
  /** The draft that is kept (`keep-draft`). */
  readonly draft: Earlier | undefined
  /** Attempts on `accounts` that failed, the newest of each. */
  readonly failedBefore: readonly Earlier[]
  /** When it is to go out, milliseconds since 1970; undefined: left as a draft, or nothing is done. */
  readonly timeMs: number | undefined
  /** Why the time is later than it was wanted; undefined where no limit of the pace moved it. */
  readonly movedBy: PacedMove | undefined
  /** True when the time is the user's own and must not move. */
  readonly timeIsFixed: boolean
  /** The earliest time, where one was written for several videos. */
  readonly notBeforeMs: number | undefined
  /** Drafts of this post, deleted once it is scheduled. */
  readonly leftovers: readonly string[]
  /** Which stored videos make it a duplicate. */
  readonly isDuplicate: Matcher
  /** Which stored videos are this post, whatever `on-duplicate` says. */
  readonly isVersion: Matcher
}

/** What is decided by more than the candidate and the history. */
export interface Policy {
  readonly onDuplicate: 'skip' | 'fail' | 'repost'
  /** Without a key nobody knows the history: a time in the past may then be that of a duplicate, and is only a warning. */
  readonly isOffline: boolean
  /** Hashes of the ids of all entries as they are written. */
  readonly idsInPlan: ReadonlySet<string>
}

/** True for what this run would add to PostPost. */
export const isNew = ({ action }: Pick<Step, 'action'>): boolean => action === 'publish' || action === 'upload-draft'

/** One candidate → what is to be done with it, before pace has given it a time. */
export function decide(candidate: Candidate, history: History, policy: Policy, nowMs: number): Step {
  const { accounts, identity, post } = candidate
  const isVersion = versionsOf(identity, policy)
  const isDuplicate: Matcher = (stored) =>
    isSamePost(identity, stored, { ...policy, repost: policy.onDuplicate === 'repost' })
  const earlier = accounts.flatMap(({ id }) => findLive(history, id, isDuplicate) ?? [])
  const remaining = accounts.filter(({ id }) => !earlier.some(({ accountId }) => accountId === id))
  const ids = accounts.map(({ id }) => id)
  const drafts = findDrafts(history, ids, isVersion)
  const kept = drafts.findLast(
    ({ platforms, mediaUrls }) =>
      platforms.length === remaining.length &&
      mediaUrls.length === 1 &&
      remaining.every(({ id }) => platforms.some(({ platformId }) => platformId === id)),
  )
  const writtenMs = post.schedule.kind === 'at' ? post.schedule.timeMs : undefined
  const action = (): Action => {
    if (remaining.length === 0) return 'skip'
    if (post.schedule.kind === 'draft') return kept ? 'keep-draft' : 'upload-draft'
    return hasPassed(post, nowMs) && !policy.isOffline ? 'too-late' : 'publish'
  }
  return {
    candidate,
    action: action(),
    accounts: remaining,
    earlier,
    draft: kept && earlierOn(kept, remaining[0]?.id ?? ''),
    failedBefore: remaining.flatMap(({ id }) => findFailed(history, id, isVersion) ?? []),
    timeMs: post.timeIsOwn ? writtenMs : undefined,
    movedBy: undefined,
    timeIsFixed: post.timeIsOwn && writtenMs !== undefined,
    notBeforeMs: post.timeIsOwn ? undefined : writtenMs,
    leftovers: drafts.map(({ postGroupId }) => postGroupId),
    isDuplicate,
    isVersion,
  }
}

/** Which stored videos are the post of this identity, whatever `on-duplicate` says. */
export const versionsOf =
  (identity: Identity, { idsInPlan }: Policy): Matcher =>
  (stored) =>
    isSamePost(identity, stored, { idsInPlan, repost: false })

/** True for a time that was written as a date and is past: PostPost would take it for now. */
export const hasPassed = ({ schedule }: Post, nowMs: number): boolean =>
  schedule.kind === 'at' && !schedule.isRelative && schedule.timeMs <= nowMs

/**
 * `moved from now by max-per-day 1 of @acme`: why a post goes out later than it was wanted.
 * @param show the time it was wanted for, where that is not now
 * @returns undefined where no limit moved it
 */
export function describeMove(
  { movedBy, notBeforeMs, candidate: { accounts, post } }: Step,
  { maxPerDay, maxPerMinute }: PacingLimits,
  show: (timeMs: number, timezone: string) => string = formatTime,
): string | undefined {
  if (!movedBy) return undefined
  const { account, limit, fromMs } = movedBy
  const from = fromMs === notBeforeMs ? show(fromMs, post.timezone) : 'now'
  const name = accounts.find(({ id }) => id === account)?.name ?? account
  return `moved from ${from} by max-per-${limit} ${limit === 'day' ? maxPerDay : maxPerMinute} of ${name}`
}
