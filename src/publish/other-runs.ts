import type { Account } from '../accounts/accounts.ts'
import { findDrafts, identitiesOf } from '../accounts/earlier-posts.ts'
import { type AccountPost, isDraft, type ListedPost } from '../postpost/answers.ts'
import { isRefused } from '../postpost/failure.ts'
import { type History, timeOf } from '../postpost/history.ts'
import { messageOf } from '../wording.ts'
import { deleteDraft } from './drafts.ts'
import { aftermathClient, type Job } from './job.ts'

/** This run's own draft, and the accounts that it is for. */
interface OwnDraft {
  readonly accounts: readonly Account[]
  readonly postGroupId: string
}

/**
 * Another run's draft of the same video that is younger than this one's own. Of two runs at once the younger draft goes first:
 * its run cannot have read the history before it was there, while the older one's run may be about to schedule on the
 * strength of a reading from before. So the older waits, and nobody waits for a draft that an earlier run left.
 */
export function youngerDraft(
  own: OwnDraft,
  history: History,
  { step, session: { ledger, drafts }, met }: Job,
): ListedPost | undefined {
  const born = history.find(({ postGroupId }) => postGroupId === own.postGroupId)
  return history.find(
    (post) =>
      isDraft(post) &&
      !met.has(post.postGroupId) &&
      !ledger.known.has(post.postGroupId) &&
      !drafts.isOwn(post.postGroupId) &&
      identitiesOf(post).some(step.isDuplicate) &&
      post.platforms.some(({ platformId }) => own.accounts.some(({ id }) => id === platformId)) &&
      (born === undefined || isBefore(born, post, (draft) => timeOf(draft.createdAt) ?? 0)),
  )
}

/**
 * Another run's draft to approve whose media record is older: this run has read the history after its own record was made,
 * so of two runs at once the one with the younger record surely sees the other, and gives way.
 */
export function olderTwin(
  { accounts, postGroupId }: OwnDraft,
  history: History,
  { step, session }: Job,
): ListedPost | undefined {
  const ids = accounts.map(({ id }) => id)
  const own = history.find((post) => post.postGroupId === postGroupId)
  return findDrafts(history, ids, step.isVersion).find(
    (post) =>
      !session.drafts.isOwn(post.postGroupId) &&
      post.platforms.length === ids.length &&
      own !== undefined &&
      isBefore(post, own, recordedMs),
  )
}

/** Two of one millisecond are told apart by their ids, by both runs in the same way. */
function isBefore(a: ListedPost, b: ListedPost, timeOf: (post: ListedPost) => number): boolean {
  const [first, second] = [timeOf(a), timeOf(b)]
  return first === second ? a.postGroupId < b.postGroupId : first < second
}

/** The stored object is `<milliseconds>-<name>` (PostPost get-upload-url). */
const recordedMs = ({ mediaUrls }: ListedPost): number => {
  const times = mediaUrls.map((url) => Number(/\/(\d+)-[^/]*$/.exec(url.replace(/[?#].*$/, ''))?.[1] ?? 0))
  return Math.min(...times)
}

/** Between another run's reading of the history and its *schedule* lie few requests; this is many times that. */
const WAITS = 3
const PAUSE_MS = 2_000

/** Waits until the other run has scheduled or deleted its draft. One that does neither is still uploading, or dead: its draft is deleted. */
export async function waitForOtherRun({ postGroupId }: ListedPost, { session, client, log }: Job): Promise<void> {
  log.progress(`Another run is publishing this video too (draft ${postGroupId}); waiting for it.`)
  for (let waited = 0; waited < WAITS; waited++) {
    await session.clock.sleep(PAUSE_MS, session.cancel.signal)
    const { posts } = await client.post(postGroupId).catch(orNone)
    // Deleted, or scheduled; which of both the history tells.
    if (posts.length === 0 || posts.some(({ status }) => status !== 'draft')) return
  }
  // Deleting it is what decides: should its run still be alive, its *schedule* now gets a 404, and it reads the history again.
  await client.deletePost(postGroupId)
}

function orNone(thrown: unknown): { readonly posts: readonly AccountPost[] } {
  if (isRefused(thrown, 404)) return { posts: [] }
  throw thrown
}

/**
 * Drafts of the same video, once a scheduled post has taken their place: those that were there before, and those that other
 * runs made meanwhile, whose *schedule* comes too late then. Failing here does no harm to what was published.
 */
export async function deleteLeftovers(job: Job): Promise<void> {
  const { step, session, log } = job
  const accounts = step.candidate.accounts.map(({ id }) => id)
  const found = findDrafts(session.ledger.latest(), accounts, step.isVersion).map(({ postGroupId }) => postGroupId)
  for (const id of new Set([...step.leftovers, ...found.filter((draft) => !session.drafts.isOwn(draft))])) {
    try {
      log.info(`Draft ${id}, left by an earlier run: ${await deleteDraft(aftermathClient(job), id)}.`)
    } catch (thrown) {
      log.info(`Draft ${id}, left by an earlier run, could not be deleted: ${messageOf(thrown)}`)
    }
  }
}
