import type { Account } from '../accounts/accounts.ts'
import { type ExistingDraft, findDrafts, isAsFound } from '../accounts/existing-drafts.ts'
import { sameIdentity } from '../accounts/identity.ts'
import { isMarkedPaused } from '../accounts/record.ts'
import type { PlannedPost } from '../plan/planned-post.ts'
import type { AccountPost } from '../postpost/answers.ts'
import type { Client } from '../postpost/client.ts'
import { isRefused } from '../postpost/failure.ts'
import { type History, timeOf } from '../postpost/history.ts'
import { messageOf } from '../wording.ts'
import { deleteDraft, ENDS } from './deleting.ts'
import type { Job } from './job.ts'

/** This run's own draft, and the accounts that it is for. */
interface OwnDraft {
  readonly accounts: readonly Account[]
  readonly postGroupId: string
}

const accountIdsOf = ({ accounts }: PlannedPost): string[] => accounts.map(({ id }) => id)

/**
 * Another run's draft of the same video that is younger than this one's own. Of two runs at once the younger draft goes first:
 * its run cannot have read the history before it was there, while the older one's run may be about to schedule on the
 * strength of a reading from before. So the older one waits. Drafts of earlier runs or of people are not waited for.
 */
export function youngerDraft(own: OwnDraft, history: History, job: Job): ExistingDraft | undefined {
  const createdMs = new Map(history.map((post) => [post.postGroupId, timeOf(post.createdAt) ?? 0]))
  const bornMs = createdMs.get(own.postGroupId)
  return draftsOfOtherRuns(own, history, job).find(
    (draft) => bornMs === undefined || isBefore([bornMs, own], [createdMs.get(draft.postGroupId) ?? 0, draft]),
  )
}

/** Drafts of the same video that other runs have made since this one began, and that this one has not waited for. */
export function draftsOfOtherRuns(own: OwnDraft, history: History, job: Job): ExistingDraft[] {
  const { step, session, met } = job
  return findDrafts(history, accountIdsOf(step), step.wish).filter(
    (draft) =>
      draft.name.record?.mode === 'publish' &&
      draft.isUnedited &&
      draft.kind !== 'paused' &&
      !met.has(draft.postGroupId) &&
      !session.ledger.known.has(draft.postGroupId) &&
      !session.drafts.isOwn(draft.postGroupId) &&
      own.accounts.some(({ id }) => draft.standsFor.includes(id)),
  )
}

/**
 * Another run's draft to approve whose media record is older: this run has read the history after its own record was made,
 * so of two runs at once the one with the younger record surely sees the other, and gives way.
 */
export function olderTwin(own: OwnDraft, history: History, { step, session }: Job): ExistingDraft | undefined {
  const drafts = findDrafts(
    history,
    accountIdsOf(step),
    step.wish,
    new Set(step.drafts.filter(({ kind }) => kind === 'died').map(({ postGroupId }) => postGroupId)),
  )
  const mine = drafts.find(({ postGroupId }) => postGroupId === own.postGroupId)
  if (!mine) return undefined
  return drafts.find(
    (draft) =>
      draft.kind === 'approval' &&
      !session.drafts.isOwn(draft.postGroupId) &&
      own.accounts.every(({ id }) => draft.standsFor.includes(id)) &&
      isBefore([draft.name.storedMs ?? 0, draft], [mine.name.storedMs ?? 0, mine]),
  )
}

type Dated = readonly [timeMs: number, draft: { readonly postGroupId: string }]

/** Two of one millisecond are told apart by their ids, by both runs in the same way. */
const isBefore = ([first, a]: Dated, [second, b]: Dated): boolean =>
  first === second ? a.postGroupId < b.postGroupId : first < second

/** Between another run's reading of the history and its *schedule* lie few requests; this is many times that. */
const RIVAL_LOOKS = 3
const RIVAL_PAUSE_MS = 2_000

/**
 * Waits until the other run has scheduled or deleted its draft. If it does neither, it is still uploading, or dead: its draft
 * is deleted, because this run's own draft is complete and replaces it.
 */
export async function waitForOtherRun(draft: ExistingDraft, job: Job): Promise<void> {
  const { postGroupId, isOurs } = draft
  const { session, client } = job
  if (await hasDecided(postGroupId, RIVAL_LOOKS, job)) return
  // Deleting it is what decides: should its run still be alive, its *schedule* now gets a 404, and it reads the history again.
  if (isOurs && (await deleteDraft(client, postGroupId, 'other', isAsFound(draft))).end === 'accepted')
    session.ledger.noteScheduled(postGroupId)
}

/**
 * Waits for the run that has paused the post that this one replaces: it is about to schedule its own. That run may wait for
 * this one's draft in the meantime, so this one waits for longer, and deletes nothing.
 */
export async function waitForPausingRun({ postGroupId }: ExistingDraft, job: Job): Promise<void> {
  await hasDecided(postGroupId, 2 * RIVAL_LOOKS, job)
}

/** Waits until another run has scheduled or deleted its draft. False if it has done neither after so many looks. */
async function hasDecided(postGroupId: string, looks: number, job: Job): Promise<boolean> {
  const { session, client, log } = job
  log.progress(`Another run is publishing this video too (draft ${postGroupId}); waiting for it.`)
  let misses = 0
  for (let waited = 0; waited < looks; waited++) {
    await session.clock.sleep(RIVAL_PAUSE_MS, session.cancel.signal)
    const { posts } = await client.post(postGroupId).catch(orNone)
    misses = posts.length === 0 ? misses + 1 : 0
    // One 404 may be a proxy's, while the other run is about to schedule.
    if (misses > 1) return true
    if (posts.every(({ status }) => status === 'draft')) continue
    // It is no longer a draft, although the list still shows one.
    session.ledger.noteScheduled(postGroupId)
    return true
  }
  return false
}

function orNone(thrown: unknown): { readonly posts: readonly AccountPost[] } {
  if (isRefused(thrown, 404)) return { posts: [] }
  throw thrown
}

/**
 * Drafts of the same video, once a scheduled post has taken their place: those that were there before, and those that other
 * runs made meanwhile, whose *schedule* comes too late then. A failure here does not affect what was published.
 * @param own accounts that have it by this run's post
 * @param live all accounts that have the post by now
 */
export async function deleteLeftovers(own: readonly string[], live: readonly string[], job: Job): Promise<void> {
  const { step, session, log } = job
  const known = new Map(step.drafts.map((draft) => [draft.postGroupId, draft]))
  for (const draft of findDrafts(session.ledger.latest(), accountIdsOf(step), step.wish))
    known.set(draft.postGroupId, draft)
  // The post that this one replaces is deleted by then, or must stay.
  if (step.replaces) known.delete(step.replaces.postGroupId)
  for (const draft of known.values()) {
    const { postGroupId, isOurs, covers } = draft
    const isReplaced = covers.some((id) => own.includes(id)) && covers.every((id) => live.includes(id))
    if (!isOurs || session.drafts.isOwn(postGroupId) || !isReplaced) continue
    await sayDeletion(job.aftermathClient(), draft, log.info)
  }
}

/** Posts that this action has paused, and that are live by another post group: as the entry is now, or as it was then. */
export async function deletePaused(
  { drafts, earlier, identity }: PlannedPost,
  client: Client,
  say: (line: string) => void,
): Promise<void> {
  const there = earlier.filter(({ status, error }) => status !== 'draft' && !error)
  for (const draft of drafts) {
    // After a kill the entry may have got another id, which neither of the two posts has.
    const live = there.filter(({ name }) =>
      [identity, draft.name.identity].some((each) => sameIdentity(name.identity, each)),
    )
    const isReplaced = draft.covers.every((id) => live.some(({ accountId }) => accountId === id))
    if (isMarkedPaused(timeOf(draft.scheduledTime)) && draft.isOurs && isReplaced) await sayDeletion(client, draft, say)
  }
}

async function sayDeletion(client: Client, draft: ExistingDraft, say: (line: string) => void): Promise<void> {
  const { postGroupId } = draft
  try {
    const { end } = await deleteDraft(client, postGroupId, 'other', isAsFound(draft))
    say(`Draft ${postGroupId}, left by an earlier run: ${ENDS[end]}.`)
  } catch (thrown) {
    say(`Draft ${postGroupId}, left by an earlier run, could not be deleted: ${messageOf(thrown)}`)
  }
}
