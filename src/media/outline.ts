import type { Piece } from './bounded-file.ts'
import type { Container } from './facts.ts'

/** What a walk over a file's first level shows: it is whole, and where to look into it. */
export interface Outline {
  readonly container: Container
  /**
   * What to look into, each as a file of its own. The first has the description of the tracks and may be all; others go
   * on where it ends.
   */
  readonly parts: readonly (readonly Piece[])[]
  /** How long the file as a whole is shown, in seconds, where edits may leave away parts of its tracks. */
  readonly shownSeconds?: number | undefined
}

/** Most steps of a walk. A file cut into one-frame pieces has 130,000 boxes in ten minutes. */
export const MAX_STEPS = 500_000
