import { minimatch } from 'minimatch'
import { withoutExtension } from '../media/files.ts'
import { split } from '../media/match.ts'
import { error, type InputOrigin, type Located, type Problem } from '../problem.ts'
import { listed, quote } from '../wording.ts'
import { explainGitHub, type GitHubApi } from './api.ts'
import type { Release } from './release.ts'
import type { Run } from './run.ts'

export interface Asset {
  readonly id: number
  readonly name: string
  readonly sizeBytes: number
  /** `sha256:<hex>`, where GitHub has computed it. */
  readonly digest?: string
}

export interface FoundAsset {
  readonly asset: Asset
  /** `clip.txt` of the same release, for `clip.mp4`. */
  readonly sidecar: Asset | undefined
  readonly origin: InputOrigin
}

/** The release's assets that the patterns name, in the order of the patterns; each pattern must match. */
export async function findAssets(
  patterns: readonly Located<string>[],
  release: Release | undefined,
  run: Run,
  api: () => Promise<GitHubApi>,
): Promise<{ assets: FoundAsset[]; problems: Problem[] }> {
  const origin: InputOrigin = { input: 'release-assets' }
  if (!release) {
    const message = `No release triggered this run (the event is ${run.eventName || 'unknown'}): set release-tag, or start the workflow with on: release: types: [published].`
    return { assets: [], problems: [error(origin, message)] }
  }
  try {
    const { owner, name: repo } = run.repository
    const octokit = await api()
    const listing = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
      owner,
      repo,
      release_id: release.id,
      per_page: 100,
    })
    const all = listing.map(
      ({ id, name, size, digest }): Asset => ({ id, name, sizeBytes: size, ...(digest ? { digest } : {}) }),
    )
    return choose(patterns, all, release)
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
    for (const asset of withoutSidecars(found)) chosen.set(asset.id, asset)
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

/** `clip.*` finds the video and its caption: the text is not a second video. */
function withoutSidecars(assets: readonly Asset[]): Asset[] {
  const isText = ({ name }: Asset): boolean => name.endsWith('.txt')
  const stems = new Set(assets.filter((asset) => !isText(asset)).map(({ name }) => withoutExtension(name)))
  return assets.filter((asset) => !isText(asset) || !stems.has(withoutExtension(asset.name)))
}

/** GitHub replaces spaces in asset names with dots, so a pattern with spaces means those. */
const matches = (name: string, pattern: string): boolean =>
  name === pattern ||
  [pattern, pattern.replaceAll(' ', '.')].some((each) =>
    minimatch(name, each, { dot: true, nocomment: true, nonegate: true }),
  )
