import { readFile, realpath, stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { isAbsent, remedyFor } from './file-faults.ts'
import { onceUnlocked } from './locked.ts'
import { isWithin } from './spelling.ts'
import { quote } from './wording.ts'

/** Captions and manifests are small. A larger file is another one by mistake. */
const MAX_TEXT_BYTES = 1024 * 1024

/** A folder, and what may be read from it: only what is really in it. */
export interface Workspace {
  /** Absolute. */
  readonly folder: string
  /** An absolute path as results and messages show it: relative to the folder, with `/` on every system. */
  nameOf(absolutePath: string): string
  /**
   * True if the path without links is in the folder without links: a link may lead out of the folder.
   * @throws if there is nothing at the path
   */
  holds(absolutePath: string): Promise<boolean>
  /**
   * A text file, as UTF-8. `wrong` is a sentence that says why it cannot be used. `isFault` is true if the system did
   * not let the action read it: then nobody knows what is in it.
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
        const stats = await stat(path)
        const { size } = stats
        if (!(await holds(path)))
          return { wrong: `${name} lies outside the workspace; copy it into the workspace in an earlier step.` }
        if (stats.isDirectory()) return { wrong: `${name} is a folder; name a text file in it.` }
        if (size > MAX_TEXT_BYTES) return { wrong: `${name} has ${size} bytes; name a text file of at most 1 MiB.` }
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
