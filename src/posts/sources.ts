import type { Inputs } from '../inputs/inputs.ts'
import { type Fields, isComment, layered } from '../inputs/settings.ts'
import { error, type Located, type Problem } from '../problem.ts'
import type { Workspace } from '../workspace.ts'
import { findManifests } from './manifest/found.ts'
import type { ManifestEntry } from './manifest/manifest.ts'
import { allInclude } from './patterns/lines.ts'
import type { PostSource } from './post.ts'
import { type FoundVideo, findVideos } from './videos.ts'

/** Videos that share their settings: those of the inputs, of one manifest entry, or of the release. */
export interface VideoSet extends Omit<PostSource, 'video'> {
  readonly found: readonly FoundVideo[]
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
  found: [],
  missing: [],
  problems: [],
  remarks: [],
}

/**
 * The videos that `videos`, `manifest` and `release-assets` name, in this order. A setting that a video does not have
 * comes from the inputs.
 * @param inInputs problems of the inputs
 * @param assets the downloaded assets of the release
 */
export async function readSources(
  inputs: Inputs,
  inInputs: readonly Problem[],
  assets: readonly FoundVideo[],
  workspace: Workspace,
): Promise<VideoSet[]> {
  const { manifests, ...inManifests } = await findManifests(inputs.manifest, workspace)
  const { isOnePath, ...named } = await findVideos(inputs.videos, '.', workspace)
  const ofManifests = manifests.map(async ({ path, entries, problems }) => {
    const sets = entries.map(async ({ key, folder, ...settings }): Promise<VideoSet> => {
      const { isOnePath, ...videos } = await findVideos(patternsOf(settings), folder, workspace, allInclude)
      const timeIsWritten = isOnePath && settings.timeIsWritten
      const inEntry = [...videos.problems, ...settings.problems]
      return { ...emptySet, ...videos, ...settings, timeIsWritten, problems: inEntry, entry: { manifest: path, key } }
    })
    return [{ ...emptySet, problems }, ...(await Promise.all(sets))]
  })
  const { idTemplate, problems } = idForOne(inputs, named.found.length + assets.length)
  const sets = [
    { ...emptySet, problems },
    { ...emptySet, ...named, timeIsWritten: isOnePath, idTemplate },
    { ...emptySet, ...inManifests },
    ...(await Promise.all(ofManifests)).flat(),
    { ...emptySet, found: assets, isAsset: true, idTemplate },
  ]
  return sets.map((set) => {
    const fields = layered(inputs.fields, set.fields)
    return { ...set, fields, refused: new Set([...set.refused, ...refusedInInputs(fields, inInputs)]) }
  })
}

/** Settings that come from an input with a wrong value, in whose place there is a harmless one. */
function refusedInInputs(fields: Fields, inInputs: readonly Problem[]): string[] {
  const wrong = new Set(
    inInputs.flatMap(({ severity, origin }) => (severity === 'error' && 'input' in origin ? origin.input : [])),
  )
  const isWrong = ({ origin }: Located<unknown>): boolean => 'input' in origin && wrong.has(origin.input)
  return Object.entries(fields).flatMap(([setting, field]) => (isWrong(field) ? setting : []))
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

const patternsOf = ({ fields }: Pick<ManifestEntry, 'fields'>): Located<string>[] =>
  fields.video ? [fields.video] : []
