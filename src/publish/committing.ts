import { wholeSecond } from '../accounts/record.ts'
import { tooLateProblem } from '../plan/decide.ts'
import { hasPassed } from '../plan/planned-post.ts'
import { isRefused, mayBeDone, PostPostError } from '../postpost/failure.ts'
import { validTime } from '../postpost/history.ts'
import { accept, giveUp } from './accepting.ts'
import { refusedForAll } from './ends.ts'
import { isPast } from './faults.ts'
import { type Job, offTheBudget, orCancelled, patienceOf } from './job.ts'
import { whatKeepsIt } from './last-look.ts'
import { blindnessOf } from './own-draft.ts'
import { pauseOld } from './replacing.ts'
import type { At, State } from './state.ts'

/**
 * The commit point: in plan order, what is on the accounts by now, a time that keeps the pace, *schedule*. The history is
 * read again before each further try, because the pauses between them are long enough for another run to publish.
 */
export async function committing(state: At<'committing'>, job: Job): Promise<State> {
  const { step, session } = job
  const { clock, cancel, ledger } = session
  await offTheBudget(job, () => orCancelled(session.turns.of(step), cancel.signal))
  if (session.halted && !session.halted.isAboutNewPosts)
    return giveUp('run/stopped', refusedForAll(session.halted), state, job)
  const blindness = blindnessOf(state, session)
  if (blindness !== undefined) return giveUp('postpost/list-lags', blindness, state, job)
  const found = await whatKeepsIt(state, job)
  if (found) return found
  if (step.replaces && !job.paused) {
    // Once more by all rules after the pause: between that look and *schedule* lies nothing.
    const kept =
      whyTooLate(state, job) ?? (await pauseOld(state, step.replaces, job)) ?? (await whatKeepsIt(state, job))
    if (kept) return kept
  }
  const nowMs = clock.now() + (PAST_MARGINS_MS[job.pastTimes] ?? 0)
  const late = whyTooLate(state, job)
  if (late) return late
  const { timeMs, movedBy, passed } = ledger.chooseTime(step, state.accounts, nowMs)
  // Not what the plan expected: other posts may have come or gone since.
  job.movedBy = movedBy ?? (step.movedBy && timeMs > nowMs ? step.movedBy : undefined)
  job.passed = passed
  return accept(state, await schedule(state, timeMs, job), job)
}

function whyTooLate(state: At<'committing'>, job: Job): State | undefined {
  const { step, session, pastTimes } = job
  const nowMs = session.clock.now() + (PAST_MARGINS_MS[pastTimes] ?? 0)
  if (!step.timeIsFixed || !hasPassed(step.post, nowMs)) return undefined
  return giveUp('plan/time-passed', tooLateProblem(step.post, false).message, state, job)
}

/** How far ahead "now" is asked for once the service has found it to be in the past. */
const PAST_MARGINS_MS = [0, 5_000, 30_000, 120_000]

/** @returns the time that PostPost gave it, ISO 8601 */
async function schedule({ postGroupId }: At<'committing'>, timeMs: number, job: Job): Promise<string> {
  const { clientFor, cancel } = job.session
  cancel.signal.throwIfAborted()
  const time = new Date(wholeSecond(timeMs)).toISOString()
  const before = job.asked?.mayBeDone ?? false
  job.asked = { time, mayBeDone: true }
  // Cancelling must not cut this call off: whether it was carried out decides what is reported and what is deleted.
  const client = clientFor(patienceOf(job, { signal: cancel.grace, tries: 1 }))
  try {
    const { postGroup, warnings } = await client.schedule(postGroupId, time)
    for (const warning of warnings ?? []) job.log.info(`PostPost remarks: ${warning}`)
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
