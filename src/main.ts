import type { Dispatcher } from 'undici'
import type { Cancel } from './cancel.ts'
import { judgePosts } from './checks.ts'
import type { Clock } from './clock.ts'
import { consult } from './consult.ts'
import { gatherPosts, takeShare } from './gather/posts.ts'
import { readRun } from './github/run.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { makePlan, type Plan } from './plan.ts'
import type { Post } from './post.ts'
import type { Problem } from './problem.ts'
import type { DraftState } from './publish/drafts.ts'
import { publish } from './publish/publish.ts'
import { notSent, planned, type Result } from './publish/result.ts'
import type { Log } from './report/log.ts'
import { hasErrors, inReadingOrder, problemsOf, type Report, withoutRepeats, withSeverity } from './report/report.ts'

/** Everything that touches the world outside of files; index.ts hands it in. */
export interface Edge {
  readonly environment: NodeJS.ProcessEnv
  readonly clock: Clock
  /** From 0 (inclusive) to 1, for the jitter of pauses. */
  readonly random: () => number
  readonly dispatcher: Dispatcher
  readonly cancel: Cancel
  readonly log: Log
  /** Hides a value in the log from here on. */
  readonly mask: (secret: string) => void
  /** Keeps for the post step what it has to delete if this process is killed. */
  readonly saveDrafts: (state: DraftState) => void
}

/** The story: inputs → posts → checks → plan → publish → report. Nothing is sent while anything is wrong. */
export async function run(edge: Edge): Promise<Report> {
  const nowMs = edge.clock.now()
  const { inputs, problems: inInputs } = readInputs(edge.environment)
  if (inputs.apiKey) edge.mask(inputs.apiKey)
  const here = readRun(edge.environment)

  const gathered = await gatherPosts(inputs, here, nowMs)
  const { posts, problems: inShare } = takeShare(gathered.posts, inputs.only)
  const { inspected, problems: inPosts } = await judgePosts(posts, gathered.phantoms)
  const beforehand = [...inInputs, ...gathered.problems, ...inShare, ...inPosts]
  const refused = (problems: Problem[], plan?: Plan) =>
    report(inputs, posts, plan, refusedResults(posts, problems), problems)
  if (hasErrors(withSeverity(beforehand, inputs.strict)) || inspected.length === 0) return refused(beforehand)

  const consulted = await consult(inputs, inspected, here.repository.id, edge)
  const known = [...beforehand, ...consulted.problems]
  if (hasErrors(withSeverity(known, inputs.strict))) return refused(known)

  const plan = makePlan(
    consulted.candidates,
    consulted.history ?? [],
    { ...inputs, historyIsKnown: consulted.history !== undefined },
    edge.clock.now(),
  )
  const problems = [...known, ...plan.problems]
  if (hasErrors(withSeverity(problems, inputs.strict))) return refused(problems, plan)
  if (inputs.dryRun || !consulted.client) return report(inputs, posts, plan, plan.steps.map(planned), problems)

  sayInversion(inputs, edge.log)
  const results = await publish(plan, consulted.client, consulted.history, inputs, edge)
  return report(inputs, posts, plan, results, [...problems, ...problemsOf(results, posts)])
}

/** Once a run, because it is the one place where what is sent differs from what is wanted. */
function sayInversion({ interactionInversion }: Inputs, log: Log): void {
  if (interactionInversion === 'off') return
  log.info(
    'Comments, duet and stitch are sent inverted, because PostPost documents that it passes them on inverted (interaction-inversion: compensate); the summary lists what is wanted and what is sent.',
  )
}

function refusedResults(posts: readonly Post[], problems: readonly Problem[]): Result[] {
  return posts.map((post) => notSent(post, whyNotSent(post, problems)))
}

function report(
  inputs: Inputs,
  posts: readonly Post[],
  plan: Plan | undefined,
  results: readonly Result[],
  problems: readonly Problem[],
): Report {
  return {
    posts,
    plan,
    results,
    problems: inReadingOrder(withoutRepeats(withSeverity(problems, inputs.strict))),
    dryRun: inputs.dryRun,
    inversion: inputs.interactionInversion,
  }
}

/** The problems at this post's own places, else that another one kept it back. */
function whyNotSent(post: Post, problems: readonly Problem[]): string {
  const own = problems
    .filter(({ origin, severity }) => severity === 'error' && post.owns(origin))
    .map(({ message }) => message)
  return own.length > 0
    ? own.join(' ')
    : 'Not sent, because of the problems found elsewhere: nothing is sent while there are any.'
}
