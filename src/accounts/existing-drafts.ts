import { HOUR_MS } from '../duration.ts'
import { isDraft, type ListedPost } from '../postpost/answers.ts'
import { type History, timeOf } from '../postpost/history.ts'
import { coveredBy, type Earlier, earlierOn } from './earlier-posts.ts'
import { isWanted, type Wish } from './identity.ts'
import { hashOfAccounts, hashOfCaption, markOf, type PostRecord } from './record.ts'

/**
 * Whose a draft is that has the wanted identity, and what it is:
 *
 * - `approval`: draft mode made it for a person to approve
 * - `died`: its upload died, as far as its storage says
 * - `leftover`: a run that died made it, to publish it
 * - `paused`: this action took a scheduled post back, to replace or to withdraw it
 * - `held`: a person took a scheduled post back
 * - `personal`: a person's, such as a copy
 */
export type DraftKind = 'approval' | 'died' | 'leftover' | 'paused' | 'held' | 'personal'

export interface ExistingDraft extends Earlier {
  readonly kind: DraftKind
  /** The entry's accounts that it is for, those that a person took out of it too. */
  readonly covers: readonly string[]
  /** False where a person has changed its caption, has given it a time, or has changed the accounts of one that waits for approval. */
  readonly isUnedited: boolean
  /** True where this action may delete it, once its successor is live or finished. */
  readonly isOurs: boolean
  /** Address of its one file. */
  readonly mediaUrl: string | undefined
}

/** Drafts of the wanted identity for at least one of these accounts, oldest first. */
export function findDrafts(
  history: History,
  accounts: readonly string[],
  wish: Wish,
  missing: ReadonlySet<string> = new Set(),
): ExistingDraft[] {
  return history.filter(isDraft).flatMap((post) => {
    const account = accounts.find((id) => post.platforms.some(({ platformId }) => platformId === id))
    const existing = account === undefined ? undefined : earlierOn(post, account, wish)
    if (!existing) return []
    const kind = kindOf(post, existing, accounts, missing.has(post.postGroupId))
    const covers = coveredBy(post, existing.name.record, accounts)
    const isAsSent =
      isUntouched(post, existing.name.record) && (kind !== 'approval' || hasOwnAccounts(post, existing.name.record))
    const isUnedited = isAsSent && (kind === 'paused' || timeAt(post) === undefined)
    // What was paused to be replaced for fewer accounts has one that no entry wants any more.
    const foreign = post.platforms.map(({ platformId }) => platformId).filter((id) => !accounts.includes(id))
    const isNobodys = foreign.every(
      (id) => kind === 'paused' && !isWanted(existing.name.identity, id, wish.plan, wish.repost),
    )
    const isOurs = isUnedited && kind !== 'personal' && isNobodys
    return [{ ...existing, kind, covers, isUnedited, isOurs, mediaUrl: post.mediaUrls[0] }]
  })
}

/** The table of drafts: the first row that fits counts. */
function kindOf(post: ListedPost, { name }: Earlier, accounts: readonly string[], isMissing: boolean): DraftKind {
  const { record } = name
  const hasOneFile = post.mediaUrls.length === 1
  if (!record || !hasOneFile) return 'personal'
  if (isMissing && mayHaveDied(post, name, Number.POSITIVE_INFINITY)) return 'died'
  if (record.mode === 'approve') return 'approval'
  const timeMs = timeAt(post)
  const isAsSent = isUntouched(post, record) && !isCopy(post, name.storedMs)
  if (timeMs === undefined && isAsSent && !hasForeigner(post, accounts)) return 'leftover'
  if (timeMs !== undefined && markOf(timeMs) === 'paused' && isAsSent && hasOwnAccounts(post, record)) return 'paused'
  return timeMs === undefined ? 'personal' : 'held'
}

/** An upload takes minutes, and its address is good for an hour. */
const UPLOADED_BY_THEN_MS = HOUR_MS

/** True where nobody touched it since its upload began, and that is over an hour ago: its storage may be asked for the file. */
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
 * When a draft was to go out. PostPost's published types give drafts that never had a time one all the same; what equals
 * the time of its making says nothing.
 */
export function timeAt({ scheduledTime, createdAt }: ListedPost): number | undefined {
  const timeMs = timeOf(scheduledTime)
  return timeMs === timeOf(createdAt) ? undefined : timeMs
}

/** PostPost's time is known to a second (the `Date` header), and a service may have more than one clock. */
export const CLOCK_SKEW_MS = 5_000

/** A draft is made before its upload; where its file is older, somebody copied another post. */
function isCopy({ createdAt }: ListedPost, storedMs: number | undefined): boolean {
  const createdMs = timeOf(createdAt)
  return storedMs !== undefined && createdMs !== undefined && storedMs < createdMs - CLOCK_SKEW_MS
}
