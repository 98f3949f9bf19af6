import { namesOf } from '../accounts/earlier-posts.ts'
import type { Context } from '../github/context.ts'
import { isDraft } from '../postpost/answers.ts'
import type { History } from '../postpost/history.ts'
import type { OnlyShown, Policy } from './planned-post.ts'

/**
 * Why this run only shows what it would change or withdraw: what one branch says of a post is not what the calendar says, and
 * two branches would turn each other's changes back.
 */
export function onlyShownBy({ event, ref }: Context): OnlyShown | undefined {
  if (event.pull_request)
    return { severity: 'notice', why: 'This run is for a pull request, so the post changes only after the merge.' }
  const [, branch] = /^refs\/heads\/(.+)$/.exec(ref) ?? []
  const main = event.repository?.default_branch
  if (branch === undefined || main === undefined || branch === main) return undefined
  return {
    severity: 'notice',
    why: `This run is for the branch ${branch}. Only runs of ${main} change posts that are already scheduled.`,
  }
}

/**
 * Whether a run may change what is there: by its inputs; or because a draft of this action waits, in whose place a post may go
 * out with any inputs.
 */
export const mayChange = (history: History, { onChange, onRemoval }: Pick<Policy, 'onChange' | 'onRemoval'>): boolean =>
  onChange !== 'warn' ||
  onRemoval !== 'keep' ||
  history.some((listed) => isDraft(listed) && namesOf(listed).some(({ record }) => record !== undefined))
