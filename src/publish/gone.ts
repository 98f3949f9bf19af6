import type { Account } from '../accounts/accounts.ts'
import { TAKEN_OUT } from '../accounts/earlier-posts.ts'
import { nameOf } from '../plan/planned-post.ts'
import type { ProblemCode } from '../problem-codes.ts'
import type { AccountResult } from './result.ts'

/** The code of an account's post that somebody deleted before PostPost began to publish it. Nobody refused it. */
const DELETED = 'DELETED'
/** The same once PostPost had begun: the video may be on TikTok. */
const DELETED_LATE = 'DELETED_LATE'

/** PostPost has not begun to publish it. A word that is not known may mean that it has. */
const hasBegun = ({ status }: AccountResult): boolean => status !== 'scheduled' && status !== 'draft'

/** What is known of each account. A post that PostPost tries again is scheduled once more, and may be on TikTok all the same. */
export const furthest = (before: readonly AccountResult[], now: readonly AccountResult[]): readonly AccountResult[] =>
  now.map((post) =>
    hasBegun(post) ? post : (before.find((each) => each.account === post.account && hasBegun(each)) ?? post),
  )

/**
 * How a post group ended that somebody deleted in PostPost. It says nothing any more, so what was seen before counts.
 * @param seen how far each account had come
 */
export const gone = (seen: readonly AccountResult[]): readonly AccountResult[] =>
  seen.map((post): AccountResult => {
    const { account, status, error } = post
    if (status === 'published' || error) return post
    return hasBegun(post)
      ? { account, status, error: { code: DELETED_LATE, message: DELETED_ON_ITS_WAY } }
      : { account, status: 'failed', error: { code: DELETED, message: DELETED_BEFORE } }
  })

const DELETED_BEFORE = 'The post was deleted in PostPost before it was published.'
const DELETED_ON_ITS_WAY =
  'The post was deleted in PostPost while it was on its way, so the video may be on TikTok. Look at the account.'

const DELETIONS: readonly (string | undefined)[] = [DELETED, DELETED_LATE]

/**
 * What a person did, where nobody refused the post, and what to do. Undefined where somebody refused it. PostPost has forgotten
 * a post that was deleted, so another run would post it again on all of its accounts.
 * @param own what this post group's accounts have
 * @param failed those of the entry's accounts that do not get it
 */
export function whyNobodyRefused(
  postGroupId: string,
  own: readonly AccountResult[],
  failed: readonly AccountResult[],
  accounts: readonly Account[],
): { readonly code: ProblemCode; readonly message: string } | undefined {
  const told = failed.map(({ account, error }) => `${nameOf(accounts, account)}: ${error?.message}`).join(' ')
  const codes = failed.map(({ error }) => error?.code)
  if (codes.every((code) => code === TAKEN_OUT))
    return { code: 'plan/taken-out', message: `Not every account gets this post. ${told}` }
  if (!codes.every((code) => DELETIONS.includes(code))) return undefined
  const isOnNone = failed.length === own.length && own.every(({ error }) => error?.code === DELETED)
  const message = isOnNone
    ? `Post group ${postGroupId} was deleted in PostPost before it was published, so it is on no account. Run the step again to post it after all.`
    : `Somebody deleted a post of this video in PostPost during the wait. ${told} Where the video is on TikTok, running the step again would post it a second time.`
  return { code: 'postpost/deleted', message }
}
