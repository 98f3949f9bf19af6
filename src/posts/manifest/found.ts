import { realpath } from 'node:fs/promises'
import { error, type Located, type Problem } from '../../problem.ts'
import { quote } from '../../wording.ts'
import type { Workspace } from '../../workspace.ts'
import { findFiles } from '../patterns/files.ts'
import { type ManifestEntry, readManifest } from './manifest.ts'

/** A manifest file of the workspace. */
export interface FoundManifest {
  /** Relative to the workspace. */
  readonly path: string
  readonly entries: readonly ManifestEntry[]
  readonly problems: readonly Problem[]
}

/** The manifests that patterns name, each file once, in the order of the patterns. */
export async function findManifests(
  patterns: readonly Located<string>[],
  workspace: Workspace,
): Promise<{
  readonly manifests: readonly FoundManifest[]
  readonly problems: readonly Problem[]
  readonly remarks: readonly string[]
}> {
  const { byPattern, problems, remarks } = await findFiles(patterns, workspace.folder)
  const manifests = new Map<string, FoundManifest>()
  const missing: Problem[] = []
  for (const { pattern, files, whyEmptied, isUnsearched } of byPattern) {
    if (files.length === 0 && !isUnsearched) {
      const why = whyEmptied
        ? `${whyEmptied} So it reads no manifest: change the excludes, or delete the pattern.`
        : whyNone(pattern.value)
      missing.push(error('manifest/no-match', pattern.origin, why))
    }
    for (const file of files) {
      const real = await realpath(file).catch(() => file)
      if (manifests.has(real)) continue
      const path = workspace.nameOf(file)
      const read = await workspace.readText(file)
      const manifest =
        'wrong' in read
          ? { entries: [], problems: [error('manifest/unreadable', pattern.origin, read.wrong)] }
          : readManifest(path, read.text)
      manifests.set(real, { path, ...manifest })
    }
  }
  return { manifests: [...manifests.values()], problems: [...problems, ...missing], remarks }
}

const whyNone = (pattern: string): string =>
  `${quote(pattern)} matches no manifest in the workspace; check the path, and that actions/checkout runs before this step.`
