import type { Group } from '../../sandbox/postpost-state.ts'
import { iso, type Wish } from '../plan.ts'
import { accountsIn, type Case, type Finding, isSameOn, meanwhileOn, scheduledNow, timeOf, wishOf } from './case.ts'

/** A time of one's own is kept, none is anticipated, and posts that want the same time go out in the order of the plan. */
export function order(judged: Case): Finding[] {
  const placed = scheduledNow(judged)
    .filter((group) => meanwhileOn(group, judged).length === 0)
    .flatMap((group) => {
      const wish = wishOf(group, judged)
      return wish ? [{ group, wish, atMs: timeOf(group), place: judged.wishes.indexOf(wish) }] : []
    })
  return [
    ...placed.flatMap(({ wish, atMs }) => wrongTime(wish, atMs)),
    ...accountsIn(judged).flatMap((account) => {
      const free = placed.filter(
        ({ group, wish }) =>
          wish.ownTimeMs === undefined &&
          group.posts.some((post) => post.account === account) &&
          !(judged.run.maxPosts > 0 && hasFailed(wish, judged)),
      )
      return free.flatMap((one) =>
        free
          .filter(
            (other) =>
              other.wish.notBeforeMs === one.wish.notBeforeMs && other.place > one.place && other.atMs < one.atMs,
          )
          .map((other): Finding => broken(`${account}: ${nameOf(other)} goes out before ${nameOf(one)}`)),
      )
    }),
  ]
}

const broken = (what: string): Finding => ({ kind: 'order broken', what })

const nameOf = ({ wish, group }: { wish: Wish; group: Group }): string =>
  `${wish.key} (${wish.clip.name}, ${group.scheduledTime})`

/** A service that drops milliseconds is none of the action's faults. */
function wrongTime({ key, ownTimeMs, notBeforeMs }: Wish, atMs: number): Finding[] {
  if (ownTimeMs !== undefined && Math.abs(atMs - ownTimeMs) >= 1_000)
    return [broken(`${key} was to go out at ${iso(ownTimeMs)} and does at ${iso(atMs)}`)]
  if (notBeforeMs !== undefined && atMs < notBeforeMs)
    return [broken(`${key} goes out at ${iso(atMs)}, before ${iso(notBeforeMs)}`)]
  return []
}

/** Before this run; such posts go last where not all may go. */
export const hasFailed = (wish: Wish, judged: Case): boolean =>
  [...judged.before.groups].some(
    ([group, { statuses, deleted }]) =>
      !deleted &&
      wish.accounts.some(
        (account) =>
          statuses.get(account) === 'failed' && isSameOn(wish, group, account, judged, judged.run.mode === 'repost'),
      ),
  )
