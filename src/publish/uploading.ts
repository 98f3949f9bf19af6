import { recordOf, uploadName } from '../accounts/record.ts'
import { reportProgress } from '../log.ts'
import { PostPostError } from '../postpost/failure.ts'
import { withRetry } from '../postpost/retry.ts'
import { uploadOnce } from '../postpost/upload.ts'
import { refusedForAll } from './ends.ts'
import { type Job, offTheBudget } from './job.ts'
import { sayNameIsLost } from './own-draft.ts'
import { type At, courseOf, type State } from './state.ts'

/** An upload URL lives for an hour, and one that waited this long for its upload may not last for all of it. */
const OLD_URL_MS = 10 * 60 * 1000

/** get-upload-url, once; then, as soon as there is a place, the PUT to storage. */
export async function uploading(state: At<'uploading'>, job: Job): Promise<State> {
  const { session, client } = job
  const { clock, cancel, uploads } = session
  const { action, post, facts, identity, manifest } = job.step
  cancel.signal.throwIfAborted()
  const record = recordOf(
    post,
    state.accounts.map(({ id }) => id),
    manifest,
    action === 'upload-draft' ? 'approve' : 'publish',
    session.settings.interactionInversion,
  )
  const fileName = uploadName(post.video.path, identity, record, facts.extension)
  const { postGroupId } = state
  job.urlAskedMs = clock.elapsedMs()
  const { uploadUrl, fileUrl } = await client.uploadUrl({ fileName, contentType: facts.contentType, postGroupId })
  job.fileUrl = fileUrl
  if (!fileUrl.includes(fileName)) sayNameIsLost(fileUrl.replace(/\?.*/, ''), fileName, session)
  const send = async (): Promise<State> => {
    if (session.halted && !session.halted.isAboutNewPosts) throw new Error(refusedForAll(session.halted))
    if (clock.elapsedMs() - job.urlAskedMs > OLD_URL_MS) return { at: 'drafting', ...courseOf(state) }
    await sendVideo(uploadUrl, job)
    return { at: 'committing', ...courseOf(state), postGroupId, tries: 0 }
  }
  // A post that begins again goes at once: others wait for it.
  if (state.start > 1 || job.isPressing) return send()
  const queuedMs = clock.elapsedMs()
  return uploads(() => {
    job.deadlineMs += clock.elapsedMs() - queuedMs
    return send()
  })
}

/**
 * An upload that stops moving is given up after a minute and tried once more. Posts of the same account wait for it, so it
 * is not tried as often as an upload that breaks.
 */
const MAX_STALLS = 2

/** The PUT to storage, again where it was cut off. */
async function sendVideo(uploadUrl: string, job: Job): Promise<void> {
  const { session, log } = job
  const { post, facts, version } = job.step
  const progress = reportProgress(post.video.sizeBytes, session.clock, log.progress, 'uploaded')
  const { absolutePath: path } = post.video
  const file = { path, version, contentType: facts.contentType, uploadUrl, onProgress: progress.moved }
  let stalls = 0
  await withRetry(job.patience({ mayRepeat: () => stalls < MAX_STALLS }), async () => {
    try {
      await offTheBudget(job, () => uploadOnce(session, file, session.cancel.signal))
    } catch (thrown) {
      if (thrown instanceof PostPostError && thrown.failure.kind === 'no-answer' && thrown.failure.hasStalled) stalls++
      throw thrown
    }
  })
  log.info(progress.done())
}
