import { closestMatch } from 'leven'
import { judgeReference, PLATFORM_ID } from '../checks/post-rules.ts'
import type { Connection } from '../postpost/answers.ts'
import { error, type Located, type Origin, type Problem, warning } from '../problem.ts'
import { quote } from '../wording.ts'

/** A TikTok account connected in PostPost. */
export interface Account {
  /** `tiktok-{openId}`, as `platforms` wants it. */
  readonly id: string
  /** `@username`, or the id where PostPost knows no name. */
  readonly name: string
}

export interface Resolved {
  readonly accounts: readonly Account[]
  readonly problems: readonly Problem[]
}

/**
 * What a post names → the connected accounts, each once. An unknown or expired account is an error that lists the
 * accounts there are, so that it is found before any draft is made.
 * @param references as written; undefined: the only connected account
 */
export function resolveAccounts(
  references: readonly Located<string>[] | undefined,
  origin: Origin,
  connections: readonly Connection[],
): Resolved {
  const connected = connections.filter(({ platformId }) => PLATFORM_ID.test(platformId))
  const chosen =
    references && references.length > 0
      ? references.map((reference) => ({ origin: reference.origin, ...choose(reference.value, connected) }))
      : [{ origin, ...chooseOnly(connected) }]
  const problems: Problem[] = []
  const accounts = new Map<string, Account>()
  for (const { origin: place, found, wrong } of chosen) {
    if (wrong) problems.push(error(place, wrong))
    for (const connection of found) {
      const name = accountName(connection)
      if (accounts.has(connection.platformId)) continue
      accounts.set(connection.platformId, { id: connection.platformId, name })
      if (connection.tokenStatus === 'expired') {
        problems.push(
          error(
            place,
            `The connection of ${name} has expired: connect the account again in PostPost. ${others(connected)}`,
          ),
        )
      } else if (connection.tokenStatus === 'expiring_soon') {
        problems.push(
          warning(
            place,
            `The connection of ${name} expires soon: connect the account again in PostPost before posts fail.`,
          ),
        )
      }
    }
  }
  return { accounts: [...accounts.values()], problems }
}

interface Choice {
  readonly found: readonly Connection[]
  readonly wrong?: string
}

function choose(reference: string, connected: readonly Connection[]): Choice {
  if (connected.length === 0) return { found: [], wrong: others(connected) }
  // How it is written was refused already.
  if (judgeReference(reference) !== undefined) return { found: [] }
  if (reference === 'all') return { found: connected }
  const found = connected.filter((connection) =>
    reference.startsWith('@') ? handle(connection) === bare(reference) : connection.platformId === reference,
  )
  if (found.length === 1) return { found }
  if (found.length > 1) {
    const ids = found.map(({ platformId }) => platformId).join(', ')
    return { found: [], wrong: `${quote(reference)} is connected ${found.length} times; write one of ${ids}.` }
  }
  const names = connected.flatMap((connection) => [accountName(connection), connection.platformId])
  const meant = closestMatch(reference, names, { maxDistance: 3 })
  const suggestion = meant ? ` Did you mean ${meant}?` : ''
  return {
    found: [],
    wrong: `The account ${quote(reference)} is not connected in PostPost.${suggestion} ${others(connected)}`,
  }
}

function chooseOnly(connected: readonly Connection[]): Choice {
  if (connected.length === 1) return { found: connected }
  if (connected.length === 0) return { found: [], wrong: others(connected) }
  return {
    found: [],
    wrong: `accounts is not set and ${connected.length} TikTok accounts are connected; say which. ${others(connected)}`,
  }
}

function others(connected: readonly Connection[]): string {
  if (connected.length === 0) return 'No TikTok account is connected in PostPost: connect one there, then run again.'
  const names = connected.map((connection) => {
    const state = connection.tokenStatus === 'expired' ? ', expired' : ''
    return `${accountName(connection)} (${connection.platformId}${state})`
  })
  return `Connected are: ${names.join(', ')}.`
}

/** `username` may or may not begin with `@`, and TikTok's names do not tell capitals apart. */
const bare = (name: string): string => name.replace(/^@+/, '').toLowerCase()
const handle = (connection: Connection): string => bare(connection.username ?? '')

const accountName = (connection: Connection): string =>
  connection.username ? `@${connection.username.replace(/^@+/, '')}` : connection.platformId
