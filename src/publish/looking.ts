import type { LookAgain } from '../postpost/retry.ts'

/**
 * A call that is made only while a look finds no reason against it: the look comes before the first attempt, and again before
 * each further one.
 * @returns the reason why it is not made, or not made again; undefined where it is done
 * @throws what the call or the look throws
 */
export async function unlessFound<Reason extends object | string>(
  look: () => Promise<Reason | undefined>,
  call: (lookAgain: LookAgain) => Promise<unknown>,
): Promise<{ readonly reason: Reason; readonly isAfterCall: boolean } | undefined> {
  const first = await look()
  if (first !== undefined) return { reason: first, isAfterCall: false }
  let found: Reason | undefined
  try {
    await call(async () => {
      found = await look()
      return found === undefined
    })
    return undefined
  } catch (thrown) {
    if (found === undefined) throw thrown
    return { reason: found, isAfterCall: true }
  }
}
