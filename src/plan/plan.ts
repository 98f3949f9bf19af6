import type { Account } from '../accounts/accounts.ts'
import type { Candidate, OtherPosts } from '../accounts/candidates.ts'
import { isLiveOn } from '../accounts/earlier-posts.ts'
import { type History, timeOf } from '../postpost/history.ts'
import type { Post } from '../posts/post.ts'
import { type Problem, warning } from '../problem.ts'
import { decide } from './decide.ts'
import { differentWishes } from './differences.ts'
import { type PacingLimits, pace, type TakenSlot } from './pacing.ts'
import { isNew, type PlannedPost, type Policy } from './planned-post.ts'
import {
  crowdedDays,
  forbiddenDuplicates,
  lostByAddedOnly,
  postponedTimes,
  tooMany,
  twiceInOnePlan,
  unfitAccounts,
} from './rules.ts'
import { ofSinglePosts, withoutEntry } from './single.ts'
import { slotsFor } from './slots.ts'
import type { There } from './standing.ts'

export interface Plan {
  readonly steps: readonly PlannedPost[]
  /** New posts beyond `max-posts` (`when-too-many: first`), left for the next run. */
  readonly postponed: readonly Post[]
  /** What speaks against the plan as a whole. */
  readonly problems: readonly Problem[]
  /** What is said of single posts and stops no other. */
  readonly single: readonly Problem[]
}

export interface PlanSettings extends PacingLimits, Policy {
  /** 0: no limit. */
  readonly maxPosts: number
  readonly whenTooMany: 'fail' | 'first'
}

/** Candidates, what is there and the hour → what will be done, and what speaks against it. Pure. */
export function makePlan(
  candidates: readonly Candidate[],
  others: OtherPosts,
  there: There,
  settings: PlanSettings,
  nowMs: number,
): Plan {
  const decided = candidates.map((candidate) => decide(candidate, there, settings, nowMs))
  const { kept, postponed } = withinLimit(decided, settings)
  const dated = kept.map((step) => {
    const { recipients, timeMs, notBeforeMs } = step
    return { step, accounts: recipients.map(({ id }) => id), timeMs, notBeforeMs, slots: slotsFor(step.post) }
  })
  const pacing = pace(
    dated.filter(({ step }) => step.action === 'publish'),
    takenSlots(there.history),
    settings,
    nowMs,
  )
  const steps = dated.map((each) => ({
    ...each.step,
    timeMs: pacing.times.get(each),
    movedBy: pacing.moves.get(each),
    passed: pacing.passed.get(each),
  }))
  const conflicts = pacing.conflicts.map(({ post: { step }, message }) =>
    warning('plan/pace', step.post.originOf('schedule'), message),
  )
  return {
    steps,
    postponed: postponed.map(({ post }) => post),
    problems: [
      ...twiceInOnePlan(candidates),
      ...(settings.onDuplicate === 'fail' ? forbiddenDuplicates(steps) : []),
      ...differentWishes(steps, settings),
      ...unfitAccounts(steps, others.unread),
      ...conflicts,
      ...(settings.whenTooMany === 'fail' ? tooMany(decided.filter(isNew).length, settings.maxPosts) : []),
      ...postponedTimes(postponed.map(({ post }) => post)),
      ...crowdedDays(steps),
      ...lostByAddedOnly(others.leftOut, there, settings),
    ],
    single: [
      ...ofSinglePosts(steps, others.unread, there, settings, nowMs),
      ...withoutEntry(steps, there, settings, nowMs),
    ],
  }
}

/**
 * `when-too-many: first`: the first new posts in plan order go out; the rest is left for the next run. What failed before
 * goes last, so that a post that always fails keeps none of the others from going out.
 */
function withinLimit(
  steps: readonly PlannedPost[],
  { maxPosts, whenTooMany }: PlanSettings,
): { readonly kept: readonly PlannedPost[]; readonly postponed: readonly PlannedPost[] } {
  if (maxPosts === 0 || whenTooMany === 'fail') return { kept: steps, postponed: [] }
  const fresh = steps.filter(isNew).toSorted((a, b) => Number(hasFailed(a)) - Number(hasFailed(b)))
  const postponed = new Set(fresh.slice(maxPosts))
  return { kept: steps.filter((step) => !postponed.has(step)), postponed: [...postponed] }
}

const hasFailed = ({ failedBefore }: PlannedPost): boolean => failedBefore.length > 0

/** Of a post of this run. */
export const slotsOf = (accounts: readonly Account[], timeMs: number): TakenSlot[] =>
  accounts.map(({ id }) => ({ account: id, timeMs, isOwn: true }))

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
