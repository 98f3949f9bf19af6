import { wholeSecond } from '../accounts/record.ts'
import { isRefused, mayBeDone, PostPostError } from '../postpost/failure.ts'
import { validTime } from '../postpost/history.ts'
import { isPast } from './faults.ts'
import type { Job } from './job.ts'

/** How far ahead "now" is asked for once the service has found it to be in the past. */
const PAST_MARGINS_MS = [0, 5_000, 30_000, 120_000]

/** The earliest time that can be asked for. */
export const earliestMs = ({ session, pastTimes }: Job): number =>
  session.clock.now() + (PAST_MARGINS_MS[pastTimes] ?? 0)

/**
 * update-post with a time, once: from here on the post may be public. What came of it is remembered in the job, also where this
 * throws.
 * @returns the time that PostPost gave it, ISO 8601
 */
export async function schedule(postGroupId: string, timeMs: number, job: Job): Promise<string> {
  const { cancel, drafts } = job.session
  cancel.signal.throwIfAborted()
  drafts.commit(postGroupId)
  const time = new Date(wholeSecond(timeMs)).toISOString()
  const before = job.asked?.mayBeDone ?? false
  job.asked = { time, mayBeDone: true }
  // Cancelling must not cut this call off: whether it was carried out decides what is reported and what is deleted.
  const client = job.clientWith({ signal: cancel.grace, tries: 1 })
  try {
    const { postGroup, warnings } = await client.schedule(postGroupId, time)
    for (const warning of warnings ?? []) job.log.info(`PostPost notes: ${warning}`)
    if (postGroup?.status === 'draft') throw new Error('PostPost accepted the time but left the post a draft.')
    return validTime(postGroup?.scheduledTime) ?? time
  } catch (thrown) {
    if (thrown instanceof PostPostError && !isDoubtful(thrown)) job.asked = { time, mayBeDone: before }
    if (thrown instanceof PostPostError && isPast(thrown)) job.pastTimes += 1
    throw thrown
  }
}

/** Said of posts that have gone further than a draft: an earlier try may have done it. */
const GONE_FURTHER: ReadonlySet<string> = new Set([
  'POST_NOT_EDITABLE',
  'POST_PUBLISH_IN_PROGRESS',
  'POST_GROUP_VERSION_CONFLICT',
])

/** No usable answer, or one that the post is no draft any more. */
const isDoubtful = (thrown: PostPostError): boolean =>
  mayBeDone(thrown.failure) ||
  (isRefused(thrown, 400) && /cannot update/i.test(thrown.message)) ||
  (thrown.failure.kind === 'refused' && GONE_FURTHER.has(thrown.failure.limit?.code ?? ''))
