import pLimit from 'p-limit'
import type { Clock } from '../clock.ts'
import type { GitHubApi } from '../github/api.ts'
import { type Asset, findAssets } from '../github/assets.ts'
import { type AssetFolder, downloadAsset } from '../github/download.ts'
import type { Release } from '../github/release.ts'
import type { Run } from '../github/run.ts'
import { lineOf } from '../matrix.ts'
import type { FoundVideo } from '../media/files.ts'
import { error, type Located, type Problem } from '../problem.ts'
import type { Log } from '../report/log.ts'

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
export async function gatherAssets(
  patterns: readonly Located<string>[],
  { needsCaptions, only }: { readonly needsCaptions: boolean; readonly only: readonly string[] },
  release: Release | undefined,
  run: Run,
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
