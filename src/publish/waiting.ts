import type { Account } from '../accounts/accounts.ts'
import { describeMove } from '../plan/moved.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { ofVideo } from '../problem.ts'
import { counted } from '../wording.ts'
import { deleteLeftovers } from './leftovers.ts'
import { pollUntilSettled } from './polling.ts'
import { type AccountResult, earlierPosts, resultOf } from './result.ts'
import type { Job } from './session.ts'
import type { At, Ended } from './state.ts'

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
  const known = { postGroupId, scheduledTime }
  const there = earlierPosts(state.earlier)
  const deadlineMs = session.clock.now() + waitTimeoutMs
  if (waitTimeoutMs === 0 || timeMs > deadlineMs) {
    const posts = [...there, ...accounts.map(({ id }) => ({ account: id, status: 'scheduled' }))]
    return { at: 'ended', result: resultOf(step, { outcome: 'scheduled', ...known, posts }) }
  }
  log.progress(`accepted as ${postGroupId}; waiting until it is published`)
  const isPublic = step.candidate.post.settings.viewerSetting === 'PUBLIC_TO_EVERYONE'
  const settled = await pollUntilSettled({ postGroupId, timeMs, accounts, isPublic }, deadlineMs, job)
  const posts = [...there, ...settled.posts]
  const refused = settled.posts.filter(({ status }) => status === 'failed')
  if (isPublic) warnOfHidden(settled.posts, postGroupId, job)
  if (refused.length > 0) {
    const error = describeRefusal(postGroupId, refused, settled.posts.length - refused.length, accounts)
    return { at: 'ended', result: resultOf(step, { outcome: 'failed', ...known, posts, error }) }
  }
  if (settled.isFinal) return { at: 'ended', result: resultOf(step, { outcome: 'published', ...known, posts }) }
  const remark = settled.remark ?? 'PostPost has accepted it and goes on by itself.'
  const error = session.cancel.signal.aborted
    ? `Post group ${postGroupId} was accepted and goes on by itself; look at it in PostPost.`
    : `Post group ${postGroupId} was accepted but not published when the wait ended. ${remark} Look at it in PostPost, or give wait-timeout more.`
  return { at: 'ended', result: resultOf(step, { outcome: 'processing', ...known, posts, error }) }
}

function describeRefusal(
  postGroupId: string,
  refused: readonly AccountResult[],
  others: number,
  accounts: readonly Account[],
): string {
  const reasons = refused.map(({ account, error }) => `${nameOf(accounts, account)}: ${error?.code}: ${error?.message}`)
  const rest = others > 0 ? ` The post on ${counted(others, 'other account')} is not affected.` : ''
  return `TikTok or PostPost refused post group ${postGroupId} for ${reasons.join(' ')}${rest}`
}

/** Posts that are not public never get a public id (PostPost TikTok page), as all posts before PostPost's audit. */
function warnOfHidden(posts: readonly AccountResult[], postGroupId: string, { step, session }: Job): void {
  const { post, accounts } = step.candidate
  const hidden = posts.filter(({ status, postedId }) => status === 'published' && !postedId)
  if (hidden.length === 0) return
  const names = hidden.map(({ account }) => nameOf(accounts, account)).join(', ')
  const message = `Post group ${postGroupId} is published on ${names}, but TikTok gave it no public id: it may not be public. Look at it in the TikTok app; until PostPost's TikTok app is audited for an account, its posts stay SELF_ONLY.`
  session.remarks.push(ofVideo(post.video.path, 'warning', post.originOf('viewerSetting'), message))
}

const nameOf = (accounts: readonly Account[], accountId: string): string =>
  accounts.find(({ id }) => id === accountId)?.name ?? accountId
