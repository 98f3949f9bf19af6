import { Cancelled } from '../cancel.ts'
import { type AccountPost, isTikToks } from '../postpost/answers.ts'
import type { Client } from '../postpost/client.ts'
import { isRefused } from '../postpost/failure.ts'
import { timeOf } from '../postpost/history.ts'
import { messageOf } from '../wording.ts'
import { askForPost } from './asking-for-post.ts'
import { findListed } from './deleting.ts'
import { ends } from './ends.ts'
import type { Job } from './job.ts'
import { accept } from './leaving.ts'
import { ownTime } from './ledger.ts'
import { ASKING_AGAIN_MS } from './pausing.ts'
import type { At, State } from './state.ts'

/**
 * What became of a post whose *schedule* got no usable answer. Whatever a later try was told (even a 403), an earlier one
 * may have published it. Then it is no longer a draft, and must not be deleted.
 */
export async function asking(state: At<'asking'>, job: Job): Promise<State> {
  const { postGroupId, lost, accounts } = state
  const { session, log, step } = job
  const askedTime = job.asked?.time ?? ''
  log.info(`${lost instanceof Cancelled ? '' : `${messageOf(lost)} `}Asking PostPost what became of it.`)
  const client = job.aftermathClient()
  try {
    if (await isStillDraft(postGroupId, client, job))
      return session.cancel.signal.aborted ? ends.cancelled(step) : ends.failed(step, lost)
  } catch (thrown) {
    if (isRefused(thrown, 404)) throw thrown
    // It may have been accepted, so its time counts as taken.
    session.ledger.take(step, accounts, timeOf(askedTime) ?? session.clock.now())
    return ends.unknown(step, postGroupId, lost, thrown)
  }
  // The service may have moved the time, and only the history shows that. If it cannot be read, nothing changes.
  const history = await session.ledger.read(client).catch(() => [])
  return accept(state, ownTime(postGroupId, history) ?? askedTime, job)
}

/**
 * get-post may lag behind *schedule*. If PostPost may have carried that out, one answer "draft" is not enough: a draft
 * is deleted, and a scheduled post must not be.
 * @throws PostPostError, as `readBack`
 */
async function isStillDraft(postGroupId: string, client: Client, job: Job): Promise<boolean> {
  const { clock, cancel } = job.session
  for (const pauseMs of [...ASKING_AGAIN_MS, undefined]) {
    const posts = await readBack(postGroupId, client, job)
    if (posts.some(({ status }) => status !== 'draft')) return false
    // A cancelled run has no time to ask again.
    if (pauseMs === undefined || !job.asked?.mayBeDone || cancel.signal.aborted) return true
    await clock.sleep(pauseMs, cancel.last)
  }
  return true
}

/**
 * The post on each account, by get-post. If get-post does not know the post, the list is read.
 * @throws PostPostError, of 404 only where nobody knows of the post
 */
async function readBack(postGroupId: string, client: Client, job: Job): Promise<readonly AccountPost[]> {
  const answer = await askForPost(postGroupId, client, job)
  if ('posts' in answer) {
    const own = answer.posts.filter(isTikToks)
    return own.length > 0 ? own : answer.posts
  }
  const listed = await findListed(client, postGroupId)
  if (!listed) throw answer.notFound
  return listed.platforms.map(({ status, ...platform }) => ({ ...platform, status: status ?? listed.status }))
}
