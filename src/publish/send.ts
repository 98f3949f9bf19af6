import type { Account } from '../accounts.ts'
import type { Earlier } from '../history.ts'
import { invert } from '../inversion.ts'
import type { Step } from '../plan.ts'
import { mayBeDone, PostPostError, stopsTheRun } from '../postpost/failure.ts'
import { pauseBeforeRetryMs } from '../postpost/retry.ts'
import type { PostLog } from '../report/log.ts'
import { messageOf } from '../wording.ts'
import { commit } from './commit.ts'
import { type Budget, type Context, lastPatience, POST_BUDGET_MS, patienceOf } from './context.ts'
import { deleteLeftovers } from './leftovers.ts'
import { OnlyOthers, StartAgain } from './restart.ts'
import type { Ending } from './result.ts'
import { upload } from './upload.ts'

/** Why a post is not sent after PostPost has refused another one for a reason that holds for all. */
export const notSentEither = (halted: string): string => `Not sent, because PostPost would refuse it too. ${halted}`

/** A post is begun at most this often; each time from a fresh draft. */
const MAX_STARTS = 4

/** Draft → upload → schedule, begun again where nothing else is safe. Never throws: how it ended is the answer. */
export async function send(step: Step, context: Context, log: PostLog): Promise<Ending> {
  const budget = { deadlineMs: context.clock.now() + POST_BUDGET_MS }
  let { accounts, earlier } = step
  for (let start = 1; ; start++) {
    try {
      return await sendOnce(step, accounts, earlier, context, budget, log)
    } catch (thrown) {
      if (thrown instanceof OnlyOthers) {
        ;({ accounts, earlier } = thrown)
        log.progress(`${thrown.message} The post starts again for the others.`)
      } else if (!(thrown instanceof StartAgain) || start >= MAX_STARTS || context.clock.now() > budget.deadlineMs) {
        if (thrown instanceof PostPostError && stopsTheRun(thrown)) context.halted ??= thrown.message
        return { kind: 'failed', message: messageOf(thrown) }
      } else {
        log.progress(`${thrown.message} The post starts again from a fresh draft.`)
        await pauseAfter(thrown, start, context)
      }
      if (context.cancel.signal.aborted) return { kind: 'failed', message: messageOf(context.cancel.signal.reason) }
    }
  }
}

/** A service that has just failed gets the same pause as before a retry; for a draft that is gone nothing has to be waited for. */
async function pauseAfter({ cause }: StartAgain, start: number, { clock, random, cancel }: Context): Promise<void> {
  if (!(cause instanceof PostPostError) || !mayBeDone(cause.failure)) return
  await clock.sleep(pauseBeforeRetryMs(start, cause.failure, random()), cancel.signal).catch(() => undefined)
}

async function sendOnce(
  step: Step,
  accounts: readonly Account[],
  earlier: readonly Earlier[],
  context: Context,
  budget: Budget,
  log: PostLog,
): Promise<Ending> {
  const { post } = step.candidate
  context.cancel.signal.throwIfAborted()
  const draft = {
    content: post.caption,
    platforms: accounts.map(({ id }) => id),
    tiktok: invert(post.settings, context.settings.interactionInversion),
  }
  // A draft whose id is not known cannot be deleted, so even a cancelled run lets this call finish, but not the pauses before it.
  const pausing = context.cancel.signal
  const patience = { ...patienceOf(context, budget, log, context.cancel.grace), pausing }
  const stillWanted = (): void => {
    context.cancel.signal.throwIfAborted()
    if (context.halted) throw new Error(notSentEither(context.halted))
  }
  const postGroupId = await context.drafts.create(draft, patience, stillWanted, () => lastPatience(context, log))
  log.info(`Draft ${postGroupId} for ${accounts.map(({ name }) => name).join(', ')}.`)
  let ending: Ending | undefined
  try {
    context.cancel.signal.throwIfAborted()
    await upload(step, postGroupId, context, budget, log)
    ending =
      post.schedule.kind === 'draft'
        ? { kind: 'draft', postGroupId, earlier }
        : await commit({ step, accounts, earlier, postGroupId }, context, budget, log)
    return ending
  } finally {
    if (ending?.kind === 'accepted' || ending?.kind === 'draft') context.drafts.release(postGroupId)
    else if (ending?.kind !== 'unknown') await discard(postGroupId, context, log)
    if (ending?.kind === 'accepted' || ending?.kind === 'draft') await deleteLeftovers(step, context, log)
  }
}

async function discard(postGroupId: string, context: Context, log: PostLog): Promise<void> {
  try {
    await context.drafts.discard(postGroupId, lastPatience(context, log))
    log.info(`Draft ${postGroupId} deleted.`)
  } catch (thrown) {
    log.info(
      `Draft ${postGroupId} could not be deleted (${messageOf(thrown)}); it never publishes by itself, and the step's end tries once more.`,
    )
  }
}
