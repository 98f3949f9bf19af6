import type { Account } from '../accounts/accounts.ts'
import type { Earlier } from '../accounts/earlier-posts.ts'
import { wholeSecond } from '../accounts/record.ts'
import { nameOf, type PlannedPost, type PlanSaid } from '../plan/planned-post.ts'
import { timeOf } from '../postpost/history.ts'
import type { Post } from '../posts/post.ts'
import type { ProblemCode } from '../problem-codes.ts'

/** How a post ended; what each word means for the step stands in the README. */
export type Outcome =
  | 'published'
  | 'scheduled'
  | 'updated'
  | 'withdrawn'
  | 'draft'
  | 'processing'
  | 'skipped'
  | 'planned'
  | 'failed'
  | 'unknown'

/** A post on one account. `account` is `tiktok-{openId}`; `status` PostPost's own word. */
export interface AccountResult {
  readonly account: string
  readonly status: string
  readonly postedId?: string
  readonly url?: string
  readonly error?: { readonly code: string; readonly message: string }
}

/** One element of the output `results`. */
export interface Result extends Partial<PlanSaid> {
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
  /** The same for machines: docs/errors.md has a paragraph for each. */
  readonly code?: ProblemCode
  /** The post group that the new one has taken the place of. */
  readonly replaced?: string
}

/** Without a key "the only connected account" has no id yet. */
const idsOf = (accounts: readonly Account[]): string[] => accounts.map(({ id }) => id).filter((id) => id !== '')

export const resultOf = ({ post, accounts }: PlannedPost, rest: Omit<Result, 'id' | 'video' | 'accounts'>): Result => ({
  id: post.id,
  video: post.video.path,
  accounts: idsOf(accounts),
  ...rest,
  ...(rest.scheduledTime === undefined ? {} : { scheduledTime: withoutMark(rest.scheduledTime) }),
})

/** The milliseconds of a time are marks, and none of a reader's business. A time that is none stays as it came. */
export const withoutMark = (iso: string): string => {
  const timeMs = timeOf(iso)
  return timeMs === undefined ? iso : new Date(wholeSecond(timeMs)).toISOString()
}

/** A post that was not sent because something was found wrong beforehand, with it or with another. */
export const notSent = (
  post: Post,
  accounts: readonly Account[] | undefined,
  why: { readonly error: string; readonly code: ProblemCode },
): Result => ({
  id: post.id,
  video: post.video.path,
  accounts: accounts && accounts.length > 0 ? idsOf(accounts) : (post.accounts ?? []).map(({ value }) => value),
  outcome: 'failed',
  ...why,
})

/** The error of a post that a cancelled run did not send. */
export const CANCELLED = 'Not sent: the run was cancelled.'

/** How one post ended. */
export interface Done {
  /** As it was carried out: pace may have moved it once more. */
  readonly step: PlannedPost
  readonly result: Result
  /** The earlier post that is the result. */
  readonly existing?: Earlier | undefined
}

export const earlierPosts = (earlier: readonly Earlier[]): AccountResult[] =>
  earlier.map(({ accountId, status, error }) => ({ account: accountId, status, ...(error ? { error } : {}) }))

/** Lines of the log: what each account has, by its name, and what went wrong. */
export function describeResult({ posts, error }: Result, { accounts }: PlannedPost): string[] {
  const lines = (posts ?? []).map(
    ({ account, status, url }) => `${nameOf(accounts, account)}: ${status}${url ? ` ${url}` : ''}`,
  )
  return error ? [...lines, error] : lines
}
