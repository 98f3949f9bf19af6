import { join } from 'node:path'
import pLimit from 'p-limit'
import type { Cancel } from '../cancel.ts'
import type { Inspected } from '../checks/checks.ts'
import type { Context } from '../github/context.ts'
import { FileLocked } from '../locked.ts'
import { hashOfContent } from '../media/content-hash.ts'
import type { VideoFacts } from '../media/facts.ts'
import type { Version } from '../media/file-version.ts'
import type { Post } from '../posts/post.ts'
import type { WantedPosts } from '../posts/posts.ts'
import { error, inTextOf, ofPost, type Problem } from '../problem.ts'
import { messageOf, quote } from '../wording.ts'
import { type Account, type Resolved, resolveAccounts } from './accounts.ts'
import type { Service } from './connect.ts'
import { hashOfId, type Identity, type WrittenPlan, writtenPlan } from './identity.ts'
import { hashOfManifest } from './record.ts'

/** A post whose video was looked into, with everything that the plan needs to know about it. */
export interface Candidate extends KnownPost {
  readonly facts: VideoFacts
  /** The version of the file that was checked. The upload must find the same version. */
  readonly version: Version | undefined
  /** The hash of its manifest (`hashOfManifest`); undefined for posts of the inputs. */
  readonly manifest: string | undefined
}

/** A post with its accounts and its identity. What is not known of them is empty. */
export interface KnownPost {
  readonly post: Post
  readonly accounts: readonly Account[]
  readonly identity: Identity
}

/** Posts that this run does not publish, but about which it may report something. */
export interface OtherPosts {
  /** Left out by `added-only`. */
  readonly leftOut: readonly KnownPost[]
  /** Those whose video could not be looked into, or whose accounts are not known. */
  readonly unresolved: readonly KnownPost[]
}

export interface Identified {
  /** Posts whose accounts are known. */
  readonly candidates: readonly Candidate[]
  readonly others: OtherPosts
  readonly written: WrittenPlan
  /** The hashes of all manifests of the run (`hashOfManifest`). */
  readonly manifests: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/**
 * Posts → candidates: which accounts they mean, and which identity they have. Without a key the accounts stay as they
 * are written. If a post cannot be published because its video is missing or unusable, its accounts are judged all the
 * same.
 */
export async function identify(
  found: WantedPosts,
  inspected: readonly Inspected[],
  versions: ReadonlyMap<string, Version>,
  service: Service | undefined,
  run: Context,
  { signal }: Cancel,
): Promise<Identified> {
  const { posts, unfound, leftOut, written } = found
  const resolved = new Map(written.map((post) => [post, accountsFor(post, service)]))
  const accounts = (post: Post): readonly Account[] => resolved.get(post)?.accounts ?? []
  const isJudged = (post: Post): boolean => !post.refused.has('accounts')
  const problems = [...posts, ...unfound]
    .filter(isJudged)
    .flatMap((post) => (resolved.get(post)?.problems ?? []).map((problem) => inTextOf(problem, post)))

  const { contents, unread: unhashed } = await hashVideos(
    filesToHash(found, inspected, service !== undefined),
    versions,
    signal,
  )
  const wrong = signal.aborted
    ? // The message of the cancel. Node's own message would be "The operation was aborted".
      [error('run/cancelled', { input: 'videos' }, messageOf(signal.reason))]
    : inspected.flatMap(({ post }) => cannotBeRead(post, unhashed.get(post.video.absolutePath)))
  if (wrong.length > 0) {
    const others = { leftOut: [], unresolved: [] }
    return { candidates: [], others, written: writtenPlan([]), manifests: new Set(), problems: wrong }
  }
  const manifests = await manifestsOf(written, run)
  const other = (post: Post): KnownPost => {
    const content = contents.get(post.video.absolutePath) ?? ''
    const identity = post.hasOwnId ? { content, id: hashOfId(post.id, run.repository.id) } : { content }
    return { post, accounts: accounts(post), identity }
  }
  const candidates = inspected.map(({ post, facts }) => ({
    ...other(post),
    facts,
    version: versions.get(post.video.absolutePath),
    manifest: manifests.get(post.entry?.manifest),
  }))
  const readable = new Set(inspected.map(({ post }) => post))
  const unresolved = [...posts.filter((post) => !readable.has(post)), ...unfound].map(other)
  return {
    candidates: candidates.filter((candidate) => candidate.accounts.length > 0),
    others: {
      leftOut: service ? leftOut.map(other) : [],
      unresolved: [...unresolved, ...candidates.filter((candidate) => candidate.accounts.length === 0)],
    },
    manifests: new Set(manifests.values()),
    written: writtenPlan(
      written.map(other).map(({ identity, accounts: own }) => ({ identity, accounts: own.map(({ id }) => id) })),
    ),
    problems,
  }
}

function accountsFor(post: Post, service: Service | undefined): Resolved {
  if (!service) return { accounts: asWritten(post), problems: [] }
  if (!service.connections) return { accounts: [], problems: [] }
  return resolveAccounts(post.accounts, post.originOf('accounts'), service.connections)
}

/** Without a key nobody knows which accounts `@acme` or `all` mean, so they are shown as they are written. */
const asWritten = ({ accounts }: Post): Account[] =>
  accounts
    ? accounts.map(({ value }) => ({ id: value, name: value }))
    : [{ id: '', name: 'the only connected account' }]

/**
 * The videos whose content the plan needs. Ids and entries of manifests are compared with the whole plan as it is
 * written, so they need the videos of all its posts. Without them, only the posts that `added-only` left out are needed
 * too. If PostPost cannot be asked, the videos of this run are enough.
 */
function filesToHash(
  { leftOut, written, unfound }: WantedPosts,
  inspected: readonly Inspected[],
  isConnected: boolean,
): Set<string> {
  const own = inspected.map(({ post }) => post)
  const missing = new Set(unfound)
  const others = own.some(({ hasOwnId, entry }) => hasOwnId || entry !== undefined)
    ? written.filter((post) => !missing.has(post))
    : leftOut
  return new Set([...own, ...(isConnected ? others : [])].map(({ video }) => video.absolutePath))
}

/** Whole files are read for this: each only once, and two at the same time. */
const PARALLEL_HASHES = 2

/** @returns hashes by path, and what was thrown for files that could not be read to their end */
async function hashVideos(
  paths: ReadonlySet<string>,
  versions: ReadonlyMap<string, Version>,
  signal: AbortSignal,
): Promise<{ readonly contents: ReadonlyMap<string, string>; readonly unread: ReadonlyMap<string, unknown> }> {
  const contents = new Map<string, string>()
  const unread = new Map<string, unknown>()
  await pLimit(PARALLEL_HASHES).map([...paths], async (path) => {
    try {
      contents.set(path, await hashOfContent(path, signal, versions.get(path)))
    } catch (thrown) {
      unread.set(path, thrown)
    }
  })
  return { contents, unread }
}

function cannotBeRead(post: Post, thrown: unknown): Problem[] {
  if (thrown === undefined) return []
  if (thrown instanceof FileLocked) {
    const message = `${quote(post.video.path)} ${thrown.why}`
    return [inTextOf(error('video/locked', post.originOf('video'), message), post)]
  }
  const message = `The file cannot be read to its end (${messageOf(thrown)}). Run the step again, and check the disk if it happens again.`
  return [ofPost(post, 'error', 'video/unreadable', post.originOf('video'), message)]
}

/** The hashes of the manifests of these posts, by the path in the workspace. */
async function manifestsOf(posts: readonly Post[], run: Context): Promise<ReadonlyMap<string | undefined, string>> {
  const paths = [...new Set(posts.flatMap(({ entry }) => entry?.manifest ?? []))]
  const hashes = paths.map(async (path): Promise<[string, string]> => {
    const place = await run.locate(join(run.workspace.folder, path))
    return [path, hashOfManifest(run.repository.id, 'path' in place ? place.path : path)]
  })
  return new Map(await Promise.all(hashes))
}
