import { type Candidate, identify } from './accounts/candidates.ts'
import { NO_DETAILS, readDetails } from './accounts/details.ts'
import { readManifestPaths, readOtherManifests } from './accounts/other-manifests.ts'
import { judgePosts } from './checks/checks.ts'
import { judgePullRequestTarget } from './checks/pull-request-target.ts'
import { judgeWithoutKey } from './checks/without-key.ts'
import type { RepositoryApi } from './github/api.ts'
import type { Context } from './github/context.ts'
import { whyOutdated } from './github/newer-commit.ts'
import { versionsOf } from './media/file-version.ts'
import { createProber } from './media/prober.ts'
import { wishIn } from './plan/decide.ts'
import { mayChange, onlyShownBy } from './plan/only-shown.ts'
import { makePlan } from './plan/plan.ts'
import type { OnlyShown } from './plan/planned-post.ts'
import { neededElsewhere } from './plan/withdrawals.ts'
import type { History } from './postpost/history.ts'
import { narrow, readPosts, type WantedPosts } from './posts/posts.ts'
import type { DraftState } from './publish/drafts.ts'
import { withEarlierLinks } from './publish/earlier-links.ts'
import { planned } from './publish/ends.ts'
import { publish } from './publish/publish.ts'
import type { Done } from './publish/result.ts'
import { plannedWithdrawal } from './publish/withdrawing.ts'
import { hasErrors } from './report/problems.ts'
import { type Report, reporter } from './report/report.ts'
import type { Start } from './start.ts'
import type { World } from './world.ts'

/** Everything that a run uses from outside: the world, what `start` has begun, and functions of main.ts. */
export interface RunWorld extends Omit<World, 'clock'>, Start {
  /** Connects to GitHub at its first call. */
  readonly github: () => Promise<RepositoryApi>
  /** The script of the process that reads videos. */
  readonly probeScript: string
  /** Hides a value in the log from here on. */
  readonly mask: (secret: string) => void
  /** Saves for the post step what it must delete if this process is killed. */
  readonly saveDrafts: (state: DraftState) => void
  /** Called with the report before downloaded videos are deleted. */
  readonly present: (report: Report) => Promise<void>
}

/** The story: inputs → posts → checks → plan → publish → report. Nothing is sent if there is any error. */
export async function run(here: Context, world: RunWorld): Promise<Report> {
  const { inputs, inInputs } = world
  if (inputs.apiKey) world.mask(inputs.apiKey)
  const found = await readPosts(inputs, inInputs, here, world)
  try {
    const report = await follow(await narrow(found, inputs, here, world.github), here, world)
    await world.present(report)
    return report
  } finally {
    await found.removeDownloads()
  }
}

async function follow(wanted: WantedPosts, here: Context, world: RunWorld): Promise<Report> {
  const { inputs, inInputs, connecting, cancel } = world
  const { posts, unfound, leftOut } = wanted
  const { probeScript: script, environment } = world
  const versions = await versionsOf([...posts, ...leftOut].map(({ video }) => video.absolutePath))
  const openProber = () => createProber({ script, environment, signal: cancel.signal })
  const { inspected, problems: inPosts } = await judgePosts(posts, unfound, leftOut, openProber)
  const service = await connecting
  const identified = await identify(wanted, inspected, versions, service, here, cancel)
  const { candidates, others, written, manifests } = identified
  const read = await service?.history
  const reading = read?.reading
  const nowMs = world.clock.now()
  const history = reading?.history ?? []
  const policy = {
    ...inputs,
    written,
    manifests,
    connected: (service?.connections ?? []).map(({ platformId }) => platformId),
    isOffline: service === undefined,
    isHistoryUnread: service !== undefined && reading === undefined,
    runBeganMs: here.runBeganMs,
    isNarrowed: inputs.addedOnly || inputs.only.length > 0,
    hasGaps: hasErrors([...wanted.problems, ...identified.problems], false),
    onlyShown: service && (await onlyShown(history, here, world)),
    elsewhere: undefined,
  }
  const needed = neededElsewhere(history, policy, nowMs)
  const elsewhere =
    needed === 'paths'
      ? await readManifestPaths(here, cancel.signal)
      : needed && (await readOtherManifests(here, manifests, cancel.signal))
  const settings = { ...policy, elsewhere }
  const wish = (candidate: Candidate) => wishIn(candidate, settings)
  const details = service ? await readDetails(candidates, wish, history, service, nowMs) : NO_DETAILS
  const plan = makePlan(candidates, others, { history, details }, settings, nowMs)
  const report = reporter(inputs, here, wanted, inspected, cancel)
  const problems = [
    ...inInputs,
    ...judgeWithoutKey(inputs, here),
    ...judgePullRequestTarget(inputs, here),
    ...(service?.problems ?? []),
    ...(read?.problems ?? []),
    ...wanted.problems,
    ...inPosts,
    ...identified.problems,
    ...plan.problems,
  ]
  if (hasErrors(problems, inputs.strict)) return report.refused([...problems, ...plan.single], candidates, plan)

  const told = [...problems, ...plan.single]
  const linked = async (done: readonly Done[]) => (service ? withEarlierLinks(done, service) : done)
  if (inputs.dryRun || !service)
    return report.of(plan, await linked(plan.steps.map(planned)), plan.withdrawals.map(plannedWithdrawal), told)

  const {
    done,
    withdrawn,
    problems: remarks,
  } = await publish(plan, service.clientFor, reading, inputs, settings, world)
  return report.of(plan, await linked(done), withdrawn, [...told, ...remarks])
}

/**
 * Why changes are only shown and not made; undefined if they are made. A dry run only shows them in any case. GitHub is
 * asked only in a re-run that could change something.
 */
async function onlyShown(history: History, here: Context, world: RunWorld): Promise<OnlyShown | undefined> {
  const { inputs } = world
  if (inputs.dryRun || !mayChange(history, inputs)) return undefined
  const byBranch = onlyShownBy(here)
  if (byBranch || here.attempt <= 1) return byBranch
  const why = await whyOutdated(here, world.github)
  return why === undefined ? undefined : { severity: 'warning', why }
}
