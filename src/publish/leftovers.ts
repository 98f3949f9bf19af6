import { findDrafts } from '../history.ts'
import type { Step } from '../plan.ts'
import type { PostLog } from '../report/log.ts'
import { messageOf } from '../wording.ts'
import { type Context, lastPatience } from './context.ts'
import { deleteDraft } from './drafts.ts'

/** Drafts of the same video, once a post of it has taken their place; failing here does no harm to what was published. */
export async function deleteLeftovers(step: Step, context: Context, log: PostLog): Promise<void> {
  for (const id of leftoversOf(step, context)) {
    try {
      const result = await deleteDraft(context.client, id, lastPatience(context, log))
      log.info(`Draft ${id}, left by an earlier run: ${result}.`)
    } catch (thrown) {
      log.info(`Draft ${id}, left by an earlier run, could not be deleted: ${messageOf(thrown)}`)
    }
  }
}

/** Those that were there before, and those that other runs made meanwhile: a *schedule* of theirs still under way comes too late then. */
function leftoversOf({ leftovers, candidate: { accounts, identity } }: Step, context: Context): ReadonlySet<string> {
  const ids = accounts.map(({ id }) => id)
  const drafts = findDrafts(context.history ?? [], ids, identity).map(({ postGroupId }) => postGroupId)
  return new Set([...leftovers, ...drafts.filter((id) => !context.drafts.isOwn(id))])
}
