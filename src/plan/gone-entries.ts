import { namesOf, statusOn } from '../accounts/earlier-posts.ts'
import { isWanted } from '../accounts/identity.ts'
import { TIKTOK_ID } from '../checks/post-rules.ts'
import { timeOf } from '../postpost/history.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { notice, type Problem, warning } from '../problem.ts'
import { nameOf, type PlannedPost } from './planned-post.ts'
import type { Evidence } from './standing.ts'
import { type RemovalPolicy, TOO_CLOSE, type Withdrawal, whyItStays, withdrawalOf } from './withdrawals.ts'

/**
 * Scheduled posts of this run's manifests whose entry is gone. With `on-removal: withdraw` they become drafts again. The others
 * still go out, and each is told, so that the person who removed the entry can stop it. Nothing is told while an entry cannot
 * be read: it may be the one that seems to be gone.
 */
export function withoutEntry(
  steps: readonly PlannedPost[],
  { history }: Evidence,
  policy: RemovalPolicy,
  nowMs: number,
): { readonly withdrawals: readonly Withdrawal[]; readonly problems: readonly Problem[] } {
  if (policy.hasGaps) return { withdrawals: [], problems: [] }
  const accounts = steps.flatMap((step) => step.accounts)
  const told = new Set(steps.flatMap(({ earlier }) => earlier.map((each) => `${each.postGroupId} ${each.accountId}`)))
  const timezone = steps[0]?.post.timezone ?? 'UTC'
  const withdrawals: Withdrawal[] = []
  const problems: Problem[] = []
  for (const listed of history) {
    const name = namesOf(listed).find(({ record }) => record && policy.manifests.has(record.manifest))
    if (!name || listed.status !== 'scheduled') continue
    const ids = listed.platforms.map(({ platformId }) => platformId)
    const isTold = (id: string): boolean => told.has(`${listed.postGroupId} ${id}`)
    // What is wanted on others of its accounts is a change of its entry.
    if (ids.some(isTold)) continue
    const left = listed.platforms
      .filter(({ platformId }) => TIKTOK_ID.test(platformId) && statusOn(listed, platformId) === 'scheduled')
      .filter(({ platformId }) => !isWanted(name.identity, platformId, policy.written))
    const dueMs = timeOf(listed.scheduledTime)
    if (left.length === 0 || (dueMs !== undefined && dueMs < nowMs)) continue
    const why = policy.onRemoval === 'withdraw' ? whyItStays(listed, policy, nowMs) : undefined
    if (policy.onRemoval === 'withdraw' && why === undefined) {
      withdrawals.push(withdrawalOf(listed, name, (id) => nameOf(accounts, id), policy))
      continue
    }
    const when = dueMs === undefined ? '' : ` at ${formatTime(dueMs, timezone)}`
    const names = left.map(({ platformId }) => nameOf(accounts, platformId)).join(', ')
    const advice =
      why === undefined
        ? 'To stop it, make it a draft in PostPost or delete it there, or set on-removal: withdraw.'
        : `It is not withdrawn, because ${why}. To stop it, make it a draft in PostPost, or delete it there.`
    const message = `${name.stem} is no longer in any manifest of this run for ${names}, but still goes out there${when} (post group ${listed.postGroupId}). ${advice}`
    const origin = { input: 'manifest' }
    problems.push(
      why === TOO_CLOSE ? warning('plan/too-close', origin, message) : notice('plan/not-in-manifest', origin, message),
    )
  }
  return { withdrawals, problems }
}
