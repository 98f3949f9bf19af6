import type { Inputs } from '../inputs/inputs.ts'
import type { Log } from '../log.ts'
import type { Connection } from '../postpost/answers.ts'
import { type Client, type ClientFor, createClient } from '../postpost/client.ts'
import { isRefused } from '../postpost/failure.ts'
import { type Reading, readHistory } from '../postpost/history.ts'
import type { ServiceClock } from '../postpost/service-clock.ts'
import { createIsStored } from '../postpost/stored.ts'
import { error, type InputOrigin, type Problem, warning } from '../problem.ts'
import { messageOf, tryingAgain } from '../wording.ts'
import type { World } from '../world.ts'

/** What PostPost says of the key's accounts and their earlier posts. Only read (GET). */
export interface Service {
  /** Gives up with the time for reading what is there. */
  readonly client: Client
  readonly clientFor: ClientFor
  /** Undefined where they could not be read. */
  readonly connections: readonly Connection[] | undefined
  readonly history: Promise<HistoryRead>
  /** Whether the storage has a file; undefined where it does not say. */
  readonly isStored: (url: string) => Promise<boolean | undefined>
  /** With the accounts and the clock. */
  readonly problems: readonly Problem[]
}

/** The history, and what is wrong with it. */
export interface HistoryRead {
  /** Undefined where it was not or could not be read. */
  readonly reading: Reading | undefined
  readonly problems: readonly Problem[]
}

/** Reading accounts and history may take this long, retries included. */
const CONNECTING_BUDGET_MS = 5 * 60 * 1000
/** Runners keep their clocks by NTP; one that is further off than this shows local times that are wrong. */
const CLOCK_WARNING_MS = 60 * 1000

/**
 * Asks for the accounts, whose answer also tells PostPost's time, and begins to read the history. Undefined without a key
 * (a dry run that only looks at what is here), or where the inputs do not say how to reach PostPost.
 */
export async function connect(
  inputs: Pick<Inputs, 'apiKey' | 'apiUrl' | 'userId' | 'onDuplicate'>,
  inInputs: readonly Problem[],
  world: Pick<World, 'random' | 'dispatcher' | 'cancel'> & {
    readonly clock: ServiceClock
    readonly log: Pick<Log, 'info'>
  },
): Promise<Service | undefined> {
  const isUnreachable = inInputs.some(({ origin }) => 'input' in origin && CONNECTING.has(origin.input))
  if (inputs.apiKey === '' || isUnreachable) return undefined
  const clientFor = createClient({ ...inputs, dispatcher: world.dispatcher, clock: world.clock })
  const client = clientFor({
    clock: world.clock,
    signal: world.cancel.signal,
    deadlineMs: world.clock.elapsedMs() + CONNECTING_BUDGET_MS,
    random: world.random,
    onRetry: (fault, pauseMs) => world.log.info(tryingAgain(fault, pauseMs)),
  })
  const askStorage = createIsStored(world.dispatcher, world.clock)
  const isStored = (url: string): Promise<boolean | undefined> => askStorage(url, world.cancel.signal)
  const connections = await attempt(() => client.connections())
  if ('thrown' in connections) {
    const history = Promise.resolve({ reading: undefined, problems: [] })
    const problems = [error('postpost/refused', blame(connections.thrown), messageOf(connections.thrown))]
    return { client, clientFor, connections: undefined, history, isStored, problems }
  }
  const offsetMs = world.clock.offsetMs()
  const isOff = Math.abs(offsetMs) > CLOCK_WARNING_MS
  const problems = isOff ? [warning('run/clock', { input: 'schedule' }, describeOffset(offsetMs))] : []
  const history = historyOf(client, inputs.onDuplicate, world.cancel.signal)
  return { client, clientFor, connections: connections.value.connections, history, isStored, problems }
}

/** Never rejects: it is awaited only after the videos were looked into. */
async function historyOf(
  client: Client,
  onDuplicate: Inputs['onDuplicate'],
  signal: AbortSignal,
): Promise<HistoryRead> {
  const history = await attempt(() => readHistory(client))
  if ('value' in history) {
    const { value } = history
    return {
      reading: value,
      problems: value.remark ? [warning('postpost/list-order', { input: 'api-url' }, value.remark)] : [],
    }
  }
  const problem = signal.aborted
    ? error('run/cancelled', { input: 'api-url' }, messageOf(signal.reason))
    : unreadable(history.thrown, onDuplicate)
  return { reading: undefined, problems: [problem] }
}

const CONNECTING: ReadonlySet<string> = new Set(['api-key', 'api-url', 'user-id'])

function describeOffset(offsetMs: number): string {
  const [by, way] = [Math.round(Math.abs(offsetMs) / 1000), offsetMs > 0 ? 'behind' : 'ahead of']
  return `The runner's clock is ${by} s ${way} PostPost's. All times of this step are taken from PostPost's clock; set the runner's (for example by NTP).`
}

function unreadable(thrown: unknown, onDuplicate: Inputs['onDuplicate']): Problem {
  const reason = `${messageOf(thrown)} Without the history of earlier posts, this action cannot tell a re-run from a new post`
  return onDuplicate === 'repost'
    ? warning(
        'postpost/history-unread',
        { input: 'on-duplicate' },
        `${reason}. Because of on-duplicate: repost, posts without an id are still sent, but what the accounts have posted today is not known.`,
      )
    : error('postpost/history-unread', blame(thrown), `${reason}, so nothing is sent.`)
}

/** Which input a person looks at first. */
function blame(thrown: unknown): InputOrigin {
  if (isRefused(thrown, 403) && /managed|workspace/i.test(thrown.message)) return { input: 'user-id' }
  return { input: isRefused(thrown, 401) || isRefused(thrown, 403) ? 'api-key' : 'api-url' }
}

async function attempt<T>(work: () => Promise<T>): Promise<{ value: T } | { thrown: unknown }> {
  try {
    return { value: await work() }
  } catch (thrown) {
    return { thrown }
  }
}
