import type { RepositoryApi } from '../github/api.ts'
import { type AssetFolder, createAssetFolder } from '../github/assets.ts'
import type { Context } from '../github/context.ts'
import { findRelease } from '../github/release.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { describeOrigin, inTextOf, type Problem } from '../problem.ts'
import { messageOf } from '../wording.ts'
import type { World } from '../world.ts'
import { keepAdded } from './added-only.ts'
import { keepOnly } from './only.ts'
import { buildPost, type Post } from './post.ts'
import { type AssetAccess, findAssetVideos } from './release-assets.ts'
import { readSources, type VideoSet } from './sources.ts'
import type { FoundVideo } from './videos.ts'

type Surroundings = Pick<World, 'environment' | 'clock' | 'cancel' | 'log'> & {
  readonly github: () => Promise<RepositoryApi>
}

export interface FoundPosts {
  readonly posts: readonly Post[]
  /** Posts whose video was not found. They are checked too, so that all their problems are reported. */
  readonly unfound: readonly Post[]
  /**
   * All posts as they are written, before `only` and `added-only` leave some out. Posts whose video was not found are
   * among them.
   */
  readonly written: readonly Post[]
  readonly problems: readonly Problem[]
  readonly removeDownloads: () => Promise<void>
}

/** The posts that this run publishes. */
export interface WantedPosts extends FoundPosts {
  /** Posts that `added-only` left out. */
  readonly leftOut: readonly Post[]
}

/**
 * Finds all posts that the step names. It asks GitHub only for another release than the run's own, and for assets. It
 * downloads assets only if neither the inputs nor the release have an error.
 */
export async function readPosts(
  inputs: Inputs,
  inInputs: readonly Problem[],
  run: Context,
  world: Surroundings,
): Promise<FoundPosts> {
  let creating: Promise<AssetFolder> | undefined
  const folder = () => (creating ??= createAssetFolder(world.environment))
  const removeDownloads = async (): Promise<void> => {
    try {
      await (await creating)?.remove()
    } catch (thrown) {
      // A virus scanner may keep a file open. This is no error: the posts do not need the file any more, and the runner
      // deletes it after the job.
      world.log.warning(
        `The downloaded assets could not be deleted (${messageOf(thrown)}); the runner empties its folder after the job.`,
      )
    }
  }
  try {
    const access = { ...world, signal: world.cancel.signal, api: world.github, folder }
    return { ...(await readAll(inputs, inInputs, run, access)), removeDownloads }
  } catch (thrown) {
    // A cancelled run comes here too: its downloads are deleted nowhere else.
    await removeDownloads()
    throw thrown
  }
}

async function readAll(
  inputs: Inputs,
  inInputs: readonly Problem[],
  run: Context,
  access: AssetAccess,
): Promise<Omit<FoundPosts, 'removeDownloads'>> {
  const named = await findRelease(inputs.releaseTag, run, access.api)
  const isWrong = [...inInputs, ...named.problems].some(({ severity }) => severity === 'error')
  const needed = { captions: inputs.fields.caption === undefined, only: inputs.id ? [] : inputs.only }
  const assets = await findAssetVideos(isWrong ? [] : inputs.releaseAssets, needed, named, access)

  const sets = await readSources(inputs, inInputs, assets.videos, run.workspace)
  for (const line of sets.flatMap(({ remarks }) => remarks)) access.log.info(line)
  const nowMs = access.clock.now()
  const context = { ...run, release: named.release }
  const build = (set: VideoSet, videos: readonly FoundVideo[]) =>
    Promise.all(videos.map((video) => buildPost({ ...set, video }, context, nowMs)))
  const built = await Promise.all(
    sets.map(async (set) => ({ set, found: await build(set, set.found), missing: await build(set, set.missing) })),
  )
  const found = built.flatMap((each) => each.found)
  const missing = built.flatMap((each) => each.missing)
  const written = withTimeIsOwn(
    [...found, ...missing].map(({ post }) => post),
    assets.count - assets.videos.length,
  )

  const isReleaseUsed = assets.count > 0 || found.some(({ usesRelease }) => usesRelease)
  const inSets = built.flatMap((each) => problemsOfSet(each.set, [...each.found, ...each.missing]))
  const inPosts = [...found, ...missing].flatMap(({ problems }) => problems)
  return {
    posts: written.slice(0, found.length),
    unfound: written.slice(found.length),
    written,
    problems: [...named.problems, ...(isReleaseUsed ? named.remarks : []), ...assets.problems, ...inSets, ...inPosts],
  }
}

/** Applies `only` and `added-only`. For `added-only` it asks GitHub what the push added. */
export async function narrow(
  found: FoundPosts,
  { only, addedOnly }: Pick<Inputs, 'only' | 'addedOnly'>,
  run: Context,
  api: () => Promise<RepositoryApi>,
): Promise<WantedPosts> {
  const { posts, problems } = keepOnly(found.posts, only)
  const kept = addedOnly ? await keepAdded(posts, run, api) : { posts, leftOut: [], problems: [] }
  return { ...found, ...kept, problems: [...found.problems, ...problems, ...kept.problems] }
}

/**
 * A problem of a manifest entry belongs to each post of the entry. A problem of the inputs may be about one pattern
 * of many, so it is not given to all posts.
 */
const problemsOfSet = ({ entry, problems }: VideoSet, built: readonly { readonly post: Post }[]): Problem[] =>
  entry ? problems.map((problem) => inTextOf(problem, ...built.map(({ post }) => post))) : [...problems]

/**
 * If several posts take their time from one place (an input, `defaults`, a pattern with several matches), none has its
 * own. A date that an entry of one video gets from another entry (`<<: *base`) is its own all the same.
 * @param others the number of assets that are not among `posts`: they are in other jobs' shares, or could not be
 * downloaded. They take their time from the inputs, as all assets do
 */
function withTimeIsOwn(posts: readonly Post[], others: number): Post[] {
  const placeOf = (post: Post): string => describeOrigin(post.originOf('schedule'))
  const byPlace = Map.groupBy(posts, placeOf)
  return posts.map((post) => {
    const sharing = (byPlace.get(placeOf(post))?.length ?? 0) + ('input' in post.originOf('schedule') ? others : 0)
    const timeIsOwn = sharing === 1 || (post.timeIsWritten && post.entry !== undefined)
    return { ...post, timeIsOwn, timeIsWritten: post.timeIsWritten && timeIsOwn }
  })
}
