import type { AccountResult, Result } from '../publish/result.ts'
import type { AccountReport, PostReport } from './post-report.ts'

/** How a post stands on an account from before this run. */
type Existing = Pick<AccountResult, 'status' | 'error'>

/** PostPost's words, and `removed` for an account that a person has taken out. Unknown words count as live. */
const NOT_ON_ACCOUNT: ReadonlySet<string> = new Set(['failed', 'draft', 'removed'])

/** True if a skipped post is on each of its accounts, or will be. Others are only not sent again. */
export const isOnItsAccounts = ({ posts = [] }: Pick<Result, 'posts'>): boolean =>
  posts.every(({ status }) => !NOT_ON_ACCOUNT.has(status))

/** True if a post is not on this account, and is not sent there again. A draft without an error is there. */
export const isNotSentAgain = ({ status, error }: Existing): boolean =>
  error !== undefined || (status !== 'draft' && NOT_ON_ACCOUNT.has(status))

/** What an account that was left as it was is called; undefined for others. */
export function wordOfKept({ outcome, result }: AccountReport): string | undefined {
  if (outcome !== 'skipped') return undefined
  return result && isNotSentAgain(result) ? NOT_SENT_AGAIN : ALREADY_THERE
}

/** `there already: scheduled`, `not sent again: failed`. */
export const describeExisting = (existing: Existing): string =>
  `${isNotSentAgain(existing) ? NOT_SENT_AGAIN : 'there already'}: ${existing.status}`

export const NOT_SENT_AGAIN = 'not sent again'
export const ALREADY_THERE = 'already there'

/** True for a scheduled post that a person has set back to draft. It waits for nobody's approval. */
export function isHeld({ result, step }: PostReport): boolean {
  const held = new Set(step?.drafts.filter(({ kind }) => kind === 'held').map(({ postGroupId }) => postGroupId))
  const kept = step?.earlier.filter(({ status, error }) => status === 'draft' && !error) ?? []
  const drafts = [result.postGroupId ?? '', ...kept.map(({ postGroupId }) => postGroupId)]
  return result.outcome === 'draft' && drafts.every((id) => held.has(id))
}
