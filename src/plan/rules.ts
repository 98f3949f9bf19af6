import type { Account } from '../accounts/accounts.ts'
import type { Candidate, KnownPost } from '../accounts/candidates.ts'
import { wishOf } from '../accounts/details.ts'
import { type Earlier, findLive } from '../accounts/earlier-posts.ts'
import { findDrafts } from '../accounts/existing-drafts.ts'
import { DAY_MS } from '../duration.ts'
import { clockChangeNotice } from '../posts/schedule/schedule.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { error, ofPost, type Problem, warning } from '../problem.ts'
import { counted, quote } from '../wording.ts'
import { isNew, nameOf, type PlannedPost, type Policy } from './planned-post.ts'
import type { Evidence } from './standing.ts'
import { mostInWindow } from './windows.ts'

/** The same video for the same account, where not each of the posts has its own id. */
export function twiceInOnePlan(candidates: readonly Candidate[]): Problem[] {
  const seen = new Map<string, Candidate>()
  return candidates.flatMap((candidate) => {
    const { post, identity, accounts } = candidate
    const keys = accounts.flatMap(({ id }) => [`${id} ${post.video.path}`, `${id} ${identity.content}`])
    const other = keys.map((key) => seen.get(key)).find((found) => found && !(found.post.hasOwnId && post.hasOwnId))
    for (const key of keys) seen.set(key, candidate)
    if (!other) return []
    const same =
      other.post.video.path === post.video.path ? 'is named twice' : `has the same content as ${other.post.video.path},`
    const message = `This video ${same} for the same account. Remove one, or give each its own id in a manifest if you want to post both.`
    return [ofPost(post, 'error', 'plan/twice', post.originOf('video'), message)]
  })
}

/** `on-duplicate: fail`. */
export const forbiddenDuplicates = (steps: readonly PlannedPost[]): Problem[] =>
  steps.flatMap(({ post, accounts, earlier }) => {
    const live = earlier.filter(({ status, error: why }) => status !== 'draft' && !why)
    if (live.length === 0) return []
    const message = `This video is already on ${live.map((each) => placeOf(each, accounts)).join(', ')}, and on-duplicate is fail.`
    return [ofPost(post, 'error', 'plan/duplicate', post.originOf('video'), message)]
  })

/** How far a live post is that waits for no time any more, as the end of a sentence. Of a word that is not known nobody knows. */
export const howFarOut = (status: string): string =>
  status === 'published' || status === 'partially_published' ? 'is public' : 'is on its way or public'

/** `@acme (scheduled, 66a1…)`. */
export const placeOf = ({ accountId, status, postGroupId }: Earlier, accounts: readonly Account[]): string =>
  `${nameOf(accounts, accountId)} (${status}, ${postGroupId})`

/** Whether one of its accounts has it; a post that is to be a draft is there also where a draft is. */
export function isThere(other: KnownPost, { history }: Evidence, policy: Policy): boolean {
  const wish = wishOf(other, policy.written, policy.onDuplicate === 'repost')
  const ids = other.accounts.map(({ id }) => id)
  if (ids.some((id) => findLive(history, id, wish))) return true
  return other.post.schedule.kind === 'draft' && findDrafts(history, ids, wish).length > 0
}

/** A push that failed, and the push of its correction: what the first one added would never be published. */
export const lostByAddedOnly = (leftOut: readonly KnownPost[], evidence: Evidence, policy: Policy): Problem[] =>
  leftOut
    .filter((other) => other.accounts.length > 0 && !policy.isOffline && !isThere(other, evidence, policy))
    .map(({ post }) => {
      const message = `${quote(post.id)} was left out by added-only, but it is on none of its accounts. An earlier run may have failed. Run the step once without added-only to publish it; posts that are already there are skipped.`
      return ofPost(post, 'warning', 'added-only/lost', post.originOf('video'), message)
    })

/** An account whose connection has expired stops only its own posts. */
export const unfitAccounts = (steps: readonly PlannedPost[], unresolved: readonly KnownPost[]): Problem[] =>
  [
    ...steps.filter(isNew).flatMap(({ recipients }) => recipients),
    ...unresolved.flatMap(({ accounts }) => accounts),
  ].flatMap(({ token }) => token ?? [])

export function tooMany(count: number, maxPosts: number): Problem[] {
  if (maxPosts === 0 || count <= maxPosts) return []
  const message = `This plan has ${counted(count, 'new post')}, and max-posts is ${maxPosts}. Nothing is sent. If you want all of them, set max-posts to ${count} (or 0 for no limit); to publish the first ${maxPosts} now and the rest next time, set when-too-many: first; otherwise, narrow the patterns.`
  return [error('plan/too-many', { input: 'max-posts' }, message)]
}

/** PostPost TikTok page: 15 to 20 posts a day per account, across every client of that account. */
const SAFE_POSTS_A_DAY = 15

export function crowdedDays(steps: readonly PlannedPost[]): Problem[] {
  const times = new Map<string, { readonly name: string; readonly timesMs: number[] }>()
  for (const { recipients, timeMs } of steps) {
    if (timeMs === undefined) continue
    // Two accounts may have one name to PostPost, and none is known without a key.
    for (const { id, name } of recipients) times.set(id, { name, timesMs: [...(times.get(id)?.timesMs ?? []), timeMs] })
  }
  return [...times.values()].flatMap(({ name, timesMs }) => {
    const most = mostInWindow(timesMs, DAY_MS)
    if (most <= SAFE_POSTS_A_DAY) return []
    const message = `${name} would get ${most} posts within 24 hours; TikTok takes 15 to 20 a day from all apps together and then answers spam_risk_too_many_posts. Lower max-per-day to ${SAFE_POSTS_A_DAY}.`
    return [warning('plan/crowded-day', { input: 'max-per-day' }, message)]
  })
}

/** `when-too-many: first` leaves a post with its own time for a next run, which may come too late for it. */
export const postponedTimes = (steps: readonly PlannedPost[]): Problem[] =>
  steps.flatMap(({ post, recipients, accounts }) => {
    const { schedule, timeIsOwn, timezone } = post
    if (schedule.kind !== 'at' || !timeIsOwn) return []
    const isPart = recipients.length < accounts.length
    const part = isPart ? `Its new post on ${recipients.map(({ name }) => name).join(', ')}` : 'It'
    const message = `${part} is left for the next run (when-too-many: first), but its time is ${formatTime(schedule.timeMs, timezone)}. If no run comes before that, its time will have passed. Raise max-posts, or put entries with early times first.`
    return [ofPost(post, 'warning', 'plan/postponed', post.originOf('schedule'), message)]
  })

/** `+1d` of a new post, where the clocks change within that day. */
export const clockChanges = (steps: readonly PlannedPost[], nowMs: number): Problem[] =>
  steps.filter(isNew).flatMap(({ post }) => {
    const notice = clockChangeNotice(post.schedule, post.timezone, nowMs)
    return notice === undefined
      ? []
      : [ofPost(post, 'warning', 'schedule/daylight-saving', post.originOf('schedule'), notice)]
  })

/** What the log and the summary say of skipped posts. */
export const howToRepost = (onDuplicate: Policy['onDuplicate']): string =>
  onDuplicate === 'repost'
    ? 'Posts whose id is already on their accounts are skipped. To post one again, give it another id.'
    : 'Posts that are already on their accounts are skipped. To post one again, give it an id of its own and set on-duplicate: repost.'
