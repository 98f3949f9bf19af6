import pLimit from 'p-limit'
import type { Account } from '../accounts/accounts.ts'
import { isLiveOn } from '../accounts/earlier-posts.ts'
import type { Clock } from '../clock.ts'
import { type PacingLimits, pace, queueOf, type TakenSlot } from '../plan/pacing.ts'
import { slotsOf, takenSlots } from '../plan/plan.ts'
import type { Step } from '../plan/step.ts'
import type { Client } from '../postpost/client.ts'
import { type History, refreshHistory, validTime } from '../postpost/history.ts'

/** What is on the accounts by now: the history as it was read last, and the times that this run's own posts take. */
export type Ledger = ReturnType<typeof createLedger>

const MAX_SHARED = 3
const SHARED_MS = 1_000

/**
 * @param history undefined where it was not read (`on-duplicate: repost`)
 * @param isOwn whether this run made that post group
 */
export function createLedger(
  history: History | undefined,
  limits: PacingLimits,
  clock: Clock,
  isOwn: (postGroupId: string) => boolean,
) {
  const known = new Set((history ?? []).map(({ postGroupId }) => postGroupId))
  const slots = new Map<Step, readonly TakenSlot[]>()
  const lastInQueue = new Map<string, number>()
  // One reading after the other, so that none overwrites a newer one.
  const reading = pLimit(1)
  let latest = history ?? []
  let begun = 0
  let shared = { reading: 0, begunMs: 0, uses: new Map<string, number>() }

  return {
    /** False where nobody knows what was posted before. */
    isReadable: history !== undefined,
    /** Post groups that were there before this run. */
    known,
    latest: (): History => latest,
    /** How many readings of the history have begun so far. */
    readings: (): number => begun,

    /**
     * The history, from a reading that began after `since` (of `readings`). Posts that wait to commit share one: whatever was
     * there when it began is in it. It counts for MAX_SHARED posts of an account and no longer than SHARED_MS, so that
     * another run cannot make its draft, upload its video and read the history between this reading and the last *schedule*
     * that relies on it: that takes four requests.
     */
    readAfter: (since: number, accounts: readonly Account[], client: Client): Promise<History> =>
      reading(async () => {
        const usesOf = (id: string): number => shared.uses.get(id) ?? 0
        const counts =
          shared.reading > since &&
          clock.now() - shared.begunMs < SHARED_MS &&
          accounts.every(({ id }) => usesOf(id) < MAX_SHARED)
        if (!counts) {
          const next = { reading: ++begun, begunMs: clock.now(), uses: new Map<string, number>() }
          latest = await refreshHistory(client, latest)
          shared = next
        }
        for (const { id } of accounts) shared.uses.set(id, usesOf(id) + 1)
        return latest
      }),

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
