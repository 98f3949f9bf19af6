import type { Connection, HistorySeed, SandboxOptions, Verdict } from './options.ts'

/** One media record: get-upload-url makes it, whether or not bytes ever follow. */
export interface Media {
  mediaId: string
  /** As the client gave it. */
  fileName: string
  /** `<milliseconds>-<cleaned name>`, the object's name in the storage. */
  key: string
  contentType: string
  /** Bytes that arrived, undefined while nothing is stored. */
  stored: number | undefined
  sha256: string | undefined
}

/** One account's share of a group. */
export interface Post {
  _id: string
  /** Compound id. */
  account: string
  status: string
  /** Decided when the post comes due, shown after enough polls. */
  verdict?: Verdict
  postedId?: string
  error?: Record<string, unknown>
}

export interface LogEntry {
  event: string
  platform?: string
  error?: string
  createdAt: string
}

export interface Group {
  id: string
  content: string
  /** draft, scheduled, published, failed or partially_published; scheduled while its posts are pending or processing. */
  status: string
  scheduledTime: string | undefined
  createdAt: string
  updatedAt: string
  /** Compound ids. */
  platforms: string[]
  /** As sent: the API's defaults are not filled in. */
  platformSettings: Record<string, unknown>
  posts: Post[]
  media: Media[]
  deleted: boolean
  /** get-post calls since the group came due. */
  polls: number
  logs: LogEntry[]
  /** The managed user it belongs to, undefined for the key's own. */
  owner: string | undefined
}

export interface State {
  readonly options: SandboxOptions
  readonly apiKey: string
  readonly connections: Connection[]
  /** In order of creation. */
  readonly groups: Group[]
  readonly groupsById: Map<string, Group>
  readonly mediaByKey: Map<string, Media>
  readonly leaks: string[]
  readonly secret: string
  storageUrl: string
  /** Posts that passed create-post and update-post, for the limits. */
  readonly accepted: { 'create-post': number; 'update-post': number }
  readonly counters: { group: number; post: number; media: number; posted: number }
  lastKeyMs: number
}

export const now = (state: State): number => (state.options.now ?? Date.now)()

export const isoNow = (state: State): string => new Date(now(state)).toISOString()

/** 24 hex digits that count up by kind, so that snapshots name the same ids in every run. */
export function nextId(state: State, kind: 'group' | 'post' | 'media'): string {
  state.counters[kind] += 1
  const prefix = { group: '66a1', post: '66b2', media: '66c3' }[kind]
  return prefix + state.counters[kind].toString(16).padStart(20, '0')
}

/** Every change of status has its own updatedAt, also two within one millisecond. */
export function touch(state: State, group: Group): void {
  const previous = Date.parse(group.updatedAt)
  group.updatedAt = new Date(Math.max(now(state), Number.isNaN(previous) ? 0 : previous + 1)).toISOString()
}

export function log(state: State, group: Group, event: string, more: { platform?: string; error?: string } = {}): void {
  group.logs.push({ event, ...more, createdAt: isoNow(state) })
}

export interface NewGroup {
  content: string
  platforms: string[]
  platformSettings: Record<string, unknown>
  status: string
  scheduledTime: string | undefined
  createdAt: string
  owner?: string | undefined
}

export function addGroup(state: State, from: NewGroup): Group {
  const posts = from.platforms.map((account) => ({ _id: nextId(state, 'post'), account, status: from.status }))
  const group: Group = {
    ...from,
    id: nextId(state, 'group'),
    owner: from.owner,
    updatedAt: from.createdAt,
    posts,
    media: [],
    deleted: false,
    polls: 0,
    logs: [],
  }
  state.groups.push(group)
  state.groupsById.set(group.id, group)
  return group
}

/** Spaces become `_`; of the rest only letters, digits, `_`, `.` and `-` stay. */
export const cleanFileName = (name: string): string => name.replace(/\s/g, '_').replace(/[^a-zA-Z0-9_.-]/g, '')

export function addMedia(state: State, group: Group, fileName: string, contentType: string): Media {
  // Two uploads of one name within one millisecond must not share an object.
  state.lastKeyMs = Math.max(now(state), state.lastKeyMs + 1)
  const mediaId = nextId(state, 'media')
  const extension = fileName.match(/\.[a-zA-Z0-9]+$/)?.[0] ?? ''
  const name = (state.options.keepsFileNames ?? true) ? cleanFileName(fileName) : `${mediaId}${extension}`
  const key = `${state.lastKeyMs}-${name}`
  const media: Media = { mediaId, fileName, key, contentType, stored: undefined, sha256: undefined }
  group.media.push(media)
  state.mediaByKey.set(key, media)
  return media
}

export const fileUrl = (state: State, media: Media): string => `${state.storageUrl}/media/${media.key}`

export const platformOf = (account: string): string => account.slice(0, account.indexOf('-'))

/** The group of that id that the caller may see, if it is still there. */
export function visibleGroup(state: State, id: string, owner: string | undefined): Group | undefined {
  const group = state.groupsById.get(id)
  return group && !group.deleted && group.owner === owner ? group : undefined
}

/** Adds one group that another run, or a person, left behind. Its video is stored unless it is a draft. */
export function seed(state: State, entry: HistorySeed): Group {
  const { status = 'published', content = 'An earlier post', fileName = 'earlier.mp4' } = entry
  const account = entry.account ?? state.connections[0]?.platformId ?? 'tiktok-acme1'
  const createdAt = entry.createdAt ?? new Date(now(state) - 86_400_000).toISOString()
  const underWay = status === 'pending' || status === 'processing'
  const group = addGroup(state, {
    content,
    platforms: typeof account === 'string' ? [account] : account,
    platformSettings: { tiktok: { viewerSetting: 'PUBLIC_TO_EVERYONE' } },
    status: underWay ? 'scheduled' : status,
    scheduledTime: status === 'draft' ? undefined : (entry.scheduledTime ?? createdAt),
    createdAt,
  })
  const media = addMedia(state, group, fileName, 'video/mp4')
  if (status !== 'draft') media.stored = 1
  group.posts.forEach((post, index) => {
    settlePost(state, post, status, index, fileName, content)
  })
  return group
}

function settlePost(state: State, post: Post, status: string, index: number, fileName: string, content: string): void {
  // Of a partially published group the first account is the one that worked.
  post.status = status === 'partially_published' ? (index === 0 ? 'published' : 'failed') : status
  if (post.status === 'failed') {
    post.error = { code: 'UNKNOWN_ERROR', message: `${platformOf(post.account)} refused the post`, retryable: false }
  }
  if (post.status === 'pending' || post.status === 'processing') {
    post.verdict = state.options.verdict?.({ account: post.account, content, fileName }) ?? 'published'
  }
}

/** `count` published groups, an hour apart, the oldest first: a long history at the price of an array. */
export function* longHistory(count: number, make: (index: number) => HistorySeed = () => ({})): Generator<HistorySeed> {
  const newest = Date.UTC(2026, 0, 1)
  for (let index = 0; index < count; index += 1) {
    const createdAt = new Date(newest - (count - index) * 3_600_000).toISOString()
    yield { fileName: `earlier-${index}.mp4`, createdAt, ...make(index) }
  }
}
