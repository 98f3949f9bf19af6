import type { BigIntStats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'

/**
 * Which file it was (device, inode), its size, and when it was changed. The system sets the time of the last change (ctime)
 * at every write, and no program can set it back. So the same version means the same content, and 4 GB need not be read again
 * (0.3 s for each 512 MiB, half of the time that sending takes).
 */
export type Version = string

const versionIn = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): Version =>
  [dev, ino, size, mtimeNs, ctimeNs].join(' ')

/** The versions of the files at these paths, by path. Links are followed. A path without a file gets none. */
export async function versionsOf(paths: Iterable<string>): Promise<ReadonlyMap<string, Version>> {
  const versions = new Map<string, Version>()
  const add = async (path: string): Promise<unknown> =>
    versions.set(path, versionIn(await stat(path, { bigint: true })))
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
  readonly handle: FileHandle
  readonly sizeBytes: number
  /** @throws FileChanged if the file was changed after it was opened, or has another version than the given one */
  assertSame(): Promise<void>
}

/**
 * Opens a file by its path, but only if it still has this version: the file, or a link on the way to it, may have been
 * replaced. The same handle is used for the check and for reading, so that no change can come between. Handles are open only
 * while a file is read: hundreds of videos would pass the limit of open files (1,024 on Linux, 256 on macOS).
 */
export async function openVersion(path: string, version?: Version): Promise<OpenFile> {
  const handle = await open(path)
  try {
    const stats = await handle.stat({ bigint: true })
    const expected = version ?? versionIn(stats)
    const assertSame = async (): Promise<void> => {
      if (versionIn(await handle.stat({ bigint: true })) !== expected) throw new FileChanged(path)
    }
    await assertSame()
    return { handle, sizeBytes: Number(stats.size), assertSame, [Symbol.asyncDispose]: () => handle.close() }
  } catch (thrown) {
    await handle.close()
    throw thrown
  }
}
