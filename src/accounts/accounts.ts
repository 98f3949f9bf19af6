import { judgeReference, TIKTOK_ID } from '../checks/post-rules.ts'
import type { Connection } from '../postpost/answers.ts'
import { error, type Located, type Origin, type Problem, warning } from '../problem.ts'
import { meantWord, orMeant, quote } from '../wording.ts'

/** A TikTok account connected in PostPost. */
export interface Account {
  /** `tiktok-{openId}`, as `platforms` wants it. */
  readonly id: string
  /** `@username`, or the id if PostPost knows no name. */
  readonly name: string
  /** The problem of its connection, if any. It matters only to posts for this account. */
  readonly token?: Problem
}

export interface Resolved {
  readonly accounts: readonly Account[]
  readonly problems: readonly Problem[]
}

/**
 * What a post names → the connected accounts, each once. An unknown account is an error, and the error lists the
 * connected accounts. An expired connection is kept in `token`: it is an error only if a post is to be sent to this
 * account.
 * @param references as they are written; undefined means the only connected account
 */
export function resolveAccounts(
  references: readonly Located<string>[] | undefined,
  origin: Origin,
  connections: readonly Connection[],
): Resolved {
  const connected = connections.filter(({ platformId }) => TIKTOK_ID.test(platformId))
  const chosen =
    references && references.length > 0
      ? references.map((reference) => ({ origin: reference.origin, ...choose(reference.value, connected) }))
      : [{ origin, ...chooseOnly(connected) }]
  const problems: Problem[] = []
  const accounts = new Map<string, Account>()
  for (const { origin: place, found, wrong } of chosen) {
    if (wrong) problems.push(error('accounts/unknown', place, wrong))
    for (const connection of found) {
      if (accounts.has(connection.platformId)) continue
      const token = judgeToken(connection, place, connected)
      const account = { id: connection.platformId, name: accountName(connection) }
      accounts.set(connection.platformId, token ? { ...account, token } : account)
    }
  }
  return { accounts: [...accounts.values()], problems }
}

function judgeToken(connection: Connection, origin: Origin, connected: readonly Connection[]): Problem | undefined {
  const subject = `The connection of ${accountName(connection)}`
  if (connection.tokenStatus === 'expired')
    return error(
      'accounts/expired',
      origin,
      `${subject} has expired. Connect the account again in PostPost. ${listOf(connected)}`,
    )
  if (connection.tokenStatus === 'expiring_soon')
    return warning(
      'accounts/expires-soon',
      origin,
      `${subject} expires soon. Connect the account again in PostPost before posts fail.`,
    )
  return undefined
}

interface ChosenConnections {
  readonly found: readonly Connection[]
  readonly wrong?: string
}

function choose(reference: string, connected: readonly Connection[]): ChosenConnections {
  if (connected.length === 0) return { found: [], wrong: listOf(connected) }
  // The checks report a reference that is written wrong (accounts/not-an-account).
  if (judgeReference(reference) !== undefined) return { found: [] }
  if (reference === 'all') return { found: connected }
  const found = connected.filter(({ platformId, username }) =>
    reference.startsWith('@') ? bare(username ?? '') === bare(reference) : platformId === reference,
  )
  if (found.length === 1) return { found }
  if (found.length > 1) {
    const ids = found.map(({ platformId }) => platformId).join(', ')
    return { found: [], wrong: `${quote(reference)} is connected ${found.length} times; write one of ${ids}.` }
  }
  const names = connected.flatMap((connection) => [accountName(connection), connection.platformId])
  const meant = meantWord(reference, names)
  const wrong = `The account ${quote(reference)} is not connected in PostPost${orMeant(meant, '.')} ${listOf(connected)}`
  return { found: [], wrong }
}

function chooseOnly(connected: readonly Connection[]): ChosenConnections {
  if (connected.length === 1) return { found: connected }
  const several = `accounts is not set and ${connected.length} TikTok accounts are connected. Set accounts to one of them, or to all. `
  return { found: [], wrong: `${connected.length === 0 ? '' : several}${listOf(connected)}` }
}

function listOf(connected: readonly Connection[]): string {
  if (connected.length === 0)
    return 'No TikTok account is connected in PostPost. Connect one there, then run the step again.'
  const names = connected.map((connection) => {
    const state = connection.tokenStatus === 'expired' ? ', expired' : ''
    return `${accountName(connection)} (${connection.platformId}${state})`
  })
  return `These accounts are connected: ${names.join(', ')}.`
}

/** PostPost's `username` may begin with `@` or not. TikTok's names do not distinguish capital and small letters. */
const bare = (name: string): string => name.replace(/^@+/, '').toLowerCase()

const accountName = (connection: Connection): string =>
  connection.username ? `@${connection.username.replace(/^@+/, '')}` : connection.platformId
