import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findVideos } from '../../../src/posts/videos.ts'
import type { Problem } from '../../../src/problem.ts'
import { openWorkspace } from '../../../src/workspace.ts'
import '../../support/quiet-glob.ts'

/** A workspace of files that are no videos, which nobody looks into here. */
export interface Tree extends AsyncDisposable {
  readonly path: string
  /** @param lines as the input `videos` has them */
  find(lines: string): Promise<Told>
}

export interface Told {
  /** Paths in the workspace. */
  readonly found: string[]
  readonly problems: readonly Problem[]
  readonly remarks: readonly string[]
}

export async function plant(files: readonly string[]): Promise<Tree> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'tree-')))
  for (const file of files) {
    await mkdir(dirname(join(path, file)), { recursive: true })
    await writeFile(join(path, file), 'x')
  }
  return {
    path,
    find: async (lines) => {
      const patterns = lines.split('\n').map((line) => ({ value: line.trim(), origin: { input: 'videos' } }))
      const { found, problems, remarks } = await findVideos(patterns, '.', openWorkspace(path))
      return { found: found.map(({ file }) => file.path), problems, remarks }
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}

export const messagesOf = ({ problems }: Told): string[] => problems.map(({ message }) => message)
