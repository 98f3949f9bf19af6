import { matrixOf } from '../plan/matrix.ts'
import type { Outcome, Result } from '../publish/result.ts'
import { shortened } from '../wording.ts'
import { failureOf, type Report } from './report.ts'

/**
 * GitHub keeps 1 MB of outputs a job, measured as UTF-16: two bytes a code unit (workflow syntax, `jobs.<job_id>.outputs`).
 * A little is left for names and for outputs of other steps.
 */
const MAX_OUTPUTS_UNITS = 524_288 - 4_096
/** The most that `results` gets. The other outputs are never cut, so that it gets less if they are long. */
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
  const outputs = {
    'post-group-id': ids[0] ?? '',
    'post-group-ids': JSON.stringify(ids),
    results: '',
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
  return { ...outputs, results: JSON.stringify(fittingResults(results, roomForResults(outputs))) }
}

function roomForResults(outputs: Readonly<Record<string, string>>): number {
  const others = Object.entries(outputs).filter(([name]) => name !== 'results')
  const taken = others.reduce((units, [, value]) => units + value.length, 0)
  return Math.min(MAX_RESULTS_UNITS, MAX_OUTPUTS_UNITS - taken)
}

/**
 * What the outputs do not tell, as a sentence; undefined if they tell everything.
 * @param outputs of these results
 */
export function missingInOutputs(
  results: readonly Result[],
  outputs: Readonly<Record<string, string>>,
): string | undefined {
  const most = 'GitHub keeps at most 1 MB of outputs for a job. Publish fewer posts in one job.'
  const room = roomForResults(outputs)
  if (room < '[]'.length)
    return `The outputs are too long even without results, so later jobs may not get them: ${most}`
  const told = fittingResults(results, room).length
  if (told === results.length) return undefined
  return `The output results has only the first ${told} of ${results.length} posts: ${most}`
}

/** The outcome that all posts share, `mixed` if they differ, `failed` if there are no posts because the step failed. */
function sharedOutcome(report: Report | undefined): string {
  const [first, ...others] = new Set(report?.results.map(({ outcome }) => outcome))
  if (first !== undefined) return others.length > 0 ? 'mixed' : first
  return report === undefined || failureOf(report) !== undefined ? 'failed' : ''
}

/**
 * The results as they fit into an output: errors are cut first, and only then are the last elements left out.
 * @param room what they stay below, in UTF-16 units
 */
export function fittingResults(results: readonly Result[], room = MAX_RESULTS_UNITS): readonly Result[] {
  let fitting = results
  for (const most of SHORTER) {
    if (unitsOf(fitting) < room) return fitting
    fitting = fitting.map((result) => withShortErrors(result, most))
  }
  let units = unitsOf([])
  const end = fitting.findIndex((result) => {
    units += unitsOf(result) + ','.length
    return units >= room
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
