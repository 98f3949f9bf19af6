import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Exchange, type Intercept, play } from './faults.ts'
import { apiBase, digestBody, listen, type RecordedRequest, readBody, record, stop } from './http.ts'
import { createListView } from './list-view.ts'
import { type Connection, connectionsOf, type HistorySeed, type SandboxOptions, sandboxApiKey } from './options.ts'
import { createPerson, type Person } from './person.ts'
import { answerApi, malformed } from './postpost.ts'
import { type Group, now, type State } from './postpost-state.ts'
import { tick } from './scheduler.ts'
import { longHistory, seed } from './seeding.ts'
import { answerStorage } from './storage.ts'
import { createWatch, isLiveWord, type LiveDelete } from './watch.ts'

/** A post that is public, or on its way there. */
export interface LivePost {
  account: string
  fileName: string
  groupId: string
  status: string
}

/** PostPost and its storage, as postpost's documentation describes them, on two ports of this machine. */
export interface Sandbox {
  readonly apiUrl: string
  readonly apiKey: string
  readonly storageUrl: string
  /** In order of arrival, of both hosts. */
  readonly requests: RecordedRequest[]
  /** The live state, deleted groups included. */
  readonly groups: readonly Group[]
  readonly connections: Connection[]
  /** Credentials that reached the storage. */
  readonly leaks: string[]
  /** Decides what goes wrong with a request. */
  intercept: Intercept | undefined
  /** Scheduled, pending, processing and published posts, one per account. */
  livePosts(): LivePost[]
  /** Drafts that are not deleted. */
  drafts(): Group[]
  seed(entry: HistorySeed): Group
  /** Somebody with PostPost's dashboard. */
  readonly person: Person
  /** What the API was told to delete although it was no draft on every account. */
  readonly deletedThoughLive: readonly LiveDelete[]
  /** The most posts of one identity that were live on one account at the same time. */
  mostAtOnce(): number
  /** Of one id on one account, whatever its videos: for tests that hand no id on. */
  mostAtOnceOfIds(): number
  /** The same by `account -pp<content>[-<id>]`. */
  mostAtOnceOf(): ReadonlyMap<string, number>
  /** From now on list-posts lags so far behind; `{}` ends it. What is there already shows. */
  lag(lag: { ms?: number; requests?: number }): void
  /** list-posts leaves this group (its id, or all that match) out of its next answers. */
  hide(which: string | ((group: Group) => boolean), requests: number): void
  /** How often list-posts has shown a group otherwise than it was, because of a lag. */
  shownLate(): number
  /** Stops both servers at once. Throws what went wrong inside the sandbox or inside `intercept`. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const state = newState(options)
  const requests: RecordedRequest[] = []
  const crashes: unknown[] = []

  const listener =
    (host: RecordedRequest['host']) =>
    (request: IncomingMessage, response: ServerResponse): void => {
      const recorded = record(host, request)
      const index = requests.push(recorded) - 1
      serve(state, { request, response, recorded }, () => sandbox.intercept?.(recorded, index)).catch((error) => {
        // A client that breaks off is the client's affair; everything else is a fault of the test.
        if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET') return
        crashes.push(error)
        request.socket.destroy()
      })
    }

  const api = createServer(listener('api'))
  const storage = createServer(listener('storage'))
  const [apiOrigin, storageUrl] = await Promise.all([listen(api, options.port), listen(storage)])
  const ticking = options.schedulerEveryMs ? setInterval(tick, options.schedulerEveryMs, state) : undefined
  state.storageUrl = options.storageName ?? storageUrl
  for (const entry of options.history ?? []) seed(state, entry)

  const close = async (): Promise<void> => {
    clearInterval(ticking)
    await Promise.all([stop(api), stop(storage)])
    const [crash] = crashes.splice(0)
    if (crash !== undefined) throw crash
  }
  const sandbox: Sandbox = {
    apiUrl: apiOrigin + apiBase,
    apiKey: state.apiKey,
    storageUrl,
    requests,
    groups: state.groups,
    connections: state.connections,
    leaks: state.leaks,
    intercept: undefined,
    livePosts: () => state.groups.filter((group) => !group.deleted).flatMap(livePostsOf),
    drafts: () => state.groups.filter((group) => !group.deleted && group.status === 'draft'),
    seed: (entry) => seed(state, entry),
    person: createPerson(state),
    deletedThoughLive: state.watch.deletedThoughLive,
    mostAtOnce: () => Math.max(0, ...state.watch.mostAtOnceOf(state.groups).values()),
    mostAtOnceOf: () => state.watch.mostAtOnceOf(state.groups),
    mostAtOnceOfIds: () => state.watch.mostAtOnceOfIds(state.groups),
    lag: state.lists.lag,
    hide: (which, requests) => state.lists.hide(typeof which === 'string' ? ({ id }) => id === which : which, requests),
    shownLate: state.lists.behind,
    close,
    [Symbol.asyncDispose]: close,
  }
  return sandbox
}

/** Seeds `count` published groups, oldest first; `make` says what is special about each. */
export function seedHistory(sandbox: Sandbox, count: number, make?: (index: number) => HistorySeed): Group[] {
  return Array.from(longHistory(count, make), (entry) => sandbox.seed(entry))
}

function newState(options: SandboxOptions): State {
  const groups: Group[] = []
  return {
    options,
    apiKey: options.apiKey ?? sandboxApiKey,
    connections: connectionsOf(options),
    groups,
    groupsById: new Map(),
    mediaByKey: new Map(),
    leaks: [],
    secret: randomBytes(16).toString('hex'),
    storageUrl: '',
    accepted: { 'create-post': 0, 'update-post': 0 },
    counters: { group: 0, post: 0, media: 0, posted: 0 },
    lastKeyMs: 0,
    lists: createListView(groups, options, options.now ?? Date.now),
    watch: createWatch(),
  }
}

function livePostsOf(group: Group): LivePost[] {
  const fileName = group.media[0]?.fileName ?? ''
  const live = group.posts.filter((post) => isLiveWord(post.status))
  return live.map(({ account, status }) => ({ account, fileName, groupId: group.id, status }))
}

async function serve(
  state: State,
  { request, response, recorded }: Omit<Exchange, 'act'>,
  fault: () => ReturnType<Intercept>,
): Promise<void> {
  if (recorded.host === 'storage') {
    const act = async () => answerStorage(state, recorded, await digestBody(request, recorded))
    return play({ request, response, recorded, act }, fault())
  }
  // PostPost's own time: what a client has to compare with PostPost's times.
  response.setHeader('date', new Date(now(state)).toUTCString())
  // API bodies are small: they are read first, so that a test can choose the request by its content.
  const text = await readBody(request, recorded)
  recorded.body = text === '' ? undefined : parsed(text)
  return play({ request, response, recorded, act: async () => answerApi(state, recorded) }, fault())
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return malformed
  }
}
