import type { Dispatcher } from 'undici'
import type { Cancel } from '../cancel.ts'
import type { Clock } from '../clock.ts'
import { connectGitHub, type GitHubApi } from '../github/api.ts'
import type { Run } from '../github/context.ts'
import { type AssetFolder, createAssetFolder } from '../github/download.ts'
import { findRelease } from '../github/release.ts'
import type { Inputs } from '../inputs/definitions.ts'
import type { Log } from '../log.ts'
import type { Problem } from '../problem.ts'
import { keepAdded } from './added.ts'
import { type AssetWorld, findAssetVideos } from './assets.ts'
import type { Post } from './post.ts'
import { takeShare } from './share.ts'
import { type BuiltPosts, buildPosts } from './sources.ts'

interface World {
  readonly environment: NodeJS.ProcessEnv
  readonly clock: Clock
  readonly dispatcher: Dispatcher
  readonly cancel: Cancel
  readonly log: Log
  /** Settles with PostPost's first answer, which tells its time. */
  readonly answered: Promise<unknown>
}

export interface FoundPosts extends BuiltPosts {
  /** Posts that `added-only` left out. */
  readonly leftOut: readonly Post[]
  /** Ids of all posts as they are written, before `only` and `added-only` narrow them. */
  readonly writtenIds: readonly string[]
  /** Deletes downloaded assets. */
  readonly release: () => Promise<void>
}

/**
 * Everything the step names → posts. GitHub is asked only for what needs it: another release than the run's own, assets,
 * and what a push added. Assets are downloaded only while nothing is wrong with the inputs.
 */
export async function readPosts(
  inputs: Inputs,
  inInputs: readonly Problem[],
  run: Run,
  world: World,
): Promise<FoundPosts> {
  const api = once(
    (): Promise<GitHubApi> => connectGitHub(inputs.githubToken, { ...world, signal: world.cancel.signal }),
  )
  const now = once(async (): Promise<number> => {
    await world.answered
    return world.clock.now()
  })
  let folder: Promise<AssetFolder> | undefined
  const assetFolder = (): Promise<AssetFolder> => (folder ??= createAssetFolder(world.environment))
  const release = async (): Promise<void> => (await folder)?.remove()
  try {
    return {
      ...(await readAll(inputs, inInputs, run, {
        ...world,
        signal: world.cancel.signal,
        api,
        folder: assetFolder,
        now,
      })),
      release,
    }
  } catch (thrown) {
    // A cancelled run gets here, and nobody else would delete what it has downloaded.
    await release()
    throw thrown
  }
}

async function readAll(
  inputs: Inputs,
  inInputs: readonly Problem[],
  run: Run,
  world: AssetWorld & { readonly now: () => Promise<number> },
): Promise<Omit<FoundPosts, 'release'>> {
  const { api } = world
  const found = await findRelease(inputs.releaseTag, run.event, run, api)
  const isWrong = [...inInputs, ...found.problems].some(({ severity }) => severity === 'error')
  const wanted = { needsCaptions: inputs.fields.caption === undefined, only: inputs.id ? [] : inputs.only }
  const { assets, problems: inAssets } = await findAssetVideos(
    isWrong ? [] : inputs.releaseAssets,
    wanted,
    found.release,
    run,
    world,
  )
  const built = await buildPosts(inputs, { run, release: found.release, assets, now: world.now })
  const share = takeShare(built.posts, inputs.only)
  const kept = inputs.addedOnly
    ? await keepAdded(share.posts, run, api)
    : { posts: share.posts, leftOut: [], problems: [] }
  return {
    posts: kept.posts,
    unfound: built.unfound,
    leftOut: kept.leftOut,
    writtenIds: [...built.posts, ...built.unfound].filter(({ hasOwnId }) => hasOwnId).map(({ id }) => id),
    problems: [...found.problems, ...inAssets, ...built.problems, ...share.problems, ...kept.problems],
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
