import type { Account } from '../accounts.ts'
import { type Earlier, findLive, type History, identitiesOf, refreshHistory, timeOf } from '../history.ts'
import { pace } from '../pacing.ts'
import { type Step, slotsOf, takenSlots } from '../plan.ts'
import type { ListedPost } from '../postpost/answers.ts'
import { isDraft, isRefused } from '../postpost/client.ts'
import { mayBeDone, PostPostError } from '../postpost/failure.ts'
import type { PostLog } from '../report/log.ts'
import { messageOf } from '../wording.ts'
import { type Budget, type Context, patienceOf } from './context.ts'
import { deleteIfDraft } from './drafts.ts'
import { OnlyOthers, StartAgain } from './restart.ts'
import type { Ending } from './result.ts'

/** An uploaded draft on its way to the commit point. */
export interface Uploaded {
  readonly step: Step
  readonly accounts: readonly Account[]
  readonly earlier: readonly Earlier[]
  readonly postGroupId: string
}

/**
 * The commit point: a last look at the history, a time that keeps the pace, *schedule*. One post at a time, so that the
 * times of this run's posts are known to each other. The draft is the caller's to delete when this throws.
 */
export function commit(uploaded: Uploaded, context: Context, budget: Budget, log: PostLog): Promise<Ending> {
  return context.scheduling(async () => {
    context.cancel.signal.throwIfAborted()
    if (context.settings.onDuplicate !== 'repost') {
      const skip = await lookAgain(uploaded, context, budget, log)
      if (skip) return skip
    }
    const time = new Date(chooseTime(uploaded, context)).toISOString()
    const ending = await scheduleSurely(uploaded, time, context, budget, log)
    if (ending.kind === 'accepted') {
      context.ownSlots.set(uploaded.step, slotsOf(uploaded.accounts, Date.parse(ending.scheduledTime)))
    }
    return ending
  })
}

/** Read again just before *schedule*: another run may have published, or be about to publish, the same video. */
async function lookAgain(
  uploaded: Uploaded,
  context: Context,
  budget: Budget,
  log: PostLog,
): Promise<Ending | undefined> {
  const patience = patienceOf(context, budget, log)
  const look = async (): Promise<Ending | undefined> => {
    context.history = await refreshHistory(context.client, context.history ?? [], patience)
    return alreadyThere(uploaded, context.history, context.settings.onDuplicate)
  }
  const found = await look()
  if (found) return found
  for (const rival of rivalsOf(uploaded, context, context.history ?? [])) {
    log.progress(
      `Another run is publishing this video too (draft ${rival.postGroupId}, older than this one); waiting for it.`,
    )
    for (let tries = 0; tries < RIVAL_TRIES; tries++) {
      await context.clock.sleep(RIVAL_PAUSE_MS, context.cancel.signal)
      const skip = await look()
      if (skip) return skip
    }
    // Deleting it is what decides: should its run still be alive, its *schedule* now gets a 404, and it looks again.
    if (!context.known.has(rival.postGroupId)) await deleteIfDraft(context.client, rival.postGroupId, patience)
    const skip = await look()
    if (skip) return skip
  }
  return undefined
}

/** Between another run's last look and its *schedule* lies one request; this is many times that. */
const RIVAL_TRIES = 3
const RIVAL_PAUSE_MS = 2_000

function alreadyThere(
  { step, accounts, earlier }: Uploaded,
  history: History,
  onDuplicate: Context['settings']['onDuplicate'],
): Ending | undefined {
  const found = accounts.flatMap(({ id }) => findLive(history, id, step.candidate.identity) ?? [])
  if (found.length === 0) return undefined
  const all = [...earlier, ...found]
  if (onDuplicate === 'fail')
    throw new Error('Another run published this video while this one uploaded it, and on-duplicate is fail.')
  if (found.length === accounts.length) return { kind: 'skipped', earlier: all }
  throw new OnlyOthers(
    accounts.filter(({ id }) => !found.some(({ accountId }) => accountId === id)),
    all,
  )
}

/**
 * Drafts of the same video that another run may be about to schedule: those that appeared while this run was under way, and
 * those that were there before but had changed within FRESH_MS of this draft. Of two, the older goes first. Others are
 * leftovers of runs that are dead.
 */
function rivalsOf({ step, accounts, postGroupId }: Uploaded, context: Context, history: History): ListedPost[] {
  const own = history.find((post) => post.postGroupId === postGroupId)
  const age = (post: ListedPost | undefined): string => `${post?.createdAt ?? ''} ${post?.postGroupId ?? postGroupId}`
  return history.filter(
    (post) =>
      isDraft(post) &&
      (!context.known.has(post.postGroupId) || isFresh(post, own)) &&
      !context.drafts.isOwn(post.postGroupId) &&
      identitiesOf(post).includes(step.candidate.identity) &&
      post.platforms.some(({ platformId }) => accounts.some(({ id }) => id === platformId)) &&
      age(post) < age(own),
  )
}

/** By PostPost's own clock, so that the runner's does not matter. */
const FRESH_MS = 60_000

function isFresh(post: ListedPost, own: ListedPost | undefined): boolean {
  const [changedMs, ownMs] = [timeOf(post.updatedAt), timeOf(own?.createdAt)]
  return changedMs !== undefined && ownMs !== undefined && ownMs - changedMs < FRESH_MS
}

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

/** Schedules and, where the answer is lost, finds out what became of it. */
async function scheduleSurely(
  uploaded: Uploaded,
  time: string,
  context: Context,
  budget: Budget,
  log: PostLog,
): Promise<Ending> {
  const { postGroupId, earlier } = uploaded
  // Cancelling must not cut this call off: whether it was carried out decides what is reported and what is deleted.
  const patience = patienceOf(context, budget, log, context.cancel.grace)
  const accepted = (scheduledTime: string): Ending => ({ kind: 'accepted', postGroupId, scheduledTime, earlier })
  let lost: unknown
  try {
    const { postGroup } = await context.client.schedule(postGroupId, time, patience)
    if (postGroup?.status !== 'draft') return accepted(validTime(postGroup?.scheduledTime) ?? time)
    lost = new Error('PostPost accepted the time but left the post a draft: nothing would be published.')
  } catch (thrown) {
    if (isRefused(thrown, 404))
      throw new StartAgain(`Draft ${postGroupId} was deleted by somebody else.`, { cause: thrown })
    if (!isUndecided(thrown, context)) throw thrown
    lost = thrown
  }
  log.info(`${messageOf(lost)} Asking PostPost what became of it.`)
  try {
    const { posts } = await context.client.post(postGroupId, patienceOf(context, budget, log, context.cancel.last))
    if (posts.some(({ status }) => status !== 'draft')) return accepted(time)
  } catch (thrown) {
    if (isRefused(thrown, 404))
      throw new StartAgain(`Draft ${postGroupId} was deleted by somebody else.`, { cause: thrown })
    const message = `Whether PostPost scheduled post group ${postGroupId} is not known: ${messageOf(lost)} Reading it back failed too: ${messageOf(thrown)} Look at this post in PostPost; running the step again finds out by itself and publishes nothing twice.`
    return { kind: 'unknown', postGroupId, message }
  }
  throw lost
}

/** True when *schedule* may have been carried out: no usable answer, cut off by a cancel, or "Cannot update" after an earlier try. */
function isUndecided(thrown: unknown, context: Context): boolean {
  if (!(thrown instanceof PostPostError)) return context.cancel.grace.aborted
  return mayBeDone(thrown.failure) || (isRefused(thrown, 400) && /cannot update/i.test(thrown.message))
}

const validTime = (iso: string | null | undefined): string | undefined => {
  const timeMs = Date.parse(iso ?? '')
  return Number.isNaN(timeMs) ? undefined : new Date(timeMs).toISOString()
}
