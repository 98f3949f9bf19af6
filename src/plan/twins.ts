import { earlierOn, isScheduled, namesOf } from '../accounts/earlier-posts.ts'
import type { Identity } from '../accounts/identity.ts'
import type { ListedPost } from '../postpost/answers.ts'
import type { History } from '../postpost/history.ts'
import { ofPost, type Problem } from '../problem.ts'
import type { ExistingGroup } from './group-change.ts'
import { nameOf, type PlannedPost } from './planned-post.ts'

/** The scheduled posts that have this content or this id. */
export type ScheduledLike = (identity: Identity) => readonly ListedPost[]

const keysOf = ({ content, id }: Identity): string[] => [content, ...(id === undefined ? [] : [`id ${id}`])]

/** Looked up once for all of thousands of posts. */
export function scheduledLike(history: History): ScheduledLike {
  const found = new Map<string, ListedPost[]>()
  for (const post of history.filter(isScheduled)) {
    for (const key of new Set(namesOf(post).flatMap(({ identity }) => keysOf(identity)))) {
      const own = found.get(key)
      if (own) own.push(post)
      else found.set(key, [post])
    }
  }
  return (identity) => [...new Set(keysOf(identity).flatMap((key) => found.get(key) ?? []))]
}

/** Other scheduled posts of the same identity on one of its accounts: whoever changes one would leave the other as it is. */
export const twinsOf = (
  { listed: own, accountIds }: Pick<ExistingGroup, 'listed' | 'accountIds'>,
  { wish }: Pick<PlannedPost, 'wish'>,
  like: ScheduledLike,
): string[] =>
  like(wish.identity)
    .filter(
      (post) =>
        post.postGroupId !== own.postGroupId &&
        accountIds.some(
          (id) => post.platforms.some(({ platformId }) => platformId === id) && earlierOn(post, id, wish) !== undefined,
        ),
    )
    .map(({ postGroupId }) => postGroupId)

/** Two posts of one identity that go out on one account: a person has approved the other one. Told in every run. */
export function twiceScheduled(steps: readonly PlannedPost[], like: ScheduledLike): Problem[] {
  return steps.flatMap((step) => {
    const { post, accounts, earlier, wish } = step
    const [first] = earlier.filter(({ status, error }) => status === 'scheduled' && !error)
    const own = first && like(wish.identity).find(({ postGroupId }) => postGroupId === first.postGroupId)
    const ids = own ? twinsOf({ listed: own, accountIds: [first.accountId] }, step, like) : []
    if (!own || ids.length === 0) return []
    const message = `${[own.postGroupId, ...ids].join(' and ')} are scheduled on ${nameOf(accounts, first.accountId)} for this entry, and each of them goes out. In PostPost, delete those that you do not want.`
    return [ofPost(post, 'warning', 'plan/two-scheduled', post.originOf('video'), message)]
  })
}
