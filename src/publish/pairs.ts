import { isLiveOn, isOn, namesOf } from '../accounts/earlier-posts.ts'
import { timeAt } from '../accounts/existing-drafts.ts'
import { isSamePost } from '../accounts/identity.ts'
import { hashOfAccounts, markOf, normalized, wholeSecond } from '../accounts/record.ts'
import type { Clock } from '../clock.ts'
import { HOUR_MS } from '../duration.ts'
import { isDraft, type ListedPost } from '../postpost/answers.ts'
import type { Client } from '../postpost/client.ts'
import { isRefused } from '../postpost/failure.ts'
import { type History, readHistory, timeOf } from '../postpost/history.ts'
import { deleteDraft } from './deleting.ts'
import type { ReplacedPair } from './drafts.ts'
import { unlessFound } from './looking.ts'

/**
 * How a pair was settled.
 *
 * - `replaced`: the new one is scheduled, and the old one is gone
 * - `given-back`: the new one is gone, and the old one goes out as before
 * - `untouched`: the old one was not paused, or went out
 * - `kept`: somebody has changed the old one's draft, which stays theirs
 * - `rival`: another post has taken the place of both, so the old one stays a draft
 * - `late`: the old one's time has passed, so it stays a draft
 * - `gone`: somebody has deleted the old one
 */
export type Settlement = 'replaced' | 'given-back' | 'untouched' | 'kept' | 'rival' | 'late' | 'gone'

/** How it ended, as a sentence about the old post. */
export const SETTLED: Readonly<Record<Settlement, (pair: ReplacedPair) => string>> = {
  replaced: ({ old }) => `Post group ${old} is replaced, and its draft is deleted.`,
  'given-back': ({ old, scheduledTime }) =>
    `Post group ${old} is scheduled again (${scheduledTime.replace(/\.\d+Z$/, 'Z')}).`,
  untouched: ({ old }) => `Post group ${old} is as it was.`,
  kept: ({ old }) =>
    `Post group ${old} stays a draft, because somebody has changed it in PostPost. Delete it there if it should not go out.`,
  rival: ({ old }) => `Post group ${old} stays a draft, because another post of the same video is scheduled or public.`,
  late: ({ old }) => `Post group ${old} stays a draft, because its time has passed. Schedule it in PostPost.`,
  gone: ({ old }) => `Post group ${old} was deleted by somebody in PostPost.`,
}

/**
 * One of the two goes out, and never both: the new one is settled first. Scheduled, the old one is deleted; else it is deleted
 * itself, and once it is gone and a look shows no live post, the old one gets its time back.
 * @throws PostPostError, and then nothing is known
 */
export async function settlePair(pair: ReplacedPair, client: Client, clock: Clock): Promise<Settlement> {
  const { end } = await deleteDraft(client, pair.draft, 'own')
  return end === 'accepted' ? deleteOld(pair, client) : giveBack(pair, client, clock)
}

/**
 * The new one is accepted, so that the old one goes: as a draft only, and what went out all the same stays.
 * @throws PostPostError
 */
export async function deleteOld(pair: ReplacedPair, client: Client): Promise<Settlement> {
  const { old } = pair
  const { end } = await deleteDraft(
    client,
    old,
    'other',
    (listed) => isAsPaused(listed, pair) && markOf(timeOf(listed.scheduledTime) ?? 0) === 'paused',
  )
  if (end === 'changed') return 'kept'
  return end === 'deleted' ? 'replaced' : end === 'gone' ? 'gone' : 'untouched'
}

/** Caption, accounts and second of its time: a service may drop the milliseconds, and with them the mark. */
function isAsPaused(listed: ListedPost, { content, platforms, scheduledTime }: ReplacedPair): boolean {
  const timeMs = timeOf(listed.scheduledTime)
  return (
    normalized(listed.content ?? '') === normalized(content) &&
    hashOfAccounts(listed.platforms.map(({ platformId }) => platformId)) === hashOfAccounts(platforms) &&
    (timeMs === undefined || wholeSecond(timeMs) === wholeSecond(timeOf(scheduledTime) ?? 0))
  )
}

/**
 * The old one gets its time back, where it was paused, nobody has changed it since, and nothing has taken its place. If a
 * history shows that the new one is live after all, the old one goes.
 * @throws PostPostError
 */
export async function giveBack(pair: ReplacedPair, client: Client, clock: Clock): Promise<Settlement> {
  const kept = await unlessFound(
    () => whyNotBack(pair, client, clock),
    (lookAgain) => client.schedule(pair.old, pair.scheduledTime, lookAgain),
  )
  if (!kept) return 'given-back'
  return kept.reason === 'succeeded' ? deleteOld(pair, client) : kept.reason
}

/** Undefined if the old one may get its time back; `succeeded` if the new one is live in its place. */
async function whyNotBack(
  pair: ReplacedPair,
  client: Client,
  clock: Clock,
): Promise<Settlement | 'succeeded' | undefined> {
  const { history } = await readHistory(client)
  const successor = history.find(({ postGroupId }) => postGroupId === pair.draft)
  if (successor && !isDraft(successor))
    return pair.platforms.every((id) => isLiveOn(successor, id)) ? 'succeeded' : 'rival'
  if (hasRival(pair, history, clock.now())) return 'rival'
  const listed = history.find(({ postGroupId }) => postGroupId === pair.old)
  // A list that lags may still show it as it was before the pause.
  if (listed && isDraft(listed) && !isAsPaused(listed, pair)) return 'kept'
  try {
    const { posts } = await client.post(pair.old)
    if (posts.some(({ status }) => status !== 'draft')) return 'untouched'
  } catch (thrown) {
    if (isRefused(thrown, 404)) return 'gone'
    throw thrown
  }
  // PostPost takes a time in the past for now.
  return (timeOf(pair.scheduledTime) ?? 0) <= clock.now() ? 'late' : undefined
}

/**
 * True where another post of the same identity is live on one of the old one's accounts, or another run has just made a draft
 * of it: that run has seen the old one paused, and is about to publish its own.
 */
function hasRival({ old, draft, identity, platforms }: ReplacedPair, history: History, nowMs: number): boolean {
  const own = history.find(({ postGroupId }) => postGroupId === old)
  const accounts = own ? own.platforms.map(({ platformId }) => platformId) : platforms
  const identities = [identity, ...(own ? namesOf(own).map((name) => name.identity) : [])]
  return history.some(
    (post) =>
      post.postGroupId !== old &&
      post.postGroupId !== draft &&
      namesOf(post).some((name) => identities.some((each) => isSamePost(each, name.identity))) &&
      accounts.some((id) => isLiveOn(post, id) || (isOn(post, id) && isFreshDraft(post, nowMs))),
  )
}

const isFreshDraft = (post: ListedPost, nowMs: number): boolean => {
  const timeMs = timeAt(post)
  const isPaused = timeMs !== undefined && markOf(timeMs) === 'paused'
  return isDraft(post) && !isPaused && nowMs - (timeOf(post.createdAt) ?? 0) < HOUR_MS
}
