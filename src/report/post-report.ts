import type { Account } from '../accounts/accounts.ts'
import type { VideoFacts } from '../media/facts.ts'
import { isApplied, isNew, type PlannedPost } from '../plan/planned-post.ts'
import type { Post } from '../posts/post.ts'
import type { Problem } from '../problem.ts'
import type { AccountResult, Done, Outcome, Result } from '../publish/result.ts'
import { type ChangeShown, changeShown } from './changes.ts'
import { type When, whenOf } from './when.ts'

/** One post with everything that is known about it. Log, summary, comment and page only lay it out. */
export interface PostReport {
  /** Counts from 1. */
  readonly number: number
  readonly post: Post
  readonly result: Result
  /** Undefined without a plan. */
  readonly step: PlannedPost | undefined
  /** Undefined if its video could not be read. */
  readonly facts: VideoFacts | undefined
  /** For a post that exists already: what exists, not what was wanted. */
  readonly caption: string
  /** In the order of the result's accounts. */
  readonly accounts: readonly AccountReport[]
  readonly when: When
  /** How it changes; undefined if it does not. */
  readonly change: ChangeShown | undefined
  /** Its own problems. */
  readonly problems: readonly Problem[]
}

/** One account of a post, with how the post ended there as far as it is known. */
export interface AccountReport {
  readonly id: string
  /** `@acme`, or the reference as written if the name is not known. */
  readonly name: string
  readonly outcome: Outcome
  /** How the post ended there. */
  readonly result: AccountResult | undefined
  /** True if the post was there before this run. */
  readonly wasThere: boolean
}

/** How a post ended, and why. */
export interface Ending extends Pick<Done, 'result' | 'existing'> {
  readonly post: Post
  readonly step: PlannedPost | undefined
  /** As far as they are known without a plan. */
  readonly accounts: readonly Account[]
}

export function reportPost(
  { post, step, result, existing, accounts }: Ending,
  number: number,
  { problems, facts, waits }: { problems: readonly Problem[]; facts: VideoFacts | undefined; waits: boolean },
): PostReport {
  return {
    number,
    post,
    result,
    step,
    facts,
    caption: existing?.caption ?? post.caption,
    accounts: reportAccounts(result, step, accounts, post),
    when: whenOf(post, step, result, waits),
    change: changeShown(step),
    problems,
  }
}

function reportAccounts(
  result: Result,
  step: PlannedPost | undefined,
  accounts: readonly Account[],
  post: Post,
): AccountReport[] {
  // Without a plan: the names as written, if there is one for each account.
  const written = post.accounts?.length === result.accounts.length ? post.accounts.map(({ value }) => value) : []
  const nameOf = (id: string, index: number): string =>
    accounts.find((account) => account.id === id)?.name ?? (written[index]?.startsWith('@') ? written[index] : id)
  const known = step?.accounts ?? result.accounts.map((id, index) => ({ id, name: nameOf(id, index) }))
  // An existing post that this run changed is told as the run left it.
  const changing = new Set(step?.changes.filter(isApplied).flatMap(({ accounts: own }) => own.map(({ id }) => id)))
  return known.map(({ id, name }) => {
    const own = result.posts?.find(({ account }) => account === id)
    const wasThere = !changing.has(id) && (step?.earlier.some(({ accountId }) => accountId === id) ?? false)
    return {
      id,
      name,
      result: own,
      wasThere,
      outcome: wasThere ? 'skipped' : (outcomeOnAccount(own) ?? result.outcome),
    }
  })
}

/** PostPost's status of one account, if it differs from the post's outcome. */
const outcomeOnAccount = (result: AccountResult | undefined): Outcome | undefined =>
  result?.status === 'published' || result?.status === 'failed' ? result.status : undefined

/** True if this run sent something for the post, or would without `dry-run`. */
export const isSent = ({ step }: PostReport): boolean => step !== undefined && isNew(step)

/** True if nothing went out: the plan was refused, or PostPost accepted none of its posts. */
export const nothingWent = (posts: readonly PostReport[]): boolean =>
  posts.every(({ result }) => result.outcome === 'failed' && result.postGroupId === undefined)
