import type { Dispatcher } from 'undici'
import type { Cancel } from './cancel.ts'
import { judgePosts } from './checks.ts'
import type { Clock } from './clock.ts'
import { consult } from './consult.ts'
import { gather } from './gather/gather.ts'
import { readRun } from './github/run.ts'
import { readInputs } from './inputs.ts'
import { createProber } from './media/prober.ts'
import { makePlan } from './plan.ts'
import type { DraftState } from './publish/drafts.ts'
import { publish } from './publish/publish.ts'
import { planned } from './publish/result.ts'
import type { Log } from './report/log.ts'
import { hasErrors, type Report, reporter } from './report/report.ts'

/** Everything that touches the world outside of files; index.ts hands it in. */
export interface Edge {
  readonly environment: NodeJS.ProcessEnv
  readonly clock: Clock
  /** From 0 (inclusive) to 1, for the jitter of pauses. */
  readonly random: () => number
  readonly dispatcher: Dispatcher
  readonly cancel: Cancel
  /** The script of the process that looks into videos. */
  readonly probeScript: string
  readonly log: Log
  /** Hides a value in the log from here on. */
  readonly mask: (secret: string) => void
  /** Keeps for the post step what it has to delete if this process is killed. */
  readonly saveDrafts: (state: DraftState) => void
}

/** The story: inputs → posts → checks → plan → publish → report. Nothing is sent while anything is wrong. */
export async function run(edge: Edge): Promise<Report> {
  const { inputs, problems: inInputs } = readInputs(edge.environment)
  if (inputs.apiKey) edge.mask(inputs.apiKey)
  const here = readRun(edge.environment)
  const gathered = await gather(inputs, inInputs, here, edge)
  try {
    const { posts, phantoms } = gathered
    const { probeScript: script, environment, cancel } = edge
    const openProber = () => createProber({ script, environment, signal: cancel.signal })
    const { inspected, problems: inPosts } = await judgePosts(posts, phantoms, openProber)
    const beforehand = [...inInputs, ...gathered.problems, ...inPosts]
    const report = reporter(inputs, here, gathered, inspected)
    if (hasErrors(beforehand, inputs.strict) || posts.length === 0) return report.refused(beforehand)

    const consulted = await consult(inputs, inspected, here.repository.id, edge)
    const known = [...beforehand, ...consulted.problems]
    if (hasErrors(known, inputs.strict)) return report.refused(known, consulted.candidates)

    const historyIsKnown = consulted.history !== undefined
    const plan = makePlan(
      consulted.candidates,
      consulted.history ?? [],
      { ...inputs, historyIsKnown },
      edge.clock.now(),
    )
    const problems = [...known, ...plan.problems]
    if (hasErrors(problems, inputs.strict)) return report.refused(problems, consulted.candidates, plan)
    if (inputs.dryRun || !consulted.client) return report.of(plan, plan.steps.map(planned), problems)

    const done = await publish(plan, consulted.client, consulted.history, inputs, edge)
    return report.of(plan, done.results, [...problems, ...done.problems])
  } finally {
    await gathered.release()
  }
}
