import type { Group } from '../../sandbox/postpost-state.ts'
import type { Wish } from '../plan.ts'
import { certaintyOf } from '../tiktok.ts'
import { type Case, identityOf, isLiveOn, isSameOn, wasDraft, wasLiveOn } from './case.ts'

/** Why a wish must not go out on an account, though nothing live is there; by what PostPost held when the run began. */
export function obstaclesOf(wish: Wish, account: string, judged: Case): string[] {
  const { before, world, run } = judged
  const repost = run.mode === 'repost'
  return [...before.groups].flatMap(([group, then]): string[] => {
    if (then.deleted || !isSameOn(wish, group, account, judged, repost)) return []
    const status = then.statuses.get(account)
    const made = world.people.made.get(group)
    if (status === 'draft' && !wasDraft(group, before)) return [`a draft in ${group.id}, which is live elsewhere`]
    if (status === 'draft' && made?.mode === 'publish' && then.scheduledTime !== undefined)
      return [`a person holds ${group.id}`]
    if (status !== 'failed' || run.mode === 'repost') return []
    const certainty = certaintyOf(group.posts.find((post) => post.account === account)?.error)
    if (certainty === 'unsure') return [`nobody knows whether TikTok took ${group.id}`]
    const isAsItWas = identityOf(group)?.content === wish.identity.content && made?.caption === wish.caption
    return certainty === 'sure' && isAsItWas ? [`TikTok refused ${group.id} for what it is`] : []
  })
}

/**
 * Why a wish need not go out on an account, as long as that is said: the design leaves it to people, or to the table of edited
 * manifests.
 */
export function excusesOf(wish: Wish, account: string, judged: Case): string[] {
  const { world, run, before } = judged
  const groups = world.sandbox.groups.filter((group) => before.groups.has(group))
  const same = groups.filter((group) => isSameOn(wish, group, account, judged, run.mode === 'repost'))
  const deeds = same.flatMap((group) => world.people.deedsOn(group).map((deed) => ({ ...deed, group })))
  return [
    ...deeds
      .filter(({ kind, account: taken }) => kind === 'takes an account away' && taken === account)
      .map(({ group }) => `a person took ${account} out of ${group.id}`),
    ...same
      .filter((group) => wasDraft(group, before) && group.posts.some((post) => post.account === account))
      .filter((group) => world.people.made.get(group)?.mode === 'draft')
      .filter((group) => hasVideo(group, before.groups.get(group)?.isStored === true, judged))
      .map((group) => `${group.id} waits for approval`),
    ...(stemTwinOf(wish, account, judged) ? ['a scheduled post without id has its file name and another video'] : []),
  ]
}

/** A scheduled post without id, of the same file name, that no entry matches: it may be this post with another video. */
function stemTwinOf(wish: Wish, account: string, judged: Case): Group | undefined {
  if (wish.id !== undefined) return undefined
  const stem = wish.clip.name.replace(/\.\w+$/, '')
  return [...judged.before.groups.keys()].find(
    (group) =>
      wasLiveOn(group, account, judged.before) &&
      isLiveOn(group, account) &&
      identityOf(group)?.id === undefined &&
      group.media[0]?.fileName.startsWith(`${stem}-pp`) === true &&
      !judged.wishes.some((other) => isSameOn(other, group, account, judged, false)),
  )
}

/**
 * An upload is taken for dead an hour after it began. The run looked before it is judged, and it knows PostPost's time to the
 * second at best (the `Date` header), so in the first minute after the hour both answers are right.
 */
const SURELY_OVER_AN_HOUR_MS = 3_660_000

/** An upload that died is no draft to approve, as far as this run can see that: everything else counts as stored. */
export function hasVideo({ media: [media], sent, content }: Group, isStored: boolean, { world, run }: Case): boolean {
  if (!media) return false
  const ageMs = world.now() - Number(/^\d+/.exec(media.key)?.[0])
  const isSeen = world.service.mediaReads === 'open' && ageMs > SURELY_OVER_AN_HOUR_MS && content === sent.content
  return isStored || !isSeen || run.lostUpload > 0
}
