import { join } from 'node:path'
import type { Inputs } from '../inputs/inputs.ts'
import { isComment, layered } from '../inputs/settings.ts'
import { error, type Located, type Problem } from '../problem.ts'
import type { Workspace } from '../workspace.ts'
import { type FoundManifest, findManifests } from './manifest/found.ts'
import type { ManifestEntry } from './manifest/manifest.ts'
import type { PostSource } from './post.ts'
import { type FoundVideo, findVideos } from './videos.ts'

/** Videos that share their settings: those of the inputs, of one manifest entry, or of the release. */
export interface VideoSet extends Omit<PostSource, 'video'> {
  readonly videos: readonly FoundVideo[]
  /** Takes the place of videos that were not found, so that their settings are checked too. */
  readonly missing: readonly FoundVideo[]
  readonly problems: readonly Problem[]
  /** Lines for the log. */
  readonly remarks: readonly string[]
}

const emptySet: VideoSet = {
  fields: {},
  timeIsWritten: false,
  refused: new Set(),
  folder: '',
  isAsset: false,
  entry: undefined,
  videos: [],
  missing: [],
  problems: [],
  remarks: [],
}

/**
 * What `videos`, `manifest` and `release-assets` name, in this order. The inputs fill in settings that a video does not have.
 * @param assets the downloaded assets of the release
 */
export async function readSources(
  inputs: Inputs,
  assets: readonly FoundVideo[],
  workspace: Workspace,
): Promise<VideoSet[]> {
  const named = await videosOf(inputs.videos, workspace.folder, workspace)
  const { idTemplate, problems } = idForOne(inputs, named.videos.length + assets.length)
  const sets = [
    { ...emptySet, problems },
    { ...named, idTemplate },
    ...(await readManifests(inputs.manifest, workspace)),
    { ...emptySet, videos: assets, isAsset: true, idTemplate },
  ]
  return sets.map((set) => ({ ...set, fields: layered(inputs.fields, set.fields) }))
}

/** The input `id` is for exactly one video of `videos` and `release-assets`; entries of manifests have their own. */
function idForOne(
  { id, videos, releaseAssets }: Inputs,
  count: number,
): { readonly idTemplate?: Located<string> | undefined; readonly problems: readonly Problem[] } {
  if (!id || count === 1) return { idTemplate: id, problems: [] }
  // Files that were not found are reported already.
  if (count === 0 && [...videos, ...releaseAssets].some(({ value }) => !isComment(value))) return { problems: [] }
  const named = count === 0 ? 'neither videos nor release-assets names one' : `videos and release-assets name ${count}`
  const message = `id is for exactly one video, and ${named}: leave id out, or give each entry of a manifest its own id.`
  return { problems: [error('id/one-video', id.origin, message)] }
}

async function readManifests(patterns: readonly Located<string>[], workspace: Workspace): Promise<VideoSet[]> {
  const { manifests, problems, remarks } = await findManifests(patterns, workspace)
  const ofFile = async (manifest: FoundManifest): Promise<VideoSet[]> => [
    { ...emptySet, problems: manifest.problems },
    ...(await Promise.all(manifest.entries.map((entry) => setOfEntry(entry, manifest.path, workspace)))),
  ]
  return [{ ...emptySet, problems, remarks }, ...(await Promise.all(manifests.map(ofFile))).flat()]
}

async function setOfEntry(
  { key, folder, ...settings }: ManifestEntry,
  manifest: string,
  workspace: Workspace,
): Promise<VideoSet> {
  const patterns = settings.fields.video ? [settings.fields.video] : []
  const videos = await videosOf(patterns, join(workspace.folder, folder), workspace)
  const timeIsWritten = videos.timeIsWritten && settings.timeIsWritten
  const problems = [...videos.problems, ...settings.problems]
  return { ...videos, ...settings, timeIsWritten, problems, entry: { manifest, key } }
}

async function videosOf(patterns: readonly Located<string>[], folder: string, workspace: Workspace): Promise<VideoSet> {
  const { found, isOnePath, problems, remarks } = await findVideos(patterns, folder, workspace)
  const missing = patterns.slice(0, found.length === 0 ? 1 : 0).map(
    ({ value: path, origin }): FoundVideo => ({
      file: { path, absolutePath: join(folder, path), sizeBytes: 0 },
      origin,
    }),
  )
  return { ...emptySet, videos: found, missing, folder, timeIsWritten: isOnePath, problems, remarks }
}
