import type { Account } from '../accounts/accounts.ts'
import { isLiveOn } from '../accounts/earlier-posts.ts'
import { type History, timeOf } from '../postpost/history.ts'
import type { TakenTime } from './pacing.ts'

/** The times that a post of this run takes. */
export const ownTakenTimes = (accounts: readonly Account[], timeMs: number): TakenTime[] =>
  accounts.map(({ id }) => ({ account: id, timeMs, isOwn: true }))

/** When each account got or gets its posts: the scheduled time, or for those without one the last change. */
export function takenTimes(history: History): TakenTime[] {
  return history.flatMap((post) => {
    const timeMs = timeOf(post.scheduledTime) ?? timeOf(post.updatedAt)
    if (timeMs === undefined) return []
    return post.platforms
      .filter(({ platformId }) => isLiveOn(post, platformId))
      .map(({ platformId }) => ({ account: platformId, timeMs }))
  })
}
