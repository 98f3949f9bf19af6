import { createHash } from 'node:crypto'
import type { Post } from '../posts/post.ts'
import type { Identity } from './identity.ts'

/**
 * What was sent, as the uploaded file's name says it. PostPost has no place for a client's own notes, but `list-posts`
 * returns the name. So a later run can tell what people changed meanwhile, and the action stores nothing itself. Every
 * part except the mode is a hash of 8 hex digits: it can be compared, but not read.
 */
export interface PostRecord {
  /** Sent to be published, or left as a draft for a person to approve. */
  readonly mode: 'publish' | 'approve'
  /** The caption as it was sent. If PostPost has another caption, somebody edited it there. */
  readonly caption: string
  /** The caption as it was written, with `{{ run.sha }}`. If the entry has another one, somebody edited it there. */
  readonly written: string
  /** The seven settings as wanted, and `interaction-inversion`. */
  readonly settings: string
  /** The entry's own time; zeros if it has none (`now`, a relative time, a slot, or a time for several videos). */
  readonly time: string
  /** The accounts of the post group. */
  readonly accounts: string
  /** The manifest; zeros for posts of the inputs. */
  readonly manifest: string
}

export type Inversion = 'compensate' | 'off'

/** What an uploaded file's name says. */
export interface StoredName {
  readonly identity: Identity
  /** Missing in names of older versions of the action, and of newer versions that write the record in another way. */
  readonly record?: PostRecord
  /** The video's name without its ending, as far as it is kept. */
  readonly stem: string
  /** Its ending, without the dot. */
  readonly extension: string
  /** When the upload URL was made, in milliseconds since 1970 (PostPost docs, get-upload-url: PostPost adds it). */
  readonly storedMs?: number
}

const NOTHING = '0'.repeat(8)
/** If a name has another version, its record is not read. */
const VERSION = '1'
const MODES = { publish: '0', approve: 'd' } as const
/** In the order of the name. */
const PARTS = ['caption', 'written', 'settings', 'time', 'accounts', 'manifest'] as const

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, NOTHING.length)

/** A text without what a service may change and no reader sees: its Unicode form (NFC) and its white space. */
export const normalized = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

export const hashOfCaption = (caption: string): string => hashOf(normalized(caption))

export const hashOfAccounts = (ids: readonly string[]): string => hashOf([...new Set(ids)].sort().join('\n'))

/** @param path from the repository's root, with `/`, as git spells it */
export const hashOfManifest = (repositoryId: string, path: string): string => hashOf(`${repositoryId}\n${path}`)

/** Only whole seconds count, because the milliseconds may be a mark (`Mark`). */
export const hashOfTime = (timeMs: number | undefined): string =>
  timeMs === undefined ? NOTHING : hashOf(new Date(wholeSecond(timeMs)).toISOString())

export function hashOfSettings({ settings }: Post, inversion: Inversion): string {
  const { viewerSetting, allowComments, allowDuet, allowStitch, commercialContent, brandOrganic, brandedContent } =
    settings
  const flags = [allowComments, allowDuet, allowStitch, commercialContent, brandOrganic, brandedContent]
  return hashOf([viewerSetting, ...flags, inversion].join(' '))
}

/** The time that was written for this post alone; undefined if it has none. Pace never moves such a time. */
export const ownTimeOf = ({ schedule, timeIsWritten }: Post): number | undefined =>
  schedule.kind === 'at' && timeIsWritten ? wholeSecond(schedule.timeMs) : undefined

/**
 * @param accounts of the post group that is made
 * @param manifest by `hashOfManifest`; undefined for posts of the inputs
 */
export const recordOf = (
  post: Post,
  accounts: readonly string[],
  manifest: string | undefined,
  mode: PostRecord['mode'],
  inversion: Inversion,
): PostRecord => ({
  mode,
  caption: hashOfCaption(post.caption),
  written: hashOfCaption(post.captionAsWritten),
  settings: hashOfSettings(post, inversion),
  time: hashOfTime(ownTimeOf(post)),
  accounts: hashOfAccounts(accounts),
  manifest: manifest ?? NOTHING,
})

export const hasManifest = ({ manifest }: PostRecord): boolean => manifest !== NOTHING

/**
 * `<stem>-pp<content>[-<id>]-w<record>.<extension>`, at most 153 characters. All of them survive when PostPost cleans
 * the name: it keeps letters, digits, `_`, `.` and `-`, and turns spaces into `_` (PostPost docs, get-upload-url).
 */
export function uploadName(
  videoPath: string,
  { content, id }: Identity,
  record: PostRecord,
  extension: string,
): string {
  const parts = PARTS.map((part) => record[part]).join('')
  const ofId = id === undefined ? '' : `-${id}`
  return `${stemOf(videoPath)}-pp${content}${ofId}-w${VERSION}${MODES[record.mode]}${parts}.${extension}`
}

/** The part of a video's name that stays in the name of the upload. */
export function stemOf(videoPath: string): string {
  const name = videoPath.slice(videoPath.lastIndexOf('/') + 1)
  const stem = name
    .replace(/\.[^.]*$/, '')
    .replaceAll(' ', '_')
    .replaceAll(/[^A-Za-z0-9_.-]/g, '')
    .slice(0, 60)
  return stem || 'video'
}

const STORED_NAME =
  /(?:^|\/)(?:(\d{10,})-)?([^/]*)-pp([0-9a-f]{16})(?:-([0-9a-f]{16}))?(?:-w([0-9a-z]+))?\.([A-Za-z0-9]+)$/

/** What the URL or the name of a stored file says; undefined if this action did not upload it. */
export function readName(url: string): StoredName | undefined {
  const [, stored, stem, content, id, text, extension] = STORED_NAME.exec(url.replace(/[?#].*$/, '')) ?? []
  if (content === undefined || stem === undefined || extension === undefined) return undefined
  const record = text === undefined ? undefined : readRecord(text)
  return {
    identity: id === undefined ? { content } : { content, id },
    // Another service with the same API has more between the time and the name: `<ms>-<n>-<8 hex>-<name>`.
    stem: stem.replace(/^\d+-[0-9a-f]{8}-/, ''),
    extension,
    ...(record ? { record } : {}),
    ...(stored === undefined ? {} : { storedMs: Number(stored) }),
  }
}

const RECORD = new RegExp(`^${VERSION}([0d])((?:[0-9a-f]{8}){6})$`)

function readRecord(text: string): PostRecord | undefined {
  const [, mode, parts] = RECORD.exec(text) ?? []
  if (parts === undefined) return undefined
  const [caption, written, settings, time, accounts, manifest] = parts.match(/.{8}/g) ?? []
  if (!caption || !written || !settings || !time || !accounts || !manifest) return undefined
  const named = mode === MODES.approve ? 'approve' : 'publish'
  return { mode: named, caption, written, settings, time, accounts, manifest }
}

/** A time without a mark is sent as a whole second, so that milliseconds can be marks. */
export const wholeSecond = (timeMs: number): number => Math.floor(timeMs / 1000) * 1000

/** Marks in the milliseconds of a time show later runs which posts this action has moved or paused. */
export type Mark = (typeof MARKS)[number]

const MARKS = ['moved', 'paused'] as const
const MARK_MS = { moved: 111, paused: 777 } as const satisfies Record<Mark, number>

export const markOf = (timeMs: number): Mark | undefined => MARKS.find((mark) => timeMs % 1000 === MARK_MS[mark])

/** True for the time of a post that this action has paused, also where a person has scheduled it again at that time. */
export const isMarkedPaused = (timeMs: number | undefined): boolean =>
  timeMs !== undefined && markOf(timeMs) === 'paused'

/** The same second with the mark, in ISO 8601, as it is sent to PostPost. */
export const markedTime = (timeMs: number, mark: Mark): string =>
  new Date(wholeSecond(timeMs) + MARK_MS[mark]).toISOString()
