import type { Container } from './facts.ts'
import type { Timing } from './frames.ts'

/** What a walk over a file shows: it is whole, and when its frames are shown. */
export interface Outline {
  readonly container: Container
  /** A small file with the same description of the tracks, and nothing else. */
  readonly head: Buffer
  /** By the number that the track has in the file. Tracks without frames are not there. */
  readonly timings: ReadonlyMap<number, Timing>
  readonly hasAudio: boolean
  /** How long the file is shown. */
  readonly seconds: number
}
