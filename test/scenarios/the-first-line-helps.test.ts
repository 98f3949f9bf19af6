import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { oneVideo, startStory, video } from '../support/story.ts'
import { mistakes } from './first-contact.ts'

suite('the first line that a new user reads says what to change, and where', { concurrency: 2 }, () => {
  for (const { name, files = { 'launch.mp4': video() }, inputs, sandbox, skip = false, line } of mistakes) {
    test(name, { skip }, async () => {
      await using story = await startStory(files, sandbox)
      const run = await story.run({ ...oneVideo, 'viewer-setting': 'SELF_ONLY', ...inputs })
      assert.equal(run.exitCode, 1, 'the step is green, and nobody looks why nothing is on TikTok')
      const [first] = run.annotations.filter(({ severity }) => severity === 'error')
      const place = first?.file === undefined ? first?.title : `${first.file}:${first.line}:${first.column}`
      const told = `${place}: ${first?.message.replaceAll(/[0-9a-f]{24}/g, '<id>')}`
      assert.equal(told, line)
    })
  }
})
