import type { Account } from '../accounts/accounts.ts'
import type { VideoFacts } from '../media/facts.ts'
import { isApplied, isNew, type PlannedPost } from '../plan/planned-post.ts'
import type { Post } from '../posts/post.ts'
import type { Problem } from '../problem.ts'
import type { AccountResult, Done, Outcome, Result } from '../publish/result.ts'
import { type ChangeShown, changeShown } from './changes.ts'
import { type When, whenOf } from './when.ts'

/** One post with all that is known of it. Log, summary, comment and page only lay it out. */
export interface PostReport {
  /** Counts from 1. */
  readonly number: number
  readonly post: Post
  readonly result: Result
  /** Undefined where it did not come to a plan. */
  readonly step: PlannedPost | undefined
  /** Undefined where its video could not be looked into. */
  readonly facts: VideoFacts | undefined
  /** Of a post that is there already, what is there, not what was wished. */
  readonly caption: string
  /** In the order of the result's accounts. */
  readonly accounts: readonly AccountReport[]
  readonly when: When
  /** What becomes of it; undefined where nothing does. */
  readonly change: ChangeShown | undefined
  /** Those that concern it. */
  readonly problems: readonly Problem[]
}

/** One account of a post, with how the post ended there as far as it is known. */
export interface AccountReport {
  readonly id: string
  /** `@acme`, or what was written where nobody knows the name. */
  readonly name: string
  readonly outcome: Outcome
  /** What became of the post on it. */
  readonly result: AccountResult | undefined
  /** True where it has the post from before this run. */
  readonly wasThere: boolean
}

/** How a post ended, and what led there. */
export interface Ending extends Pick<Done, 'result' | 'there'> {
  readonly post: Post
  readonly step: PlannedPost | undefined
  /** As far as they are known without a plan. */
  readonly accounts: readonly Account[]
}

export function reportPost(
  { post, step, result, there, accounts }: Ending,
  number: number,
  { problems, facts, waits }: { problems: readonly Problem[]; facts: VideoFacts | undefined; waits: boolean },
): PostReport {
  return {
    number,
    post,
    result,
    step,
    facts,
    caption: there?.caption ?? post.caption,
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
  // Where there is no plan, the names that people wrote, as long as they are one for each account.
  const written = post.accounts?.length === result.accounts.length ? post.accounts.map(({ value }) => value) : []
  const nameOf = (id: string, index: number): string =>
    accounts.find((account) => account.id === id)?.name ?? (written[index]?.startsWith('@') ? written[index] : id)
  const known = step?.accounts ?? result.accounts.map((id, index) => ({ id, name: nameOf(id, index) }))
  // What was there and changes ends as this run has left it.
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

/** PostPost's word for one account, where it says another thing than the post's outcome. */
const outcomeOnAccount = (result: AccountResult | undefined): Outcome | undefined =>
  result?.status === 'published' || result?.status === 'failed' ? result.status : undefined

/** True where this run sent something of the post, or would without `dry-run`. */
export const isSent = ({ step }: PostReport): boolean => step !== undefined && isNew(step)

/** True where nothing went out: the plan was refused, or PostPost took none of its posts. */
export const nothingWent = (posts: readonly PostReport[]): boolean =>
  posts.every(({ result }) => result.outcome === 'failed' && result.postGroupId === undefined)
