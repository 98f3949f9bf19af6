import { HOUR_MS } from '../duration.ts'
import { isDraft, type ListedPost } from '../postpost/answers.ts'
import { type History, timeOf } from '../postpost/history.ts'
import { coveredBy, type Earlier, earlierOn, namesOf } from './earlier-posts.ts'
import { isWanted, type Wish } from './identity.ts'
import { hashOfAccounts, hashOfCaption, isMarkedPaused, type PostRecord } from './record.ts'

/**
 * What a draft with the wanted identity is, and who made it:
 *
 * - `approval`: a run made it for a person to approve (`schedule: draft`)
 * - `died`: its upload did not finish: the storage says that it does not have the file
 * - `leftover`: a run made it to publish it, and ended before it did
 * - `paused`: this action set a scheduled post back to draft, to replace or to withdraw it
 * - `held`: a person set a scheduled post back to draft
 * - `personal`: any other draft, for example a copy that a person made
 */
export type DraftKind = 'approval' | 'died' | 'leftover' | 'paused' | 'held' | 'personal'

export interface ExistingDraft extends Earlier {
  readonly kind: DraftKind
  /** The accounts of the entry for which it was made, also those that a person has removed from it. */
  readonly covers: readonly string[]
  /** Those of them on which it is the wanted post: one video with two ids may be another entry's on the others. */
  readonly standsFor: readonly string[]
  /** False if a person has changed its caption or given it a time. If it waits for approval, its accounts count too. */
  readonly isUnedited: boolean
  /** True if this action may delete it after its successor is live or finished. */
  readonly isOurs: boolean
  /** The URL of its first file. */
  readonly mediaUrl: string | undefined
  /** All its accounts, of every network. */
  readonly platformIds: readonly string[]
}

/** Drafts of the wanted identity for at least one of these accounts, oldest first. */
export function findDrafts(
  history: History,
  accounts: readonly string[],
  wish: Wish,
  missing: ReadonlySet<string> = new Set(),
): ExistingDraft[] {
  return history.filter(isDraft).flatMap((post) => {
    const [existing] = accountsOf(post, accounts).flatMap((id) => earlierOn(post, id, wish) ?? [])
    if (!existing) return []
    const kind = kindOf(post, existing, accounts, missing.has(post.postGroupId))
    const covers = coveredBy(post, existing.name.record, accounts)
    const standsFor = covers.filter((id) => earlierOn(post, id, wish) !== undefined)
    const isAsSent =
      isUntouched(post, existing.name.record) && (kind !== 'approval' || hasOwnAccounts(post, existing.name.record))
    const isUnedited = isAsSent && (kind === 'paused' || isTimeOurs(post, kind))
    const platformIds = post.platforms.map(({ platformId }) => platformId)
    const foreign = platformIds.filter((id) => !accounts.includes(id))
    const { identity, record } = existing.name
    // After its entry was given fewer accounts, no entry wants the others. What waits for approval may be another step's, and
    // only a run that changes posts as their entries say takes an account from it.
    const mayHaveMore =
      kind === 'paused' ||
      (kind === 'approval' && record !== undefined && wish.changeable?.has(record.manifest) === true)
    const isNobodys = foreign.every((id) => mayHaveMore && !isWanted(identity, id, wish.plan, wish.repost))
    const isWhole = standsFor.length === covers.length
    // Without accounts in the list, nobody can see whether a person has added one.
    const isOurs = isUnedited && kind !== 'personal' && isNobodys && isWhole && platformIds.length > 0
    return [{ ...existing, kind, covers, standsFor, isUnedited, isOurs, mediaUrl: post.mediaUrls[0], platformIds }]
  })
}

/** Whether nobody has edited a draft since it was found: asked again before it is deleted, which may be minutes later. */
export const isAsFound =
  ({ kind, name, platformIds }: Pick<ExistingDraft, 'kind' | 'name' | 'platformIds'>) =>
  (post: ListedPost): boolean => {
    const isTimeAsFound = kind === 'paused' ? isMarkedPaused(timeAt(post)) : isTimeOurs(post, kind)
    const hasAdded = post.platforms.some(({ platformId }) => !platformIds.includes(platformId))
    return isUntouched(post, name.record) && isTimeAsFound && !hasAdded
  }

/** A person gives a draft a time. A draft to approve that somebody had approved may also have been paused by this action since. */
const isTimeOurs = (post: ListedPost, kind: DraftKind): boolean => {
  const timeMs = timeAt(post)
  return timeMs === undefined || (kind === 'approval' && isMarkedPaused(timeMs))
}

/** Those of these accounts that it is for. If the list shows none, the record says for which it was made. */
function accountsOf(post: ListedPost, accounts: readonly string[]): readonly string[] {
  const { platforms } = post
  if (platforms.length > 0) return accounts.filter((id) => platforms.some(({ platformId }) => platformId === id))
  return namesOf(post).flatMap(({ record }) => coveredBy(post, record, accounts))
}

/** The first kind that fits counts. */
function kindOf(post: ListedPost, { name }: Earlier, accounts: readonly string[], isMissing: boolean): DraftKind {
  const { record } = name
  const hasOneFile = post.mediaUrls.length === 1
  if (!record || !hasOneFile) return 'personal'
  if (isMissing && mayHaveDied(post, name, Number.POSITIVE_INFINITY)) return 'died'
  if (record.mode === 'approve') return 'approval'
  const timeMs = timeAt(post)
  const isAsSent = isUntouched(post, record) && !isCopy(post, name.storedMs)
  if (timeMs === undefined && isAsSent && !hasForeigner(post, accounts)) return 'leftover'
  const mayHaveOwnAccounts = post.platforms.length === 0 || hasOwnAccounts(post, record)
  if (isMarkedPaused(timeMs) && isAsSent && mayHaveOwnAccounts) return 'paused'
  return timeMs === undefined ? 'personal' : 'held'
}

/** A pre-signed URL is valid for one hour (PostPost docs, get-upload-url), and an upload takes minutes. */
const UPLOADED_BY_THEN_MS = HOUR_MS

/** True if its upload began over an hour ago and nobody has edited it. Then the storage may be asked for its file. */
export function mayHaveDied(post: ListedPost, { record, storedMs }: Earlier['name'], nowMs: number): boolean {
  if (!record || storedMs === undefined || post.mediaUrls.length !== 1) return false
  return nowMs - storedMs > UPLOADED_BY_THEN_MS && isUntouched(post, record) && timeAt(post) === undefined
}

const isUntouched = ({ content }: ListedPost, record: PostRecord | undefined): boolean =>
  record !== undefined && typeof content === 'string' && hashOfCaption(content) === record.caption

const hasOwnAccounts = ({ platforms }: ListedPost, record: PostRecord | undefined): boolean =>
  hashOfAccounts(platforms.map(({ platformId }) => platformId)) === record?.accounts

const hasForeigner = ({ platforms }: ListedPost, accounts: readonly string[]): boolean =>
  platforms.some(({ platformId }) => !accounts.includes(platformId))

/**
 * When a draft was to go out. By PostPost's published types, a draft that never had a time may show one all the same.
 * So a time does not count if it equals the time at which the draft was made.
 */
export function timeAt({ scheduledTime, createdAt }: ListedPost): number | undefined {
  const timeMs = timeOf(scheduledTime)
  return timeMs === timeOf(createdAt) ? undefined : timeMs
}

/** PostPost's time is known only to the second (`Date` header), and a service may have more than one clock. */
export const CLOCK_SKEW_MS = 5_000

/** A draft is made before its upload. If its file is older than the draft, somebody has copied another post. */
function isCopy({ createdAt }: ListedPost, storedMs: number | undefined): boolean {
  const createdMs = timeOf(createdAt)
  return storedMs !== undefined && createdMs !== undefined && storedMs < createdMs - CLOCK_SKEW_MS
}
