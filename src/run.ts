import type { Dispatcher } from 'undici'
import { identify } from './accounts/candidates.ts'
import { connect } from './accounts/connect.ts'
import { hashOfId } from './accounts/identity.ts'
import type { Cancel } from './cancel.ts'
import { judgePosts } from './checks/checks.ts'
import type { Clock } from './clock.ts'
import { readRun } from './github/context.ts'
import { readInputs } from './inputs/inputs.ts'
import type { Log } from './log.ts'
import { createProber } from './media/prober.ts'
import { makePlan } from './plan/plan.ts'
import { createServiceClock } from './postpost/service-clock.ts'
import { readPosts } from './posts/posts.ts'
import type { DraftState } from './publish/drafts.ts'
import { publish } from './publish/publish.ts'
import { planned } from './publish/result.ts'
import { tellFailures } from './report/earlier-failures.ts'
import { hasErrors } from './report/problems.ts'
import { type Report, reporter } from './report/report.ts'

/** Everything that touches the world outside of files; index.ts hands it in. */
export interface World {
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
  /** Gets the report while all videos, downloaded ones too, are still there. */
  readonly present: (report: Report) => Promise<void>
}

/** The story: inputs → posts → checks → plan → publish → report. Nothing is sent while anything is wrong. */
export async function run(outside: World): Promise<Report> {
  const { inputs, problems: inInputs } = readInputs(outside.environment)
  if (inputs.apiKey) outside.mask(inputs.apiKey)
  const here = readRun(outside.environment)
  const world = { ...outside, clock: createServiceClock(outside.clock) }
  const service = await connect(inputs, inInputs, world)
  const wanted = await readPosts(inputs, inInputs, here, world)
  const presented = async (report: Report): Promise<Report> => {
    await world.present(report)
    return report
  }
  try {
    const { posts, unfound, leftOut, writtenIds } = wanted
    const { probeScript: script, environment, cancel } = world
    const openProber = () => createProber({ script, environment, signal: cancel.signal })
    const { inspected, problems: inPosts } = await judgePosts(posts, unfound, openProber)
    const readable = new Set(inspected.map(({ post }) => post))
    const unread = [...posts.filter((post) => !readable.has(post)), ...unfound]
    const identified = await identify(inspected, { leftOut, unread }, service, here.repository.id, world.cancel)
    const history = await service?.history
    const idsInPlan = new Set(writtenIds.map((id) => hashOfId(id, here.repository.id)))
    const known = identified.candidates.filter(({ accounts }) => accounts.length > 0)
    const unplaced = identified.candidates.filter(({ accounts }) => accounts.length === 0)
    const plan = makePlan(
      known,
      { ...identified.others, unread: [...identified.others.unread, ...unplaced] },
      history ?? [],
      { ...inputs, idsInPlan, isOffline: service === undefined },
      world.clock.now(),
    )
    const report = reporter(inputs, here, wanted, inspected, world.cancel)
    const problems = [
      ...inInputs,
      ...(service?.problems ?? []),
      ...wanted.problems,
      ...inPosts,
      ...identified.problems,
      ...plan.problems,
    ]
    if (hasErrors(problems, inputs.strict)) {
      return await presented(report.refused([...problems, ...plan.late], identified.candidates, plan))
    }
    const told = [...problems, ...plan.late, ...(service ? await tellFailures(plan.steps, service) : [])]
    if (inputs.dryRun || !service) return await presented(report.of(plan, plan.steps.map(planned), told))

    const { done, problems: remarks } = await publish(plan, service.client, history, inputs, world)
    return await presented(report.of(plan, done, [...told, ...remarks]))
  } finally {
    await wanted.release()
  }
}
