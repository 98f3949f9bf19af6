import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { FAULTS } from '../faults/fault-list.ts'
import type { StepProcess } from '../runner/process.ts'
import { type RunResult, runAction } from '../runner/runner.ts'
import type { Intercept } from '../sandbox/faults.ts'
import { resultsOf } from '../support/story.ts'
import { type Case, type Finding, lookAt, madeNow, wishOf } from './judge/case.ts'
import { judge } from './judge/judge.ts'
import { manifestOf, wishesOf } from './plan.ts'
import type { RunOfTheStep, Story } from './story.ts'
import { createWorld, type World } from './world.ts'

export const played = {
  stories: 0,
  weeks: 0,
  runs: 0,
  edits: 0,
  'edits by people': 0,
  'meanwhile a person': 0,
  faults: 0,
  'pages of a proxy': 0,
  'clock jumps': 0,
  'runs with a lag': 0,
  'groups shown late': 0,
  'runs with ties': 0,
  'new posts': 0,
  refused: 0,
}

/** A run without faults and with nothing left for next time: what can go out is out then. */
export const fairRun: RunOfTheStep = {
  mode: 'publish',
  clockSeconds: 0,
  jumpSeconds: 0,
  perDay: 15,
  maxPosts: 0,
  waits: false,
  fault: undefined,
  proxy: undefined,
  meanwhile: undefined,
  lag: undefined,
  slowUpload: 0,
  lostUpload: 0,
}

export interface Played {
  readonly findings: readonly Finding[]
  /** The story as it went, for whoever has to understand a finding. */
  readonly told: readonly string[]
}

/** Plays one story. */
export async function play({ service, weeks }: Story): Promise<Played> {
  await using world = await createWorld(service)
  const told: string[] = [JSON.stringify(service)]
  played.stories += 1
  const findings: Finding[] = []
  let isLater = true
  for (const { edits, run, hoursAfter } of weeks) {
    for (const edit of edits) {
      await world.apply(edit)
      told.push(JSON.stringify(edit))
    }
    played.edits += edits.length
    played.weeks += 1
    findings.push(...(await runOnce(world, run, isLater, told)))
    await world.pass(hoursAfter)
    isLater = hoursAfter > 0
    told.push(`${hoursAfter} hours pass`)
  }
  findings.push(...(await runOnce(world, fairRun, true, told)))
  played['edits by people'] += world.people.count()
  played['groups shown late'] += world.sandbox.shownLate()
  return { findings, told }
}

async function runOnce(world: World, run: RunOfTheStep, isLater: boolean, told: string[]): Promise<Finding[]> {
  const { sandbox, people } = world
  const wishes = wishesOf(world.repository, run.mode === 'draft')
  if (wishes.length === 0) return []
  told.push(manifestOf(world.repository))
  // After hours no list lags any more: what it was to show, it shows.
  if (isLater || !run.lag) sandbox.lag({})
  if (run.lag) sandbox.lag(run.lag)
  world.loseUpload(run.lostUpload)
  const before = lookAt(world)
  const deletes = sandbox.deletedThoughLive.length
  const result = await runStep(world, run)
  const judged = { world, wishes, before, run, result }
  remember(judged)
  const findings = judge(judged, deletes)
  count(run, world, result, madeNow(judged).length)
  told.push(described(run, result))
  told.push(...sandbox.groups.filter((group) => world.service.crowd === 0 || people.made.has(group)).map(groupLine))
  if (/fault of the action itself/.test(result.log)) findings.push({ kind: 'lost', what: 'it crashed' })
  if (result.stderr !== '') findings.push({ kind: 'lost', what: `it wrote to the error stream: ${result.stderr}` })
  if (findings.length > 0) told.push(...findings.map(({ kind, what }) => `!!! ${kind}: ${what}`), result.log)
  return findings
}

/** What this run's groups were made for, whatever becomes of them. */
export function remember(judged: Case): void {
  const { world, before } = judged
  for (const group of world.sandbox.groups) {
    if (before.groups.has(group) || world.people.made.has(group)) continue
    const mode = wishOf(group, judged)?.isDraft ? 'draft' : 'publish'
    world.people.made.set(group, { mode, caption: group.sent.content, accounts: group.sent.platforms })
  }
}

async function runStep(world: World, run: RunOfTheStep): Promise<RunResult> {
  const { sandbox, story } = world
  await writeFile(join(story.workspace, 'posts.yml'), manifestOf(world.repository))
  let child: StepProcess | undefined
  sandbox.intercept = disturbances(world, run, () => child)
  const result = await runAction({
    workspace: story.workspace,
    clockOffsetMs: world.aheadMs() + run.clockSeconds * 1_000,
    env: {
      // Ten seconds for a HEAD become 0.4: less, and a busy machine has no answer by then.
      SHORT_SLEEPS: '25',
      CLOCK_JUMP_MS: String(run.jumpSeconds * 1_000),
      CLOCK_JUMP_AT: String(Date.now() + JUMP_AFTER_MS),
    },
    post: run.fault && run.fault.request % 2 === 0 ? 'never' : 'always',
    killAfterMs: 90_000,
    onStart: (started) => {
      child = started
    },
    with: {
      'api-url': sandbox.apiUrl,
      'api-key': sandbox.apiKey,
      manifest: 'posts.yml',
      ...(run.mode === 'draft' ? { schedule: 'draft' } : {}),
      ...(run.mode === 'repost' ? { 'on-duplicate': 'repost' } : {}),
      'max-per-day': String(run.perDay),
      'max-posts': String(run.maxPosts),
      'when-too-many': 'first',
      'wait-timeout': run.waits ? '1s' : '0',
    },
  })
  sandbox.intercept = undefined
  return result
}

/** Amid the requests of a short run. */
const JUMP_AFTER_MS = 40

const page = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>'

/** What is to happen at which request of the run. */
function disturbances(world: World, run: RunOfTheStep, child: () => StepProcess | undefined): Intercept {
  const { fault, proxy, meanwhile, slowUpload } = run
  const named = fault && FAULTS[fault.kind % FAULTS.length]
  let [requests, uploads] = [0, 0]
  return ({ host }) => {
    const step = child()
    const number = requests++
    if (meanwhile?.request === number) {
      played['meanwhile a person'] += 1
      world.people.act(meanwhile.edit)
    }
    if (step && named && number === fault.request) {
      played.faults += 1
      return named.make(step)
    }
    if (host === 'api' && proxy?.request === number) {
      played['pages of a proxy'] += 1
      const date = new Date(world.now() + proxy.hours * 3_600_000).toUTCString()
      return { kind: 'status', status: 502, body: page, headers: { date } }
    }
    if (host !== 'storage' || ++uploads !== slowUpload) return undefined
    const then = (): Promise<void> => delay(150)
    return { kind: 'call', when: 'before', then }
  }
}

function count(run: RunOfTheStep, { service }: World, result: RunResult, made: number): void {
  played.runs += 1
  played['new posts'] += made
  if (run.jumpSeconds !== 0) played['clock jumps'] += 1
  if (run.lag) played['runs with a lag'] += 1
  if (service.ties !== 'settled by the id') played['runs with ties'] += 1
  if (result.exitCode === 1 && made === 0) played.refused += 1
}

function described(run: RunOfTheStep, result: RunResult): string {
  const outcomes = resultsOf(result).map(({ id, outcome }) => `${id} ${outcome}`)
  return `run ${JSON.stringify(run)}: ends with ${result.exitCode ?? result.signal}: ${outcomes.join(', ')}`
}

const groupLine = ({ id, content, status, scheduledTime, posts, media, deleted }: World['sandbox']['groups'][number]) =>
  `  ${id.slice(-4)} ${deleted ? 'deleted ' : ''}${status} "${content}" ${scheduledTime ?? ''} ` +
  `${posts.map((post) => `${post.account} ${post.status}`).join(', ')} ${media[0]?.fileName ?? 'no file'}` +
  `${media[0]?.stored === undefined ? ' (not stored)' : ''}`
