import { sameIdentity } from '../accounts/identity.ts'
import { readName } from '../accounts/record.ts'
import { nameOf, type PlannedPost } from '../plan/planned-post.ts'
import type { ListedPost } from '../postpost/answers.ts'
import { isRefused } from '../postpost/failure.ts'
import { type History, readHistory } from '../postpost/history.ts'
import { warning } from '../problem.ts'
import { type Job, offTheBudget } from './job.ts'
import type { Session } from './session.ts'
import type { At } from './state.ts'

/**
 * What a reading of the history must show before *schedule*: this run's own draft, with its accounts and with exactly one
 * file, ours. A list that does not show it proves nothing about other runs' posts either.
 *
 * - `fine`
 * - `late`: the draft, or its file, is not there yet
 * - `beside`: another file is beside ours; TikTok takes exactly one
 * - `elsewhere`: somebody has taken accounts out of it
 * - `gone`: somebody has deleted it
 */
type Sight = 'fine' | 'late' | 'beside' | 'elsewhere' | 'gone'

type Own = Pick<At<'committing'>, 'postGroupId' | 'accounts'>

function sightOf(own: ListedPost | undefined, { accounts }: Own): Sight {
  if (!own || own.mediaUrls.length === 0) return 'late'
  if (own.mediaUrls.length > 1) return 'beside'
  if (own.platforms.length === 0) return 'fine'
  const isOn = (id: string): boolean => own.platforms.some(({ platformId }) => platformId === id)
  return accounts.every(({ id }) => isOn(id)) ? 'fine' : 'elsewhere'
}

/** Pauses between whole readings, together a minute. */
const READING_PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/**
 * Reads the history until it shows this run's own draft, for a minute if the list lags.
 * @param pausesMs before further readings; none where nothing depends on it that could not be mended
 */
export async function readWithOwn(
  own: Own,
  job: Job,
  pausesMs: readonly number[] = READING_PAUSES_MS,
): Promise<{ readonly history: History; readonly sight: Sight; readonly isHidden?: boolean }> {
  const { session, client } = job
  const find = (history: History): ListedPost | undefined =>
    history.find(({ postGroupId }) => postGroupId === own.postGroupId)
  let history = await session.ledger.read(client)
  let sight = sightOf(find(history), own)
  for (const pauseMs of pausesMs) {
    // A name that is lost is not waited for, but the draft is.
    if (sight !== 'late' || (isNameLost(session) && find(history))) break
    if (!find(history) && (await isDeleted(own, job))) return { history, sight: 'gone' }
    job.log.progress(`PostPost's list does not show this post's draft yet; reading it again in ${pauseMs / 1000} s.`)
    await offTheBudget(job, () => session.clock.sleep(pauseMs, session.cancel.signal))
    // A whole reading: one that only looks at the newest changes may never reach the draft.
    history = await session.ledger.read(client, readHistory)
    sight = sightOf(find(history), own)
  }
  const shown = find(history)
  if (shown && (sight !== 'late' || pausesMs.length > 0)) checkWhatIsGivenBack(shown, job)
  return { history, sight: shown && sight === 'late' ? 'fine' : sight, isHidden: shown === undefined }
}

/** True if PostPost does not know it, because somebody has deleted it. */
export const isDeleted = ({ postGroupId }: Pick<Own, 'postGroupId'>, { client }: Job): Promise<boolean> =>
  client.post(postGroupId).then(
    () => false,
    (thrown) => {
      if (isRefused(thrown, 404)) return true
      throw thrown
    },
  )

/** Why nothing more is sent to one of these accounts. */
export const blindnessOf = ({ accounts }: Pick<Own, 'accounts'>, { blind }: Session): string | undefined =>
  accounts.flatMap(({ id }) => blind.get(id) ?? [])[0]

/** The list did not show this draft for a minute. @returns the reason, for this post and the account's others */
export function goBlind(own: Own, { session }: Job): string {
  const names = own.accounts.map(({ name }) => name).join(', ')
  const message = `PostPost's list of posts has not shown this run's own draft for a minute (${own.postGroupId}, ${names}). Other posts may be missing from it too, so nothing is scheduled. Run the step again later.`
  for (const { id } of own.accounts) session.blind.set(id, message)
  return message
}

/** Later runs know a post by its name and its accounts, and by nothing else. */
function checkWhatIsGivenBack({ mediaUrls, platforms }: ListedPost, { step, session }: Job): void {
  const { identity, post } = step
  const isShown = mediaUrls.some((url) => {
    const found = readName(url)
    return found !== undefined && sameIdentity(found.identity, identity)
  })
  const shown = mediaUrls.join(', ').replaceAll(/\?[^,]*/g, '') || 'no video'
  if (!isShown) sayNameIsLost(shown, post.video.path, session)
  if (platforms.length === 0) sayOnce('postpost/accounts-lost', ACCOUNTS_ARE_LOST, session)
}

/**
 * Said once a run: every later re-run would publish these videos again.
 * @throws where `strict` is true
 */
export const sayNameIsLost = (stored: string, given: string, session: Session): void =>
  sayOnce(
    'postpost/names-lost',
    `PostPost does not give back the names that videos are stored under (${JSON.stringify(stored)} for ${given}). Re-runs cannot recognise what this run publishes and would publish it again: do not re-run this step, and report this.`,
    session,
  )

const ACCOUNTS_ARE_LOST =
  "PostPost's list does not say which accounts posts are for. Re-runs recognise what this run publishes by its video alone, so a video that is on one account is not sent to another one later: report this."

const ASKED_AT = { 'postpost/names-lost': 'on-duplicate', 'postpost/accounts-lost': 'accounts' } as const

const isNameLost = ({ remarks }: Session): boolean => remarks.some(({ code }) => code === 'postpost/names-lost')

function sayOnce(code: keyof typeof ASKED_AT, message: string, { settings, remarks }: Session): void {
  if (settings.strict) throw new Error(`${message} Nothing is published, because strict is true.`)
  if (!remarks.some((remark) => remark.code === code)) remarks.push(warning(code, { input: ASKED_AT[code] }, message))
}

/** Why a draft that somebody has changed is not scheduled. */
export function changedBySomebody(
  { postGroupId, accounts }: Own,
  history: History,
  { replaces }: Pick<PlannedPost, 'replaces'>,
): string {
  const own = history.find((post) => post.postGroupId === postGroupId)
  const missing = accounts.filter(({ id }) => !own?.platforms.some(({ platformId }) => platformId === id))
  const names = missing.map(({ id }) => nameOf(accounts, id)).join(', ')
  const what = `Somebody has taken ${names} out of this run's draft ${postGroupId} in PostPost, so it is not scheduled`
  return replaces
    ? `${what}, and post group ${replaces.postGroupId} is not replaced. Delete the draft in PostPost, and run the step again.`
    : `${what}. Schedule the draft in PostPost, or delete it there and run the step again.`
}
