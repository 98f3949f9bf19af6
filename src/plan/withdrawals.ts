import type { Account } from '../accounts/accounts.ts'
import { isScheduled, namesOf } from '../accounts/earlier-posts.ts'
import { isWanted } from '../accounts/identity.ts'
import type { OtherManifests } from '../accounts/other-manifests.ts'
import {
  hashOfAccounts,
  hashOfCaption,
  hashOfTime,
  hasManifest,
  markOf,
  type PostRecord,
  type StoredName,
  wholeSecond,
} from '../accounts/record.ts'
import type { ListedPost } from '../postpost/answers.ts'
import { type History, timeOf } from '../postpost/history.ts'
import { error, notice, type Problem } from '../problem.ts'
import { counted, listed as inWords } from '../wording.ts'
import { GOES_OUT_SOON, isTooClose } from './changes.ts'
import type { Policy } from './planned-post.ts'

/** A scheduled post whose entry is gone: it becomes a draft again. */
export interface Withdrawal {
  readonly postGroupId: string
  readonly name: StoredName
  readonly accounts: readonly Account[]
  readonly caption: string
  /** When it was to go out. */
  readonly wasMs: number
  /** True where it is only shown: on a pull request, another branch, a re-run of an old run. */
  readonly isHeld: boolean
}

/** What decides about a withdrawal, and nothing else of the plan. */
export type RemovalPolicy = Pick<
  Policy,
  'onRemoval' | 'written' | 'manifests' | 'onlyShown' | 'isNarrowed' | 'hasGaps' | 'maxWithdrawals'
> & {
  /** Undefined if they were not read, because nothing depends on them. */
  readonly elsewhere: OtherManifests | undefined
}

/** A scheduled post with a record of one of these manifests, which no entry wants on any of its accounts. */
function entryIsGone(listed: ListedPost, policy: RemovalPolicy): { name: StoredName; record: PostRecord } | undefined {
  const [name] = namesOf(listed)
  const record = name?.record
  if (!name || !record || !policy.manifests.has(record.manifest) || !isScheduled(listed)) return undefined
  const ids = listed.platforms.map(({ platformId }) => platformId)
  return ids.length > 0 && !ids.some((id) => isWanted(name.identity, id, policy.written)) ? { name, record } : undefined
}

/**
 * What has to be read of the other manifests of the checkout: everything before something is withdrawn. With
 * `on-removal: keep` their paths are enough, to say which posts are in no manifest any more.
 */
export function neededElsewhere(
  history: History,
  policy: RemovalPolicy,
  nowMs: number,
): 'everything' | 'paths' | undefined {
  const isAhead = ({ scheduledTime }: ListedPost): boolean => (timeOf(scheduledTime) ?? nowMs) > nowMs
  const isUnknown = (listed: ListedPost): boolean => isAhead(listed) && isOfUnknownManifest(listed, policy)
  // A run without manifests has nothing to say about those of other steps.
  if (policy.onRemoval === 'keep') return policy.manifests.size > 0 && history.some(isUnknown) ? 'paths' : undefined
  const isGone = (listed: ListedPost): boolean => isAhead(listed) && entryIsGone(listed, policy) !== undefined
  return !policy.isNarrowed && history.some((listed) => isGone(listed) || isUnknown(listed)) ? 'everything' : undefined
}

/** Of a manifest that is none of this run's, and no entry of this run wants it: one may after a manifest was renamed. */
const isOfUnknownManifest = (listed: ListedPost, { manifests, written }: RemovalPolicy): boolean =>
  listed.status === 'scheduled' &&
  namesOf(listed).some(
    ({ record, identity }) =>
      record &&
      hasManifest(record) &&
      !manifests.has(record.manifest) &&
      !listed.platforms.some(({ platformId }) => isWanted(identity, platformId, written)),
  )

/**
 * Why a scheduled post whose entry is gone stays all the same, as the end of a sentence; undefined where it is to be withdrawn.
 * Decided for the plan, and again immediately before it is paused.
 */
export function whyItStays(listed: ListedPost, policy: RemovalPolicy, nowMs: number): string | undefined {
  const gone = entryIsGone(listed, policy)
  if (!gone) return 'it has changed since the plan was made'
  const { name, record } = gone
  if (policy.isNarrowed) return 'a step with only or added-only does not see the whole plan'
  if (isChangedThere(listed, record)) return 'somebody has changed it in PostPost'
  const why = policy.elsewhere && whyElsewhere(name, policy.elsewhere)
  if (why !== undefined) return why
  return isTooClose(listed, nowMs) ? TOO_CLOSE : undefined
}

export const TOO_CLOSE = `it ${GOES_OUT_SOON}`

/** By caption, accounts and time; one that was scheduled again after it was withdrawn still has the mark of the pause. */
function isChangedThere({ content, platforms, scheduledTime }: ListedPost, record: PostRecord): boolean {
  const timeMs = timeOf(scheduledTime)
  if (typeof content !== 'string' || hashOfCaption(content) !== record.caption || timeMs === undefined) return true
  if (hashOfAccounts(platforms.map(({ platformId }) => platformId)) !== record.accounts) return true
  // Left for approval, and scheduled by a person.
  if (record.mode === 'approve') return true
  if (markOf(timeMs) === 'moved') return false
  // All times of this action are whole seconds.
  if (timeMs !== wholeSecond(timeMs)) return true
  return record.time !== hashOfTime(undefined) && record.time !== hashOfTime(timeMs)
}

function whyElsewhere({ identity, stem }: StoredName, { entries, unreadable }: OtherManifests): string | undefined {
  const other = entries.find(
    ({ ids, contents, stems }) =>
      (identity.id !== undefined && ids.has(identity.id)) || contents.has(identity.content) || stems.has(stem),
  )
  if (other) return `${other.path} has its id or its video`
  const [broken] = unreadable
  return broken === undefined ? undefined : `${broken} cannot be read and may have its id or its video`
}

export const withdrawalOf = (
  listed: ListedPost,
  name: StoredName,
  nameOfAccount: (id: string) => string,
  { onlyShown }: RemovalPolicy,
): Withdrawal => ({
  postGroupId: listed.postGroupId,
  name,
  accounts: listed.platforms.map(({ platformId }) => ({ id: platformId, name: nameOfAccount(platformId) })),
  caption: listed.content ?? '',
  wasMs: timeOf(listed.scheduledTime) ?? 0,
  isHeld: onlyShown !== undefined,
})

const MANIFEST = { input: 'manifest' }

/** A plan with many withdrawals is more often a mistake than a wish: an emptied manifest, or a wrong branch. */
export function tooManyWithdrawals(withdrawals: readonly Withdrawal[], { maxWithdrawals }: RemovalPolicy): Problem[] {
  if (maxWithdrawals === 0 || withdrawals.length <= maxWithdrawals) return []
  const names = inWords(withdrawals.map(({ name }) => name.stem))
  const message = `This plan withdraws ${counted(withdrawals.length, 'scheduled post')}, and max-withdrawals is ${maxWithdrawals}: ${names}. Nothing is sent. If you want to withdraw all of them, set max-withdrawals to ${withdrawals.length} (or 0 for no limit); otherwise, put their entries back into the manifest.`
  return [error('plan/too-many-withdrawals', { input: 'max-withdrawals' }, message)]
}

/** Posts of manifests that are in no file of the checkout: deleted, renamed, or of another repository. Nobody can tell. */
export function ofUnknownManifests(history: History, policy: RemovalPolicy, nowMs: number): Problem[] {
  const { elsewhere } = policy
  if (!elsewhere) return []
  const unknown = history.filter(
    (listed) =>
      isOfUnknownManifest(listed, policy) &&
      (timeOf(listed.scheduledTime) ?? nowMs) > nowMs &&
      !namesOf(listed).some(({ record }) => record && elsewhere.manifests.has(record.manifest)),
  )
  if (unknown.length === 0) return []
  const names = inWords(unknown.flatMap((listed) => namesOf(listed).slice(0, 1)).map(({ stem }) => stem))
  const message = `${counted(unknown.length, 'scheduled post')} (${names}) ${unknown.length === 1 ? 'was' : 'were'} sent by a manifest that is not in this checkout. It was deleted or renamed, or it belongs to another repository. ${unknown.length === 1 ? 'It stays scheduled and goes out' : 'They stay scheduled and go out'}. To stop one, make it a draft in PostPost, or delete it there.`
  return [notice('plan/unknown-manifest', MANIFEST, message)]
}
