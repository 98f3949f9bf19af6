/** How long frames are shown, counted by length. All lengths in ticks of the file's own clock. */
export interface FrameTally {
  frames: number
  ticks: number
  readonly byLength: Map<number, number>
}

export interface FrameRate {
  readonly framesPerSecond: number
  readonly variableFrameRate: boolean
}

/** Different lengths worth remembering; a file with more has no steady rate. Keeps memory bounded. */
const maxLengths = 4096
/** A frame is irregular when its length is off the mean by more than this share and more than the clock's rounding. */
const irregular = 0.1
const roundingTicks = 1.01
/** A recording drops a frame now and then; from this share of irregular frames on its rate varies. */
const irregularShare = 0.02

export const emptyTally = (): FrameTally => ({ frames: 0, ticks: 0, byLength: new Map() })

export function addFrames(tally: FrameTally, frames: number, length: number): void {
  tally.frames += frames
  tally.ticks += frames * length
  const known = tally.byLength.get(length)
  if (known !== undefined || tally.byLength.size < maxLengths) tally.byLength.set(length, (known ?? 0) + frames)
}

/**
 * Average frames a second, and whether the lengths differ by more than rounding; undefined without two moments in
 * time.
 */
export function frameRate(tally: FrameTally, ticksPerSecond: number): FrameRate | undefined {
  const { frames, ticks, byLength } = tally
  if (!(frames > 0 && ticks > 0 && ticksPerSecond > 0)) return undefined
  const mean = ticks / frames
  const allowed = Math.max(mean * irregular, roundingTicks)
  let odd = 0
  for (const [length, count] of byLength) if (Math.abs(length - mean) > allowed) odd += count
  // One odd frame is the last one, whose length is a guess of the program that wrote the file.
  return {
    framesPerSecond: (frames * ticksPerSecond) / ticks,
    variableFrameRate: odd > Math.max(1, frames * irregularShare),
  }
}
