import pLimit from 'p-limit'
import type { Cancel } from '../cancel.ts'
import type { Inspected } from '../checks/checks.ts'
import { hashOfContent } from '../media/content-hash.ts'
import type { VideoFacts } from '../media/facts.ts'
import type { Version } from '../media/file-version.ts'
import type { Post } from '../posts/post.ts'
import type { FoundPosts } from '../posts/posts.ts'
import { error, ofPost, type Problem } from '../problem.ts'
import { messageOf } from '../wording.ts'
import { type Account, resolveAccounts } from './accounts.ts'
import type { Service } from './connect.ts'
import { hashOfId, type Identity } from './identity.ts'

/** A post whose video was looked into, with what was found out about it. */
export interface Candidate {
  readonly post: Post
  readonly accounts: readonly Account[]
  readonly identity: Identity
  readonly facts: VideoFacts
  /** The file as it was checked: what is uploaded must still be this. */
  readonly version: Version | undefined
}

/** A post that is not published by this run, as far as it is known. */
export interface Other {
  readonly post: Post
  readonly accounts: readonly Account[]
  readonly identity: Identity
}

/** Posts that this run does not publish, and of which something is to be said all the same. */
export interface Others {
  /** Left out by `added-only`. */
  readonly leftOut: readonly Other[]
  /** Those whose video could not be looked into, or whose accounts are not known. */
  readonly unread: readonly Other[]
}

export interface Identified {
  /** Those whose accounts are known. */
  readonly candidates: readonly Candidate[]
  readonly others: Others
  /** Hashes of the ids of all entries as they are written. */
  readonly idsInPlan: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/**
 * Posts → candidates: which accounts they mean, and what identity they have. Without a key the accounts stay as they were
 * written. What cannot be published (its video is not there, or no video) gets its accounts judged all the same.
 */
export async function identify(
  { posts, unfound, leftOut, writtenIds }: FoundPosts,
  inspected: readonly Inspected[],
  versions: ReadonlyMap<string, Version>,
  service: Service | undefined,
  repositoryId: string,
  { signal }: Cancel,
): Promise<Identified> {
  const problems: Problem[] = []
  const accountsOf = (post: Post, areJudged = true): readonly Account[] => {
    if (!service) return asWritten(post)
    if (!service.connections) return []
    const resolved = resolveAccounts(post.accounts, post.originOf('accounts'), service.connections)
    if (areJudged && !post.flawed.has('accounts')) problems.push(...resolved.problems)
    return resolved.accounts
  }
  const idsInPlan = new Set(writtenIds.map((id) => hashOfId(id, repositoryId)))
  const identityOf = (post: Post, content: string): Identity =>
    post.hasOwnId ? { content, id: hashOfId(post.id, repositoryId) } : { content }
  const contents = new Map<string, string>()
  // What added-only left out matters only where its accounts can be looked at.
  const files = [...inspected.map(({ post }) => post), ...(service ? leftOut : [])].map(({ video }) => video)
  const paths = [...new Set(files.map(({ absolutePath }) => absolutePath))]
  const unhashed = new Map<string, string>()
  await pLimit(PARALLEL_HASHES).map(paths, async (path) => {
    try {
      contents.set(path, await hashOfContent(path, signal, versions.get(path)))
    } catch (thrown) {
      unhashed.set(path, messageOf(thrown))
    }
  })
  if (unhashed.size > 0) {
    // The cancel in its own words; Node would say "The operation was aborted".
    const wrong = signal.aborted
      ? [error({ input: 'videos' }, messageOf(signal.reason))]
      : inspected.flatMap(({ post }) => {
          const why = unhashed.get(post.video.absolutePath)
          const message = `The file cannot be read to its end (${why}): run the step again, and check the disk if it happens again.`
          return why === undefined ? [] : [ofPost(post, 'error', post.originOf('video'), message)]
        })
    return { candidates: [], others: { leftOut: [], unread: [] }, idsInPlan, problems: wrong }
  }
  const contentOf = ({ video }: Post): string => contents.get(video.absolutePath) ?? ''
  const other = (post: Post, areJudged: boolean): Other => ({
    post,
    accounts: accountsOf(post, areJudged),
    identity: identityOf(post, contentOf(post)),
  })
  const candidates = inspected.map(({ post, facts }) => ({
    post,
    facts,
    version: versions.get(post.video.absolutePath),
    accounts: accountsOf(post),
    identity: identityOf(post, contentOf(post)),
  }))
  const readable = new Set(inspected.map(({ post }) => post))
  const unread = [...posts.filter((post) => !readable.has(post)), ...unfound].map((post) => other(post, true))
  const unplaced = candidates.filter(({ accounts }) => accounts.length === 0)
  return {
    candidates: candidates.filter(({ accounts }) => accounts.length > 0),
    others: {
      leftOut: service ? leftOut.map((post) => other(post, false)) : [],
      unread: [...unread, ...unplaced],
    },
    idsInPlan,
    problems,
  }
}

/** Whole files are read for this, so each only once, and two at a time. */
const PARALLEL_HASHES = 2

/** Without a key nobody knows what `@acme` or `all` stand for; they are shown as they were written. */
const asWritten = ({ accounts }: Post): Account[] =>
  accounts
    ? accounts.map(({ value }) => ({ id: value, name: value }))
    : [{ id: '', name: 'the only connected account' }]
