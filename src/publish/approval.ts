import { isAsFound } from '../accounts/existing-drafts.ts'
import { deleteDraft, ENDS } from './deleting.ts'
import { ends } from './ends.ts'
import type { Job } from './job.ts'
import { afterDuplicates, withoutReplaced } from './last-look.ts'
import { olderTwin } from './other-runs.ts'
import { readWithOwn } from './own-draft.ts'
import { deleteReplacedDraft } from './replacing.ts'
import type { At, State } from './state.ts'

/**
 * `schedule: draft` ends with a draft for a person to approve. Meanwhile another run may have made the same draft, or somebody
 * may have approved it. An earlier draft whose upload seemed to have died may be complete after all.
 */
export async function leavingForApproval(state: At<'committing'>, job: Job): Promise<State> {
  const { session, step } = job
  if (session.ledger.isReadable) {
    const { history: whole, isHidden } = await readWithOwn(state, job, [])
    const history = withoutReplaced(whole, job)
    const next = afterDuplicates(state, history, job)
    if (next) return next
    const older = isHidden ? undefined : olderTwin(state, history, job)
    if (older) return ends.draft(step, older.postGroupId, state.accounts, state.earlier)
  }
  const died = step.drafts.filter(({ kind }) => kind === 'died')
  const [first] = died
  if (first && (await session.isStored(job.fileUrl, session.cancel.signal)) !== true) {
    job.log.info(`The storage does not say whether files are there, so draft ${first.postGroupId} counts as uploaded.`)
    return ends.draft(step, first.postGroupId, state.accounts, state.earlier)
  }
  session.drafts.release(state.postGroupId)
  const kept = step.replaces && (await deleteReplacedDraft(step.replaces, job))
  if (kept) return kept
  for (const draft of died) {
    if (!draft.isOurs) continue
    const { postGroupId } = draft
    const { end } = await deleteDraft(job.aftermathClient(), postGroupId, 'other', isAsFound(draft))
    job.log.info(`Draft ${postGroupId}, whose upload was never finished: ${ENDS[end]}.`)
  }
  return ends.draft(step, state.postGroupId, state.accounts, state.earlier)
}
