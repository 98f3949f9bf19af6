import assert from 'node:assert/strict'
import { test } from 'node:test'
import { errorsOf } from '../support/stage.ts'
import { startStory, writesOf } from '../support/story.ts'

test('an address in place of a video has to be downloaded first, which is said at its place', async () => {
  const entry = '{ video: "https://cdn.example/clip.mp4?X-Amz-Signature=abc", caption: Hi, viewerSetting: SELF_ONLY }'
  await using story = await startStory({ 'posts.yml': `version: 1\nposts:\n  - ${entry}\n` })
  const run = await story.run({ manifest: 'posts.yml' })
  const [found] = run.annotations
  assert.deepEqual([found?.file, found?.line, found?.column], ['posts.yml', 3, 14])
  assert.match(
    errorsOf(run)[0] ?? '',
    /^"https:\/\/cdn\.example\/clip\.mp4\?\*\*\*" is an address, .*: download it in an earlier step \(curl /,
  )
  assert.equal(errorsOf(run).length, 2, 'one mistake is told as several')
  assert.deepEqual(writesOf(story.sandbox), [])
})
