import assert from 'node:assert/strict'
import { readFile, rename, stat, symlink, truncate, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { numberedVideo } from '../fixtures/videos.ts'
import { stepPlatform } from '../runner/step-platform.ts'
import { resultsOf, startStory } from '../support/story.ts'

const step = { videos: 'launch.mp4', caption: 'Out #launch', 'viewer-setting': 'SELF_ONLY' }

/** What another process does to the file while the step runs; size and times are what they were, where that can be done. */
const changes: [name: string, change: (path: string) => Promise<void>][] = [
  ['is written over in place', (path) => keepingTimes(path, () => writeFile(path, numberedVideo(2)))],
  [
    'is replaced by another of the same size and time',
    (path) =>
      keepingTimes(path, async () => {
        await writeFile(`${path}.new`, numberedVideo(2))
        await rename(`${path}.new`, path)
      }),
  ],
  [
    'becomes a link to another file',
    (path) =>
      keepingTimes(path, async () => {
        await writeFile(`${path}.new`, numberedVideo(2))
        await unlink(path)
        await symlink(`${path}.new`, path)
      }),
  ],
  ['grows', async (path) => writeFile(path, Buffer.concat([await readFile(path), Buffer.alloc(8)]))],
  ['is cut off', (path) => truncate(path, 1000)],
]

async function keepingTimes(path: string, change: () => Promise<void>): Promise<void> {
  const { atime, mtime } = await stat(path)
  await change()
  await utimes(path, atime, mtime)
}

for (const place of ['/create-post', 'storage']) {
  for (const [name, change] of changes) {
    test(`a video that ${name} ${place === 'storage' ? 'while it is sent' : 'after it was checked'} is not published`, async () => {
      await using story = await startStory({ 'launch.mp4': numberedVideo(1) })
      const path = join(story.workspace, 'launch.mp4')
      const then = (): Promise<void> => change(path)
      story.sandbox.intercept = (request) =>
        request.path === place || request.host === place ? { kind: 'call', when: 'before', then } : undefined
      const run = await story.run(step)
      story.sandbox.intercept = undefined
      assert.equal(run.exitCode, 1, `a video that nobody checked is public:\n${run.log}`)
      assert.deepEqual(story.sandbox.livePosts(), [], 'a video that nobody checked was scheduled')
      assert.deepEqual(story.sandbox.drafts(), [], 'its draft is left, with the wrong video')
      const [result] = resultsOf(run)
      assert.match(String(result?.error), /launch\.mp4 was changed or replaced after it was checked/)
    })
  }
}

suite('a system that gives a file another device number by its handle than by its path', {
  skip: stepPlatform !== process.platform,
}, () => {
  const preload = new URL('../support/other-device-numbers.mjs', import.meta.url)
  const env = { NODE_OPTIONS: `--import ${preload}` }

  test('publishes it', async () => {
    await using story = await startStory({ 'launch.mp4': numberedVideo(1) })
    const run = await story.run(step, { env })
    assert.equal(run.exitCode, 0, `no video can be published from this Windows: ${run.log}`)
    assert.equal(story.sandbox.livePosts().length, 1)
  })
  for (const [name, change] of changes) {
    test(`publishes none that ${name} after it was checked`, async () => {
      await using story = await startStory({ 'launch.mp4': numberedVideo(1) })
      const then = (): Promise<void> => change(join(story.workspace, 'launch.mp4'))
      story.sandbox.intercept = ({ path }) =>
        path === '/create-post' ? { kind: 'call', when: 'before', then } : undefined
      const run = await story.run(step, { env })
      assert.equal(run.exitCode, 1, `a video that nobody checked is public:\n${run.log}`)
      assert.match(String(resultsOf(run)[0]?.error), /launch\.mp4 was changed or replaced after it was checked/)
    })
  }
})

test('a link to a video is followed, and publishes it', async () => {
  await using story = await startStory({ 'real.mp4': numberedVideo(1) })
  await symlink('real.mp4', join(story.workspace, 'launch.mp4'))
  const run = await story.run(step)
  assert.equal(run.exitCode, 0, run.log)
})
