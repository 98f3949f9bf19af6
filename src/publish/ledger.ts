import pLimit from 'p-limit'
import type { Account } from '../accounts/accounts.ts'
import { isLiveOn } from '../accounts/earlier-posts.ts'
import { type PacingLimits, pace, queueOf, type TakenSlot } from '../plan/pacing.ts'
import { slotsOf, takenSlots } from '../plan/plan.ts'
import type { Step } from '../plan/step.ts'
import type { Client } from '../postpost/client.ts'
import { type History, refreshHistory, validTime } from '../postpost/history.ts'

/** What is on the accounts by now: the history as it was read last, and the times that this run's own posts take. */
export type Ledger = ReturnType<typeof createLedger>

/**
 * @param history undefined where it was not read (`on-duplicate: repost`)
 * @param isOwn whether this run made that post group
 */
export function createLedger(
  history: History | undefined,
  limits: PacingLimits,
  isOwn: (postGroupId: string) => boolean,
) {
  const known = new Set((history ?? []).map(({ postGroupId }) => postGroupId))
  const slots = new Map<Step, readonly TakenSlot[]>()
  const lastInQueue = new Map<string, number>()
  // One reading after the other, so that none overwrites a newer one.
  const reading = pLimit(1)
  let latest = history ?? []
  let next: Promise<History> | undefined

  return {
    /** False where nobody knows what was posted before. */
    isReadable: history !== undefined,
    /** Post groups that were there before this run. */
    known,
    latest: (): History => latest,
    /**
     * The history from a reading that begins after this call; posts that wait for the same one share it. It is never older,
     * because between a reading and the *schedule* that relies on it another run must not find the time to make its draft
     * known, read the history and schedule: with one reading for three posts in a row two runs posted a video twice.
     */
    read: (client: Client): Promise<History> =>
      (next ??= reading(async () => {
        next = undefined
        latest = await refreshHistory(client, latest)
        return latest
      })),

    /** The earliest time from now on that keeps the pace with what the accounts really got, and the order of the plan. */
    chooseTime: (step: Step, accounts: readonly Account[], nowMs: number): number => {
      if (step.timeIsFixed && step.timeMs !== undefined) return Math.max(step.timeMs, nowMs)
      const ids = accounts.map(({ id }) => id)
      const before = ids.map((id) => lastInQueue.get(queueOf(step, id)) ?? nowMs)
      const fromMs = Math.max(nowMs, step.notBeforeMs ?? nowMs, ...before)
      const others = latest.filter(({ postGroupId }) => !isOwn(postGroupId))
      const taken = [...takenSlots(others), ...[...slots.values()].flat()]
      return pace([{ id: 'it', accounts: ids, timeMs: undefined }], taken, limits, fromMs).times.get('it') ?? fromMs
    },

    /** Takes the place of a post that is scheduled, or whose place is the user's own. */
    take: (step: Step, accounts: readonly Account[], timeMs: number): void => {
      slots.set(step, slotsOf(accounts, timeMs))
      if (step.timeIsFixed) return
      for (const { id } of accounts) lastInQueue.set(queueOf(step, id), timeMs)
    },
    giveBack: (step: Step): void => void slots.delete(step),
  }
}

/** When this post goes out by the history; undefined where it is a draft there, or not there. */
export function ownTime(postGroupId: string, history: History): string | undefined {
  const own = history.find((post) => post.postGroupId === postGroupId)
  if (!own?.platforms.some(({ platformId }) => isLiveOn(own, platformId))) return undefined
  return validTime(own.scheduledTime) ?? validTime(own.updatedAt)
}
