import pLimit from 'p-limit'
import type { Log } from '../log.ts'
import type { Plan, PlanSettings } from '../plan/plan.ts'
import { isApplied, isNew, type PlannedPost } from '../plan/planned-post.ts'
import { howToRepost } from '../plan/rules.ts'
import type { ClientFor } from '../postpost/client.ts'
import type { Reading } from '../postpost/history.ts'
import { createIsStored } from '../postpost/stored.ts'
import type { Problem } from '../problem.ts'
import { changePost } from './changing.ts'
import { createDrafts, type DraftState } from './drafts.ts'
import { notPublished } from './ends.ts'
import { createLedger } from './ledger.ts'
import { type EntryPart, entryParts, mergeParts } from './merging.ts'
import { deletePaused } from './other-runs.ts'
import { publishPost } from './post.ts'
import { type Done, describeResult } from './result.ts'
import type { PublishSettings, PublishWorld, Session } from './session.ts'
import { withSignOfLife } from './sign-of-life.ts'
import { createTurns } from './turns.ts'
import { problemsOfWithdrawals, type Withdrawn, withdraw } from './withdrawing.ts'

/**
 * A plan without problems → what became of each of its posts, in plan order. At most `concurrency` posts are uploaded at a
 * time; posts that share an account commit in plan order; no post stops another, unless PostPost refuses the key or the plan.
 * @param policy what the plan was decided by
 */
export async function publish(
  plan: Plan,
  clientFor: ClientFor,
  reading: Reading | undefined,
  settings: PublishSettings,
  policy: PlanSettings,
  world: PublishWorld & { readonly saveDrafts: (state: DraftState) => void },
): Promise<{ done: Done[]; withdrawn: Withdrawn[]; problems: Problem[] }> {
  const entries = plan.steps.map((step) => ({ step, parts: entryParts(step) }))
  const parts = entries.flatMap((entry) => entry.parts)
  const sent = parts.filter(makesDraft).map(({ step }) => step)
  if (sent.length > 0) sayInversion(settings, world.log)
  if (plan.steps.some(({ action, changes }) => action === 'skip' && !changes.some(isApplied)))
    world.log.info(howToRepost(settings.onDuplicate))
  const drafts = createDrafts(
    new Set((reading?.history ?? []).map(({ postGroupId }) => postGroupId)),
    world.clock,
    world.saveDrafts,
  )
  const changed = parts.flatMap(({ change }) => change?.postGroupId ?? [])
  const ledger = createLedger(reading, settings, drafts.isOwn, changed)
  for (const { step } of parts)
    if (step.timeIsFixed && step.timeMs !== undefined) ledger.take(step, step.recipients, step.timeMs)
  const session: Session = {
    ...world,
    clientFor,
    settings,
    policy,
    drafts,
    ledger,
    turns: createTurns(sent.filter(({ action }) => action === 'publish')),
    // Those that follow have their upload URL ready when a place is free; one at a time stays one at a time.
    drafting: pLimit(2 * settings.concurrency - 1),
    uploads: pLimit(settings.concurrency),
    changing: pLimit(1),
    underWay: new Map(),
    blind: new Map(),
    isStored: createIsStored(world.dispatcher, world.clock),
    remarks: [],
    halted: undefined,
    pausing: undefined,
  }
  const publishAll = async (): Promise<{ done: Done[]; withdrawn: Withdrawn[] }> => {
    const publishing = entries.map(async (entry) =>
      mergeParts(entry.step, await Promise.all(entry.parts.map((part) => carryOut(part, session)))),
    )
    const withdrawing = plan.withdrawals.map((withdrawal) => withdraw(withdrawal, session))
    return { done: await Promise.all(publishing), withdrawn: await Promise.all(withdrawing) }
  }
  const { done, withdrawn } = await withSignOfLife(publishAll, session.underWay, world)
  return { done, withdrawn, problems: [...session.remarks, ...problemsOfWithdrawals(withdrawn)] }
}

/** True for what makes a draft of its own. */
const makesDraft = ({ step, change }: EntryPart): boolean => (change ? change.kind === 'replace' : isNew(step))

async function carryOut(part: EntryPart, session: Session): Promise<Done> {
  const { step, change } = part
  if (makesDraft(part)) return publishPost(step, session)
  if (!change) return leave(step, session)
  const done = await changePost(step, change, session)
  if (done.result.outcome !== 'updated' && done.result.outcome !== 'draft') {
    session.ledger.stay(change.postGroupId)
    session.ledger.giveBack(step)
  }
  const isUnlike = change.fields.some((field) => field !== 'time')
  // The draft that it is now has another caption, say, than its entry: then a new draft takes its place.
  return done.result.outcome === 'draft' && isUnlike ? publishPost(step, session) : done
}

/** A post that is not sent; what this action has paused of it goes where the post is live by another post group. */
async function leave(step: PlannedPost, { clientFor, clock, random, cancel, log }: Session): Promise<Done> {
  const done = notPublished(step)
  const { id, outcome } = done.result
  log.info(`${id}: ${outcome}. ${whyLeft(done)}${describeResult(done.result, step).join(', ')}`)
  const client = clientFor({
    clock,
    random,
    signal: cancel.signal,
    deadlineMs: clock.elapsedMs() + LEAVING_MS,
    onRetry: (error) => log.info(`${id}: ${error.message}`),
  })
  if (step.action === 'skip') await deletePaused(step, client, log.info)
  return done
}

/** Deleting what a replaced post has left must not hold up a run. */
const LEAVING_MS = 60_000

/** One line for each post: a folder of 100 videos of which 98 are there must not fill the log. */
function whyLeft({ step, result }: Done): string {
  if (step.action === 'skip')
    return result.posts?.some(({ error }) => error !== undefined) ? 'Not sent again: ' : 'There already: '
  if (step.action !== 'keep-draft') return ''
  const isHeld = step.drafts.every(({ kind }) => kind === 'held')
  return isHeld
    ? 'Somebody holds it back in PostPost, and it stays as it is: '
    : 'A draft of it waits for approval in PostPost and stays as it is: '
}

/** Once a run, because it is the one place where what is sent differs from what is wanted. */
function sayInversion({ interactionInversion }: PublishSettings, log: Log): void {
  if (interactionInversion === 'off') return
  log.info(
    'PostPost documents that it inverts comments, duet and stitch on the way to TikTok, so they are sent inverted (interaction-inversion: compensate). The summary lists what you want and what is sent.',
  )
}
