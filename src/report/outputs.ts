import type { Outcome, Result } from '../publish/result.ts'

/** The step outputs, by their names in action.yml. Every value is text, as GitHub stores it. */
export function outputsOf(results: readonly Result[]): Record<string, string> {
  const ids = results.flatMap(({ postGroupId }) => postGroupId ?? [])
  const count = (outcome: Outcome): string => String(results.filter((result) => result.outcome === outcome).length)
  return {
    'post-group-id': ids[0] ?? '',
    'post-group-ids': JSON.stringify(ids),
    results: JSON.stringify(results),
    published: count('published'),
    scheduled: count('scheduled'),
    skipped: count('skipped'),
    failed: count('failed'),
  }
}
