import type { PlannedPost } from '../plan/planned-post.ts'
import { ends } from './ends.ts'
import { type Job, startBudget, startJob } from './job.ts'
import { withReplaced } from './merging.ts'
import { settleReplaced } from './replacing.ts'
import { type Done, describeResult } from './result.ts'
import type { Session } from './session.ts'
import type { State } from './state.ts'
import { leadOn } from './transitions.ts'

/**
 * One post from its draft to its end, as a walk through the states of state.ts. Never throws: how it ended is the answer.
 *
 * drafting → uploading → committing → waiting → ended; faults.ts says which faults lead back to drafting, to asking what
 * became of the post, or to the end; ends.ts lists all ends.
 */
export async function publishPost(step: PlannedPost, session: Session): Promise<Done> {
  const job = startJob(step, session)
  session.underWay.set(step, 'queued')
  // The first draft waits for a free place. A post that begins again later goes at once: others wait for it.
  const first = () => leadThrough(SENDING, begin(job), job)
  let state = await (job.isPressing ? first() : session.drafting(first))
  while (state.at !== 'ended') {
    const from = state
    // From the pause of the post that is replaced until it is settled nothing else is paused.
    const commitAndSettle = async () => settleReplaced(await leadThrough(COMMITTING, from, job), job)
    const isReplacing = step.replaces !== undefined && from.at === 'committing'
    state = await (isReplacing ? session.changing(commitAndSettle) : leadOn(from, job))
  }
  session.turns.pass(step)
  session.underWay.delete(step)
  const { result, there } = withReplaced({ ...state, step })
  session.log.group(`${result.id}: ${result.outcome}`, [...job.log.lines, ...describeResult(result, step)])
  return { step: { ...step, movedBy: job.movedBy, passed: job.passed }, result, there }
}

function begin(job: Job): State {
  const { step, session } = job
  startBudget(job)
  if (session.cancel.signal.aborted) return ends.cancelled(step)
  if (session.halted !== undefined) return ends.refusedForAll(step, session.halted)
  return { at: 'drafting', accounts: step.recipients, earlier: step.earlier, start: 1 }
}

const SENDING: ReadonlySet<State['at']> = new Set(['drafting', 'uploading'])
const COMMITTING: ReadonlySet<State['at']> = new Set(['committing', 'asking'])

/** On and on, as long as it is in one of these states. */
async function leadThrough(states: ReadonlySet<State['at']>, from: State, job: Job): Promise<State> {
  let state = from
  while (state.at !== 'ended' && states.has(state.at)) state = await leadOn(state, job)
  return state
}
