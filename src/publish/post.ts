import { createPostLog } from '../log.ts'
import type { PlannedPost } from '../plan/planned-post.ts'
import { validTime } from '../postpost/history.ts'
import { messageOf } from '../wording.ts'
import { accept } from './accepting.ts'
import { leavingForApproval } from './approval.ts'
import { asking } from './asking.ts'
import { committing } from './committing.ts'
import { ENDS } from './deleting.ts'
import { ends } from './ends.ts'
import { afterFault } from './faults.ts'
import { aftermathClient, type Job, startBudget, startJob } from './job.ts'
import { withReplaced } from './merging.ts'
import { settleReplaced } from './replacing.ts'
import { type Done, describeResult } from './result.ts'
import { drafting, uploading } from './sending.ts'
import type { Session } from './session.ts'
import type { At, Living, State } from './state.ts'
import { waiting } from './waiting.ts'

/**
 * One post from its draft to its end, as a walk through the states of state.ts. Never throws: how it ended is the answer.
 *
 * drafting → uploading → committing → waiting → ended; faults.ts says which faults lead back to drafting, to asking what
 * became of the post, or to the end; ends.ts lists all ends.
 */
export async function publishPost(step: PlannedPost, session: Session): Promise<Done> {
  const log = createPostLog(step.post.id, session.log)
  const job = startJob(step, session, log)
  session.underWay.set(step, 'queued')
  // The first draft waits for a free place. A post that begins again later goes at once: others wait for it.
  const send = async (): Promise<State> => {
    startBudget(job)
    let sending = begin(job)
    while (sending.at === 'drafting' || sending.at === 'uploading') sending = await next(sending, job)
    return sending
  }
  let state = await (job.isPressing ? send() : session.drafting(send))
  while (state.at !== 'ended') {
    const from = state
    // From the pause of the post that is replaced until it is settled nothing else is paused.
    const isReplacing = step.replaces !== undefined && from.at === 'committing'
    state = await (isReplacing ? session.changing(() => commitAndSettle(from, job)) : next(from, job))
  }
  session.turns.pass(step)
  const { result, there } = withReplaced({ ...state, step })
  session.underWay.delete(step)
  session.log.group(`${result.id}: ${result.outcome}`, [...log.lines, ...describeResult(result, step)])
  return { step: { ...step, movedBy: job.movedBy, passed: job.passed }, result, there }
}

async function commitAndSettle(from: Living, job: Job): Promise<State> {
  let state = await next(from, job)
  while (state.at === 'committing' || state.at === 'asking') state = await next(state, job)
  return settleReplaced(state, job)
}

function begin({ step, session: { cancel, halted } }: Job): State {
  if (cancel.signal.aborted) return ends.cancelled(step)
  if (halted !== undefined) return ends.refusedForAll(step, halted)
  return { at: 'drafting', accounts: step.recipients, earlier: step.earlier, start: 1 }
}

async function next(from: Living, job: Job): Promise<State> {
  job.session.underWay.set(job.step, from.at)
  const meant = await move(from, job).catch((thrown) => afterFault(from, thrown, job))
  const { step, session } = job
  // What waits is accepted: whatever befalls the waiting, it is nobody's to delete.
  const isLeft = from.at !== 'waiting' && 'postGroupId' in from && !keepsDraft(from.postGroupId, meant)
  const to = isLeft ? await discard(from, meant, job) : meant
  if (to.at === 'ended' && from.at !== 'waiting' && to.result.outcome !== 'unknown') session.ledger.giveBack(step)
  if (to.at === 'waiting' || to.at === 'ended') session.turns.pass(step)
  return to
}

function move(state: Living, job: Job): Promise<State> {
  switch (state.at) {
    case 'drafting':
      return drafting(state, job)
    case 'uploading':
      return uploading(state, job)
    case 'committing':
      return job.step.action === 'upload-draft' ? leavingForApproval(state, job) : committing(state, job)
    case 'asking':
      return asking(state, job)
    case 'waiting':
      return waiting(state, job)
  }
}

/** A draft goes on with its post, or is what the post ended as. */
function keepsDraft(postGroupId: string, to: State): boolean {
  if (to.at === 'drafting') return false
  return (to.at === 'ended' ? to.result.postGroupId : to.postGroupId) === postGroupId
}

/** Deletes the draft that is left behind; where somebody has scheduled it meanwhile, that is how the post goes on. */
async function discard(from: At<'uploading' | 'committing' | 'asking'>, to: State, job: Job): Promise<State> {
  const { postGroupId } = from
  try {
    const { end, scheduledTime } = await job.session.drafts.discard(postGroupId, aftermathClient(job))
    job.log.info(`Draft ${postGroupId}: ${ENDS[end]}.`)
    if (end !== 'accepted') return to
    job.log.progress(`Somebody has scheduled this post's draft ${postGroupId} meanwhile; it goes out by that.`)
    return accept(from, validTime(scheduledTime) ?? new Date(job.session.clock.now()).toISOString(), job)
  } catch (thrown) {
    job.log.info(
      `Draft ${postGroupId} could not be deleted (${messageOf(thrown)}); it never publishes by itself, and the step's end tries once more.`,
    )
    return to
  }
}
