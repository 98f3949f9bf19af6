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
  /** Its caption; missing if PostPost does not give it. */
  readonly caption?: string
  /** What its file's name says. */
  readonly name: StoredName
  /** Whether it is the wanted post, or has its id and another video. */
  readonly likeness: Exclude<Likeness, 'different'>
  /** Other post groups that may be the wanted post just as well. */
  readonly alternatives?: readonly string[]
  /** Why it is not posted again although it failed. */
  readonly error?: { readonly code: string; readonly message: string }
}

/** What the names of a post group's files say; empty if this action uploaded none of them. */
export function namesOf(post: ListedPost): readonly StoredName[] {
  const read = namesRead.get(post) ?? post.mediaUrls.flatMap((url) => readName(url) ?? [])
  namesRead.set(post, read)
  return read
}

/** Each wanted post is compared with the whole history. With 10,000 posts, reading their names is most of the work. */
const namesRead = new WeakMap<ListedPost, readonly StoredName[]>()

/** True if a post group is for this account. If the list shows no account for it, it may be for any account. */
export const isOn = ({ platforms }: ListedPost, accountId: string): boolean =>
  platforms.length === 0 || platforms.some(({ platformId }) => platformId === accountId)

/** The status on this account. If the list does not show it, the status of the whole post group counts. */
export const statusOn = ({ platforms, status }: ListedPost, accountId: string): string =>
  platforms.find(({ platformId }) => platformId === accountId)?.status ?? status

/** True for a post that waits for its time on every one of its accounts. */
export const isScheduled = (post: ListedPost): boolean =>
  post.status === 'scheduled' && post.platforms.every(({ platformId }) => statusOn(post, platformId) === 'scheduled')

const NOT_LIVE: ReadonlySet<string> = new Set(['failed', 'draft'])

/**
 * True if a post is on this account, or will be. An unknown status counts as live: a person can notice and correct a
 * post that was skipped by mistake, but nobody can undo a second public post.
 */
export const isLiveOn = (post: ListedPost, accountId: string): boolean =>
  !isDraft(post) && isOn(post, accountId) && !NOT_LIVE.has(statusOn(post, accountId))

/**
 * True if a post group is still a draft on this account, while it is live or has failed on other accounts. Nothing will
 * publish it on this account.
 */
export const isLeftBehindOn = (post: ListedPost, accountId: string): boolean =>
  !isDraft(post) && isOn(post, accountId) && statusOn(post, accountId) === 'draft'

/** The newest live post on this account that is the wanted post; or else the newest one that has its id. */
export const findLive = (history: History, accountId: string, wish: Wish): Earlier | undefined =>
  nearest(matching(history, accountId, wish, isLiveOn), wish)

/** The same, among the posts that were left behind on this account (`isLeftBehindOn`). */
export const findLeftBehind = (history: History, accountId: string, wish: Wish): Earlier | undefined =>
  nearest(matching(history, accountId, wish, isLeftBehindOn), wish)

/** Earlier posts that are the wanted one and failed on this account, or were left behind there. Newest first. */
export const findNotLive = (history: History, accountId: string, wish: Wish): Earlier[] =>
  matching(history, accountId, wish, (post) => !isDraft(post) && isOn(post, accountId) && !isLiveOn(post, accountId))

/** The newest post, not a draft, from which a person has removed this account. It is not sent to this account again. */
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
  // What is out already gets no account any more, neither in PostPost nor by `overwrite`.
  const way =
    existing.status === 'scheduled'
      ? 'add the account in PostPost, or set on-change: overwrite'
      : 'move the account to an entry of its own, with an id of its own'
  const message = `Somebody has taken this account out of post group ${existing.postGroupId} in PostPost, so the post is not sent to it. To send it there, ${way}.`
  return { ...existing, status: 'removed', error: { code: TAKEN_OUT, message } }
}

export const TAKEN_OUT = 'TAKEN_OUT'

/** If there are several posts of one video, the one that also has the wanted id is preferred. */
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

/** This post, as it is on the account; undefined if it is not the wanted post. */
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

/** Every combination of the absent accounts is tried. Ten accounts have 1,024 combinations; more are not tried. */
const MAX_TAKEN_OUT = 10

/** Those of these accounts for which a post group was made. A person may have removed some: the record shows it. */
export function coveredBy(
  { platforms }: ListedPost,
  record: PostRecord | undefined,
  accounts: readonly string[],
): readonly string[] {
  const present = accounts.filter((id) => platforms.some(({ platformId }) => platformId === id))
  const removed = record && takenOutOf(present, accounts, record)
  return removed ? [...present, ...removed] : present
}

/**
 * The other accounts that a person has removed: together with `present` they give the hash in the record. Undefined if
 * no combination gives it.
 */
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

/** True if the record was made for these accounts, or for these and some of the entry's that a person has removed. */
export const isWithout = (ids: readonly string[], entry: readonly string[], record: PostRecord): boolean =>
  takenOutOf(ids, entry, record) !== undefined

/**
 * True if a person has added an account, of any network. Then the post group also belongs to that person.
 * @param connected the entry may have lost an account that a person has removed from the group
 */
export const hasAddedAccount = (
  { platforms }: ListedPost,
  record: PostRecord | undefined,
  entry: readonly string[],
  connected: readonly string[],
): boolean => {
  const ids = platforms.map(({ platformId }) => platformId)
  if (!record) return ids.some((id) => !entry.includes(id))
  return !isWithout(ids, entry, record) && !isWithout(ids, connected, record)
}
