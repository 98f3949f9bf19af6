import { matrixOf } from '../matrix.ts'
import type { Outcome, Result } from '../publish/result.ts'
import type { Report } from './report.ts'

/** The step outputs, by their names in action.yml. Every value is text, as GitHub stores it. */
export function outputsOf(report: Report | undefined): Record<string, string> {
  const results: readonly Result[] = report?.results ?? []
  const ids = results.flatMap(({ postGroupId }) => postGroupId ?? [])
  const count = (outcome: Outcome): string => String(results.filter((result) => result.outcome === outcome).length)
  // A plan that was refused has no jobs: fromJSON of an empty list starts none.
  const planned = results.some(({ outcome }) => outcome === 'planned')
  return {
    'post-group-id': ids[0] ?? '',
    'post-group-ids': JSON.stringify(ids),
    results: JSON.stringify(results),
    published: count('published'),
    scheduled: count('scheduled'),
    skipped: count('skipped'),
    failed: count('failed'),
    matrix: report?.inputs.dryRun ? JSON.stringify(matrixOf(planned ? (report.plan?.steps ?? []) : [])) : '',
  }
}
