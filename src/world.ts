import type { Dispatcher } from 'undici'
import type { Cancel } from './cancel.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

/** Everything that a run touches, except files. Each room names the part that it needs. */
export interface World {
  readonly environment: NodeJS.ProcessEnv
  /** The runner's clock until PostPost has answered, PostPost's from then on. */
  readonly clock: Clock
  /** From 0 (inclusive) to 1, for the jitter of pauses. */
  readonly random: () => number
  /** Uses the proxy that the environment names, if it names one. */
  readonly dispatcher: Dispatcher
  readonly cancel: Cancel
  readonly log: Log
}
