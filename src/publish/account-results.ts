import type { Account } from '../accounts/accounts.ts'
import type { AccountPost } from '../postpost/answers.ts'
import { adviseOn } from '../postpost/tiktok-advice.ts'
import { withoutSignatures } from '../wording.ts'
import type { AccountResult } from './result.ts'
import { type Job, patienceOf } from './session.ts'

/** `platformId` is the raw id here. */
export const idOf = ({ platformId }: AccountPost, accounts: readonly Account[]): string =>
  accounts.find(({ id }) => id === platformId)?.id ?? `tiktok-${platformId}`

/** A TikTok link exists only for public posts with a public id. */
export function describePost(post: AccountPost, accounts: readonly Account[], isPublic: boolean): AccountResult {
  const accountId = idOf(post, accounts)
  const account = accounts.find(({ id }) => id === accountId)
  const { postedId, error, status } = post
  const hasLink = isPublic && account?.name.startsWith('@') && postedId && /^\d{6,}$/.test(postedId)
  return {
    account: accountId,
    status,
    ...(postedId ? { postedId } : {}),
    ...(account && hasLink ? { url: `https://www.tiktok.com/${account.name}/video/${postedId}` } : {}),
    ...(status === 'failed' ? { error: { code: error?.code ?? 'UNKNOWN_ERROR', message: adviseOn(error) } } : {}),
  }
}

export const isSilent = ({ status, error }: AccountPost): boolean =>
  status === 'failed' && !error?.message.trim() && !(error && 'platformError' in error && error.platformError)

const REASON_BUDGET_MS = 30_000

/**
 * Where get-post says less than the post's log, the log's reason is added. The log does not name accounts: of several that
 * failed only the silent ones get it, and what others said themselves is not taken for theirs. Failing to read it changes nothing.
 */
export async function withReasons(
  posts: readonly AccountResult[],
  silent: ReadonlySet<string>,
  postGroupId: string,
  job: Job,
): Promise<readonly AccountResult[]> {
  const failed = posts.filter(({ status }) => status === 'failed')
  const [only] = failed.length === 1 ? failed : []
  if (silent.size === 0 && only?.error?.code !== 'UNKNOWN_ERROR') return posts
  const patience = patienceOf({ ...job, deadlineMs: job.session.clock.now() + REASON_BUDGET_MS })
  const answer = await job.session.client.logs(postGroupId, patience).catch(() => undefined)
  const texts = answer?.logs.map((entry) => textOf(entry.error)) ?? []
  const said = texts.findLast((text) => text !== '' && !posts.some(({ error }) => error?.message.includes(text)))
  return posts.map((post): AccountResult => {
    if (!post.error || !said) return post
    const { code, message } = post.error
    if (silent.has(post.account)) return { ...post, error: { code, message: adviseOn({ code, message: said }) } }
    return post === only ? { ...post, error: { code, message: `${message} PostPost's log adds: ${said}` } } : post
  })
}

function textOf(error: unknown): string {
  if (typeof error === 'string') return withoutSignatures(error).slice(0, 500)
  if (typeof error === 'object' && error !== null && 'message' in error) return textOf(error.message)
  return ''
}
