import { resolve } from 'node:path'
import type { Context } from '../github/context.ts'
import type { Problem } from '../problem.ts'

/**
 * Files of the workspace → their paths in the repository. They differ if `actions/checkout` has a `path`. A file that
 * is missing here is not in the repository.
 */
export type Places = ReadonlyMap<string, string>

/** Finds the files of these problems, each once. */
export async function placesInRepository(
  problems: readonly Problem[],
  { workspace, locate }: Pick<Context, 'workspace' | 'locate'>,
): Promise<Places> {
  const files = new Set(problems.flatMap(({ origin }) => ('file' in origin ? [origin.file] : [])))
  const found = await Promise.all(
    [...files].map(async (file) => {
      const place = await locate(resolve(workspace.folder, file))
      return 'path' in place ? [[file, place.path] as const] : []
    }),
  )
  return new Map(found.flat())
}
