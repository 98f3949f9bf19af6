import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import test from 'node:test'
import type { MatrixJob } from '../src/plan/matrix.ts'
import { type Stage, setStage } from './github/stage.ts'
import { readMetadata } from './runner/action.ts'
import type { RunResult } from './runner/runner.ts'
import { type EventName, eventOf } from './support/events.ts'
import { promises } from './support/recipe-promises.ts'
import { type Expressions, evaluate, type Recipe, recipesIn, type WorkflowJob } from './support/workflow.ts'

const root = new URL('..', import.meta.url)
const readme = await readFile(new URL('README.md', root), 'utf8')
const { inputs: knownInputs } = await readMetadata(root.pathname)

/** The first workflow of the README, and every one below its heading "Recipes". */
const recipes = [
  ...recipesIn(readme.slice(0, readme.indexOf('\n## '))).slice(0, 1),
  ...recipesIn(/^## Recipes$(.*?)(?=^## )/ms.exec(readme)?.[1] ?? ''),
]

/** What each event of `on:` is played with. Strangers' pull requests come with every other one. */
const events: Readonly<Record<string, readonly EventName[]>> = {
  release: ['release-published'],
  push: ['push'],
  pull_request: ['pull-request', 'pull-request-fork'],
  schedule: ['schedule'],
  workflow_dispatch: ['workflow-dispatch'],
}

/** All expressions that recipes may use, with what GitHub makes of them in a run. */
const expressionsOf = (event: EventName, apiKey: string): Expressions => ({
  'secrets.POSTPOST_API_KEY': event === 'pull-request-fork' ? '' : apiKey,
  'github.event_name': eventOf(event).name,
  "github.event_name == 'pull_request'": String(eventOf(event).name === 'pull_request'),
  '!github.event.release.prerelease': 'true',
})

/** Expressions about other jobs and steps; their values come from these as they run. */
const ofOtherJobs = [
  'steps.tiktok.outputs.post-group-ids',
  'steps.tiktok.outputs.preview',
  '!cancelled() && steps.tiktok.outputs.preview',
  'steps.page.outputs.artifact-url',
  '!cancelled() && steps.page.outputs.artifact-url',
  'steps.plan.outputs.matrix',
  'needs.plan.outputs.matrix',
  `needs.plan.outputs.matrix != '{"include":[]}'`,
  'fromJSON(needs.plan.outputs.matrix)',
  'matrix.name',
  'matrix.only',
]

test('the README has a recipe for each of the promises', () => {
  assert.deepEqual(recipes.map(({ says }) => says).sort(), Object.keys(promises).sort())
})

for (const recipe of recipes) {
  const promise = promises[recipe.says]
  if (promise === undefined) continue
  test(`README: ${recipe.says}`, { concurrency: 2 }, async (t) => {
    await t.test('is safe to copy', () => checkForm(recipe))
    const played = Object.keys(recipe.workflow.on).flatMap((name) => {
      assert.ok(events[name], `No payload is at hand for on: ${name}`)
      return events[name]
    })
    await Promise.all(
      played.map((event) =>
        t.test(`on ${event}`, async () => {
          await using stage = await setStage({}, promise.sandbox ? { sandbox: promise.sandbox } : {})
          await promise.set(stage)
          stage.github.mayComment = event !== 'pull-request-fork'
          promise.check(stage, await play(recipe, event, stage), event)
        }),
      ),
    )
  })
}

/** What a reader copies without a thought has to be right: permissions, checkout, concurrency, names of inputs. */
function checkForm({ text, workflow }: Recipe): void {
  for (const [, expression = ''] of text.matchAll(/\$\{\{\s*(.*?)\s*\}\}/g)) {
    const known = [...Object.keys(expressionsOf('push', '')), ...ofOtherJobs]
    assert.ok(known.includes(expression), `The README uses an expression that no test knows: ${expression}`)
  }
  assert.ok(!('pull_request_target' in workflow.on), "It runs strangers' files with secrets")
  const { queue, 'cancel-in-progress': cancels } = workflow.concurrency
  assert.deepEqual({ queue, cancels }, { queue: 'max', cancels: false }, 'GitHub drops waiting runs, or cancels one')
  assert.equal(workflow.permissions.contents, 'read')
  for (const { steps } of Object.values(workflow.jobs)) {
    for (const [index, step] of steps.entries()) {
      if (!isOurs(step)) continue
      const unknown = Object.keys(step.with).filter((name) => !(name in knownInputs))
      assert.deepEqual(unknown, [], 'The README sets inputs that the action does not have')
      const needsFiles = 'videos' in step.with || 'manifest' in step.with
      const hasFiles = steps.slice(0, index).some(({ uses }) => uses?.startsWith('actions/checkout@'))
      assert.ok(hasFiles || !needsFiles, 'Without actions/checkout there are no files')
      if ('comment' in step.with) assert.equal(workflow.permissions['pull-requests'], 'write')
    }
  }
}

const isOurs = ({ uses }: { uses?: string | undefined }): boolean => uses?.endsWith('/postpost-tiktok@v1') ?? false

/** Runs the jobs of a workflow one after the other, those of a matrix at the same time; returns `<id> <outcome>` of all. */
async function play({ workflow }: Recipe, event: EventName, stage: Stage): Promise<string[]> {
  const outcomes: string[] = []
  let matrix = ''
  for (const job of Object.values(workflow.jobs)) {
    const shares = job.strategy
      ? matrixFrom(evaluate(job.strategy.matrix, { 'fromJSON(needs.plan.outputs.matrix)': matrix }))
      : [undefined]
    const results = await Promise.all(shares.map((share) => runJob(job, event, stage, share)))
    for (const { exitCode, log, outputs, annotations } of results) {
      assert.equal(exitCode, 0, `A step of the README fails:\n${log}`)
      assert.deepEqual(
        annotations.filter(({ severity }) => severity === 'warning'),
        [],
        'A step of the README warns',
      )
      const wantsPage = job.steps.some(({ uses }) => uses?.startsWith('actions/upload-artifact@'))
      if (wantsPage) assert.equal(outputs.preview !== '', event.startsWith('pull-request'), 'The page is not there')
      const posts: { id: string; outcome: string }[] = JSON.parse(outputs.results ?? '')
      outcomes.push(...posts.map(({ id, outcome }) => `${id} ${outcome}`))
      matrix = outputs.matrix ?? ''
    }
  }
  return outcomes
}

function matrixFrom(json: string): MatrixJob[] {
  const { include }: { include: MatrixJob[] } = JSON.parse(json)
  return include
}

function runJob(job: WorkflowJob, event: EventName, stage: Stage, share?: MatrixJob): Promise<RunResult> {
  const [step, ...others] = job.steps.filter(isOurs)
  assert.ok(step && others.length === 0, 'A job of the README uses the action not once')
  const values = { ...expressionsOf(event, stage.sandbox.apiKey), ...(share ? { 'matrix.only': share.only } : {}) }
  const given = Object.entries(step.with).map(([name, value]) => [name, evaluate(String(value), values)])
  // Of the stage's own settings only the address of the sandbox stays: all else is the recipe's.
  const none = { 'api-key': undefined, 'viewer-setting': undefined, 'allow-comments': undefined }
  return stage.run({ ...none, ...Object.fromEntries(given) }, { event: eventOf(event) })
}
