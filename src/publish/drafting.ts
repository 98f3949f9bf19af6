import { refusedForAll } from './ends.ts'
import { invert } from './inversion.ts'
import type { Job } from './job.ts'
import { blindnessOf } from './own-draft.ts'
import { type At, courseOf, type State } from './state.ts'

/** create-post without a time, so that nothing publishes by itself. */
export async function drafting(state: At<'drafting'>, job: Job): Promise<State> {
  const { session, log } = job
  const { cancel, drafts } = session
  const { post } = job.step
  const queuedMs = session.clock.elapsedMs()
  const stillWanted = (): void => {
    job.deadlineMs += session.clock.elapsedMs() - queuedMs
    cancel.signal.throwIfAborted()
    if (session.halted !== undefined) throw new Error(refusedForAll(session.halted))
    const blindness = blindnessOf(state, session)
    if (blindness !== undefined) throw new Error(blindness)
  }
  cancel.signal.throwIfAborted()
  const draft = {
    content: post.caption,
    platforms: state.accounts.map(({ id }) => id),
    tiktok: invert(post.settings, session.settings.interactionInversion),
  }
  // A draft whose id is not known cannot be deleted, so even a cancelled run lets this call finish.
  const { postGroupId, warnings } = await drafts.create(draft, job.writer, stillWanted, () => job.aftermathClient())
  for (const warning of warnings ?? []) log.info(`PostPost notes: ${warning}`)
  log.info(`Draft ${postGroupId} for ${state.accounts.map(({ name }) => name).join(', ')}.`)
  return { at: 'uploading', ...courseOf(state), postGroupId }
}
