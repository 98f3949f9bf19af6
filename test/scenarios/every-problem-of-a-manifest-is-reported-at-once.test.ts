import assert from 'node:assert/strict'
import test from 'node:test'
import { assertSnapshot, renderRun } from '../support/snapshot.ts'
import { resultsOf, startStory, video, writesOf } from '../support/story.ts'
import { seen } from '../support/summary.ts'

const wrongInManyWays = `version: 2
default:
  caption: never read
defaults:
  viewerSetting: PUBLIC
  allowComment: true
posts:
  - video: videos/launch.mp4
    caption: "{{ video.steam }}"
    viewer-setting: SELF_ONLY
    schedule: tomorrow
    timezone: Berlin
  - id: twice
    video: videos/missing.mp4
    caption: Hi
    viewerSetting: SELF_ONLY
    allowDuet: "yes"
  - id: twice
    video: videos/clip.mp4
    caption: "   "
    captionFile: captions/none.txt
    viewerSetting: FOLLOWER_OF_CREATOR
    accounts: [acme, twitter-1]
    commercialContent: true
  - video: videos/clip.mp4
    id: twice
    caption: 2026
    viewerSetting: SELF_ONLY
    commercialContent: true
    brandedContent: true
    schedule: 2026-02-30T18:00
  - caption: without a video
  - just text
`

test('fifteen mistakes in two manifests come in one run, each at its place', async (t) => {
  await using story = await startStory({
    'posts.yml': wrongInManyWays,
    'broken.yml': 'version: 1\nposts:\n  - video: "clip.mp4\n    caption: [unclosed\n',
    'videos/launch.mp4': video(),
    'videos/clip.mp4': video('24-fps.mp4'),
  })
  const result = await story.run({ manifest: '*.yml' })
  assert.equal(result.exitCode, 1)
  assert.deepEqual(writesOf(story.sandbox), [], 'something was sent although nothing of this can be')
  const errors = result.annotations.filter(({ severity }) => severity === 'error')
  assert.equal(
    errors.length,
    10,
    "GitHub shows ten; the tenth must be the sentence that says why the step fails, not one that GitHub's limit cut",
  )
  assert.ok(errors.slice(0, 9).every(({ file, line, column }) => file && line && column))
  const [, count = '0'] = /^(\d+) problems; nothing was published\.$/.exec(errors.at(-1)?.message ?? '') ?? []
  assert.equal(Number(count), 22, 'a problem is not found: the user mends the others and gets it next')
  const { problems } = seen(result.summary)
  const told = problems.map((line) => Number(/^❌ (\d+) times: /.exec(line)?.[1] ?? 1))
  assert.equal(
    told.reduce((sum, times) => sum + times, 0),
    Number(count),
    'the summary must have all of them',
  )
  assert.ok(resultsOf(result).every(({ outcome }) => outcome === 'failed'))
  assertSnapshot(t, renderRun(result, story.sandbox), import.meta.url)
})
