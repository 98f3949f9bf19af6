import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Inputs } from '../inputs/inputs.ts'
import { isComment, layered } from '../inputs/settings.ts'
import { error, type Located, type Origin, type Problem } from '../problem.ts'
import { spelledOnDisk } from '../spelling.ts'
import { listed, quote } from '../wording.ts'
import { readManifest } from './manifest/manifest.ts'
import { findFiles } from './patterns/files.ts'
import type { PostSource } from './post.ts'
import { type FoundVideo, findVideos } from './videos.ts'
import { isWithin, readText, workspacePath } from './workspace.ts'

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
  workspace: string,
): Promise<VideoSet[]> {
  const named = await videosOf(inputs.videos, workspace, workspace)
  const { idTemplate, problems } = idForOne(inputs, named.videos.length + assets.length)
  const sets = [
    { ...emptySet, problems },
    { ...named, idTemplate },
    ...(await readManifests(inputs, workspace)),
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

async function readManifests(inputs: Inputs, workspace: string): Promise<VideoSet[]> {
  const { byPattern, problems, remarks } = await findFiles(inputs.manifest, workspace)
  const sets: VideoSet[] = [{ ...emptySet, problems, remarks }]
  const read = new Set<string>()
  for (const { pattern, files, heldBack, isUnsearched } of byPattern) {
    if (files.length === 0 && !isUnsearched)
      sets.push({
        ...emptySet,
        problems: [
          error(
            'manifest/no-match',
            pattern.origin,
            noManifest(
              pattern.value,
              listed(
                heldBack.map((path) => workspacePath(path, workspace)),
                3,
              ),
            ),
          ),
        ],
      })
    for (const file of files) {
      const real = await realpath(file).catch(() => file)
      if (read.has(real)) continue
      read.add(real)
      sets.push(...(await readManifestFile(file, pattern.origin, workspace)))
    }
  }
  return sets
}

/** @param heldBack what excludes took out; empty where it matches nothing at all */
function noManifest(pattern: string, heldBack: string): string {
  if (heldBack === '')
    return `${quote(pattern)} matches no manifest in the workspace; check the path, and that actions/checkout runs before this step.`
  return `All that ${quote(pattern)} matches is taken out again by excludes (!): ${heldBack}. No manifest is left of it.`
}

async function readManifestFile(file: string, origin: Origin, workspace: string): Promise<VideoSet[]> {
  const read = await readText(file, workspace)
  if ('wrong' in read) return [{ ...emptySet, problems: [error('manifest/unreadable', origin, read.wrong)] }]
  const manifest = workspacePath(file, workspace)
  const { entries, problems } = readManifest(manifest, read.text)
  const sets = entries.map(async ({ key, folder, ...settings }): Promise<VideoSet> => {
    const patterns = settings.fields.video ? [settings.fields.video] : []
    const videos = await videosOf(patterns, join(workspace, folder), workspace)
    const timeIsWritten = videos.timeIsWritten && settings.timeIsWritten
    const problems = [...videos.problems, ...settings.problems]
    return { ...videos, ...settings, timeIsWritten, problems, entry: { manifest, key } }
  })
  return [{ ...emptySet, problems }, ...(await Promise.all(sets))]
}

async function videosOf(patterns: readonly Located<string>[], folder: string, workspace: string): Promise<VideoSet> {
  const { found, problems, remarks } = await findVideos(patterns, folder, workspace)
  const missing = patterns.slice(0, found.length === 0 ? 1 : 0).map(
    ({ value: path, origin }): FoundVideo => ({
      file: { path, absolutePath: join(folder, path), sizeBytes: 0 },
      origin,
    }),
  )
  const [first, ...others] = patterns.map(({ value }) => resolve(folder, value))
  const literal = first && (await spelledOnDisk(first, isWithin(first, folder) ? folder : undefined))
  const timeIsWritten = others.length === 0 && found.every(({ file }) => file.absolutePath === literal)
  return { ...emptySet, videos: found, missing, folder, timeIsWritten, problems, remarks }
}
