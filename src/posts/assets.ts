import { minimatch } from 'minimatch'
import pLimit from 'p-limit'
import type { Clock } from '../clock.ts'
import { explainGitHub, type GitHubApi } from '../github/api.ts'
import { type Asset, type AssetFolder, downloadAsset, listAssets } from '../github/assets.ts'
import type { Context } from '../github/context.ts'
import type { Release } from '../github/release.ts'
import type { Log } from '../log.ts'
import { error, type InputOrigin, type Located, type Problem } from '../problem.ts'
import { listed, quote } from '../wording.ts'
import type { FoundVideo } from './files.ts'
import { withoutExtension, withoutSidecars } from './files.ts'
import { split } from './glob.ts'
import { lineOf } from './share.ts'

/** Downloads at the same time: GitHub's storage is fast, and a runner's disk is one. */
const PARALLEL_DOWNLOADS = 2

export interface AssetWorld {
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
  readonly api: () => Promise<GitHubApi>
  readonly folder: () => Promise<AssetFolder>
}

/**
 * `release-assets` → files below RUNNER_TEMP, each known by the asset's name. Their texts come along
 * where captions are needed; what belongs to another job's share (`only`) does not.
 */
export async function findAssetVideos(
  patterns: readonly Located<string>[],
  { needsCaptions, only }: { readonly needsCaptions: boolean; readonly only: readonly string[] },
  release: Release | undefined,
  run: Context,
  world: AssetWorld,
): Promise<{ assets: FoundVideo[]; problems: Problem[] }> {
  if (patterns.length === 0) return { assets: [], problems: [] }
  const { assets: all, problems } = await findAssets(patterns, release, run, world.api)
  const share = new Set(only.map(lineOf))
  const assets = all.filter(({ asset }) => only.length === 0 || share.has(lineOf(asset.name)))
  const files = new Map<number, FoundVideo>()
  const download = async (asset: Asset) => downloadAsset(asset, await world.folder(), run, await world.api(), world)
  await pLimit(PARALLEL_DOWNLOADS).map(assets, async ({ asset, sidecar, origin }) => {
    const downloaded = await download(asset)
    if ('wrong' in downloaded) return void problems.push({ ...error(origin, downloaded.wrong), video: asset.name })
    const file = { path: asset.name, absolutePath: downloaded.path, sizeBytes: asset.sizeBytes }
    files.set(asset.id, { file, origin })
    // Beside its video in the same folder, which is where a caption is looked for.
    const text = sidecar && needsCaptions ? await download(sidecar) : undefined
    if (text && 'wrong' in text) problems.push({ ...error(origin, text.wrong), video: asset.name })
  })
  return { assets: assets.flatMap(({ asset }) => files.get(asset.id) ?? []), problems }
}

interface FoundAsset {
  readonly asset: Asset
  /** `clip.txt` of the same release, for `clip.mp4`. */
  readonly sidecar: Asset | undefined
  readonly origin: InputOrigin
}

/** The release's assets that the patterns name, in the order of the patterns; each pattern must match. */
async function findAssets(
  patterns: readonly Located<string>[],
  release: Release | undefined,
  run: Context,
  api: () => Promise<GitHubApi>,
): Promise<{ assets: FoundAsset[]; problems: Problem[] }> {
  const origin: InputOrigin = { input: 'release-assets' }
  if (!release) {
    const message = `No release triggered this run (the event is ${run.eventName || 'unknown'}): set release-tag, or start the workflow with on: release: types: [published].`
    return { assets: [], problems: [error(origin, message)] }
  }
  try {
    return choose(patterns, await listAssets(release, run, await api()), release)
  } catch (thrown) {
    return {
      assets: [],
      problems: [
        error(origin, explainGitHub(thrown, `listing the assets of release ${quote(release.tag)}`, 'contents: read')),
      ],
    }
  }
}

function choose(patterns: readonly Located<string>[], all: readonly Asset[], release: Release) {
  const origin: InputOrigin = { input: 'release-assets' }
  const { includes, excludes, problems } = split(patterns)
  const chosen = new Map<number, Asset>()
  for (const { value: pattern } of includes) {
    const found = all.filter(
      ({ name }) => matches(name, pattern) && !excludes.some((exclude) => matches(name, exclude)),
    )
    for (const asset of withoutSidecars(found, ({ name }) => name)) chosen.set(asset.id, asset)
    if (found.length > 0) continue
    const names = all.map(({ name }) => name)
    const holds =
      names.length === 0
        ? 'it has no assets: attach the video before the release is published'
        : `its assets are ${listed(names)}`
    problems.push(error(origin, `No asset of release ${quote(release.tag)} matches ${quote(pattern)}; ${holds}.`))
  }
  const sidecarOf = (asset: Asset) => all.find(({ name }) => name === `${withoutExtension(asset.name)}.txt`)
  return { assets: [...chosen.values()].map((asset) => ({ asset, sidecar: sidecarOf(asset), origin })), problems }
}

/** GitHub replaces spaces in asset names with dots, so a pattern with spaces means those. */
const matches = (name: string, pattern: string): boolean =>
  name === pattern ||
  [pattern, pattern.replaceAll(' ', '.')].some((each) =>
    minimatch(name, each, { dot: true, nocomment: true, nonegate: true }),
  )
