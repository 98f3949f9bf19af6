import { type Earlier, TAKEN_OUT } from '../accounts/earlier-posts.ts'
import { describeMove, nameOf } from '../plan/planned-post.ts'
import { timeOf } from '../postpost/history.ts'
import { unlessShared } from '../postpost/tiktok-advice.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { ofPost } from '../problem.ts'
import { type Accepted, type Ended, ends } from './ends.ts'
import { whyNobodyRefused } from './gone.ts'
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
  const { posts, isFinal, remark, withoutId = [] } = await pollUntilSettled(wanted, deadlineMs, job)
  if (isPublic) warnOfHidden(withoutId, postGroupId, job)
  const [later, sooner] = [true, false].map((wait) =>
    state.earlier.filter((each) => isPending(each) && isLater(timeOf(each.scheduledTime)) === wait),
  )
  const settled = await settle(sooner ?? [], isPublic, deadlineMs, job)
  const earlier = earlierPosts(state.earlier).map((each) => settled.get(each.account) ?? each)

  const hasLater = (later ?? []).length > 0
  return endOfWait({ accepted: accepted(earlier, posts), earlier, own: posts, isFinal, hasLater, remark }, state, job)
}

/** What is known of each account of an entry when the wait ends. */
interface Known {
  readonly accepted: Accepted
  /** Of earlier post groups of the entry. */
  readonly earlier: readonly AccountResult[]
  /** Of this run's post group. */
  readonly own: readonly AccountResult[]
  /** True if this run's post group has ended on each account. */
  readonly isFinal: boolean
  /** True if a post of an earlier group goes out after the wait. */
  readonly hasLater: boolean
  readonly remark: string | undefined
}

/** How the post ends by what is known of its accounts. */
function endOfWait(
  { accepted, earlier, own, isFinal, hasLater, remark }: Known,
  state: At<'waiting'>,
  { step, session }: Job,
): Ended {
  // What a person had taken out before the run is told by the plan, and was refused by nobody.
  const wasTakenOut = ({ account, error }: AccountResult): boolean =>
    error?.code === TAKEN_OUT && step.earlier.some(({ accountId }) => accountId === account)
  const refused = [...earlier, ...own].filter((each) => each.error !== undefined && !wasTakenOut(each))
  if (refused.length > 0) {
    const why = whyNobodyRefused(state.postGroupId, own, refused, step.accounts)
    if (why) return ends.notOnAll(step, accepted, why.code, why.message)
    const reasonOf = ({ account, error }: AccountResult): string => {
      const group = groupOf(account, state)
      const others = [...earlier, ...own].filter(
        (each) => each.error === undefined && groupOf(each.account, state) === group,
      )
      const names = others.map((other) => nameOf(step.accounts, other.account))
      const why = `${nameOf(step.accounts, account)}: ${error?.code}: ${error?.message}`
      return `${why}${unlessShared(error?.message ?? '', group, names)}`
    }
    const byGroup = Map.groupBy(refused, ({ account }) => groupOf(account, state))
    return ends.refused(step, accepted, new Map([...byGroup].map(([id, each]) => [id, each.map(reasonOf)])))
  }
  if (isFinal && earlier.every((each) => each.status === 'published' || wasTakenOut(each)))
    return ends.published(step, accepted)
  if (isFinal && hasLater) return ends.scheduled(step, accepted)
  if (session.cancel.signal.aborted) return ends.cancelledWhileWaiting(step, accepted)
  const drafts = state.earlier.filter(({ status, error }) => status === 'draft' && !error)
  const names = drafts.map(({ accountId }) => nameOf(step.accounts, accountId)).join(', ')
  if (names !== '') return ends.processing(step, accepted, `A draft of it waits for approval on ${names}.`)
  const [open] = isFinal ? earlier.filter(({ status, error }) => status !== 'published' && !error) : []
  return ends.processing(step, accepted, remark, open && groupOf(open.account, state))
}

/** The post group of one account, which may be an earlier one of the entry: what a person is to look at or to delete. */
const groupOf = (account: string, { earlier, postGroupId }: At<'waiting'>): string =>
  earlier.find(({ accountId }) => accountId === account)?.postGroupId ?? postGroupId

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
    const wanted = { postGroupId, timeMs, accounts: own, isPublic, before: earlierPosts(group) }
    const { posts } = await pollUntilSettled(wanted, deadlineMs, job)
    for (const post of posts) results.set(post.account, post)
  }
  return results
}

/** Posts that are not public never get a public id (PostPost TikTok page), as all posts before PostPost's audit. */
function warnOfHidden(withoutId: readonly string[], postGroupId: string, { step, session }: Job): void {
  const { post, accounts } = step
  if (withoutId.length === 0) return
  const names = withoutId.map((id) => nameOf(accounts, id)).join(', ')
  const message = `Post group ${postGroupId} is published on ${names}, but TikTok gave it no public id: it may not be public. Look at it in the TikTok app; until PostPost's TikTok app is audited for an account, its posts stay SELF_ONLY.`
  session.remarks.push(ofPost(post, 'warning', 'tiktok/not-public', post.originOf('viewerSetting'), message))
}
