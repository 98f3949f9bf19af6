import { join } from 'node:path'
import pLimit from 'p-limit'
import type { Clock } from '../clock.ts'
import { gitHubProblem, type RepositoryApi } from '../github/api.ts'
import { type Asset, type AssetFolder, downloadAsset, listAssets } from '../github/assets.ts'
import type { FoundRelease, Release } from '../github/release.ts'
import { isComment } from '../inputs/settings.ts'
import type { Log } from '../log.ts'
import { error, inTextOf, type Located, type Problem } from '../problem.ts'
import { listed, quote } from '../wording.ts'
import { captionBeside, withoutCaptions } from './caption/beside.ts'
import { lineOf } from './only.ts'
import { assetTests } from './patterns/asset-names.ts'
import { holdBack } from './patterns/excludes.ts'
import { splitPatterns } from './patterns/lines.ts'
import type { FoundVideo } from './videos.ts'

/** Downloads at the same time. Two are enough: GitHub's storage is fast, and all files go to one disk. */
const PARALLEL_DOWNLOADS = 2

/** What is needed to download assets. `api` and `folder` are made at the first call. */
export interface AssetAccess {
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
  readonly api: () => Promise<RepositoryApi>
  readonly folder: () => Promise<AssetFolder>
}

const ASSETS_INPUT = { input: 'release-assets' }

/**
 * Downloads the assets that `release-assets` names into RUNNER_TEMP. The `path` of each video is the name of its asset.
 * @param needed `captions`: whether the caption files are downloaded too. `only`: the ids that `only` names. Assets of
 * other jobs' shares are not downloaded
 * @returns `count`: how many assets match in all
 */
export async function findAssetVideos(
  patterns: readonly Located<string>[],
  needed: { readonly captions: boolean; readonly only: readonly string[] },
  release: Pick<FoundRelease, 'release' | 'whyNone'>,
  access: AssetAccess,
): Promise<{ videos: FoundVideo[]; count: number; problems: Problem[] }> {
  if (patterns.every(({ value }) => isComment(value))) return { videos: [], count: 0, problems: [] }
  const chosen = await chooseAssets(patterns, release, access.api)
  const problems = [...chosen.problems]
  for (const line of chosen.remarks) access.log.info(line)
  const share = new Set(needed.only.map(lineOf))
  const assets = chosen.assets.filter(({ asset }) => share.size === 0 || share.has(lineOf(asset.name)))
  const videos = await pLimit(PARALLEL_DOWNLOADS).map(assets, async ({ asset, sidecar }): Promise<FoundVideo[]> => {
    // Each asset gets its own folder, together with its caption. On Windows and macOS, two names that differ only in
    // letter case are one file.
    const folder = join((await access.folder()).path, String(asset.id))
    const download = async (each: Asset) => downloadAsset(each, folder, await access.api(), access)
    const video = await download(asset)
    const text = sidecar && needed.captions && 'path' in video ? await download(sidecar) : undefined
    for (const file of [video, text]) {
      if (file && 'wrong' in file) problems.push(ofAsset(asset, error('release/asset', ASSETS_INPUT, file.wrong)))
    }
    if ('wrong' in video) return []
    return [{ file: { path: asset.name, absolutePath: video.path, sizeBytes: asset.sizeBytes }, origin: ASSETS_INPUT }]
  })
  return { videos: videos.flat(), count: chosen.assets.length, problems }
}

const ofAsset = ({ name }: Asset, problem: Problem): Problem => inTextOf(problem, { id: name, video: { path: name } })

interface ChosenAsset {
  readonly asset: Asset
  /** The caption file of the asset: `clip.txt` of the same release for `clip.mp4`. */
  readonly sidecar: Asset | undefined
}

interface ChosenAssets {
  readonly assets: readonly ChosenAsset[]
  readonly problems: readonly Problem[]
  /** Lines for the log. */
  readonly remarks: readonly string[]
}

async function chooseAssets(
  patterns: readonly Located<string>[],
  { release, whyNone }: Pick<FoundRelease, 'release' | 'whyNone'>,
  api: () => Promise<RepositoryApi>,
): Promise<ChosenAssets> {
  if (!release) return { assets: [], problems: [error('release/none', ASSETS_INPUT, whyNone)], remarks: [] }
  try {
    return await matchingAssets(patterns, await listAssets(release, await api()), release)
  } catch (thrown) {
    const doing = `listing the assets of release ${quote(release.tag)}`
    return { assets: [], problems: [gitHubProblem(ASSETS_INPUT, thrown, doing, 'contents: read')], remarks: [] }
  }
}

/** The assets are in the order of the patterns. Each pattern must match something. */
async function matchingAssets(
  patterns: readonly Located<string>[],
  all: readonly Asset[],
  release: Release,
): Promise<ChosenAssets> {
  const lines = splitPatterns(patterns, () => false)
  const matches = lines.includes.map(({ value }) => ({
    pattern: value,
    found: assetsMeantBy(value, all),
  }))
  const found = [...new Set(matches.flatMap(({ found }) => found.map(({ name }) => name)))]
  const held = await holdBack(lines, found, async (pattern, isCaseIgnored) => assetTests(pattern, isCaseIgnored))
  const chosen = new Set<Asset>()
  const problems = [...lines.problems, ...held.problems]
  for (const { pattern, found } of matches) {
    const kept = found.filter(({ name }) => !held.names.has(name))
    for (const asset of withoutCaptions(kept, ({ name }) => name)) chosen.add(asset)
    if (kept.length === 0)
      problems.push(error('release/no-asset', ASSETS_INPUT, explainNone(pattern, found, all, release)))
  }
  const names = all.map(({ name }) => name)
  const sidecarOf = (asset: Asset) => {
    const caption = captionBeside(asset.name, names)
    return caption === undefined ? undefined : all.find(({ name }) => name === caption)
  }
  return {
    assets: [...chosen].map((asset) => ({ asset, sidecar: sidecarOf(asset) })),
    problems,
    remarks: held.remarks,
  }
}

/** The first reading of the pattern that finds anything counts, as for excludes: a name means no more than it says. */
function assetsMeantBy(pattern: string, all: readonly Asset[]): readonly Asset[] {
  for (const test of assetTests(pattern)) {
    const found = all.filter(({ name }) => test(name))
    if (found.length > 0) return found
  }
  return []
}

/** @param heldBack the assets that the pattern matches and excludes take out */
function explainNone(pattern: string, heldBack: readonly Asset[], all: readonly Asset[], { tag }: Release): string {
  const namesOf = (assets: readonly Asset[], most?: number): string =>
    listed(
      assets.map(({ name }) => name),
      most,
    )
  if (heldBack.length > 0) {
    return `Excludes (!) take out all assets of release ${quote(tag)} that ${quote(pattern)} matches: ${namesOf(heldBack, 3)}. So it publishes nothing: change the excludes, or delete the pattern.`
  }
  const holds =
    all.length === 0
      ? 'it has no assets: attach the video to it, and re-run this job'
      : `its assets are ${namesOf(all)}`
  return `No asset of release ${quote(tag)} matches ${quote(pattern)}; ${holds}.`
}
