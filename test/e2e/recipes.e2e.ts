import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { fakeToken } from '../runner/environment.ts'
import type { EventName } from '../support/events.ts'
import { promises } from '../support/recipe-promises.ts'
import { occasionsOf, recipes, sharedRecipe } from '../support/recipes.ts'
import { setStage } from '../support/stage.ts'
import { isOurs, isWatch, type Recipe, SHARED_WORKFLOW } from '../support/workflow.ts'
import { type ActRun, runAct } from './act.ts'
import { actionFor } from './checkout.ts'
import { forAct } from './for-act.ts'
import { assertPassed } from './verdict.ts'

const { ACT = '' } = process.env

for (const recipe of recipes) {
  const promise = promises[recipe.says]
  if (promise === undefined) continue
  for (const { event, inputs } of occasionsOf(recipe)) {
    // act starts a workflow by its payload alone, and no box is ticked there.
    if (Object.values(inputs).includes(true)) continue
    const skip = (ACT === '' && 'without act') || (promise.notByAct ?? false)
    test(`${recipe.document}, ${event}: ${recipe.says}`, { skip }, async () => {
      await using stage = await setStage({}, promise.sandbox ? { sandbox: promise.sandbox } : {})
      await promise.set(stage)
      stage.github.mayComment = event !== 'pull-request-fork'
      await using action = await actionFor(stage.sandbox.apiUrl)
      const run = await runRecipe(recipe, event, {
        folder: stage.workspace,
        action: action.path,
        apiKey: stage.sandbox.apiKey,
        gitHubUrl: stage.github.apiUrl,
      })
      assertPassed(run)
      const warnings = run.jobs.flatMap((job) => job.warnings)
      assert.deepEqual(warnings, [], 'A step that a document shows warns')
      await promise.check(stage, outcomesOf(run), { event, inputs, secrets: {}, said: run.log })
    })
  }
}

interface Places {
  folder: string
  action: string
  apiKey: string
  gitHubUrl: string
}

async function runRecipe(recipe: Recipe, event: EventName, places: Places): Promise<ActRun> {
  const jobs = Object.values(recipe.workflow.jobs)
  const calls = jobs.some(({ uses }) => uses === SHARED_WORKFLOW)
  const called = calls && sharedRecipe ? Object.values(sharedRecipe.workflow.jobs) : []
  const steps = [...jobs, ...called].flatMap((job) => job.steps)
  const uses = steps.filter((step) => isOurs(step) || isWatch(step))
  const hardened = steps.filter((step) => step.uses?.startsWith('step-security/harden-runner@'))
  const outside = await mkdtemp(join(tmpdir(), 'recipe-'))
  try {
    const workflow = join(outside, 'recipe.yml')
    await writeFile(workflow, recipe.text)
    if (calls && sharedRecipe) {
      const shared = join(places.folder, SHARED_WORKFLOW)
      await mkdir(dirname(shared), { recursive: true })
      await writeFile(shared, forAct(sharedRecipe.text).text)
    }
    // Pull requests from forks get no secrets, and a token all the same.
    const secrets = event === 'pull-request-fork' ? {} : { POSTPOST_API_KEY: places.apiKey }
    return await runAct(ACT, {
      folder: places.folder,
      workflow,
      event,
      secrets: { GITHUB_TOKEN: fakeToken, ...secrets },
      env: { GITHUB_API_URL: places.gitHubUrl },
      actions: {
        // act knows a repository by its name alone, whichever of its folders is used.
        ...Object.fromEntries(uses.map(({ uses: name = '' }) => [name.replace('/watch@', '@'), places.action])),
        ...Object.fromEntries(
          hardened.map(({ uses: name = '' }) => [name, join(import.meta.dirname, 'harden-runner')]),
        ),
        'actions/upload-artifact@v7': join(import.meta.dirname, 'upload-artifact'),
      },
    })
  } finally {
    await rm(outside, { recursive: true, force: true })
  }
}

/** `<id> <outcome>` of every post that a step tells about, in order of the steps. */
const outcomesOf = ({ jobs }: ActRun): string[] =>
  jobs
    .flatMap(({ outputs }) => outputs.filter(({ name }) => name === 'results'))
    .flatMap(({ value }) => {
      const posts: { id: string; outcome?: string; status?: string }[] = JSON.parse(value)
      return posts.map(({ id, outcome, status }) => `${id} ${outcome ?? status}`)
    })
