import type { Earlier } from '../accounts/earlier-posts.ts'
import {
  hashOfCaption,
  hashOfSettings,
  hashOfTime,
  markOf,
  normalized,
  ownTimeOf,
  type PostRecord,
} from '../accounts/record.ts'
import { timeOf } from '../postpost/history.ts'
import type { Post } from '../posts/post.ts'
import { formatTime } from '../posts/schedule/timezone.ts'
import { type Origin, ofPost, type Problem } from '../problem.ts'
import { quote } from '../wording.ts'
import type { PlannedPost, Policy } from './planned-post.ts'
import { placeOf } from './rules.ts'

/** PostPost's scheduler runs every minute, and the service may move a time to a whole one. */
export const SAME_TIME_MS = 60_000

/** Who has made the post that is there differ from its entry. */
type By = 'entry' | 'person'

interface Difference {
  readonly by: By
  readonly origin: Origin
  readonly told: string
}

/**
 * Where a post or draft that is there differs from what is written by now. It is left as it is: PostPost's API changes no
 * caption, setting or video. What is public is told as a notice, because nothing can change it.
 */
export const differentWishes = (steps: readonly PlannedPost[], policy: Policy): Problem[] =>
  steps.flatMap(({ post, accounts, earlier, action }) => {
    if (action === 'refuse') return []
    const seen = new Set<string>()
    return earlier.flatMap((there) => {
      if (there.error || seen.has(there.postGroupId)) return []
      seen.add(there.postGroupId)
      const differences = differencesOf(post, there, policy)
      const [first] = differences
      if (!first) return []
      const isPublic = !CHANGEABLE.has(there.status)
      const told = differences.map((difference) => difference.told).join(', and ')
      const edited = differences.some(({ by }) => by === 'entry')
      const advice = isPublic
        ? 'It is public, so nothing changes it.'
        : edited
          ? HOW_TO_CHANGE[there.status]
          : LEFT_ALONE
      const message = `It is on ${placeOf(there, accounts)} already, ${told}; this step changes nothing there. ${advice}`
      return [ofPost(post, isPublic || !edited ? 'notice' : 'warning', 'plan/differs', first.origin, message)]
    })
  })

/** All other statuses are those of posts that are public, or on their way. */
export const CHANGEABLE: ReadonlySet<string> = new Set(['scheduled', 'draft'])

const HOW_TO_CHANGE: Readonly<Record<string, string>> = {
  scheduled: 'To change it, delete that post in PostPost and run the step again: it is then posted as the entry says.',
  draft: 'To change it, edit the draft in PostPost, or delete it there and run the step again.',
}
const LEFT_ALONE = 'Somebody has changed it in PostPost, so it stays as it is there.'

function differencesOf(post: Post, there: Earlier, policy: Policy): Difference[] {
  const { record } = there.name
  const found = [captionDifference(post, there), timeDifference(post, there)]
  if (there.likeness === 'other-video')
    found.push({ by: 'entry', origin: post.originOf('video'), told: describeOtherVideo(there) })
  if (record && record.settings !== hashOfSettings(post, policy.interactionInversion))
    found.push({
      by: 'entry',
      origin: post.originOf('viewerSetting'),
      told: 'with other settings (who may see it, comments, duet, stitch, disclosure)',
    })
  return found.filter((difference) => difference !== undefined)
}

const describeOtherVideo = ({ alternatives = [] }: Earlier): string =>
  alternatives.length > 0
    ? `with another video, as are ${alternatives.join(', ')}, and nobody can tell which of them this one is to replace`
    : 'with another video'

/** By the record a caption that a person changed in PostPost is told from one that was changed in the entry. */
function captionDifference(post: Post, { caption, name: { record } }: Earlier): Difference | undefined {
  if (caption === undefined || normalized(caption) === normalized(post.caption)) return undefined
  const by = whoChanged(
    record,
    hashOfCaption(post.captionAsWritten),
    record?.written,
    hashOfCaption(caption),
    record?.caption,
  )
  return by && { by, origin: post.originOf('caption'), told: `with another caption (${quote(caption)})` }
}

function timeDifference(post: Post, { scheduledTime, status, name: { record } }: Earlier): Difference | undefined {
  const thereMs = status === 'draft' ? undefined : timeOf(scheduledTime)
  const wishMs = ownTimeOf(post) ?? (record ? undefined : ownTimeByOlderNames(post))
  if (thereMs === undefined || wishMs === undefined || Math.abs(wishMs - thereMs) < SAME_TIME_MS) return undefined
  const there = markOf(thereMs) === 'moved' ? record?.time : hashOfTime(thereMs)
  const by = whoChanged(record, hashOfTime(wishMs), record?.time, there, record?.time)
  return (
    by && { by, origin: post.originOf('schedule'), told: `at another time (${formatTime(thereMs, post.timezone)})` }
  )
}

const ownTimeByOlderNames = ({ schedule, timeIsOwn }: Post): number | undefined =>
  schedule.kind === 'at' && !schedule.isRelative && timeIsOwn ? schedule.timeMs : undefined

/** Undefined where neither the entry nor the post in PostPost was changed since it was sent: it only came out differently. */
function whoChanged(
  record: PostRecord | undefined,
  wanted: string,
  sent: string | undefined,
  there: string | undefined,
  sentThere: string | undefined,
): By | undefined {
  if (!record || wanted !== sent) return 'entry'
  return there === sentThere ? undefined : 'person'
}
