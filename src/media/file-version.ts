import type { BigIntStats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { onceUnlocked } from '../locked.ts'

/**
 * Which file was at a path (device, inode), its size, and when it was changed. The system sets the time of the last change (ctime)
 * at every write, and no program can set it back. So the same version means the same content, and 4 GB need not be read again
 * (0.3 s for each 512 MiB, half of the time that sending takes).
 */
export type Version = string

const versionIn = (stats: BigIntStats): Version => `${stats.dev} ${contentIn(stats)}`

/**
 * All but the device: on some versions of Windows and of Node a look by path and one by handle give one file two device
 * numbers. So only two looks of one kind are compared whole.
 */
const contentIn = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string => [ino, size, mtimeNs, ctimeNs].join(' ')

/** The versions of the files at these paths, by path. Links are followed. A path without a file gets none. */
export async function versionsOf(paths: Iterable<string>): Promise<ReadonlyMap<string, Version>> {
  const versions = new Map<string, Version>()
  const add = async (path: string): Promise<unknown> =>
    versions.set(path, versionIn(await onceUnlocked(path, () => stat(path, { bigint: true }))))
  await Promise.allSettled([...paths].map(add))
  return versions
}

/** The file is not the one that was checked any more. */
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
 * Opens a file by its path, but only if it still has this version: the file, or a link on the way to it, may have been
 * replaced. The path is looked at once the file is open, and must lead to what is open, so that no change can come between.
 * Handles are open only while a file is read: hundreds of videos would pass the limit of open files (1,024 on Linux, 256 on
 * macOS).
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
