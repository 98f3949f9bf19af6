import { uploadName } from '../identity.ts'
import type { Step } from '../plan.ts'
import { isRefused } from '../postpost/client.ts'
import { mayBeDone, PostPostError } from '../postpost/failure.ts'
import { withRetry } from '../postpost/retry.ts'
import { uploadOnce } from '../postpost/upload.ts'
import { warning } from '../problem.ts'
import { reportProgress } from '../progress.ts'
import type { PostLog } from '../report/log.ts'
import { type Budget, type Context, patienceOf } from './context.ts'
import { StartAgain } from './restart.ts'

/** PostPost signs its upload URLs for an hour. */
const URL_LIFETIME_MS = 60 * 60 * 1000

/** Asks for an upload URL of a draft, once, and puts the video there, again where that was cut off. */
export async function upload(
  step: Step,
  postGroupId: string,
  context: Context,
  budget: Budget,
  log: PostLog,
): Promise<void> {
  const { post, facts, identity } = step.candidate
  const fileName = uploadName(post.video.path, identity, facts.extension)
  const contentType = facts.contentType
  const patience = patienceOf(context, budget, log)
  const { uploadUrl, fileUrl } = await context.client
    .uploadUrl({ fileName, contentType, postGroupId }, patience)
    .catch(orStartAgain)
  if (!fileUrl.includes(fileName)) loseNoIdentity(fileUrl, fileName, context)
  const askedMs = context.clock.now()
  const progress = reportProgress(post.video.sizeBytes, context.clock, log.progress, 'uploaded')
  try {
    await withRetry(patience, async () => {
      const { absolutePath: path, sizeBytes } = post.video
      const startedMs = context.clock.now()
      try {
        const file = { path, sizeBytes, contentType, uploadUrl, onProgress: progress.moved }
        await uploadOnce(context, file, context.cancel.signal)
      } finally {
        budget.deadlineMs += context.clock.now() - startedMs
      }
    })
  } catch (thrown) {
    // 403: the URL has expired. Another one would add a second media record, and TikTok takes exactly one video a post.
    // A server that hangs up on the rest of a large body may hide its 403, which the age of the URL then tells.
    const hasExpired = isRefused(thrown, 403) || context.clock.now() - askedMs > URL_LIFETIME_MS
    if (hasExpired && thrown instanceof PostPostError) throw new StartAgain(thrown.message, { cause: thrown })
    throw thrown
  }
  log.info(progress.done())
}

/** The outcome of get-upload-url is unknown, or the draft is gone: either way this draft is of no use any more. */
function orStartAgain(thrown: unknown): never {
  if (thrown instanceof PostPostError && (mayBeDone(thrown.failure) || isRefused(thrown, 404))) {
    throw new StartAgain(thrown.message, { cause: thrown })
  }
  throw thrown
}

/** Said once a run: every later re-run would publish these videos again. */
function loseNoIdentity(fileUrl: string, fileName: string, context: Context): void {
  const message = `PostPost stores videos without the names they are given (${JSON.stringify(fileUrl.replace(/\?.*/, ''))} for ${fileName}). Re-runs cannot recognise what this run publishes and would publish it again: do not re-run this step, and report this.`
  if (context.settings.strict) throw new Error(`${message} Nothing is published, because strict is true.`)
  if (context.remarks.length === 0) context.remarks.push(warning({ input: 'on-duplicate' }, message))
}
