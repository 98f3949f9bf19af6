import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'
import { isAbsent, remedyFor } from '../file-faults.ts'
import { onceUnlocked } from '../locked.ts'
import { quote } from '../wording.ts'

/** Captions and manifests are small; anything larger is another file by mistake. */
const MAX_TEXT_BYTES = 1024 * 1024

/** Path relative to the workspace, with `/` on every system. */
export const workspacePath = (absolutePath: string, workspace: string): string =>
  relative(workspace, absolutePath).split(sep).join('/')

/** True for a folder and everything below it, as the paths are written. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** True when the file's real path lies in the workspace's real path: a link may lead out of it. */
export const isReallyWithin = async (absolutePath: string, workspace: string): Promise<boolean> =>
  isWithin(await realpath(absolutePath), await realpath(workspace))

export const withoutExtension = (path: string): string => path.replace(/\.[^./\\]*$/, '')

/**
 * A text file of the workspace, as UTF-8; `wrong` is a sentence on why it cannot be used, and `isFault` says that the system
 * did not let it be read, so that nobody knows what is in it.
 */
export async function readText(
  path: string,
  workspace: string,
): Promise<{ text: string } | { wrong: string; isFault?: boolean }> {
  const name = quote(workspacePath(path, workspace))
  try {
    const { size } = await stat(path)
    if (!(await isReallyWithin(path, workspace)))
      return { wrong: `${name} lies outside the workspace; copy it in first.` }
    if (size > MAX_TEXT_BYTES) return { wrong: `${name} has ${size} bytes; a text file of at most 1 MiB belongs here.` }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await onceUnlocked(path, () => readFile(path))) }
  } catch (thrown) {
    if (thrown instanceof TypeError) return { wrong: `${name} is not UTF-8 text; save it as UTF-8.` }
    if (isAbsent(thrown)) return { wrong: `${name} does not exist in the workspace.` }
    return { wrong: `${name} ${remedyFor(thrown)}`, isFault: true }
  }
}
