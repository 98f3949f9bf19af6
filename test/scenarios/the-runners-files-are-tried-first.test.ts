import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { errorsOf } from '../support/stage.ts'
import { oneVideo, startStory, video, writesOf } from '../support/story.ts'

suite('a file of the runner that cannot be written is found before anything is sent, and is no fault of the action', () => {
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']) {
    test(name, async () => {
      await using story = await startStory({ 'launch.mp4': video() })
      const run = await story.run(oneVideo, { files: { [name]: '/nowhere/file' }, post: 'never' })
      assert.equal(run.exitCode, 1, run.log)
      assert.deepEqual(writesOf(story.sandbox), [], 'a post goes out whose id reaches nobody')
      assert.deepEqual(errorsOf(run), [
        `The step cannot write to the file of ${name} (ENOENT: no such file or directory, open '/nowhere/file'), so nothing was sent. In a container job run as root (container: options: --user root), or give the runner's folder to the container's user.`,
      ])
    })
  }
})
