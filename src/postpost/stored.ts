import type { Dispatcher } from 'undici'
import { request } from 'undici'
import type { Clock } from '../clock.ts'
import { startDeadline } from './http.ts'
import { isSafeAddress } from './safe-address.ts'

const TIMEOUT_MS = 10_000

/**
 * Asks the storage whether it has a file. The file is not downloaded.
 * @returns undefined for every status except 200 and 404, and if no answer came
 */
export type IsStored = (url: string, signal: AbortSignal) => Promise<boolean | undefined>

/** The key is not sent: the URLs of media are public, and the storage is not PostPost's API. */
export const createIsStored =
  (dispatcher: Dispatcher, clock: Clock): IsStored =>
  async (url, signal) => {
    if (!isSafeAddress(url)) return undefined
    const deadline = startDeadline(clock, TIMEOUT_MS)
    try {
      const answer = await request(url, {
        method: 'HEAD',
        dispatcher,
        signal: AbortSignal.any([signal, deadline.signal]),
      })
      await answer.body.dump()
      return answer.statusCode === 200 ? true : answer.statusCode === 404 ? false : undefined
    } catch {
      signal.throwIfAborted()
      return undefined
    } finally {
      deadline.stop()
    }
  }
