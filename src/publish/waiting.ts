import type { Account } from '../accounts/accounts.ts'
import { describeMove } from '../plan/step.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { ofPost } from '../problem.ts'
import { type Ended, ends } from './ends.ts'
import type { Job } from './job.ts'
import { deleteLeftovers } from './other-runs.ts'
import { pollUntilSettled } from './polling.ts'
import { type AccountResult, earlierPosts } from './result.ts'
import type { At } from './state.ts'

/** An accepted post: waited for until the truth is known about each account, unless its time lies beyond the wait. */
export async function waiting(state: At<'waiting'>, job: Job): Promise<Ended> {
  const { step, session, log } = job
  const { postGroupId, scheduledTime, accounts } = state
  const { waitTimeoutMs } = session.settings
  const timeMs = Date.parse(scheduledTime)
  // An accepted post must not fail for a word in the log.
  const time = Number.isNaN(timeMs) ? scheduledTime : formatTime(timeMs, step.candidate.post.timezone)
  const words = [`Post group ${postGroupId} is scheduled for ${time}`, describeMove(step, session.settings)]
  log.info(`${words.filter(Boolean).join(', ')}.`)
  await deleteLeftovers(job)
  const accepted = (posts: readonly AccountResult[]) => ({
    postGroupId,
    scheduledTime,
    posts: [...earlierPosts(state.earlier), ...posts],
  })
  const deadlineMs = session.clock.now() + waitTimeoutMs
  if (waitTimeoutMs === 0 || timeMs > deadlineMs)
    return ends.scheduled(step, accepted(accounts.map(({ id }) => ({ account: id, status: 'scheduled' }))))

  log.progress(`accepted as ${postGroupId}; waiting until it is published`)
  const isPublic = step.candidate.post.settings.viewerSetting === 'PUBLIC_TO_EVERYONE'
  const { posts, isFinal, remark } = await pollUntilSettled(
    { postGroupId, timeMs, accounts, isPublic },
    deadlineMs,
    job,
  )
  if (isPublic) warnOfHidden(posts, postGroupId, job)
  const refused = posts.filter(({ status }) => status === 'failed')
  if (refused.length > 0) {
    const reasons = refused.map(
      ({ account, error }) => `${nameOf(accounts, account)}: ${error?.code}: ${error?.message}`,
    )
    return ends.refused(step, accepted(posts), reasons, posts.length - refused.length)
  }
  if (isFinal) return ends.published(step, accepted(posts))
  if (session.cancel.signal.aborted) return ends.cancelledWhileWaiting(step, accepted(posts))
  return ends.processing(step, accepted(posts), remark)
}

/** Posts that are not public never get a public id (PostPost TikTok page), as all posts before PostPost's audit. */
function warnOfHidden(posts: readonly AccountResult[], postGroupId: string, { step, session }: Job): void {
  const { post, accounts } = step.candidate
  const hidden = posts.filter(({ status, postedId }) => status === 'published' && !postedId)
  if (hidden.length === 0) return
  const names = hidden.map(({ account }) => nameOf(accounts, account)).join(', ')
  const message = `Post group ${postGroupId} is published on ${names}, but TikTok gave it no public id: it may not be public. Look at it in the TikTok app; until PostPost's TikTok app is audited for an account, its posts stay SELF_ONLY.`
  session.remarks.push(ofPost(post, 'warning', post.originOf('viewerSetting'), message))
}

const nameOf = (accounts: readonly Account[], accountId: string): string =>
  accounts.find(({ id }) => id === accountId)?.name ?? accountId
