import { findDrafts } from '../accounts/earlier-posts.ts'

import { messageOf } from '../wording.ts'
import { deleteDraft } from './drafts.ts'
import { type Job, lastPatience } from './session.ts'

/** Drafts of the same video, once a scheduled post has taken their place; failing here does no harm to what was published. */
export async function deleteLeftovers(job: Job): Promise<void> {
  for (const id of leftoversOf(job)) {
    try {
      const result = await deleteDraft(job.session.client, id, lastPatience(job))
      job.log.info(`Draft ${id}, left by an earlier run: ${result}.`)
    } catch (thrown) {
      job.log.info(`Draft ${id}, left by an earlier run, could not be deleted: ${messageOf(thrown)}`)
    }
  }
}

/** Those that were there before, and those that other runs made meanwhile: a *schedule* of theirs still under way comes too late then. */
function leftoversOf({ step, session: { ledger, drafts } }: Job): ReadonlySet<string> {
  const ids = step.candidate.accounts.map(({ id }) => id)
  const found = findDrafts(ledger.latest(), ids, step.isVersion).map(({ postGroupId }) => postGroupId)
  return new Set([...step.leftovers, ...found.filter((id) => !drafts.isOwn(id))])
}
