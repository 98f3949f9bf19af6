import { iso } from '../plan.ts'
import {
  accountsIn,
  type Case,
  type Finding,
  isLiveOn,
  meanwhileOn,
  scheduledNow,
  timeOf,
  wasLiveOn,
  wishOf,
} from './case.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** The limits of each account hold for what this run has placed, whatever people placed themselves. */
export function pace(judged: Case): Finding[] {
  const { world, run, before } = judged
  const placed = scheduledNow(judged).filter((group) => meanwhileOn(group, judged).length === 0)
  return accountsIn(judged).flatMap((account) => {
    const fresh = placed.filter((group) => isLiveOn(group, account))
    const there = world.sandbox.groups.filter(
      (group) =>
        isLiveOn(group, account) && wasLiveOn(group, account, before) && meanwhileOn(group, judged).length === 0,
    )
    const times = [...there, ...fresh].map(timeOf)
    return fresh.flatMap((group): Finding[] => {
      const wish = wishOf(group, judged)
      if (!wish || wish.ownTimeMs !== undefined) return []
      const atMs = timeOf(group)
      const limits = [
        ['minute', MINUTE_MS, 2],
        ['day', DAY_MS, run.perDay],
      ] as const
      return limits.flatMap(([name, windowMs, most]): Finding[] => {
        const fullest = Math.max(
          ...times
            .filter((from) => from <= atMs && atMs < from + windowMs)
            .map((from) => times.filter((time) => time >= from && time < from + windowMs).length),
        )
        if (fullest <= most) return []
        const what = `${account} gets ${fullest} posts in a ${name} around ${iso(atMs)} (${wish.key}), and ${most} are the most`
        return [{ kind: 'pace broken', what }]
      })
    })
  })
}
