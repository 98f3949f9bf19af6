import pLimit from 'p-limit'
import type { Dispatcher } from 'undici'
import { type Account, resolveAccounts } from './accounts.ts'
import type { Cancel } from './cancel.ts'
import type { Inspected } from './checks.ts'
import type { Clock } from './clock.ts'
import { type History, readHistory } from './history.ts'
import { hashOfContent, hashOfId, type Identity } from './identity.ts'
import type { Inputs } from './inputs.ts'
import type { Others } from './plan.ts'
import type { Other } from './plan-rules.ts'
import type { Post } from './post.ts'
import type { Connection } from './postpost/answers.ts'
import { type Client, createClient, isRefused } from './postpost/client.ts'
import type { Patience } from './postpost/retry.ts'
import type { ServiceClock } from './postpost/service-clock.ts'
import { error, type InputOrigin, type Problem, warning } from './problem.ts'
import type { Log } from './report/log.ts'
import type { Candidate } from './step.ts'
import { messageOf } from './wording.ts'

interface World {
  readonly clock: Clock
  readonly random: () => number
  readonly dispatcher: Dispatcher
  readonly cancel: Cancel
  readonly log: Log
}

/** What PostPost says of the key's accounts and their earlier posts. Only read (GET). */
export interface Service {
  readonly client: Client
  readonly patience: Patience
  /** Undefined where they could not be read. */
  readonly connections: readonly Connection[] | undefined
  /** Undefined where it was not or could not be read. */
  readonly history: Promise<History | undefined>
  /** Complete once `history` is there. */
  readonly problems: readonly Problem[]
}

/** Reading accounts and history may take this long, retries included. */
const BUDGET_MS = 5 * 60 * 1000
/** Runners keep their clocks by NTP; one that is further off than this shows local times that are wrong. */
const CLOCK_WARNING_MS = 60 * 1000

/**
 * Asks for the accounts, whose answer also tells PostPost's time, and begins to read the history. Undefined without a key
 * (a dry run that only looks at what is here), or where the inputs do not say how to reach PostPost.
 */
export async function connect(
  inputs: Inputs,
  inInputs: readonly Problem[],
  world: Omit<World, 'clock'> & { readonly clock: ServiceClock },
): Promise<Service | undefined> {
  const isUnreachable = inInputs.some(({ origin }) => 'input' in origin && CONNECTING.has(origin.input))
  if (inputs.apiKey === '' || isUnreachable) return undefined
  const client = createClient({ ...inputs, dispatcher: world.dispatcher, clock: world.clock })
  const patience: Patience = {
    clock: world.clock,
    signal: world.cancel.signal,
    deadlineMs: world.clock.now() + BUDGET_MS,
    random: world.random,
    onRetry: (fault, pauseMs) => world.log.info(`${fault.message} Trying again in ${Math.ceil(pauseMs / 1000)} s.`),
  }
  const problems: Problem[] = []
  const connections = await attempt(() => client.connections(patience))
  if ('thrown' in connections) {
    problems.push(error(blame(connections.thrown), messageOf(connections.thrown)))
    return { client, patience, connections: undefined, history: Promise.resolve(undefined), problems }
  }
  const offsetMs = world.clock.offsetMs()
  if (Math.abs(offsetMs) > CLOCK_WARNING_MS) problems.push(warning({ input: 'schedule' }, describeOffset(offsetMs)))
  const reading = attempt(() => readHistory(client, patience)).then((history) => {
    if ('value' in history) return history.value
    const { signal } = world.cancel
    problems.push(
      signal.aborted
        ? error({ input: 'api-url' }, messageOf(signal.reason))
        : unreadable(history.thrown, inputs.onDuplicate),
    )
    return undefined
  })
  return { client, patience, connections: connections.value.connections, history: reading, problems }
}

const CONNECTING: ReadonlySet<string> = new Set(['api-key', 'api-url', 'user-id'])

function describeOffset(offsetMs: number): string {
  const [by, way] = [Math.round(Math.abs(offsetMs) / 1000), offsetMs > 0 ? 'behind' : 'ahead of']
  return `The runner's clock is ${by} s ${way} PostPost's. All times of this step are taken from PostPost's clock; set the runner's (for example by NTP).`
}

function unreadable(thrown: unknown, onDuplicate: Inputs['onDuplicate']): Problem {
  const reason = `${messageOf(thrown)} Without the history of earlier posts nothing can tell a re-run from a new post`
  return onDuplicate === 'repost'
    ? warning(
        { input: 'on-duplicate' },
        `${reason}; on-duplicate: repost goes on all the same, and does not know what the accounts posted today.`,
      )
    : error(blame(thrown), `${reason}, so nothing is sent.`)
}

/** Which input a person looks at first. */
function blame(thrown: unknown): InputOrigin {
  if (isRefused(thrown, 403) && /managed|workspace/i.test(thrown.message)) return { input: 'user-id' }
  return { input: isRefused(thrown, 401) || isRefused(thrown, 403) ? 'api-key' : 'api-url' }
}

export interface Identified {
  readonly candidates: readonly Candidate[]
  readonly others: Others
  readonly problems: readonly Problem[]
}

/**
 * Posts → candidates: which accounts they mean, and what identity they have. Without a key the accounts stay as they were
 * written. What cannot be published (its video is not there, or no video) gets its accounts judged all the same.
 */
export async function identify(
  inspected: readonly Inspected[],
  { leftOut, unread }: { readonly leftOut: readonly Post[]; readonly unread: readonly Post[] },
  service: Service | undefined,
  repositoryId: string,
  { signal }: Cancel,
): Promise<Identified> {
  const problems: Problem[] = []
  const accountsOf = (post: Post, areJudged = true): readonly Account[] => {
    if (!service) return asWritten(post)
    if (!service.connections) return []
    const resolved = resolveAccounts(post.accounts, post.originOf('accounts'), service.connections)
    if (areJudged && !post.flawed.has('accounts')) problems.push(...resolved.problems)
    return resolved.accounts
  }
  const identityOf = (post: Post, content: string): Identity =>
    post.hasOwnId ? { content, id: hashOfId(post.id, repositoryId) } : { content }
  const contents = new Map<string, string>()
  // What added-only left out matters only where its accounts can be looked at.
  const files = [...inspected.map(({ post }) => post), ...(service ? leftOut : [])].map(({ video }) => video)
  const paths = [...new Set(files.map(({ absolutePath }) => absolutePath))]
  const hashing = await attempt(() =>
    pLimit(PARALLEL_HASHES).map(paths, async (path) => contents.set(path, await hashOfContent(path, signal))),
  )
  if ('thrown' in hashing) {
    // The cancel in its own words; node would say "The operation was aborted".
    const why = messageOf(signal.aborted ? signal.reason : hashing.thrown)
    return { candidates: [], others: { leftOut: [], unread: [] }, problems: [error({ input: 'videos' }, why)] }
  }
  const contentOf = ({ video }: Post): string => contents.get(video.absolutePath) ?? ''
  const other = (post: Post, areJudged: boolean): Other => ({
    post,
    accounts: accountsOf(post, areJudged),
    identity: identityOf(post, contentOf(post)),
  })
  return {
    candidates: inspected.map(({ post, facts }) => ({
      post,
      facts,
      accounts: accountsOf(post),
      identity: identityOf(post, contentOf(post)),
    })),
    others: {
      leftOut: service ? leftOut.map((post) => other(post, false)) : [],
      unread: unread.map((post) => other(post, true)),
    },
    problems,
  }
}

/** Whole files are read for this, so each only once, and two at a time. */
const PARALLEL_HASHES = 2

/** Without a key nobody knows what `@acme` or `all` stand for; they are shown as they were written. */
const asWritten = ({ accounts }: Post): Account[] =>
  accounts
    ? accounts.map(({ value }) => ({ id: value, name: value }))
    : [{ id: '', name: 'the only connected account' }]

async function attempt<T>(work: () => Promise<T>): Promise<{ value: T } | { thrown: unknown }> {
  try {
    return { value: await work() }
  } catch (thrown) {
    return { thrown }
  }
}
