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

/** What PostPost says about the accounts of the key and their earlier posts, and the clients that ask it. */
export interface Service {
  /** A client for reading. It retries until so long after this call. By default that is READING_BUDGET_MS. */
  readonly reader: (budgetMs?: number) => Client
  readonly clientFor: ClientFor
  /** Undefined if they could not be read. */
  readonly connections: readonly Connection[] | undefined
  readonly history: Promise<HistoryRead>
  /** Whether the storage has a file; undefined if the storage does not say it. */
  readonly isStored: (url: string) => Promise<boolean | undefined>
  /** About the accounts and the clock. */
  readonly problems: readonly Problem[]
}

/** The history, and what is wrong with it. */
export interface HistoryRead {
  /** Undefined if it was not read, or could not be read. */
  readonly reading: Reading | undefined
  readonly problems: readonly Problem[]
}

/** For the accounts and the history together, and again for what is read later in the run. */
const READING_BUDGET_MS = 5 * 60 * 1000
/** Runners set their clocks by NTP, so a larger difference is worth a warning. */
const CLOCK_WARNING_MS = 60 * 1000

/**
 * Asks for the accounts, and begins to read the history. The first answer also tells PostPost's time. Returns undefined
 * if there is no key (as in a dry run that checks only what is on the runner), or if an input that is needed to reach
 * PostPost is wrong.
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
  const reader = (budgetMs = READING_BUDGET_MS): Client =>
    clientFor({
      clock: world.clock,
      signal: world.cancel.signal,
      deadlineMs: world.clock.elapsedMs() + budgetMs,
      random: world.random,
      onRetry: (fault, pauseMs) => world.log.info(tryingAgain(fault, pauseMs)),
    })
  const client = reader()
  const askStorage = createIsStored(world.dispatcher, world.clock)
  const isStored = (url: string): Promise<boolean | undefined> => askStorage(url, world.cancel.signal)
  const connections = await attempt(() => client.connections())
  if ('thrown' in connections) {
    const history = Promise.resolve({ reading: undefined, problems: [] })
    const problems = [error('postpost/refused', blame(connections.thrown), messageOf(connections.thrown))]
    return { reader, clientFor, connections: undefined, history, isStored, problems }
  }
  const offsetMs = world.clock.offsetMs()
  const isOff = Math.abs(offsetMs) > CLOCK_WARNING_MS
  const problems = isOff ? [warning('run/clock', { input: 'schedule' }, describeOffset(offsetMs))] : []
  const history = historyOf(client, inputs.onDuplicate, world.cancel.signal)
  return { reader, clientFor, connections: connections.value.connections, history, isStored, problems }
}

/** Never rejects: until it is awaited, after the videos were looked into, a rejection would end the process. */
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

/** The input that a person should look at first. */
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
