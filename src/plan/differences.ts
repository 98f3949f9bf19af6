import type { Account } from '../accounts/accounts.ts'
import { isWithout } from '../accounts/earlier-posts.ts'
import { isWanted } from '../accounts/identity.ts'
import {
  hashOfAccounts,
  hashOfCaption,
  hashOfSettings,
  hashOfTime,
  isMarkedPaused,
  markOf,
  normalized,
  ownTimeOf,
  type PostRecord,
} from '../accounts/record.ts'
import { TIKTOK_ID } from '../checks/post-rules.ts'
import { isDraft } from '../postpost/answers.ts'
import { timeOf } from '../postpost/history.ts'
import type { Post } from '../posts/post.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import type { Origin } from '../problem.ts'
import { listed as inWords, quote } from '../wording.ts'
import type { ExistingGroup, Field } from './group-change.ts'
import { nameOf, type Policy } from './planned-post.ts'

/** PostPost's scheduler runs every minute, and the service may move a time to a whole one. */
export const SAME_TIME_MS = 60_000

/**
 * What differs between what PostPost has now and what the entry wants. What was sent, which the record tells, says who has
 * changed it: the entry, a person in PostPost, or both. Without a record nobody knows, and both count.
 */
export interface Difference {
  readonly field: Field
  /** The entry was edited since the post was sent. */
  readonly isEdited: boolean
  /** Somebody has changed the post in PostPost since it was sent. */
  readonly isChanged: boolean
  readonly origin: Origin
  /** The end of a sentence about the post: `with another caption ("…")`. */
  readonly phrase: string
}

/** If PostPost already has what the entry wants, there is no difference, whatever the record says. */
export function differencesOf(post: Post, accounts: readonly Account[], existing: ExistingGroup, policy: Policy) {
  const found = [
    captionDifference(post, existing),
    timeDifference(post, existing),
    settingsDifference(post, existing, policy),
    videoDifference(post, existing),
    accountsDifference(post, accounts, existing, policy),
  ].flatMap((difference): Difference[] =>
    // Neither was changed: a caption with the commit in it, for example, is rendered differently each time.
    difference && (difference.isEdited || difference.isChanged) ? [difference] : [],
  )
  // To be scheduled is what a draft was left for. Beside another difference it says that a person has approved what is there.
  return isApproved(post, existing) && found.every(({ field }) => field === 'time') ? [] : found
}

/**
 * True for a scheduled post whose entry wants a draft, and that a person has scheduled: from a draft to approve, or from one that
 * this action had paused, whose time still has the mark.
 */
function isApproved({ schedule }: Post, { listed, name: { record } }: ExistingGroup): boolean {
  if (schedule.kind !== 'draft' || !record || isDraft(listed)) return false
  return record.mode === 'approve' || isMarkedPaused(timeOf(listed.scheduledTime))
}

const UNKNOWN = { isEdited: true, isChanged: true }

function captionDifference(post: Post, { listed, name: { record } }: ExistingGroup): Difference | undefined {
  const { content } = listed
  if (typeof content !== 'string' || normalized(content) === normalized(post.caption)) return undefined
  const who = record
    ? {
        isEdited: hashOfCaption(post.captionAsWritten) !== record.written,
        isChanged: hashOfCaption(content) !== record.caption,
      }
    : UNKNOWN
  return {
    field: 'caption',
    ...who,
    origin: post.originOf('caption'),
    phrase: `with another caption (${quote(content)})`,
  }
}

/** A draft has no time, and to approve is what an entry without a time may want of a scheduled post. */
function timeDifference(post: Post, existing: ExistingGroup): Difference | undefined {
  const {
    listed,
    name: { record },
  } = existing
  const thereMs = timeOf(listed.scheduledTime)
  if (isDraft(listed) || thereMs === undefined) return undefined
  if (isApproved(post, existing) && listed.status !== 'scheduled') return undefined
  const wishMs = ownTimeOf(post) ?? (record ? undefined : ownTimeByOlderNames(post))
  const wantsDraft = post.schedule.kind === 'draft'
  if (!wantsDraft && (wishMs === undefined || Math.abs(wishMs - thereMs) < SAME_TIME_MS)) return undefined
  const isMoved = markOf(thereMs) === 'moved'
  const who = record
    ? {
        // What was moved is there as the manifest wanted it then, so that another time by now is an edit.
        isEdited: !isApproved(post, existing) && (wantsDraft || isMoved || hashOfTime(wishMs) !== record.time),
        isChanged: !isMoved && wasSet(thereMs, record),
      }
    : UNKNOWN
  const time = formatTime(thereMs, post.timezone)
  return {
    field: 'time',
    ...who,
    origin: post.originOf('schedule'),
    phrase: wantsDraft ? `scheduled for ${time} and no draft` : `at another time (${time})`,
  }
}

/**
 * True for a time that a person has set: another than the one that was sent, or any of a post that was left for approval, or that
 * was paused and is scheduled again. Of a post that was sent without a time of its own nobody can tell, and pace gave it one.
 */
const wasSet = (thereMs: number, { mode, time }: PostRecord): boolean =>
  mode === 'approve' || isMarkedPaused(thereMs) || (time !== hashOfTime(undefined) && time !== hashOfTime(thereMs))

const ownTimeByOlderNames = ({ schedule, timeIsOwn }: Post): number | undefined =>
  schedule.kind === 'at' && timeIsOwn ? schedule.timeMs : undefined

/** PostPost's list does not show the settings, so a person's change of them cannot be seen. */
function settingsDifference(
  post: Post,
  { name: { record } }: ExistingGroup,
  { interactionInversion }: Policy,
): Difference | undefined {
  if (!record || record.settings === hashOfSettings(post, interactionInversion)) return undefined
  return {
    field: 'settings',
    isEdited: true,
    isChanged: false,
    origin: post.originOf('viewerSetting'),
    phrase: 'with other settings (who may see it, comments, duet, stitch, disclosure)',
  }
}

function videoDifference(post: Post, { likeness: like, alternatives = [] }: ExistingGroup): Difference | undefined {
  if (like !== 'other-video') return undefined
  const phrase =
    alternatives.length > 0
      ? `with another video, as are ${alternatives.join(', ')}, so it is not clear which of them this one should replace`
      : 'with another video'
  return { field: 'video', isEdited: true, isChanged: false, origin: post.originOf('video'), phrase }
}

/** Accounts of TikTok that it has and that no entry wants; those that it lacks are told where the post is decided. */
function accountsDifference(
  post: Post,
  accounts: readonly Account[],
  { listed, name }: ExistingGroup,
  { written }: Policy,
): Difference | undefined {
  const ids = listed.platforms.map(({ platformId }) => platformId)
  const own = accounts.map(({ id }) => id)
  const unwanted = ids.filter((id) => TIKTOK_ID.test(id) && !own.includes(id) && !isWanted(name.identity, id, written))
  if (unwanted.length === 0) return undefined
  const { record } = name
  const who = record
    ? whoHasThem(
        ids,
        ids.filter((id) => !unwanted.includes(id)),
        own,
        record,
      )
    : UNKNOWN
  const names = inWords(unwanted.map((id) => nameOf(accounts, id)))
  return { field: 'accounts', ...who, origin: post.originOf('accounts'), phrase: `on ${names} as well` }
}

/** @param kept those of its accounts that are wanted */
function whoHasThem(ids: readonly string[], kept: readonly string[], own: readonly string[], record: PostRecord) {
  if (hashOfAccounts(ids) === record.accounts) return { isEdited: true, isChanged: false }
  return { isEdited: !isWithout(kept, own, record), isChanged: true }
}
