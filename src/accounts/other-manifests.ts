import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pLimit from 'p-limit'
import { isFileFault } from '../file-faults.ts'
import type { Context } from '../github/context.ts'
import { hashOfContent } from '../media/content-hash.ts'
import { readManifest } from '../posts/manifest/manifest.ts'
import { allInclude } from '../posts/patterns/lines.ts'
import { findVideos } from '../posts/videos.ts'
import { hashOfId } from './identity.ts'
import { hashOfManifest, stemOf } from './record.ts'

/** What the YAML files of the checkout say, besides the manifests that this run was given. */
export interface OtherManifests {
  /** The hashes of the paths of all YAML files, made by `hashOfManifest`. */
  readonly manifests: ReadonlySet<string>
  readonly entries: readonly ManifestElsewhere[]
  /** The paths of manifests that have errors, and of files and folders that the system did not let the action read. */
  readonly unreadable: readonly string[]
}

interface ManifestElsewhere {
  /** Its path in the workspace. */
  readonly path: string
  /** Hashes, as in the names of uploaded files. */
  readonly ids: ReadonlySet<string>
  readonly contents: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
}

/** Whole files are read, two at the same time. */
const PARALLEL_VIDEOS = 2
/** Every manifest has the key `posts` at the beginning of a line. */
const LOOKS_LIKE_MANIFEST = /^["']?posts["']?\s*:/m

/** Only which YAML files the checkout has. No file is read, so this is quick. */
export async function readManifestPaths(run: Context, signal: AbortSignal): Promise<OtherManifests> {
  const manifests = new Set<string>()
  for await (const path of yamlFilesIn(run.workspace.folder, () => undefined)) {
    signal.throwIfAborted()
    manifests.add(await hashOfPath(path, run))
  }
  return { manifests, entries: [], unreadable: [] }
}

async function hashOfPath(absolutePath: string, run: Context): Promise<string> {
  const place = await run.locate(absolutePath)
  return hashOfManifest(run.repository.id, 'path' in place ? place.path : run.workspace.nameOf(absolutePath))
}

/**
 * Reads every manifest of the checkout, also those that this run was not given: if the entry of a post was moved to
 * another file, the post is not withdrawn. Call this only if something would be withdrawn: it reads all videos that
 * these manifests name.
 * @param own hashes of the manifests of this run, whose entries are in the plan already
 */
export async function readOtherManifests(
  run: Context,
  own: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<OtherManifests> {
  const { workspace } = run
  const manifests = new Set<string>()
  const entries: ManifestElsewhere[] = []
  const unreadable: string[] = []
  const unlisted = (folder: string): unknown => unreadable.push(workspace.nameOf(folder) || '.')
  for await (const absolutePath of yamlFilesIn(workspace.folder, unlisted)) {
    signal.throwIfAborted()
    const path = workspace.nameOf(absolutePath)
    const hash = await hashOfPath(absolutePath, run)
    manifests.add(hash)
    if (own.has(hash)) continue
    const read = await workspace.readText(absolutePath)
    if ('wrong' in read && read.isFault) unreadable.push(path)
    if ('wrong' in read || !LOOKS_LIKE_MANIFEST.test(read.text)) continue
    const manifest = readManifest(path, read.text)
    if (manifest.entries.length === 0 || manifest.problems.some(({ severity }) => severity === 'error'))
      unreadable.push(path)
    if (manifest.entries.length > 0) entries.push(await whatItHas(path, manifest.entries, run, signal))
  }
  return { manifests, entries, unreadable }
}

/**
 * Hidden folders are searched too: a manifest may be in `.github`.
 * @param unlisted called with each folder that the system does not let the action read
 */
async function* yamlFilesIn(folder: string, unlisted: (folder: string) => unknown): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((thrown: unknown) => {
    if (isFileFault(thrown)) unlisted(folder)
    return []
  })
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git')
      yield* yamlFilesIn(path, unlisted)
    if (!entry.isDirectory() && /\.ya?ml$/i.test(entry.name)) yield path
  }
}

async function whatItHas(
  path: string,
  entries: ReturnType<typeof readManifest>['entries'],
  run: Context,
  signal: AbortSignal,
): Promise<ManifestElsewhere> {
  const videos = entries.flatMap(({ fields }) => fields.video ?? [])
  const { found } = await findVideos(videos, dirname(path), run.workspace, allInclude)
  const paths = [...new Set(found.map(({ file }) => file.absolutePath))]
  const contents = await pLimit(PARALLEL_VIDEOS).map(paths, (video) =>
    // A video that cannot be read is known only by its name.
    hashOfContent(video, signal).catch(() => ''),
  )
  const ids = entries.flatMap(({ fields }) => (fields.id ? [hashOfId(fields.id.value, run.repository.id)] : []))
  return {
    path,
    ids: new Set(ids),
    contents: new Set(contents),
    stems: new Set([...videos.map(({ value }) => value), ...found.map(({ file }) => file.path)].map(stemOf)),
  }
}
