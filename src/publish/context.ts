import type { Dispatcher } from 'undici'
import type { Cancel } from '../cancel.ts'
import type { Clock } from '../clock.ts'
import type { History } from '../history.ts'
import type { PacingLimits, TakenSlot } from '../pacing.ts'
import type { Step } from '../plan.ts'
import type { Client } from '../postpost/client.ts'
import type { Patience } from '../postpost/retry.ts'
import type { Problem } from '../problem.ts'
import type { Log, PostLog } from '../report/log.ts'
import type { Drafts } from './drafts.ts'
import type { Exclusive } from './exclusive.ts'

export interface PublishSettings extends PacingLimits {
  readonly onDuplicate: 'skip' | 'fail' | 'repost'
  readonly interactionInversion: 'compensate' | 'off'
  /** 0: do not wait. */
  readonly waitTimeoutMs: number
  readonly concurrency: number
  readonly strict: boolean
}

/** What all posts of a run share. The last ones change while it goes on. */
export interface Context {
  readonly client: Client
  readonly dispatcher: Dispatcher
  readonly clock: Clock
  readonly random: () => number
  readonly cancel: Cancel
  readonly settings: PublishSettings
  readonly log: Log
  readonly drafts: Drafts
  /** Post groups that were there before this run. */
  readonly known: ReadonlySet<string>
  /** Looking for duplicates, choosing a time and scheduling are one step, taken by one post at a time. */
  readonly scheduling: Exclusive
  /** Undefined where it was not read (`on-duplicate: repost`). */
  history: History | undefined
  /** Times that this run's posts take: the user's own from the beginning, the others once they are scheduled. */
  readonly ownSlots: Map<Step, readonly TakenSlot[]>
  /** What a person should know besides the posts' own ends. */
  readonly remarks: Problem[]
  /** Why nothing more is sent. */
  halted: string | undefined
}

/** Retries of one post stop this long after it began, the time its uploads took not counted. */
export const POST_BUDGET_MS = 20 * 60 * 1000

/** Finding out what became of a post, and deleting its draft, get this long from when they begin, however late that is. */
const AFTERMATH_MS = 60 * 1000

export interface Budget {
  deadlineMs: number
}

/** Patience of a call that stops at once when the run is cancelled. */
export const patienceOf = (
  context: Context,
  budget: Budget,
  log: PostLog,
  signal = context.cancel.signal,
): Patience => ({
  clock: context.clock,
  signal,
  // As it is when it is asked for: uploads put it off.
  get deadlineMs() {
    return budget.deadlineMs
  },
  random: context.random,
  onRetry: (error, pauseMs) => log.progress(`${error.message} Trying again in ${Math.ceil(pauseMs / 1000)} s.`),
})

/** Patience for what has to be done after the post itself was given up or the run cancelled. */
export const lastPatience = (context: Context, log: PostLog): Patience =>
  patienceOf(context, { deadlineMs: context.clock.now() + AFTERMATH_MS }, log, context.cancel.last)
