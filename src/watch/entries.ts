import pLimit from 'p-limit'
import { hashOfId, type Identity, type WrittenPlan, writtenPlan } from '../accounts/identity.ts'
import { stemOf } from '../accounts/record.ts'
import type { Context } from '../github/context.ts'
import { hashOfContent } from '../media/content-hash.ts'
import { findManifests } from '../posts/manifest/found.ts'
import type { ManifestEntry } from '../posts/manifest/manifest.ts'
import { allInclude } from '../posts/patterns/lines.ts'
import { findVideos } from '../posts/videos.ts'
import type { Located, Problem } from '../problem.ts'
import { slashed } from '../workspace.ts'
import { accountsOfEntry, type EntryAccounts, type KnownAccounts } from './entry-accounts.ts'

/** Whole videos are read, two at a time. */
const VIDEOS_AT_ONCE = 2
/** The content of a video that is not in the checkout, or cannot be read. */
export const UNREAD_VIDEO = ''

/** An entry of the manifests, with what tells its post from others. */
export interface WatchedEntry {
  readonly entry: ManifestEntry
  readonly accounts: EntryAccounts
  /** One for each of its videos; one with the content `UNREAD_VIDEO` if no video was found. */
  readonly identities: readonly Identity[]
  /** The names of those of its files that could not be read (Git LFS without `lfs: true`). */
  readonly stems: readonly string[]
}

export interface WatchedEntries {
  readonly entries: readonly WatchedEntry[]
  readonly plan: WrittenPlan
  readonly problems: readonly Problem[]
}

/**
 * All entries of the manifests. Those that are not due are read too: they tell an id that was renamed from a second
 * post of the same video.
 */
export async function readWrittenEntries(
  patterns: readonly Located<string>[],
  knownAccounts: KnownAccounts,
  run: Context,
  signal: AbortSignal,
): Promise<WatchedEntries> {
  const { manifests, problems } = await findManifests(patterns, run.workspace)
  const wrong = manifests.flatMap((manifest) => manifest.problems.filter(({ severity }) => severity === 'error'))
  const written = manifests.flatMap((manifest) => manifest.entries)
  const found = await Promise.all(written.map((entry) => videosOf(entry, run)))
  const paths = [...new Set(found.flatMap((videos) => videos.paths))]
  const hashes = await pLimit(VIDEOS_AT_ONCE).map(paths, async (path): Promise<[string, string]> => {
    const content = await hashOfContent(path, signal).catch(() => UNREAD_VIDEO)
    return [path, content]
  })
  const contents = new Map(hashes)
  const entries = written.map((entry, index): WatchedEntry => {
    const { accounts, id, video } = entry.fields
    const own = found[index] ?? { paths: [], unusable: [] }
    const contentOf = (path: string): string => contents.get(path) ?? UNREAD_VIDEO
    const known = own.paths.length > 0 ? own.paths.map(contentOf) : [UNREAD_VIDEO]
    const unread = [...own.unusable, ...own.paths.filter((path) => contentOf(path) === UNREAD_VIDEO)]
    // If the checkout has none of its files, the entry's own words are all that is known.
    const names = own.paths.length + unread.length > 0 ? unread : [video?.value ?? '']
    const hash = id && hashOfId(id.value, run.repository.id)
    return {
      entry,
      accounts: accountsOfEntry(accounts?.value, knownAccounts),
      identities: known.map((content) => (hash === undefined ? { content } : { content, id: hash })),
      stems: names.map((name) => stemOf(slashed(name))),
    }
  })
  return { entries, plan: planOf(entries), problems: [...problems, ...wrong] }
}

interface VideosOfEntry {
  readonly paths: readonly string[]
  /** Files that are there and are no video, like the pointers of Git LFS. */
  readonly unusable: readonly string[]
}

async function videosOf({ fields: { video }, folder }: ManifestEntry, run: Context): Promise<VideosOfEntry> {
  const { found, problems } = await findVideos(video ? [video] : [], folder, run.workspace, allInclude)
  const unusable = problems.filter(({ code }) => code === 'files/unusable').flatMap(({ posts }) => posts)
  return {
    paths: found.map(({ file }) => file.absolutePath),
    unusable: unusable.map((post) => post.video.path),
  }
}

/** An entry whose video could not be read may have any video. So a post with its id counts as its own. */
function planOf(entries: readonly WatchedEntry[]): WrittenPlan {
  const plan = writtenPlan(
    entries.flatMap(({ identities, accounts }) =>
      identities.map((identity) => ({
        identity,
        accounts: [...accounts.connected, ...accounts.former].map(({ id }) => id),
      })),
    ),
  )
  const has: WrittenPlan['has'] = (identity, accountId) =>
    plan.has(identity, accountId) || plan.has({ ...identity, content: UNREAD_VIDEO }, accountId)
  return { ...plan, has }
}
