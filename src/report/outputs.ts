import { matrixOf } from '../plan/matrix.ts'
import type { Outcome, Result } from '../publish/result.ts'
import { shortened } from '../wording.ts'
import { failureOf, type Report } from './report.ts'

/**
 * GitHub keeps 1 MB of outputs a job, measured as UTF-16: two bytes a code unit (workflow syntax, `jobs.<job_id>.outputs`).
 * The rest is for the other outputs.
 */
export const MAX_RESULTS_UNITS = 450_000
/** To how many characters errors are cut if the results are too long: fewer each time. */
const SHORTER = [2_000, 500, 100]

/**
 * The step outputs, by their names in action.yml. Every value is text, as GitHub stores it.
 * @param report undefined where the run came to no report
 * @param preview path of the page, where there is one
 */
export function outputsOf(report: Report | undefined, preview = ''): Record<string, string> {
  const results: readonly Result[] = report?.results ?? []
  // A withdrawn post belongs to no entry.
  const ids = results.flatMap(({ postGroupId, plan }) => (plan === 'withdraw' ? [] : (postGroupId ?? [])))
  const count = (outcome: Outcome): string => String(results.filter((result) => result.outcome === outcome).length)
  // A plan that was refused has no jobs: fromJSON of an empty list starts none.
  const planned = results.some(({ outcome }) => outcome === 'planned')
  const urls = results.flatMap(({ posts }) => (posts ?? []).flatMap(({ url }) => url ?? []))
  return {
    'post-group-id': ids[0] ?? '',
    'post-group-ids': JSON.stringify(ids),
    results: JSON.stringify(fittingResults(results)),
    published: count('published'),
    scheduled: count('scheduled'),
    updated: count('updated'),
    withdrawn: count('withdrawn'),
    skipped: count('skipped'),
    failed: count('failed'),
    draft: count('draft'),
    processing: count('processing'),
    unknown: count('unknown'),
    'post-url': urls[0] ?? '',
    'post-urls': JSON.stringify(urls),
    outcome: sharedOutcome(report),
    matrix: report?.inputs.dryRun ? JSON.stringify(matrixOf(planned ? (report.plan?.steps ?? []) : [])) : '',
    preview,
  }
}

/** The outcome that all posts share, `mixed` if they differ, `failed` if there are no posts because the step failed. */
function sharedOutcome(report: Report | undefined): string {
  const [first, ...others] = new Set(report?.results.map(({ outcome }) => outcome))
  if (first !== undefined) return others.length > 0 ? 'mixed' : first
  return report === undefined || failureOf(report) !== undefined ? 'failed' : ''
}

/** The results as they fit into an output: errors are cut first, and only then are the last elements left out. */
export function fittingResults(results: readonly Result[]): readonly Result[] {
  let fitting = results
  for (const most of SHORTER) {
    if (unitsOf(fitting) < MAX_RESULTS_UNITS) return fitting
    fitting = fitting.map((result) => withShortErrors(result, most))
  }
  let units = unitsOf([])
  const end = fitting.findIndex((result) => {
    units += unitsOf(result) + ','.length
    return units >= MAX_RESULTS_UNITS
  })
  return end === -1 ? fitting : fitting.slice(0, end)
}

const unitsOf = (value: unknown): number => JSON.stringify(value).length

function withShortErrors(result: Result, most: number): Result {
  const { error, posts, ...rest } = result
  return {
    ...rest,
    ...(posts
      ? {
          posts: posts.map((post) =>
            post.error ? { ...post, error: { ...post.error, message: shortened(post.error.message, most) } } : post,
          ),
        }
      : {}),
    ...(error === undefined ? {} : { error: shortened(error, most) }),
  }
}
