import { invert } from './inversion.ts'
import { type Halt, type Job, lastPatience, patienceOf } from './session.ts'
import { type At, courseOf, type State } from './state.ts'

/** Why a post is not sent after PostPost has refused another one for a reason that holds for all. */
export const notSentEither = ({ message }: Halt): string => `Not sent, because PostPost would refuse it too. ${message}`

/** create-post without a time, so that nothing publishes by itself. */
export async function drafting(state: At<'drafting'>, job: Job): Promise<State> {
  const { session, log } = job
  const { cancel, drafts } = session
  const { post } = job.step.candidate
  const stillWanted = (): void => {
    cancel.signal.throwIfAborted()
    if (session.halted !== undefined) throw new Error(notSentEither(session.halted))
  }
  stillWanted()
  const draft = {
    content: post.caption,
    platforms: state.accounts.map(({ id }) => id),
    tiktok: invert(post.settings, session.settings.interactionInversion),
  }
  // A draft whose id is not known cannot be deleted, so even a cancelled run lets this call finish, but not the pauses before it.
  const patience = patienceOf(job, { signal: cancel.grace, pausing: cancel.signal })
  const postGroupId = await drafts.create(draft, patience, stillWanted, () => lastPatience(job))
  log.info(`Draft ${postGroupId} for ${state.accounts.map(({ name }) => name).join(', ')}.`)
  return { at: 'uploading', ...courseOf(state), postGroupId }
}
