import { uploadName } from '../accounts/identity.ts'
import { reportProgress } from '../log.ts'
import { PostPostError } from '../postpost/failure.ts'
import { withRetry } from '../postpost/retry.ts'
import { uploadOnce } from '../postpost/upload.ts'
import { type Job, offTheBudget, patienceOf } from './session.ts'
import { type At, courseOf, type State } from './state.ts'
import { sayNameIsLost } from './stored-name.ts'

/**
 * An upload that stops moving is given up after a minute and tried once more. Posts of the same account wait for it, so it
 * is not tried as often as an upload that breaks.
 */
const MAX_STALLS = 2

/** get-upload-url, once, and the PUT to storage, again where it was cut off. */
export async function uploading(state: At<'uploading'>, job: Job): Promise<State> {
  const { session, log } = job
  const { clock, cancel } = session
  const { post, facts, identity } = job.step.candidate
  const { postGroupId } = state
  cancel.signal.throwIfAborted()
  const fileName = uploadName(post.video.path, identity, facts.extension)
  const { contentType } = facts
  job.urlAskedMs = clock.now()
  const { uploadUrl, fileUrl } = await session.client.uploadUrl({ fileName, contentType, postGroupId }, patienceOf(job))
  if (!fileUrl.includes(fileName)) sayNameIsLost(fileUrl.replace(/\?.*/, ''), fileName, session)
  const progress = reportProgress(post.video.sizeBytes, clock, log.progress, 'uploaded')
  const { absolutePath: path, sizeBytes } = post.video
  const file = { path, sizeBytes, contentType, uploadUrl, onProgress: progress.moved }
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
