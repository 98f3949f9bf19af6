import { SAME_TIME_MS } from '../plan/differences.ts'
import { timeOf } from '../postpost/history.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { ofPost } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'
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
