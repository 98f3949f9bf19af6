import type { Account } from '../accounts.ts'
import type { Earlier } from '../history.ts'
import type { Step } from '../plan.ts'
import type { Post } from '../post.ts'

/** How a post ended; what each word means for the step stands in the README. */
export type Outcome = 'published' | 'scheduled' | 'draft' | 'processing' | 'skipped' | 'planned' | 'failed' | 'unknown'

/** A post on one account. `account` is `tiktok-{openId}`; `status` PostPost's own word. */
export interface AccountResult {
  readonly account: string
  readonly status: string
  readonly postedId?: string
  readonly url?: string
  readonly error?: { readonly code: string; readonly message: string }
}

/** One element of the output `results`. */
export interface Result {
  readonly id: string
  /** The video's path in the workspace. */
  readonly video: string
  readonly accounts: readonly string[]
  readonly outcome: Outcome
  readonly postGroupId?: string
  /** ISO 8601, UTC. */
  readonly scheduledTime?: string
  readonly posts?: readonly AccountResult[]
  /** What went wrong and what to do, for people. */
  readonly error?: string
}

/** How the sending of one post ended, before anybody waited for TikTok. */
export type Ending =
  | {
      readonly kind: 'accepted'
      readonly postGroupId: string
      readonly scheduledTime: string
      readonly earlier: readonly Earlier[]
    }
  | { readonly kind: 'draft'; readonly postGroupId: string; readonly earlier: readonly Earlier[] }
  | { readonly kind: 'skipped'; readonly earlier: readonly Earlier[] }
  | {
      readonly kind: 'unknown'
      readonly postGroupId: string
      /** The time that was asked for. */
      readonly scheduledTime: string
      readonly message: string
    }
  | { readonly kind: 'failed'; readonly message: string }

/** Without a key "the only connected account" has no id yet. */
const idsOf = (accounts: readonly Account[]): string[] => accounts.map(({ id }) => id).filter((id) => id !== '')

export const resultOf = (step: Step, rest: Omit<Result, 'id' | 'video' | 'accounts'>): Result => ({
  id: step.candidate.post.id,
  video: step.candidate.post.video.path,
  accounts: idsOf(step.candidate.accounts),
  ...rest,
})

/** A post that was not sent because something was found wrong beforehand, with it or with another. */
export const notSent = (post: Post, accounts: readonly Account[] | undefined, error: string): Result => ({
  id: post.id,
  video: post.video.path,
  accounts: accounts && accounts.length > 0 ? idsOf(accounts) : (post.accounts ?? []).map(({ value }) => value),
  outcome: 'failed',
  error,
})

/** A dry run's answer: what would be done. */
export function planned(step: Step): Result {
  if (step.accounts.length === 0) return skipped(step, step.earlier)
  const time = step.timeMs === undefined ? {} : { scheduledTime: new Date(step.timeMs).toISOString() }
  return resultOf(step, {
    outcome: 'planned',
    ...time,
    ...(step.earlier.length > 0 ? { posts: earlierPosts(step.earlier) } : {}),
  })
}

export function skipped(step: Step, earlier: readonly Earlier[]): Result {
  const first = earlier[0]
  return resultOf(step, {
    outcome: 'skipped',
    ...(first ? { postGroupId: first.postGroupId } : {}),
    ...(first?.scheduledTime ? { scheduledTime: first.scheduledTime } : {}),
    posts: earlierPosts(earlier),
  })
}

export const earlierPosts = (earlier: readonly Earlier[]): AccountResult[] =>
  earlier.map(({ accountId, status }) => ({ account: accountId, status }))
