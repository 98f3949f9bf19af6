/** The recipes of the documents on days on which there is nothing to do or to tell of. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { numberedVideo } from './fixtures/videos.ts'
import type { EventName } from './support/events.ts'
import { notesIn, play } from './support/play.ts'
import { recipes } from './support/recipes.ts'
import { startSlack } from './support/slack.ts'
import { type Stage, setStage } from './support/stage.ts'
import { isOurs, type Recipe } from './support/workflow.ts'

function recipeThat(says: RegExp): Recipe {
  const found = recipes.find((recipe) => says.test(recipe.says))
  assert.ok(found, `no recipe says ${says}`)
  return found
}

/** The recipe as somebody has it who has added these inputs. */
const withInputs = (recipe: Recipe, inputs: Record<string, string>): Recipe => ({
  ...recipe,
  workflow: {
    ...recipe.workflow,
    jobs: Object.fromEntries(
      Object.entries(recipe.workflow.jobs).map(([id, job]) => [
        id,
        {
          ...job,
          steps: job.steps.map((step) => (isOurs(step) ? { ...step, with: { ...step.with, ...inputs } } : step)),
        },
      ]),
    ),
  },
})

async function released(
  stage: Stage,
  recipe: Recipe,
  secrets: Record<string, string> = {},
  event: EventName = 'release-published',
) {
  const all = { POSTPOST_API_KEY: stage.sandbox.apiKey, ...secrets }
  return play(recipe, { event, inputs: {}, secrets: all }, stage)
}

test('a pre-release stays off TikTok', async () => {
  await using stage = await setStage()
  stage.github.release({ assets: { 'a.mp4': numberedVideo(1) }, prerelease: true })
  const { runs } = await released(stage, recipeThat(/pre-releases are skipped/), {}, 'release-prereleased')
  assert.equal(runs.length, 0, 'the job of the first workflow in the README runs for a release candidate')
  assert.deepEqual(stage.sandbox.groups, [], 'a release candidate is public on TikTok')
})

suite('Slack', () => {
  const recipe = recipeThat(/tells Slack/)

  async function messagesAfter(set: (stage: Stage) => Promise<void> | void, secrets?: Record<string, string>) {
    await using stage = await setStage()
    const slack = await startSlack()
    try {
      await set(stage)
      await released(stage, recipe, { SLACK_WEBHOOK_URL: slack.url, ...secrets })
      return slack.messages
    } finally {
      await slack.stop()
    }
  }
  const url = String.raw`https:\/\/github\.com\/acme\/videos\/actions\/runs\/\d+`

  test('is told of a release without a video, where nobody looks at a red run', async () => {
    const messages = await messagesAfter(({ github }) => void github.release({ assets: {} }))
    assert.equal(messages.length, 1, 'a release goes out without its video, and nobody hears of it')
    assert.match(messages[0] ?? '', new RegExp(`^TikTok: failed, 0 published, 0 failed +\\(${url}\\)$`))
  })

  test('is told of a secret that is missing', async () => {
    const set = ({ github }: Stage) => void github.release({ assets: { 'a.mp4': numberedVideo(1) } })
    const messages = await messagesAfter(set, { POSTPOST_API_KEY: '' })
    assert.match(messages.join(), new RegExp(`^TikTok: failed, 0 published, 0 failed +\\(${url}\\)$`))
  })

  test('is not told again of what was there already', async () => {
    const messages = await messagesAfter(async (stage) => {
      stage.github.release({ assets: { 'a.mp4': numberedVideo(1) } })
      await released(stage, recipeThat(/with a caption from its notes/))
      assert.equal(stage.sandbox.livePosts().length, 1)
    })
    assert.deepEqual(messages, [], 'every re-run tells a channel of what it knows')
  })
})

test("a release's notes get no bullet without a link", async () => {
  await using stage = await setStage({ '.release-notes': 'Out now.\n' })
  stage.github.release({ assets: { 'a.mp4': numberedVideo(1) } })
  const recipe = withInputs(recipeThat(/adds their links/), { 'wait-timeout': '0' })
  const { runs } = await released(stage, recipe)
  assert.deepEqual([runs[0]?.exitCode, runs[0]?.outputs['post-urls']], [0, '[]'], runs[0]?.log)
  assert.equal(await notesIn(stage), 'Out now.\n', 'everybody who reads the release sees an empty list')
})

test("a re-run adds nothing to a release's notes", async () => {
  await using stage = await setStage({ '.release-notes': 'Out now.\n' })
  stage.github.release({ assets: { 'a.mp4': numberedVideo(1) } })
  const recipe = recipeThat(/adds their links/)
  await released(stage, recipe)
  const notes = await notesIn(stage)
  assert.match(notes, /^Out now\.\n\nOn TikTok:\n\n- https:\S+\n$/)
  const { runs } = await released(stage, recipe)
  assert.equal(runs[0]?.outputs.skipped, '1', runs[0]?.log)
  assert.notEqual(runs[0]?.outputs['post-url'], '', 'the second run has the links too')
  assert.equal(await notesIn(stage), notes, 'every re-run makes the list of a release longer')
})
