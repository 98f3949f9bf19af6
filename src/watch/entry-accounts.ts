import { type Account, resolveAccounts } from '../accounts/accounts.ts'
import { isOn } from '../accounts/earlier-posts.ts'
import { judgeReference, TIKTOK_ID } from '../checks/post-rules.ts'
import type { Connection, ListedPost } from '../postpost/answers.ts'
import type { Located } from '../problem.ts'

/** What watch knows of the accounts. */
export interface KnownAccounts {
  readonly connections: readonly Connection[]
  /** The connected accounts that watch looks at. */
  readonly watched: readonly Account[]
  /** All accounts that are not connected any more. */
  readonly former: readonly Account[]
  /** Those of them that watch looks at: its input may name accounts, and an entry may still be for all. */
  readonly watchedFormer: readonly Account[]
}

/** The accounts on which the post of an entry should be. */
export interface EntryAccounts {
  readonly connected: readonly Account[]
  /** Named, but not connected. `message` says so. */
  readonly unconnected: readonly { readonly account: Account; readonly message: string }[]
  /** Not connected any more. Its post may have gone out there while they were, if it is for all accounts. */
  readonly former: readonly Account[]
  /** False if the entry names none. */
  readonly areNamed: boolean
}

/**
 * The accounts that an entry names. If it names none, the step that publishes it takes them from its input, which
 * watch does not know. Then all accounts that watch looks at count.
 */
export function accountsOfEntry(
  named: readonly Located<string>[] | undefined,
  { connections, watched, former, watchedFormer }: KnownAccounts,
): EntryAccounts {
  if (named === undefined) return { connected: watched, unconnected: [], former: watchedFormer, areNamed: false }
  const found = named.map((reference) => ({
    reference,
    ...resolveAccounts([reference], reference.origin, connections),
  }))
  const connected = new Map(found.flatMap(({ accounts }) => accounts.map((account) => [account.id, account])))
  const unconnected = found
    .filter(({ accounts }) => accounts.length === 0)
    .map(({ reference: { value }, problems: [problem] }) => ({
      account: { id: value, name: value },
      message: problem?.message ?? judgeReference(value) ?? '',
    }))
  const isForAll = named.some(({ value }) => value === 'all')
  return { connected: [...connected.values()], unconnected, former: isForAll ? former : [], areNamed: true }
}

/**
 * Those accounts of an entry that a post group is for. An account may have been disconnected after the post went out.
 * PostPost then knows no name for its id, so `@gone` may be any account that is not connected.
 */
export function accountsWith(
  listed: ListedPost,
  { connected, unconnected, former }: EntryAccounts,
  connections: readonly Connection[],
): string[] {
  const ids = [...connected, ...former].map(({ id }) => id).filter((id) => isOn(listed, id))
  const isMeant = (id: string): boolean =>
    unconnected.some(({ account }) => account.id === id || account.id.startsWith('@'))
  const others = listed.platforms
    .map(({ platformId }) => platformId)
    .filter((id) => TIKTOK_ID.test(id) && connections.every(({ platformId }) => platformId !== id) && isMeant(id))
  return [...ids, ...others]
}
