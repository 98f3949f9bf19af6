import type { Step } from '../plan.ts'
import type { PostLog } from '../report/log.ts'
import { messageOf } from '../wording.ts'
import { type Context, patienceOf } from './context.ts'
import { deleteIfDraft } from './drafts.ts'

/** Clearing away may take this long; what is left then is harmless and named in the log. */
const BUDGET_MS = 2 * 60 * 1000

/** Drafts of the same video from earlier runs, once a post of it has taken their place; failing here does no harm to it. */
export async function deleteLeftovers(step: Step, context: Context, log: PostLog): Promise<void> {
  const budget = { deadlineMs: context.clock.now() + BUDGET_MS }
  for (const id of step.leftovers) {
    try {
      const isGone = await deleteIfDraft(context.client, id, patienceOf(context, budget, log, context.cancel.last))
      log.info(
        isGone ? `Draft ${id}, left by an earlier run, deleted.` : `Post group ${id} is no draft any more and stays.`,
      )
    } catch (thrown) {
      log.info(`Draft ${id}, left by an earlier run, could not be deleted: ${messageOf(thrown)}`)
    }
  }
}
