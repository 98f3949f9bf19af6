import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pLimit from 'p-limit'
import { isFileFault } from '../file-faults.ts'
import type { Context } from '../github/context.ts'
import { hashOfContent } from '../media/content-hash.ts'
import { readManifest } from '../posts/manifest/manifest.ts'
import { findVideos } from '../posts/videos.ts'
import { hashOfId } from './identity.ts'
import { hashOfManifest, stemOf } from './record.ts'

/** What the YAML files of the checkout say that this run does not publish. */
export interface OtherManifests {
  /** Every YAML file, as records have manifests. */
  readonly manifests: ReadonlySet<string>
  readonly entries: readonly ManifestElsewhere[]
  /** Paths of files that seem to be manifests and cannot be read, and of folders and files that may be any. */
  readonly unreadable: readonly string[]
}

interface ManifestElsewhere {
  /** In the workspace. */
  readonly path: string
  /** As names of uploaded files have them. */
  readonly ids: ReadonlySet<string>
  readonly contents: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
}

/** Whole files are read, two at a time. */
const PARALLEL_VIDEOS = 2
/** A key of its own line, as every manifest has it. */
const LOOKS_LIKE_MANIFEST = /^["']?posts["']?\s*:/m

/**
 * Reads every manifest of the checkout, whether this run was given it or not: a post whose entry has gone to another file is
 * not withdrawn. Only where something would be withdrawn: it reads all videos that the others name.
 * @param own manifests of this run, as records have them: their entries are in the plan
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
    const place = await run.locate(absolutePath)
    const hash = hashOfManifest(run.repository.id, 'path' in place ? place.path : path)
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
 * Those of hidden folders too: a manifest may lie in `.github`.
 * @param unlisted gets the folders that the system does not let be read
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
  const { found } = await findVideos(videos, dirname(path), run.workspace)
  const paths = [...new Set(found.map(({ file }) => file.absolutePath))]
  const contents = await pLimit(PARALLEL_VIDEOS).map(paths, (video) =>
    // A video that cannot be read is known by its name.
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
