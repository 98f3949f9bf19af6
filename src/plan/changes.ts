import { coveredBy, type Earlier, hasAddedAccount, isOn, isScheduled, statusOn } from '../accounts/earlier-posts.ts'
import { ownTimeOf, wholeSecond } from '../accounts/record.ts'
import { isDraft, type ListedPost } from '../postpost/answers.ts'
import { timeOf } from '../postpost/history.ts'
import { ofPost, type Problem, type Severity } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'
import { type Difference, differencesOf } from './differences.ts'
import type { ExistingGroup, GroupChange } from './group-change.ts'
import { nameOf, type PlannedPost, type Policy } from './planned-post.ts'
import { howFarOut, placeOf } from './rules.ts'

/**
 * The contract's table: what is done about a difference, by who has changed the post since it was sent and by `on-change`.
 * If a person has made one difference, it counts for the whole post.
 */
const ON_CHANGE = {
  // manifest edited, changed in PostPost
  'yes no': { warn: 'warning', update: 'change', overwrite: 'change' },
  'no yes': { warn: 'notice', update: 'notice', overwrite: 'change' },
  'yes yes': { warn: 'warning', update: 'warning', overwrite: 'change' },
} as const

function verdictOn(differences: readonly Difference[], isChanged: boolean, { onChange }: Policy) {
  const isEdited = differences.some((difference) => difference.isEdited)
  return ON_CHANGE[isChanged ? (isEdited ? 'yes yes' : 'no yes') : 'yes no'][onChange]
}

/** A post that goes out sooner is not changed: the scheduler may have started, and nobody could check the result. */
const TOO_CLOSE_MS = 10 * 60_000

/** What a post does that is too close to change. */
export const GOES_OUT_SOON = 'goes out in less than 10 minutes: too close to change'

export const isTooClose = ({ scheduledTime }: Pick<ListedPost, 'scheduledTime'>, nowMs: number): boolean =>
  (timeOf(scheduledTime) ?? nowMs) < nowMs + TOO_CLOSE_MS

/** The post groups that stand for a wanted post, as the history has them. */
export function groupsOf(
  { earlier }: Pick<PlannedPost, 'earlier'>,
  byId: ReadonlyMap<string, ListedPost>,
): ExistingGroup[] {
  const own = Map.groupBy(
    earlier.filter(({ error }) => !error),
    ({ postGroupId }) => postGroupId,
  )
  return [...own].flatMap(([postGroupId, each]) => {
    const listed = byId.get(postGroupId)
    const [first] = each
    if (!listed || !first) return []
    const { name, likeness, alternatives } = first
    const accountIds = each.map(({ accountId }) => accountId)
    const others = earlier.filter((other) => !other.error && other.postGroupId !== postGroupId)
    const elsewhere = others.map(({ accountId }) => accountId)
    return [{ listed, name, likeness, accountIds, elsewhere, ...(alternatives ? { alternatives } : {}) }]
  })
}

/**
 * True if a person has taken an account of the entry out of a post group, and the account has no other post of the entry. A new
 * post in the group's place would not show that any more, and the next run would post on that account after all.
 */
function isTakenOutOf({ listed, name, elsewhere = [] }: ExistingGroup, accounts: readonly string[]): boolean {
  const missing = coveredBy(listed, name.record, accounts).filter((id) => !isOn(listed, id))
  return missing.some((id) => !elsewhere.includes(id))
}

/**
 * What is to become of one post group by what is known of it now; decided for the plan, and again immediately before it is
 * carried out. Undefined where nothing differs.
 */
export function changeOf(
  step: Pick<PlannedPost, 'post' | 'accounts' | 'drafts'>,
  existing: ExistingGroup,
  policy: Policy,
  nowMs: number,
): GroupChange | undefined {
  const { post, accounts } = step
  const { listed, accountIds } = existing
  const differences = differencesOf(post, accounts, existing, policy)
  const [first] = differences
  if (!first) return undefined
  const wasMs = isDraft(listed) ? undefined : timeOf(listed.scheduledTime)
  const own = accounts.map(({ id }) => id)
  const isChanged = isTakenOutOf(existing, own) || differences.some((difference) => difference.isChanged)
  const change = {
    postGroupId: listed.postGroupId,
    fields: differences.map(({ field }) => field),
    isHeld: false,
    isChangedThere: isChanged && existing.name.record !== undefined,
    accounts: accounts.filter(({ id }) => accountIds.includes(id)),
    existing,
    wasMs,
  }
  const saying = (severity: Severity, code: ProblemCode, advice: string): Problem => {
    const told = differences.map((difference) => difference.phrase).join(', and ')
    const place = placeOf(onFirst(existing), accounts)
    const message = `It is on ${place} already, ${told}. This step changes nothing there. ${advice}`
    return ofPost(post, severity, code, first.origin, message)
  }
  const keep = (severity: Severity, advice: string, code: ProblemCode = 'plan/differs') =>
    ({ ...change, kind: 'keep', timeMs: wasMs, said: saying(severity, code, advice) }) as const
  const { status } = onFirst(existing)
  if (status !== 'scheduled' && status !== 'draft')
    return keep('notice', `It ${howFarOut(status)}, so nothing changes it.`)
  const verdict = verdictOn(differences, isChanged, policy)
  if (verdict !== 'change') return keep(verdict, adviceFor(verdict, isChanged, existing))
  const obstacle = obstacleTo(step, existing, policy)
  if (obstacle !== undefined) return keep('warning', obstacle)
  if (!isDraft(listed) && isTooClose(listed, nowMs)) return keep('warning', `It ${GOES_OUT_SOON}.`, 'plan/too-close')
  const kind = isDraft(listed) || !change.fields.includes('time') || change.fields.length > 1 ? 'replace' : 'move'
  const isToWait = post.schedule.kind === 'draft'
  const { onlyShown } = policy
  return {
    ...change,
    isHeld: onlyShown !== undefined,
    kind: isToWait && !isDraft(listed) && change.fields.includes('time') ? 'pause' : kind,
    timeMs: isToWait ? undefined : (ownTimeOf(post) ?? (wasMs === undefined ? undefined : wholeSecond(wasMs))),
    said: onlyShown && saying(onlyShown.severity, 'plan/held-back', onlyShown.why),
  }
}

/** The group as its first account has it. */
const onFirst = ({ listed, accountIds: [accountId = ''], ...rest }: ExistingGroup): Earlier => ({
  accountId,
  postGroupId: listed.postGroupId,
  status: statusOn(listed, accountId),
  name: rest.name,
  likeness: rest.likeness,
})

/** How to change it, told together with the reason why it was not. `update` changes nothing that somebody has changed. */
function adviceFor(
  severity: 'warning' | 'notice',
  isChanged: boolean,
  { listed, name: { record } }: ExistingGroup,
): string {
  const byHand = isDraft(listed) ? 'edit the draft in PostPost' : 'delete that post in PostPost and run the step again'
  if (!isChanged) return `To change it, set on-change: update; or ${byHand}.`
  const order = isDraft(listed) ? EDIT_IT_THERE : 'To have the entry decide, set on-change: overwrite.'
  if (severity === 'notice') return `Somebody has changed it in PostPost, so it stays as it is there. ${order}`
  return record
    ? `Somebody has also changed it in PostPost, so it stays as it is. ${order}`
    : `An older version of this action uploaded it, so it is not known who has changed it. ${order}`
}

/** A draft that somebody has changed, or may have, is not replaced with `overwrite` either. */
const EDIT_IT_THERE = 'Edit it there, or delete it there and run the step again.'

/** Why a post that ought to be changed cannot be, as a sentence. */
function obstacleTo(
  { accounts, drafts }: Pick<PlannedPost, 'accounts' | 'drafts'>,
  existing: ExistingGroup,
  { connected }: Policy,
): string | undefined {
  const { listed, name, alternatives = [], isShared } = existing
  const own = accounts.map(({ id }) => id)
  if (hasAddedAccount(listed, name.record, own, connected))
    return 'Somebody has added an account to it in PostPost, so it is neither paused nor deleted. Change it there.'
  if (isShared)
    return 'It is the post of another entry too. Delete it in PostPost and run the step again, so that each gets its own.'
  if (alternatives.length > 0)
    return `Several posts of it are scheduled (${alternatives.join(', ')} too). In PostPost, delete those that you do not want.`
  if (isDraft(listed)) {
    const draft = drafts.find(({ postGroupId }) => postGroupId === listed.postGroupId)
    if (draft?.isOurs && (draft.kind === 'approval' || draft.kind === 'paused')) return undefined
    if (!name.record)
      return `An older version of this action uploaded that draft, so it is not known who has changed it. It stays as it is. ${EDIT_IT_THERE}`
    const why = draft?.isUnedited
      ? 'That draft is for other accounts too, which another entry or step may want'
      : 'Somebody has changed that draft in PostPost'
    return `${why}, so it stays as it is. ${EDIT_IT_THERE}`
  }
  if (isScheduled(listed)) return undefined
  const others = listed.platforms.filter(({ platformId }) => statusOn(listed, platformId) !== 'scheduled')
  const names = others.map(({ platformId }) => `${nameOf(accounts, platformId)} (${statusOn(listed, platformId)})`)
  return `It is no longer scheduled on ${names.join(', ')}, and a post can only change as a whole.`
}
