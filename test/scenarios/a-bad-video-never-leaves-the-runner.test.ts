import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { assertSnapshot, renderRun } from '../support/snapshot.ts'
import { oneVideo, startStory, video, writesOf } from '../support/story.ts'

const bytesOf = (name: string): Promise<Buffer> =>
  readFile(fileURLToPath(new URL(`../fixtures/videos/${name}`, import.meta.url)))

const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 81392\n`
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

const manifest = `version: 1
defaults: { viewerSetting: PUBLIC_TO_EVERYONE, caption: Hi }
posts:
  - video: videos/2-seconds.mp4
  - video: videos/15-fps.mp4
  - video: videos/prores.mov
  - video: videos/sound-only.mp4
  - video: videos/cut.mp4
  - video: videos/pointer.mp4
  - video: videos/picture.mp4
  - video: videos/landscape.mp4
`

test('every bad video of a manifest is named at its line, with what to do, and nothing is sent', async (t) => {
  await using story = await startStory({
    'posts.yml': manifest,
    'videos/2-seconds.mp4': video('2-seconds.mp4'),
    'videos/15-fps.mp4': video('15-fps.mp4'),
    'videos/prores.mov': video('prores.mov'),
    'videos/sound-only.mp4': video('sound-only.mp4'),
    'videos/cut.mp4': (await bytesOf('h264-moov-last.mp4')).subarray(0, 20_000),
    'videos/pointer.mp4': pointer,
    'videos/picture.mp4': png,
    'videos/landscape.mp4': video('landscape.mp4'),
  })
  const result = await story.run({ manifest: 'posts.yml' })
  assert.equal(result.exitCode, 1)
  assert.deepEqual(writesOf(story.sandbox), [], 'something was sent although a video breaks a rule')
  const errors = result.annotations.filter(({ severity, file }) => severity === 'error' && file === 'posts.yml')
  assert.deepEqual(
    errors.map(({ line }) => line),
    // The third is too short as well.
    [4, 5, 6, 6, 7, 8, 9, 10],
    'each bad video has its line',
  )
  assertSnapshot(t, renderRun(result, story.sandbox), import.meta.url)
})

const rules: [fixture: string, says: RegExp][] = [
  ['2-seconds.mp4', /2 s long; TikTok takes 3 to 600 s/],
  ['15-fps.mp4', /15 frames a second; TikTok takes 23 to 60.*ffmpeg .*-r 30/],
  ['22.9-fps.webm', /22\.9 frames a second/],
  ['61-fps.mp4', /61 frames a second/],
  ['narrow.mp4', /TikTok takes 360 to 4096 on each side/],
  ['av1.mp4', /coded as AV1; TikTok takes H\.264, H\.265, VP8 or VP9/],
  ['mjpeg.mov', /TikTok takes H\.264/],
  ['sound-only.webm', /only sound, no picture/],
]

suite('a rule about the inside', { concurrency: 2 }, () => {
  for (const [fixture, says] of rules) {
    test(fixture, async () => {
      await using story = await startStory({ [fixture]: video(fixture) })
      const result = await story.run({ ...oneVideo, videos: fixture }, { post: 'never' })
      assert.equal(result.exitCode, 1, 'TikTok would refuse this video minutes later')
      assert.match(result.log, says)
      assert.deepEqual(writesOf(story.sandbox), [])
    })
  }
})

const containers: [fixture: string, name: string, type: string, extension: string, warns: RegExp | undefined][] = [
  ['launch.mp4', 'a.mp4', 'video/mp4', 'mp4', undefined],
  ['h264.mov', 'a.mov', 'video/quicktime', 'mov', undefined],
  ['vp9.webm', 'a.webm', 'video/webm', 'webm', undefined],
  ['launch.mp4', 'a.webm', 'video/mp4', 'mp4', /ends in \.webm, but its content is MP4; it is sent as video\/mp4/],
  ['vp8.webm', 'a.mp4', 'video/webm', 'webm', /ends in \.mp4, but its content is WebM/],
  ['h264.mkv', 'a.mkv', 'video/x-matroska', 'mkv', /MKV file; PostPost takes it, but TikTok may refuse it/],
  ['h264.avi', 'a.avi', 'video/x-msvideo', 'avi', /AVI file; .*TikTok may refuse it .*nothing inside it was checked/],
  ['landscape.mp4', 'a.mp4', 'video/mp4', 'mp4', /is landscape; TikTok shows it small/],
]

suite('the content decides, not the name', { concurrency: 2 }, () => {
  for (const [fixture, name, type, extension, warns] of containers) {
    test(`${fixture} as ${name}`, async () => {
      await using story = await startStory({ [name]: video(fixture) })
      const result = await story.run({ ...oneVideo, videos: name, 'wait-timeout': '0' }, { post: 'never' })
      assert.equal(result.exitCode, 0, result.log)
      const [media] = story.sandbox.groups[0]?.media ?? []
      assert.equal(media?.contentType, type)
      assert.ok(media?.fileName.endsWith(`.${extension}`), `it is stored as ${media?.fileName}`)
      const warnings = result.annotations.map(({ message }) => message)
      if (warns) assert.match(warnings.join('\n'), warns)
      else assert.deepEqual(warnings, [], 'a good video needs no warning')
    })
  }
})

test('a video made to fill memory is refused, and the others are looked into all the same', async () => {
  const hostile = await bytesOf('h264-moov-first.mp4')
  // Four billion frames in one row of its index.
  hostile.writeUInt32BE(0xffffffff, hostile.indexOf('stts') + 12)
  await using story = await startStory({ 'a.mp4': hostile, 'b.mp4': video('15-fps.mp4') })
  const result = await story.run({ ...oneVideo, videos: '*.mp4' })
  assert.equal(result.exitCode, 1)
  assert.match(result.log, /Error: a\.mp4: The index of this video is damaged/)
  assert.match(result.log, /Error: b\.mp4: 15 frames a second/)
  assert.deepEqual(writesOf(story.sandbox), [])
})

test('strict turns the warnings into errors', async () => {
  await using story = await startStory({ 'a.webm': video() })
  const result = await story.run({ ...oneVideo, videos: 'a.webm', strict: 'true' })
  assert.equal(result.exitCode, 1)
  assert.match(result.log, /Error: a\.webm: .*its content is MP4/)
  assert.deepEqual(writesOf(story.sandbox), [])
})
