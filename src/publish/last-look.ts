import { type Earlier, earlierOn, findLive, isOn, takenOut } from '../accounts/earlier-posts.ts'
import { isDraft } from '../postpost/answers.ts'
import type { History } from '../postpost/history.ts'
import { quote } from '../wording.ts'
import { asEarlier } from './deciding-again.ts'
import { ends } from './ends.ts'
import type { Job } from './job.ts'
import { accept, giveUp } from './leaving.ts'
import { ownTime } from './ledger.ts'
import { waitForOtherRun, youngerDraft } from './other-runs.ts'
import { changedBySomebody, goBlind, readWithOwn } from './own-draft.ts'
import { type At, courseOf, type State } from './state.ts'

/** Each time from a fresh draft. */
const MAX_STARTS_BESIDE_OTHERS = 3

/** How the post goes on because of what the history shows now. Undefined if it can be scheduled. */
export async function whatKeepsIt(state: At<'committing'>, job: Job): Promise<State | undefined> {
  const { ledger } = job.session
  // It is to be posted again in any case, and the history cannot be read.
  if (!ledger.isReadable) return undefined
  for (;;) {
    const { history: whole, sight, isHidden } = await readWithOwn(state, job)
    const history = withoutReplaced(whole, job)
    const rival = oldIsLiveAgain(whole, job)
    if (rival) return rival
    const scheduledTime = ownTime(state.postGroupId, history)
    // An earlier try scheduled it and the answer was lost, or somebody has scheduled the draft in PostPost.
    if (scheduledTime) return accept(withoutTakenOut(state, history, job), scheduledTime, job)
    const next = afterDuplicates(state, history, job)
    if (next) return next
    if (isHidden) return giveUp('postpost/list-lags', goBlind(state, job), state, job)
    if (sight === 'gone') return againFromFreshDraft(state, DELETED_BY_SOMEBODY, job)
    if (sight === 'elsewhere') return keptForPerson(state, history, job)
    if (sight === 'beside') return againFromFreshDraft(state, BESIDE, job)
    const younger = youngerDraft(state, history, job)
    if (!younger) return undefined
    job.met.add(younger.postGroupId)
    await waitForOtherRun(younger, job)
  }
}

/** Somebody has scheduled the paused post again, so nothing goes out in its place. */
function oldIsLiveAgain(history: History, { step, isOldTakenBack }: Job): State | undefined {
  const { replaces } = step
  const old = isOldTakenBack ? history.find(({ postGroupId }) => postGroupId === replaces?.postGroupId) : undefined
  return old && replaces && !isDraft(old) ? ends.skipped(step, asEarlier(replaces, old)) : undefined
}

/** The post that is being replaced does not count as a rival. */
export const withoutReplaced = (history: History, { step: { replaces } }: Job): History =>
  replaces ? history.filter(({ postGroupId }) => postGroupId !== replaces.postGroupId) : history

function againFromFreshDraft(state: At<'committing'>, { why, end }: { why: string; end: string }, job: Job): State {
  if (state.start >= MAX_STARTS_BESIDE_OTHERS || job.asked?.mayBeDone || job.paused)
    return giveUp('plan/edited-draft', end, state, job)
  job.log.progress(`${why} The post starts again from a fresh draft.`)
  return { at: 'drafting', ...courseOf(state), start: state.start + 1 }
}

const DELETED_BY_SOMEBODY = {
  why: 'Somebody else deleted the draft.',
  end: 'Somebody else deleted three drafts of this post, so it is not scheduled. Run the step again.',
}

const BESIDE = {
  why: 'Another file is beside the video in its draft.',
  end: 'Another file was added to each of three drafts of this post, and TikTok takes exactly one. Whoever knows the id of a draft can add a file to it (PostPost get-upload-url): look for other clients of the account, and change the key if you know of none.',
}

/** Accounts that somebody took out of the group before scheduling it are not waited for. */
function withoutTakenOut(state: At<'committing'>, history: History, { step }: Job): At<'committing'> {
  const own = history.find(({ postGroupId }) => postGroupId === state.postGroupId)
  const removed = state.accounts.filter(({ id }) => own && !isOn(own, id))
  if (!own || removed.length === 0) return state
  const takenAway = removed.flatMap(({ id }) => earlierOn(own, id, step.wish) ?? []).map(takenOut)
  const accounts = state.accounts.filter((account) => !removed.includes(account))
  return { ...state, accounts, earlier: [...state.earlier, ...takenAway] }
}

/** Somebody works on the draft, so this run does not delete it. */
function keptForPerson(state: At<'committing'>, history: History, { step, session }: Job): State {
  session.drafts.release(state.postGroupId)
  return ends.changedBySomebody(step, state.postGroupId, changedBySomebody(state, history, step))
}

/** Another run, or a person who approved a draft, may have published the same video meanwhile. */
export function afterDuplicates(
  state: At<'committing'>,
  history: History,
  { step, session, log }: Job,
): State | undefined {
  const found: Earlier[] = state.accounts.flatMap(({ id }) => findLive(history, id, step.wish) ?? [])
  const [first] = found
  if (!first) return undefined
  const taken = found.find(({ likeness }) => likeness === 'other-video')
  if (taken) {
    const { accounts, post } = step
    const name = accounts.find(({ id }) => id === taken.accountId)?.name ?? taken.accountId
    const message = `The id ${quote(post.id)} was given to another video during this run: ${name} has post group ${taken.postGroupId} under it. Give one of the two an id of its own.`
    return ends.failed(step, message, 'plan/id-taken')
  }
  if (session.settings.onDuplicate === 'fail') return ends.duplicate(step, found)
  const earlier = [...state.earlier, ...found]
  const accounts = state.accounts.filter(({ id }) => !found.some(({ accountId }) => accountId === id))
  if (accounts.length === 0 || step.replaces) return ends.skipped(step, [...found, ...state.earlier])
  log.progress('Some of the accounts got this video in the meantime. The post starts again for the others.')
  return { at: 'drafting', accounts, earlier, start: state.start }
}
