import type { History } from '../postpost/history.ts'
import { type Problem, warning } from '../problem.ts'
import { type PacingLimits, pace } from './pacing.ts'
import { isApplied, type PlannedPost } from './planned-post.ts'
import { slotsFor } from './slots.ts'
import { takenTimes } from './taken-times.ts'

/** The posts with the times that the pace gives them, and a warning for each own time that it has no room for. */
export function inPace(
  steps: readonly PlannedPost[],
  history: History,
  limits: PacingLimits,
  nowMs: number,
): { readonly steps: readonly PlannedPost[]; readonly conflicts: readonly Problem[] } {
  const places = steps.flatMap(placesInPace)
  const freed = new Set(places.flatMap(({ frees }) => frees ?? []))
  const taken = takenTimes(history.filter(({ postGroupId }) => !freed.has(postGroupId)))
  const { times, moves, passed, conflicts } = pace(places, taken, limits, nowMs)
  const own = new Map(places.filter(({ frees }) => frees === undefined).map((place) => [place.step, place]))
  return {
    steps: steps.map((step) => {
      const place = own.get(step)
      return place
        ? { ...step, timeMs: times.get(place), movedBy: moves.get(place), passed: passed.get(place) }
        : { ...step, timeMs: undefined, movedBy: undefined, passed: undefined }
    }),
    conflicts: conflicts.map(({ post: { step }, message }) =>
      warning('plan/pace', step.post.originOf('schedule'), message),
    ),
  }
}

/** A post's place in the pace, and those of posts that get another time: their old places become free. */
function placesInPace(step: PlannedPost) {
  const own = {
    step,
    accounts: step.recipients.map(({ id }) => id),
    timeMs: step.timeMs,
    notBeforeMs: step.notBeforeMs,
    slots: slotsFor(step.post),
  }
  const moved = step.changes.filter(isApplied).flatMap(({ kind, fields, postGroupId, accounts, timeMs }) =>
    kind === 'pause' || !fields.includes('time') || timeMs === undefined
      ? []
      : [
          {
            step,
            accounts: accounts.map(({ id }) => id),
            timeMs,
            notBeforeMs: undefined,
            slots: undefined,
            frees: postGroupId,
          },
        ],
  )
  return step.action === 'publish' ? [{ ...own, frees: undefined }, ...moved] : moved
}
