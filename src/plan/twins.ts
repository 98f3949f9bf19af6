import { earlierOn, isScheduled } from '../accounts/earlier-posts.ts'
import type { ListedPost } from '../postpost/answers.ts'
import { ofPost, type Problem } from '../problem.ts'
import type { GroupThere } from './group-change.ts'
import { nameOf, type PlannedPost } from './planned-post.ts'
import type { There } from './standing.ts'

/** Other scheduled posts of the same identity on one of its accounts: whoever changes one would leave the other as it is. */
export const twinsOf = (
  { listed: own, accountIds }: GroupThere,
  { wish }: Pick<PlannedPost, 'wish'>,
  scheduled: readonly ListedPost[],
): string[] =>
  scheduled
    .filter(
      (post) =>
        post.postGroupId !== own.postGroupId &&
        accountIds.some(
          (id) => post.platforms.some(({ platformId }) => platformId === id) && earlierOn(post, id, wish) !== undefined,
        ),
    )
    .map(({ postGroupId }) => postGroupId)

/** Two posts of one identity that go out on one account: a person has approved the other one. Told in every run. */
export function twiceScheduled(steps: readonly PlannedPost[], { history }: There): Problem[] {
  const scheduled = history.filter(isScheduled)
  return steps.flatMap((step) => {
    const { post, accounts, earlier } = step
    const [first] = earlier.filter(({ status, error }) => status === 'scheduled' && !error)
    const own = first && scheduled.find(({ postGroupId }) => postGroupId === first.postGroupId)
    if (!first || !own) return []
    const there = { listed: own, name: first.name, likeness: first.likeness, accountIds: [first.accountId] }
    const ids = [...new Set([...twinsOf(there, step, scheduled), ...(first.alternatives ?? [])])]
    if (ids.length === 0 || first.likeness === 'other-video') return []
    const message = `${[own.postGroupId, ...ids].join(' and ')} are posts of it that are scheduled on ${nameOf(accounts, first.accountId)}, and each goes out: delete in PostPost the one that is not meant.`
    return [ofPost(post, 'warning', 'plan/two-scheduled', post.originOf('video'), message)]
  })
}
