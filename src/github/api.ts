import type { GitHub } from '@actions/github/lib/utils'
import { type Dispatcher, fetch } from 'undici'
import { Cancelled } from '../cancel.ts'
import type { Clock } from '../clock.ts'
import { explainProxy, explainUntrusted } from '../postpost/explain.ts'
import { type Failure, isBlocked } from '../postpost/failure.ts'
import { networkFailure } from '../postpost/http.ts'
import { error, type InputOrigin, type Problem } from '../problem.ts'
import { beginningOf, messageOf } from '../wording.ts'
import type { Context } from './context.ts'

export type GitHubApi = InstanceType<typeof GitHub>

/** GitHub's REST API, and the repository of the run. */
export interface RepositoryApi {
  readonly octokit: GitHubApi
  readonly owner: string
  readonly repo: string
}

/** Tries of one GET or download, the first included. Most errors of GitHub's gateways are over within seconds. */
const GITHUB_TRIES = 3
const GITHUB_PAUSE_MS = 2_000

/** An empty `github-token`. The message is a whole sentence. */
export class NoToken extends Error {
  override readonly name = 'NoToken'
  constructor() {
    super('github-token is empty; leave the input out to use the token of the job.')
  }
}

export interface RetryWorld {
  readonly clock: Clock
  readonly signal: AbortSignal
}

/**
 * Repeats `attempt` after errors that `mayPass` accepts. Throws the error of the last try, or the signal's reason.
 *
 * There are three reasons not to use @octokit/plugin-retry. It repeats POSTs too, so a comment would be written twice.
 * It goes on waiting after a cancel. It needs bottleneck, whose last release was in 2019.
 */
export async function retryGitHub<T>(
  attempt: () => Promise<T>,
  mayPass: (thrown: unknown) => boolean,
  { clock, signal }: RetryWorld,
): Promise<T> {
  for (let tryNumber = 1; ; tryNumber++) {
    try {
      return await attempt()
    } catch (thrown) {
      signal.throwIfAborted()
      if (tryNumber === GITHUB_TRIES || !mayPass(thrown)) throw thrown
      await clock.sleep(GITHUB_PAUSE_MS * tryNumber, signal)
    }
  }
}

/**
 * GitHub's REST API with the step's token, at the URL that the runner names. So it works with GitHub Enterprise Server
 * too. The library is loaded at the first call, because most runs never ask GitHub anything.
 * @returns a function whose promise is rejected with NoToken if the token is empty
 */
export function openGitHub(
  { apiUrl, repository }: Pick<Context, 'apiUrl' | 'repository'>,
  token: string,
  world: RetryWorld & { readonly dispatcher: Dispatcher },
): () => Promise<RepositoryApi> {
  let connecting: Promise<GitHubApi> | undefined
  return async () => {
    connecting ??= connectGitHub(token, apiUrl, world)
    return { octokit: await connecting, owner: repository.owner, repo: repository.name }
  }
}

async function connectGitHub(
  token: string,
  baseUrl: string,
  world: RetryWorld & { readonly dispatcher: Dispatcher },
): Promise<GitHubApi> {
  if (token === '') throw new NoToken()
  const { getOctokit } = await import('@actions/github')
  const viaDispatcher: typeof fetch = (url, options) => fetch(url, { ...options, dispatcher: world.dispatcher })
  const octokit = getOctokit(token, { baseUrl, request: { fetch: viaDispatcher } })
  octokit.hook.wrap('request', (request, options) => {
    // This object itself is changed: before-after-hook gives it to the inner hooks, whatever `request` is called with.
    options.request.signal ??= world.signal
    // Octokit gives network errors the status 500 too.
    const mayPass = (thrown: unknown): boolean =>
      options.method === 'GET' && (statusOf(thrown) ?? 0) >= 500 && !isBlocked(failureOnTheWay(thrown))
    return retryGitHub(async () => request(options), mayPass, world)
  })
  return octokit
}

/**
 * What an error of a call to GitHub means for the person who wrote the workflow. `doing` is the text after "while".
 * @throws Cancelled if that is the error: it says nothing about GitHub, and ends the run
 */
export function explainGitHub(thrown: unknown, doing: string, permission: string): string {
  if (thrown instanceof Cancelled) throw thrown
  if (thrown instanceof NoToken) return thrown.message
  const onTheWay = failureOnTheWay(thrown)
  if (onTheWay.kind === 'proxy') return explainProxy('GitHub', doing, onTheWay.status)
  if (onTheWay.kind === 'untrusted') return explainUntrusted('GitHub', doing, onTheWay.detail)
  const status = statusOf(thrown)
  // Octokit itself throws a TypeError if an answer has another shape than it expects.
  const said =
    thrown instanceof TypeError ? 'its answer cannot be read' : beginningOf(messageOf(thrown).replace(/\s+/g, ' '), 300)
  if (status === 401)
    return `GitHub refused github-token (401) while ${doing}; leave the input out to use the token of the job.`
  // GitHub's secondary limits answer 403 or 429 (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
  if (status === 429 || (status === 403 && /rate limit/i.test(said)))
    return `GitHub's rate limit is reached while ${doing}; run the step again later.`
  if (status === 403)
    return `github-token may not do this (403) while ${doing}: add "permissions: { ${permission} }" to the job. GitHub says: "${said}".`
  if (status === 404)
    return `GitHub found nothing (404) while ${doing}. Check the name; if it is right, github-token may not see it: add "permissions: { ${permission} }" to the job.`
  return `The request to GitHub failed while ${doing}: ${said}. Run the step again.`
}

/** Octokit keeps what fetch threw as the cause of its own error. */
const failureOnTheWay = (thrown: unknown): Failure => networkFailure(thrown instanceof Error ? thrown.cause : undefined)

/**
 * The problem for an error of a call to GitHub, at the input that needed GitHub. An empty token is reported at
 * `github-token`. So it is reported only once, even if several inputs need it.
 */
export const gitHubProblem = (origin: InputOrigin, thrown: unknown, doing: string, permission: string): Problem =>
  error(
    'github/refused',
    thrown instanceof NoToken ? { input: 'github-token' } : origin,
    explainGitHub(thrown, doing, permission),
  )

/** The status of a refusal by another host, after GitHub's API has redirected to that host. */
export function storageStatusOf(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error && 'request' in thrown && 'response' in thrown)) return undefined
  const asked = hostOf(thrown.request)
  const answered = hostOf(thrown.response)
  return asked && answered && asked !== answered ? statusOf(thrown) : undefined
}

const hostOf = (exchange: unknown): string | undefined =>
  typeof exchange === 'object' && exchange !== null && 'url' in exchange && URL.canParse(String(exchange.url))
    ? new URL(String(exchange.url)).origin
    : undefined

export const statusOf = (thrown: unknown): number | undefined =>
  thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number' ? thrown.status : undefined
