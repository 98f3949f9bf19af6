import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { numberedVideo } from '../../fixtures/videos.ts'
import { eventOf } from '../../support/events.ts'
import { captionsOf, errorsOf, noticesOf, setStage } from '../../support/stage.ts'
import { writesOf } from '../../support/story.ts'
import { build, located, release, source } from '../building.ts'

const published = eventOf('release-published')

/** A manifest with one post. */
const manifest = (...lines: string[]): string =>
  ['version: 1', 'posts:', '  - video: a.mp4', ...lines.map((line) => `    ${line}`)].join('\n')

test('a caption may name the release, the repository, the video and the run', async () => {
  await using stage = await setStage({ 'clips/My clip.mp4': numberedVideo(1) })
  const caption = [
    '{{ release.name }}|{{ release.tag }}|{{ release.url }}',
    '{{ repo.owner }}|{{ repo.name }}|{{ repo.url }}',
    '{{ video.name }}|{{ video.stem }}',
    '{{ run.url }}|{{ run.sha }}',
  ]
  const result = await stage.run(
    { videos: 'clips/*.mp4', caption: caption.join('\n'), 'wait-timeout': '0' },
    { event: published },
  )
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(captionsOf(stage)[0]?.split('\n'), [
    'Lift off|v1.2.0|https://github.com/acme/videos/releases/tag/v1.2.0',
    'acme|videos|https://github.com/acme/videos',
    'My clip.mp4|My clip',
    'https://github.com/acme/videos/actions/runs/9876543210|5f0c2d3e4b5a69788796a5b4c3d2e1f001234567',
  ])
})

test('notes become plain text and are cut at a word; braces in them stay text', async () => {
  await using stage = await setStage({ 'a.mp4': numberedVideo(1) })
  const caption = '{{ release.body | plain | cut: 60 }} #launch'
  const result = await stage.run({ videos: 'a.mp4', caption, 'wait-timeout': '0' }, { event: published })
  assert.equal(result.exitCode, 0, result.log)
  assert.deepEqual(captionsOf(stage), ["What's new\n\n• Faster start\n• Docs for {{ templates }} and… #launch"])
  await stage.run(
    { videos: 'a.mp4', caption: '{{ release.body }}', 'wait-timeout': '0', 'on-duplicate': 'repost' },
    { event: published },
  )
  assert.match(captionsOf(stage)[1] ?? '', /\{\{ templates \}\}` and \{% raw %\} tags/)
})

test('a name from the notes that is left in a caption is a warning, and a name that was written is none', async () => {
  await using stage = await setStage({ 'a.mp4': numberedVideo(1) })
  const event = eventOf('release-published', ({ release }) => {
    release.body = 'Thanks @octocat and me@acme.dev!\n* Faster by @hubot in https://github.com/acme/videos/pull/1'
  })
  const inputs = { videos: 'a.mp4', 'dry-run': 'true' }
  const told = await stage.run({ ...inputs, caption: '{{ release.body | plain }} by @acme' }, { event })
  const warnings = noticesOf(told, 'warning')
  assert.equal(warnings.length, 1, told.log)
  assert.match(warnings[0] ?? '', /^@octocat comes from the release's notes, and on TikTok it mentions the account/)
  const quiet = await stage.run({ ...inputs, caption: '{{ release.name }} by @acme' }, { event })
  assert.deepEqual(noticesOf(quiet, 'warning'), [])
})

suite('a name from the notes, however it comes into the caption', () => {
  const notes = { ...release, name: 'Spring by @hubot', body: 'Thanks _@octocat_ and a_b@acme.dev' }
  for (const [caption, names] of [
    ['{{ release.body }}', '@octocat_'],
    ['{{ release.body | plain }}', '@octocat'],
    ['{{ release["body"] }}', '@octocat_'],
    ['{% assign r = release %}{{ r.body }}', '@octocat_'],
    ['{{ release.name }}', '@hubot'],
    ['{{ release.name }} by @hubot', undefined],
    ['{{ release.tag }} by @{{ repo.owner }}', undefined],
    ['Out now #release', undefined],
  ] as const) {
    test(caption, async () => {
      const { problems } = await build(source({ caption: located(caption, 3) }), notes)
      const [told, ...others] = problems.map(({ message }) => message.split(' ')[0])
      assert.deepEqual([told, others], [names, []], 'a stranger is mentioned, and nobody is told')
    })
  }
})

test('the id of the inputs is judged as an id: by its length, not by names in it', async () => {
  const notes = { ...release, name: 'Thanks @octocat' }
  const idTemplate = { value: '{{ release.name }}', origin: { input: 'id' } }
  const made = await build(source({ caption: located('Hi', 3) }, { idTemplate }), notes)
  assert.deepEqual(made.problems, [])
  assert.equal(made.post.id, 'Thanks @octocat')
  const long = await build(source({ caption: located('Hi', 3) }, { idTemplate }), {
    ...notes,
    name: `@octocat ${'x'.repeat(200)}`,
  })
  assert.deepEqual(
    long.problems.map(({ code }) => code),
    ['id/unusable'],
  )
})

test('a pre-release is told only where its values are used', async () => {
  const uses = async (caption: string) => (await build(source({ caption: located(caption, 3) }), release)).usesRelease
  assert.deepEqual(await Promise.all(['Out now #release', '{% if release %}x{% endif %}'].map(uses)), [false, true])
})

test('an empty caption file is named', async () => {
  await using stage = await setStage({
    'a.mp4': numberedVideo(1),
    'a.txt': '\n',
    'posts.yml': manifest('captionFile: a.txt'),
  })
  const beside = await stage.run({ videos: 'a.mp4' })
  assert.match(errorsOf(beside)[0] ?? '', /^"a\.txt" is empty; write the caption into it\.$/)
  const named = await stage.run({ manifest: 'posts.yml' })
  assert.match(errorsOf(named)[0] ?? '', /"a\.txt" is empty/)
})

test('the length of a caption is that of what the template makes', async () => {
  await using stage = await setStage({ 'a.mp4': numberedVideo(1) })
  const long = eventOf('release-published', ({ release }) => {
    release.body = 'é'.repeat(2190)
  })
  const inputs = { videos: 'a.mp4', caption: '{{ release.body }} #launch#now', 'wait-timeout': '0' }
  const result = await stage.run(inputs, { event: long })
  assert.match(errorsOf(result)[0] ?? '', /^a\.mp4: The caption has 2202 UTF-16 code units; TikTok takes 2200 at most/)
  assert.deepEqual(writesOf(stage.sandbox), [], 'Something is sent although the caption is too long')
  const braces = `{{ release.tag }}${'{{ release.tag | cut: 1 }}'.repeat(200)}`
  const short = await stage.run({ ...inputs, caption: braces }, { event: published })
  assert.equal(short.exitCode, 0, `A template longer than a caption is refused: ${short.log}`)
})

suite('a wrong template points at its place: in the file, in the manifest, in the input', { concurrency: 2 }, () => {
  const cases = [
    {
      name: 'a caption file: its own line and column',
      files: { 'm/posts.yml': manifest('captionFile: text/a.txt'), 'm/text/a.txt': 'First\n  {{ release.nam }}' },
      manifest: 'm/posts.yml',
      says: /^There is no value release\.nam; did you mean release\.name\?$/,
      place: 'm/text/a.txt:2:6',
    },
    {
      name: 'the text beside a video: its own line and column',
      files: { 'm/posts.yml': manifest(), 'm/a.txt': '{{ repo.stars }}' },
      manifest: 'm/posts.yml',
      says: /^There is no value repo\.stars/,
      place: 'm/a.txt:1:4',
    },
    {
      name: 'a manifest: where the caption stands',
      files: { 'm/posts.yml': manifest('id: a', 'caption: "Hello {{ video.sten | upcase }}"') },
      manifest: 'm/posts.yml',
      says: /^There is no value video\.sten; did you mean video\.stem\? \(line 1, column 10 of the caption\)\.$/,
      place: 'm/posts.yml:5:14',
    },
    {
      name: 'an unknown filter',
      files: { 'm/posts.yml': manifest('caption: "{{ video.stem | upcas }}"') },
      manifest: 'm/posts.yml',
      says: /^There is no filter upcas; did you mean upcase\? \(line 1, column \d+ of the caption\)\.$/,
      place: 'm/posts.yml:4:14',
    },
    {
      name: 'an input',
      files: {},
      caption: '{{ github.actor }}',
      says: /^There is no value github\.actor: GitHub's expressions work only in workflow files\. .* \(line 1, column 4 of the caption\)\.$/,
      place: '[input caption]',
    },
    {
      name: 'a release value where no release is',
      files: {},
      caption: '{{ release.name }}',
      says: /^No release triggered this run, so there are no release values: set release-tag, or leave release values out of the caption/,
      place: '[input caption]',
    },
    {
      name: 'a caption file that is not there',
      files: { 'm/posts.yml': manifest('captionFile: gone.txt') },
      manifest: 'm/posts.yml',
      says: /^"m\/gone\.txt" does not exist in the workspace\.$/,
      place: 'm/posts.yml:4:18',
    },
    {
      name: 'a folder in place of the file',
      files: { 'm/posts.yml': manifest('captionFile: texts'), 'm/texts/a.txt': 'Hi' },
      manifest: 'm/posts.yml',
      says: /^"m\/texts" is a folder; name a text file in it\.$/,
      place: 'm/posts.yml:4:18',
    },
    {
      name: 'caption and captionFile at once',
      files: { 'm/posts.yml': manifest('caption: a', 'captionFile: b.txt') },
      manifest: 'm/posts.yml',
      says: /^caption and captionFile are both set; keep one of them\.$/,
      place: 'm/posts.yml:5:18',
    },
  ]
  for (const { name, files, says, place, ...inputs } of cases) {
    test(name, async () => {
      await using stage = await setStage({ 'm/a.mp4': numberedVideo(1), ...files })
      const videos = 'manifest' in inputs ? {} : { videos: 'm/a.mp4' }
      const result = await stage.run({ ...videos, ...inputs })
      assert.equal(result.exitCode, 1, result.log)
      const [first] = result.annotations
      assert.match(first?.message ?? '', says)
      assert.equal(first?.file ? `${first.file}:${first.line}:${first.column}` : `[${first?.title}]`, place)
      assert.deepEqual(errorsOf(result).slice(1), ['1 problem; nothing was published.'], 'More is said than is wrong')
      assert.deepEqual(writesOf(stage.sandbox), [])
    })
  }
})

test("a wrong text of a release's video is named", async () => {
  await using stage = await setStage()
  stage.github.release({ assets: { 'a.mp4': numberedVideo(1), 'a.txt': Buffer.from('One\n{{ nme }}') } })
  const result = await stage.run({ 'release-assets': 'a.mp4' }, { event: published })
  assert.match(errorsOf(result)[0] ?? '', /^There is no value nme; .* \(line 2, column 4 of "a\.txt"\)\.$/)
})
