import { HOUR_MS } from '../duration.ts'
import type { Log } from '../log.ts'
import type { PacedMove } from '../plan/pacing.ts'
import type { PlannedPost } from '../plan/planned-post.ts'
import type { Client } from '../postpost/client.ts'
import type { Patience } from '../postpost/retry.ts'
import { tryingAgain } from '../wording.ts'
import type { ReplacedPair } from './drafts.ts'
import type { Session } from './session.ts'

/** The log of one post: progress is written at once, all other lines as one group when the post is done. */
export interface PostLog {
  readonly name: string
  info(line: string): void
  /** Written at once, outside of the group, for people who watch the log. */
  progress(line: string): void
  readonly lines: readonly string[]
}

/** One piece of work of a run: its session, its log, its deadline, and clients that keep to it. */
export interface Task {
  readonly session: Session
  readonly log: PostLog
  /** No retry begins after this time of the clock's `elapsedMs`. Uploads, and waiting for other posts, move it back. */
  deadlineMs: number
  /** How its calls are retried, unless `more` says otherwise. */
  patience(more?: Partial<Patience>): Patience
  /** Retries within the task's time, and stops at once when the run is cancelled. */
  readonly client: Client
  /** For calls that change something. Their answers must be known, so a cancel only ends the pauses before them. */
  readonly writer: Client
  clientWith(more: Partial<Patience>): Client
  /** For the work that remains after the post was given up or the run was cancelled. Its time begins now. */
  aftermathClient(): Client
}

/** One post on its way, with everything that must be remembered across its states. */
export interface Job extends Task {
  readonly step: PlannedPost
  /** When the upload URL of the present draft was asked for, by the clock's `elapsedMs`. */
  urlAskedMs: number
  /** Address of the uploaded file, as PostPost gave it. */
  fileUrl: string
  /** How often PostPost found "now" to be in the past. */
  pastTimes: number
  /** What *schedule* was asked for, and whether PostPost may have carried it out although no usable answer came. */
  asked: { readonly time: string; readonly mayBeDone: boolean } | undefined
  /** Why the time is later than wanted, given what the accounts have by now. */
  movedBy: PacedMove | undefined
  /** The scheduled post that was paused, so that this one takes its place. */
  paused: ReplacedPair | undefined
  /** The slots that it could not take, as `movedBy`. */
  passed: PlannedPost['passed']
  /** True once the post that this one replaces is a draft. If it becomes live again, it is a rival. */
  isOldTakenBack: boolean
  /** True if its own time could pass while other posts upload. Such a post does not wait for them. */
  readonly isPressing: boolean
  /** Drafts of other runs that were waited for. */
  readonly met: Set<string>
}

/** Retries of one post stop this long after it began. Its time in the queue, in uploads and in waiting does not count. */
const POST_BUDGET_MS = 20 * 60 * 1000
/** Finding out what became of a post, and deleting its draft, always get this long. */
const AFTERMATH_MS = 60 * 1000

/** A post with its own time is sent at once when that is so near. */
const PRESSING_MS = HOUR_MS

function createPostLog(name: string, log: Log): PostLog {
  const lines: string[] = []
  return { name, lines, info: (line) => void lines.push(line), progress: (line) => log.info(`${name}: ${line}`) }
}

/** @param name what the log calls it */
export function startTask(name: string, session: Session): Task {
  const { clientFor, clock, random, cancel } = session
  const log = createPostLog(name, session.log)
  const patience: Task['patience'] = (more = {}) => ({
    clock,
    signal: cancel.signal,
    // A getter, because uploads move it back.
    get deadlineMs() {
      return task.deadlineMs
    },
    random,
    onRetry: (error, pauseMs) => log.progress(tryingAgain(error, pauseMs)),
    ...more,
  })
  const clientWith = (more: Partial<Patience> = {}): Client => clientFor(patience(more))
  const task: Task = {
    session,
    log,
    deadlineMs: 0,
    patience,
    clientWith,
    client: clientWith(),
    writer: clientWith({ signal: cancel.grace, pausing: cancel.signal }),
    aftermathClient: () => clientWith({ signal: cancel.last, deadlineMs: clock.elapsedMs() + AFTERMATH_MS }),
  }
  startBudget(task)
  return task
}

export function startJob(step: PlannedPost, session: Session): Job {
  const task = startTask(step.post.id, session)
  // The same object, so that the clients see how uploads move the deadline.
  return Object.assign(task, {
    step,
    urlAskedMs: 0,
    fileUrl: '',
    pastTimes: 0,
    asked: undefined,
    movedBy: step.movedBy,
    paused: undefined,
    isOldTakenBack: false,
    passed: step.passed,
    isPressing: step.timeIsFixed && step.timeMs !== undefined && step.timeMs - session.clock.now() < PRESSING_MS,
    met: new Set<string>(),
  })
}

/** Called again when the post leaves the queue. */
export function startBudget(job: Task): void {
  job.deadlineMs = job.session.clock.elapsedMs() + POST_BUDGET_MS
}

/** Runs work whose duration does not count against the post's deadline. */
export async function offTheBudget<T>(job: Task, work: () => Promise<T>): Promise<T> {
  const { clock } = job.session
  const startedMs = clock.elapsedMs()
  try {
    return await work()
  } finally {
    job.deadlineMs += clock.elapsedMs() - startedMs
  }
}

/** The work's end, or the reason of the cancel, whichever comes first. */
export function orCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const cancelled = new Promise<never>((_, reject) => {
    const abort = (): void => reject(signal.reason)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
  return Promise.race([work, cancelled])
}
