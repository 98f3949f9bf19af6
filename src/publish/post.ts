import type { PlannedPost } from '../plan/planned-post.ts'
import { startJob } from './job.ts'
import { type Done, describeResult } from './result.ts'
import type { Session } from './session.ts'
import { leadToEnd } from './transitions.ts'

/** One post from the queue to its end. Never throws: how it ended is the answer; ends.ts lists all ends. */
export async function publishPost(step: PlannedPost, session: Session): Promise<Done> {
  const job = startJob(step, session)
  const { result, existing } = await leadToEnd(job)
  session.log.group(`${result.id}: ${result.outcome}`, [...job.log.lines, ...describeResult(result, step)])
  return { step: { ...step, movedBy: job.movedBy, passed: job.passed }, result, existing }
}
