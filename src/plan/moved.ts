import { formatTime } from '../posts/schedule/timezone.ts'
import type { PacingLimits } from './pacing.ts'
import type { Step } from './step.ts'

/**
 * `moved from now by max-per-day 1 of @acme`: why a post goes out later than it was wanted.
 * @param show the time it was wanted for, where that is not now
 * @returns undefined where no limit moved it
 */
export function describeMove(
  { movedBy, notBeforeMs, candidate: { accounts, post } }: Step,
  { maxPerDay, maxPerMinute }: PacingLimits,
  show: (timeMs: number, timezone: string) => string = formatTime,
): string | undefined {
  if (!movedBy) return undefined
  const { account, limit, fromMs } = movedBy
  const from = fromMs === notBeforeMs ? show(fromMs, post.timezone) : 'now'
  const name = accounts.find(({ id }) => id === account)?.name ?? account
  return `moved from ${from} by max-per-${limit} ${limit === 'day' ? maxPerDay : maxPerMinute} of ${name}`
}
