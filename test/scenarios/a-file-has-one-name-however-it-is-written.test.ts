/**
 * Windows and macOS find `posts.yml` under the name `Posts.yml` too, Linux does not: there the step says what was probably
 * meant. Each story is played on the system that the steps run on.
 */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { hashOfManifest, readName } from '../../src/accounts/record.ts'
import { numberedVideo } from '../fixtures/videos.ts'
import { isCaseIgnored } from '../runner/step-platform.ts'
import { after, before, eventOf } from '../support/events.ts'
import { errorsOf, setStage } from '../support/stage.ts'
import { resultsOf, startStory, writesOf } from '../support/story.ts'

const settings = { caption: 'Out #launch', 'viewer-setting': 'SELF_ONLY', 'max-per-minute': '0' }
const manifest = (video: string): string =>
  `version: 1\nposts:\n  - { id: one, video: ${video}, caption: Hi, viewerSetting: SELF_ONLY }\n`

test('a manifest and its video in other letters', async () => {
  await using story = await startStory({
    'posts.yml': manifest('VIDEOS/Launch.MP4'),
    'videos/launch.mp4': numberedVideo(1),
  })
  const first = await story.run({ manifest: 'Posts.yml' })
  if (!isCaseIgnored) {
    assert.equal(first.exitCode, 1)
    assert.match(errorsOf(first).join('\n'), /"Posts\.yml" matches no manifest in the workspace/)
    assert.deepEqual(writesOf(story.sandbox), [])
    return
  }
  assert.equal(first.exitCode, 0, first.log)
  assert.equal(resultsOf(first)[0]?.video, 'videos/launch.mp4', 'results name the file otherwise than on Linux')
  const name = readName(story.sandbox.groups[0]?.media[0]?.fileName ?? '')
  assert.equal(
    name?.record?.manifest,
    hashOfManifest('123456789', 'posts.yml'),
    'the record names another manifest than that of a run on Linux: withdraw finds none of its posts',
  )
  const second = await story.run({ manifest: 'posts.yml' })
  assert.deepEqual(
    resultsOf(second).map(({ outcome }) => outcome),
    ['skipped'],
    'one video goes out twice',
  )
})

test('a video that is written in other letters', async () => {
  await using story = await startStory({ 'videos/launch.mp4': numberedVideo(1) })
  const run = await story.run({ ...settings, videos: 'videos/Launch.mp4' })
  if (isCaseIgnored) {
    assert.equal(run.exitCode, 0, run.log)
    assert.deepEqual(
      resultsOf(run).map(({ video }) => video),
      ['videos/launch.mp4'],
    )
  } else {
    assert.match(
      errorsOf(run)[0] ?? '',
      /"videos\/Launch\.mp4" matches no file.*; did you mean "videos\/launch\.mp4"\?/,
    )
    assert.deepEqual(writesOf(story.sandbox), [])
  }
})

test('two spellings of one video are one post, and of one manifest one manifest', {
  skip: !isCaseIgnored,
}, async () => {
  await using story = await startStory({
    'posts.yml': manifest('launch.mp4'),
    'launch.mp4': numberedVideo(1),
    'teaser.mp4': numberedVideo(2),
  })
  const run = await story.run({
    ...settings,
    videos: 'Teaser.mp4\nteaser.mp4\n*.mp4\n!LAUNCH.mp4',
    manifest: 'posts.yml\nPOSTS.yml\np*.yml',
  })
  assert.equal(run.exitCode, 0, `one file is taken for two: ${run.log}`)
  assert.deepEqual(
    resultsOf(run).map(({ id }) => id),
    ['teaser.mp4', 'one'],
  )
})

test('two files that differ by letter case alone are two posts', { skip: isCaseIgnored }, async () => {
  await using story = await startStory({ 'a.mp4': numberedVideo(1), 'A.mp4': numberedVideo(2) })
  const run = await story.run({ ...settings, videos: 'a.mp4\nA.mp4' })
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(
    resultsOf(run).map(({ video }) => video),
    ['a.mp4', 'A.mp4'],
  )
})

test('what a push added is known by the spelling that git has', async () => {
  await using stage = await setStage({
    'v/old.mp4': numberedVideo(1),
    'v/new.mp4': numberedVideo(2),
    'v/posts.yml': manifest('old.mp4'),
  })
  const { github } = stage
  github.commit(before, undefined, [{ filename: 'v/old.mp4', status: 'added' }], { 'v/posts.yml': manifest('old.mp4') })
  github.commit(after, before, [{ filename: 'v/new.mp4', status: 'added' }])
  const inputs = { caption: 'Hi', 'added-only': 'true', 'dry-run': 'true', 'api-key': undefined }
  const files = isCaseIgnored
    ? { videos: 'V/New.mp4\nV/OLD.mp4', manifest: 'V/Posts.yml' }
    : { videos: 'v/new.mp4\nv/old.mp4', manifest: 'v/posts.yml' }
  const run = await stage.run({ ...inputs, ...files }, { event: eventOf('push') })
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(
    resultsOf(run).map(({ id }) => id),
    ['v/new.mp4'],
    'old videos and entries count as new, or new ones as old',
  )
})

suite('accents of one or of two characters are one path, which names one video', () => {
  for (const name of ['café.mp4', 'Über.mp4', 'が.mp4']) {
    for (const [onDisk, written] of [
      ['NFC', 'NFD'],
      ['NFD', 'NFC'],
    ] as const) {
      test(`${name}: ${onDisk} on the disk, ${written} in the workflow`, async () => {
        const path = name.normalize(onDisk)
        await using story = await startStory({ [path]: numberedVideo(1) })
        const run = await story.run({ ...settings, videos: name.normalize(written) })
        assert.equal(run.exitCode, 0, `a file "has the same content as itself": ${run.log}`)
        assert.deepEqual(
          resultsOf(run).map(({ video }) => video),
          [path],
        )
      })
    }
  }
})

test('assets that differ by letter case alone do not overwrite each other', async () => {
  await using stage = await setStage()
  stage.github.release({
    assets: {
      'Clip.mp4': numberedVideo(1),
      'clip.mp4': numberedVideo(2),
      'Clip.txt': Buffer.from('First'),
      'clip.TXT': Buffer.from('Second'),
    },
  })
  const run = await stage.run({ 'release-assets': '*', 'max-per-minute': '0' }, { event: eventOf('release-published') })
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(
    stage.sandbox.groups.map(({ content, media }) => [content, media[0]?.fileName.slice(0, 5)]),
    [
      ['First', 'Clip-'],
      ['Second', 'clip-'],
    ],
    'a video goes out with the caption of another',
  )
  const contents = stage.sandbox.groups.map(({ media }) => readName(media[0]?.fileName ?? '')?.identity.content)
  assert.equal(new Set(contents).size, 2, 'one video goes out twice, the other one never')
})

test('a caption beside a video is none of the videos, whatever the case of its ending', async () => {
  await using story = await startStory({ 'v/a.mp4': numberedVideo(1), 'v/a.TXT': 'Beside it' })
  const run = await story.run({ 'viewer-setting': 'SELF_ONLY', videos: 'v/*' })
  assert.equal(run.exitCode, 0, `a caption is taken for a video: ${run.log}`)
  assert.deepEqual(
    story.sandbox.groups.map(({ content }) => content),
    ['Beside it'],
  )
})
