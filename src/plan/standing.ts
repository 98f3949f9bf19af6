import type { Candidate } from '../accounts/candidates.ts'
import { type Details, failureKey } from '../accounts/details.ts'
import {
  type Earlier,
  earlierFrom,
  findLeftBehind,
  findLive,
  findNotLive,
  findTakenOut,
  isLiveOn,
  isScheduled,
  namesOf,
  statusOn,
} from '../accounts/earlier-posts.ts'
import { type ExistingDraft, findDrafts } from '../accounts/existing-drafts.ts'
import { likeness, type Wish } from '../accounts/identity.ts'
import { hashOfCaption, type StoredName, stemOf } from '../accounts/record.ts'
import { isDraft } from '../postpost/answers.ts'
import type { History } from '../postpost/history.ts'
import { isToBeReplaced, type Policy } from './planned-post.ts'

/** How a wanted post stands on one of its accounts. */
export type Standing =
  /** It is there, or must not be sent again (then with `error`). */
  | { readonly kind: 'there'; readonly earlier: Earlier }
  /** A draft of it waits for a person. */
  | { readonly kind: 'draft'; readonly draft: ExistingDraft }
  /** It is not known whether it may be sent. */
  | { readonly kind: 'unreadable'; readonly earlier: Earlier; readonly reason: string }
  /** It is to be sent. Earlier failures had reasons outside of the post. */
  | { readonly kind: 'free'; readonly failed: Earlier | undefined }

/** What the accounts have: the list of posts, and what only get-post and the storage say. */
export interface Evidence {
  readonly history: History
  readonly details: Details
}

export function standingOn(
  accountId: string,
  candidate: Candidate,
  wish: Wish,
  drafts: readonly ExistingDraft[],
  evidence: Evidence,
  { onChange, onlyShown }: Pick<Policy, 'onChange' | 'onlyShown'>,
): Standing {
  const { history, details } = evidence
  const live = findLive(history, accountId, wish) ?? withOtherVideo(accountId, candidate, wish, history)
  if (live) return { kind: 'there', earlier: live }
  const ids = candidate.accounts.map(({ id }) => id)
  // What is scheduled still gets its account back, as a post of its own.
  const settled = onChange === 'overwrite' && !onlyShown ? history.filter((listed) => !isScheduled(listed)) : history
  const removed = findTakenOut(settled, accountId, ids, wish)
  const isStaying = (each: ExistingDraft): boolean =>
    isWaiting(each, candidate) || (onlyShown !== undefined && isToBeReplaced(each, candidate))
  const staying = drafts.filter((each) => each.standsFor.includes(accountId) && isStaying(each))
  // With `overwrite` the account got a draft of its own while the post it was taken out of was still scheduled.
  const ownDraft = staying.findLast(({ platformIds }) => platformIds.includes(accountId))
  if (removed) return ownDraft ? { kind: 'draft', draft: ownDraft } : { kind: 'there', earlier: removed }
  const behind = findLeftBehind(history, accountId, wish)
  if (behind) return { kind: 'there', earlier: { ...behind, error: LEFT_BEHIND } }
  const failed = findNotLive(history, accountId, wish)
  const whyFailed = ({ postGroupId }: Earlier) => details.failures.get(failureKey(accountId, postGroupId))
  const inFact = failed.find((earlier) => whyFailed(earlier)?.sequel === 'there')
  if (inFact) return { kind: 'there', earlier: { ...inFact, status: whyFailed(inFact)?.status ?? inFact.status } }
  for (const earlier of failed) {
    const why = whyFailed(earlier)
    if (why?.sequel === 'unreadable') return { kind: 'unreadable', earlier, reason: why.reason }
    if (why && (why.sequel === 'unsure' || (why.sequel === 'refused' && isUnchanged(earlier, candidate))))
      return { kind: 'there', earlier: { ...earlier, error: { code: why.code, message: why.reason } } }
  }
  const draft = staying.at(-1)
  return draft ? { kind: 'draft', draft } : { kind: 'free', failed: failed[0] }
}

/** PostPost deletes a whole post group, and with it the only sign that the other accounts have the video. */
export const LEFT_BEHIND = {
  code: 'LEFT_BEHIND',
  message:
    'It is still a draft on this account, while its post group is no draft on other accounts any more. Schedule it in PostPost. Do not delete the post group: the other accounts would get the video again.',
}

/** TikTok refused this very video with this very caption. */
const isUnchanged = ({ likeness: like, name, caption }: Earlier, { post }: Candidate): boolean =>
  like === 'same' && hashOfCaption(post.caption) === (name.record?.caption ?? hashOfCaption(caption ?? ''))

/** True for a draft that is the result of this run too, or that stops it. */
function isWaiting({ kind, isOurs, name }: ExistingDraft, { post }: Candidate): boolean {
  if (kind === 'held') return true
  // It cannot be deleted, and whoever approves it after the post is out posts the video a second time.
  if (post.schedule.kind !== 'draft') return kind === 'approval' && !isOurs
  // A draft of an older version has no record; one that waited for approval must not get a second one beside it.
  return kind === 'approval' || kind === 'paused' || (kind === 'personal' && name.record === undefined)
}

const mayReplaceOrphan = ({ manifest, identity }: Candidate, { repost }: Wish): boolean =>
  manifest !== undefined && identity.id === undefined && !repost

/** Whether a stored name is of the same manifest and file name, neither with an id, and no entry wants it any more. */
function orphanOf({ post, manifest }: Candidate, wish: Wish, accountId: string) {
  const entries = wish.plan.entries.filter(({ accounts }) => accounts.includes(accountId))
  return ({ identity: earlier, record, stem }: StoredName): boolean =>
    earlier.id === undefined &&
    record?.manifest === manifest &&
    stem === stemOf(post.video.path) &&
    entries.every((entry) => likeness({ ...wish, identity: entry.identity }, earlier, accountId) === 'different')
}

/** One such post that this action has paused, to put the new video in its place, and a kill came between. */
export function pausedWithOtherVideo(candidate: Candidate, wish: Wish, history: History): ExistingDraft[] {
  if (!mayReplaceOrphan(candidate, wish)) return []
  const ids = candidate.accounts.map(({ id }) => id)
  const found = history.filter(isDraft).flatMap((listed) => {
    const account = ids.find((id) => listed.platforms.some(({ platformId }) => platformId === id))
    const name = account && namesOf(listed).find(orphanOf(candidate, wish, account))
    return name ? findDrafts([listed], ids, { ...wish, identity: name.identity }) : []
  })
  const paused = found.filter(({ kind }) => kind === 'paused')
  return paused.length === 1 ? paused.map((draft) => ({ ...draft, likeness: 'other-video' })) : []
}

/**
 * A scheduled post of the same manifest and file name, neither with an id, that no entry wants any more: the file was rendered
 * again. If there are several, it is not clear which one it was, so nothing is sent.
 */
function withOtherVideo(accountId: string, candidate: Candidate, wish: Wish, history: History): Earlier | undefined {
  if (!mayReplaceOrphan(candidate, wish)) return undefined
  const isOrphan = orphanOf(candidate, wish, accountId)
  const [newest, ...others] = history
    .filter((listed) => isLiveOn(listed, accountId) && statusOn(listed, accountId) === 'scheduled')
    .flatMap((listed) => {
      const name = namesOf(listed).find(isOrphan)
      return name ? [earlierFrom(listed, accountId, name, 'other-video')] : []
    })
    .reverse()
  return newest && { ...newest, alternatives: others.map(({ postGroupId }) => postGroupId) }
}
