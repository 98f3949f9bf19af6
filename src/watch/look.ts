import type { Account } from '../accounts/accounts.ts'
import { isLeftBehindOn, isOn, namesOf, statusOn } from '../accounts/earlier-posts.ts'
import { timeAt } from '../accounts/existing-drafts.ts'
import { type Identity, isSamePost, likeness, type WrittenPlan } from '../accounts/identity.ts'
import { hashOfAccounts, hashOfCaption, hashOfTime, markOf, type StoredName } from '../accounts/record.ts'
import { DAY_MS, MINUTE_MS } from '../duration.ts'
import { LEFT_BEHIND } from '../plan/standing.ts'
import { isDraft, type ListedPost } from '../postpost/answers.ts'
import { type History, timeOf } from '../postpost/history.ts'
import type { Origin } from '../problem.ts'

/**
 * How a post ended on one account, or what a person should know about it.
 *
 * - `published`: it went out since
 * - `scheduled`: it is coming up
 * - `failed`: it failed since, or was left as a draft while it went out on other accounts, and was not posted again
 * - `stuck`: it was due more than 30 minutes ago, and is not out
 * - `missing`: the time of its entry has passed, and it is on none of its accounts
 * - `changed`: somebody has changed it in PostPost, and it is coming up
 * - `paused`: this action has taken it back, and its time is near or past
 * - `held`: a person has taken it back, and its time is near or past
 */
export type Fate = 'published' | 'scheduled' | 'failed' | 'stuck' | 'missing' | 'changed' | 'paused' | 'held'

export interface Observed {
  readonly fate: Fate
  /** The stored file's name without what this action added, or the entry's id. */
  readonly name: string
  /** It is not there for a missing one whose entry names no account. */
  readonly account?: Account
  readonly postGroupId?: string
  readonly timeMs?: number
  readonly url?: string
  /** What is wrong and what to do, for people. */
  readonly message?: string
  /** Of a missing one: its entry. */
  readonly origin?: Origin
}

/** PostPost's scheduler runs every minute, and TikTok's processing takes minutes. */
const STUCK_AFTER_MS = 30 * MINUTE_MS
/** A draft is told if its time is this near. */
const NEAR_MS = DAY_MS
const FINAL: ReadonlySet<string> = new Set(['published', 'failed', 'draft'])

/** The posts that this action has uploaded to these accounts, sorted by what a person has to know. Pure. */
export function lookAtPosts(
  history: History,
  accounts: readonly Account[],
  moment: Omit<Moment, 'history'>,
): Observed[] {
  return history.flatMap((listed) => {
    const [name] = namesOf(listed)
    if (!name) return []
    return accounts
      .filter(({ id }) => isOn(listed, id))
      .flatMap((account) => sightsOf(listed, name, account, { ...moment, history }))
  })
}

interface Moment {
  readonly history: History
  readonly sinceMs: number
  readonly nowMs: number
  /** What the manifests say; undefined if they are not given, or cannot be read whole. */
  readonly plan: WrittenPlan | undefined
}

function sightsOf(listed: ListedPost, name: StoredName, account: Account, moment: Moment): Observed[] {
  const { sinceMs, nowMs } = moment
  const status = statusOn(listed, account.id)
  const dueMs = timeOf(listed.scheduledTime)
  const atMs = dueMs ?? timeOf(listed.updatedAt)
  const own = {
    name: name.stem,
    account,
    postGroupId: listed.postGroupId,
    ...(atMs === undefined ? {} : { timeMs: atMs }),
  }
  // Its last change counts too: a post that went out late is told twice rather than never.
  const lastMs = Math.max(atMs ?? 0, timeOf(listed.updatedAt) ?? 0)
  const isSince = atMs !== undefined && lastMs >= sinceMs && atMs <= nowMs
  if (status === 'published') return isSince ? [{ ...own, fate: 'published' }] : []
  const isLeft = isLeftBehindOn(listed, account.id)
  if (status === 'failed' || isLeft)
    return isSince && !isLiveElsewhere(listed, name, account, moment, timeOf(listed.createdAt))
      ? [{ ...own, fate: 'failed', ...(isLeft ? { message: `${LEFT_BEHIND.code}: ${LEFT_BEHIND.message}` } : {}) }]
      : []
  if (isDraft(listed)) {
    const back = takenBack(listed, name, own, nowMs)
    return back && !isLiveElsewhere(listed, name, account, moment) ? [back] : []
  }
  if (FINAL.has(status)) return []
  const coming: Observed = { ...own, fate: fateOnItsWay(dueMs, nowMs) }
  if (coming.fate === 'stuck') return [coming]
  const change = changeThere(listed, name)
  return change === undefined ? [coming] : [coming, { ...own, fate: 'changed', message: change }]
}

/** What is said of a post that is neither out nor failed. */
export const fateOnItsWay = (dueMs: number | undefined, nowMs: number): 'stuck' | 'scheduled' =>
  dueMs !== undefined && nowMs - dueMs > STUCK_AFTER_MS ? 'stuck' : 'scheduled'

/** True if another post of the same video or id is live there, whoever made it; `sinceMs`: only those made since then. */
function isLiveElsewhere(
  { postGroupId }: ListedPost,
  name: StoredName,
  { id }: Account,
  { history, plan }: Moment,
  sinceMs = 0,
): boolean {
  return history.some(
    (other) =>
      other.postGroupId !== postGroupId &&
      (timeOf(other.createdAt) ?? 0) >= sinceMs &&
      isOn(other, id) &&
      !isDraft(other) &&
      statusOn(other, id) !== 'failed' &&
      namesOf(other).some(({ identity }) => isPostedAgain(identity, name.identity, id, plan)),
  )
}

/**
 * Whether a live post is an earlier one again, as the main step judges it. Without the manifests nobody knows whether
 * two ids with one video are an id that was renamed, or two posts on purpose. Then the earlier one is told: to look
 * once too often costs less than not to hear of a failed post.
 */
const isPostedAgain = (live: Identity, earlier: Identity, accountId: string, plan: WrittenPlan | undefined): boolean =>
  plan
    ? likeness({ identity: live, plan, repost: false }, earlier, accountId) !== 'different'
    : isSamePost(live, earlier)

/**
 * A draft that was to go out at a time: taken back by this action or by a person. It is told however old it is, because
 * it does not go out by itself. A draft that was made to wait for approval, or that has no record, was not taken back.
 */
function takenBack(
  listed: ListedPost,
  { record }: StoredName,
  own: Omit<Observed, 'fate'>,
  nowMs: number,
): Observed | undefined {
  const timeMs = timeAt(listed)
  if (record?.mode !== 'publish' || timeMs === undefined || timeMs > nowMs + NEAR_MS) return undefined
  return { ...own, timeMs, fate: markOf(timeMs) === 'paused' ? 'paused' : 'held' }
}

/**
 * What somebody has changed in a scheduled post since it was sent, by its record; undefined for nothing. If the list
 * shows no accounts, nobody can compare them.
 */
function changeThere({ content, platforms, scheduledTime }: ListedPost, { record }: StoredName): string | undefined {
  if (!record || record.mode === 'approve') return undefined
  const dueMs = timeOf(scheduledTime)
  const isMoved =
    dueMs !== undefined &&
    markOf(dueMs) !== 'moved' &&
    record.time !== hashOfTime(undefined) &&
    record.time !== hashOfTime(dueMs)
  const changed = [
    typeof content === 'string' && hashOfCaption(content) !== record.caption && 'caption',
    isMoved && 'time',
    platforms.length > 0 &&
      hashOfAccounts(platforms.map(({ platformId }) => platformId)) !== record.accounts &&
      'accounts',
  ].filter((what) => what !== false)
  return changed.length === 0 ? undefined : changed.join(', ')
}
