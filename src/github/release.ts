import { minimatch } from 'minimatch'
import { split, withoutExtension } from '../media/files.ts'
import { error, type InputOrigin, type Located, type Problem, warning } from '../problem.ts'
import { listed, quote } from '../wording.ts'
import { explainGitHub, type GitHubApi, statusOf } from './api.ts'
import type { Event, Run } from './run.ts'

/** A release as captions name it. */
export interface Release {
  readonly id: number
  /** Falls back to the tag, as on GitHub's own page. */
  readonly name: string
  readonly tag: string
  readonly body: string
  readonly url: string
}

export interface Asset {
  readonly id: number
  readonly name: string
  readonly sizeBytes: number
  /** `sha256:<hex>`, where GitHub has computed it. */
  readonly digest?: string
}

interface RawRelease {
  readonly id: number
  readonly tag_name: string
  readonly name?: string | null | undefined
  readonly body?: string | null | undefined
  readonly html_url: string
  readonly draft?: boolean | undefined
  readonly prerelease?: boolean | undefined
}

const READ = 'contents: read'

export const releaseOf = (raw: RawRelease): Release => ({
  id: raw.id,
  name: raw.name || raw.tag_name,
  tag: raw.tag_name,
  body: raw.body ?? '',
  url: raw.html_url,
})

/** The release of `release-tag`, else the one that triggered the run; undefined where there is neither. */
export async function findRelease(
  tag: string,
  event: Event,
  run: Run,
  api: () => Promise<GitHubApi>,
): Promise<{ release?: Release; problems: Problem[] }> {
  if (tag === '' || event.release?.tag_name === tag) {
    return event.release
      ? { release: releaseOf(event.release), problems: judgeRelease(event.release, 'release-tag') }
      : { problems: [] }
  }
  const origin: InputOrigin = { input: 'release-tag' }
  try {
    const { owner, name: repo } = run.repository
    const { data } = await (await api()).rest.repos.getReleaseByTag({ owner, repo, tag })
    return { release: releaseOf(data), problems: judgeRelease(data, 'release-tag') }
  } catch (thrown) {
    const message =
      statusOf(thrown) === 404
        ? `There is no published release with the tag ${quote(tag)} in ${run.repository.owner}/${run.repository.name} (drafts have none), or github-token may not read it (permissions: { ${READ} }).`
        : explainGitHub(thrown, `reading the release ${quote(tag)}`, READ)
    return { problems: [error(origin, message)] }
  }
}

function judgeRelease(release: RawRelease, input: string): Problem[] {
  if (release.draft) {
    return [
      error(
        { input },
        `The release ${quote(release.tag_name)} is a draft: nobody can see it yet. Publish it first, or start the workflow with on: release: types: [published].`,
      ),
    ]
  }
  if (!release.prerelease) return []
  return [
    warning(
      { input },
      `The release ${quote(release.tag_name)} is a pre-release. If only full releases are meant, add to the job: if: \${{ !github.event.release.prerelease }}`,
    ),
  ]
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
      problems: [error(origin, explainGitHub(thrown, `listing the assets of release ${quote(release.tag)}`, READ))],
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
