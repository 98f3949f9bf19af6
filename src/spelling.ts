import { readdir, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, parse, relative, sep } from 'node:path'

/** What is asked of a disk about a path; in tests a disk may be a list of names. */
export interface Disk {
  exists(path: string): Promise<boolean>
  /** The path without links, as the disk spells it; undefined where the system cannot say. */
  real(path: string): Promise<string | undefined>
  /** What a folder holds; empty where it cannot be read. */
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

/** True for a folder and everything below it, as the paths are written. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Whether two names may be one on a disk that does not tell `A` from `a`, or `é` in one character from `é` in two. */
export const areAlike = (one: string, other: string): boolean => withoutCase(one) === withoutCase(other)

/**
 * How a folder spells a name under which the system has found something in it: as written, or else in the only way that
 * differs by accents and letter case alone. A short name of Windows (`LAUNCH~1.MP4`) stays as it is.
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
 * An absolute path as its folders spell it. Windows and macOS find `videos/clip.mp4` under `Videos/Clip.mp4` too, and macOS
 * `é` in either of its forms: git, records and results know a file by one spelling. Links stay, as git has them; where a
 * disk tells the spellings apart, nothing changes. The path and not the number of the file (inode) says what is one file:
 * two hard links are two files to git, and not every disk of Windows has such numbers.
 * @param folder counts as it is spelled, where the path lies in it
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
