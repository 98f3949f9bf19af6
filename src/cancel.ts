import { setMaxListeners } from 'node:events'

/** The run was cancelled: what was running has not failed. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/**
 * What a cancelled run may still do, and for how long. GitHub sends SIGINT, after 7.5 s SIGTERM (on Windows
 * Ctrl+Break), and kills the process after 2.5 s more.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
 */
export interface Cancel {
  /** Aborts at once: it stops uploads and waits, and nothing new begins. */
  readonly signal: AbortSignal
  /** Aborts 1.5 s later: a request whose outcome must be known, such as *schedule*, may finish. */
  readonly grace: AbortSignal
  /** Aborts 3.5 s later: until then, drafts of this run may be deleted. The time after it is for the outputs. */
  readonly last: AbortSignal
  cancel(reason: string): void
}

/**
 * The signals that ask a process to end. On Windows, GitHub's runner sends Ctrl+C, which Node calls SIGINT, and then
 * Ctrl+Break, which Node calls SIGBREAK. On other systems nobody sends SIGBREAK, and it does no harm to listen for it.
 */
export const CANCEL_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const

const GRACE_MS = 1_500
const LAST_MS = 3_500

/** Uses real time and not the `Clock`, because the runner counts its own limits in real time. */
export function createCancel(): Cancel {
  const [now, grace, last] = [new AbortController(), new AbortController(), new AbortController()]
  // Every waiting post adds a listener. There may be hundreds, and that is no leak.
  setMaxListeners(0, now.signal, grace.signal, last.signal)
  return {
    signal: now.signal,
    grace: grace.signal,
    last: last.signal,
    cancel: (reason) => {
      if (now.signal.aborted) return
      const cause = new Cancelled(reason)
      now.abort(cause)
      setTimeout(() => grace.abort(cause), GRACE_MS).unref()
      setTimeout(() => last.abort(cause), LAST_MS).unref()
    },
  }
}
