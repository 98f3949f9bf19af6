import { timeAt } from '../accounts/existing-drafts.ts'
import { normalized } from '../accounts/record.ts'
import { GOES_OUT_SOON } from '../plan/changes.ts'
import type { GroupChange } from '../plan/group-change.ts'
import { replacedDraft } from '../plan/planned-post.ts'
import { isDraft, type ListedPost } from '../postpost/answers.ts'
import { timeOf } from '../postpost/history.ts'
import { ofPost } from '../problem.ts'
import { messageOf } from '../wording.ts'
import { asEarlier, decideAgain, listedIn } from './deciding-again.ts'
import { deleteDraft, ENDS } from './deleting.ts'
import type { ReplacedPair } from './drafts.ts'
import { type Ended, ends } from './ends.ts'
import { haltOn } from './faults.ts'
import type { Job } from './job.ts'
import { asScheduled } from './ledger.ts'
import { draftsOfOtherRuns, waitForPausingRun } from './other-runs.ts'
import { deleteOld, giveBack, SETTLED, type Settlement, settlePair } from './pairs.ts'
import { lookForPause, MARK_LOST, pausePost, statusesOf } from './pausing.ts'
import type { At, State } from './state.ts'

/**
 * Pauses the scheduled post that this one replaces, if it is still what the plan found, and is due in more than ten minutes.
 * @returns how the post ends where the old one is not paused; undefined where it is, or where there is none any more
 */
export async function pauseOld(state: At<'committing'>, change: GroupChange, job: Job): Promise<Ended | undefined> {
  const { step, session } = job
  const { existing, postGroupId: old } = change
  const history = session.ledger.latest()
  const listed = listedIn(history, old)
  if (!listed) {
    const isGone = await statusesOf(old, job.client, job).then(
      (statuses) => statuses === undefined,
      () => false,
    )
    return isGone ? undefined : ends.failed(step, OLD_IS_HIDDEN, 'postpost/list-lags')
  }
  if (change.fields.includes('caption') && isCaptionAltered(listedIn(history, state.postGroupId), step.post.caption))
    return keptAsItIs(change, CAPTIONS_DIFFER, job)
  if (!isDraft(existing.listed) && isDraft(listed)) {
    if ((await lookForPause(old, job)) !== 'paused') return keptAsItIs(change, TAKEN_BACK, job, listed)
    // Another run has paused it. It is about to schedule its own post, or has given that up.
    for (const draft of draftsOfOtherRuns(state, session.ledger.latest(), job)) await waitForPausingRun(draft, job)
    job.isOldTakenBack = true
    return undefined
  }
  const again = decideAgain(step, change, history, listed, session)
  if (again?.kind !== 'replace') {
    if (again?.said) session.remarks.push(again.said)
    return ends.skipped(step, asEarlier(change, listed))
  }
  if (again.timeMs !== step.timeMs) return keptAsItIs(change, MOVED, job, listed)
  if (session.pausing !== undefined) return ends.failed(step, session.pausing, 'plan/not-paused')
  return pauseListed(state, change, listed, job)
}

/** PostPost does not return this run's own caption as it was sent. */
const isCaptionAltered = (own: ListedPost | undefined, caption: string): boolean =>
  own?.content != null && normalized(own.content) !== normalized(caption)

/** After the pause the old post is a draft on every account, and the list shows the mark of the pause. */
async function pauseListed(
  state: At<'committing'>,
  change: GroupChange,
  listed: ListedPost,
  job: Job,
): Promise<Ended | undefined> {
  const { step, session, log } = job
  const old = change.postGroupId
  const scheduledTime = new Date(timeOf(listed.scheduledTime) ?? 0).toISOString()
  const pair: ReplacedPair = {
    old,
    scheduledTime,
    draft: state.postGroupId,
    identity: step.identity,
    content: listed.content ?? '',
    platforms: listed.platforms.map(({ platformId }) => platformId),
  }
  session.drafts.pair(pair)
  job.paused = pair
  const pause = await pausePost({ postGroupId: old, scheduledTime }, job)
  if (pause.end === 'failed') {
    haltOn(pause.thrown, session)
    return ends.failed(step, pause.thrown)
  }
  if (pause.end === 'gone' || pause.end === 'out' || pause.end === 'held' || pause.end === 'close') {
    session.drafts.settled(pair)
    job.paused = undefined
    // Deleted by a person, to have it posted as the entry says.
    return pause.end === 'gone' ? undefined : keptAsItIs(change, STAYS_BECAUSE[pause.end], job, listed)
  }
  const shown = pause.end === 'unmarked' ? 'unmarked' : await lookForPause(old, job)
  if (shown === 'hidden') return ends.failed(step, LIST_LAGS, 'postpost/list-lags')
  if (shown === 'unmarked') {
    session.pausing = MARK_LOST
    return ends.failed(step, MARK_LOST, 'plan/not-paused')
  }
  job.isOldTakenBack = true
  log.info(`Post group ${old} is paused; this post takes its place.`)
  return undefined
}

const CAPTIONS_DIFFER =
  'PostPost returns captions in another form than they were sent, so this action cannot tell whether somebody has edited one.'
const TAKEN_BACK = 'Somebody has taken it back to a draft in PostPost during this run.'
const MOVED = 'Somebody has moved it in PostPost during this run.'
const STAYS_BECAUSE = {
  out: 'It went out during this run.',
  held: TAKEN_BACK,
  close: `It ${GOES_OUT_SOON}.`,
} as const
const OLD_IS_HIDDEN =
  "PostPost's list of posts does not show the earlier post, so nothing is scheduled in its place. Run the step again later."
const LIST_LAGS =
  "PostPost's list of posts has not shown for a minute that the earlier post is paused, so nothing is scheduled in its place. Run the step again later."

/** The post that is there is the result; the new one's draft goes. */
function keptAsItIs(change: GroupChange, why: string, { step, session }: Job, listed = change.existing.listed): Ended {
  const message = `Post group ${change.postGroupId} is not replaced. ${why}`
  session.remarks.push(ofPost(step.post, 'warning', 'plan/not-replaced', step.post.originOf('video'), message))
  return ends.skipped(step, asEarlier(change, listed))
}

/**
 * Once the new post is accepted, or given up and its draft is gone: one of the two goes out, and never both. What cannot be
 * found out is left to the post step, which has the pair.
 */
export async function settleReplaced(to: State, job: Job): Promise<State> {
  const { paused, session, log } = job
  if (!paused || (to.at === 'ended' && to.result.outcome === 'unknown')) return to
  job.paused = undefined
  // A draft that somebody works on is theirs, and stays.
  const isKept = to.at === 'ended' && to.result.postGroupId === paused.draft
  const how = to.at === 'waiting' ? deleteOld : isKept ? giveBack : settlePair
  const told = await how(paused, job.aftermathClient(), session.clock).then(
    (settlement: Settlement) => {
      session.drafts.settled(paused)
      return SETTLED[settlement](paused)
    },
    (thrown) =>
      `It is not known what became of post group ${paused.old} (${messageOf(thrown)}). The end of this step asks again.`,
  )
  log.info(told)
  if (to.at !== 'ended' || to.result.error === undefined) return to
  return { ...to, result: { ...to.result, error: `${to.result.error} ${told}` } }
}

/** A draft that waits for approval, and that a newer one has taken the place of. @returns how the post ends where it stays */
export async function deleteReplacedDraft(change: GroupChange, job: Job): Promise<Ended | undefined> {
  const { step, session, log } = job
  const { postGroupId } = change
  const history = session.ledger.latest()
  const listed = listedIn(history, postGroupId)
  if (!listed) return undefined
  const again = decideAgain(step, change, history, listed, session)
  // Where nothing differs any more, somebody has edited it until it was as its entry.
  if (again?.kind !== 'replace') {
    if (again?.said) session.remarks.push(again.said)
    return ends.draft(step, postGroupId, change.accounts, [], asEarlier(change, listed)[0])
  }
  const isAsItWas = (now: ListedPost): boolean => now.content === listed.content && timeAt(now) === timeAt(listed)
  const { end } = await deleteDraft(job.aftermathClient(), postGroupId, 'other', isAsItWas)
  log.info(`Draft ${postGroupId}, which this one replaces: ${ENDS[end]}.`)
  return end === 'accepted' ? ends.skipped(step, asEarlier(change, asScheduled(listed))) : undefined
}

/** A post that replaced a scheduled one counts as updated, not as new. */
export function withReplaced(to: State): State {
  if (to.at !== 'ended') return to
  const { step, result } = to
  const { replaces } = step
  const draft = replaces ? undefined : replacedDraft(step)
  const old = replaces?.postGroupId ?? draft?.postGroupId
  // A new one that somebody works on, or of which nothing is known, has taken no place.
  const isDone =
    result.postGroupId !== undefined &&
    result.postGroupId !== old &&
    !['skipped', 'unknown'].includes(result.outcome) &&
    result.code !== 'plan/edited-draft'
  if (old === undefined || !isDone) return to
  const outcome = replaces && result.outcome === 'scheduled' ? 'updated' : result.outcome
  return { ...to, result: { ...result, outcome, replaced: old } }
}
