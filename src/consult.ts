import type { Dispatcher } from 'undici'
import { type Account, resolveAccounts } from './accounts.ts'
import type { Cancel } from './cancel.ts'
import type { Inspected } from './checks.ts'
import type { Clock } from './clock.ts'
import { type History, readHistory } from './history.ts'
import { type Identity, identityOfFile, identityOfId } from './identity.ts'
import type { Inputs } from './inputs.ts'
import type { Candidate } from './plan.ts'
import { inPool } from './pool.ts'
import type { Connection } from './postpost/answers.ts'
import { type Client, createClient, isRefused } from './postpost/client.ts'
import type { Patience } from './postpost/retry.ts'
import { error, type InputOrigin, type Problem, warning } from './problem.ts'
import type { Log } from './report/log.ts'
import { messageOf } from './wording.ts'

interface World {
  readonly clock: Clock
  readonly random: () => number
  readonly dispatcher: Dispatcher
  readonly cancel: Cancel
  readonly log: Log
}

export interface Consulted {
  readonly candidates: readonly Candidate[]
  readonly problems: readonly Problem[]
  /** Undefined without a key: a dry run that only looks at what is here. */
  readonly client?: Client
  /** Undefined where it was not or could not be read. */
  readonly history?: History
}

/** Reading accounts and history may take this long, retries included. */
const BUDGET_MS = 5 * 60 * 1000

/**
 * Posts → candidates: which accounts they mean, what identity they have, what is on these accounts already.
 * Only reads (GET). Without a key the accounts stay as they were written, and the history unknown.
 */
export async function consult(
  inputs: Inputs,
  inspected: readonly Inspected[],
  repositoryId: string,
  world: World,
): Promise<Consulted> {
  const read = await attempt(() => identify(inspected, repositoryId, world.cancel.signal))
  if ('thrown' in read)
    return { candidates: [], problems: [error({ input: 'videos' }, whyNotRead(read.thrown, world))] }
  const identities = read.value
  const candidatesWith = (accountsOf: (item: Inspected) => readonly Account[]): Candidate[] =>
    inspected.map((item) => ({ ...item, accounts: accountsOf(item), identity: identities.get(item) ?? '' }))
  if (inputs.apiKey === '') return { candidates: candidatesWith(asWritten), problems: [] }

  const client = createClient({ ...inputs, dispatcher: world.dispatcher, clock: world.clock })
  const patience: Patience = {
    clock: world.clock,
    signal: world.cancel.signal,
    deadlineMs: world.clock.now() + BUDGET_MS,
    random: world.random,
    onRetry: (fault, pauseMs) => world.log.info(`${fault.message} Trying again in ${Math.ceil(pauseMs / 1000)} s.`),
  }
  const connections = await attempt(() => client.connections(patience))
  if ('thrown' in connections)
    return { candidates: [], problems: [error(blame(connections.thrown), messageOf(connections.thrown))] }
  const resolved = new Map(inspected.map((item) => [item, accountsOf(item, connections.value.connections)]))
  const problems = [...resolved.values()].flatMap((each) => each.problems)
  const candidates = candidatesWith((item) => resolved.get(item)?.accounts ?? [])
  if (problems.some(({ severity }) => severity === 'error')) return { candidates, problems, client }

  const history = await attempt(() => readHistory(client, patience))
  if ('value' in history) return { candidates, problems, client, history: history.value }
  const reason = `${messageOf(history.thrown)} Without the history of earlier posts nothing can tell a re-run from a new post`
  const problem =
    inputs.onDuplicate === 'repost'
      ? warning(
          { input: 'on-duplicate' },
          `${reason}; on-duplicate: repost goes on all the same, and does not know what the accounts posted today.`,
        )
      : error(blame(history.thrown), `${reason}, so nothing is sent.`)
  return { candidates, problems: [...problems, problem], client }
}

const accountsOf = ({ post }: Inspected, connections: readonly Connection[]) =>
  resolveAccounts(post.accounts, post.originOf('accounts'), connections)

/** Without a key nobody knows what `@acme` or `all` stand for; they are shown as they were written. */
const asWritten = ({ post }: Inspected): Account[] =>
  post.accounts
    ? post.accounts.map(({ value }) => ({ id: value, name: value }))
    : [{ id: '', name: 'the only connected account' }]

/** Whole files are read for this, so each only once and two at a time. */
async function identify(
  inspected: readonly Inspected[],
  repositoryId: string,
  signal: AbortSignal,
): Promise<Map<Inspected, Identity>> {
  const identities = new Map<Inspected, Identity>()
  const files = new Map<string, Inspected[]>()
  for (const item of inspected) {
    const { post } = item
    if (post.hasOwnId) identities.set(item, identityOfId(post.id, repositoryId))
    else files.set(post.video.absolutePath, [...(files.get(post.video.absolutePath) ?? []), item])
  }
  await inPool([...files], 2, async ([path, items]) => {
    const identity = await identityOfFile(path, signal)
    for (const item of items) identities.set(item, identity)
  })
  return identities
}

/** The cancel in its own words; node would say "The operation was aborted". */
const whyNotRead = (thrown: unknown, { cancel }: World): string =>
  messageOf(cancel.signal.aborted ? cancel.signal.reason : thrown)

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
