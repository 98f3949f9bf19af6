import pLimit from 'p-limit'
import type { Account } from '../accounts/accounts.ts'
import { isLiveOn } from '../accounts/earlier-posts.ts'
import { wholeSecond } from '../accounts/record.ts'
import { type PacedMove, type PacingLimits, pace, queueOf, type TakenTime } from '../plan/pacing.ts'
import type { PlannedPost } from '../plan/planned-post.ts'
import { type PassedSlot, slotsFor } from '../plan/slots.ts'
import { ownTakenTimes, takenTimes } from '../plan/taken-times.ts'
import { isDraft, type ListedPost } from '../postpost/answers.ts'
import type { Client } from '../postpost/client.ts'
import { type History, type Reading, refreshHistory, validTime } from '../postpost/history.ts'

/** What is on the accounts by now: the history as it was read last, and the times that this run's own posts take. */
export type Ledger = ReturnType<typeof createLedger>

/** A time, the limit that moved it (if one did), and for slots those that were taken. */
export interface Chosen {
  readonly timeMs: number
  readonly movedBy?: PacedMove
  readonly passed?: readonly PassedSlot[]
}

type Read = (client: Client, earlier: Reading) => Promise<Reading>

/**
 * @param first undefined where it was not read (`on-duplicate: repost`)
 * @param isOwn whether this run made that post group
 * @param changed post groups that get another time in this run, or are replaced: their old places are free
 */
export function createLedger(
  first: Reading | undefined,
  limits: PacingLimits,
  isOwn: (postGroupId: string) => boolean,
  changed: Iterable<string> = [],
) {
  const leaving = new Set(changed)
  const known = new Set((first?.history ?? []).map(({ postGroupId }) => postGroupId))
  const places = new Map<PlannedPost, readonly TakenTime[]>()
  const lastInQueue = new Map<string, number>()
  const queueIn = (step: PlannedPost, account: string): string =>
    queueOf({ notBeforeMs: step.notBeforeMs, slots: slotsFor(step.post) }, account)
  // What get-post said of drafts that the list still shows as drafts, or does not show.
  const scheduled = new Set<string>()
  // One reading after the other, so that none overwrites a newer one.
  const reading = pLimit(1)
  let latest: Reading = first ?? { history: [], markMs: 0 }
  const next = new Map<Read, Promise<History>>()

  const withWhatIsKnown = (history: History): History => {
    const listed = new Set(history.map(({ postGroupId }) => postGroupId))
    const left = latest.history.filter(({ postGroupId: id }) => scheduled.has(id) && !listed.has(id))
    const shown = history.map((post) => {
      if (!scheduled.has(post.postGroupId)) return post
      if (isDraft(post)) return asScheduled(post)
      scheduled.delete(post.postGroupId)
      return post
    })
    return [...shown, ...left]
  }

  return {
    /** False if the history could not be read. */
    isReadable: first !== undefined,
    /** Post groups that were there before this run. */
    known,
    latest: (): History => latest.history,
    /**
     * The history from a reading that begins after this call; posts that wait for the same one share it. It is never older,
     * because between a reading and the *schedule* that relies on it another run must not find the time to make its draft
     * known, read the history and schedule: with one reading for three posts in a row two runs posted a video twice.
     */
    read: (client: Client, how: Read = refreshHistory): Promise<History> => {
      const waiting = next.get(how)
      if (waiting) return waiting
      const begun = reading(async () => {
        next.delete(how)
        const read = await how(client, latest)
        latest = { ...read, history: withWhatIsKnown(read.history) }
        return latest.history
      })
      next.set(how, begun)
      return begun
    },
    /** get-post says that this draft has been scheduled; that holds until the list shows it. */
    noteScheduled: (postGroupId: string): void => {
      scheduled.add(postGroupId)
      latest = { ...latest, history: withWhatIsKnown(latest.history) }
    },

    /** The earliest time from now on (or slot) that keeps the pace with what the accounts really got, and the order of the plan; a whole second. */
    chooseTime: (step: PlannedPost, accounts: readonly Account[], nowMs: number): Chosen => {
      if (step.timeIsFixed && step.timeMs !== undefined) return { timeMs: wholeSecond(Math.max(step.timeMs, nowMs)) }
      const ids = accounts.map(({ id }) => id)
      const slots = slotsFor(step.post)
      const before = ids.map((id) => lastInQueue.get(queueIn(step, id)) ?? nowMs)
      const wantedMs = Math.max(nowMs, step.notBeforeMs ?? nowMs)
      const fromMs = Math.max(wantedMs, ...before)
      const others = latest.history.filter(({ postGroupId }) => !isOwn(postGroupId) && !leaving.has(postGroupId))
      const taken = [...takenTimes(others), ...[...places.values()].flat()]
      const post = { accounts: ids, timeMs: undefined, slots }
      const pacing = pace([post], taken, limits, fromMs)
      const timeMs = pacing.times.get(post) ?? fromMs
      const move = pacing.moves.get(post)
      const passed = pacing.passed.get(post)
      // "Now" stays now. A time given by the pace is rounded up to a whole second.
      return {
        timeMs: timeMs <= nowMs ? wholeSecond(timeMs) : wholeSecond(timeMs + 999),
        ...(move ? { movedBy: { ...move, fromMs: step.notBeforeMs ?? wantedMs } } : {}),
        ...(passed ? { passed } : {}),
      }
    },

    /** Takes a time for a post that is scheduled, or whose time the user has set. */
    take: (step: PlannedPost, accounts: readonly Account[], timeMs: number): void => {
      places.set(step, ownTakenTimes(accounts, timeMs))
      if (step.timeIsFixed) return
      for (const { id } of accounts) lastInQueue.set(queueIn(step, id), slotsFor(step.post) ? timeMs + 1 : timeMs)
    },
    giveBack: (step: PlannedPost): void => void places.delete(step),
    /** A post group keeps its place after all. */
    stay: (postGroupId: string): void => void leaving.delete(postGroupId),
  }
}

/** On every account. */
export const asScheduled = (post: ListedPost): ListedPost => ({
  ...post,
  status: 'scheduled',
  platforms: post.platforms.map((platform) => ({ ...platform, status: 'scheduled' })),
})

/** When this post goes out by the history; undefined where it is a draft there, or not there. */
export function ownTime(postGroupId: string, history: History): string | undefined {
  const own = history.find((post) => post.postGroupId === postGroupId)
  if (!own || isDraft(own)) return undefined
  if (own.platforms.length > 0 && !own.platforms.some(({ platformId }) => isLiveOn(own, platformId))) return undefined
  return validTime(own.scheduledTime) ?? validTime(own.updatedAt)
}
