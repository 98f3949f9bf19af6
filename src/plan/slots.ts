import { MINUTE_MS } from '../duration.ts'
import type { Post } from '../posts/post.ts'
import type { Slots } from '../posts/schedule/slots.ts'
import { isFree, type RateLimit, type Timeline } from './windows.ts'

/** A slot that a post could not take. `why`: the account has a post within its minute, or a limit of the pace. */
export interface PassedSlot {
  readonly timeMs: number
  readonly account: string
  readonly why: 'taken' | RateLimit['limit']
}

/** The slots that a post goes by, where it has no other time. */
export const slotsFor = ({ schedule }: Pick<Post, 'schedule'>): Slots | undefined =>
  schedule.kind === 'slot' ? schedule.slots : undefined

/** The first slot from `fromMs` on that is free on every timeline. Posts are finite and slots are not, so there is one. */
export function firstFreeSlot(
  timelines: readonly Timeline[],
  limits: readonly RateLimit[],
  slots: Slots,
  fromMs: number,
): { readonly timeMs: number; readonly passed: readonly PassedSlot[] } {
  const passed: PassedSlot[] = []
  for (const timeMs of slots.from(fromMs)) {
    const obstacle = obstacleAt(timeMs, timelines, limits)
    if (!obstacle) return { timeMs, passed }
    passed.push({ timeMs, ...obstacle })
  }
  throw new Error('The slots have an end.')
}

function obstacleAt(timeMs: number, timelines: readonly Timeline[], limits: readonly RateLimit[]) {
  for (const timeline of timelines) {
    const { account, occupiedMs } = timeline
    if (occupiedMs.some((each) => timeMs <= each && each < timeMs + MINUTE_MS))
      return { account, why: 'taken' } as const
    const limit = limits.find((each) => !isFree(timeMs, timeline, each))
    if (limit) return { account, why: limit.limit }
  }
  return undefined
}
