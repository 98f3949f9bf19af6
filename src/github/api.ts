import type { GitHub } from '@actions/github/lib/utils'
import { type Dispatcher, fetch } from 'undici'

export type GitHubApi = InstanceType<typeof GitHub>

/**
 * GitHub's REST API with the step's token, at the address the runner names (GHES included). Loaded only when it is needed:
 * most runs never ask GitHub anything.
 * @throws Error with a sentence where the token is empty
 */
export async function connectGitHub(token: string, dispatcher: Dispatcher): Promise<GitHubApi> {
  if (token === '') throw new Error('github-token is empty; leave the input out, so that it is the token of the job.')
  const { getOctokit } = await import('@actions/github')
  const viaDispatcher: typeof fetch = (url, options) => fetch(url, { ...options, dispatcher })
  return getOctokit(token, { request: { fetch: viaDispatcher } })
}

/** What a refusal of GitHub means for the person who wrote the workflow. `doing` continues "while …". */
export function explainGitHub(thrown: unknown, doing: string, permission: string): string {
  const status = statusOf(thrown)
  const said = thrown instanceof Error ? thrown.message.replace(/\s+/g, ' ').slice(0, 300) : String(thrown)
  if (status === 401)
    return `GitHub refused github-token (401) while ${doing}; leave the input out, so that it is the token of the job.`
  if (status === 403 && /rate limit/i.test(said))
    return `GitHub's rate limit is reached while ${doing}; run the step again later.`
  if (status === 403)
    return `github-token may not do this (403) while ${doing}: add "permissions: { ${permission} }" to the job. GitHub says: ${said}`
  if (status === 404)
    return `GitHub found nothing (404) while ${doing}: it does not exist, or github-token may not see it (permissions: { ${permission} }).`
  return `GitHub could not be asked while ${doing}: ${said}. Run the step again.`
}

export const statusOf = (thrown: unknown): number | undefined =>
  thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number' ? thrown.status : undefined
