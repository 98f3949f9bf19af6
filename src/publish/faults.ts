import { HOUR_MS } from '../duration.ts'
import { isRefused, mayBeDone, PostPostError, stopsTheRun } from '../postpost/failure.ts'
import { canRepeat, MAX_TRIES, pauseBeforeRetryMs } from '../postpost/retry.ts'
import { messageOf, tryingAgain } from '../wording.ts'
import { ends } from './ends.ts'
import type { Job } from './job.ts'
import type { Session } from './session.ts'
import { courseOf, type Living, type State } from './state.ts'

/** PostPost signs its upload URLs for an hour. */
const URL_LIFETIME_MS = HOUR_MS
/** A post is begun at most this often. */
const MAX_STARTS = 4

/**
 * Where a fault leads.
 *
 * - `start-again`: the draft is of no use, or may not exist. It is deleted, and the post starts again.
 * - `try-again`: the history is read again, and *schedule* is called again for the same draft.
 * - `ask`: the post may be scheduled, so its draft is not deleted before PostPost has said what became of it.
 * - `fail`: the draft is deleted, and the post has failed. The next run of the step publishes it.
 */
type FollowUp = 'start-again' | 'try-again' | 'ask' | 'fail'

interface FaultRule {
  readonly at: Living['at']
  readonly call: PostPostError['call']
  readonly when: (error: PostPostError, state: Living, job: Job) => boolean
  readonly leadsTo: FollowUp
}

/** The first row that fits decides. A fault that fits no row fails the post, unless it is accepted already (waiting.ts). */
const TABLE: readonly FaultRule[] = [
  // Every create-post makes a draft: what it may have left was looked for and deleted.
  { at: 'drafting', call: 'create-post', when: (error) => mayBeDone(error.failure), leadsTo: 'start-again' },
  // A second media record could not be removed, and TikTok takes exactly one video a post. A 404: somebody deleted the draft.
  {
    at: 'uploading',
    call: 'get-upload-url',
    when: (error) => mayBeDone(error.failure) || isRefused(error, 404),
    leadsTo: 'start-again',
  },
  // The URL has expired. A server that hangs up on the rest of a large body may hide its 403, which the URL's age then tells.
  {
    at: 'uploading',
    call: 'storage',
    when: (error, _, { urlAskedMs, session }) =>
      isRefused(error, 403) || session.clock.elapsedMs() - urlAskedMs > URL_LIFETIME_MS,
    leadsTo: 'start-again',
  },
  // Somebody deleted the draft. If an earlier try may have scheduled it, PostPost is asked first.
  {
    at: 'committing',
    call: 'update-post',
    when: (error, _, { asked }) => isRefused(error, 404) && !asked?.mayBeDone,
    leadsTo: 'start-again',
  },
  // One page of PostPost says that a time in the past becomes now, another page says that it is refused.
  {
    at: 'committing',
    call: 'update-post',
    when: (error, _, { step, pastTimes }) => isPast(error) && !step.timeIsFixed && pastTimes <= MAX_PAST_TIMES,
    leadsTo: 'try-again',
  },
  { at: 'asking', call: 'get-post', when: (error) => isRefused(error, 404), leadsTo: 'start-again' },
  {
    at: 'committing',
    call: 'update-post',
    when: (error, state) =>
      state.at === 'committing' && state.tries + 1 < MAX_TRIES && canRepeat(error.call, error.failure),
    leadsTo: 'try-again',
  },
]

const MAX_PAST_TIMES = 3

/** "Scheduled time cannot be in the past", or the code of a sister service. */
export const isPast = ({ failure }: PostPostError): boolean =>
  failure.kind === 'refused' &&
  failure.status === 400 &&
  (failure.limit?.code === 'SCHEDULED_TIME_IN_PAST' || /in the past/i.test(failure.text))

/** The state after a fault. Never throws. */
export async function afterFault(state: Living, thrown: unknown, job: Job): Promise<State> {
  const { session, log } = job
  const followUp = await inTime(followUpOf(state, thrown, job), state, thrown, job)
  if (followUp === 'try-again' && state.at === 'committing') return { ...state, tries: state.tries + 1 }
  // The paused post depends on this one.
  if (followUp === 'start-again' && job.paused) return ends.failed(job.step, thrown)
  if (followUp === 'start-again') {
    job.asked = undefined
    const why = isRefused(thrown, 404) ? 'Somebody else deleted the draft.' : messageOf(thrown)
    log.progress(`${why} The post starts again from a fresh draft.`)
    return { at: 'drafting', ...courseOf(state), start: state.start + 1 }
  }
  if (followUp === 'ask' && state.at === 'committing') return { ...state, at: 'asking', lost: thrown }
  haltOn(thrown, session)
  return session.cancel.signal.aborted ? ends.cancelled(job.step) : ends.failed(job.step, thrown)
}

/** If every later post would be refused too, none of them begins. */
export function haltOn(thrown: unknown, session: Session): void {
  if (!(thrown instanceof PostPostError) || !stopsTheRun(thrown)) return
  const isAboutNewPosts = thrown.call === 'create-post' && !isRefused(thrown, 401)
  session.halted ??= { isAboutNewPosts, message: thrown.message }
}

function followUpOf(state: Living, thrown: unknown, job: Job): FollowUp {
  const row =
    thrown instanceof PostPostError &&
    TABLE.find(({ at, call, when }) => at === state.at && call === thrown.call && when(thrown, state, job))
  return row ? row.leadsTo : orAsk(state, job)
}

const orAsk = (state: Living, job: Job): FollowUp =>
  state.at === 'committing' && job.asked?.mayBeDone ? 'ask' : 'fail'

/** The pause before another try, or what follows where the deadline has passed, the attempts are used up, or the run was cancelled. */
async function inTime(followUp: FollowUp, state: Living, thrown: unknown, job: Job): Promise<FollowUp> {
  if (followUp !== 'try-again' && followUp !== 'start-again') return followUp
  const { clock, random, cancel } = job.session
  const pauseMs = pauseAfter(followUp, state, thrown, random())
  if (followUp === 'start-again' && state.start >= MAX_STARTS) return orAsk(state, job)
  if (clock.elapsedMs() + pauseMs > job.deadlineMs) return orAsk(state, job)
  if (followUp === 'try-again') job.log.progress(tryingAgain(thrown, pauseMs))
  await clock.sleep(pauseMs, cancel.signal).catch(() => undefined)
  return cancel.signal.aborted ? orAsk(state, job) : followUp
}

/** A service that has just failed gets a pause. A draft that is gone needs none. */
function pauseAfter(followUp: FollowUp, state: Living, thrown: unknown, random: number): number {
  if (!(thrown instanceof PostPostError)) return 0
  if (followUp === 'start-again' && !mayBeDone(thrown.failure)) return 0
  const tries = state.at === 'committing' ? state.tries + 1 : state.start
  return pauseBeforeRetryMs(tries, thrown.failure, random)
}
