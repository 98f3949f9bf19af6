import type { Dispatcher } from 'undici'
import type { Cancel } from './cancel.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

/** Everything that a run touches, except files. Each room names the part that it needs. */
export interface World {
  readonly environment: NodeJS.ProcessEnv
  /** In `start`, the runner's clock. After it, PostPost's clock (postpost/service-clock.ts). */
  readonly clock: Clock
  /** Gives a number from 0 to 1, without 1 itself, which makes pauses differ. */
  readonly random: () => number
  /** Uses the proxy that the environment names, if it names one. */
  readonly dispatcher: Dispatcher
  readonly cancel: Cancel
  readonly log: Log
}
