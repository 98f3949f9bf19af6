import type { Account } from './accounts.ts'
import { type Earlier, findDrafts, findLive, type History, isLiveOn, timeOf } from './history.ts'
import type { Identity } from './identity.ts'
import type { VideoFacts } from './media/facts.ts'
import { type PacingLimits, pace, type TakenSlot } from './pacing.ts'
import type { Post } from './post.ts'
import { error, ofVideo, type Problem, warning } from './problem.ts'
import { formatTime } from './schedule.ts'
import { counted } from './wording.ts'

/** A post that has passed all checks, with what was found out about it. */
export interface Candidate {
  readonly post: Post
  readonly accounts: readonly Account[]
  readonly identity: Identity
  readonly facts: VideoFacts
}

/** What is to be done with one candidate: deciding is this value, doing is publish.ts. */
export interface Step {
  readonly candidate: Candidate
  /** Accounts that are to get it; none: every account has it already, and nothing is done. */
  readonly accounts: readonly Account[]
  /** Accounts that have it already. */
  readonly earlier: readonly Earlier[]
  /** When it is to go out, milliseconds since 1970; undefined: left as a draft, or nothing is done. */
  readonly timeMs: number | undefined
  /** True when the time is the user's own and must not move. */
  readonly timeIsFixed: boolean
  /** Drafts of the same identity, deleted once this one has taken their place. */
  readonly leftovers: readonly string[]
}

export interface Plan {
  readonly steps: readonly Step[]
  readonly problems: readonly Problem[]
}

export interface PlanSettings extends PacingLimits {
  readonly onDuplicate: 'skip' | 'fail' | 'repost'
  /** 0: no limit. */
  readonly maxPosts: number
  /** False where the history was not read: a time in the past may then be that of a duplicate, and is only a warning. */
  readonly historyIsKnown: boolean
}

/** Candidates, history and the hour → what will be done, and what speaks against it. Pure. */
export function makePlan(
  candidates: readonly Candidate[],
  history: History,
  settings: PlanSettings,
  nowMs: number,
): Plan {
  const undated = candidates.map((candidate) => decide(candidate, history, settings))
  const dated = undated.map((step, index) => ({ step, id: String(index) }))
  const timed = dated.filter(({ step }) => step.accounts.length > 0 && step.candidate.post.schedule.kind !== 'draft')
  const paced = pace(
    timed.map(({ step, id }) => ({ id, accounts: step.accounts.map((account) => account.id), timeMs: step.timeMs })),
    takenSlots(history),
    settings,
    nowMs,
  )
  const steps = dated.map(({ step, id }) => ({ ...step, timeMs: paced.times.get(id) }))
  const conflicts = paced.conflicts.map(({ id, message }) => warning(originOfTime(undated[Number(id)]), message))
  return {
    steps,
    problems: [
      ...twiceInOnePlan(candidates),
      ...undated.flatMap((step) => judgeStep(step, settings, nowMs)),
      ...conflicts,
      ...tooMany(steps, settings.maxPosts),
      ...crowdedDays(steps),
    ],
  }
}

function decide(candidate: Candidate, history: History, settings: PlanSettings): Step {
  const { accounts, identity, post } = candidate
  const earlier =
    settings.onDuplicate === 'repost'
      ? []
      : accounts.flatMap((account) => findLive(history, account.id, identity) ?? [])
  const remaining = accounts.filter((account) => !earlier.some(({ accountId }) => accountId === account.id))
  const ids = accounts.map(({ id }) => id)
  return {
    candidate,
    accounts: remaining,
    earlier,
    timeMs: post.schedule.kind === 'at' ? post.schedule.timeMs : undefined,
    timeIsFixed: post.schedule.kind === 'at',
    leftovers: findDrafts(history, ids, identity).map(({ postGroupId }) => postGroupId),
  }
}

function judgeStep(step: Step, settings: PlanSettings, nowMs: number): Problem[] {
  const { post } = step.candidate
  const problems: Problem[] = []
  if (settings.onDuplicate === 'fail' && step.earlier.length > 0) {
    const places = step.earlier.map(({ accountId, postGroupId, status }) => `${accountId} (${status}, ${postGroupId})`)
    const message = `This video is already on ${places.join(', ')}, and on-duplicate is fail.`
    problems.push(ofVideo(post.video.path, 'error', post.originOf('video'), message))
  }
  if (step.accounts.length > 0 && post.schedule.kind === 'at' && post.schedule.timeMs <= nowMs) {
    const severity = settings.historyIsKnown ? 'error' : 'warning'
    const time = formatTime(post.schedule.timeMs, post.timezone)
    const message = `${time} has passed, and PostPost would publish at once: write a time ahead, or now.`
    problems.push(ofVideo(post.video.path, severity, post.originOf('schedule'), message))
  }
  return problems
}

const originOfTime = (step: Step | undefined) => step?.candidate.post.originOf('schedule') ?? { input: 'schedule' }

export const slotsOf = (accounts: readonly Account[], timeMs: number): TakenSlot[] =>
  accounts.map(({ id }) => ({ account: id, timeMs }))

/** When each account got or gets its posts: the scheduled time, or for those without one the last change. */
export function takenSlots(history: History): TakenSlot[] {
  return history.flatMap((post) => {
    const timeMs = timeOf(post.scheduledTime) ?? timeOf(post.updatedAt)
    if (timeMs === undefined) return []
    return post.platforms
      .filter(({ platformId }) => isLiveOn(post, platformId))
      .map(({ platformId }) => ({ account: platformId, timeMs }))
  })
}

/** The same video for the same account, where not each of the posts has its own id. */
function twiceInOnePlan(candidates: readonly Candidate[]): Problem[] {
  const seen = new Map<string, Candidate>()
  return candidates.flatMap((candidate) => {
    const { post, identity, accounts } = candidate
    const keys = accounts.flatMap(({ id }) => [`${id} ${post.video.path}`, `${id} ${identity}`])
    const other = keys.map((key) => seen.get(key)).find((found) => found && !(found.post.hasOwnId && post.hasOwnId))
    for (const key of keys) seen.set(key, candidate)
    if (!other) return []
    const same =
      other.post.video.path === post.video.path ? 'is named twice' : `has the same content as ${other.post.video.path},`
    const message = `This video ${same} for the same account: remove one, or give each its own id in a manifest if both are to be posted.`
    return [ofVideo(post.video.path, 'error', post.originOf('video'), message)]
  })
}

function tooMany(steps: readonly Step[], maxPosts: number): Problem[] {
  const count = steps.filter(({ accounts }) => accounts.length > 0).length
  if (maxPosts === 0 || count <= maxPosts) return []
  const message = `This plan has ${counted(count, 'new post')}, and max-posts is ${maxPosts}: nothing is sent. If all of them are meant, set max-posts to ${count} (or 0 for no limit); else narrow the patterns.`
  return [error({ input: 'max-posts' }, message)]
}

/** PostPost TikTok page: 15 to 20 posts a day per account, across every client of that account. */
const POSTS_A_DAY = 15
const DAY_MS = 24 * 60 * 60 * 1000

function crowdedDays(steps: readonly Step[]): Problem[] {
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
