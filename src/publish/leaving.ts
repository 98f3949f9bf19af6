import { SAME_TIME_MS } from '../plan/differences.ts'
import { timeOf, validTime } from '../postpost/history.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { ofPost } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'
import { messageOf } from '../wording.ts'
import { ENDS } from './deleting.ts'
import { ends } from './ends.ts'
import type { Job } from './job.ts'
import { type At, courseOf, type State } from './state.ts'

/** If an earlier try may have scheduled the post, PostPost is asked before its draft is deleted. */
export const giveUp = (code: ProblemCode, message: string, state: At<'committing'>, { asked, step }: Job): State =>
  asked?.mayBeDone ? { ...state, at: 'asking', lost: new Error(message) } : ends.failed(step, message, code)

/** From here on the post may be public: neither this run nor its post step may delete it. */
export function accept(
  state: At<'uploading' | 'committing' | 'asking'>,
  scheduledTime: string,
  { step, session, asked }: Job,
): State {
  const timeMs = timeOf(scheduledTime) ?? session.clock.now()
  session.ledger.take(step, state.accounts, timeMs)
  session.drafts.release(state.postGroupId)
  const { post } = step
  const askedMs = timeOf(asked?.time)
  if (step.timeIsFixed && askedMs !== undefined && Math.abs(timeMs - askedMs) > SAME_TIME_MS) {
    const [from, to] = [askedMs, timeMs].map((each) => formatTime(each, post.timezone))
    const message = `PostPost has moved post group ${state.postGroupId} from ${from} to ${to}. To move it back, change its time in PostPost.`
    session.remarks.push(ofPost(post, 'warning', 'postpost/time-moved', post.originOf('schedule'), message))
  }
  return { at: 'waiting', ...courseOf(state), postGroupId: state.postGroupId, scheduledTime }
}

/** Deletes the draft that is left behind. If somebody has scheduled it in the meantime, that is how the post goes on. */
export async function discard(from: At<'uploading' | 'committing' | 'asking'>, to: State, job: Job): Promise<State> {
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
