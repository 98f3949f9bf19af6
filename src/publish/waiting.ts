import type { Earlier } from '../accounts/earlier-posts.ts'
import { describeMove, nameOf } from '../plan/planned-post.ts'
import { timeOf } from '../postpost/history.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { ofPost } from '../problem.ts'
import { type Ended, ends } from './ends.ts'
import type { Job } from './job.ts'
import { deleteLeftovers } from './other-runs.ts'
import { pollUntilSettled } from './polling.ts'
import { type AccountResult, earlierPosts } from './result.ts'
import type { At } from './state.ts'

/**
 * An accepted post: waited for until the truth is known about each account of its entry, earlier post groups included,
 * unless the times lie beyond the wait.
 */
export async function waiting(state: At<'waiting'>, job: Job): Promise<Ended> {
  const { step, session, log } = job
  const { postGroupId, scheduledTime, accounts } = state
  const { waitTimeoutMs } = session.settings
  const timeMs = timeOf(scheduledTime)
  // An accepted post must not fail for a word in the log.
  const time = timeMs === undefined ? scheduledTime : formatTime(timeMs, step.post.timezone)
  const words = [
    `Post group ${postGroupId} is scheduled for ${time}`,
    describeMove({ ...step, movedBy: job.movedBy, passed: job.passed }, session.settings),
  ]
  log.info(`${words.filter(Boolean).join(', ')}.`)
  const existing = state.earlier.filter(({ status, error }) => status !== 'draft' && !error)
  const own = accounts.map(({ id }) => id)
  await deleteLeftovers(own, [...own, ...existing.map(({ accountId }) => accountId)], job)

  const deadlineMs = session.clock.elapsedMs() + waitTimeoutMs
  const untilMs = session.clock.now() + waitTimeoutMs
  const accepted = (earlier: readonly AccountResult[], own: readonly AccountResult[]) => ({
    postGroupId,
    scheduledTime,
    posts: [...earlier, ...own],
  })
  const isLater = (atMs: number | undefined): boolean => waitTimeoutMs === 0 || (atMs !== undefined && atMs > untilMs)
  if (isLater(timeMs)) {
    const scheduled = own.map((id) => ({ account: id, status: 'scheduled' }))
    return ends.scheduled(step, accepted(earlierPosts(state.earlier), scheduled))
  }

  log.progress(`accepted as ${postGroupId}; waiting until it is published`)
  const isPublic = step.post.settings.viewerSetting === 'PUBLIC_TO_EVERYONE'
  const wanted = { postGroupId, timeMs: timeMs ?? session.clock.now(), accounts, isPublic }
  const { posts, isFinal, remark } = await pollUntilSettled(wanted, deadlineMs, job)
  if (isPublic) warnOfHidden(posts, postGroupId, job)
  const [later, sooner] = [true, false].map((wait) =>
    state.earlier.filter((each) => isPending(each) && isLater(timeOf(each.scheduledTime)) === wait),
  )
  const settled = await settle(sooner ?? [], isPublic, deadlineMs, job)
  const earlier = earlierPosts(state.earlier).map((each) => settled.get(each.account) ?? each)

  const all = [...earlier, ...posts]
  const refused = all.filter(({ error }) => error !== undefined)
  if (refused.length > 0) {
    const reasons = refused.map(
      ({ account, error }) => `${nameOf(step.accounts, account)}: ${error?.code}: ${error?.message}`,
    )
    return ends.refused(step, accepted(earlier, posts), reasons, all.length - refused.length)
  }
  if (isFinal && earlier.every(({ status }) => status === 'published'))
    return ends.published(step, accepted(earlier, posts))
  if (isFinal && (later ?? []).length > 0) return ends.scheduled(step, accepted(earlier, posts))
  if (session.cancel.signal.aborted) return ends.cancelledWhileWaiting(step, accepted(earlier, posts))
  const waiting = state.earlier.filter(({ status, error }) => status === 'draft' && !error)
  const names = waiting.map(({ accountId }) => nameOf(step.accounts, accountId)).join(', ')
  const draft = names === '' ? undefined : `A draft of it waits for approval on ${names}.`
  return ends.processing(step, accepted(earlier, posts), draft ?? remark)
}

const isPending = ({ status, error }: Earlier): boolean => !error && status !== 'published' && status !== 'draft'

/** What becomes of posts of earlier post groups that have not ended yet, by their accounts. */
async function settle(
  earlier: readonly Earlier[],
  isPublic: boolean,
  deadlineMs: number,
  job: Job,
): Promise<ReadonlyMap<string, AccountResult>> {
  const { accounts } = job.step
  const results = new Map<string, AccountResult>()
  for (const [postGroupId, group] of Map.groupBy(earlier, (each) => each.postGroupId)) {
    const timeMs = timeOf(group[0]?.scheduledTime) ?? job.session.clock.now()
    const own = accounts.filter(({ id }) => group.some(({ accountId }) => accountId === id))
    const { posts } = await pollUntilSettled({ postGroupId, timeMs, accounts: own, isPublic }, deadlineMs, job)
    for (const post of posts) results.set(post.account, post)
  }
  return results
}

/** Posts that are not public never get a public id (PostPost TikTok page), as all posts before PostPost's audit. */
function warnOfHidden(posts: readonly AccountResult[], postGroupId: string, { step, session }: Job): void {
  const { post, accounts } = step
  const hidden = posts.filter(({ status, postedId, url }) => status === 'published' && !postedId && !url)
  if (hidden.length === 0) return
  const names = hidden.map(({ account }) => nameOf(accounts, account)).join(', ')
  const message = `Post group ${postGroupId} is published on ${names}, but TikTok gave it no public id: it may not be public. Look at it in the TikTok app; until PostPost's TikTok app is audited for an account, its posts stay SELF_ONLY.`
  session.remarks.push(ofPost(post, 'warning', 'tiktok/not-public', post.originOf('viewerSetting'), message))
}
