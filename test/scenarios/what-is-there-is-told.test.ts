import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { SandboxOptions } from '../sandbox/options.ts'
import { oneVideo, resultsOf, startStory, video } from '../support/story.ts'
import { seen } from '../support/summary.ts'

const warningsOf = (run: { annotations: { severity: string; message: string }[] }, severity = 'warning'): string[] =>
  run.annotations.filter((each) => each.severity === severity).map(({ message }) => message)

test('a re-run with another caption shows what is there, and says that it stays', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  await story.run(oneVideo)
  const again = await story.run({ ...oneVideo, caption: 'v2.0 is out #launch' })
  assert.equal(resultsOf(again)[0]?.outcome, 'skipped')
  const [skipped = ''] = Object.values(seen(again.summary).folded)
  assert.match(skipped, /Out now #launch/, 'the summary shows a caption that PostPost does not have')
  assert.doesNotMatch(skipped, /v2\.0 is out/)
  const [notice = ''] = warningsOf(again, 'notice')
  assert.match(
    notice,
    /on @acme \(published, [0-9a-f]{24}\) already, with another caption \("Out now #launch"\)/,
    'the step is green and nothing says that v2.0 was not posted',
  )
  assert.match(notice, /It is public, so nothing changes it\./)
})

test('the same wish again says nothing', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  await story.run({ ...oneVideo, schedule: '2099-12-01T18:00Z' })
  const again = await story.run({ ...oneVideo, schedule: '2099-12-01T18:00Z', strict: 'true' })
  assert.equal(again.exitCode, 0, again.log)
  assert.deepEqual(warningsOf(again), [])
})

test('a time that was moved in the manifest is not moved in PostPost, and that is said at its line', async () => {
  const manifest = (time: string): string =>
    `version: 1\nposts:\n  - video: launch.mp4\n    caption: Hi\n    viewerSetting: SELF_ONLY\n    schedule: ${time}\n`
  await using story = await startStory({ 'launch.mp4': video(), 'posts.yml': manifest('2099-12-01T18:00') })
  await story.run({ manifest: 'posts.yml' })
  await writeFile(join(story.workspace, 'posts.yml'), manifest('2099-12-24T18:00'))
  const again = await story.run({ manifest: 'posts.yml' })
  assert.equal(resultsOf(again)[0]?.scheduledTime, '2099-12-01T18:00:00.000Z')
  const [warning] = again.annotations.filter(({ message }) => /at another time \(2099-12-01 18:00 UTC\)/.test(message))
  assert.deepEqual([warning?.severity, warning?.file, warning?.line], ['warning', 'posts.yml', 6])
})

const refused = { code: 'INVALID_CONTENT', message: 'spam_risk_too_many_posts' }

for (const mode of ['run', 'dry run']) {
  test(`an attempt that TikTok refused after its step had ended is told by the next ${mode}`, async () => {
    let verdict: ReturnType<NonNullable<SandboxOptions['verdict']>> = refused
    await using story = await startStory({ 'launch.mp4': video() }, { verdict: () => verdict })
    // It does not wait, as for a time far ahead: accepted, and refused minutes later.
    const first = await story.run({ ...oneVideo, 'wait-timeout': '0' })
    assert.equal(first.exitCode, 0)
    const { id = '' } = story.sandbox.groups[0] ?? {}
    const headers = { 'x-api-key': story.sandbox.apiKey }
    for (let polls = 0; polls < 3; polls++) await fetch(`${story.sandbox.apiUrl}/get-post/${id}`, { headers })
    verdict = 'published'

    const again = await story.run({ ...oneVideo, strict: 'true', ...(mode === 'run' ? {} : { 'dry-run': 'true' }) })
    assert.equal(again.exitCode, 0, `strict keeps the post from ever going out:\n${again.log}`)
    assert.equal(resultsOf(again)[0]?.outcome, mode === 'run' ? 'published' : 'planned')
    const [notice] = warningsOf(again, 'notice')
    assert.match(notice ?? '', new RegExp(`An earlier attempt of .* UTC failed on @acme \\(post group ${id}\\)`))
    assert.match(notice ?? '', /spam_risk_too_many_posts.*daily limit.*It is posted again\./)
    assert.match(again.summary, /An earlier attempt/)
  })
}

test('a public post without a public id is a warning: nobody may see it', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  story.sandbox.intercept = ({ path }) => {
    if (!path.startsWith('/get-post/')) return undefined
    const [group] = story.sandbox.groups
    const posts = [{ platform: 'tiktok', platformId: 'acme1', status: 'published' }]
    return { kind: 'status', status: 200, body: { success: true, postGroupId: group?.id, posts }, acts: true }
  }
  const run = await story.run(oneVideo)
  assert.equal(resultsOf(run)[0]?.outcome, 'published')
  assert.match(
    warningsOf(run).join('\n'),
    /is published on @acme, but TikTok gave it no public id: it may not be public/,
  )
  const hidden = await startStory({ 'launch.mp4': video() })
  await using _ = hidden
  const own = await hidden.run({ ...oneVideo, 'viewer-setting': 'SELF_ONLY', 'allow-comments': 'false' })
  assert.deepEqual(warningsOf(own), [], 'a SELF_ONLY post has no public id, and nothing is wrong with that')
})

test('four mistakes of four kinds come in one red run', async () => {
  const manifest = `version: 1
defaults: { viewerSetting: SELF_ONLY, caption: Hi }
posts:
  - { video: missing.mp4 }
  - { id: twice, video: launch.mp4 }
  - { id: twice, video: missing.mp4 }
  - { video: clip.mp4, accounts: "@nobody" }
  - { video: other.mp4, schedule: 2020-01-01T10:00 }
  - { video: absent.mp4, schedule: 2020-01-01T10:00, accounts: "@nowhere" }
`
  await using story = await startStory({
    'launch.mp4': video(),
    'clip.mp4': video('24-fps.mp4'),
    'other.mp4': video('25-fps.mp4'),
    'posts.yml': manifest,
  })
  const run = await story.run({ manifest: 'posts.yml' })
  assert.equal(run.exitCode, 1)
  for (const message of [
    /posts\.yml:4:\d+.*"missing\.mp4" matches no file/,
    /The id "twice" of missing\.mp4 is taken/,
    /The account "@nobody" is not connected/,
    /other\.mp4: 2020-01-01 10:00 UTC has passed/,
    /The account "@nowhere" is not connected/,
    /absent\.mp4: 2020-01-01 10:00 UTC has passed/,
  ]) {
    const told = [
      ...run.annotations.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
      run.log,
    ]
    assert.match(told.join('\n'), message, 'the next mistake is found only after this one is mended')
  }
  assert.deepEqual(story.sandbox.groups, [])
})

test('a wrong key does not hide what is wrong here', async () => {
  await using story = await startStory({})
  const run = await story.run({ ...oneVideo, 'api-key': 'sk_wrong' })
  assert.match(run.log, /PostPost refused the API key/)
  assert.match(run.log, /"launch\.mp4" matches no file/)
})

test('a name that PostPost loses only in its list is said loudly, and refused with strict', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const then = (): void => {
    for (const group of story.sandbox.groups)
      for (const media of group.media) media.key = media.key.replace(/-pp\w+/, '')
  }
  story.sandbox.intercept = ({ path }) => (path === '/list-posts' ? { kind: 'call', when: 'before', then } : undefined)
  const strict = await story.run({ ...oneVideo, strict: 'true' })
  assert.equal(strict.exitCode, 1)
  assert.deepEqual([story.sandbox.livePosts(), story.sandbox.drafts()], [[], []])
  const run = await story.run(oneVideo)
  assert.equal(run.exitCode, 0, run.log)
  assert.match(warningsOf(run).join('\n'), /does not give back the names.*would publish it again/)
})
