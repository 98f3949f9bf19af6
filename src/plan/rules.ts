import type { Account } from '../accounts/accounts.ts'
import type { Candidate, Other } from '../accounts/candidates.ts'
import { type Earlier, findDrafts, findLive } from '../accounts/earlier-posts.ts'
import { type History, timeOf } from '../postpost/history.ts'
import type { Post } from '../posts/post.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { error, type Origin, ofPost, type Problem, warning } from '../problem.ts'
import { counted, quote } from '../wording.ts'
import { hasPassed, type Policy, type Step, versionsOf } from './step.ts'
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
    const message = `This video ${same} for the same account: remove one, or give each its own id in a manifest if both are to be posted.`
    return [ofPost(post, 'error', post.originOf('video'), message)]
  })
}

/** `on-duplicate: fail`. */
export const forbiddenDuplicates = (steps: readonly Step[]): Problem[] =>
  steps.flatMap(({ candidate: { post, accounts }, earlier }) => {
    if (earlier.length === 0) return []
    const message = `This video is already on ${earlier.map(placeAmong(accounts)).join(', ')}, and on-duplicate is fail.`
    return [ofPost(post, 'error', post.originOf('video'), message)]
  })

/** `@acme (published, 65f…)`: an earlier post by its account's name. */
export const placeAmong =
  (accounts: readonly Account[]) =>
  ({ accountId, status, postGroupId }: Earlier): string =>
    `${accounts.find(({ id }) => id === accountId)?.name ?? accountId} (${status}, ${postGroupId})`

/** PostPost's scheduler runs every minute, and the service may move a time to a whole one. */
const SAME_TIME_MS = 60_000

/** Where the post that is there differs from what is written by now. It is left as it is: PostPost cannot change a caption. */
export const differentWishes = (steps: readonly Step[]): Problem[] =>
  steps.flatMap(({ candidate: { post, accounts }, earlier }) => {
    const there = earlier.find((each) => differencesOf(post, each).length > 0)
    if (!there) return []
    const differences = differencesOf(post, there)
    const origin = differences[0]?.origin ?? post.originOf('video')
    const message = `It is on ${placeAmong(accounts)(there)} already, ${differences.map(({ told }) => told).join(', and ')}; this step changes nothing there. Edit or delete that post in PostPost; to post the video once more, give it an id of its own and set on-duplicate: repost.`
    return [ofPost(post, 'warning', origin, message)]
  })

interface Difference {
  readonly origin: Origin
  readonly told: string
}

function differencesOf(post: Post, { caption, scheduledTime }: Earlier): Difference[] {
  const differences: Difference[] = []
  if (caption !== undefined && plain(caption) !== plain(post.caption))
    differences.push({ origin: post.originOf('caption'), told: `with another caption (${quote(caption)})` })
  const { schedule } = post
  const wishMs = schedule.kind === 'at' && !schedule.isRelative && post.timeIsOwn ? schedule.timeMs : undefined
  const thereMs = timeOf(scheduledTime)
  if (wishMs !== undefined && thereMs !== undefined && Math.abs(wishMs - thereMs) > SAME_TIME_MS)
    differences.push({
      origin: post.originOf('schedule'),
      told: `at another time (${formatTime(thereMs, post.timezone)})`,
    })
  return differences
}

/** What a service may change of a text without changing it for a reader. */
const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

/**
 * Posts whose time has passed. Each fails by itself, unless it is there already; also those whose video cannot be read, so
 * that one run names all there is to correct.
 */
export function lateTimes(
  steps: readonly Step[],
  unread: readonly Other[],
  history: History,
  policy: Policy,
  nowMs: number,
): Problem[] {
  const isLate = ({ action, candidate: { post } }: Step): boolean =>
    action === 'too-late' || (action === 'publish' && hasPassed(post, nowMs))
  const late = steps.filter(isLate).map(({ candidate }) => candidate.post)
  const unreadLate = unread.filter((other) => hasPassed(other.post, nowMs) && !isThere(other, history, policy))
  return [...late, ...unreadLate.map(({ post }) => post)].map((post) => tooLate(post, policy.isOffline))
}

/** @param isOffline whether it may be there already, which nobody knows */
export function tooLate(post: Post, isOffline: boolean): Problem {
  const time = post.schedule.kind === 'at' ? formatTime(post.schedule.timeMs, post.timezone) : ''
  const message = `${time} has passed, and PostPost would publish at once: write a time ahead, or now.`
  return ofPost(post, isOffline ? 'warning' : 'error', post.originOf('schedule'), message)
}

/** Whether one of its accounts has it; a post that is to be a draft is there also where a draft is. */
function isThere({ post, accounts, identity }: Other, history: History, policy: Policy): boolean {
  const isVersion = versionsOf(identity, policy)
  const ids = accounts.map(({ id }) => id)
  if (ids.some((id) => findLive(history, id, isVersion))) return true
  return post.schedule.kind === 'draft' && findDrafts(history, ids, isVersion).length > 0
}

/** A push that failed, and the push of its correction: what the first one added would never be published. */
export const lostByAddedOnly = (leftOut: readonly Other[], history: History, policy: Policy): Problem[] =>
  leftOut
    .filter((other) => other.accounts.length > 0 && !policy.isOffline && !isThere(other, history, policy))
    .map(({ post }) => {
      const message = `${quote(post.id)} was left out by added-only, and is on none of its accounts: an earlier run may have failed. Run the step once without added-only to publish it; what is there is skipped.`
      return ofPost(post, 'warning', post.originOf('video'), message)
    })

export function tooMany(count: number, maxPosts: number): Problem[] {
  if (maxPosts === 0 || count <= maxPosts) return []
  const message = `This plan has ${counted(count, 'new post')}, and max-posts is ${maxPosts}: nothing is sent. If all of them are meant, set max-posts to ${count} (or 0 for no limit); to publish the first ${maxPosts} now and the rest next time, set when-too-many: first; else narrow the patterns.`
  return [error({ input: 'max-posts' }, message)]
}

/** PostPost TikTok page: 15 to 20 posts a day per account, across every client of that account. */
const POSTS_A_DAY = 15
const DAY_MS = 24 * 60 * 60 * 1000

export function crowdedDays(steps: readonly Step[]): Problem[] {
  const times = new Map<string, { readonly name: string; readonly timesMs: number[] }>()
  for (const { accounts, timeMs } of steps) {
    if (timeMs === undefined) continue
    // Two accounts may have one name to PostPost, and none is known without a key.
    for (const { id, name } of accounts) times.set(id, { name, timesMs: [...(times.get(id)?.timesMs ?? []), timeMs] })
  }
  return [...times.values()].flatMap(({ name, timesMs }) => {
    const most = mostInWindow(timesMs, DAY_MS)
    if (most <= POSTS_A_DAY) return []
    const message = `${name} would get ${most} posts within 24 hours; TikTok takes 15 to 20 a day from all apps together and then answers spam_risk_too_many_posts. Lower max-per-day to ${POSTS_A_DAY}.`
    return [warning({ input: 'max-per-day' }, message)]
  })
}

/** `when-too-many: first` leaves a post with its own time for a next run, which may come too late for it. */
export const postponedTimes = (posts: readonly Post[]): Problem[] =>
  posts.flatMap((post) => {
    const { schedule, timeIsOwn, timezone } = post
    if (schedule.kind !== 'at' || !timeIsOwn) return []
    const message = `It is left for the next run (when-too-many: first), and is for ${formatTime(schedule.timeMs, timezone)}: if no run comes before that, its time has passed. Raise max-posts, or put entries with early times first.`
    return [ofPost(post, 'warning', post.originOf('schedule'), message)]
  })
