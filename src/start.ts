import { connect, type Service } from './accounts/connect.ts'
import { type Inputs, readInputs } from './inputs/inputs.ts'
import type { Log } from './log.ts'
import { createDispatcher } from './postpost/dispatcher.ts'
import { createServiceClock, type ServiceClock } from './postpost/service-clock.ts'
import type { Problem } from './problem.ts'
import type { World } from './world.ts'

/** The inputs, and the first calls to PostPost: the accounts and their history. */
export interface Start extends Pick<World, 'dispatcher'> {
  readonly inputs: Inputs
  readonly inInputs: readonly Problem[]
  /** PostPost's time, as soon as it has answered. */
  readonly clock: ServiceClock
  readonly connecting: Promise<Service | undefined>
}

/**
 * Does only what is needed to ask PostPost. The rest of the action is loaded while PostPost answers.
 * @throws ProxyError
 */
export async function start(
  environment: World['environment'],
  world: Pick<World, 'clock' | 'random' | 'cancel'> & { readonly log: Pick<Log, 'info'> },
): Promise<Start> {
  const { inputs, problems: inInputs } = readInputs(environment)
  const dispatcher = createDispatcher(environment)
  const clock = createServiceClock(world.clock)
  const connecting = connect(inputs, inInputs, { ...world, dispatcher, clock })
  return { inputs, inInputs, dispatcher, clock, connecting }
}
