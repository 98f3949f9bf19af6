import type { Account } from '../accounts/accounts.ts'
import { namesOf } from '../accounts/earlier-posts.ts'
import { TIKTOK_ID } from '../checks/post-rules.ts'
import type { Connection } from '../postpost/answers.ts'
import type { History } from '../postpost/history.ts'
import { error, type Problem } from '../problem.ts'
import { counted } from '../wording.ts'
import type { Observed } from './look.ts'

/**
 * Accounts with posts of this action that are not connected any more. Their scheduled posts cannot go out, and nothing
 * else would say it.
 */
export function formerAccounts(history: History, connections: readonly Connection[]): Account[] {
  const connected = new Set(connections.map(({ platformId }) => platformId))
  const ids = history
    .filter((listed) => namesOf(listed).length > 0)
    .flatMap(({ platforms }) => platforms.map(({ platformId }) => platformId))
    .filter((id) => TIKTOK_ID.test(id) && !connected.has(id))
  return [...new Set(ids)].map((id) => ({ id, name: id }))
}

/** A problem for each of these accounts that has posts which are still to go out. */
export const problemsOfFormer = (accounts: readonly Account[], sights: readonly Observed[]): Problem[] =>
  accounts.flatMap(({ id }) => {
    const waiting = sights.filter(({ fate, account }) => fate === 'scheduled' && account?.id === id).length
    if (waiting === 0) return []
    const message = `The account ${id} is not connected in PostPost any more, and ${counted(waiting, 'scheduled post')} cannot go out there. Connect it again, or delete what is scheduled for it in PostPost.`
    return [error('accounts/unknown', { input: 'accounts' }, message)]
  })
