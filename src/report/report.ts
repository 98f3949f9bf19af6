import type { Candidate } from '../accounts/candidates.ts'
import type { Earlier } from '../accounts/earlier-posts.ts'
import type { Cancel } from '../cancel.ts'
import type { Inspected } from '../checks/checks.ts'
import type { Context } from '../github/context.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Plan } from '../plan/plan.ts'
import type { Post } from '../posts/post.ts'
import type { FoundPosts } from '../posts/posts.ts'
import type { Problem } from '../problem.ts'
import { type Done, notSent, type Outcome, type Result } from '../publish/result.ts'

import { counted, messageOf } from '../wording.ts'
import { hasErrors, inReadingOrder, problemsOf, whyNotSent, withoutRepeats, withSeverity } from './problems.ts'

export { hasErrors }

/** Everything a run has to tell; outputs, annotations, summary and comment are views of it. */
export interface Report {
  readonly inputs: Inputs
  readonly run: Context
  /** One for each element of `results`, in the same order. */
  readonly posts: readonly Post[]
  readonly inspected: readonly Inspected[]
  /** Undefined where it did not come to a plan. */
  readonly plan: Plan | undefined
  readonly results: readonly Result[]
  /** Names of accounts (`@acme`) by their ids, as far as they are known. */
  readonly names: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
  /** For each result the earlier post that it is, where it is one. */
  readonly there: readonly (Earlier | undefined)[]
  /** Ids of posts that `added-only` left out. */
  readonly leftOut: readonly string[]
  /** Ids of posts that `when-too-many: first` left for the next run. */
  readonly postponed: readonly string[]
}

/** The two ways a run ends: refused beforehand, or carried out (a dry run is carried out as far as planning). */
export function reporter(
  inputs: Inputs,
  run: Context,
  wanted: FoundPosts,
  inspected: readonly Inspected[],
  { signal }: Cancel,
) {
  // That the run was cancelled is said once, at the end.
  const isNews = ({ message }: Problem): boolean => !signal.aborted || message !== messageOf(signal.reason)

  const report = (
    plan: Plan | undefined,
    candidates: readonly Candidate[],
    posts: readonly Post[],
    done: readonly Done[],
    problems: readonly Problem[],
  ): Report => ({
    inputs,
    run,
    posts,
    inspected,
    plan,
    results: done.map(({ result }) => result),
    names: new Map(candidates.flatMap(({ accounts }) => accounts.map(({ id, name }) => [id, name]))),
    there: done.map(({ there }) => there),
    problems: inReadingOrder(withoutRepeats(withSeverity(problems.filter(isNews), inputs.strict))),
    leftOut: wanted.leftOut.map(({ id }) => id),
    postponed: (plan?.postponed ?? []).map(({ id }) => id),
  })
  return {
    /** @param done for each step of the plan */
    of: (plan: Plan, done: readonly Done[], problems: readonly Problem[]): Report => {
      const steps = plan.steps.map((step, index) => {
        const end = done[index]
        return end && 'movedBy' in end ? { ...step, movedBy: end.movedBy } : step
      })
      const posts = steps.map(({ post }) => post)
      return report({ ...plan, steps }, steps, posts, done, [...problems, ...problemsOf(done, plan.steps)])
    },
    /** @param candidates what is known of the posts' accounts by then */
    refused: (problems: readonly Problem[], candidates: readonly Candidate[], plan: Plan): Report => {
      const { posts } = wanted
      const errors = withSeverity(problems, inputs.strict).filter(({ severity }) => severity === 'error')
      const accounts = new Map(candidates.map((candidate) => [candidate.post, candidate.accounts]))
      const done = posts.map((post) => ({ result: notSent(post, accounts.get(post), whyNotSent(post, errors)) }))
      const isWhole = plan.steps.length === posts.length
      return report(isWhole ? plan : undefined, candidates, posts, done, problems)
    },
  }
}

/** Why the step fails, with counts; undefined when it passes. */
export function failureOf({ results, problems }: Report): string | undefined {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const bad = results.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
  if (errors === 0 && bad.length === 0) return undefined
  const sent = results.filter(({ outcome }) => outcome !== 'failed' && outcome !== 'planned')
  if (sent.length === 0 && !bad.some(({ postGroupId }) => postGroupId)) {
    return errors === 0 ? 'Nothing was published.' : `${counted(errors, 'problem')}; nothing was published.`
  }
  if (bad.length === 0) return `${counted(errors, 'problem')} (${tally(results)}).`
  if (bad.length === results.length && new Set(results.map(({ outcome }) => outcome)).size === 1)
    return `${tallyOfOne(results)}.`
  return `${bad.length} of ${counted(results.length, 'post')} failed (${tally(results)}).`
}

/** `1 post failed`, `Both posts failed`, `All 3 posts are unknown`: the counts would only say it again. */
function tallyOfOne(results: readonly Result[]): string {
  const posts = results.length === 1 ? '1 post' : results.length === 2 ? 'Both posts' : `All ${results.length} posts`
  const isUnknown = results[0]?.outcome === 'unknown'
  return `${posts} ${isUnknown ? (results.length === 1 ? 'is unknown' : 'are unknown') : 'failed'}`
}

/** `2 published, 1 failed`. */
export function tally(results: readonly Result[], sign: (outcome: Outcome) => string = () => ''): string {
  const counts = new Map<Outcome, number>()
  for (const { outcome } of results) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return [...counts].map(([outcome, count]) => `${sign(outcome)}${count} ${outcome}`).join(', ')
}
