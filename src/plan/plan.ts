import type { Candidate, OtherPosts } from '../accounts/candidates.ts'
import { isDraft } from '../postpost/answers.ts'
import type { Post } from '../posts/post.ts'
import type { Problem } from '../problem.ts'
import { changeOf, groupsOf } from './changes.ts'
import { decide } from './decide.ts'
import { withoutEntry } from './gone-entries.ts'
import type { GroupChange } from './group-change.ts'
import type { PacingLimits } from './pacing.ts'
import { hasPassed, isApplied, isNew, type PlannedPost, type Policy } from './planned-post.ts'
import { inPace } from './posts-in-pace.ts'
import { tooLateProblem } from './refusals.ts'
import {
  clockChanges,
  crowdedDays,
  forbiddenDuplicates,
  lostByAddedOnly,
  postponedTimes,
  tooMany,
  twiceInOnePlan,
  unfitAccounts,
} from './rules.ts'
import { ofSinglePosts } from './single.ts'
import type { Evidence } from './standing.ts'
import { type ScheduledLike, scheduledLike, twiceScheduled, twinsOf } from './twins.ts'
import { ofUnknownManifests, type RemovalPolicy, tooManyWithdrawals, type Withdrawal } from './withdrawals.ts'

export interface Plan {
  readonly steps: readonly PlannedPost[]
  /** Scheduled posts whose entries are gone. */
  readonly withdrawals: readonly Withdrawal[]
  /** New posts beyond `max-posts` (`when-too-many: first`), left for the next run. */
  readonly postponed: readonly Post[]
  /** Problems of the plan as a whole. */
  readonly problems: readonly Problem[]
  /** Problems of single posts. They stop no other post. */
  readonly single: readonly Problem[]
}

export interface PlanSettings extends PacingLimits, Policy, RemovalPolicy {
  /** 0: no limit. */
  readonly maxPosts: number
  readonly whenTooMany: 'fail' | 'first'
}

/** Candidates, the history and the current time → what will be done, and the problems. Pure. */
export function makePlan(
  candidates: readonly Candidate[],
  others: OtherPosts,
  evidence: Evidence,
  settings: PlanSettings,
  nowMs: number,
): Plan {
  const like = scheduledLike(evidence.history)
  const decided = withChanges(
    candidates.map((candidate) => decide(candidate, evidence, settings, nowMs)),
    evidence,
    like,
    settings,
    nowMs,
  )
  const { kept, postponed } = withinLimit(decided, settings)
  const { steps, conflicts } = inPace(kept, evidence.history, settings, nowMs)
  const { withdrawals, problems: stayed } = withoutEntry(steps, evidence, settings, nowMs)
  const said = steps.flatMap(({ changes }) => changes.flatMap((change) => change.said ?? []))
  return {
    steps,
    withdrawals,
    postponed: postponed.map(({ post }) => post),
    problems: [
      ...twiceInOnePlan(candidates),
      ...(settings.onDuplicate === 'fail' ? forbiddenDuplicates(steps) : []),
      ...said.filter(({ code }) => code === 'plan/differs'),
      ...tooManyWithdrawals(withdrawals, settings),
      ...unfitAccounts(steps, others.unresolved),
      ...conflicts,
      ...(settings.whenTooMany === 'fail' ? tooMany(decided.filter(isNew).length, settings.maxPosts) : []),
      ...postponedTimes(postponed),
      ...crowdedDays(steps),
      ...clockChanges(steps, nowMs),
      ...lostByAddedOnly(others.leftOut, evidence, settings),
    ],
    single: [
      ...ofSinglePosts(steps, others.unresolved, evidence, settings, nowMs),
      ...said.filter(({ code }) => code !== 'plan/differs'),
      ...stayed,
      ...twiceScheduled(steps, like),
      ...ofUnknownManifests(evidence.history, settings, nowMs),
    ],
  }
}

/**
 * What becomes of the posts that are there and differ. A group that stands for two entries (one was split into two) is changed
 * for neither: what one of them wants is not what the other does.
 */
function withChanges(
  steps: readonly PlannedPost[],
  { history }: Evidence,
  like: ScheduledLike,
  policy: PlanSettings,
  nowMs: number,
): PlannedPost[] {
  const ids = steps.flatMap(({ earlier }) => [...new Set(earlier.map(({ postGroupId }) => postGroupId))])
  const uses = Map.groupBy(ids, (id) => id)
  // Looked up once for all of thousands of posts.
  const byId = new Map(history.map((listed) => [listed.postGroupId, listed]))
  return steps.map((step) => {
    // A setting that cannot be read has a harmless value in its place, which nobody wants: it must not be compared.
    if (step.action === 'refuse' || step.post.refused.size > 0) return step
    const changes = groupsOf(step, byId).flatMap((existing) => {
      const isShared = (uses.get(existing.listed.postGroupId)?.length ?? 0) > 1
      const change = changeOf(step, { ...existing, isShared }, policy, nowMs)
      const twins = change && isApplied(change) ? twinsOf(existing, step, like) : []
      const decided = twins.length > 0 ? changeOf(step, { ...existing, alternatives: twins }, policy, nowMs) : change
      return decided ? [toldOnce(decided, step)] : []
    })
    // To publish at once is what PostPost makes of a time that has passed.
    const isLate = changes.some(({ kind, fields }) => kind !== 'keep' && fields.includes('time'))
    if (!isLate || !hasPassed(step.post, nowMs)) return { ...step, changes }
    return { ...step, action: 'refuse', refusal: tooLateProblem(step.post, false) }
  })
}

/** A draft that keeps its post from going out is told as that (single.ts), with a way out that fits: on-change does not help. */
const toldOnce = (change: GroupChange, { post }: PlannedPost): GroupChange =>
  isDraft(change.existing.listed) && post.schedule.kind !== 'draft' ? { ...change, said: undefined } : change

/**
 * `when-too-many: first`: the first new posts in plan order go out; the rest is left for the next run. Posts that
 * failed before go last, so that one that always fails does not hold up the others.
 */
function withinLimit(
  steps: readonly PlannedPost[],
  { maxPosts, whenTooMany }: PlanSettings,
): { readonly kept: readonly PlannedPost[]; readonly postponed: readonly PlannedPost[] } {
  if (maxPosts === 0 || whenTooMany === 'fail') return { kept: steps, postponed: [] }
  const fresh = steps.filter(isNew).toSorted((a, b) => Number(hasFailed(a)) - Number(hasFailed(b)))
  const postponed = new Set(fresh.slice(maxPosts))
  const kept = steps.flatMap((step) => (postponed.has(step) ? withoutNewPart(step) : [step]))
  return { kept, postponed: [...postponed] }
}

/** What its other accounts have already stays in the plan, and changes as its entry says. Empty if they have nothing. */
function withoutNewPart(step: PlannedPost): PlannedPost[] {
  const there = step.earlier.filter(({ error }) => !error)
  if (there.length === 0) return []
  const action = there.some(({ status }) => status === 'draft') ? 'keep-draft' : 'skip'
  return [{ ...step, action, recipients: [], failedBefore: [], timeMs: undefined, timeIsFixed: false }]
}

const hasFailed = ({ failedBefore }: PlannedPost): boolean => failedBefore.length > 0
