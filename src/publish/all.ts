import type { Account } from '../accounts.ts'
import type { Earlier } from '../history.ts'
import type { Step } from '../plan.ts'
import { inPool } from '../pool.ts'
import { createPostLog, type PostLog } from '../report/log.ts'
import { counted } from '../wording.ts'
import type { Context } from './context.ts'
import { deleteLeftovers } from './leftovers.ts'
import { type AccountResult, type Ending, earlierPosts, type Result, resultOf, skipped } from './result.ts'
import { notSentEither, send } from './send.ts'
import { settle } from './settle.ts'

/**
 * Carries out the steps of a plan: at most `concurrency` uploads at a time, while posts that are accepted already are
 * waited for outside of that bound. Results come in plan order; no post stops another, unless PostPost refuses the key or the plan.
 */
export async function publishAll(steps: readonly Step[], context: Context): Promise<Result[]> {
  const results = new Map<number, Result>()
  const waiting: Promise<void>[] = []
  await inPool(steps, context.settings.concurrency, async (step, index) => {
    const log = createPostLog(step.candidate.post.id, context.log)
    const ending = await begin(step, context, log)
    const conclude = async (): Promise<void> => {
      const result = await finish(step, ending, context, log)
      results.set(index, result)
      context.log.group(`${result.id}: ${result.outcome}`, [...log.lines, ...describeResult(result)])
    }
    waiting.push(conclude())
  })
  await Promise.all(waiting)
  return steps.flatMap((_, index) => results.get(index) ?? [])
}

async function begin(step: Step, context: Context, log: PostLog): Promise<Ending> {
  if (step.accounts.length === 0) {
    log.info('This video is on all of these accounts already; on-duplicate: repost would publish it again.')
    await deleteLeftovers(step, context, log)
    return { kind: 'skipped', earlier: step.earlier }
  }
  if (context.cancel.signal.aborted) return { kind: 'failed', message: 'Not sent: the run was cancelled.' }
  if (context.halted) return { kind: 'failed', message: notSentEither(context.halted) }
  log.progress(`publishing to ${step.accounts.map(({ name }) => name).join(', ')}`)
  return send(step, context, log)
}

async function finish(step: Step, ending: Ending, context: Context, log: PostLog): Promise<Result> {
  switch (ending.kind) {
    case 'skipped':
      return skipped(step, ending.earlier)
    case 'failed':
      return resultOf(step, { outcome: 'failed', error: ending.message })
    case 'unknown':
      return resultOf(step, { outcome: 'unknown', postGroupId: ending.postGroupId, error: ending.message })
    case 'draft':
      return resultOf(step, {
        outcome: 'draft',
        postGroupId: ending.postGroupId,
        posts: [...earlierPosts(ending.earlier), ...newPosts(step, ending.earlier, 'draft')],
      })
    case 'accepted':
      return follow(step, ending, context, log)
  }
}

/** An accepted post: waited for, unless its time lies beyond the wait. */
async function follow(
  step: Step,
  { postGroupId, scheduledTime, earlier }: Extract<Ending, { kind: 'accepted' }>,
  context: Context,
  log: PostLog,
): Promise<Result> {
  const known = { postGroupId, scheduledTime }
  const timeMs = Date.parse(scheduledTime)
  const { waitTimeoutMs } = context.settings
  const deadlineMs = context.clock.now() + waitTimeoutMs
  log.info(`Post group ${postGroupId} is scheduled for ${scheduledTime}.`)
  if (waitTimeoutMs === 0 || timeMs > deadlineMs) {
    const posts = [...earlierPosts(earlier), ...newPosts(step, earlier, 'scheduled')]
    return resultOf(step, { outcome: 'scheduled', ...known, posts })
  }
  log.progress(`accepted as ${postGroupId}; waiting until it is published`)
  const { post } = step.candidate
  const accounts = newAccounts(step, earlier)
  const isPublic = post.settings.viewerSetting === 'PUBLIC_TO_EVERYONE'
  const settled = await settle({ postGroupId, timeMs, accounts, isPublic }, deadlineMs, context, log)
  const posts = [...earlierPosts(earlier), ...settled.posts]
  const refused = settled.posts.filter(({ status }) => status === 'failed')
  if (refused.length > 0) {
    const reasons = refused.map(({ account, error }) => `${nameOf(step, account)}: ${error?.code}: ${error?.message}`)
    const others = settled.posts.length - refused.length
    const rest = others > 0 ? ` The post on ${counted(others, 'other account')} is not affected.` : ''
    return resultOf(step, {
      outcome: 'failed',
      ...known,
      posts,
      error: `TikTok or PostPost refused post group ${postGroupId} for ${reasons.join(' ')}${rest}`,
    })
  }
  if (settled.isFinal) return resultOf(step, { outcome: 'published', ...known, posts })
  const remark = settled.remark ?? 'PostPost has accepted it and goes on by itself.'
  const error = `Post group ${postGroupId} was accepted but not published when the wait ended. ${remark} Look at it in PostPost, or give wait-timeout more.`
  return resultOf(step, { outcome: 'processing', ...known, posts, error })
}

const nameOf = (step: Step, accountId: string): string =>
  step.candidate.accounts.find(({ id }) => id === accountId)?.name ?? accountId

/** The accounts that this post group goes to: all but those that had the video before. */
function newAccounts(step: Step, earlier: readonly Earlier[]): Account[] {
  const done = new Set(earlier.map(({ accountId }) => accountId))
  return step.candidate.accounts.filter(({ id }) => !done.has(id))
}

const newPosts = (step: Step, earlier: readonly Earlier[], status: string): AccountResult[] =>
  newAccounts(step, earlier).map(({ id }) => ({ account: id, status }))

function describeResult(result: Result): string[] {
  const posts = (result.posts ?? []).map(({ account, status, url }) => `${account}: ${status}${url ? ` ${url}` : ''}`)
  return [...posts, ...(result.error ? [result.error] : [])]
}
