import { type Earlier, findLive } from '../accounts/earlier-posts.ts'
import { Cancelled } from '../cancel.ts'
import { tooLate } from '../plan/rules.ts'
import { hasPassed } from '../plan/step.ts'
import { isRefused, mayBeDone, PostPostError } from '../postpost/failure.ts'
import { type History, validTime } from '../postpost/history.ts'
import { messageOf } from '../wording.ts'
import { ends, refusedForAll } from './ends.ts'
import { aftermathClient, type Job, offTheBudget, patienceOf } from './job.ts'
import { ownTime } from './ledger.ts'
import { olderTwin, waitForOtherRun, youngerDraft } from './other-runs.ts'
import { type At, courseOf, type State } from './state.ts'
import { checkName } from './stored-name.ts'

/**
 * The commit point: in plan order, what is on the accounts by now, a time that keeps the pace, *schedule*. The history is
 * read again before each further try, because the pauses between them are long enough for another run to publish.
 */
export async function committing(state: At<'committing'>, job: Job): Promise<State> {
  const { step, session } = job
  const { clock, cancel, ledger } = session
  await offTheBudget(job, () => orCancelled(session.turns.of(step), cancel.signal))
  if (session.halted && !session.halted.isAboutNewPosts) return giveUp(refusedForAll(session.halted), state, job)
  const found = await newestDuplicates(state, job)
  if (found) return found
  if (step.timeIsFixed && hasPassed(step.candidate.post, clock.now())) {
    return giveUp(tooLate(step.candidate.post, false).message, state, job)
  }
  return accept(state, await schedule(state, ledger.chooseTime(step, state.accounts, clock.now()), job), job)
}

/** `schedule: draft` ends with a draft for a person to approve. Another run may have made the same draft meanwhile, or somebody approved it. */
export async function leavingForApproval(state: At<'committing'>, job: Job): Promise<State> {
  const { session, step } = job
  if (session.ledger.isReadable) {
    const history = await session.ledger.read(job.client)
    checkName(state.postGroupId, history, job)
    const next = afterDuplicates(state, history, job)
    if (next) return next
    const older = olderTwin(state, history, job)
    if (older) return ends.draft(step, older.postGroupId, state.accounts, state.earlier)
  }
  session.drafts.release(state.postGroupId)
  return ends.draft(step, state.postGroupId, state.accounts, state.earlier)
}

/**
 * What became of a post whose *schedule* got no usable answer. Whatever a later try was told (even a 403), an earlier one
 * may have published it, and then its draft is no draft any more and nobody's to delete.
 */
export async function asking(state: At<'asking'>, job: Job): Promise<State> {
  const { postGroupId, lost, accounts } = state
  const { session, log, step } = job
  const askedTime = job.asked?.time ?? ''
  log.info(`${lost instanceof Cancelled ? '' : `${messageOf(lost)} `}Asking PostPost what became of it.`)
  const client = aftermathClient(job)
  try {
    const { posts } = await client.post(postGroupId)
    if (posts.every(({ status }) => status === 'draft'))
      return session.cancel.signal.aborted ? ends.cancelled(step) : ends.failed(step, lost)
  } catch (thrown) {
    if (isRefused(thrown, 404)) throw thrown
    // It may have been accepted, and then its place is taken.
    session.ledger.take(step, accounts, Date.parse(askedTime))
    return ends.unknown(step, postGroupId, lost, thrown)
  }
  // The service may have moved the time, which stands in the history only; not being able to read it changes nothing.
  const history = await session.ledger.read(client).catch(() => [])
  return accept(state, ownTime(postGroupId, history) ?? askedTime, job)
}

/** A post that an earlier try may have scheduled has a draft that is not this run's to delete before PostPost was asked. */
const giveUp = (message: string, state: At<'committing'>, { asked, step }: Job): State =>
  asked?.mayBeDone ? { ...state, at: 'asking', lost: new Error(message) } : ends.failed(step, message)

/** From here the post is public business: neither this run nor its post step deletes it. */
function accept(state: At<'committing' | 'asking'>, scheduledTime: string, { step, session }: Job): State {
  session.ledger.take(step, state.accounts, Date.parse(scheduledTime))
  session.drafts.release(state.postGroupId)
  return { at: 'waiting', ...courseOf(state), postGroupId: state.postGroupId, scheduledTime }
}

/** How the post goes on because of what is on the accounts by now; undefined: nothing keeps it from being scheduled. */
async function newestDuplicates(state: At<'committing'>, job: Job): Promise<State | undefined> {
  const { ledger } = job.session
  // Posted again whatever is there, and nobody knows what is there.
  if (!ledger.isReadable) return undefined
  for (;;) {
    const history = await ledger.read(job.client)
    const scheduledTime = ownTime(state.postGroupId, history)
    // An earlier try did it, and its answer was lost.
    if (scheduledTime) return accept(state, scheduledTime, job)
    checkName(state.postGroupId, history, job)
    const next = afterDuplicates(state, history, job)
    if (next) return next
    const rival = youngerDraft(state, history, job)
    if (!rival) return undefined
    job.met.add(rival.postGroupId)
    await waitForOtherRun(rival, job)
  }
}

/** Another run, or a person who approved a draft, may have published the same video meanwhile. */
function afterDuplicates(state: At<'committing'>, history: History, { step, session, log }: Job): State | undefined {
  const found: Earlier[] = state.accounts.flatMap(({ id }) => findLive(history, id, step.isDuplicate) ?? [])
  if (found.length === 0) return undefined
  if (session.settings.onDuplicate === 'fail') return ends.duplicate(step, found)
  const earlier = [...state.earlier, ...found]
  const accounts = state.accounts.filter(({ id }) => !found.some(({ accountId }) => accountId === id))
  if (accounts.length === 0) return ends.skipped(step, earlier)
  log.progress('Some of the accounts got this video meanwhile. The post starts again for the others.')
  return { at: 'drafting', accounts, earlier, start: state.start }
}

/** @returns the time that PostPost gave it, ISO 8601 */
async function schedule({ postGroupId }: At<'committing'>, timeMs: number, job: Job): Promise<string> {
  const { clientFor, cancel } = job.session
  cancel.signal.throwIfAborted()
  const time = new Date(timeMs).toISOString()
  const before = job.asked?.mayBeDone ?? false
  job.asked = { time, mayBeDone: true }
  // Cancelling must not cut this call off: whether it was carried out decides what is reported and what is deleted.
  const client = clientFor(patienceOf(job, { signal: cancel.grace, tries: 1 }))
  try {
    const { postGroup } = await client.schedule(postGroupId, time)
    if (postGroup?.status === 'draft') throw new Error('PostPost accepted the time but left the post a draft.')
    return validTime(postGroup?.scheduledTime) ?? time
  } catch (thrown) {
    if (thrown instanceof PostPostError && !isDoubtful(thrown)) job.asked = { time, mayBeDone: before }
    throw thrown
  }
}

/** No usable answer, or "Cannot update", which is said of posts that have gone further than a draft. */
const isDoubtful = (thrown: PostPostError): boolean =>
  mayBeDone(thrown.failure) || (isRefused(thrown, 400) && /cannot update/i.test(thrown.message))

function orCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const cancelled = new Promise<never>((_, reject) => {
    const abort = (): void => reject(signal.reason)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
  return Promise.race([work, cancelled])
}
