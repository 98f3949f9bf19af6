import { type Answer, failure, json, success } from './answer.ts'
import type { Connection, SandboxOptions } from './options.ts'
import type { Call } from './postpost.ts'

/** The connections as the API lists them: a test names what matters to it, the rest is an account in good health. */
export function connectionsOf(options: SandboxOptions): Connection[] {
  const given = options.connections ?? [{ platformId: 'tiktok-acme1' }]
  return given.map((connection) => ({
    username: 'acme',
    displayName: 'Acme',
    profileUrl: 'https://www.tiktok.com/@acme',
    tokenStatus: 'valid',
    tokenExpiresIn: '30d 0h',
    accessTokenExpiresAt: new Date((options.now ?? Date.now)() + 2_592_000_000).toISOString(),
    lastSuccessfulPost: null,
    lastError: null,
    ...connection,
  }))
}

export const listConnections = ({ state }: Call): Answer => success({ connections: state.connections })

/** 200 either way: the verdict is in the body. */
export function testConnection({ state, id }: Call): Answer {
  const connection = state.connections.find(({ platformId }) => platformId === id)
  if (!connection) return failure(404, 'Connection not found')
  if (connection.tokenStatus === 'expired' || connection.lastError) {
    return json(200, { status: 'error', message: connection.lastError ?? 'Access token has expired' })
  }
  return json(200, { status: 'ok', message: 'Connection is working' })
}
