import type { Candidate } from '../accounts/candidates.ts'
import type { Cancel } from '../cancel.ts'
import type { Inspected } from '../checks/checks.ts'
import type { Context } from '../github/context.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Plan } from '../plan/plan.ts'
import type { WantedPosts } from '../posts/posts.ts'
import { merged, type Problem, problemsByPost } from '../problem.ts'
import { type Done, notSent, type Outcome, type Result } from '../publish/result.ts'
import type { Withdrawn } from '../publish/withdrawing.ts'
import { counted, messageOf } from '../wording.ts'
import { type Ending, type PostReport, reportPost } from './post-report.ts'
import { inReadingOrder, problemsOfEnds, whyNotSent, withSeverity } from './problems.ts'

/** Everything a run has to tell; outputs, annotations, summary, comment and page lay it out. */
export interface Report {
  readonly inputs: Inputs
  readonly run: Context
  /** In plan order. */
  readonly posts: readonly PostReport[]
  /** Of the first post, for times that belong to no post. */
  readonly timezone: string
  /** Scheduled posts whose entries are gone. */
  readonly withdrawn: readonly Withdrawn[]
  /** One for each post, and then for each withdrawn one: the output `results`. */
  readonly results: readonly Result[]
  /** Undefined without a plan. */
  readonly plan: Plan | undefined
  /** Each once, in reading order, those of posts included. */
  readonly problems: readonly Problem[]
  /** Ids of posts that `added-only` left out. */
  readonly leftOut: readonly string[]
  /** Ids of posts that `when-too-many: first` left for the next run. */
  readonly postponed: readonly string[]
}

/** The two ways a run ends: refused beforehand, or carried out (a dry run is carried out as far as planning). */
export function reporter(
  inputs: Inputs,
  run: Context,
  wanted: WantedPosts,
  inspected: readonly Inspected[],
  { signal }: Cancel,
) {
  // The end says once that the run was cancelled.
  const isNews = ({ message }: Problem): boolean => !signal.aborted || message !== messageOf(signal.reason)
  const facts = new Map(inspected.map((each) => [each.post, each.facts]))

  const report = (
    plan: Plan | undefined,
    endings: readonly Ending[],
    found: readonly Problem[],
    withdrawn: readonly Withdrawn[] = [],
  ): Report => {
    const problems = inReadingOrder(merged(withSeverity(found.filter(isNews), inputs.strict)))
    const problemsOf = problemsByPost(problems)
    const waits = inputs.waitTimeoutMs > 0
    const posts = endings.map((ending, index) => {
      const { post } = ending
      return reportPost(ending, index + 1, { problems: problemsOf(post), facts: facts.get(post), waits })
    })
    return {
      inputs,
      run,
      posts,
      withdrawn,
      timezone: posts[0]?.post.timezone ?? 'UTC',
      results: [...posts, ...withdrawn].map(({ result }) => result),
      plan,
      problems,
      leftOut: wanted.leftOut.map(({ id }) => id),
      postponed: (plan?.postponed ?? []).map(({ id }) => id),
    }
  }
  return {
    /** @param done for each step of the plan */
    of: (plan: Plan, done: readonly Done[], withdrawn: readonly Withdrawn[], problems: readonly Problem[]): Report => {
      const endings = done.map((each) => ({ ...each, post: each.step.post, accounts: each.step.accounts }))
      return report(plan, endings, [...problems, ...problemsOfEnds(done)], withdrawn)
    },
    /** @param candidates what is known of the posts' accounts by then */
    refused: (problems: readonly Problem[], candidates: readonly Candidate[], plan: Plan): Report => {
      const errorsOf = problemsByPost(
        withSeverity(problems, inputs.strict).filter(({ severity }) => severity === 'error'),
      )
      const known = new Map(candidates.map((candidate) => [candidate.post, candidate.accounts]))
      const isWhole = plan.steps.length === wanted.posts.length
      const steps = new Map(isWhole ? plan.steps.map((step) => [step.post, step]) : [])
      const endings = wanted.posts.map((post): Ending => {
        const accounts = known.get(post)
        const result = notSent(post, accounts, whyNotSent(errorsOf(post)))
        return { post, step: steps.get(post), result, accounts: accounts ?? [] }
      })
      return report(isWhole ? plan : undefined, endings, problems)
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
