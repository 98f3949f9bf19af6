/** The recipes of docs/recipes.md on other days than their promise is about. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { launchVideo, numberedVideo } from './fixtures/videos.ts'
import { eventOf } from './support/events.ts'
import { play } from './support/play.ts'
import { recipes, sharedRecipe } from './support/recipes.ts'
import { captionsOf, type Stage, setStage } from './support/stage.ts'
import type { Recipe } from './support/workflow.ts'

function recipeThat(says: RegExp): Recipe {
  const found = recipes.find((recipe) => says.test(recipe.says))
  assert.ok(found, `no recipe says ${says}`)
  return found
}

const secretsOf = ({ sandbox }: Stage) => ({ POSTPOST_API_KEY: sandbox.apiKey })
const clip = recipeThat(/makes a clip of a picture/)

test('a re-run that makes another file of the same clip publishes nothing, and says why', async () => {
  await using stage = await setStage({ '.rendered.mp4': launchVideo() })
  stage.github.release({ assets: {} })
  const occasion = { event: 'release-published', inputs: {}, secrets: secretsOf(stage) } as const
  const first = await play(clip, occasion, stage)
  assert.equal(first.runs[0]?.outputs.outcome, 'published', first.runs[0]?.log)
  const second = await play(clip, occasion, stage)
  assert.equal(stage.sandbox.groups.length, 1, 'followers see the clip twice')
  assert.match(second.runs[0]?.log ?? '', /The id "clip of v1\.2\.0" is taken/, 'nobody knows why nothing is posted')
})

const hasFfmpeg = /libx264/.test(String(spawnSync('ffmpeg', ['-hide_banner', '-encoders']).stdout ?? ''))
const skip = hasFfmpeg ? false : 'ffmpeg is not installed'

test('what the ffmpeg command makes is the same each time, and a video that TikTok takes', { skip }, async () => {
  await using stage = await setStage()
  const cwd = stage.workspace
  await mkdir(join(cwd, 'art'))
  const ffmpeg = (...args: string[]) => execFileSync('ffmpeg', ['-v', 'error', ...args], { cwd })
  ffmpeg('-f', 'lavfi', '-i', 'testsrc=size=640x480', '-frames:v', '1', 'art/cover.png')
  ffmpeg('-f', 'lavfi', '-i', 'sine=duration=4', 'art/jingle.mp3')
  const [, command = ''] = /^ +(ffmpeg -loop .*?clip\.mp4)$/ms.exec(clip.text) ?? []
  const make = async (): Promise<string> => {
    execFileSync('bash', ['-ec', command.replace('ffmpeg ', 'ffmpeg -y -v error ')], { cwd })
    return createHash('sha256')
      .update(await readFile(join(cwd, 'clip.mp4')))
      .digest('hex')
  }
  assert.equal(await make(), await make(), 'every re-run of the recipe turns red')
  const made = await stage.run({ videos: 'clip.mp4', caption: 'Hi', 'dry-run': 'true', strict: 'true' })
  assert.equal(made.exitCode, 0, made.log)
})

test('nothing is posted where the deploy fails', async () => {
  await using stage = await setStage({ 'deploy.sh': 'exit 3\n', 'videos/new.mp4': numberedVideo(1) })
  const occasion = { event: 'push', inputs: {}, secrets: secretsOf(stage) } as const
  await assert.rejects(play(recipeThat(/once the deploy is live/), occasion, stage), { code: 3 })
  assert.deepEqual(stage.sandbox.requests, [], 'people are told of what is not there')
})

test('the caption without links has none, wherever the notes have one', async () => {
  const page = await readFile(new URL('../docs/recipes.md', import.meta.url), 'utf8')
  const [, caption = ''] = /^```liquid\n(.*?)\n```$/ms.exec(page) ?? []
  await using stage = await setStage({ 'a.mp4': numberedVideo(1) })
  const body =
    'Read [the guide](https://acme.example/guide) first.\n\nhttps://acme.example\n\n<https://acme.example/b> ![x](https://x.example/a.png)'
  const event = eventOf('release-published', ({ release }) => {
    release.body = body
  })
  const run = await stage.run({ videos: 'a.mp4', caption, 'viewer-setting': 'SELF_ONLY' }, { event })
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(captionsOf(stage), ['Lift off: Read the guide first. Link in bio. #release'])
})

test('a called workflow gets the one secret that it is given', async () => {
  await using stage = await setStage({
    'tiktok/0.mp4': numberedVideo(0),
    'tiktok/posts.yml':
      'version: 1\ndefaults: { caption: Hi, viewerSetting: PUBLIC_TO_EVERYONE }\nposts: [{ video: 0.mp4 }]\n',
  })
  const caller = recipeThat(/calls the shared workflow/)
  const silent = Object.entries(caller.workflow.jobs).map(([id, job]) => [id, { ...job, secrets: {} }])
  const workflow = { ...caller.workflow, jobs: Object.fromEntries(silent) }
  const recipe = { workflow, called: sharedRecipe?.workflow }
  const { runs } = await play(recipe, { event: 'push', inputs: {}, secrets: secretsOf(stage) }, stage)
  assert.equal(runs[0]?.exitCode, 1, 'it has a key that nobody gave it')
  assert.deepEqual(stage.sandbox.requests, [])
})
