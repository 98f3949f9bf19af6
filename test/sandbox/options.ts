import type { Variants } from './variants.ts'

/** What PostPost says about one post that failed. */
export interface PostError {
  code: string
  message: string
  platformStatusCode?: number
  platformError?: string
  failedAt?: string
  retryable?: boolean
}

/** `published`, `processing` (it never ends), any other status word, or the error the platform gave. */
export type Verdict = string | PostError

/** What a verdict is decided by. `fileName` is the name the client gave for the upload. */
export interface JudgedPost {
  account: string
  content: string
  fileName: string
}

/** One element of platform-connections; `platformId` is compound (`tiktok-acme1`). */
export interface Connection {
  platformId: string
  username: string
  displayName: string
  profileUrl: string
  tokenStatus: string
  /** Such as `82d 4h`; the published types say text or null, and a test gives either. */
  tokenExpiresIn: string | null
  accessTokenExpiresAt: string | null
  lastSuccessfulPost: string | null
  lastError: string | null
}

/** A group that was there before the test: one published TikTok post unless told otherwise. */
export interface HistorySeed {
  /** Compound ids; the first connection where left out. */
  account?: string | string[]
  /** The uploaded file's name, which carries the identity. */
  fileName?: string
  /** A word of a group or of a post: `pending` and `processing` give a group that the scheduler has already taken. */
  status?: string
  content?: string
  /** Of a draft too: then somebody took a scheduled post back. */
  scheduledTime?: string
  createdAt?: string
  /** Whether its video's bytes are there; false for a draft. */
  stored?: boolean
}

/** A 403 with one of the documented limit bodies, from the moment `after` posts have passed the call. */
export interface Limit {
  on: 'create-post' | 'update-post'
  after: number
  code:
    | 'POST_LIMIT_REACHED'
    | 'SCHEDULED_POST_LIMIT_REACHED'
    | 'SCHEDULE_HORIZON_REACHED'
    | 'CONNECTIONS_OVER_LIMIT'
    | 'PLATFORM_NOT_AVAILABLE'
  /** Fields to add or to replace in the body. */
  body?: Record<string, unknown>
}

export interface SandboxOptions extends Variants {
  apiKey?: string
  /** What the key may do; each other word gives the documented 401 or 403 on every call. */
  access?: 'full' | 'no-owner' | 'not-enabled'
  connections?: (Partial<Connection> & { platformId: string })[]
  /** Ids that x-postpost-user-id may name. Left out, the key has no workspace access at all. */
  managedUsers?: string[]
  /** How many get-post calls of a due post see `pending` or `processing` before its terminal status; 1. */
  pollsUntilTerminal?: number
  verdict?: (post: JudgedPost) => Verdict
  /** The service may move a time: what it makes of the (ISO) time asked for. */
  scheduledTimeReturned?: (requested: string) => string
  /** Milliseconds since 1970, as `Date.now`. */
  now?: () => number
  history?: Iterable<HistorySeed>
  limitReached?: Limit
  uploadUrlLifetimeMs?: number
  /** false: the stored object's name says nothing about the uploaded one. */
  keepsFileNames?: boolean
  /**
   * `scheduledTime` of a draft in list-posts: PostPost's prose has it left out or null, its published types always have text
   * (here the time of its creation); null.
   */
  draftTime?: 'null' | 'left out' | 'text'
  /** What answers call the storage, for clients that are led from there to its port; its own address. */
  storageName?: string
  /** The API's port; a free one. */
  port?: number
  /** The scheduler also runs by itself, so often; each time counts as a poll. Left out, it runs at each request only. */
  schedulerEveryMs?: number
  /** true: list-posts ignores sortBy and sortOrder and answers in order of creation. */
  ignoresSort?: boolean
}

/** Looks like a real key (about 70 characters) and is none. */
export const sandboxApiKey = `sk_mabc123_${'0123456789abcdef'.repeat(2)}.${'fedcba98'.repeat(3)}`

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
