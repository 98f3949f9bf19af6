import type { AccountPost } from '../postpost/answers.ts'
import type { Client } from '../postpost/client.ts'
import { isRefused } from '../postpost/failure.ts'
import type { Task } from './job.ts'

/** Pauses before a post that get-post does not know is asked for again. */
const GONE_PAUSES_MS = [1_000, 2_000, 5_000]

/**
 * Asks get-post for a post. One 404 is no proof that the post is gone: get-post may lag behind what was just written, and a
 * proxy answers with pages of its own. So it is asked again. A cancelled run has no time for that.
 * @returns `notFound`: the error of the last 404
 * @throws PostPostError for every other failure
 */
export async function askForPost(
  postGroupId: string,
  client: Client,
  { session: { clock, cancel } }: Task,
): Promise<{ readonly posts: readonly AccountPost[] } | { readonly notFound: unknown }> {
  for (let tries = 0; ; tries++) {
    try {
      return await client.post(postGroupId)
    } catch (thrown) {
      if (!isRefused(thrown, 404)) throw thrown
      const pauseMs = GONE_PAUSES_MS[tries]
      if (pauseMs === undefined || cancel.signal.aborted) return { notFound: thrown }
      await clock.sleep(pauseMs, cancel.last)
    }
  }
}
