import { type Earlier, findLive } from '../accounts/earlier-posts.ts'
import { placeOf, tooLate } from '../plan/rules.ts'
import { hasPassed } from '../plan/step.ts'
import { isRefused, mayBeDone, PostPostError } from '../postpost/failure.ts'
import { type History, validTime } from '../postpost/history.ts'
import { notSentEither } from './drafting.ts'
import { ownTime } from './ledger.ts'
import { waitForOtherRun, youngerDraft } from './other-runs.ts'
import { failed, skipped } from './result.ts'
import { type Job, offTheBudget, patienceOf } from './session.ts'
import { type At, courseOf, type State } from './state.ts'
import { checkName } from './stored-name.ts'

/**
 * The commit point: in plan order, a last look at what is on the accounts, a time that keeps the pace, *schedule*. The look is
 * repeated before each further try, because the pauses between them are long enough for another run to publish.
 */
export async function committing(state: At<'committing'>, job: Job): Promise<State> {
  const { step, session } = job
  const { clock, cancel, ledger } = session
  await offTheBudget(job, () => orCancelled(session.turns.of(step), cancel.signal))
  if (session.halted && !session.halted.isAboutNewPosts) return giveUp(notSentEither(session.halted), state, job)
  const found = await newestDuplicates(state, job)
  if (found) return found
  if (step.timeIsFixed && hasPassed(step.candidate.post, clock.now())) {
    return giveUp(tooLate(step.candidate.post, false).message, state, job)
  }
  const timeMs = ledger.chooseTime(step, state.accounts, clock.now())
  const accepted = await schedule(state, timeMs, job)
  return accept(state, accepted, job)
}

/** A post that an earlier try may have scheduled has a draft that is not this run's to delete before PostPost was asked. */
const giveUp = (message: string, state: At<'committing'>, { asked, step }: Job): State =>
  asked?.mayBeDone
    ? { ...state, at: 'asking', lost: new Error(message) }
    : { at: 'ended', result: failed(step, message) }

/** From here the post is public business: neither this run nor its post step deletes it. */
export function accept(state: At<'committing' | 'asking'>, scheduledTime: string, { step, session }: Job): State {
  session.ledger.take(step, state.accounts, Date.parse(scheduledTime))
  session.drafts.release(state.postGroupId)
  return { at: 'waiting', ...courseOf(state), postGroupId: state.postGroupId, scheduledTime }
}

/** How the post goes on because of what is on the accounts by now; undefined: nothing keeps it from being scheduled. */
async function newestDuplicates(state: At<'committing'>, job: Job): Promise<State | undefined> {
  const { session } = job
  // Posted again whatever is there, and nobody knows what is there.
  if (!session.ledger.isReadable) return undefined
  for (;;) {
    const history = await session.ledger.refresh(patienceOf(job))
    const scheduledTime = ownTime(state.postGroupId, history)
    // An earlier try did it, and its answer was lost.
    if (scheduledTime) return accept(state, scheduledTime, job)
    checkName(state.postGroupId, history, job)
    const next = afterDuplicates(state, history, job)
    if (next) return next
    const rival = youngerDraft(state, job)
    if (!rival) return undefined
    job.met.add(rival.postGroupId)
    await waitForOtherRun(rival, job)
  }
}

/** Another run, or a person who approved a draft, may have published the same video meanwhile. */
export function afterDuplicates(
  state: At<'committing'>,
  history: History,
  { step, session, log }: Job,
): State | undefined {
  const found: Earlier[] = state.accounts.flatMap(({ id }) => findLive(history, id, step.isDuplicate) ?? [])
  if (found.length === 0) return undefined
  if (session.settings.onDuplicate === 'fail') {
    const message = `This video got onto ${found.map(placeOf).join(', ')} meanwhile, and on-duplicate is fail.`
    return { at: 'ended', result: failed(step, message) }
  }
  const earlier = [...state.earlier, ...found]
  const accounts = state.accounts.filter(({ id }) => !found.some(({ accountId }) => accountId === id))
  if (accounts.length === 0) return { at: 'ended', result: skipped(step, earlier), there: earlier[0] }
  log.progress('Some of the accounts got this video meanwhile. The post starts again for the others.')
  return { at: 'drafting', accounts, earlier, start: state.start }
}

/** @returns the time that PostPost gave it, ISO 8601 */
async function schedule({ postGroupId }: At<'committing'>, timeMs: number, job: Job): Promise<string> {
  const { client, cancel } = job.session
  cancel.signal.throwIfAborted()
  const time = new Date(timeMs).toISOString()
  const before = job.asked?.mayBeDone ?? false
  job.asked = { time, mayBeDone: true }
  try {
    // Cancelling must not cut this call off: whether it was carried out decides what is reported and what is deleted.
    const { postGroup } = await client.schedule(postGroupId, time, patienceOf(job, { signal: cancel.grace, tries: 1 }))
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
