import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { readManifest } from '../src/posts/manifest/manifest.ts'
import { outputsOf } from '../src/report/outputs.ts'
import { watchOutputs } from '../src/watch/outputs.ts'
import { readMetadata } from './runner/action.ts'
import { outcomesOf, play } from './support/play.ts'
import { promises } from './support/recipe-promises.ts'
import { blocks, occasionsOf, recipes, sharedRecipe } from './support/recipes.ts'
import { setStage } from './support/stage.ts'
import {
  calledWith,
  dispatchInputsOf,
  isOurs,
  isWatch,
  type Recipe,
  SHARED_WORKFLOW,
  type WorkflowJob,
} from './support/workflow.ts'

const { inputs: knownInputs } = await readMetadata(join(import.meta.dirname, '..'))
const { inputs: watchInputs } = await readMetadata(join(import.meta.dirname, '../watch'))

test('the documents have a workflow for each of the promises', () => {
  // One that two documents show is one promise.
  const shown = new Set(recipes.map(({ says }) => says))
  assert.deepEqual([...shown].sort(), Object.keys(promises).sort())
})

for (const recipe of recipes) {
  const promise = promises[recipe.says]
  if (promise === undefined) continue
  test(`${recipe.document}: ${recipe.says}`, { concurrency: 2 }, async (t) => {
    await t.test('is safe to copy', () => checkForm(recipe))
    await Promise.all(
      occasionsOf(recipe).map(({ event, inputs }) => {
        const choices = Object.entries(inputs).map(([name, on]) => `, ${name} ${on}`)
        return t.test(`on ${event}${choices.join('')}`, async () => {
          await using stage = await setStage({}, promise.sandbox ? { sandbox: promise.sandbox } : {})
          await promise.set(stage)
          const around = await promise.surroundings?.()
          stage.github.mayComment = event !== 'pull-request-fork'
          const key = event === 'pull-request-fork' ? '' : stage.sandbox.apiKey
          const occasion = { event, inputs, secrets: { POSTPOST_API_KEY: key, ...around?.secrets } }
          const { said, deployed, runs } = await play({ ...recipe, called: sharedRecipe?.workflow }, occasion, stage)
          await promise.check(stage, outcomesOf({ runs }, promise.mayFail ?? false), { ...occasion, said, deployed })
          await around?.end()
        })
      }),
    )
  })
}

for (const block of blocks) {
  if (block.kind === 'workflow') continue
  const title = block.text.split('\n')[0]
  if (block.kind === 'manifest') {
    test(`${block.document}: the manifest "${title}" is one`, () => {
      assert.deepEqual(readManifest('tiktok/posts.yml', block.text).problems, [])
    })
  } else {
    test(`${block.document}: "${title}" is right`, () => {
      for (const step of fragmentSchema.parse(parse(block.text)))
        assertKnownInputs(Object.keys(step.with), isWatch(step) ? watchInputs : knownInputs)
      for (const [, name = ''] of block.text.matchAll(/steps\.tiktok\.outputs\.([\w-]+)/g))
        assert.ok(name in outputsOf(undefined), name)
    })
  }
}

const fragmentSchema = z.array(
  z.object({ uses: z.string().default(''), with: z.record(z.string(), z.unknown()).default({}) }),
)

/** Expressions that name something; what a misspelled one names is nothing, and no run would say so. */
const NAMED = /(?<![\w.])(github|inputs|matrix|needs|secrets|steps)\.([\w.-]+)/g
const GITHUB = [
  'event_name',
  'token',
  'repository',
  'server_url',
  'run_id',
  'event.release.prerelease',
  'event.release.tag_name',
]

/** What a reader copies without a thought has to be right: permissions, checkout, concurrency, names of inputs and outputs. */
function checkForm({ text, workflow }: Recipe): void {
  for (const [, context = '', path = ''] of text.matchAll(NAMED))
    assert.ok(isKnown(context, path, workflow), `${context}.${path}`)
  assert.ok(!('pull_request_target' in workflow.on), "It runs strangers' files with secrets")
  const writesNotes = text.includes('gh release edit')
  for (const { steps, ...job } of Object.values(workflow.jobs)) {
    if (job.uses !== undefined) {
      checkCall(job.uses, job, workflow.permissions)
      continue
    }
    assert.ok(steps.length > 0 && job['runs-on'] !== undefined, 'A job does nothing')
    const { queue, 'cancel-in-progress': cancels } = job.concurrency ?? workflow.concurrency ?? {}
    const onlyReads = steps.filter(isOurs).every((step) => step.with['dry-run'] === true)
    if (!onlyReads || queue !== undefined)
      assert.deepEqual(
        { queue, cancels },
        { queue: 'max', cancels: false },
        'GitHub drops waiting runs, or cancels one',
      )
    const permissions = job.permissions ?? workflow.permissions
    assert.equal(permissions.contents, writesNotes ? 'write' : 'read')
    const mayComment = steps.some((step) => 'comment' in step.with)
    assert.equal(permissions['pull-requests'], mayComment ? 'write' : undefined, 'A job may do more than it does')
    for (const [index, step] of steps.entries()) {
      assert.doesNotMatch(step.run ?? '', /\$\{\{/, 'What an expression gives would be run as a part of the script')
      if (!isOurs(step) && !isWatch(step)) continue
      assertKnownInputs(Object.keys(step.with), isWatch(step) ? watchInputs : knownInputs)
      const needsFiles = 'videos' in step.with || 'manifest' in step.with
      const hasFiles = steps.slice(0, index).some(({ uses }) => uses?.startsWith('actions/checkout@'))
      assert.ok(hasFiles || !needsFiles, 'Without actions/checkout there are no files')
    }
  }
}

/** A job that calls a workflow: what that one wants is given, nothing else, and its jobs may do what they need. */
function checkCall(
  uses: string,
  { with: given, secrets, ...job }: Pick<WorkflowJob, 'with' | 'secrets' | 'permissions'>,
  ofWorkflow: Readonly<Record<string, string>>,
): void {
  assert.equal(uses, SHARED_WORKFLOW)
  const shared = sharedRecipe?.workflow
  const wanted = shared && calledWith(shared)
  assert.ok(wanted, 'It calls a workflow that no document shows')
  assert.deepEqual(Object.keys(given), Object.keys(wanted.inputs))
  assert.deepEqual(Object.keys(secrets), Object.keys(wanted.secrets), 'It hands on more or less than is wanted')
  const allowed = job.permissions ?? ofWorkflow
  for (const { permissions = {} } of Object.values(shared.jobs))
    for (const [name, access] of Object.entries(permissions))
      assert.equal(allowed[name], access, `GitHub refuses a call whose jobs want ${name}: ${access}`)
}

/** Of this action, and of actions/upload-artifact. */
const KNOWN_OUTPUTS: ReadonlySet<string> = new Set([
  ...Object.keys(outputsOf(undefined)),
  ...Object.keys(watchOutputs(undefined)),
  'artifact-url',
])

function isKnown(context: string, path: string, workflow: Recipe['workflow']): boolean {
  const [first = '', word, name = ''] = path.split('.')
  const called = calledWith(workflow)
  const job = Object.values(workflow.jobs).find(({ steps }) => steps.some(({ id }) => id === first))
  switch (context) {
    case 'github':
      return GITHUB.includes(path)
    case 'secrets':
      return path in (called?.secrets ?? { POSTPOST_API_KEY: '', SLACK_WEBHOOK_URL: '' })
    case 'inputs':
      return path in (called?.inputs ?? dispatchInputsOf(workflow))
    case 'matrix':
      return ['name', 'only'].includes(path)
    case 'needs':
      return word === 'outputs' && name in (workflow.jobs[first]?.outputs ?? {})
    default:
      return job !== undefined && (word === 'outcome' || (word === 'outputs' && KNOWN_OUTPUTS.has(name)))
  }
}

const assertKnownInputs = (names: readonly string[], known: object = knownInputs): void =>
  assert.deepEqual(
    names.filter((name) => !(name in known)),
    [],
    'A document sets inputs that the action does not have',
  )
