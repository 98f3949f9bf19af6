import type { Inspected } from '../checks.ts'
import type { AllGathered } from '../gather/gather.ts'
import type { Run } from '../github/run.ts'
import type { Inputs } from '../inputs.ts'
import type { Candidate, Plan } from '../plan.ts'
import type { Post } from '../post.ts'
import type { Problem } from '../problem.ts'
import { notSent, type Result } from '../publish/result.ts'
import { counted } from '../wording.ts'
import { hasErrors, inReadingOrder, problemsOf, whyNotSent, withoutRepeats, withSeverity } from './problems.ts'

export { hasErrors }

/** Everything a run has to tell; outputs, annotations, summary and comment are views of it. */
export interface Report {
  readonly inputs: Inputs
  readonly run: Run
  /** One for each element of `results`, in the same order. */
  readonly posts: readonly Post[]
  readonly inspected: readonly Inspected[]
  /** Undefined where it did not come to a plan. */
  readonly plan: Plan | undefined
  readonly results: readonly Result[]
  readonly problems: readonly Problem[]
  /** Ids of posts that `added-only` left out. */
  readonly leftOut: readonly string[]
}

/** The two ways a run ends: refused beforehand, or carried out (a dry run is carried out as far as planning). */
export function reporter(inputs: Inputs, run: Run, { posts, leftOut }: AllGathered, inspected: readonly Inspected[]) {
  const report = (plan: Plan | undefined, results: readonly Result[], problems: readonly Problem[]): Report => ({
    inputs,
    run,
    posts,
    inspected,
    plan,
    results,
    problems: inReadingOrder(withoutRepeats(withSeverity(problems, inputs.strict))),
    leftOut,
  })
  return {
    of: (plan: Plan, results: readonly Result[], problems: readonly Problem[]): Report =>
      report(plan, results, [...problems, ...problemsOf(results, posts)]),
    /** @param candidates what is known of the posts' accounts by then */
    refused: (problems: readonly Problem[], candidates: readonly Candidate[] = [], plan?: Plan): Report => {
      const errors = withSeverity(problems, inputs.strict).filter(({ severity }) => severity === 'error')
      return report(
        plan,
        posts.map((post, index) => notSent(post, candidates[index]?.accounts, whyNotSent(post, errors))),
        problems,
      )
    },
  }
}

/** Why the step fails, with counts; undefined when it passes. */
export function failureOf({ results, problems }: Report): string | undefined {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (errors === 0) return undefined
  const bad = results.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
  const sent = results.filter(({ outcome }) => outcome !== 'failed' && outcome !== 'planned')
  if (sent.length === 0 && !bad.some(({ postGroupId }) => postGroupId)) {
    return `${counted(errors, 'problem')}; nothing was published.`
  }
  if (bad.length === 0) return `${counted(errors, 'problem')} (${tally(results)}).`
  return `${bad.length} of ${counted(results.length, 'post')} failed (${tally(results)}).`
}

/** `2 published, 1 failed`. */
export function tally(results: readonly Result[]): string {
  const counts = new Map<string, number>()
  for (const { outcome } of results) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ')
}
