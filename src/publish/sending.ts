import { uploadName } from '../accounts/identity.ts'
import { reportProgress } from '../log.ts'
import { PostPostError } from '../postpost/failure.ts'
import { withRetry } from '../postpost/retry.ts'
import { uploadOnce } from '../postpost/upload.ts'
import { refusedForAll } from './ends.ts'
import { invert } from './inversion.ts'
import { type At, aftermathClient, courseOf, type Job, offTheBudget, patienceOf, type State } from './job.ts'
import { sayNameIsLost } from './ledger.ts'

/** create-post without a time, so that nothing publishes by itself. */
export async function drafting(state: At<'drafting'>, job: Job): Promise<State> {
  const { session, log } = job
  const { cancel, drafts } = session
  const { post } = job.step.candidate
  const stillWanted = (): void => {
    cancel.signal.throwIfAborted()
    if (session.halted !== undefined) throw new Error(refusedForAll(session.halted))
  }
  stillWanted()
  const draft = {
    content: post.caption,
    platforms: state.accounts.map(({ id }) => id),
    tiktok: invert(post.settings, session.settings.interactionInversion),
  }
  // A draft whose id is not known cannot be deleted, so even a cancelled run lets this call finish, but not the pauses before it.
  const client = session.clientFor(patienceOf(job, { signal: cancel.grace, pausing: cancel.signal }))
  const postGroupId = await drafts.create(draft, client, stillWanted, () => aftermathClient(job))
  log.info(`Draft ${postGroupId} for ${state.accounts.map(({ name }) => name).join(', ')}.`)
  return { at: 'uploading', ...courseOf(state), postGroupId }
}

/**
 * An upload that stops moving is given up after a minute and tried once more. Posts of the same account wait for it, so it
 * is not tried as often as an upload that breaks.
 */
const MAX_STALLS = 2

/** get-upload-url, once, and the PUT to storage, again where it was cut off. */
export async function uploading(state: At<'uploading'>, job: Job): Promise<State> {
  const { session, log, client } = job
  const { clock, cancel } = session
  const { post, facts, identity, version } = job.step.candidate
  const { postGroupId } = state
  cancel.signal.throwIfAborted()
  const fileName = uploadName(post.video.path, identity, facts.extension)
  const { contentType } = facts
  job.urlAskedMs = clock.now()
  const { uploadUrl, fileUrl } = await client.uploadUrl({ fileName, contentType, postGroupId })
  if (!fileUrl.includes(fileName)) sayNameIsLost(fileUrl.replace(/\?.*/, ''), fileName, session)
  const progress = reportProgress(post.video.sizeBytes, clock, log.progress, 'uploaded')
  const file = { path: post.video.absolutePath, version, contentType, uploadUrl, onProgress: progress.moved }
  let stalls = 0
  const patience = patienceOf(job, { mayRepeat: () => stalls < MAX_STALLS })
  await withRetry(patience, async () => {
    try {
      await offTheBudget(job, () => uploadOnce(session, file, cancel.signal))
    } catch (thrown) {
      if (thrown instanceof PostPostError && thrown.failure.kind === 'no-answer' && thrown.failure.hasStalled) stalls++
      throw thrown
    }
  })
  log.info(progress.done())
  return { at: 'committing', ...courseOf(state), postGroupId, tries: 0 }
}
