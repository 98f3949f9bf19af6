import type { Account } from '../accounts/accounts.ts'
import type { Candidate } from '../accounts/candidates.ts'
import { failureKey } from '../accounts/details.ts'
import type { Earlier } from '../accounts/earlier-posts.ts'
import type { ExistingDraft } from '../accounts/existing-drafts.ts'
import { hasManifest } from '../accounts/record.ts'
import { timeOf } from '../postpost/history.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { ofPost, type Problem } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'
import { listed, quote } from '../wording.ts'
import type { Policy } from './planned-post.ts'
import { placeOf } from './rules.ts'
import type { Evidence, Standing } from './standing.ts'

/** How a wanted post stands on each of its accounts. */
export type Standings = readonly { readonly account: Account; readonly standing: Standing }[]

/** Why it fails, whatever its time is. */
export function refusalOf(
  candidate: Candidate,
  standings: Standings,
  drafts: readonly ExistingDraft[],
  policy: Policy,
): Problem | undefined {
  const { post, accounts } = candidate
  const about = (code: ProblemCode, message: string, setting: 'id' | 'video' = 'video'): Problem =>
    ofPost(post, 'error', code, post.originOf(setting), message)
  if (policy.isHistoryUnread && post.hasOwnId)
    return about(
      'plan/history-unread',
      `It is not known whether ${quote(post.id)} is already posted, because the history cannot be read. An equal id is never posted again, so it is not sent.`,
      'id',
    )
  for (const { account, standing } of standings) {
    if (standing.kind === 'unreadable') {
      const place = placeOf(standing.earlier, accounts)
      return about(
        'plan/failure-unread',
        `It is not known why an earlier attempt failed on ${place}, and the video may be on TikTok, so it is not sent. ${standing.reason}`,
      )
    }
    const taken = claimsOn(account, standing, drafts).find(
      (earlier) => earlier.likeness === 'other-video' && isTaken(earlier, candidate, policy),
    )
    if (taken) {
      const where = `${account.name} (${taken.status}, ${taken.postGroupId})`
      return about(
        'plan/id-taken',
        `The id ${quote(post.id)} is taken: ${where} has another video under it. Give this video an id of its own; or, if it is to take the place of that one, delete that post in PostPost first.`,
        'id',
      )
    }
  }
  const behind = standings.find(
    ({ standing }) => standing.kind === 'there' && standing.earlier.error?.code === 'LEFT_BEHIND',
  )
  if (behind?.standing.kind !== 'there' || standings.some(({ standing }) => standing.kind === 'free')) return undefined
  const { earlier } = behind.standing
  return about('plan/left-behind', `${placeOf(earlier, accounts)}: ${earlier.error?.message}`)
}

/** What holds an id on an account: the post that is there, or else drafts that wait for approval. */
const claimsOn = ({ id }: Account, standing: Standing, drafts: readonly ExistingDraft[]): readonly Earlier[] =>
  standing.kind === 'there'
    ? [standing.earlier].filter(({ error }) => !error)
    : drafts.filter(({ kind, covers }) => kind === 'approval' && covers.includes(id))

/**
 * True where an equal id with another video is no change of this entry but somebody else's post: one that can still be
 * changed, of no manifest of this run; and for the input `id` whatever this workflow run has made itself.
 */
function isTaken({ status, name }: Earlier, { post, manifest }: Candidate, policy: Policy): boolean {
  if (post.hasOwnId && manifest === undefined && isOfThisRun(name.storedMs, policy.runBeganMs)) return true
  if ((status !== 'scheduled' && status !== 'draft') || !post.hasOwnId) return false
  const { record } = name
  return !record || !hasManifest(record) || !policy.manifests.has(record.manifest)
}

const isOfThisRun = (storedMs: number | undefined, beganMs: number | undefined): boolean =>
  storedMs !== undefined && beganMs !== undefined && storedMs >= beganMs

/** Its own time has passed. If an earlier attempt was refused, that is told too. */
export function tooLate(
  candidate: Candidate,
  { details }: Evidence,
  earlier: readonly Earlier[],
  standings: Standings,
): Problem {
  const { post, accounts } = candidate
  const failed = standings.flatMap(({ standing }) => (standing.kind === 'free' ? (standing.failed ?? []) : []))
  const told = [...failed, ...earlier.filter(({ error }) => error)].map((each) => {
    const timeMs = timeOf(each.scheduledTime)
    const when = timeMs === undefined ? '' : ` of ${formatTime(timeMs, post.timezone)}`
    const why = details.failures.get(failureKey(each.accountId, each.postGroupId))?.reason ?? each.error?.message ?? ''
    return ` An earlier attempt${when} failed on ${placeOf(each, accounts)}: ${why}`
  })
  const problem = tooLateProblem(post, false)
  return { ...problem, message: `${problem.message}${whoLacksIt(standings, earlier)}${told.join('')}` }
}

/** An entry with `accounts: all` is also for an account that is connected after the others have the post. */
function whoLacksIt(standings: Standings, earlier: readonly Earlier[]): string {
  const there = new Set(earlier.filter(({ error }) => !error).map(({ accountId }) => accountId))
  const namesOf = (those: Standings): string => listed(those.map(({ account }) => account.name))
  const having = namesOf(standings.filter(({ account }) => there.has(account.id)))
  const lacking = namesOf(standings.filter(({ standing }) => standing.kind === 'free'))
  if (having === '') return ''
  return ` It is on ${having} already, and would go to ${lacking} only. If it is not to go there, name the accounts of this entry without ${lacking}.`
}

/** @param isOffline whether it may be there already, which nobody knows */
export function tooLateProblem(post: Candidate['post'], isOffline: boolean): Problem {
  const message = post.schedule.kind === 'at' ? hasPassedAt(post.schedule.timeMs, post) : ''
  return ofPost(post, isOffline ? 'warning' : 'error', 'plan/time-passed', post.originOf('schedule'), message)
}

/** A time of a post that is over, which need not be that of its entry: a paused post has its own. */
export const hasPassedAt = (timeMs: number, { timezone }: Pick<Candidate['post'], 'timezone'>): string =>
  `${formatTime(timeMs, timezone)} has passed, and PostPost would publish at once. Write a time in the future, or now.`
