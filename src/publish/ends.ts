import type { Account } from '../accounts/accounts.ts'
import type { Earlier } from '../accounts/earlier-posts.ts'
import { FileLocked } from '../locked.ts'
import type { GroupChange } from '../plan/group-change.ts'
import { isApplied, isNew, type PlannedPost, planSaid } from '../plan/planned-post.ts'
import { placeOf } from '../plan/rules.ts'
import { PostPostError } from '../postpost/failure.ts'
import type { ProblemCode } from '../problem-codes.ts'
import { counted, messageOf } from '../wording.ts'
import {
  type AccountResult,
  CANCELLED,
  type Done,
  earlierPosts,
  type Outcome,
  type Result,
  resultOf,
} from './result.ts'

export interface Ended extends Done {
  readonly at: 'ended'
}

/** What PostPost has accepted. */
export interface Accepted {
  readonly postGroupId: string
  /** ISO 8601, UTC. */
  readonly scheduledTime: string
  /** What each account got. */
  readonly posts: readonly AccountResult[]
}

type EndDetails = Omit<Result, 'id' | 'video' | 'accounts' | 'outcome'>

const end = (step: PlannedPost, outcome: Outcome, details: EndDetails, existing?: Earlier): Ended => ({
  at: 'ended',
  step,
  result: resultOf(step, { outcome, ...details }),
  existing,
})
const endFailed = (step: PlannedPost, code: ProblemCode, error: string): Ended => end(step, 'failed', { code, error })

/** The accounts that nothing befell, as the last sentence. */
function othersOf({ posts }: Accepted): string {
  const others = posts.filter(({ error }) => error === undefined).length
  return others > 0 ? ` The post on ${counted(others, 'other account')} is not affected.` : ''
}

/** A refusal that every later post would get too. */
export interface Halt {
  /** True for a limit of new posts. Posts that are uploaded already can still be scheduled. */
  readonly isAboutNewPosts: boolean
  readonly message: string
}

/** Why a post is not sent after PostPost has refused another one for a reason that holds for all. */
export const refusedForAll = ({ message }: { readonly message: string }): string =>
  `Not sent, because PostPost would refuse it too. ${message}`

/** `postpost/failed` stands for PostPost, its storage, the network, and for everything unexpected. */
const codeOf = (thrown: unknown): ProblemCode =>
  thrown instanceof FileLocked
    ? 'video/locked'
    : thrown instanceof PostPostError && thrown.failure.kind === 'refused'
      ? 'postpost/refused'
      : 'postpost/failed'

/** Every end of a post. */
export const ends = {
  // Nothing is public, and no draft is left.
  cancelled: (step: PlannedPost) => endFailed(step, 'run/cancelled', CANCELLED),
  failed: (step: PlannedPost, thrown: unknown, code = codeOf(thrown)) =>
    endFailed(step, code, thrown instanceof FileLocked ? `${step.post.video.path} ${thrown.why}` : messageOf(thrown)),
  refusedForAll: (step: PlannedPost, halt: { readonly message: string }) =>
    endFailed(step, 'run/stopped', refusedForAll(halt)),
  /** Its reason is told before publishing. What is on its accounts already is in the result. */
  refusedByPlan: (step: PlannedPost) =>
    end(step, 'failed', {
      ...(step.refusal ? { code: step.refusal.code, error: step.refusal.message } : {}),
      ...(step.earlier.length > 0 ? { posts: earlierPosts(step.earlier) } : {}),
    }),
  /** Its draft stays: somebody works on it. */
  changedBySomebody: (step: PlannedPost, postGroupId: string, error: string) =>
    end(step, 'failed', { postGroupId, code: 'plan/edited-draft', error }),
  /** `on-duplicate: fail`, and another run was faster. */
  duplicate: (step: PlannedPost, found: readonly Earlier[]) =>
    endFailed(
      step,
      'plan/duplicate',
      `This video was posted on ${found.map((each) => placeOf(each, step.accounts)).join(', ')} in the meantime, and on-duplicate is fail.`,
    ),

  // It is there already.
  skipped: (step: PlannedPost, earlier: readonly Earlier[]) => {
    const first = earlier.find(({ error }) => !error) ?? earlier[0]
    return end(
      step,
      'skipped',
      {
        ...(first ? { postGroupId: first.postGroupId } : {}),
        ...(first?.scheduledTime ? { scheduledTime: first.scheduledTime } : {}),
        posts: earlierPosts(earlier),
      },
      first,
    )
  },

  /** Left for a person to approve, on `accounts`. */
  draft: (
    step: PlannedPost,
    postGroupId: string,
    accounts: readonly Account[],
    earlier: readonly Earlier[],
    existing?: Earlier,
  ) =>
    end(
      step,
      'draft',
      {
        postGroupId,
        posts: [...earlierPosts(earlier), ...accounts.map(({ id }) => ({ account: id, status: 'draft' }))],
      },
      existing,
    ),

  // It was there already, and now matches its entry.
  /** @param scheduledTime ISO 8601, UTC */
  updated: (step: PlannedPost, { postGroupId, accounts }: GroupChange, scheduledTime: string) =>
    end(step, 'updated', {
      postGroupId,
      scheduledTime,
      posts: accounts.map(({ id }) => ({ account: id, status: 'scheduled' })),
    }),

  // PostPost has accepted it.
  /** It goes out after the wait. */
  scheduled: (step: PlannedPost, accepted: Accepted) => end(step, 'scheduled', { ...accepted }),
  published: (step: PlannedPost, accepted: Accepted) => end(step, 'published', { ...accepted }),
  /** @param reasons by the post group that was refused, which may be an earlier one of the entry */
  refused: (step: PlannedPost, accepted: Accepted, reasons: ReadonlyMap<string, readonly string[]>) => {
    const told = [...reasons].map(([id, each]) => `TikTok or PostPost refused post group ${id} for ${each.join(' ')}`)
    const error = `${told.join(' ')}${othersOf(accepted)}`
    return end(step, 'failed', { ...accepted, code: 'tiktok/refused', error })
  },
  /** A person has kept it from an account. */
  notOnAll: (step: PlannedPost, accepted: Accepted, code: ProblemCode, why: string) =>
    end(step, 'failed', { ...accepted, code, error: `${why}${othersOf(accepted)}` }),
  cancelledWhileWaiting: (step: PlannedPost, accepted: Accepted) => {
    const error = `Post group ${accepted.postGroupId} was accepted and goes on by itself. Look at it in PostPost.`
    return end(step, 'processing', { ...accepted, code: 'postpost/processing', error })
  },
  /** @param postGroupId the one that is not published */
  processing: (
    step: PlannedPost,
    accepted: Accepted,
    remark = 'PostPost has accepted it and goes on by itself.',
    postGroupId = accepted.postGroupId,
  ) => {
    const error = `Post group ${postGroupId} was accepted but not published when the wait ended. ${remark} Look at it in PostPost, or give wait-timeout more.`
    return end(step, 'processing', { ...accepted, code: 'postpost/processing', error })
  },

  // Nobody knows.
  unknown: (step: PlannedPost, postGroupId: string, lost: unknown, thrown: unknown) => {
    const error = `It is not known whether PostPost scheduled post group ${postGroupId}. ${messageOf(lost)} Reading it back failed too: ${messageOf(thrown)} Look at this post in PostPost. You can also run the step again: it finds out by itself and publishes nothing twice.`
    return end(step, 'unknown', { postGroupId, code: 'postpost/not-known', error })
  },
}

/** What was decided beforehand: nothing is sent for these. */
export function notPublished(step: PlannedPost): Done {
  const { action, recipients, earlier } = step
  const kept = earlier.find(({ status }) => status === 'draft')
  if (action === 'keep-draft' && kept) return ends.draft(step, kept.postGroupId, recipients, earlier, kept)
  return action === 'refuse' ? ends.refusedByPlan(step) : ends.skipped(step, earlier)
}

/** A dry run's answer: what would be done. */
export function planned(step: PlannedPost): Done {
  const said = planSaid(step)
  if (!isNew(step) && !step.changes.some(isApplied)) {
    const done = notPublished(step)
    return { ...done, result: { ...done.result, ...said } }
  }
  const { earlier, changes } = step
  const [change] = changes.filter(isApplied)
  const timeMs = isNew(step) ? step.timeMs : change?.timeMs
  const time = timeMs === undefined ? {} : { scheduledTime: new Date(timeMs).toISOString() }
  const changed = isNew(step) || !change ? {} : { postGroupId: change.postGroupId }
  return end(step, 'planned', {
    ...changed,
    ...said,
    ...time,
    ...(earlier.length > 0 ? { posts: earlierPosts(earlier) } : {}),
  })
}
