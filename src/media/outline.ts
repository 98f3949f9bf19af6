import type { Container } from './facts.ts'
import type { Timing } from './frames.ts'

/** What is known of a whole file after all of it was read: its tracks, and when their frames are shown. */
export interface Outline {
  readonly container: Container
  /** A small file with the same description of the tracks, and nothing else. */
  readonly head: Buffer
  /** By the track's number in the file. Tracks without frames are left out. */
  readonly timings: ReadonlyMap<number, Timing>
  readonly hasAudio: boolean
  /** How long the file is shown. */
  readonly seconds: number
}
