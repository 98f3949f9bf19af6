import type { PostLog } from '../log.ts'
import type { Step } from '../plan/step.ts'
import type { Client } from '../postpost/client.ts'
import type { Patience } from '../postpost/retry.ts'
import type { Session } from './session.ts'

/** One post on its way, and what has to be remembered of it across its states. */
export interface Job {
  readonly step: Step
  readonly session: Session
  readonly log: PostLog
  /** Retries within the post's time, and stops at once when the run is cancelled. */
  readonly client: Client
  /** No retry begins after this time. Uploads, and waiting for posts before it in the plan, put it off. */
  deadlineMs: number
  /** When the upload URL of the present draft was asked for. */
  urlAskedMs: number
  /** What *schedule* was asked for, and whether PostPost may have carried it out although no usable answer came. */
  asked: { readonly time: string; readonly mayBeDone: boolean } | undefined
  /** Drafts of other runs that were waited for. */
  readonly met: Set<string>
}

/** Retries of one post stop this long after it began, the time of its uploads and its waiting not counted. */
const POST_BUDGET_MS = 20 * 60 * 1000
/** Finding out what became of a post, and deleting its draft, get this long from when they begin, however late that is. */
const AFTERMATH_MS = 60 * 1000

export function startJob(step: Step, session: Session, log: PostLog): Job {
  const job: Job = {
    step,
    session,
    log,
    get client() {
      return session.clientFor(patienceOf(job))
    },
    deadlineMs: session.clock.now() + POST_BUDGET_MS,
    urlAskedMs: 0,
    asked: undefined,
    met: new Set(),
  }
  return job
}

/** How the calls of a post are retried, unless `more` says otherwise. */
export const patienceOf = (job: Job, more: Partial<Patience> = {}): Patience => ({
  clock: job.session.clock,
  signal: job.session.cancel.signal,
  // As it is when it is asked for: uploads put it off.
  get deadlineMs() {
    return job.deadlineMs
  },
  random: job.session.random,
  onRetry: (error, pauseMs) => job.log.progress(`${error.message} Trying again in ${Math.ceil(pauseMs / 1000)} s.`),
  ...more,
})

/** For what has to be done after the post was given up or the run cancelled. */
export function aftermathClient(job: Job): Client {
  const { clientFor, clock, cancel } = job.session
  return clientFor(patienceOf(job, { deadlineMs: clock.now() + AFTERMATH_MS, signal: cancel.last }))
}

/** Does what must not use up the post's time for retries. */
export async function offTheBudget<T>(job: Job, work: () => Promise<T>): Promise<T> {
  const { clock } = job.session
  const startedMs = clock.now()
  try {
    return await work()
  } finally {
    job.deadlineMs += clock.now() - startedMs
  }
}
