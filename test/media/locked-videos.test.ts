/** A virus scanner holds a file that is new: the step waits some seconds, and then names the file. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { numberedVideo } from '../fixtures/videos.ts'
import { errorsOf } from '../support/stage.ts'
import { resultsOf, startStory, writesOf } from '../support/story.ts'

const files = {
  'videos/x.mp4': numberedVideo(1),
  'posts.yml': 'version: 1\nposts:\n  - { video: videos/x.mp4, captionFile: x.md, viewerSetting: SELF_ONLY }\n',
  'x.md': 'From a file',
}

interface Lock {
  readonly file: string
  readonly times?: number
  readonly after?: number
  readonly child?: 1
}

async function play(lock: Lock) {
  const story = await startStory(files)
  const address = new URL('../support/locked-files.mjs', import.meta.url)
  for (const [name, value] of Object.entries(lock)) address.searchParams.set(name, String(value))
  // Variables that begin with NODE_ give the step a process of its own.
  const run = await story.run({ manifest: 'posts.yml' }, { env: { NODE_OPTIONS: `--import ${address}` } })
  return { story, run }
}

suite('a file that is free again in a moment turns nothing red', () => {
  const rows: [what: string, lock: Lock][] = [
    ['the manifest', { file: 'posts.yml', times: 3 }],
    ['a caption', { file: 'x.md', times: 3 }],
    ['a video, as it is looked into', { file: 'x.mp4', times: 3, child: 1 }],
    ['a video, as its content is read', { file: 'x.mp4', times: 3 }],
    ['a video, as it is sent', { file: 'x.mp4', times: 3, after: 1 }],
  ]
  for (const [what, lock] of rows) {
    test(what, async () => {
      const { story, run } = await play(lock)
      await using _ = story
      assert.equal(run.exitCode, 0, `a virus scanner turns the step red: ${run.log}`)
      assert.equal(story.sandbox.livePosts().length, 1)
      assert.deepEqual(
        story.sandbox.groups.map(({ content }) => content),
        ['From a file'],
      )
    })
  }
})

suite('a file that stays locked is named, with what to do', () => {
  const rows: [what: string, lock: Lock, says: RegExp][] = [
    ['the manifest', { file: 'posts.yml' }, /^"posts\.yml" is locked by another program/],
    ['a caption', { file: 'x.md' }, /^"x\.md" is locked by another program/],
    ['a video, as it is looked into', { file: 'x.mp4', child: 1 }, /^"videos\/x\.mp4" is locked by another program/],
    ['a video, as its content is read', { file: 'x.mp4' }, /^"videos\/x\.mp4" is locked by another program/],
  ]
  for (const [what, lock, says] of rows) {
    test(what, async () => {
      const { story, run } = await play(lock)
      await using _ = story
      assert.equal(run.exitCode, 1)
      const [error = '', ...others] = errorsOf(run).filter((message) => !message.startsWith('TikTok:'))
      assert.match(error, says)
      assert.match(error, /\(EBUSY, for 5 s\): end the program that has it open .*, then run the step again\.$/)
      assert.deepEqual(
        others.filter((message) => message.includes('EBUSY')),
        [],
        'one lock is told as several mistakes',
      )
      assert.deepEqual(writesOf(story.sandbox), [], 'something was sent although a file cannot be read')
    })
  }
  test('a video, as it is sent: its draft is deleted, and the outputs are there', async () => {
    const { story, run } = await play({ file: 'x.mp4', after: 1 })
    await using _ = story
    assert.equal(run.exitCode, 1)
    const [result] = resultsOf(run)
    assert.equal(result?.outcome, 'failed')
    assert.match(String(result?.error), /videos\/x\.mp4 is locked by another program \(EBUSY/)
    assert.deepEqual([story.sandbox.drafts(), story.sandbox.livePosts()], [[], []])
  })
})
