import { markedTime, wholeSecond } from '../accounts/record.ts'
import { isTooClose } from '../plan/changes.ts'
import type { GroupChange } from '../plan/group-change.ts'
import type { PlannedPost } from '../plan/planned-post.ts'
import { TOO_CLOSE } from '../plan/withdrawals.ts'
import { isDraft, type ListedPost } from '../postpost/answers.ts'
import { isRefused } from '../postpost/failure.ts'
import { timeOf } from '../postpost/history.ts'
import { ofPost } from '../problem.ts'
import { asEarlier, decideAgain, listedIn, stillAsItWas } from './deciding-again.ts'
import { type Ended, ends } from './ends.ts'
import { haltOn } from './faults.ts'
import { startTask, type Task } from './job.ts'
import { howItStands, lookForPause, MARK_LOST, pausePost, unpause } from './pausing.ts'
import { type Done, describeResult } from './result.ts'
import type { Session } from './session.ts'

/** One scheduled post that is moved in place, or becomes the draft that its entry wants. Never throws. */
export async function changePost(step: PlannedPost, change: GroupChange, session: Session): Promise<Done> {
  const task = startTask(step.post.id, session)
  const ended = await session
    .changing(() => changeNow(step, change, task))
    .catch((thrown) => {
      haltOn(thrown, session)
      return session.cancel.signal.aborted ? ends.cancelled(step) : ends.failed(step, thrown)
    })
  const { result } = ended
  session.log.group(`${result.id}: ${result.outcome}`, [...task.log.lines, ...describeResult(result, step)])
  return ended
}

/** Decided again on a fresh history: a person may have edited the post since, or it may be due too soon by now. */
async function changeNow(step: PlannedPost, change: GroupChange, task: Task): Promise<Ended> {
  const { session } = task
  if (session.halted && !session.halted.isAboutNewPosts) return ends.refusedForAll(step, session.halted)
  const history = await session.ledger.read(task.client)
  const listed = listedIn(history, change.postGroupId)
  if (!listed) return endOfUnlisted(step, change, task)
  const decide = () => decideAgain(step, change, history, listed, session)
  const again = decide()
  if (again?.kind === change.kind)
    return change.kind === 'move' ? moveInPlace(step, again, decide, task) : pause(step, again, listed, task)
  if (isDraft(listed) && change.kind === 'pause') {
    if (again?.said) session.remarks.push(again.said)
    return ends.draft(step, listed.postGroupId, change.accounts, [])
  }
  return leftAsListed(step, change, again, listed, task)
}

/** By the newest decision it is not changed. */
function leftAsListed(
  step: PlannedPost,
  change: GroupChange,
  again: GroupChange | undefined,
  listed: ListedPost,
  { session }: Task,
): Ended {
  if (again?.said) session.remarks.push(again.said)
  return ends.skipped(step, asEarlier(change, listed))
}

/** Only where get-post does not know it either, somebody has deleted it: the list may lag. */
async function endOfUnlisted(step: PlannedPost, change: GroupChange, task: Task): Promise<Ended> {
  if ((await howItStands(change.postGroupId, task.client, task)) === 'gone') throw new Error(DELETED_MEANWHILE)
  return ends.failed(step, NOT_IN_LIST, 'postpost/list-lags')
}

const NOT_IN_LIST =
  "PostPost's list does not show this post any more, but PostPost still has it, so it is not changed. Run the step again later."

/** The time that PostPost gave it, or how it stands where it is not moved. */
type Moved = { readonly time: string } | { readonly standing: 'processing' | 'draft' }

/** PostPost may set another time than it was asked for. The time in its answer counts. */
async function moveInPlace(
  step: PlannedPost,
  change: GroupChange,
  decide: () => GroupChange | undefined,
  task: Task,
): Promise<Ended> {
  const { log, writer } = task
  const { listed } = change.existing
  const left = (status: 'processing' | 'draft'): Ended =>
    ends.skipped(step, asEarlier(change, standingAs(status, change)))
  const now = await howItStands(change.postGroupId, writer, task)
  if (now === 'gone') throw new Error(DELETED_MEANWHILE)
  if (now !== 'scheduled') return left(now === 'held' ? 'draft' : 'processing')
  // That look may have taken minutes.
  const again = decide()
  if (again?.kind !== 'move') return leftAsListed(step, change, again, listed, task)
  const moved = await moveWhileFar(change, task)
  if ('standing' in moved) return left(moved.standing)
  const timeMs = wholeSecond(timeOf(moved.time) ?? change.timeMs ?? 0)
  log.info(`Post group ${change.postGroupId} is moved.`)
  return ends.updated(step, change, new Date(timeMs).toISOString())
}

/** No try begins once it is too close to its time. */
async function moveWhileFar(change: GroupChange, task: Task): Promise<Moved> {
  const { cancel, clock } = task.session
  const wanted = markedTime(change.timeMs ?? 0, 'moved')
  const client = task.clientWith({
    signal: cancel.grace,
    pausing: cancel.signal,
    mayRepeat: (pauseMs) => !isTooClose(change.existing.listed, clock.now() + pauseMs),
  })
  return client.move(change.postGroupId, wanted, stillAsItWas(change.postGroupId, task)).then(
    // Somebody has taken it back to a draft since the look, and a draft with a time does not go out.
    ({ postGroup }) =>
      postGroup?.status === 'draft' ? { standing: 'draft' } : { time: postGroup?.scheduledTime ?? wanted },
    (thrown) => askWhetherMoved(change, wanted, thrown, task),
  )
}

/**
 * The call got no usable answer, or the post can no longer be updated: the list says what became of it.
 * @throws what the call threw, where it was not moved
 */
async function askWhetherMoved(
  { postGroupId }: GroupChange,
  wanted: string,
  thrown: unknown,
  task: Task,
): Promise<Moved> {
  if (isRefused(thrown, 404)) throw new Error(DELETED_MEANWHILE)
  const client = task.aftermathClient()
  const history = await task.session.ledger.read(client).catch(() => [])
  const listed = listedIn(history, postGroupId)
  if (listed?.scheduledTime && timeOf(listed.scheduledTime) === timeOf(wanted))
    return isDraft(listed) ? { standing: 'draft' } : { time: listed.scheduledTime }
  const statuses = await client.post(postGroupId).then(
    ({ posts }) => posts.map(({ status }) => status),
    () => [],
  )
  if (statuses.some((status) => status !== 'scheduled' && status !== 'draft')) return { standing: 'processing' }
  throw thrown
}

const DELETED_MEANWHILE = 'Somebody has deleted it in PostPost. Run the step again to post it as its entry says.'

/** Between the look and the call it went out, or somebody took it back. */
const standingAs = (status: 'processing' | 'draft', { existing: { listed } }: GroupChange): ListedPost => ({
  ...listed,
  status,
  platforms: listed.platforms.map((platform) => ({ ...platform, status })),
})

async function pause(step: PlannedPost, change: GroupChange, listed: ListedPost, task: Task): Promise<Ended> {
  const { session } = task
  const end = await pauseForGood(listed, task)
  if ('failed' in end) return ends.failed(step, end.failed, end.code)
  if (!('stays' in end)) return ends.draft(step, change.postGroupId, change.accounts, [])
  const message = `Post group ${change.postGroupId} is not a draft, because ${end.stays}.`
  session.remarks.push(ofPost(step.post, 'warning', 'plan/not-replaced', step.post.originOf('schedule'), message))
  const standing = end.stays === TOO_CLOSE ? listed : standingAs('processing', change)
  return ends.skipped(step, asEarlier(change, standing))
}

/** It is a draft now, or why it stays, as the end of a sentence, or why it failed. After a failure it is scheduled as before. */
export type PausedForGood =
  | { readonly isDraft: true }
  | { readonly stays: string }
  | { readonly failed: unknown; readonly code?: 'plan/not-paused' }

/** Pauses a post that nothing replaces. If PostPost does not keep the mark, the post gets its time back. */
export async function pauseForGood(listed: ListedPost, task: Task): Promise<PausedForGood> {
  const { session } = task
  if (session.pausing !== undefined) return { failed: session.pausing, code: 'plan/not-paused' }
  const old = { postGroupId: listed.postGroupId, scheduledTime: listed.scheduledTime ?? '' }
  const { end, ...why } = await pausePost(old, task)
  if (end === 'failed') {
    const thrown = 'thrown' in why ? why.thrown : undefined
    haltOn(thrown, session)
    return { failed: thrown }
  }
  if (end === 'held') return { isDraft: true }
  if (end === 'close') return { stays: TOO_CLOSE }
  if (end === 'out' || end === 'gone') return { stays: 'it went out or was deleted during this run' }
  const shown = end === 'unmarked' ? end : await lookForPause(old.postGroupId, task)
  if (shown !== 'unmarked') return { isDraft: true }
  session.pausing = MARK_LOST
  return { failed: `${MARK_LOST} ${await unpause(old, task)}`, code: 'plan/not-paused' }
}
