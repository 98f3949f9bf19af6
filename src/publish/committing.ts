import { type Earlier, earlierOn, findLive, isOn, takenOut } from '../accounts/earlier-posts.ts'
import { wholeSecond } from '../accounts/record.ts'
import { tooLateProblem } from '../plan/decide.ts'
import { SAME_TIME_MS } from '../plan/differences.ts'
import { hasPassed } from '../plan/planned-post.ts'
import { isRefused, mayBeDone, PostPostError } from '../postpost/failure.ts'
import { type History, timeOf, validTime } from '../postpost/history.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { ofPost } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'
import { quote } from '../wording.ts'
import { ends, refusedForAll } from './ends.ts'
import { isPast } from './faults.ts'
import { type Job, offTheBudget, orCancelled, patienceOf } from './job.ts'
import { ownTime } from './ledger.ts'
import { waitForOtherRun, youngerDraft } from './other-runs.ts'
import { blindnessOf, changedBySomebody, goBlind, readWithOwn } from './own-draft.ts'
import { type At, courseOf, type State } from './state.ts'

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
  const nowMs = clock.now() + (PAST_MARGINS_MS[job.pastTimes] ?? 0)
  if (step.timeIsFixed && hasPassed(step.post, nowMs))
    return giveUp('plan/time-passed', tooLateProblem(step.post, false).message, state, job)
  const { timeMs, movedBy, passed } = ledger.chooseTime(step, state.accounts, nowMs)
  // Not what the plan expected: other posts may have come or gone since.
  job.movedBy = movedBy ?? (step.movedBy && timeMs > nowMs ? step.movedBy : undefined)
  job.passed = passed
  return accept(state, await schedule(state, timeMs, job), job)
}

/** How far ahead "now" is asked for once the service has found it to be in the past. */
const PAST_MARGINS_MS = [0, 5_000, 30_000, 120_000]

/** A post that an earlier try may have scheduled has a draft that is not this run's to delete before PostPost was asked. */
const giveUp = (code: ProblemCode, message: string, state: At<'committing'>, { asked, step }: Job): State =>
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

/** Each time from a fresh draft. */
const MAX_STARTS_BESIDE_OTHERS = 3

/** How the post goes on because of what the history shows by now; undefined: nothing keeps it from being scheduled. */
async function whatKeepsIt(state: At<'committing'>, job: Job): Promise<State | undefined> {
  const { ledger } = job.session
  // Posted again whatever is there, and nobody knows what is there.
  if (!ledger.isReadable) return undefined
  for (;;) {
    const { history, sight, isHidden } = await readWithOwn(state, job)
    const scheduledTime = ownTime(state.postGroupId, history)
    // An earlier try did it, and its answer was lost; or somebody has scheduled the draft in PostPost.
    if (scheduledTime) return accept(withoutTakenOut(state, history, job), scheduledTime, job)
    const next = afterDuplicates(state, history, job)
    if (next) return next
    if (isHidden) return giveUp('postpost/list-lags', goBlind(state, job), state, job)
    if (sight === 'gone') return againFromFreshDraft(state, DELETED_BY_SOMEBODY, job)
    if (sight === 'elsewhere') return keptForPerson(state, history, job)
    if (sight === 'beside') return againFromFreshDraft(state, BESIDE, job)
    const rival = youngerDraft(state, history, job)
    if (!rival) return undefined
    job.met.add(rival.postGroupId)
    await waitForOtherRun(rival, job)
  }
}

function againFromFreshDraft(state: At<'committing'>, { why, end }: { why: string; end: string }, job: Job): State {
  if (state.start >= MAX_STARTS_BESIDE_OTHERS || job.asked?.mayBeDone)
    return giveUp('plan/edited-draft', end, state, job)
  job.log.progress(`${why} The post starts again from a fresh draft.`)
  return { at: 'drafting', ...courseOf(state), start: state.start + 1 }
}

const DELETED_BY_SOMEBODY = {
  why: 'The draft was deleted by somebody else.',
  end: 'Three drafts of this post were deleted by somebody else, so it is not scheduled. Run the step again.',
}

const BESIDE = {
  why: 'Another file is beside the video in its draft.',
  end: 'Another file was added to each of three drafts of this post, and TikTok takes exactly one. Whoever knows the id of a draft can add a file to it (PostPost get-upload-url): look for other clients of the account, and change the key if you know of none.',
}

/** Accounts that somebody has taken out of the group before scheduling it are waited for no longer. */
function withoutTakenOut(state: At<'committing'>, history: History, { step }: Job): At<'committing'> {
  const own = history.find(({ postGroupId }) => postGroupId === state.postGroupId)
  const removed = state.accounts.filter(({ id }) => own && !isOn(own, id))
  if (!own || removed.length === 0) return state
  const there = removed.flatMap(({ id }) => earlierOn(own, id, step.wish) ?? []).map(takenOut)
  const accounts = state.accounts.filter((account) => !removed.includes(account))
  return { ...state, accounts, earlier: [...state.earlier, ...there] }
}

/** Somebody works on the draft: it is no longer this run's to delete. */
function keptForPerson(state: At<'committing'>, history: History, { step, session }: Job): State {
  session.drafts.release(state.postGroupId)
  return ends.changedBySomebody(step, state.postGroupId, changedBySomebody(state, history))
}

/** Another run, or a person who approved a draft, may have published the same video meanwhile. */
export function afterDuplicates(
  state: At<'committing'>,
  history: History,
  { step, session, log }: Job,
): State | undefined {
  const found: Earlier[] = state.accounts.flatMap(({ id }) => findLive(history, id, step.wish) ?? [])
  const [first] = found
  if (!first) return undefined
  const taken = found.find(({ likeness }) => likeness === 'other-video')
  if (taken) {
    const { accounts, post } = step
    const name = accounts.find(({ id }) => id === taken.accountId)?.name ?? taken.accountId
    const message = `The id ${quote(post.id)} was given to another video meanwhile: ${name} has post group ${taken.postGroupId} under it. Give one of the two an id of its own.`
    return ends.failed(step, message, 'plan/id-taken')
  }
  if (session.settings.onDuplicate === 'fail') return ends.duplicate(step, found)
  const earlier = [...state.earlier, ...found]
  const accounts = state.accounts.filter(({ id }) => !found.some(({ accountId }) => accountId === id))
  if (accounts.length === 0) return ends.skipped(step, [...found, ...state.earlier])
  log.progress('Some of the accounts got this video meanwhile. The post starts again for the others.')
  return { at: 'drafting', accounts, earlier, start: state.start }
}

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
