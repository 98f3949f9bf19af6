import type { ListView } from './list-view.ts'
import type { Connection, SandboxOptions, Verdict } from './options.ts'
import type { Watch } from './watch.ts'

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
  /** As it was made, whatever a person did since. */
  readonly sent: { readonly content: string; readonly platforms: readonly string[] }
  media: Media[]
  deleted: boolean
  /** get-post calls since the group came due. */
  polls: number
  /** get-post calls that will not find it yet. */
  missing?: number
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
  readonly lists: ListView
  readonly watch: Watch
}

export const now = (state: State): number => (state.options.now ?? Date.now)()

export const isoNow = (state: State): string => new Date(now(state)).toISOString()

/** A time as the service keeps it. */
export const keptTime = ({ options: { dropsMilliseconds } }: State, timeMs: number): string =>
  new Date(dropsMilliseconds ? timeMs - (timeMs % 1_000) : timeMs).toISOString()

/** 24 hex digits that count up by kind, so that snapshots name the same ids in every run. */
export function nextId(state: State, kind: 'group' | 'post' | 'media'): string {
  state.counters[kind] += 1
  const prefix = { group: '66a1', post: '66b2', media: '66c3' }[kind]
  return prefix + state.counters[kind].toString(16).padStart(20, '0')
}

/** Every change of status has its own updatedAt, also two within one millisecond. Called after the change. */
export function touch(state: State, group: Group): void {
  const previous = Date.parse(group.updatedAt)
  group.updatedAt = new Date(Math.max(now(state), Number.isNaN(previous) ? 0 : previous + 1)).toISOString()
  note(state, group)
}

/** Lists that lag, and what is counted, hear of each change. */
export function note(state: State, group: Group): void {
  state.lists.changed(group)
  state.watch.changed(group)
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
    sent: { content: from.content, platforms: [...from.platforms] },
    media: [],
    deleted: false,
    polls: 0,
    logs: [],
  }
  state.groups.push(group)
  state.groupsById.set(group.id, group)
  note(state, group)
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
  const number = state.options.storedNames === 'numbered' ? `-${group.media.length}-${hex(mediaId)}` : ''
  const key = `${state.lastKeyMs}${number}-${name}`
  const media: Media = { mediaId, fileName, key, contentType, stored: undefined, sha256: undefined }
  group.media.push(media)
  state.mediaByKey.set(key, media)
  note(state, group)
  return media
}

/** Eight digits that look like any. */
const hex = (id: string): string => id.slice(0, 4) + id.slice(-4)

export const fileUrl = (state: State, media: Media): string => `${state.storageUrl}/media/${media.key}`

export const platformOf = (account: string): string => account.slice(0, account.indexOf('-'))

/** The group of that id that the caller may see, if it is still there. */
export function visibleGroup(state: State, id: string, owner: string | undefined): Group | undefined {
  const group = state.groupsById.get(id)
  return group && !group.deleted && group.owner === owner ? group : undefined
}

/** A group's word, made of those of its accounts: it is never `pending` or `processing`. */
export function statusOfGroup(posts: Post[]): string {
  const words = new Set(posts.map((post) => post.status))
  if (words.has('pending') || words.has('processing')) return 'scheduled'
  const [only] = words
  return words.size === 1 && only !== undefined ? only : 'partially_published'
}
