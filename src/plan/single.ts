import type { KnownPost } from '../accounts/candidates.ts'
import { failureKey } from '../accounts/details.ts'
import { type Earlier, TAKEN_OUT } from '../accounts/earlier-posts.ts'
import type { ExistingDraft } from '../accounts/existing-drafts.ts'
import { HOUR_MS } from '../duration.ts'
import { timeOf } from '../postpost/history.ts'
import { unlessShared } from '../postpost/tiktok-advice.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { ofPost, type Problem, type Severity } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'
import { hasPassed, heldBackDraft, isNew, nameOf, type PlannedPost, type Policy } from './planned-post.ts'
import { tooLateProblem } from './refusals.ts'
import { howFarOut, isThere, placeOf } from './rules.ts'
import type { Evidence } from './standing.ts'

/** Problems of single posts. They stop no other post, with or without `strict`. */
export function ofSinglePosts(
  steps: readonly PlannedPost[],
  unresolved: readonly KnownPost[],
  evidence: Evidence,
  policy: Policy,
  nowMs: number,
): Problem[] {
  const inSteps = steps.flatMap((step) => [
    ...(step.refusal ? [step.refusal] : []),
    // Without a key it may be there already.
    ...(step.action === 'publish' && policy.isOffline && hasPassed(step.post, nowMs)
      ? [tooLateProblem(step.post, true)]
      : []),
    ...(step.action === 'refuse' ? [] : [...notPostedAgain(step), ...held(step, policy), ...otherVideos(step)]),
    ...doubtful(step, nowMs),
    ...repeated(step, evidence),
  ])
  // Also those whose video cannot be read, so that one run names all there is to correct.
  const late = unresolved.filter((other) => hasPassed(other.post, nowMs) && !isThere(other, evidence, policy))
  return [...inSteps, ...late.map(({ post }) => tooLateProblem(post, policy.isOffline))]
}

const about = (code: ProblemCode, { post }: PlannedPost, severity: Severity, message: string): Problem =>
  ofPost(post, severity, code, post.originOf('video'), message)

/** Failures that are not tried again: TikTok may have the video, or has refused it as it is. */
const notPostedAgain = (step: PlannedPost): Problem[] =>
  step.earlier.flatMap((earlier) => {
    if (!earlier.error) return []
    if (earlier.error.code === TAKEN_OUT)
      return [
        about(
          'plan/taken-out',
          step,
          'notice',
          `${nameOf(step.accounts, earlier.accountId)}: ${earlier.error.message}`,
        ),
      ]
    const name = nameOf(step.accounts, earlier.accountId)
    const what = `${timeOfAttempt(earlier, step)} failed on ${name} (post group ${earlier.postGroupId})`
    const others = step.earlier.filter(({ postGroupId, error }) => postGroupId === earlier.postGroupId && !error)
    const names = others.map(({ accountId }) => nameOf(step.accounts, accountId))
    const more = unlessShared(earlier.error.message, earlier.postGroupId, names)
    const message = `An earlier attempt${what}. It is not repeated: ${earlier.error.message}${more}`
    return [about('plan/not-repeated', step, 'warning', message)]
  })

function timeOfAttempt({ scheduledTime }: Earlier, { post }: PlannedPost): string {
  const timeMs = timeOf(scheduledTime)
  return timeMs === undefined ? '' : ` of ${formatTime(timeMs, post.timezone)}`
}

/** A person has made it a draft again, or works on it. */
function held(step: PlannedPost, { onlyShown }: Policy): Problem[] {
  const { post, accounts } = step
  const heldBack = onlyShown && heldBackDraft(step)
  if (heldBack) {
    const message = `${aboutHeldBack(heldBack, nameOf(accounts, heldBack.accountId))} ${onlyShown.why}`
    return [about('plan/held-back', step, onlyShown.severity, message)]
  }
  const isDraftMode = post.schedule.kind === 'draft'
  const waiting = new Set(step.earlier.filter(({ status }) => status === 'draft').map(({ postGroupId }) => postGroupId))
  const stopping = step.drafts.filter(
    ({ kind, postGroupId }) => waiting.has(postGroupId) && (kind === 'held' || (kind === 'approval' && !isDraftMode)),
  )
  return stopping.map((draft) =>
    about(
      draft.kind === 'held' ? 'plan/held' : 'plan/edited-draft',
      step,
      'warning',
      aboutDraft(draft, nameOf(accounts, draft.accountId)),
    ),
  )
}

const aboutHeldBack = ({ kind, postGroupId }: ExistingDraft, name: string): string =>
  kind === 'approval'
    ? `A draft of this post waits for approval in PostPost (${postGroupId} on ${name}). It stays, and nothing is published in its place.`
    : `This action has set this post back to a draft in PostPost (${postGroupId} on ${name}). It stays one, and is not published again.`

function aboutDraft({ kind, postGroupId, isUnedited }: ExistingDraft, name: string): string {
  const place = `(${postGroupId} on ${name})`
  if (kind === 'held')
    return `Somebody has taken this post back to a draft in PostPost ${place}, so it is not published. Schedule it in PostPost, or delete it there to have it posted again.`
  const what = isUnedited
    ? `A draft of this post waits for approval in PostPost ${place}, for other accounts too that another entry or step may want`
    : `Somebody has edited the draft of this post that waits for approval in PostPost ${place}`
  return `${what}, so nothing else is published for it. Schedule it in PostPost, or delete it there to have it posted as the entry says.`
}

/** The public post under this id stays as it is. It is a warning, because the new video is not posted. */
const otherVideos = (step: PlannedPost): Problem[] =>
  step.earlier
    .filter(
      ({ likeness, status, error }) =>
        likeness === 'other-video' && !error && status !== 'scheduled' && status !== 'draft',
    )
    .map((earlier) => {
      const message = `${placeOf(earlier, step.accounts)} has another video under this id and ${howFarOut(earlier.status)}, so this one is not posted. To post it as well, give it an id of its own.`
      return about('plan/id-public', step, 'warning', message)
    })

/** PostPost's words for a live post (get-post and list-posts). */
const LIVE: ReadonlySet<string> = new Set(['scheduled', 'pending', 'processing', 'published', 'partially_published'])

/** Live posts that are overdue, and statuses that are not known. */
const doubtful = (step: PlannedPost, nowMs: number): Problem[] =>
  step.earlier.flatMap((earlier) => {
    const { status, scheduledTime, error } = earlier
    if (error || status === 'draft') return []
    const place = placeOf(earlier, step.accounts)
    if (!LIVE.has(status))
      return [
        about(
          'plan/unknown-status',
          step,
          'warning',
          `${place} has a status that this action does not know, so it counts as posted. Look at it in PostPost.`,
        ),
      ]
    const dueMs = timeOf(scheduledTime)
    if (status === 'published' || status === 'partially_published' || dueMs === undefined || nowMs - dueMs < HOUR_MS)
      return []
    const time = formatTime(dueMs, step.post.timezone)
    return [
      about(
        'plan/overdue',
        step,
        'warning',
        `${place} was to go out at ${time}, over an hour ago, but has not. Look at it in PostPost.`,
      ),
    ]
  })

/**
 * An earlier attempt that PostPost had accepted, and that TikTok refused after its step had ended: nobody was told. A notice,
 * so that `strict` does not keep the post from ever going out.
 */
const repeated = (step: PlannedPost, { details }: Evidence): Problem[] =>
  isNew(step)
    ? step.failedBefore.map((earlier) => {
        const name = nameOf(step.accounts, earlier.accountId)
        const why =
          details.failures.get(failureKey(earlier.accountId, earlier.postGroupId))?.reason ??
          'PostPost gives no reason.'
        const what = `${timeOfAttempt(earlier, step)} failed on ${name} (post group ${earlier.postGroupId}): ${why}`
        return about(
          'plan/repeated',
          step,
          'notice',
          `An earlier attempt${what} It is ${step.action === 'publish' ? 'posted' : 'uploaded'} again.`,
        )
      })
    : []
