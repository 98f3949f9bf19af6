import type { PlannedPost } from '../plan/planned-post.ts'

/**
 * Posts that share an account commit in plan order; posts without a common account do not wait for each other, and one with
 * its own time waits for nobody.
 */
export interface Turns {
  /** Resolves when every post before it in the plan that shares an account has committed or ended. */
  of(step: PlannedPost): Promise<void>
  /** To be called once a post has committed or ended, whichever comes first. */
  pass(step: PlannedPost): void
}

/** @param steps in plan order */
export function createTurns(steps: readonly PlannedPost[]): Turns {
  const passed = new Map<PlannedPost, () => void>()
  const turns = new Map<PlannedPost, Promise<void>>()
  const last = new Map<string, Promise<unknown>>()
  for (const step of steps) {
    const own = Promise.withResolvers<void>()
    passed.set(step, own.resolve)
    const before = step.timeIsFixed ? [] : step.recipients.flatMap(({ id }) => last.get(id) ?? [])
    turns.set(
      step,
      Promise.all(before).then(() => undefined),
    )
    for (const { id } of step.recipients) last.set(id, Promise.all([last.get(id), own.promise]))
  }
  return {
    of: (step) => turns.get(step) ?? Promise.resolve(),
    pass: (step) => passed.get(step)?.(),
  }
}
