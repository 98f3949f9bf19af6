import { minimatch } from 'minimatch'
import pLimit from 'p-limit'
import type { Clock } from '../clock.ts'
import { explainGitHub, type GitHubApi } from '../github/api.ts'
import { type Asset, type AssetFolder, downloadAsset, listAssets } from '../github/assets.ts'
import type { Context } from '../github/context.ts'
import type { Release } from '../github/release.ts'
import type { Log } from '../log.ts'
import { error, type Located, type Problem } from '../problem.ts'
import { listed, quote } from '../wording.ts'
import { lineOf } from './only.ts'
import { type FoundVideo, withoutSidecars } from './videos.ts'
import { splitPatterns, withoutExtension } from './workspace.ts'

/** Downloads at the same time: GitHub's storage is fast, and all of them go to one disk. */
const PARALLEL_DOWNLOADS = 2

/** What reaching the assets takes; `api` and `folder` are made when they are first asked for. */
export interface AssetAccess {
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
  readonly api: () => Promise<GitHubApi>
  readonly folder: () => Promise<AssetFolder>
}

const ORIGIN = { input: 'release-assets' }

/**
 * `release-assets` → files below RUNNER_TEMP, each known by its asset's name.
 * @param needed whether the assets' caption files are downloaded too, and the ids that `only` names: what belongs to another
 * job's share stays where it is
 */
export async function findAssetVideos(
  patterns: readonly Located<string>[],
  needed: { readonly captions: boolean; readonly only: readonly string[] },
  release: Release | undefined,
  run: Context,
  access: AssetAccess,
): Promise<{ videos: FoundVideo[]; problems: Problem[] }> {
  if (patterns.length === 0) return { videos: [], problems: [] }
  const chosen = await chooseAssets(patterns, release, run, access.api)
  const problems = [...chosen.problems]
  const share = new Set(needed.only.map(lineOf))
  const assets = chosen.assets.filter(({ asset }) => share.size === 0 || share.has(lineOf(asset.name)))
  const download = async (asset: Asset) => downloadAsset(asset, await access.folder(), run, await access.api(), access)
  const videos = await pLimit(PARALLEL_DOWNLOADS).map(assets, async ({ asset, sidecar }): Promise<FoundVideo[]> => {
    const video = await download(asset)
    // Into the same folder, where its caption is looked for.
    const text = sidecar && needed.captions && 'path' in video ? await download(sidecar) : undefined
    for (const file of [video, text]) {
      if (file && 'wrong' in file) problems.push({ ...error(ORIGIN, file.wrong), video: asset.name })
    }
    if ('wrong' in video) return []
    return [{ file: { path: asset.name, absolutePath: video.path, sizeBytes: asset.sizeBytes }, origin: ORIGIN }]
  })
  return { videos: videos.flat(), problems }
}

interface ChosenAsset {
  readonly asset: Asset
  /** `clip.txt` of the same release, for `clip.mp4`. */
  readonly sidecar: Asset | undefined
}

interface Choice {
  readonly assets: readonly ChosenAsset[]
  readonly problems: readonly Problem[]
}

async function chooseAssets(
  patterns: readonly Located<string>[],
  release: Release | undefined,
  run: Context,
  api: () => Promise<GitHubApi>,
): Promise<Choice> {
  if (!release) {
    const message = `No release triggered this run (the event is ${run.eventName || 'unknown'}): set release-tag, or start the workflow with on: release: types: [published].`
    return { assets: [], problems: [error(ORIGIN, message)] }
  }
  try {
    return matchingAssets(patterns, await listAssets(release, run, await api()), release)
  } catch (thrown) {
    const message = explainGitHub(thrown, `listing the assets of release ${quote(release.tag)}`, 'contents: read')
    return { assets: [], problems: [error(ORIGIN, message)] }
  }
}

/** In the order of the patterns, each of which must match. */
function matchingAssets(patterns: readonly Located<string>[], all: readonly Asset[], release: Release): Choice {
  const { includes, excludes, problems } = splitPatterns(patterns)
  const chosen = new Set<Asset>()
  for (const { value: pattern } of includes) {
    const found = all.filter(
      ({ name }) => matches(name, pattern) && !excludes.some((exclude) => matches(name, exclude)),
    )
    for (const asset of withoutSidecars(found, ({ name }) => name)) chosen.add(asset)
    if (found.length > 0) continue
    const holds =
      all.length === 0
        ? 'it has no assets: attach the video before the release is published'
        : `its assets are ${listed(all.map(({ name }) => name))}`
    problems.push(error(ORIGIN, `No asset of release ${quote(release.tag)} matches ${quote(pattern)}; ${holds}.`))
  }
  const sidecarOf = (asset: Asset) => all.find(({ name }) => name === `${withoutExtension(asset.name)}.txt`)
  return { assets: [...chosen].map((asset) => ({ asset, sidecar: sidecarOf(asset) })), problems }
}

/** GitHub replaces spaces in asset names with dots, so a pattern with spaces means those. */
const matches = (name: string, pattern: string): boolean =>
  name === pattern ||
  [pattern, pattern.replaceAll(' ', '.')].some((each) =>
    minimatch(name, each, { dot: true, nocomment: true, nonegate: true }),
  )
