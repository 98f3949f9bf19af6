import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/** 16 hex digits (64 bits) that stay the same for the same post: in a history of 10,000 posts two meet by chance once in 10^11. */
export type Identity = string

const DIGITS = 16

/** Identity of an entry that has an `id`; scoped to the repository, so that `launch` of two repositories are two posts. */
export const identityOfId = (id: string, repositoryId: string): Identity =>
  createHash('sha256').update(`${repositoryId}\n${id}`).digest('hex').slice(0, DIGITS)

/** Identity of a post without `id`: the SHA-256 of the whole file, read as a stream. 4 GB take seconds, so a cancel stops it. */
export async function identityOfFile(path: string, signal: AbortSignal): Promise<Identity> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash, { signal })
  return hash.digest('hex').slice(0, DIGITS)
}

/**
 * `<stem>-pp<identity>.<extension>`: PostPost has no idempotency key, but `list-posts` gives back the uploaded file's name.
 * The stem holds only what PostPost's cleaning keeps (letters, digits, `_`, `.`, `-`; spaces become `_`).
 */
export function uploadName(videoPath: string, identity: Identity, extension: string): string {
  const name = videoPath.slice(videoPath.lastIndexOf('/') + 1)
  const stem = name
    .replace(/\.[^.]*$/, '')
    .replaceAll(' ', '_')
    .replaceAll(/[^A-Za-z0-9_.-]/g, '')
    .slice(0, 60)
  return `${stem || 'video'}-pp${identity}.${extension}`
}

/** The identity in a stored object's URL or name; undefined where the object was not uploaded by this action. */
export function identityIn(url: string): Identity | undefined {
  const path = url.replace(/[?#].*$/, '')
  return /-pp([0-9a-f]{16})\.[A-Za-z0-9]+$/.exec(path)?.[1]
}
