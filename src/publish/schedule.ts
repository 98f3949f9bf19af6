import { refreshHistory, validTime } from '../history.ts'
import { pace } from '../pacing.ts'
import { takenSlots } from '../plan.ts'
import { isRefused } from '../postpost/client.ts'
import { mayBeDone, PostPostError } from '../postpost/failure.ts'
import { withRetry } from '../postpost/retry.ts'
import type { PostLog } from '../report/log.ts'
import { messageOf } from '../wording.ts'
import { type Budget, type Context, lastPatience, patienceOf } from './context.ts'
import { look, ownTime, type Uploaded } from './look.ts'
import { OnlyOthers, StartAgain } from './restart.ts'
import type { Ending } from './result.ts'

/**
 * Schedules and, where any answer was lost, finds out what became of it: whatever a later try was told (even a 403), an
 * earlier one may have published the post, and then its draft is no draft any more and nobody's to delete. The history is
 * read again before each further try, because the pauses between them are long enough for another run to publish.
 */
export async function schedule(uploaded: Uploaded, context: Context, budget: Budget, log: PostLog): Promise<Ending> {
  const { postGroupId, earlier } = uploaded
  const patience = patienceOf(context, budget, log)
  // Cancelling must not cut this call off: whether it was carried out decides what is reported and what is deleted.
  const oneTry = { ...patience, signal: context.cancel.grace, tries: 1 }
  const tried = { times: 0, mayBeDone: false, askedTime: '' }
  const attempt = async (): Promise<Ending> => {
    const found = tried.times++ === 0 ? undefined : await look(uploaded, context, budget, log)
    if (found) return found
    const time = new Date(chooseTime(uploaded, context)).toISOString()
    const before = tried.mayBeDone
    Object.assign(tried, { mayBeDone: true, askedTime: time })
    try {
      const { postGroup } = await context.client.schedule(postGroupId, time, oneTry)
      if (postGroup?.status === 'draft') throw new Error('PostPost accepted the time but left the post a draft.')
      return { kind: 'accepted', postGroupId, scheduledTime: validTime(postGroup?.scheduledTime) ?? time, earlier }
    } catch (thrown) {
      if (thrown instanceof PostPostError && !isDoubtful(thrown)) tried.mayBeDone = before
      throw thrown
    }
  }
  try {
    return await withRetry(patience, attempt)
  } catch (thrown) {
    if (isRefused(thrown, 404)) throw deletedMeanwhile(postGroupId, thrown)
    if (!tried.mayBeDone || thrown instanceof OnlyOthers) throw thrown
    return findOut(uploaded, tried.askedTime, thrown, context, log)
  }
}

/** No usable answer, or "Cannot update", which is said of posts that have gone further than a draft. */
const isDoubtful = (thrown: PostPostError): boolean =>
  mayBeDone(thrown.failure) || (isRefused(thrown, 400) && /cannot update/i.test(thrown.message))

/** The user's own time, or the earliest from now on that keeps the pace with what the accounts really got. */
function chooseTime({ step, accounts }: Uploaded, context: Context): number {
  const nowMs = context.clock.now()
  if (step.timeIsFixed && step.timeMs !== undefined) return step.timeMs
  const fromMs = Math.max(step.timeMs ?? nowMs, nowMs)
  const post = { id: step.candidate.post.id, accounts: accounts.map(({ id }) => id), timeMs: undefined }
  const others = (context.history ?? []).filter(({ postGroupId }) => !context.drafts.isOwn(postGroupId))
  const taken = [...takenSlots(others), ...[...context.ownSlots.values()].flat()]
  return pace([post], taken, context.settings, fromMs).times.get(post.id) ?? fromMs
}

/** Asks what became of a post whose scheduling got no usable answer. Throws `lost` where it surely came to nothing. */
async function findOut(
  { postGroupId, earlier }: Uploaded,
  askedTime: string,
  lost: unknown,
  context: Context,
  log: PostLog,
): Promise<Ending> {
  log.info(`${messageOf(lost)} Asking PostPost what became of it.`)
  const patience = lastPatience(context, log)
  let isDraft: boolean
  try {
    const { posts } = await context.client.post(postGroupId, patience)
    isDraft = posts.every(({ status }) => status === 'draft')
  } catch (thrown) {
    if (isRefused(thrown, 404)) throw deletedMeanwhile(postGroupId, thrown)
    const message = `Whether PostPost scheduled post group ${postGroupId} is not known: ${messageOf(lost)} Reading it back failed too: ${messageOf(thrown)} Look at this post in PostPost; running the step again finds out by itself and publishes nothing twice.`
    return { kind: 'unknown', postGroupId, scheduledTime: askedTime, message }
  }
  if (isDraft) throw lost
  // The service may have moved the time, which stands in the history only; not being able to read it changes nothing.
  const history = await refreshHistory(context.client, context.history ?? [], patience).catch(() => [])
  return { kind: 'accepted', postGroupId, scheduledTime: ownTime(postGroupId, history) ?? askedTime, earlier }
}

const deletedMeanwhile = (postGroupId: string, cause: unknown): StartAgain =>
  new StartAgain(`Draft ${postGroupId} was deleted by somebody else.`, { cause })
