import type { Account } from '../accounts.ts'
import type { Earlier } from '../history.ts'
import { uploadName } from '../identity.ts'
import { invert } from '../inversion.ts'
import type { Step } from '../plan.ts'
import { isRefused } from '../postpost/client.ts'
import { mayBeDone, PostPostError, stopsTheRun } from '../postpost/failure.ts'
import { pauseBeforeRetryMs, withRetry } from '../postpost/retry.ts'
import { uploadOnce } from '../postpost/upload.ts'
import { warning } from '../problem.ts'
import { reportProgress } from '../progress.ts'
import type { PostLog } from '../report/log.ts'
import { messageOf } from '../wording.ts'
import { commit } from './commit.ts'
import { type Budget, type Context, lastPatience, POST_BUDGET_MS, patienceOf } from './context.ts'
import { deleteLeftovers } from './leftovers.ts'
import { OnlyOthers, StartAgain } from './restart.ts'
import type { Ending } from './result.ts'

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

async function upload(step: Step, postGroupId: string, context: Context, budget: Budget, log: PostLog): Promise<void> {
  const { post, facts, identity } = step.candidate
  const fileName = uploadName(post.video.path, identity, facts.extension)
  const contentType = facts.contentType
  const patience = patienceOf(context, budget, log)
  const { uploadUrl, fileUrl } = await context.client
    .uploadUrl({ fileName, contentType, postGroupId }, patience)
    .catch(orStartAgain)
  if (!fileUrl.includes(fileName)) loseNoIdentity(fileUrl, fileName, context)
  const startedMs = context.clock.now()
  const progress = reportProgress(post.video.sizeBytes, context.clock, log.progress, 'uploaded')
  try {
    await withRetry(patience, () => {
      const { absolutePath: path, sizeBytes } = post.video
      return uploadOnce(
        context,
        { path, sizeBytes, contentType, uploadUrl, onProgress: progress.moved },
        context.cancel.signal,
      )
    })
  } catch (thrown) {
    // 403: the URL has expired. Another one would add a second media record, and TikTok takes exactly one video a post.
    if (isRefused(thrown, 403)) throw new StartAgain(thrown.message, { cause: thrown })
    throw thrown
  } finally {
    budget.deadlineMs += context.clock.now() - startedMs
  }
  log.info(progress.done())
}

/** The outcome of get-upload-url is unknown, or the draft is gone: either way this draft is of no use any more. */
function orStartAgain(thrown: unknown): never {
  if (thrown instanceof PostPostError && (mayBeDone(thrown.failure) || isRefused(thrown, 404))) {
    throw new StartAgain(thrown.message, { cause: thrown })
  }
  throw thrown
}

/** Said once a run: every later re-run would publish these videos again. */
function loseNoIdentity(fileUrl: string, fileName: string, context: Context): void {
  const message = `PostPost stores videos without the names they are given (${JSON.stringify(fileUrl.replace(/\?.*/, ''))} for ${fileName}). Re-runs cannot recognise what this run publishes and would publish it again: do not re-run this step, and report this.`
  if (context.settings.strict) throw new Error(`${message} Nothing is published, because strict is true.`)
  if (context.remarks.length === 0) context.remarks.push(warning({ input: 'on-duplicate' }, message))
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
