import type { Account } from '../accounts.ts'
import { identitiesOf, timeOf } from '../history.ts'
import type { Step } from '../plan.ts'
import type { AccountPost, ListedPost } from '../postpost/answers.ts'
import { isDraft, isRefused } from '../postpost/client.ts'
import type { PostLog } from '../report/log.ts'
import { type Budget, type Context, patienceOf } from './context.ts'

/**
 * Another run's draft of the same video that is younger than this one's own. Of two runs at once the younger draft goes first:
 * its run cannot have looked at the history before it was there, while the older one's run may be about to schedule on
 * the strength of a look from before. So the older waits, and nobody waits for a draft that an earlier run left.
 */
export function nextRival(
  own: { readonly step: Step; readonly accounts: readonly Account[]; readonly postGroupId: string },
  context: Context,
  met: ReadonlySet<string>,
): ListedPost | undefined {
  const history = context.history ?? []
  const born = history.find(({ postGroupId }) => postGroupId === own.postGroupId)
  return history.find(
    (post) =>
      isDraft(post) &&
      !met.has(post.postGroupId) &&
      !context.known.has(post.postGroupId) &&
      !context.drafts.isOwn(post.postGroupId) &&
      identitiesOf(post).includes(own.step.candidate.identity) &&
      post.platforms.some(({ platformId }) => own.accounts.some(({ id }) => id === platformId)) &&
      isYounger(post, born),
  )
}

/** Two of one millisecond are told apart by their ids, by both runs in the same way. */
function isYounger(post: ListedPost, own: ListedPost | undefined): boolean {
  if (!own) return true
  const [a, b] = [timeOf(post.createdAt) ?? 0, timeOf(own.createdAt) ?? 0]
  return a === b ? post.postGroupId > own.postGroupId : a > b
}

/** Between another run's last look and its *schedule* lies one request; this is many times that. */
const LOOKS = 3
const PAUSE_MS = 2_000

/** Waits until the other run has scheduled or deleted its draft. One that does neither is still uploading, or dead: its draft is deleted. */
export async function outwait(
  { postGroupId }: ListedPost,
  context: Context,
  budget: Budget,
  log: PostLog,
): Promise<void> {
  const patience = patienceOf(context, budget, log)
  log.progress(`Another run is publishing this video too (draft ${postGroupId}); waiting for it.`)
  for (let looks = 0; looks < LOOKS; looks++) {
    await context.clock.sleep(PAUSE_MS, context.cancel.signal)
    const { posts } = await context.client.post(postGroupId, patience).catch(orNone)
    // Deleted, or scheduled; which of both the next look at the history tells.
    if (posts.length === 0 || posts.some(({ status }) => status !== 'draft')) return
  }
  // Deleting it is what decides: should its run still be alive, its *schedule* now gets a 404, and it looks again.
  await context.client.deletePost(postGroupId, patience)
}

function orNone(thrown: unknown): { readonly posts: readonly AccountPost[] } {
  if (isRefused(thrown, 404)) return { posts: [] }
  throw thrown
}
