import { leavingForApproval } from './approval.ts'
import { asking } from './asking.ts'
import { committing } from './committing.ts'
import { drafting } from './drafting.ts'
import { type Ended, ends } from './ends.ts'
import { afterFault } from './faults.ts'
import { type Job, startBudget } from './job.ts'
import { discard } from './leaving.ts'
import { settleReplaced, withReplaced } from './replacing.ts'
import type { At, Living, State } from './state.ts'
import { uploading } from './uploading.ts'
import { waiting } from './waiting.ts'

/**
 * One post through the states of state.ts, from the queue to its end: queued → drafting → uploading → committing → waiting →
 * ended. faults.ts says which faults lead back to drafting, to asking what became of the post, or to the end.
 */
export async function leadToEnd(job: Job): Promise<Ended> {
  const { step, session } = job
  let state: State = { at: 'queued', accounts: step.recipients, earlier: step.earlier, start: 1 }
  while (state.at !== 'ended') {
    const from: Living = state
    // Before the gate, where it may wait.
    session.underWay.set(step, from.at)
    const within = gateOf(from, job)
    state = await within(async () => {
      const to = withReplaced(await settleReplaced(await leadThroughLeg(from, job), job))
      leavePlace(from, to, job)
      return to
    })
  }
  session.underWay.delete(step)
  return state
}

/** What bounds how many posts of the run go on from here at a time. */
function gateOf({ at }: Living, { step, session, isPressing }: Job): (go: () => Promise<State>) => Promise<State> {
  // A post that begins again later goes at once: others wait for it.
  if (at === 'queued' && !isPressing) return session.drafting
  // From the pause of the post that is replaced until it is settled nothing else is paused.
  if (at === 'committing' && step.replaces) return session.changing
  return (go) => go()
}

/** The states of a leg are gone through without another gate. */
const LEG: Readonly<Record<State['at'], 'sending' | 'committing' | 'waiting' | undefined>> = {
  queued: 'sending',
  drafting: 'sending',
  uploading: 'sending',
  committing: 'committing',
  asking: 'committing',
  waiting: 'waiting',
  ended: undefined,
}

async function leadThroughLeg(from: Living, job: Job): Promise<State> {
  let state: State = from
  while (state.at !== 'ended' && LEG[state.at] === LEG[from.at]) state = await leadOn(state, job)
  return state
}

/** From one state to the next. A draft that the post does not go on with is deleted. */
export async function leadOn(from: Living, job: Job): Promise<State> {
  const { step, session } = job
  session.underWay.set(step, from.at)
  const meant = await move(from, job).catch((thrown) => afterFault(from, thrown, job))
  // What waits is accepted: whatever befalls the waiting, it is nobody's to delete.
  const isLeft = from.at !== 'waiting' && 'postGroupId' in from && !keepsDraft(from.postGroupId, meant)
  return isLeft ? discard(from, meant, job) : meant
}

/** A post that is not scheduled gives its place back, and the one that it was to replace keeps its own. Then the next one goes on. */
export function leavePlace(from: Living, to: State, { step, session }: Job): void {
  if (to.at === 'ended' && from.at !== 'waiting' && to.result.outcome !== 'unknown') {
    session.ledger.giveBack(step)
    if (step.replaces) session.ledger.stay(step.replaces.postGroupId)
  }
  if (to.at === 'waiting' || to.at === 'ended') session.turns.pass(step)
}

function move(state: Living, job: Job): Promise<State> {
  switch (state.at) {
    case 'queued':
      return begin(state, job)
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

/** A post that is cancelled, or that PostPost would refuse as it has refused another, makes no draft. */
async function begin(state: At<'queued'>, job: Job): Promise<State> {
  const { step, session } = job
  startBudget(job)
  if (session.cancel.signal.aborted) return ends.cancelled(step)
  if (session.halted !== undefined) return ends.refusedForAll(step, session.halted)
  return { ...state, at: 'drafting' }
}

/** A draft goes on with its post, or is what the post ended as. */
const keepsDraft = (postGroupId: string, to: State): boolean =>
  to.at === 'ended' ? to.result.postGroupId === postGroupId : 'postGroupId' in to && to.postGroupId === postGroupId
