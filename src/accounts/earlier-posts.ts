import { isDraft, type ListedPost } from '../postpost/answers.ts'
import type { History } from '../postpost/history.ts'
import { type Likeness, likeness, sameIdentity, type Wish } from './identity.ts'
import { hashOfAccounts, type PostRecord, readName, type StoredName } from './record.ts'

/** An account's post of an earlier run, or of another client, as the history shows it. */
export interface Earlier {
  readonly accountId: string
  readonly postGroupId: string
  readonly status: string
  readonly scheduledTime?: string
  /** Its caption; absent where PostPost does not say. */
  readonly caption?: string
  /** What its file's name says. */
  readonly name: StoredName
  /** Whether it is the wanted post, or has its id and another video. */
  readonly likeness: Exclude<Likeness, 'different'>
  /** Other post groups that may be meant just as well. */
  readonly alternatives?: readonly string[]
  /** Why it is not posted again although it failed. */
  readonly error?: { readonly code: string; readonly message: string }
}

/** What the names of a post group's files say; empty where none was uploaded by this action. */
export function namesOf(post: ListedPost): readonly StoredName[] {
  const read = namesRead.get(post) ?? post.mediaUrls.flatMap((url) => readName(url) ?? [])
  namesRead.set(post, read)
  return read
}

/** Each wanted post looks at the whole history: with 10,000 posts there, reading the names is most of the work. */
const namesRead = new WeakMap<ListedPost, readonly StoredName[]>()

/** True where a group is for this account; one that the list shows without any account may be for each. */
export const isOn = ({ platforms }: ListedPost, accountId: string): boolean =>
  platforms.length === 0 || platforms.some(({ platformId }) => platformId === accountId)

/** The account's own status, or that of the whole group. */
export const statusOn = ({ platforms, status }: ListedPost, accountId: string): string =>
  platforms.find(({ platformId }) => platformId === accountId)?.status ?? status

/** True for a post that waits for its time on every one of its accounts. */
export const isScheduled = (post: ListedPost): boolean =>
  post.status === 'scheduled' && post.platforms.every(({ platformId }) => statusOn(post, platformId) === 'scheduled')

const NOT_LIVE: ReadonlySet<string> = new Set(['failed', 'draft'])

/**
 * True where a post is, or is going to be, on this account. Statuses that are not known count as live: a wrong skip is seen
 * and put right by a person, a second public post is not.
 */
export const isLiveOn = (post: ListedPost, accountId: string): boolean =>
  !isDraft(post) && isOn(post, accountId) && !NOT_LIVE.has(statusOn(post, accountId))

/** True where a group that is live, or failed, on other accounts is still a draft on this one: it goes out by nobody's doing. */
const isLeftBehindOn = (post: ListedPost, accountId: string): boolean =>
  !isDraft(post) && isOn(post, accountId) && statusOn(post, accountId) === 'draft'

/** The newest live post on this account that is the wanted one; else the newest that has its id. */
export const findLive = (history: History, accountId: string, wish: Wish): Earlier | undefined =>
  nearest(matching(history, accountId, wish, isLiveOn), wish)

/** The newest post of this kind that is a draft on this account, inside of a group that is none. */
export const findLeftBehind = (history: History, accountId: string, wish: Wish): Earlier | undefined =>
  nearest(matching(history, accountId, wish, isLeftBehindOn), wish)

/** Posts of this kind that failed on the account, the newest first. */
export const findFailed = (history: History, accountId: string, wish: Wish): Earlier[] =>
  matching(history, accountId, wish, (post) => !isDraft(post) && isOn(post, accountId) && !isLiveOn(post, accountId))

/** The newest live post of which a person has taken this account out, so that nobody sends it there. */
export function findTakenOut(
  history: History,
  accountId: string,
  accounts: readonly string[],
  wish: Wish,
): Earlier | undefined {
  return history
    .filter((post) => !isDraft(post) && post.platforms.length > 0 && !isOn(post, accountId))
    .flatMap((post) => {
      const existing = earlierOn(post, accountId, wish)
      return existing && coveredBy(post, existing.name.record, accounts).includes(accountId) ? [takenOut(existing)] : []
    })
    .at(-1)
}

export const takenOut = (existing: Earlier): Earlier => {
  const message = `Somebody has taken this account out of post group ${existing.postGroupId} in PostPost, so it is not posted there. To post it there anyway, do so in PostPost, or set on-change: overwrite.`
  return { ...existing, status: 'removed', error: { code: TAKEN_OUT, message } }
}

export const TAKEN_OUT = 'TAKEN_OUT'

/** Of two posts of one video the one that has the wanted id as well. */
const nearest = (found: readonly Earlier[], { identity }: Wish): Earlier | undefined =>
  found.find((each) => sameIdentity(each.name.identity, identity)) ??
  found.find((each) => each.likeness === 'same') ??
  found[0]

function matching(
  history: History,
  accountId: string,
  wish: Wish,
  isMeant: (post: ListedPost, accountId: string) => boolean,
): Earlier[] {
  return history
    .filter((post) => isMeant(post, accountId))
    .flatMap((post) => earlierOn(post, accountId, wish) ?? [])
    .reverse()
}

/** This post as the account has it; undefined where it is another than the wanted one. */
export function earlierOn(post: ListedPost, accountId: string, wish: Wish): Earlier | undefined {
  for (const name of namesOf(post)) {
    const like = likeness(wish, name.identity, accountId)
    if (like !== 'different') return earlierFrom(post, accountId, name, like)
  }
  return undefined
}

export const earlierFrom = (
  post: ListedPost,
  accountId: string,
  name: StoredName,
  like: Earlier['likeness'],
): Earlier => ({
  accountId,
  postGroupId: post.postGroupId,
  status: statusOn(post, accountId),
  ...(post.scheduledTime ? { scheduledTime: post.scheduledTime } : {}),
  ...(typeof post.content === 'string' ? { caption: post.content } : {}),
  name,
  likeness: like,
})

/** More accounts are not tried in every combination. */
const MAX_TAKEN_OUT = 10

/** Of these accounts, those that a group was made for: those that it has, and those that a person took out, by its record. */
export function coveredBy(
  { platforms }: ListedPost,
  record: PostRecord | undefined,
  accounts: readonly string[],
): readonly string[] {
  const present = accounts.filter((id) => platforms.some(({ platformId }) => platformId === id))
  const removed = record && takenOutOf(present, accounts, record)
  return removed ? [...present, ...removed] : present
}

/** Which of the other accounts the record has beside these; undefined where it has none such set. */
function takenOutOf(
  present: readonly string[],
  accounts: readonly string[],
  record: PostRecord,
): readonly string[] | undefined {
  const absent = accounts.filter((id) => !present.includes(id))
  if (absent.length > MAX_TAKEN_OUT) return undefined
  for (let choice = 0; choice < 2 ** absent.length; choice++) {
    const removed = absent.filter((_, index) => (choice >> index) % 2 === 1)
    if (hashOfAccounts([...present, ...removed]) === record.accounts) return removed
  }
  return undefined
}

/** True where the record's accounts are these, and at most such of the entry's that a person has taken out. */
export const isWithout = (ids: readonly string[], entry: readonly string[], record: PostRecord): boolean =>
  takenOutOf(ids, entry, record) !== undefined

/** True for a group with an account, of whatever network, that a person has added: it is theirs as well. */
export const hasAddedAccount = (
  { platforms }: ListedPost,
  record: PostRecord | undefined,
  entry: readonly string[],
) => {
  const ids = platforms.map(({ platformId }) => platformId)
  return record ? !isWithout(ids, entry, record) : ids.some((id) => !entry.includes(id))
}
