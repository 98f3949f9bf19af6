import { slotsOf } from '../plan.ts'
import type { PostLog } from '../report/log.ts'
import type { Budget, Context } from './context.ts'
import { lookAgain, type Uploaded } from './look.ts'
import type { Ending } from './result.ts'
import { schedule } from './schedule.ts'

/**
 * The commit point: a last look at the history, a time that keeps the pace, *schedule*. One post at a time, so that the
 * times of this run's posts are known to each other. The draft is the caller's to delete when this throws.
 */
export function commit(uploaded: Uploaded, context: Context, budget: Budget, log: PostLog): Promise<Ending> {
  return context.scheduling(async () => {
    context.cancel.signal.throwIfAborted()
    const ending = (await lookAgain(uploaded, context, budget, log)) ?? (await schedule(uploaded, context, budget, log))
    // An unknown one may have been accepted, and then its place is taken.
    if (ending.kind === 'accepted' || ending.kind === 'unknown') {
      context.ownSlots.set(uploaded.step, slotsOf(uploaded.accounts, Date.parse(ending.scheduledTime)))
    }
    return ending
  })
}
