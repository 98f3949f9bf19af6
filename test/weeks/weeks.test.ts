/**
 * Weeks of ordinary use: people edit the manifest, the files and the drafts between runs, times pass, TikTok refuses posts, runners
 * have wrong clocks, and now and then a request or the process fails. After each run the judge (judge.ts, from the design
 * and not from the action's code) looks for what a user or an audience would have suffered.
 *
 * `npm test` plays a few; `npm run weeks` many (WEEKS=… stories, SEED=… the same ones again).
 */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import fc from 'fast-check'
import { FAULTS } from '../faults/fault-list.ts'
import type { StepProcess } from '../runner/process.ts'
import { runAction } from '../runner/runner.ts'
import type { Group } from '../sandbox/postpost-state.ts'
import { type Finding, judge, type Kind, lookAt, type Made, manifestOf, wishesOf } from './judge.ts'
import { type RunOfTheStep, type Week, weeks } from './story.ts'
import { createWorld, type World } from './world.ts'

const STORIES = Number(process.env.WEEKS ?? 8)
const SEED = Number(process.env.SEED ?? 20261124)

const played = { stories: 0, weeks: 0, runs: 0, edits: 0, faults: 0, 'new posts': 0, refused: 0 }
const kinds: readonly Kind[] = ['doubles', 'lost', 'touched drafts', 'pace broken', 'order broken']

/** A run without faults and with nothing left for next time: what can go out is out then. */
const fairRun: RunOfTheStep = {
  mode: 'publish',
  clockSeconds: 0,
  perDay: 15,
  maxPosts: 0,
  waits: false,
  fault: undefined,
  slowUpload: 0,
}

async function runOnce(world: World, run: RunOfTheStep, made: Map<Group, Made>, told: string[]): Promise<Finding[]> {
  const { sandbox, story } = world
  const wishes = wishesOf(world)
  if (wishes.length === 0) return []
  await writeFile(join(story.workspace, 'posts.yml'), manifestOf(world))
  const before = lookAt(world)
  let [requests, uploads] = [0, 0]
  let child: StepProcess | undefined
  const named = run.fault && FAULTS[run.fault.kind % FAULTS.length]
  sandbox.intercept = ({ host }) => {
    if (child && named && requests++ === run.fault?.request) {
      played.faults += 1
      return named.make(child)
    }
    if (host !== 'storage' || ++uploads !== run.slowUpload) return undefined
    const then = (): Promise<void> => delay(150)
    return { kind: 'call', when: 'before', then }
  }
  const result = await runAction({
    workspace: story.workspace,
    clockOffsetMs: world.aheadMs() + run.clockSeconds * 1_000,
    env: { SHORT_SLEEPS: '100' },
    post: run.fault && run.fault.request % 2 === 0 ? 'never' : 'always',
    killAfterMs: 60_000,
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
  for (const group of sandbox.groups.slice(before.groups.length)) {
    const key = group.content.split(' ')[0] ?? ''
    made.set(group, { key, id: wishes.find((wish) => wish.key === key)?.id, content: group.media[0]?.sha256 })
  }
  const findings = judge({ world, wishes, before, run, result, made })
  played.runs += 1
  played['new posts'] += sandbox.groups.length - before.groups.length
  const outcomes = result.outputs.results
    ? JSON.parse(result.outputs.results).map(({ id, outcome }: Record<string, string>) => `${id} ${outcome}`)
    : []
  if (result.exitCode === 1 && sandbox.groups.length === before.groups.length) played.refused += 1
  told.push(
    `run (${run.mode}${named ? `, ${named.name} at request ${run.fault?.request}` : ''}, clock ${run.clockSeconds} s, ${run.perDay} a day): ` +
      `ends with ${result.exitCode ?? result.signal}: ${outcomes.join(', ')}`,
  )
  if (findings.length > 0) told.push(result.log)
  if (/fault of the action itself/.test(result.log)) findings.push({ kind: 'lost', what: `it crashed:\n${result.log}` })
  return findings
}

/** Plays one story, and throws it with what went wrong in it. */
async function play(story: readonly Week[]): Promise<void> {
  await using world = await createWorld()
  const made = new Map<Group, Made>()
  const told: string[] = []
  played.stories += 1
  const findings: Finding[] = []
  for (const { edits, run, hoursAfter } of story) {
    for (const edit of edits) {
      await world.apply(edit)
      told.push(JSON.stringify(edit))
    }
    played.edits += edits.length
    played.weeks += 1
    told.push(manifestOf(world))
    findings.push(...(await runOnce(world, run, made, told)))
    await world.pass(hoursAfter)
    told.push(`${hoursAfter} hours pass`)
  }
  findings.push(...(await runOnce(world, fairRun, made, told)))
  for (const { kind } of findings) counts[kind] += 1
  assert.deepEqual(
    findings.map(({ kind, what }) => `${kind}: ${what}`),
    [],
    told.join('\n'),
  )
}

const counts: Record<Kind, number> = { doubles: 0, lost: 0, 'touched drafts': 0, 'pace broken': 0, 'order broken': 0 }

test('weeks of ordinary use', async (t) => {
  const details = await fc.check(fc.asyncProperty(weeks, play), { numRuns: STORIES, seed: SEED })
  const list = (record: Readonly<Record<string, number>>): string =>
    Object.entries(record)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')
  t.diagnostic(`${list(played)} (seed ${details.seed})`)
  t.diagnostic(list(Object.fromEntries(kinds.map((kind) => [kind, counts[kind]]))))
  assert.ok(
    !details.failed,
    `${String(details.errorInstance)}\nSEED=${details.seed} path ${details.counterexamplePath}`,
  )
})
