import type { Account } from '../accounts/accounts.ts'
import { identitiesOf } from '../accounts/earlier-posts.ts'
import { type AccountPost, isDraft, type ListedPost } from '../postpost/answers.ts'
import { isRefused } from '../postpost/failure.ts'
import { timeOf } from '../postpost/history.ts'
import { type Job, patienceOf } from './session.ts'

/**
 * Another run's draft of the same video that is younger than this one's own. Of two runs at once the younger draft goes first:
 * its run cannot have looked at the history before it was there, while the older one's run may be about to schedule on
 * the strength of a look from before. So the older waits, and nobody waits for a draft that an earlier run left.
 */
export function youngerDraft(
  own: { readonly accounts: readonly Account[]; readonly postGroupId: string },
  { step, session: { ledger, drafts }, met }: Job,
): ListedPost | undefined {
  const history = ledger.latest()
  const born = history.find(({ postGroupId }) => postGroupId === own.postGroupId)
  return history.find(
    (post) =>
      isDraft(post) &&
      !met.has(post.postGroupId) &&
      !ledger.known.has(post.postGroupId) &&
      !drafts.isOwn(post.postGroupId) &&
      identitiesOf(post).some(step.isDuplicate) &&
      post.platforms.some(({ platformId }) => own.accounts.some(({ id }) => id === platformId)) &&
      (born === undefined || isOlder(born, post)),
  )
}

/** Two of one millisecond are told apart by their ids, by both runs in the same way. */
function isOlder(post: ListedPost, than: ListedPost): boolean {
  const [a, b] = [timeOf(post.createdAt) ?? 0, timeOf(than.createdAt) ?? 0]
  return a === b ? post.postGroupId < than.postGroupId : a < b
}

/** Between another run's last look and its *schedule* lies one request; this is many times that. */
const LOOKS = 3
const PAUSE_MS = 2_000

/** Waits until the other run has scheduled or deleted its draft. One that does neither is still uploading, or dead: its draft is deleted. */
export async function waitForOtherRun({ postGroupId }: ListedPost, job: Job): Promise<void> {
  const { clock, cancel, client } = job.session
  const patience = patienceOf(job)
  job.log.progress(`Another run is publishing this video too (draft ${postGroupId}); waiting for it.`)
  for (let looks = 0; looks < LOOKS; looks++) {
    await clock.sleep(PAUSE_MS, cancel.signal)
    const { posts } = await client.post(postGroupId, patience).catch(orNone)
    // Deleted, or scheduled; which of both the next look at the history tells.
    if (posts.length === 0 || posts.some(({ status }) => status !== 'draft')) return
  }
  // Deleting it is what decides: should its run still be alive, its *schedule* now gets a 404, and it looks again.
  await client.deletePost(postGroupId, patience)
}

function orNone(thrown: unknown): { readonly posts: readonly AccountPost[] } {
  if (isRefused(thrown, 404)) return { posts: [] }
  throw thrown
}
