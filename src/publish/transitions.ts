import { validTime } from '../postpost/history.ts'
import { messageOf } from '../wording.ts'
import { accept } from './accepting.ts'
import { leavingForApproval } from './approval.ts'
import { asking } from './asking.ts'
import { committing } from './committing.ts'
import { ENDS } from './deleting.ts'
import { drafting } from './drafting.ts'
import { afterFault } from './faults.ts'
import type { Job } from './job.ts'
import type { At, Living, State } from './state.ts'
import { uploading } from './uploading.ts'
import { waiting } from './waiting.ts'

/** From one state to the next. A draft that the post does not go on with is deleted. */
export async function leadOn(from: Living, job: Job): Promise<State> {
  const { step, session } = job
  session.underWay.set(step, from.at)
  const meant = await move(from, job).catch((thrown) => afterFault(from, thrown, job))
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
const keepsDraft = (postGroupId: string, to: State): boolean =>
  to.at === 'ended' ? to.result.postGroupId === postGroupId : 'postGroupId' in to && to.postGroupId === postGroupId

/** Deletes the draft that is left behind. If somebody has scheduled it in the meantime, that is how the post goes on. */
async function discard(from: At<'uploading' | 'committing' | 'asking'>, to: State, job: Job): Promise<State> {
  const { postGroupId } = from
  try {
    const { end, scheduledTime } = await job.session.drafts.discard(postGroupId, job.aftermathClient())
    job.log.info(`Draft ${postGroupId}: ${ENDS[end]}.`)
    if (end !== 'accepted') return to
    job.log.progress(
      `Somebody has scheduled this post's draft ${postGroupId} in PostPost, so it goes out at that time.`,
    )
    return accept(from, validTime(scheduledTime) ?? new Date(job.session.clock.now()).toISOString(), job)
  } catch (thrown) {
    job.log.info(
      `Draft ${postGroupId} could not be deleted (${messageOf(thrown)}). It never publishes by itself, and the end of this step tries to delete it again.`,
    )
    return to
  }
}
