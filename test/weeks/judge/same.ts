import type { Identity, Wish } from '../plan.ts'

/**
 * "Never twice" of the design: the ids are equal, unless the earlier one's content stands in this plan as another entry for
 * that account (the id was handed on; never under `repost`); or the contents are equal, unless both have an id and the
 * earlier one's id stands in this plan as another entry of the same video for that account (two ids for one video on purpose).
 */
export function isSame(
  wish: Wish,
  earlier: Identity,
  account: string,
  wishes: readonly Wish[],
  repost: boolean,
): boolean {
  const others = wishes.filter((other) => other !== wish && other.accounts.includes(account))
  const hasSameContent = wish.identity.content === earlier.content
  if (wish.identity.id !== undefined && wish.identity.id === earlier.id) {
    return hasSameContent || repost || !others.some(({ identity }) => identity.content === earlier.content)
  }
  if (repost || !hasSameContent) return false
  if (wish.identity.id === undefined || earlier.id === undefined) return true
  return !others.some(({ identity }) => identity.id === earlier.id && identity.content === earlier.content)
}
