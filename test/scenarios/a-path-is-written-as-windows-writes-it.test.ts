/** On Windows either slash separates folders, elsewhere a backslash is a letter of a name: there the step says what to write. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberedVideo } from '../fixtures/videos.ts'
import { stepPlatform } from '../runner/step-platform.ts'
import { errorsOf } from '../support/stage.ts'
import { resultsOf, startStory, writesOf } from '../support/story.ts'

const isWindows = stepPlatform === 'win32'
const settings = { 'viewer-setting': 'SELF_ONLY', 'max-per-minute': '0' }
const files = { 'videos/a.mp4': numberedVideo(1), 'videos/a.TXT': 'Beside it', 'videos/b.mp4': numberedVideo(2) }

test('a pattern and an exclude with backslashes', async () => {
  await using story = await startStory(files)
  const run = await story.run({ ...settings, videos: 'videos\\*\n!videos\\b.mp4' })
  if (isWindows) {
    assert.equal(run.exitCode, 0, run.log)
    assert.deepEqual(
      story.sandbox.groups.map(({ content }) => content),
      ['Beside it'],
      'the text beside a video is taken for a video, or what is held back goes out',
    )
    assert.equal(resultsOf(run)[0]?.video, 'videos/a.mp4')
  } else {
    assert.match(errorsOf(run).join('\n'), /folders are separated by \/, on every runner: write videos\/\*\./)
    assert.deepEqual(writesOf(story.sandbox), [])
  }
})

test('a name that is misspelled: the hint has slashes, which every runner understands', async () => {
  await using story = await startStory(files)
  const path = isWindows ? 'videos\\bb.mp4' : 'videos/bb.mp4'
  const run = await story.run({ ...settings, caption: 'Hi', videos: path })
  assert.match(errorsOf(run).join('\n'), /"videos\/bb\.mp4" matches no file.*; did you mean "videos\/b\.mp4"\?/)
})

test('a folder: the hint has slashes', async () => {
  await using story = await startStory(files)
  const run = await story.run({ ...settings, caption: 'Hi', videos: isWindows ? '.\\videos' : './videos' })
  assert.match(errorsOf(run).join('\n'), /is a folder; name files, for example videos\/\*\.mp4\./)
})

test('an exclude that misses: the line to write has slashes', async () => {
  await using story = await startStory(files)
  const [include, exclude] = isWindows ? ['videos\\*.mp4', 'video\\b.mp4'] : ['videos/*.mp4', 'video/b.mp4']
  const run = await story.run({ ...settings, caption: 'Hi', videos: `${include}\n!${exclude}` })
  assert.match(errorsOf(run).join('\n'), /To hold it back, write "!videos\/b\.mp4"/)
  assert.deepEqual(writesOf(story.sandbox), [])
})

test('only names a video by its path', async () => {
  await using story = await startStory(files)
  const path = isWindows ? 'videos\\b.mp4' : 'videos/b.mp4'
  const run = await story.run({ ...settings, caption: 'Hi', videos: 'videos/*.mp4', only: path })
  assert.equal(run.exitCode, 0, `a job publishes nothing of its share: ${run.log}`)
  assert.deepEqual(
    resultsOf(run).map(({ id }) => id),
    ['videos/b.mp4'],
  )
})
