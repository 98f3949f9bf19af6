import type { BigIntStats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { onceUnlocked } from '../locked.ts'

/**
 * Which file was at a path (device, inode), its size, and when it was changed. The system sets the time of the last
 * change (ctime) at every write, and programs cannot set it back. So the same version means the same content. The file
 * need not be read again, which would take 0.3 s for each 512 MiB: half of the time that sending takes.
 */
export type Version = string

const versionIn = (stats: BigIntStats): Version => `${stats.dev} ${contentIn(stats)}`

/**
 * Everything except the device. On some versions of Windows and Node, `stat` of a path and `stat` of an open file give
 * the same file two device numbers. So the device is compared only between two looks of the same kind.
 */
const contentIn = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string => [ino, size, mtimeNs, ctimeNs].join(' ')

/** The versions of the files at these paths, by path. Links are followed. A path that has no file gets no version. */
export async function versionsOf(paths: Iterable<string>): Promise<ReadonlyMap<string, Version>> {
  const versions = new Map<string, Version>()
  const add = async (path: string): Promise<unknown> =>
    versions.set(path, versionIn(await onceUnlocked(path, () => stat(path, { bigint: true }))))
  await Promise.allSettled([...paths].map(add))
  return versions
}

/** The file is no longer the one that was checked. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged'

  constructor(path: string) {
    super(
      `${path} was changed or replaced after it was checked, so it is not published. Make sure that nothing writes to the videos while this step runs, then run it again.`,
    )
  }
}

export interface OpenFile extends AsyncDisposable {
  readonly path: string
  readonly handle: FileHandle
  readonly sizeBytes: number
  /** @throws FileChanged if the file was changed after it was opened, or has another version than the given one */
  assertSame(): Promise<void>
}

/**
 * Opens a file by its path. If a version is given, the file must still have it: somebody may have replaced the file, or
 * a link on the way to it. The file is opened first. Then the path must lead to the open file, so that nothing can
 * change in between. A file stays open only while it is read: hundreds of open videos would be too many (1,024 files on
 * Linux, 256 on macOS).
 * @throws FileChanged, FileLocked
 */
export async function openVersion(path: string, version?: Version, signal?: AbortSignal): Promise<OpenFile> {
  const handle = await onceUnlocked(path, () => open(path), signal)
  try {
    const stats = await handle.stat({ bigint: true })
    const opened = versionIn(stats)
    if (version !== undefined) {
      const atPath = await stat(path, { bigint: true })
      if (versionIn(atPath) !== version || contentIn(atPath) !== contentIn(stats)) throw new FileChanged(path)
    }
    const assertSame = async (): Promise<void> => {
      if (versionIn(await handle.stat({ bigint: true })) !== opened) throw new FileChanged(path)
    }
    return { path, handle, sizeBytes: Number(stats.size), assertSame, [Symbol.asyncDispose]: () => handle.close() }
  } catch (thrown) {
    await handle.close()
    throw thrown
  }
}
