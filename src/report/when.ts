import type { PlannedPost } from '../plan/planned-post.ts'
import type { Post } from '../posts/post.ts'
import type { Result } from '../publish/result.ts'

/**
 * When a post goes out, or went.
 *
 * - `now`: as soon as possible; its time where one is known
 * - `at`: milliseconds since 1970
 * - `in`: some time after the run (`+2h`), if there is no plan
 * - `slot`: at a slot that is not chosen yet, because there is no plan
 * - `approval`: once a person has approved it in PostPost
 * - `unreadable`: its time could not be understood
 */
export type When =
  | { readonly kind: 'now'; readonly timeMs: number | undefined }
  | { readonly kind: 'at'; readonly timeMs: number }
  | { readonly kind: 'in'; readonly timeMs: undefined; readonly text: string }
  | { readonly kind: 'slot' | 'approval' | 'unreadable'; readonly timeMs: undefined }

/** @param waits false where the step does not wait: then every post that was accepted is scheduled, also one for now */
export function whenOf(
  post: Post,
  step: PlannedPost | undefined,
  { scheduledTime, outcome }: Result,
  waits: boolean,
): When {
  const { schedule } = post
  if (post.refused.has('schedule')) return { kind: 'unreadable', timeMs: undefined }
  const givenMs = Date.parse(scheduledTime ?? '')
  const timeMs = Number.isNaN(givenMs)
    ? (step?.timeMs ?? (schedule.kind === 'at' ? schedule.timeMs : undefined))
    : givenMs
  // A time that is later than the wait is not "now", whatever moved it.
  const isLater = step?.movedBy !== undefined || (outcome === 'scheduled' && waits)
  if (schedule.kind === 'now' && (timeMs === undefined || !isLater)) return { kind: 'now', timeMs }
  if (schedule.kind === 'in' && timeMs === undefined) return { kind: 'in', timeMs, text: schedule.text }
  if (schedule.kind === 'slot' && timeMs === undefined) return { kind: 'slot', timeMs }
  return timeMs === undefined ? { kind: 'approval', timeMs } : { kind: 'at', timeMs }
}
