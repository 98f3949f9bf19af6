import type { Plan } from '../plan.ts'
import type { Post } from '../post.ts'
import { error, type Problem, warning } from '../problem.ts'
import type { Result } from '../publish/result.ts'
import { counted } from '../wording.ts'

/** Everything a run has to tell; outputs, annotations and summary are views of it. */
export interface Report {
  readonly posts: readonly Post[]
  readonly plan: Plan | undefined
  readonly results: readonly Result[]
  readonly problems: readonly Problem[]
  readonly dryRun: boolean
  readonly inversion: 'compensate' | 'off'
}

/** What the posts' ends add to the problems: refusals as errors, and what a person should look at as warnings. */
export function problemsOf(results: readonly Result[], posts: readonly Post[]): Problem[] {
  return results.flatMap((result) => {
    const origin = posts.find(({ id }) => id === result.id)?.originOf('video') ?? { input: 'videos' }
    if (!result.error) return []
    const message = `${result.id}: ${result.error}`
    return [result.outcome === 'processing' ? warning(origin, message) : error(origin, message)]
  })
}

/** `strict`: warnings count as errors. */
export const withSeverity = (problems: readonly Problem[], strict: boolean): Problem[] =>
  strict ? problems.map((problem) => ({ ...problem, severity: 'error' })) : [...problems]

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error')

/** Why the step fails, with counts; undefined when it passes. */
export function failureOf({ results, problems }: Report): string | undefined {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (errors === 0) return undefined
  const bad = results.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
  const sent = results.filter(({ outcome }) => outcome !== 'failed' && outcome !== 'planned')
  if (sent.length === 0 && !bad.some(({ postGroupId }) => postGroupId)) {
    return `${counted(errors, 'problem')}; nothing was published.`
  }
  return `${bad.length} of ${counted(results.length, 'post')} failed (${tally(results)}).`
}

/** `2 published, 1 failed`. */
export function tally(results: readonly Result[]): string {
  const counts = new Map<string, number>()
  for (const { outcome } of results) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ')
}

/** One problem an origin and message: a pattern that finds 30 videos without a caption is one mistake, not 30. */
export function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify([problem.origin, problem.message]), problem]))
  return [...seen.values()]
}

/** Inputs first, then files from top to bottom. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const place = ({ origin }: Problem): [string, number, number] =>
    'file' in origin ? [origin.file, origin.line, origin.column] : ['', 0, 0]
  return problems.toSorted((a, b) => {
    const [[fileA, lineA, columnA], [fileB, lineB, columnB]] = [place(a), place(b)]
    return fileA < fileB ? -1 : fileA > fileB ? 1 : lineA - lineB || columnA - columnB
  })
}
