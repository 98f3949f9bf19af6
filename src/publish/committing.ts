import { hasPassedAt } from '../plan/refusals.ts'
import { refusedForAll } from './ends.ts'
import { type Job, offTheBudget, orCancelled } from './job.ts'
import { whatKeepsIt } from './last-look.ts'
import { accept, giveUp } from './leaving.ts'
import { blindnessOf } from './own-draft.ts'
import { pauseOld } from './replacing.ts'
import { earliestMs, schedule } from './scheduling.ts'
import type { At, State } from './state.ts'

/**
 * The commit point: waits for its turn, reads what is on the accounts by now, chooses a time that keeps the pace, and schedules.
 * The history is read again before each try, because the pauses between tries are long enough for another run to publish.
 */
export async function committing(state: At<'committing'>, job: Job): Promise<State> {
  const { step, session } = job
  const { cancel, ledger } = session
  await offTheBudget(job, () => orCancelled(session.turns.of(step), cancel.signal))
  if (session.halted && !session.halted.isAboutNewPosts)
    return giveUp('run/stopped', refusedForAll(session.halted), state, job)
  const blindness = blindnessOf(state, session)
  if (blindness !== undefined) return giveUp('postpost/list-lags', blindness, state, job)
  const found = await whatKeepsIt(state, job)
  if (found) return found
  if (step.replaces && !job.paused) {
    // Once more by all rules after the pause: nothing may happen between this look and *schedule*.
    const kept =
      whyTooLate(state, job) ?? (await pauseOld(state, step.replaces, job)) ?? (await whatKeepsIt(state, job))
    if (kept) return kept
  }
  const nowMs = earliestMs(job)
  const late = whyTooLate(state, job)
  if (late) return late
  const { timeMs, movedBy, passed } = ledger.chooseTime(step, state.accounts, nowMs)
  // The plan's reason may no longer hold: other posts may have come or gone since.
  job.movedBy = movedBy ?? (step.movedBy && timeMs > nowMs ? step.movedBy : undefined)
  job.passed = passed
  return accept(state, await schedule(state.postGroupId, timeMs, job), job)
}

function whyTooLate(state: At<'committing'>, job: Job): State | undefined {
  const { step } = job
  // The time that it will get: that of a paused post may be ahead although its entry's has passed.
  if (!step.timeIsFixed || step.timeMs === undefined || step.timeMs > earliestMs(job)) return undefined
  return giveUp('plan/time-passed', hasPassedAt(step.timeMs, step.post), state, job)
}
