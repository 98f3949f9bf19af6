import type { Context } from '../github/context.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { type Problem, warning } from '../problem.ts'

/**
 * On `pull_request_target`, GitHub gives the repository's secrets to runs for pull requests of strangers too. If the
 * workflow checks out the head of the pull request, it publishes what a stranger has put there. The action cannot see
 * which commit is checked out.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target
 */
export function judgePullRequestTarget({ apiKey, dryRun }: Inputs, { eventName }: Context): Problem[] {
  if (eventName !== 'pull_request_target' || apiKey === '' || dryRun) return []
  return [warning('run/pull-request-target', { input: 'api-key' }, MESSAGE)]
}

const MESSAGE =
  'This step publishes on pull_request_target, which gives the key to runs for pull requests of strangers: a checkout of such a pull request would publish their videos on your account. Preview with "on: pull_request" and dry-run: true, and publish with "on: push" after the merge.'
