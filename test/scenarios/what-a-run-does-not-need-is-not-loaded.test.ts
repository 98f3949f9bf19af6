import assert from 'node:assert/strict'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { launchVideo } from '../fixtures/videos.ts'
import { eventOf } from '../support/events.ts'
import { setStage } from '../support/stage.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const action = await mkdtemp(join(tmpdir(), 'action-'))
after(() => rm(action, { recursive: true, force: true }))

/** A copy of the action from which the chunks with any of these words are taken away: words that stand in the libraries alone. */
async function copyWithout(words: readonly string[]): Promise<string[]> {
  await cp(join(root, 'action.yml'), join(action, 'action.yml'))
  await cp(join(root, 'dist'), join(action, 'dist'), { recursive: true })
  const steps = join(action, 'dist', 'steps')
  const chunks = (await readdir(steps)).filter((name) => /^\d+\.index\.js$/.test(name))
  const removed: string[] = []
  for (const chunk of chunks) {
    const text = await readFile(join(steps, chunk), 'utf8')
    if (!words.some((word) => text.includes(word))) continue
    removed.push(chunk)
    await rm(join(steps, chunk))
  }
  return removed
}

test('what a run does not need is not loaded: GitHub, templates, time zones', async () => {
  const removed = await copyWithout(['octokit-core.js', 'class LiquidError', 'PlainMonthDay'])
  assert.ok(removed.length >= 3, `Some of these are in the main file, which every run loads: ${removed}`)
  await using stage = await setStage({ 'launch.mp4': launchVideo() })
  const plain = await stage.run(
    { videos: 'launch.mp4', caption: 'Launch' },
    { action, event: eventOf('release-published') },
  )
  assert.equal(plain.exitCode, 0, `A run without GitHub loads its library:\n${plain.log}${plain.stderr}`)
  // What shows that the above shows something.
  const needy = await stage.run({ 'release-tag': 'v1', videos: 'launch.mp4', caption: 'Launch' }, { action })
  assert.equal(needy.exitCode, 1, 'A run that asks GitHub works without its library?')
})
