import { isNew, type PlannedPost } from '../plan/planned-post.ts'
import type { Post } from '../posts/post.ts'
import type { AccountResult, Result } from '../publish/result.ts'
import type { Report } from './report.ts'

/** One post with all that is known of it, as log and summary tell it. */
export interface View {
  readonly result: Result
  readonly post: Post
  /** Undefined where it did not come to a plan. */
  readonly step: PlannedPost | undefined
  /** Of a post that is there already, what is there, not what was wished. */
  readonly caption: string
  /** In the order of the result's accounts. */
  readonly accounts: readonly AccountView[]
}

export interface AccountView {
  /** `@acme`, or what was written where nobody knows the name. */
  readonly name: string
  /** What became of the post on it, as far as that is known. */
  readonly result: AccountResult | undefined
  /** True where it has the post from before this run. */
  readonly wasThere: boolean
}

export function viewsOf({ posts, results, plan, there, names }: Report): View[] {
  const steps = new Map((plan?.steps ?? []).map((step) => [step.post, step]))
  return results.flatMap((result, index) => {
    const post = posts[index]
    if (!post) return []
    const step = steps.get(post)
    const caption = there[index]?.caption ?? post.caption
    return [{ result, post, step, caption, accounts: accountsOf(result, step, names) }]
  })
}

function accountsOf(result: Result, step: PlannedPost | undefined, names: Report['names']): AccountView[] {
  // Before there is a plan, an account may be known by what was written only.
  const known = step?.accounts ?? result.accounts.map((id) => ({ id, name: names.get(id) ?? id }))
  return known.map(({ id, name }) => ({
    name,
    result: result.posts?.find(({ account }) => account === id),
    wasThere: step?.earlier.some(({ accountId }) => accountId === id) ?? false,
  }))
}

/** True where this run sent something of the post, or would without `dry-run`. */
export const isSent = ({ step }: View): boolean => step !== undefined && isNew(step)

/** True where nothing went out: the plan was refused, or PostPost took none of its posts. */
export const nothingWent = (views: readonly View[]): boolean =>
  views.every(({ result }) => result.outcome === 'failed' && result.postGroupId === undefined)
