import { findDrafts } from '../accounts/earlier-posts.ts'
import type { ListedPost } from '../postpost/answers.ts'
import type { History } from '../postpost/history.ts'
import { afterDuplicates } from './committing.ts'
import { draft } from './result.ts'
import { type Job, patienceOf } from './session.ts'
import type { At, State } from './state.ts'
import { checkName } from './stored-name.ts'

/**
 * `schedule: draft` ends with a draft for a person to approve. One look more, because another run may have made the same
 * draft meanwhile (the older one stays), or somebody approved it.
 */
export async function leaveForApproval(state: At<'committing'>, job: Job): Promise<State> {
  const { session, step } = job
  if (session.ledger.isReadable) {
    const history = await session.ledger.refresh(patienceOf(job))
    checkName(state.postGroupId, history, job)
    const next = afterDuplicates(state, history, job)
    if (next) return next
    const other = olderTwin(state, history, job)
    if (other) return { at: 'ended', result: draft(step, other.postGroupId, state.accounts, state.earlier) }
  }
  session.drafts.release(state.postGroupId)
  return { at: 'ended', result: draft(step, state.postGroupId, state.accounts, state.earlier) }
}

/**
 * Another run's draft whose media record is older: this run's look comes after its own record, so of two runs at once the
 * one with the younger record surely sees the other, and gives way.
 */
function olderTwin(
  { accounts, postGroupId }: At<'committing'>,
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
      isRecordedBefore(post, own),
  )
}

function isRecordedBefore(a: ListedPost, b: ListedPost): boolean {
  const [first, second] = [recordedMs(a), recordedMs(b)]
  return first === second ? a.postGroupId < b.postGroupId : first < second
}

/** The stored object is `<milliseconds>-<name>` (PostPost get-upload-url). */
const recordedMs = ({ mediaUrls }: ListedPost): number => {
  const times = mediaUrls.map((url) => Number(/\/(\d+)-[^/]*$/.exec(url.replace(/[?#].*$/, ''))?.[1] ?? 0))
  return Math.min(...times)
}
