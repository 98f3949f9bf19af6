import { markedTime, wholeSecond } from '../accounts/record.ts'
import type { GroupChange } from '../plan/group-change.ts'
import type { PlannedPost } from '../plan/planned-post.ts'
import { isDraft, type ListedPost } from '../postpost/answers.ts'
import { isRefused } from '../postpost/failure.ts'
import { timeOf } from '../postpost/history.ts'
import { ofPost } from '../problem.ts'
import { asEarlier, decideAgain, listedIn } from './deciding-again.ts'
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
  if (session.halted) return ends.refusedForAll(step, session.halted)
  const history = await session.ledger.read(task.client)
  const listed = listedIn(history, change.postGroupId)
  if (!listed) return ends.skipped(step, asEarlier(change))
  const again = decideAgain(step, change, history, listed, session)
  if (again?.kind === change.kind)
    return change.kind === 'move' ? moveInPlace(step, again, task) : pause(step, again, listed, task)
  if (again?.said) session.remarks.push(again.said)
  if (isDraft(listed) && change.kind === 'pause') return ends.draft(step, listed.postGroupId, change.accounts, [])
  return ends.skipped(step, asEarlier(change, listed))
}

/** PostPost may set another time than it was asked for. The time in its answer counts. */
async function moveInPlace(step: PlannedPost, change: GroupChange, task: Task): Promise<Ended> {
  const { log, writer } = task
  const wanted = markedTime(change.timeMs ?? 0, 'moved')
  const now = await howItStands(change.postGroupId, writer)
  if (now === 'gone') throw new Error(DELETED_MEANWHILE)
  if (now !== 'scheduled')
    return ends.skipped(step, asEarlier(change, standingAs(now === 'held' ? 'draft' : 'processing', change)))
  const answered = await writer.move(change.postGroupId, wanted).then(
    ({ postGroup }) => postGroup?.scheduledTime ?? wanted,
    (thrown) => askWhetherMoved(change, wanted, thrown, task),
  )
  if (answered === undefined) return ends.skipped(step, asEarlier(change, standingAs('processing', change)))
  const timeMs = wholeSecond(timeOf(answered) ?? change.timeMs ?? 0)
  log.info(`Post group ${change.postGroupId} is moved.`)
  return ends.updated(step, change, new Date(timeMs).toISOString())
}

/**
 * The call got no usable answer, or the post can no longer be updated: the list says what became of it.
 * @returns its time where it was moved; undefined where it went out or was deleted
 * @throws what the call threw, where it was not moved
 */
async function askWhetherMoved(
  { postGroupId }: GroupChange,
  wanted: string,
  thrown: unknown,
  task: Task,
): Promise<string | undefined> {
  if (isRefused(thrown, 404)) throw new Error(DELETED_MEANWHILE)
  const client = task.aftermathClient()
  const history = await task.session.ledger.read(client).catch(() => [])
  const listed = listedIn(history, postGroupId)
  if (listed?.scheduledTime && timeOf(listed.scheduledTime) === timeOf(wanted)) return listed.scheduledTime
  const statuses = await client.post(postGroupId).then(
    ({ posts }) => posts.map(({ status }) => status),
    () => [],
  )
  if (statuses.some((status) => status !== 'scheduled' && status !== 'draft')) return undefined
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
  if (end.isDraft) return ends.draft(step, change.postGroupId, change.accounts, [])
  const message = `Post group ${change.postGroupId} went out or was deleted during this run, so it is not a draft.`
  session.remarks.push(ofPost(step.post, 'warning', 'plan/not-replaced', step.post.originOf('schedule'), message))
  return ends.skipped(step, asEarlier(change, standingAs('processing', change)))
}

/** Whether it is a draft now, or why that failed. After a failure it is scheduled as before. */
export type PausedForGood =
  | { readonly isDraft: boolean }
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
  if (end === 'out' || end === 'gone') return { isDraft: false }
  const shown = end === 'unmarked' ? end : await lookForPause(old.postGroupId, task)
  if (shown !== 'unmarked') return { isDraft: true }
  session.pausing = MARK_LOST
  return { failed: `${MARK_LOST} ${await unpause(old, task)}`, code: 'plan/not-paused' }
}
