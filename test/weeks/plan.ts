import { createHash } from 'node:crypto'
import { numberedVideo } from '../fixtures/videos.ts'

/** A file of the repository; its bytes are a video of that number. */
export interface Clip {
  name: string
  number: number
}

/** One element of the manifest. `key` begins its captions, so that a story can be read, and TikTok refuses by it. */
export interface Entry {
  readonly key: string
  /** Undefined: the pattern over the folder. */
  clip: Clip | undefined
  id: string | undefined
  caption: string
  accounts: readonly string[]
  timeMs: number | undefined
}

/** What one entry of the plan wants, for one video. */
export interface Wish {
  readonly key: string
  readonly clip: Clip
  readonly id: string | undefined
  readonly identity: Identity
  readonly caption: string
  readonly accounts: readonly string[]
  /** The user's own time, which must not move. */
  readonly ownTimeMs: number | undefined
  /** The earliest time, where one was written for several. */
  readonly notBeforeMs: number | undefined
  /** Whether it is to wait for approval. */
  readonly isDraft: boolean
  /** Where it stands in the manifest. */
  readonly line: number
}

/** As it stands in an uploaded file's name: 16 hex digits each. */
export interface Identity {
  readonly content: string
  readonly id: string | undefined
}

const digits = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex').slice(0, 16)

/** The repository's id, which scopes the ids of its entries, is that of the test runner. */
const hashOfId = (id: string): string => digits(`123456789\n${id}`)

export const identityIn = (fileName: string): Identity | undefined => {
  const [, content, id] = /-pp([0-9a-f]{16})(?:-([0-9a-f]{16}))?(?:-w[^.]*)?\.\w+$/.exec(fileName) ?? []
  return content === undefined ? undefined : { content, id }
}

export interface Repository {
  readonly entries: readonly Entry[]
  readonly folder: readonly Clip[]
}

/** The first entry's line in the manifest. */
const FIRST_LINE = 4

/**
 * The plan as it is written, in its order.
 * @param asDrafts whether the inputs say `schedule: draft`, which a time of an entry's own outdoes
 */
export const wishesOf = ({ entries, folder }: Repository, asDrafts: boolean): Wish[] =>
  entries.flatMap((entry, index) => {
    const clips = entry.clip ? [entry.clip] : folder.toSorted((a, b) => numberIn(a.name) - numberIn(b.name))
    return clips.map((clip): Wish => {
      const id = entry.id === undefined ? undefined : hashOfId(entry.id)
      return {
        ...entry,
        clip,
        identity: { content: digits(numberedVideo(clip.number)), id },
        ownTimeMs: entry.clip ? entry.timeMs : undefined,
        notBeforeMs: entry.clip ? undefined : entry.timeMs,
        isDraft: asDrafts && entry.timeMs === undefined,
        line: FIRST_LINE + index,
      }
    })
  })

const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0])

/** The manifest of the plan as it is written. */
export const manifestOf = ({ entries }: Pick<Repository, 'entries'>): string => {
  const posts = entries.map(({ clip, id, caption, accounts, timeMs }) =>
    JSON.stringify({
      ...(id === undefined ? {} : { id }),
      video: clip ? clip.name : 'batch*.mp4',
      caption,
      accounts,
      ...(timeMs === undefined ? {} : { schedule: iso(timeMs) }),
    }),
  )
  return `version: 1\ndefaults: { viewerSetting: SELF_ONLY }\nposts:\n${posts.map((post) => `  - ${post}\n`).join('')}`
}

export const iso = (timeMs: number): string => new Date(timeMs).toISOString()
