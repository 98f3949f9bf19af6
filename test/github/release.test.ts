import assert from 'node:assert/strict'
import test from 'node:test'
import { launchVideo, numberedVideo } from '../fixtures/videos.ts'
import { sandboxApiKey } from '../sandbox/options.ts'
import { eventOf } from '../support/events.ts'
import { captionsOf, errorsOf, noticesOf, setStage } from '../support/stage.ts'
import { writesOf } from '../support/story.ts'

const published = eventOf('release-published')

test('a published release puts its video on TikTok, with a caption from the release', async () => {
  await using stage = await setStage()
  const { id } = stage.github.release({ assets: { 'launch.mp4': launchVideo() } })
  const result = await stage.run(
    { 'release-assets': '*.mp4', caption: '{{ release.name }} {{ release.tag }} #launch {{ release.url }}' },
    { event: published },
  )
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(captionsOf(stage), ['Lift off v1.2.0 #launch https://github.com/acme/videos/releases/tag/v1.2.0'])
  assert.equal(result.outputs['post-group-id'], stage.sandbox.groups[0]?.id, 'The next step gets no id')
  assert.equal(result.outputs.published, '1')
  assert.deepEqual(
    stage.github.requests.map(({ host, path }) => `${host} ${path}`),
    [
      `api /repos/acme/videos/releases/${id}/assets`,
      'api /repos/acme/videos/releases/assets/501',
      'storage /asset/501',
    ],
    'The release is in the event already: only its assets are asked for',
  )
  assert.match(result.log, /launch\.mp4: 81\.4 kB downloaded/)
  assert.deepEqual(result.leftInTemp, [], 'Downloaded files stay on a self-hosted runner for ever')
})

test("the token goes to GitHub only, PostPost's key to PostPost only", async () => {
  await using stage = await setStage()
  stage.github.release({ assets: { 'launch.mp4': launchVideo() } })
  const result = await stage.run({ 'release-assets': 'launch.mp4' }, { event: published })
  assert.equal(result.exitCode, 0, result.log)
  const [storage] = stage.github.requests.filter(({ host }) => host === 'storage')
  assert.ok(storage)
  assert.equal(storage.headers.authorization, undefined, 'The token was given to the storage that GitHub redirects to')
  for (const request of stage.github.requests) {
    assert.ok(!JSON.stringify(request).includes(sandboxApiKey), `PostPost's key went to GitHub: ${request.path}`)
  }
  for (const request of stage.sandbox.requests) {
    assert.ok(!JSON.stringify(request).includes('ghs_'), `GitHub's token went to PostPost: ${request.path}`)
  }
  assert.deepEqual(stage.sandbox.leaks, [])
})

test('without a caption the release gives one: its name and its notes as plain text, braces and all', async () => {
  await using stage = await setStage()
  stage.github.release({ assets: { 'launch.mp4': launchVideo() } })
  const result = await stage.run({ 'release-assets': '*.mp4' }, { event: published })
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(captionsOf(stage), [
    ['Lift off', '', "What's new", '', '• Faster start', '• Docs for {{ templates }} and {% raw %} tags'].join('\n'),
  ])
})

test('notes longer than a caption are cut, and a release without name and notes is its tag', async () => {
  await using stage = await setStage()
  stage.github.release({ assets: { 'launch.mp4': launchVideo() } })
  const long = eventOf('release-published', ({ release }) => {
    release.body = 'Many words. '.repeat(1000)
  })
  await stage.run({ 'release-assets': '*.mp4' }, { event: long })
  const bare = eventOf('release-published', ({ release }) => {
    release.name = null
    release.body = null
  })
  await stage.run({ 'release-assets': '*.mp4', 'on-duplicate': 'repost' }, { event: bare })
  const [cut, tag] = captionsOf(stage)
  assert.match(cut ?? '', /^Lift off\n\nMany words\. .*…$/s)
  assert.ok((cut ?? '').length <= 500, `The caption has ${cut?.length} characters`)
  assert.equal(tag, 'v1.2.0')
})

test('a text beside a video is its caption, also where a release would give one', async () => {
  await using stage = await setStage({
    'clips/a.mp4': numberedVideo(1),
    'clips/a.txt': 'From the folder #{{ release.tag }}\n',
  })
  stage.github.release({
    assets: {
      'b.mp4': numberedVideo(2),
      'b.txt': Buffer.from('From the release\n'),
      'notes.md': Buffer.from('# no video'),
    },
  })
  const inputs = { videos: 'clips/*', 'release-assets': 'b.*', concurrency: '1' }
  const result = await stage.run(inputs, { event: published })
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(captionsOf(stage), ['From the folder #v1.2.0', 'From the release'])
  assert.deepEqual(result.leftInTemp, [])
})

test("an asset's text counts although only the videos are named, and a caption input wins over it", async () => {
  await using stage = await setStage()
  stage.github.release({ assets: { 'b.mp4': numberedVideo(2), 'b.txt': Buffer.from('From the release') } })
  await stage.run({ 'release-assets': '*.mp4' }, { event: published })
  await stage.run({ 'release-assets': '*.mp4', caption: 'Mine', 'on-duplicate': 'repost' }, { event: published })
  assert.deepEqual(captionsOf(stage), ['From the release', 'Mine'])
})

test('patterns choose assets in their order, each once, without what an exclamation mark excludes', async () => {
  await using stage = await setStage()
  const names = ['teaser.mp4', 'clip.2.mp4', 'clip.1.mp4', 'draft-clip.mp4', 'My.clip.mov', 'source.zip']
  stage.github.release({ assets: Object.fromEntries(names.map((name, i) => [name, numberedVideo(i)])) })
  const patterns = '!draft-*\nclip.?.mp4\n*.mp4\nMy clip.mov'
  const result = await stage.run(
    { 'release-assets': patterns, caption: '{{ video.name }}', concurrency: '1', 'wait-timeout': '0' },
    { event: published },
  )
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(captionsOf(stage), ['clip.2.mp4', 'clip.1.mp4', 'teaser.mp4', 'My.clip.mov'])
})

test('a release with more assets than a page has all of them looked at', async () => {
  await using stage = await setStage()
  const assets = Object.fromEntries(Array.from({ length: 130 }, (_, i) => [`file-${i}.zip`, Buffer.from('zip')]))
  stage.github.release({ assets: { ...assets, 'last.mp4': launchVideo() } })
  const result = await stage.run({ 'release-assets': 'last.mp4', caption: 'Last' }, { event: published })
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(captionsOf(stage), ['Last'])
})

test('an event that has only the tag of the release, as people write it for act', async () => {
  await using stage = await setStage()
  stage.github.release({ assets: { 'launch.mp4': launchVideo() } })
  const event = { name: 'release', payload: { release: { tag_name: 'v1.2.0' } } }
  const inputs = { 'release-assets': '*.mp4', caption: '{{ release.name }}: {{ release.url }}' }
  const result = await stage.run(inputs, { event })
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(captionsOf(stage), ['v1.2.0: https://github.com/acme/videos/releases/tag/v1.2.0'])
})

test('a release by its tag serves any event, also on a server of a company', async () => {
  await using stage = await setStage({}, { basePath: '/api/v3' })
  stage.github.release({ tag: 'v1.0.0', name: 'Another' })
  stage.github.release({ tag: 'clips/2026', name: 'Clips', assets: { 'launch.mp4': launchVideo() } })
  const result = await stage.run(
    { 'release-tag': 'clips/2026', 'release-assets': '*.mp4', caption: '{{ release.name }} in {{ repo.url }}' },
    { event: eventOf('schedule'), env: { GITHUB_SERVER_URL: 'https://git.example.com' } },
  )
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(captionsOf(stage), ['Clips in https://git.example.com/acme/videos'])
})

test('the same asset again is skipped, also under another name and in another release', async () => {
  await using stage = await setStage()
  stage.github.release({ assets: { 'launch.mp4': launchVideo() } })
  const first = await stage.run({ 'release-assets': '*.mp4' }, { event: published })
  const again = await stage.run({ 'release-assets': '*.mp4' }, { event: published })
  assert.equal(again.outputs.skipped, '1', again.log)
  assert.equal(again.outputs['post-group-id'], first.outputs['post-group-id'], 'A re-run gives another id')
  stage.github.release({ tag: 'v2', assets: { 'renamed.mp4': launchVideo() } })
  const later = await stage.run({ 'release-tag': 'v2', 'release-assets': '*.mp4' })
  assert.equal(later.outputs.skipped, '1', later.log)
  assert.equal(stage.sandbox.livePosts().length, 1, 'The followers see the video twice')
})

test('a pre-release is published with a warning, and is an error where warnings are', async () => {
  await using stage = await setStage()
  stage.github.release({ tag: 'v2.0.0-rc.1', assets: { 'launch.mp4': launchVideo() } })
  const event = eventOf('release-prereleased')
  const result = await stage.run({ 'release-assets': '*.mp4' }, { event })
  assert.equal(result.exitCode, 0, result.log)
  assert.match(
    noticesOf(result, 'warning').join(),
    /"v2\.0\.0-rc\.1" is a pre-release.*if: \$\{\{ !github\.event\.release\.prerelease \}\}/,
  )
  const before = writesOf(stage.sandbox).length
  const strict = await stage.run({ 'release-assets': '*.mp4', strict: 'true' }, { event })
  assert.equal(strict.exitCode, 1)
  assert.equal(writesOf(stage.sandbox).length, before)
})

test('that a release is a pre-release is said where it is used', async () => {
  await using stage = await setStage({ 'a.mp4': numberedVideo(1) })
  const event = eventOf('release-prereleased')
  const unused = await stage.run({ videos: 'a.mp4', caption: 'Hi', 'dry-run': 'true' }, { event })
  assert.doesNotMatch(unused.log, /pre-release/, 'a run is warned of a release that it does not use')
  const used = await stage.run({ videos: 'a.mp4', caption: '{{ release.tag }}', 'dry-run': 'true' }, { event })
  assert.match(used.log, /is a pre-release/)
})

test('an empty github-token is told once, at its own input', async () => {
  await using stage = await setStage({ 'a.mp4': numberedVideo(1) })
  const inputs = {
    videos: 'a.mp4',
    caption: 'Hi',
    'release-tag': 'v1',
    'release-assets': '*.mp4',
    'added-only': 'true',
  }
  const run = await stage.run({ ...inputs, 'github-token': '' }, { event: eventOf('push') })
  assert.equal(run.exitCode, 1)
  const said = 'github-token is empty; leave the input out to use the token of the job.'
  assert.deepEqual(
    run.annotations.filter(({ message }) => message.includes('github-token')).map(({ message }) => message),
    [said],
    run.log,
  )
})

test('one time for several assets is the same plan for the share of one job', async () => {
  await using stage = await setStage()
  stage.github.release({ assets: { 'a.mp4': numberedVideo(1), 'b.mp4': numberedVideo(2) } })
  const inputs = { 'release-assets': '*.mp4', caption: 'Hi', schedule: '2099-01-01T10:00', 'max-per-minute': '1' }
  const all = await stage.run({ ...inputs, 'dry-run': 'true' }, { event: published })
  const first = await stage.run({ ...inputs, only: 'a.mp4' }, { event: published })
  const second = await stage.run({ ...inputs, only: 'b.mp4' }, { event: published })
  const timesOf = ({ outputs }: typeof all): unknown[] =>
    JSON.parse(outputs.results ?? '[]').map((result: Record<string, unknown>) => result.scheduledTime)
  assert.deepEqual([...timesOf(first), ...timesOf(second)], timesOf(all), second.log)
})

test("a file's local name finds its asset", async () => {
  await using stage = await setStage()
  stage.github.release({ assets: { 'My.clip.1.mp4': numberedVideo(1) } })
  const run = await stage.run(
    { 'release-assets': 'My clip (1).mp4', caption: 'Hi', 'dry-run': 'true' },
    { event: published },
  )
  assert.equal(run.exitCode, 0, run.log)
})

test('an exclude that takes no asset out, and would after a small change, stops the step', async () => {
  await using stage = await setStage()
  stage.github.release({ assets: { 'a.mp4': numberedVideo(1), 'draft-b.mp4': numberedVideo(2) } })
  const inputs = { caption: 'Hi', 'release-assets': '*.mp4\n!Draft-*' }
  const run = await stage.run(inputs, { event: published })
  assert.match(errorsOf(run)[0] ?? '', /takes nothing out, so draft-b\.mp4 is about to be published.*write "!draft-\*"/)
  const none = await stage.run(
    { ...inputs, 'release-assets': 'a.mp4\n!old-*', 'dry-run': 'true' },
    { event: published },
  )
  assert.match(none.log, /The exclude "!old-\*" takes nothing out in this run\./)
})
