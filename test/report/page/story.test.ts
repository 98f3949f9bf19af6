import assert from 'node:assert/strict'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import test from 'node:test'
import { eventOf } from '../../support/events.ts'
import { setStage } from '../../support/stage.ts'
import { oneVideo, startStory, video } from '../../support/story.ts'
import { makeFolder } from './pages.ts'

test('a page that is asked for is one file in a folder of its own, and holds no secret', async () => {
  await using folder = await makeFolder()
  await using story = await startStory({ 'launch.mp4': video() })
  const result = await story.run({ ...oneVideo, preview: 'true' }, { env: { RUNNER_TEMP: folder.path } })
  assert.equal(result.exitCode, 0, result.log)
  const { preview = '' } = result.outputs
  assert.equal(basename(preview), 'tiktok-preview.html')
  assert.equal(dirname(dirname(preview)), folder.path)
  assert.ok(result.log.includes(preview), 'the log does not say where the page is')
  const page = await readFile(preview, 'utf8')
  const url = JSON.parse(result.outputs['post-urls'] ?? '[]')[0]
  assert.ok(page.includes(`href="${url}"`), 'a published post has no link')
  assert.ok(page.includes('src="data:video/mp4;base64,'))
  assert.ok(!page.includes(story.sandbox.apiKey), 'the API key stands in a file that is shown to everybody')
  assert.ok(!/X-Amz|Signature=/i.test(page), 'an upload URL stands in the page')
  assert.ok(!/<script|javascript:|\sstyle=|\son\w+=/i.test(page), 'the page has script, or styles its policy forbids')
  assert.match(page, /"default-src 'none'; style-src 'sha256-[^;]+'; media-src data:;/)
})

test('without being asked for nothing is written', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const result = await story.run({ ...oneVideo, 'dry-run': 'true' })
  assert.equal(result.outputs.preview, '')
  assert.deepEqual(result.leftInTemp, [])
})

test('a refused plan has its page: each problem on its post, the rest above', async () => {
  await using folder = await makeFolder()
  const manifest = `version: 1
defaults: { accounts: "@acme", viewerSetting: PUBLIC_TO_EVERYONE }
posts:
  - { id: good, video: launch.mp4, caption: Fine }
  - { id: silent, video: other.mp4 }
  - { id: gone, video: none.mp4, caption: Hi }
`
  await using story = await startStory({
    'launch.mp4': video(),
    'other.mp4': video('24-fps.mp4'),
    'posts.yml': manifest,
  })
  const inputs = { manifest: 'posts.yml', preview: 'true' }
  const { exitCode, outputs } = await story.run(inputs, { env: { RUNNER_TEMP: folder.path } })
  assert.equal(exitCode, 1)
  const page = await readFile(outputs.preview ?? '', 'utf8')
  const [above = '', good = '', silent = ''] = page.split('<article').map((part) => part.replaceAll(/src="[^"]*"/g, ''))
  assert.match(above, /2 problems; nothing was published/)
  assert.match(above, /none\.mp4&quot; matches no file/)
  assert.doesNotMatch(above, /There is no caption/)
  assert.match(silent, /posts\.yml:5:\d+.*There is no caption/s)
  assert.doesNotMatch(good, /There is no caption/)
  assert.match(good, /Not sent, because other posts have problems/)
  assert.match(good, /@acme/)
})

test('a post that TikTok refuses says so where it stands', async () => {
  await using folder = await makeFolder()
  await using story = await startStory(
    { 'launch.mp4': video() },
    { verdict: () => ({ code: 'INVALID_CONTENT', message: 'duration_check_failed' }) },
  )
  const result = await story.run({ ...oneVideo, preview: 'true' }, { env: { RUNNER_TEMP: folder.path } })
  assert.equal(result.exitCode, 1)
  const [above = '', post = ''] = (await readFile(result.outputs.preview ?? '', 'utf8')).split('<article')
  assert.match(post, /duration_check_failed/)
  assert.doesNotMatch(above, /duration_check_failed/)
})

test('a page that cannot be written is a warning, and the video is published', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const env = { RUNNER_TEMP: `${story.workspace}/launch.mp4` }
  const result = await story.run({ ...oneVideo, preview: 'true' }, { env })
  assert.equal(result.exitCode, 0, result.log)
  assert.equal(result.outputs.published, '1')
  assert.equal(result.outputs.preview, '')
  assert.match(result.log, /The preview page could not be written: ENOTDIR/)
})

test('a downloaded asset is on the page, though its file is gone afterwards', async () => {
  await using folder = await makeFolder()
  await using stage = await setStage()
  const bytes = await readFile(new URL('../../fixtures/videos/launch.mp4', import.meta.url))
  stage.github.release({ assets: { 'a.mp4': bytes } })
  const inputs = { 'release-assets': '*.mp4', caption: 'Hi', 'dry-run': 'true', preview: 'true' }
  const event = eventOf('release-published')
  const result = await stage.run(inputs, {
    event,
    env: { GITHUB_API_URL: stage.github.apiUrl, RUNNER_TEMP: folder.path },
  })
  assert.equal(result.exitCode, 0, result.log)
  const { preview = '' } = result.outputs
  assert.ok((await readFile(preview, 'utf8')).includes(bytes.toString('base64')))
  assert.ok((await stat(preview)).size < 200_000)
})
