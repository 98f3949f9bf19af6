import { setTimeout as sleep } from 'node:timers/promises'

/** 5.1 s together: a virus scanner holds a new file for a second or two. */
const PAUSES_MS = [100, 200, 400, 800, 1600, 2000]

export const systemCodeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''

/**
 * Whether another program holds the file, so that it may be free in a moment. EBUSY means this on every system. On
 * Windows, EPERM and EACCES may mean it too: libuv makes them of ERROR_ACCESS_DENIED, also for a file that is being
 * deleted or scanned. On other systems they are about permissions, and waiting does not help.
 */
export const isLocked = (thrown: unknown, platform: NodeJS.Platform = process.platform): boolean =>
  systemCodeOf(thrown) === 'EBUSY' || (platform === 'win32' && ['EPERM', 'EACCES'].includes(systemCodeOf(thrown)))

/** Another program still holds the file after all the pauses. */
export class FileLocked extends Error {
  override readonly name = 'FileLocked'
  /** The end of a sentence that begins with the file's path. */
  readonly why: string

  constructor(path: string, code: string) {
    const what = code === 'EBUSY' ? 'locked by another program' : 'locked by another program, or may not be read'
    const why = `is ${what} (${code}, for 5 s): end the program that has it open (one that an earlier step started, a virus scanner, a sync client), then run the step again.`
    super(`${path} ${why}`)
    this.why = why
  }
}

/**
 * Does something with a file, and tries again for some seconds while it is locked.
 * @throws FileLocked, or what `act` throws for another reason
 */
export async function onceUnlocked<T>(path: string, act: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await act()
    } catch (thrown) {
      if (!isLocked(thrown)) throw thrown
      const pauseMs = PAUSES_MS[tries]
      if (pauseMs === undefined) throw new FileLocked(path, systemCodeOf(thrown))
      await sleep(pauseMs, undefined, signal ? { signal } : {})
    }
  }
}
