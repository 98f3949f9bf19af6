import type { Candidate, Other } from '../accounts/candidates.ts'
import { type Earlier, findDrafts, findLive } from '../accounts/earlier-posts.ts'
import { type Identity, isSamePost } from '../accounts/identity.ts'
import { type History, timeOf } from '../postpost/history.ts'
import type { Post } from '../posts/post.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { error, type Origin, ofVideo, type Problem, warning } from '../problem.ts'
import { counted, quote } from '../wording.ts'
import { hasPassed, type Rules, type Step } from './step.ts'

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
    return [ofVideo(post.video.path, 'error', post.originOf('video'), message)]
  })
}

/** `on-duplicate: fail`. */
export const forbiddenDuplicates = (steps: readonly Step[]): Problem[] =>
  steps.flatMap(({ candidate: { post }, earlier }) => {
    if (earlier.length === 0) return []
    const message = `This video is already on ${earlier.map(placeOf).join(', ')}, and on-duplicate is fail.`
    return [ofVideo(post.video.path, 'error', post.originOf('video'), message)]
  })

export const placeOf = ({ accountId, status, postGroupId }: Earlier): string =>
  `${accountId} (${status}, ${postGroupId})`

/** PostPost's scheduler runs every minute, and the service may move a time to a whole one. */
const SAME_TIME_MS = 60_000

/** Where the post that is there is not what is wished by now: nothing is changed, because a caption cannot be. */
export const differentWishes = (steps: readonly Step[]): Problem[] =>
  steps.flatMap(({ candidate: { post }, earlier }) => {
    const there = earlier.find((each) => differs(post, each).length > 0)
    if (!there) return []
    const what = differs(post, there)
    const origin = what[0]?.origin ?? post.originOf('video')
    const message = `It is on ${placeOf(there)} already, ${what.map(({ told }) => told).join(', and ')}; this step changes nothing there. Edit or delete that post in PostPost; to post the video once more, give it an id of its own and set on-duplicate: repost.`
    return [ofVideo(post.video.path, 'warning', origin, message)]
  })

function differs(
  post: Post,
  { caption, scheduledTime }: Earlier,
): { readonly origin: Origin; readonly told: string }[] {
  const thereMs = timeOf(scheduledTime)
  const { schedule } = post
  const hasOtherTime =
    thereMs !== undefined &&
    schedule.kind === 'at' &&
    !schedule.isRelative &&
    post.timeIsOwn &&
    Math.abs(schedule.timeMs - thereMs) > SAME_TIME_MS
  return [
    ...(caption !== undefined && plain(caption) !== plain(post.caption)
      ? [{ origin: post.originOf('caption'), told: `with another caption (${quote(caption)})` }]
      : []),
    ...(hasOtherTime
      ? [{ origin: post.originOf('schedule'), told: `at another time (${formatTime(thereMs, post.timezone)})` }]
      : []),
  ]
}

/** What a service may change of a text without changing it for a reader. */
const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

/**
 * Posts whose time has passed. Each fails by itself, unless it is there already; also those whose video cannot be read, so
 * that one run tells all there is to mend.
 */
export function lateTimes(
  steps: readonly Step[],
  unread: readonly Other[],
  history: History,
  rules: Rules,
  nowMs: number,
): Problem[] {
  const late = steps
    .filter(
      ({ action, candidate }) => action === 'too-late' || (action === 'publish' && hasPassed(candidate.post, nowMs)),
    )
    .map(({ candidate }) => candidate.post)
  const unseen = unread.filter((other) => hasPassed(other.post, nowMs) && !isThere(other, history, rules))
  return [...late, ...unseen.map(({ post }) => post)].map((post) => tooLate(post, rules.isOffline))
}

/** @param isOffline whether it may be there already, which nobody knows */
export function tooLate(post: Post, isOffline: boolean): Problem {
  const time = post.schedule.kind === 'at' ? formatTime(post.schedule.timeMs, post.timezone) : ''
  const message = `${time} has passed, and PostPost would publish at once: write a time ahead, or now.`
  return ofVideo(post.video.path, isOffline ? 'warning' : 'error', post.originOf('schedule'), message)
}

/** Whether all of its accounts have it: as a post, or as the draft that a draft's wish is for. */
function isThere({ post, accounts, identity }: Other, history: History, { idsInPlan }: Rules): boolean {
  const isVersion = (stored: Identity): boolean => isSamePost(identity, stored, { idsInPlan, repost: false })
  const ids = accounts.map(({ id }) => id)
  const live = ids.filter((id) => findLive(history, id, isVersion))
  if (live.length > 0) return true
  return post.schedule.kind === 'draft' && findDrafts(history, ids, isVersion).length > 0
}

/** A push that failed, and the push of its correction: what the first one added would never be published. */
export const lostByAddedOnly = (leftOut: readonly Other[], history: History, rules: Rules): Problem[] =>
  leftOut
    .filter((other) => other.accounts.length > 0 && !rules.isOffline && !isThere(other, history, rules))
    .map(({ post }) => {
      const message = `${quote(post.id)} was left out by added-only, and is on none of its accounts: an earlier run may have failed. Run the step once without added-only to publish it; what is there is skipped.`
      return ofVideo(post.video.path, 'warning', post.originOf('video'), message)
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
  const times = new Map<string, number[]>()
  for (const { accounts, timeMs } of steps) {
    if (timeMs !== undefined) for (const { name } of accounts) times.set(name, [...(times.get(name) ?? []), timeMs])
  }
  return [...times].flatMap(([name, unsorted]) => {
    const sorted = unsorted.sort((a, b) => a - b)
    const most = Math.max(...sorted.map((from, i) => sorted.slice(i).filter((time) => time < from + DAY_MS).length))
    if (most <= POSTS_A_DAY) return []
    const message = `${name} would get ${most} posts within 24 hours; TikTok takes 15 to 20 a day from all apps together and then answers spam_risk_too_many_posts. Lower max-per-day to ${POSTS_A_DAY}.`
    return [warning({ input: 'max-per-day' }, message)]
  })
}
