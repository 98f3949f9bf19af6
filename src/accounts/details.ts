import pLimit from 'p-limit'
import { type AccountPost, compoundId, isTikToks } from '../postpost/answers.ts'
import type { Client } from '../postpost/client.ts'
import type { History } from '../postpost/history.ts'
import { adviseOn, type Sequel, sequelOf } from '../postpost/tiktok-advice.ts'
import { messageOf, quote } from '../wording.ts'
import type { Candidate } from './candidates.ts'
import type { Service } from './connect.ts'
import { findLive, findNotLive } from './earlier-posts.ts'
import { findDrafts, mayHaveDied } from './existing-drafts.ts'
import type { Wish, WrittenPlan } from './identity.ts'

/**
 * Why an earlier post failed on an account, and what the next run does.
 *
 * - `unreadable`: get-post does not say what became of it.
 * - `there`: get-post says that it has not failed. The list lags.
 */
export interface WhyFailed {
  readonly sequel: Sequel | 'unreadable' | 'there'
  readonly code: string
  /** What get-post says; undefined if it says nothing about this account. */
  readonly status?: string | undefined
  /** A sentence or more: the reason and what to do. */
  readonly reason: string
}

/** What is known about earlier posts besides PostPost's list: from get-post and from the storage. */
export interface Details {
  /** By account and post group; `failureKey` makes the key. */
  readonly failures: ReadonlyMap<string, WhyFailed>
  /** Drafts whose file the storage says it does not have. */
  readonly missing: ReadonlySet<string>
}

export const NO_DETAILS: Details = { failures: new Map(), missing: new Set() }

export const failureKey = (accountId: string, postGroupId: string): string => `${accountId} ${postGroupId}`

export const wishOf = ({ identity }: Pick<Candidate, 'identity'>, plan: WrittenPlan, repost: boolean): Wish => ({
  identity,
  plan,
  repost,
})

const PARALLEL_READS = 4

/**
 * Asks why earlier posts of these candidates failed. For candidates with `schedule: draft`, it also asks whether the
 * storage has the files of their earlier drafts. It only reads.
 */
export async function readDetails(
  candidates: readonly Candidate[],
  wish: (candidate: Candidate) => Wish,
  history: History,
  service: Service,
  nowMs: number,
): Promise<Details> {
  const failed = candidates.flatMap((candidate) =>
    candidate.accounts.flatMap(({ id }) =>
      findLive(history, id, wish(candidate)) ? [] : findNotLive(history, id, wish(candidate)),
    ),
  )
  const groups = [...new Set(failed.map(({ postGroupId }) => postGroupId))]
  const client = service.reader()
  const failures = await pLimit(PARALLEL_READS).map(groups, async (group) => {
    const answer = await askOf(group, client)
    return failed
      .filter(({ postGroupId }) => postGroupId === group)
      .map(({ accountId }) => [failureKey(accountId, group), whyFailed(answer, accountId)] as const)
  })
  const posts = new Map(history.map((post) => [post.postGroupId, post]))
  const waiting = candidates
    .filter(({ post }) => post.schedule.kind === 'draft')
    .flatMap((candidate) => {
      const ids = candidate.accounts.map(({ id }) => id)
      return findDrafts(history, ids, wish(candidate)).filter(({ postGroupId, name }) => {
        const post = posts.get(postGroupId)
        return post && mayHaveDied(post, name, nowMs)
      })
    })
  const missing = await pLimit(PARALLEL_READS).map(waiting, async ({ postGroupId, mediaUrl = '' }) =>
    (await service.isStored(mediaUrl)) === false ? [postGroupId] : [],
  )
  return { failures: new Map(failures.flat()), missing: new Set(missing.flat()) }
}

/** What get-post says about a post group, or why it says nothing. */
export type GroupAnswer = { readonly posts: readonly AccountPost[] } | { readonly thrown: unknown }

/** Never throws. */
export const askOf = (postGroupId: string, client: Client): Promise<GroupAnswer> =>
  client.post(postGroupId).catch((thrown: unknown) => ({ thrown }))

/** The post of one TikTok account. */
export const ownPost = (answer: GroupAnswer, accountId: string): AccountPost | undefined =>
  'thrown' in answer ? undefined : answer.posts.find((post) => isTikToks(post) && compoundId(post) === accountId)

export function whyFailed(answer: GroupAnswer, accountId: string): WhyFailed {
  // One 404 does not prove that somebody has deleted it: a proxy answers with pages of its own, and the list still has it.
  if ('thrown' in answer) return { sequel: 'unreadable', code: 'UNKNOWN_ERROR', reason: messageOf(answer.thrown) }
  const own = ownPost(answer, accountId)
  if (own?.status !== 'failed') return notFailed(own?.status)
  const { status, error } = own
  return { sequel: sequelOf(error), code: error?.code ?? 'UNKNOWN_ERROR', status, reason: adviseOn(error) }
}

/** A draft is not on the account. But somebody may schedule it, so it is not posted again either. */
function notFailed(status: string | undefined): WhyFailed {
  const said = status === undefined ? 'nothing about this account' : `${quote(status)}`
  const reason = `get-post says ${said}, and no reason for a failure. Look at the post in PostPost.`
  const sequel = status === undefined || status === 'draft' ? 'unreadable' : 'there'
  return { sequel, code: 'UNKNOWN_ERROR', status, reason }
}
