import pLimit from 'p-limit'
import type { Service } from '../accounts/connect.ts'
import type { Earlier } from '../accounts/earlier-posts.ts'
import { isNew, type Step } from '../plan/step.ts'
import { timeOf } from '../postpost/history.ts'
import { adviseOn } from '../postpost/tiktok-advice.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { ofPost, type Problem } from '../problem.ts'

const PARALLEL_READS = 4

/**
 * An earlier attempt that PostPost had accepted, and that TikTok refused after its step had ended: nobody was told. The
 * history says that it failed, get-post why.
 */
export async function tellFailures(steps: readonly Step[], { client }: Service): Promise<Problem[]> {
  const failures = steps.filter(isNew).flatMap((step) => step.failedBefore.map((earlier) => ({ step, earlier })))
  return pLimit(PARALLEL_READS).map(failures, async ({ step, earlier }) => {
    const answer = await client.post(earlier.postGroupId).catch(() => undefined)
    const own = answer?.posts.find(({ platformId }) => earlier.accountId === `tiktok-${platformId}`)
    return tellFailure(step, earlier, own?.error ? adviseOn(own.error) : 'PostPost gives no reason.')
  })
}

function tellFailure({ action, candidate: { post, accounts } }: Step, earlier: Earlier, why: string): Problem {
  const name = accounts.find(({ id }) => id === earlier.accountId)?.name ?? earlier.accountId
  const timeMs = timeOf(earlier.scheduledTime)
  const when = timeMs === undefined ? '' : ` of ${formatTime(timeMs, post.timezone)}`
  const message = `An earlier attempt${when} failed on ${name} (post group ${earlier.postGroupId}): ${why} It is ${action === 'publish' ? 'posted' : 'uploaded'} again.`
  return ofPost(post, 'notice', post.originOf('video'), message)
}
