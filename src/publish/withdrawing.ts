import { isOn, statusOn } from '../accounts/earlier-posts.ts'
import { TOO_CLOSE, type Withdrawal, whyItStays } from '../plan/withdrawals.ts'
import type { ListedPost } from '../postpost/answers.ts'
import { error, type Problem, warning } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'
import { messageOf } from '../wording.ts'
import { pauseForGood } from './changing.ts'
import { listedIn } from './deciding-again.ts'
import { refusedForAll } from './ends.ts'
import { startTask, type Task } from './job.ts'
import { type AccountResult, CANCELLED, type Outcome, type Result, withoutMark } from './result.ts'
import type { Session } from './session.ts'

/** What became of a scheduled post whose entry is gone. */
export interface Withdrawn {
  readonly withdrawal: Withdrawal
  readonly result: Result
}

/**
 * `video` is the stored name's: the entry that had its path is gone.
 * @param posts what its accounts have; empty if nobody knows
 */
export function withdrawnAs(
  withdrawal: Withdrawal,
  outcome: Outcome,
  more: Pick<Result, 'error' | 'code'> = {},
  posts = postsAs('scheduled', withdrawal),
): Withdrawn {
  const { postGroupId, name, accounts, wasMs } = withdrawal
  const ids = accounts.map(({ id }) => id)
  const result: Result = {
    id: name.stem,
    video: `${name.stem}.${name.extension}`,
    accounts: ids,
    outcome,
    postGroupId,
    scheduledTime: withoutMark(new Date(wasMs).toISOString()),
    ...(posts.length > 0 ? { posts } : {}),
    plan: 'withdraw',
    ...more,
  }
  return { withdrawal, result }
}

const postsAs = (status: string, { accounts }: Withdrawal): readonly AccountResult[] =>
  accounts.map(({ id }) => ({ account: id, status }))

/** As the list has them. */
const postsIn = (listed: ListedPost, { accounts }: Withdrawal): readonly AccountResult[] =>
  accounts.flatMap(({ id }) => (isOn(listed, id) ? [{ account: id, status: statusOn(listed, id) }] : []))

/** A dry run's answer. */
export const plannedWithdrawal = (withdrawal: Withdrawal): Withdrawn => withdrawnAs(withdrawal, 'planned')

/** A scheduled post becomes a draft, by a fresh look and the same rules. Never throws. */
export async function withdraw(withdrawal: Withdrawal, session: Session): Promise<Withdrawn> {
  const { name, isHeld } = withdrawal
  if (isHeld) return withdrawnAs(withdrawal, 'skipped')
  const task = startTask(name.stem, session)
  const done = await session
    .changing(() => withdrawNow(withdrawal, task))
    .catch((thrown) =>
      session.cancel.signal.aborted
        ? withdrawnAs(withdrawal, 'failed', { code: 'run/cancelled', error: CANCELLED })
        : withdrawnAs(withdrawal, 'failed', { code: 'postpost/failed', error: messageOf(thrown) }),
    )
  const { outcome, error: why } = done.result
  session.log.group(`${name.stem}: ${outcome}`, [...task.log.lines, ...(why ? [why] : [])])
  return done
}

async function withdrawNow(withdrawal: Withdrawal, task: Task): Promise<Withdrawn> {
  const { session } = task
  if (session.halted && !session.halted.isAboutNewPosts)
    return withdrawnAs(withdrawal, 'failed', { code: 'run/stopped', error: refusedForAll(session.halted) })
  const history = await session.ledger.read(task.client)
  const listed = listedIn(history, withdrawal.postGroupId)
  const stays = (reason: string, posts: readonly AccountResult[] = []): Withdrawn => {
    session.remarks.push(notWithdrawn(withdrawal, reason))
    return withdrawnAs(withdrawal, 'skipped', {}, posts)
  }
  if (!listed) return stays("PostPost's list does not show it any more")
  const why = whyItStays(listed, session.policy, session.clock.now())
  if (why !== undefined) return stays(why, postsIn(listed, withdrawal))
  const end = await pauseForGood(listed, task)
  if ('failed' in end) {
    const code: ProblemCode = end.code ?? 'postpost/failed'
    return withdrawnAs(withdrawal, 'failed', { code, error: messageOf(end.failed) })
  }
  if (!('stays' in end)) return withdrawnAs(withdrawal, 'withdrawn', {}, postsAs('draft', withdrawal))
  return stays(end.stays, end.stays === TOO_CLOSE ? postsIn(listed, withdrawal) : [])
}

const notWithdrawn = ({ name, postGroupId }: Withdrawal, why: string): Problem =>
  warning(
    'plan/not-in-manifest',
    { input: 'manifest' },
    `${name.stem} is not withdrawn (post group ${postGroupId}), because ${why}.`,
  )

/** Failures of withdrawals, as problems of the run: they have no entry to stand at. */
export const problemsOfWithdrawals = (withdrawn: readonly Withdrawn[]): Problem[] =>
  withdrawn.flatMap(({ result: { id, error: why, code } }) =>
    why === undefined || code === undefined || why === CANCELLED
      ? []
      : [error(code, { input: 'on-removal' }, `${id} is not withdrawn. ${why}`)],
  )
