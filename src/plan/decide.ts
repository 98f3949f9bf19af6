import type { Account } from '../accounts/accounts.ts'
import type { Candidate } from '../accounts/candidates.ts'
import { failureKey, wishOf } from '../accounts/details.ts'
import type { Earlier } from '../accounts/earlier-posts.ts'
import { type ExistingDraft, findDrafts } from '../accounts/existing-drafts.ts'
import type { Wish } from '../accounts/identity.ts'
import { hasManifest, isMarkedPaused, wholeSecond } from '../accounts/record.ts'
import { timeOf } from '../postpost/history.ts'
import type { Schedule } from '../posts/schedule/schedule.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { ofPost, type Problem } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'
import { listed, quote } from '../wording.ts'
import { type Action, hasPassed, type PlannedPost, type Policy } from './planned-post.ts'
import { placeOf } from './rules.ts'
import { type Evidence, pausedWithOtherVideo, type Standing, standingOn } from './standing.ts'

/** Which earlier posts are this candidate, under the plan as it is written. */
export const wishIn = (candidate: Pick<Candidate, 'identity'>, { written, onDuplicate }: Policy): Wish =>
  wishOf(candidate, written, onDuplicate === 'repost')

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

type Standings = readonly { readonly account: Account; readonly standing: Standing }[]

/** Why it fails, whatever its time is. */
function refusalOf(
  candidate: Candidate,
  standings: Standings,
  drafts: readonly ExistingDraft[],
  policy: Policy,
): Problem | undefined {
  const { post, accounts } = candidate
  const about = (code: ProblemCode, message: string, setting: 'id' | 'video' = 'video'): Problem =>
    ofPost(post, 'error', code, post.originOf(setting), message)
  if (policy.isHistoryUnread && post.hasOwnId)
    return about(
      'plan/history-unread',
      `It is not known whether ${quote(post.id)} is already posted, because the history cannot be read. An equal id is never posted again, so it is not sent.`,
      'id',
    )
  for (const { account, standing } of standings) {
    if (standing.kind === 'unreadable') {
      const place = placeOf(standing.earlier, accounts)
      return about(
        'plan/failure-unread',
        `It is not known why an earlier attempt failed on ${place}, and the video may be on TikTok, so it is not sent. ${standing.reason}`,
      )
    }
    const taken = claimsOn(account, standing, drafts).find(
      (earlier) => earlier.likeness === 'other-video' && isTaken(earlier, candidate, policy),
    )
    if (taken) {
      const where = `${account.name} (${taken.status}, ${taken.postGroupId})`
      return about(
        'plan/id-taken',
        `The id ${quote(post.id)} is taken: ${where} has another video under it. Give this video an id of its own; or, if it is to take the place of that one, delete that post in PostPost first.`,
        'id',
      )
    }
  }
  const behind = standings.find(
    ({ standing }) => standing.kind === 'there' && standing.earlier.error?.code === 'LEFT_BEHIND',
  )
  if (behind?.standing.kind !== 'there' || standings.some(({ standing }) => standing.kind === 'free')) return undefined
  const { earlier } = behind.standing
  return about('plan/left-behind', `${placeOf(earlier, accounts)}: ${earlier.error?.message}`)
}

/** What holds an id on an account: the post that is there, or else drafts that wait for approval. */
const claimsOn = ({ id }: Account, standing: Standing, drafts: readonly ExistingDraft[]): readonly Earlier[] =>
  standing.kind === 'there'
    ? [standing.earlier].filter(({ error }) => !error)
    : drafts.filter(({ kind, covers }) => kind === 'approval' && covers.includes(id))

/**
 * True where an equal id with another video is no change of this entry but somebody else's post: one that can still be
 * changed, of no manifest of this run; and for the input `id` whatever this workflow run has made itself.
 */
function isTaken({ status, name }: Earlier, { post, manifest }: Candidate, policy: Policy): boolean {
  if (post.hasOwnId && manifest === undefined && isOfThisRun(name.storedMs, policy.runBeganMs)) return true
  if ((status !== 'scheduled' && status !== 'draft') || !post.hasOwnId) return false
  const { record } = name
  return !record || !hasManifest(record) || !policy.manifests.has(record.manifest)
}

const isOfThisRun = (storedMs: number | undefined, beganMs: number | undefined): boolean =>
  storedMs !== undefined && beganMs !== undefined && storedMs >= beganMs

/** Its own time has passed. If an earlier attempt was refused, that is told too. */
function tooLate(
  candidate: Candidate,
  { details }: Evidence,
  earlier: readonly Earlier[],
  standings: Standings,
): Problem {
  const { post, accounts } = candidate
  const failed = standings.flatMap(({ standing }) => (standing.kind === 'free' ? (standing.failed ?? []) : []))
  const told = [...failed, ...earlier.filter(({ error }) => error)].map((each) => {
    const timeMs = timeOf(each.scheduledTime)
    const when = timeMs === undefined ? '' : ` of ${formatTime(timeMs, post.timezone)}`
    const why = details.failures.get(failureKey(each.accountId, each.postGroupId))?.reason ?? each.error?.message ?? ''
    return ` An earlier attempt${when} failed on ${placeOf(each, accounts)}: ${why}`
  })
  const problem = tooLateProblem(post, false)
  return { ...problem, message: `${problem.message}${whoLacksIt(standings, earlier)}${told.join('')}` }
}

/** An entry with `accounts: all` is also for an account that is connected after the others have the post. */
function whoLacksIt(standings: Standings, earlier: readonly Earlier[]): string {
  const there = new Set(earlier.filter(({ error }) => !error).map(({ accountId }) => accountId))
  const namesOf = (those: Standings): string => listed(those.map(({ account }) => account.name))
  const having = namesOf(standings.filter(({ account }) => there.has(account.id)))
  const lacking = namesOf(standings.filter(({ standing }) => standing.kind === 'free'))
  if (having === '') return ''
  return ` It is on ${having} already, and would go to ${lacking} only. If it is not to go there, name the accounts of this entry without ${lacking}.`
}

/** @param isOffline whether it may be there already, which nobody knows */
export function tooLateProblem(post: Candidate['post'], isOffline: boolean): Problem {
  const message = post.schedule.kind === 'at' ? hasPassedAt(post.schedule.timeMs, post) : ''
  return ofPost(post, isOffline ? 'warning' : 'error', 'plan/time-passed', post.originOf('schedule'), message)
}

/** A time of a post that is over, which need not be that of its entry: a paused post has its own. */
export const hasPassedAt = (timeMs: number, { timezone }: Pick<Candidate['post'], 'timezone'>): string =>
  `${formatTime(timeMs, timezone)} has passed, and PostPost would publish at once. Write a time in the future, or now.`
