import type { LimitFunction } from 'p-limit'
import type { Dispatcher } from 'undici'
import type { Cancel } from '../cancel.ts'
import type { Clock } from '../clock.ts'
import type { Log, PostLog } from '../log.ts'
import type { PacingLimits } from '../plan/pacing.ts'
import type { Step } from '../plan/step.ts'
import type { Client } from '../postpost/client.ts'
import type { Patience } from '../postpost/retry.ts'
import type { Problem } from '../problem.ts'
import type { Drafts } from './drafts.ts'
import type { Ledger } from './ledger.ts'
import type { UnderWay } from './sign-of-life.ts'
import type { Turns } from './turns.ts'

export interface PublishSettings extends PacingLimits {
  readonly onDuplicate: 'skip' | 'fail' | 'repost'
  readonly interactionInversion: 'compensate' | 'off'
  /** 0: do not wait. */
  readonly waitTimeoutMs: number
  readonly concurrency: number
  readonly strict: boolean
}

/** What all posts of a run share. */
export interface Session {
  readonly client: Client
  readonly dispatcher: Dispatcher
  /** PostPost's time. */
  readonly clock: Clock
  readonly random: () => number
  readonly cancel: Cancel
  readonly settings: PublishSettings
  readonly log: Log
  readonly drafts: Drafts
  readonly ledger: Ledger
  readonly turns: Turns
  /** Bounds how many posts are drafted and uploaded at a time. */
  readonly uploads: LimitFunction
  readonly underWay: UnderWay
  /** What a person should know besides the posts' own ends. */
  readonly remarks: Problem[]
  /** Why nothing more is begun. */
  halted: Halt | undefined
}

/** A refusal that every later post would get too. */
export interface Halt {
  /** A limit of new posts does not keep those that are uploaded from being scheduled. */
  readonly isAboutNewPosts: boolean
  readonly message: string
}

/** One post on its way, and what has to be remembered of it across its states. */
export interface Job {
  readonly step: Step
  readonly session: Session
  readonly log: PostLog
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

export const startJob = (step: Step, session: Session, log: PostLog): Job => ({
  step,
  session,
  log,
  deadlineMs: session.clock.now() + POST_BUDGET_MS,
  urlAskedMs: 0,
  asked: undefined,
  met: new Set(),
})

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

/** Patience of a call that stops at once when the run is cancelled. */
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

/** Patience for what has to be done after the post itself was given up or the run cancelled. */
export const lastPatience = (job: Job): Patience =>
  patienceOf({ ...job, deadlineMs: job.session.clock.now() + AFTERMATH_MS }, { signal: job.session.cancel.last })
