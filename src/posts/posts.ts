import type { RepositoryApi } from '../github/api.ts'
import { type AssetFolder, createAssetFolder } from '../github/assets.ts'
import type { Context } from '../github/context.ts'
import { findRelease } from '../github/release.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { describeOrigin, inTextOf, type Problem } from '../problem.ts'
import { messageOf } from '../wording.ts'
import type { World } from '../world.ts'
import { keepAdded } from './added-only.ts'
import { captionContext } from './caption/context.ts'
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
  /** Posts whose video was not found, so that what else is wrong with them is reported too. */
  readonly unfound: readonly Post[]
  /** All posts as they are written, before `only` and `added-only` narrow them; those whose video was not found too. */
  readonly written: readonly Post[]
  readonly problems: readonly Problem[]
  readonly removeDownloads: () => Promise<void>
}

/** What this run is to publish of all that is written. */
export interface WantedPosts extends FoundPosts {
  /** Posts that `added-only` left out. */
  readonly leftOut: readonly Post[]
}

/**
 * Everything the step names → posts. GitHub is asked only for what needs it: another release than the run's own, assets,
 * and what a push added. Assets are downloaded only while nothing is wrong with the inputs.
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
      // A virus scanner may hold a file. What was published stays published, whatever is left in a folder of the runner's.
      world.log.warning(
        `The downloaded assets could not be deleted (${messageOf(thrown)}); the runner empties its folder after the job.`,
      )
    }
  }
  try {
    const access = { ...world, signal: world.cancel.signal, api: world.github, folder }
    return { ...(await readAll(inputs, inInputs, run, access)), removeDownloads }
  } catch (thrown) {
    // A cancelled run gets here, and nobody else would delete what it has downloaded.
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
  const { release, problems: inRelease, remarks } = await findRelease(inputs.releaseTag, run.event.release, access.api)
  const isWrong = [...inInputs, ...inRelease].some(({ severity }) => severity === 'error')
  const needed = { captions: inputs.fields.caption === undefined, only: inputs.id ? [] : inputs.only }
  const assets = await findAssetVideos(isWrong ? [] : inputs.releaseAssets, needed, release, run.eventName, access)

  const sets = await readSources(inputs, assets.videos, run.workspace)
  for (const line of sets.flatMap(({ remarks }) => remarks)) access.log.info(line)
  const nowMs = access.clock.now()
  const context = captionContext(run, release)
  const build = (set: VideoSet, videos: readonly FoundVideo[]) =>
    Promise.all(videos.map((video) => buildPost({ ...set, video }, context, nowMs)))
  const built = await Promise.all(
    sets.map(async (set) => ({ set, found: await build(set, set.videos), missing: await build(set, set.missing) })),
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
    problems: [...inRelease, ...(isReleaseUsed ? remarks : []), ...assets.problems, ...inSets, ...inPosts],
  }
}

/** `only` and `added-only`, for which GitHub is asked what the push added. */
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

/** What is wrong with a manifest's entry is wrong with each of its posts; a pattern of the inputs may be one of many. */
const problemsOfSet = ({ entry, problems }: VideoSet, built: readonly { readonly post: Post }[]): Problem[] =>
  entry ? problems.map((problem) => inTextOf(problem, ...built.map(({ post }) => post))) : [...problems]

/**
 * A time that several posts take from one place (an input, `defaults`, a pattern with several matches) is none's own.
 * @param others assets that belong to another job's share: they take their time from the inputs, as all assets do
 */
function withTimeIsOwn(posts: readonly Post[], others: number): Post[] {
  const placeOf = (post: Post): string => describeOrigin(post.originOf('schedule'))
  const byPlace = Map.groupBy(posts, placeOf)
  return posts.map((post) => {
    const sharing = (byPlace.get(placeOf(post))?.length ?? 0) + ('input' in post.originOf('schedule') ? others : 0)
    return { ...post, timeIsOwn: sharing === 1 }
  })
}
