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

/** Attempts of one GET or download, the first included: most errors of GitHub's gateways are over within seconds. */
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
 * Repeats `attempt` after errors that `mayPass` accepts. Throws the error of the last attempt, or the signal's reason.
 *
 * Not @octokit/plugin-retry: it also repeats POSTs (a comment would be written twice), waits on after a cancel, and
 * brings bottleneck, which had its last release in 2019.
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
 * GitHub's REST API with the step's token, at the address the runner names (GHES included). Loaded when it is first asked for:
 * most runs never ask GitHub anything.
 * @returns rejects with NoToken
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
    // Changed in place, because the inner hooks have this same object (before-after-hook).
    options.request.signal ??= world.signal
    // Octokit gives network errors the status 500 too.
    const mayPass = (thrown: unknown): boolean =>
      options.method === 'GET' && (statusOf(thrown) ?? 0) >= 500 && !isBlocked(failureOnTheWay(thrown))
    return retryGitHub(async () => request(options), mayPass, world)
  })
  return octokit
}

/**
 * What a refusal of GitHub means for the person who wrote the workflow. `doing` continues "while …".
 * @throws Cancelled, which says nothing about GitHub and ends the run
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
  if (status === 403 && /rate limit/i.test(said))
    return `GitHub's rate limit is reached while ${doing}; run the step again later.`
  if (status === 403)
    return `github-token may not do this (403) while ${doing}: add "permissions: { ${permission} }" to the job. GitHub says: "${said}".`
  if (status === 404)
    return `GitHub found nothing (404) while ${doing}: it does not exist, or github-token may not see it (permissions: { ${permission} }).`
  return `The request to GitHub failed while ${doing}: ${said}. Run the step again.`
}

/** Octokit keeps what fetch threw as the cause of its own error. */
const failureOnTheWay = (thrown: unknown): Failure => networkFailure(thrown instanceof Error ? thrown.cause : undefined)

/** A refusal of GitHub, at the input that needed GitHub. An empty token is reported at github-token, so that it is reported once. */
export const gitHubProblem = (origin: InputOrigin, thrown: unknown, doing: string, permission: string): Problem =>
  error(
    'github/refused',
    thrown instanceof NoToken ? { input: 'github-token' } : origin,
    explainGitHub(thrown, doing, permission),
  )

/** The status of a refusal by another host than GitHub's API, after a redirect to that host. */
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
