import { readdir, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, parse, relative, sep } from 'node:path'

/** What a disk is asked about a path. In tests, a disk may be a list of names. */
export interface Disk {
  exists(path: string): Promise<boolean>
  /** The path without links, as the disk spells it; undefined if the system cannot say it. */
  real(path: string): Promise<string | undefined>
  /** The names in a folder; empty if it cannot be read. */
  names(folder: string): Promise<readonly string[]>
}

const systemDisk: Disk = {
  exists: (path) =>
    stat(path).then(
      () => true,
      () => false,
    ),
  real: (path) => realpath(path).catch(() => undefined),
  names: (folder) => readdir(folder).catch(() => []),
}

const composed = (name: string): string => name.normalize('NFC')
const withoutCase = (name: string): string => composed(composed(name).toUpperCase())

/** True for the folder itself and for everything below it. Links are not followed. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Whether two names may be one file on a disk that does not distinguish `A` and `a`, or the Unicode forms of `é`. */
export const areAlike = (one: string, other: string): boolean => withoutCase(one) === withoutCase(other)

/**
 * How a folder spells a name. The system has found something under the written name, so the folder has this name, or
 * one that differs only in Unicode form or letter case. If several names differ in this way, the written one stays. A
 * short name of Windows (`LAUNCH~1.MP4`) stays too.
 */
export function spelledAs(written: string, names: readonly string[]): string {
  if (names.includes(written)) return written
  for (const form of [composed, withoutCase]) {
    const [spelled = written, ...others] = names.filter((name) => form(name) === form(written))
    if (others.length > 0) return written
    if (spelled !== written) return spelled
  }
  return written
}

/**
 * An absolute path as its folders spell it. Windows and macOS find `videos/clip.mp4` under `Videos/Clip.mp4` too, and
 * macOS finds `é` in both of its Unicode forms. But git, records and results know a file by one spelling. Links stay in
 * the path, as in git. On a disk that tells the spellings apart, nothing changes. Two files are compared by their
 * paths, not by their numbers (inodes): for git, two hard links are two files, and not every disk on Windows has such
 * numbers.
 * @param folder if the path is in this folder, the folder's own spelling stays
 */
export async function spelledOnDisk(path: string, folder = parse(path).root, disk = systemDisk): Promise<string> {
  const real = await disk.real(path)
  if (real === path || (real === undefined && !(await disk.exists(path)))) return path
  const from = isWithin(path, folder) ? folder : parse(path).root
  let spelled = from
  for (const segment of relative(from, path).split(sep))
    spelled = join(spelled, spelledAs(segment, await disk.names(spelled)))
  return spelled
}
