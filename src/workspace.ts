import { readFile, realpath, stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { isAbsent, remedyFor } from './file-faults.ts'
import { onceUnlocked } from './locked.ts'
import { isWithin } from './spelling.ts'
import { quote } from './wording.ts'

/** Captions and manifests are small; anything larger is another file by mistake. */
const MAX_TEXT_BYTES = 1024 * 1024

/** A folder, and what may be read of it: only what really lies in it. */
export interface Workspace {
  /** Absolute. */
  readonly folder: string
  /** An absolute path as results and messages have it: relative to the folder, with `/` on every system. */
  nameOf(absolutePath: string): string
  /** True when the path's real path lies in the folder's real path: a link may lead out of it. @throws where it does not exist */
  holds(absolutePath: string): Promise<boolean>
  /**
   * A text file, as UTF-8. `wrong` is a sentence on why it cannot be used. `isFault` says that the system did not let it be
   * read, so that nobody knows what is in it.
   */
  readText(absolutePath: string): Promise<{ text: string } | { wrong: string; isFault?: boolean }>
}

export function openWorkspace(folder: string): Workspace {
  const nameOf = (path: string): string => slashed(relative(folder, path))
  const holds = async (path: string): Promise<boolean> => isWithin(await realpath(path), await realpath(folder))
  return {
    folder,
    nameOf,
    holds,
    async readText(path) {
      const name = quote(nameOf(path))
      try {
        const { size } = await stat(path)
        if (!(await holds(path))) return { wrong: `${name} lies outside the workspace; copy it in first.` }
        if (size > MAX_TEXT_BYTES)
          return { wrong: `${name} has ${size} bytes; a text file of at most 1 MiB belongs here.` }
        const bytes = await onceUnlocked(path, () => readFile(path))
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
      } catch (thrown) {
        if (thrown instanceof TypeError) return { wrong: `${name} is not UTF-8 text; save it as UTF-8.` }
        if (isAbsent(thrown)) return { wrong: `${name} does not exist in the workspace.` }
        return { wrong: `${name} ${remedyFor(thrown)}`, isFault: true }
      }
    },
  }
}

/** A path with `/` on every system. */
export const slashed = (path: string): string => path.split(sep).join('/')

export const withoutExtension = (path: string): string => path.replace(/\.[^./\\]*$/, '')
