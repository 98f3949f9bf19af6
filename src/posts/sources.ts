import { join } from 'node:path'
import type { Context } from '../github/context.ts'
import type { Inputs } from '../inputs/definitions.ts'
import { layered } from '../inputs/settings.ts'
import { describeOrigin, error, type Located, type Origin, type Problem } from '../problem.ts'
import { quote } from '../wording.ts'
import { buildPost } from './build-post.ts'
import { type FoundVideo, findVideos, workspacePath } from './files.ts'
import { match, split } from './glob.ts'
import { readManifest } from './manifest/manifest.ts'
import type { Post, PostSource, RunContext } from './post.ts'
import { readText } from './text-file.ts'

export interface BuiltPosts {
  readonly posts: readonly Post[]
  /** Posts whose video was not found, so that what else is wrong with them is said too. */
  readonly unfound: readonly Post[]
  readonly problems: readonly Problem[]
}

/** Inputs, manifests and files → posts. Nothing is judged here but what keeps a post from being formed. */
export async function buildPosts(inputs: Inputs, around: RunContext): Promise<BuiltPosts> {
  const { run } = around
  const named = await fromInputs(inputs, run)
  const assets: Source = { ...nothing, videos: around.assets, isAsset: true }
  const [idTemplate, inId] = idForOne(inputs, [...named.videos, ...assets.videos].length)
  const sources = [{ ...named, idTemplate }, ...(await fromManifests(inputs, run)), { ...assets, idTemplate }]
  const form = (source: Source, videos: readonly FoundVideo[]) =>
    videos.map((video) => buildPost({ ...source, fields: layered(inputs.fields, source.fields), video }, around))
  const formed = await Promise.all(sources.flatMap((source) => form(source, source.videos)))
  const unfound = await Promise.all(sources.flatMap((source) => form(source, source.missing)))
  const sharesTime = placesOfSharedTimes([...formed, ...unfound].map(({ post }) => post))
  const timed = ({ post }: { readonly post: Post }): Post => ({
    ...post,
    timeIsOwn: !sharesTime.has(describeOrigin(post.originOf('schedule'))),
  })
  return {
    posts: formed.map(timed),
    unfound: unfound.map(timed),
    problems: [...inId, ...[...sources, ...formed, ...unfound].flatMap(({ problems }) => problems)],
  }
}

/** The input `id` is for exactly one video of `videos` and `release-assets`; entries of manifests have their own. */
function idForOne({ id, videos, releaseAssets }: Inputs, count: number): [Located<string> | undefined, Problem[]] {
  if (!id || count === 1) return [id, []]
  if (count === 0 && videos.length + releaseAssets.length > 0) return [undefined, []]
  const named = count === 0 ? 'neither videos nor release-assets names one' : `videos and release-assets name ${count}`
  const message = `id is for exactly one video, and ${named}: leave id out, or give each entry of a manifest its own id.`
  return [undefined, [error(id.origin, message)]]
}

/** Where a time is written that several posts take: an input, `defaults`, or an entry whose pattern finds several files. */
function placesOfSharedTimes(posts: readonly Post[]): ReadonlySet<string> {
  const [seen, shared] = [new Set<string>(), new Set<string>()]
  for (const post of posts) {
    const place = describeOrigin(post.originOf('schedule'))
    if (seen.has(place)) shared.add(place)
    seen.add(place)
  }
  return shared
}

/** Settings and the videos that share them. */
interface Source extends Omit<PostSource, 'video'> {
  readonly videos: readonly FoundVideo[]
  /** Stand-ins for videos that were not found. */
  readonly missing: readonly FoundVideo[]
  readonly problems: readonly Problem[]
}

const nothing: Source = {
  fields: {},
  flawed: new Set(),
  flaws: [],
  folder: '',
  isAsset: false,
  entry: undefined,
  videos: [],
  missing: [],
  problems: [],
}

async function fromInputs(inputs: Inputs, run: Context): Promise<Source> {
  const { found, problems } = await findVideos(inputs.videos, run.workspace, run.workspace)
  const missing = found.length === 0 ? standIn(inputs.videos[0], run.workspace) : []
  return { ...nothing, videos: found, missing, folder: run.workspace, problems }
}

async function fromManifests(inputs: Inputs, run: Context): Promise<Source[]> {
  const { includes, excludes, problems } = split(inputs.manifest)
  const sources: Source[] = [{ ...nothing, problems }]
  const read = new Set<string>()
  for (const pattern of includes) {
    const files = await match(pattern.value, excludes, run.workspace)
    if (files.length === 0) {
      const message = `${quote(pattern.value)} matches no manifest in the workspace; check the path, and that actions/checkout runs before this step.`
      sources.push({ ...nothing, problems: [error(pattern.origin, message)] })
    }
    for (const file of files.filter((path) => !read.has(path))) {
      read.add(file)
      sources.push(...(await fromManifest(file, pattern.origin, run)))
    }
  }
  return sources
}

async function fromManifest(file: string, origin: Origin, run: Context): Promise<Source[]> {
  const read = await readText(file, run.workspace)
  if ('wrong' in read) return [{ ...nothing, problems: [error(origin, read.wrong)] }]
  const manifest = workspacePath(file, run.workspace)
  const { entries, problems } = readManifest(manifest, read.text)
  const sources = await Promise.all(
    entries.map(async ({ fields, flawed, flaws, folder, key, origin: place }): Promise<Source> => {
      const absolute = join(run.workspace, folder)
      const { found, problems } = fields.video
        ? await findVideos([fields.video], absolute, run.workspace)
        : { found: [], problems: [] }
      return {
        ...nothing,
        entry: { manifest, key },
        flaws,
        fields: { ...fields, video: fields.video ?? { value: '', origin: place } },
        flawed,
        videos: found,
        missing: found.length === 0 ? standIn(fields.video, absolute) : [],
        folder: absolute,
        problems,
      }
    }),
  )
  return [{ ...nothing, problems }, ...sources]
}

const standIn = (pattern: Located<string> | undefined, folder: string): FoundVideo[] =>
  pattern
    ? [
        {
          file: { path: pattern.value, absolutePath: join(folder, pattern.value), sizeBytes: 0 },
          origin: pattern.origin,
        },
      ]
    : []
