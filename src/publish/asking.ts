import { Cancelled } from '../cancel.ts'
import { isRefused } from '../postpost/failure.ts'
import { messageOf } from '../wording.ts'
import { accept } from './committing.ts'
import { ownTime } from './ledger.ts'
import { CANCELLED, failed, unknown } from './result.ts'
import { type Job, lastPatience } from './session.ts'
import type { At, State } from './state.ts'

/**
 * What became of a post whose *schedule* got no usable answer. Whatever a later try was told (even a 403), an earlier one
 * may have published it, and then its draft is no draft any more and nobody's to delete.
 */
export async function asking(state: At<'asking'>, job: Job): Promise<State> {
  const { postGroupId, lost, accounts } = state
  const { session, log, step } = job
  const askedTime = job.asked?.time ?? ''
  log.info(`${lost instanceof Cancelled ? '' : `${messageOf(lost)} `}Asking PostPost what became of it.`)
  const patience = lastPatience(job)
  try {
    const { posts } = await session.client.post(postGroupId, patience)
    if (posts.every(({ status }) => status === 'draft'))
      return { at: 'ended', result: failed(step, session.cancel.signal.aborted ? CANCELLED : messageOf(lost)) }
  } catch (thrown) {
    if (isRefused(thrown, 404)) throw thrown
    // It may have been accepted, and then its place is taken.
    session.ledger.take(step, accounts, Date.parse(askedTime))
    const message = `Whether PostPost scheduled post group ${postGroupId} is not known: ${messageOf(lost)} Reading it back failed too: ${messageOf(thrown)} Look at this post in PostPost; running the step again finds out by itself and publishes nothing twice.`
    return { at: 'ended', result: unknown(step, postGroupId, message) }
  }
  // The service may have moved the time, which stands in the history only; not being able to read it changes nothing.
  const history = await session.ledger.refresh(patience).catch(() => [])
  return accept(state, ownTime(postGroupId, history) ?? askedTime, job)
}
