import { tooManyPieces } from './unusable.ts'

/** The timing of a track's frames, in seconds of the track's own time. */
export interface Timing {
  readonly frames: number
  /** When the first frame begins and the last one ends. */
  readonly start: number
  readonly end: number
  /** Average over all frames. */
  readonly framesPerSecond: number
  readonly variable: boolean
}

/** Frames in a row that are shown for the same time. */
export interface Run {
  readonly frames: number
  readonly seconds: number
}

/** A video of two hours at 60 frames a second has no more runs than this. A longer list is damaged. */
const MAX_RUNS = 500_000

/** Recordings drop a frame now and then. If more than this share of the frames differs, the rate counts as variable. */
const ODD_SHARE = 0.02

/** Times are rounded to milliseconds in many files, and clocks of cameras are a little unsteady. */
const ROUNDING_SECONDS = 0.0015
const UNSTEADY_SHARE = 0.1

/** The frames of a track whose lengths are known, as in MP4. */
export function timingOf(start: number, end: number, runs: readonly Run[]): Timing {
  if (runs.length > MAX_RUNS) throw tooManyPieces()
  const frames = runs.reduce((sum, run) => sum + run.frames, 0)
  return { frames, start, end, framesPerSecond: frames / secondsOf(runs), variable: isVariable(runs) }
}

/** How long all frames together are shown. */
export const secondsOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, { frames, seconds }) => sum + frames * seconds, 0)

/**
 * The frames of a track whose times are known, as in Matroska.
 * @param end when the last frame ends, if the file says it
 */
export function timingAt(times: readonly number[], end: number): Timing {
  const sorted = Float64Array.from(times).sort()
  const [start = 0] = sorted
  const last = sorted.at(-1) ?? 0
  const intervals: Run[] = []
  for (let at = 1; at < sorted.length; at++) {
    intervals.push({ frames: 1, seconds: (sorted[at] ?? 0) - (sorted[at - 1] ?? 0) })
  }
  const frames = sorted.length
  // One frame has no interval, only its own length.
  const framesPerSecond = frames > 1 ? (frames - 1) / (last - start) : frames / (end - start)
  return { frames, start, end, framesPerSecond, variable: isVariable(intervals) }
}

function isVariable(runs: readonly Run[]): boolean {
  const frames = runs.reduce((sum, run) => sum + run.frames, 0)
  const average = secondsOf(runs) / frames
  const tolerance = Math.max(ROUNDING_SECONDS, average * UNSTEADY_SHARE)
  const odd = runs.filter(({ seconds }) => Math.abs(seconds - average) > tolerance)
  // The last frame is often held a little longer than the others.
  return odd.reduce((sum, run) => sum + run.frames, 0) > Math.max(1, frames * ODD_SHARE)
}
