import { createHash } from 'node:crypto'

/**
 * What distinguishes a post from every other one, however often the step is run. Each part has 16 hex digits (64 bits): the
 * chance that two of 10,000 posts share one is 1 in 10^11.
 */
export interface Identity {
  /** Of the whole file. */
  readonly content: string
  /** Of the entry's `id`, where it has one; within its repository, so that `launch` of two repositories are two posts. */
  readonly id?: string
}

const DIGITS = 16

export const hashOfId = (id: string, repositoryId: string): string =>
  createHash('sha256').update(`${repositoryId}\n${id}`).digest('hex').slice(0, DIGITS)

/**
 * `<stem>-pp<content>[-<id>].<extension>`: PostPost has no idempotency key, but `list-posts` gives back the uploaded file's
 * name. The stem holds only what PostPost's cleaning keeps (letters, digits, `_`, `.`, `-`; spaces become `_`).
 */
export function uploadName(videoPath: string, { content, id }: Identity, extension: string): string {
  const name = videoPath.slice(videoPath.lastIndexOf('/') + 1)
  const stem = name
    .replace(/\.[^.]*$/, '')
    .replaceAll(' ', '_')
    .replaceAll(/[^A-Za-z0-9_.-]/g, '')
    .slice(0, 60)
  return `${stem || 'video'}-pp${content}${id === undefined ? '' : `-${id}`}.${extension}`
}

/** The identity in a stored object's URL or name; undefined where the object was not uploaded by this action. */
export function identityIn(url: string): Identity | undefined {
  const path = url.replace(/[?#].*$/, '')
  const [, content, id] = /-pp([0-9a-f]{16})(?:-([0-9a-f]{16}))?\.[A-Za-z0-9]+$/.exec(path) ?? []
  if (content === undefined) return undefined
  return id === undefined ? { content } : { content, id }
}

export const sameIdentity = (a: Identity, b: Identity): boolean => a.content === b.content && a.id === b.id

/** What decides whether an earlier post is the wanted one, beside the two identities. */
export interface Sameness {
  /** Hashes of the ids of all entries as they are written, before `only` and `added-only` narrow the plan. */
  readonly idsInPlan: ReadonlySet<string>
  /** `on-duplicate: repost`: the same content is no reason to skip, an equal id still is. */
  readonly repost: boolean
}

/**
 * Whether an earlier post is the one that is wanted: its id is the same, or its content, unless both have an id and the
 * earlier one's id stands in the plan as another entry (two ids for one video on purpose). So an id that is given, renamed
 * or taken away publishes nothing again.
 */
export function isSamePost(wanted: Identity, earlier: Identity, { idsInPlan, repost }: Sameness): boolean {
  if (wanted.id !== undefined && wanted.id === earlier.id) return true
  if (repost || wanted.content !== earlier.content) return false
  return wanted.id === undefined || earlier.id === undefined || !idsInPlan.has(earlier.id)
}
