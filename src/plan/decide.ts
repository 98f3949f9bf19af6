import type { Account } from '../accounts/accounts.ts'
import type { Candidate } from '../accounts/candidates.ts'
import { wishOf } from '../accounts/details.ts'
import type { Earlier } from '../accounts/earlier-posts.ts'
import { type ExistingDraft, findDrafts } from '../accounts/existing-drafts.ts'
import type { Wish } from '../accounts/identity.ts'
import { isMarkedPaused, wholeSecond } from '../accounts/record.ts'
import { timeOf } from '../postpost/history.ts'
import type { Schedule } from '../posts/schedule/schedule.ts'
import { type Action, hasPassed, type PlannedPost, type Policy } from './planned-post.ts'
import { refusalOf, tooLate } from './refusals.ts'
import { type Evidence, pausedWithOtherVideo, type Standing, standingOn } from './standing.ts'

/** Which earlier posts are this candidate, under the plan as it is written. */
export const wishIn = (
  candidate: Pick<Candidate, 'identity'>,
  { written, manifests, onDuplicate, onChange }: Policy,
): Wish => ({
  ...wishOf(candidate, written, onDuplicate === 'repost'),
  changeable: onChange === 'warn' ? new Set() : manifests,
})

/** One candidate → what is to be done with it, before pace has given it a time. */
export function decide(candidate: Candidate, evidence: Evidence, policy: Policy, nowMs: number): PlannedPost {
  const { accounts, post } = candidate
  const wish = wishIn(candidate, policy)
  const ids = accounts.map(({ id }) => id)
  const drafts = [
    ...findDrafts(evidence.history, ids, wish, evidence.details.missing),
    ...pausedWithOtherVideo(candidate, wish, evidence.history),
  ]
  const standings = accounts.map((account) => ({
    account,
    standing: standingOn(account.id, candidate, wish, drafts, evidence, policy),
  }))
  const free = standings.flatMap(({ account, standing }) => (standing.kind === 'free' ? [account] : []))
  const earlier = standings.flatMap(({ account, standing }) => earlierOf(account, standing))
  const isForFree = ({ standsFor }: ExistingDraft): boolean => free.some(({ id }) => standsFor.includes(id))
  const time = timeFor(candidate, drafts.filter(isForFree), nowMs)
  const refusal =
    refusalOf(candidate, standings, drafts, policy) ??
    (free.length > 0 && time.hasPassed && !policy.isOffline
      ? tooLate(candidate, evidence, earlier, standings)
      : undefined)
  const action = (): Action => {
    if (refusal) return 'refuse'
    if (free.length > 0) return post.schedule.kind === 'draft' ? 'upload-draft' : 'publish'
    return standings.some(({ standing }) => standing.kind === 'draft') ? 'keep-draft' : 'skip'
  }
  return {
    ...candidate,
    action: action(),
    recipients: free,
    earlier,
    drafts,
    changes: [],
    replaces: undefined,
    failedBefore: standings.flatMap(({ standing }) => (standing.kind === 'free' ? (standing.failed ?? []) : [])),
    refusal,
    timeMs: time.fixedMs,
    movedBy: undefined,
    timeIsFixed: time.fixedMs !== undefined,
    notBeforeMs: time.notBeforeMs,
    wish,
  }
}

function earlierOf({ id }: Account, standing: Standing): Earlier[] {
  if (standing.kind === 'free') return []
  if (standing.kind === 'draft') return [{ ...standing.draft, accountId: id, status: 'draft' }]
  return [standing.earlier]
}

/**
 * A post without a time of its own that this action has paused goes out when the paused one was to, where that is ahead; so
 * does one whose own time has passed meanwhile.
 */
function timeFor({ post }: Candidate, drafts: readonly ExistingDraft[], nowMs: number) {
  const writtenMs = writtenTime(post.schedule, nowMs)
  const passed = hasPassed(post, nowMs)
  const pausedMs = drafts
    .filter(({ kind, isOurs }) => kind === 'paused' || isOurs)
    .flatMap(({ scheduledTime }) => timeOf(scheduledTime) ?? [])
    .filter(isMarkedPaused)
    .map(wholeSecond)
    .findLast((timeMs) => timeMs > nowMs)
  const ownMs = post.timeIsOwn && !passed ? writtenMs : undefined
  const fixedMs =
    post.schedule.kind === 'draft' ? undefined : (ownMs ?? pausedMs ?? (post.timeIsOwn ? writtenMs : undefined))
  const notBeforeMs = post.timeIsOwn || writtenMs === undefined || writtenMs <= nowMs ? undefined : writtenMs
  return { fixedMs, notBeforeMs, hasPassed: passed && pausedMs === undefined }
}

/** In whole seconds. A time counted from now is rounded up; a date stays as it is. */
function writtenTime(schedule: Schedule, nowMs: number): number | undefined {
  if (schedule.kind === 'in') return wholeSecond(nowMs + schedule.aheadMs + 999)
  return schedule.kind === 'at' ? wholeSecond(schedule.timeMs) : undefined
}
