import assert from 'node:assert/strict'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { RunResult } from '../runner/runner.ts'
import { startProxy } from '../support/proxy.ts'
import { draftsAsked, oneVideo, resultsOf, startStory, video, writesOf } from '../support/story.ts'

const told = ({ annotations }: RunResult, severity: string): string[] =>
  annotations.filter((each) => each.severity === severity).map(({ message }) => message)

const entry = (settings: string): string => `version: 1\nposts:\n  - { video: launch.mp4, ${settings} }\n`

suite('warnings are about what somebody wrote', { concurrency: 2 }, () => {
  test('a SELF_ONLY post with the default of allow-comments passes, also where warnings count', async () => {
    await using story = await startStory({ 'launch.mp4': video() })
    const run = await story.run({ ...oneVideo, 'viewer-setting': 'SELF_ONLY', strict: 'true' })
    assert.equal(run.exitCode, 0, `until PostPost's audit everybody posts SELF_ONLY:\n${run.log}`)
    assert.deepEqual(told(run, 'warning'), [])
  })

  test('allowComments: true in a manifest was written', async () => {
    const manifest = entry('caption: Hi, viewerSetting: SELF_ONLY, allowComments: true')
    await using story = await startStory({ 'launch.mp4': video(), 'posts.yml': manifest })
    const run = await story.run({ manifest: 'posts.yml' })
    assert.match(
      told(run, 'warning').join(),
      /A SELF_ONLY post gets no comments from others, even if allowComments is true/,
    )
  })

  for (const [where, inputs, settings, words] of [
    [
      'a manifest',
      { manifest: 'posts.yml' },
      'caption: Hi, viewerSetting: SELF_ONLY, brandOrganic: true',
      /brandOrganic is true but commercialContent is not: set commercialContent to true/,
    ],
    [
      'a manifest',
      { manifest: 'posts.yml' },
      'caption: Hi, viewerSetting: SELF_ONLY, commercialContent: true',
      /set brandOrganic \(your own brand\) or brandedContent/,
    ],
    ['a manifest', { manifest: 'posts.yml' }, 'caption: Hi', /set viewerSetting to one of/],
    [
      'a manifest',
      { manifest: 'posts.yml' },
      'viewerSetting: SELF_ONLY',
      /There is no caption: set caption or captionFile, or put/,
    ],
    [
      'inputs',
      { ...oneVideo, 'brand-organic': 'true' },
      '',
      /brand-organic is true but commercial-content is not: set commercial-content to true/,
    ],
    [
      'inputs',
      { ...oneVideo, 'commercial-content': 'true' },
      '',
      /set brand-organic \(your own brand\) or branded-content/,
    ],
    ['inputs', { ...oneVideo, 'viewer-setting': '' }, '', /set viewer-setting to one of/],
    ['inputs', { ...oneVideo, caption: '' }, '', /There is no caption: set caption, or put/],
    [
      'inputs',
      { ...oneVideo, videos: 'lunch.mp4' },
      '',
      /matches no file \(paths here are relative to the workspace\);/,
    ],
  ] as const) {
    test(`problems of ${where} in the words of ${where}: ${words.source}`, async () => {
      await using story = await startStory({ 'launch.mp4': video(), 'posts.yml': entry(settings) })
      const run = await story.run(inputs)
      assert.equal(run.exitCode, 1)
      assert.match(told(run, 'error').join('\n'), words)
      assert.deepEqual(writesOf(story.sandbox), [])
    })
  }
})

suite('names look the same in two Unicode forms', { concurrency: 2 }, () => {
  for (const [name, form, pattern] of [
    ['composed in the workflow', 'NFD', 'NFC'],
    ['decomposed in the workflow', 'NFC', 'NFD'],
  ] as const) {
    for (const [kind, glob] of [
      ['path', 'Grüße.mp4'],
      ['pattern', 'Grü*.mp4'],
    ] as const) {
      test(`${name}, a ${kind}`, async () => {
        await using story = await startStory({ 'launch.mp4': video() })
        await rename(join(story.workspace, 'launch.mp4'), join(story.workspace, 'Grüße.mp4'.normalize(form)))
        const run = await story.run({ ...oneVideo, videos: glob.normalize(pattern), 'dry-run': 'true' })
        assert.deepEqual(
          resultsOf(run).map(({ outcome }) => outcome),
          ['planned'],
          run.log,
        )
      })
    }
  }
})

const override = '\u202e'

test('characters that hide are shown in log, summary and previews, and sent as they were written', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const caption = `Out ${override}now\u0007 \u2066#x\u2069 👩‍👩‍👧`
  const preview = await story.run({ ...oneVideo, caption, 'dry-run': 'true' })
  for (const [place, text] of Object.entries({ log: preview.stdout, summary: preview.summary })) {
    assert.ok(!text.includes(override) && !text.includes('\u0007'), `the ${place} reads otherwise than the post will`)
  }
  assert.match(preview.summary, /Out \\u\{202E\}now\\u\{7\} \\u\{2066\}#x\\u\{2069\} 👩‍👩‍👧/)
  await story.run({ ...oneVideo, caption })
  const [draft] = draftsAsked(story.sandbox)
  assert.ok(draft && typeof draft === 'object' && 'content' in draft)
  assert.equal(draft.content, caption)
})

test('an answer that a proxy compresses is a sentence, not noise', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  let asked: string | undefined
  story.sandbox.intercept = ({ path, headers }) => {
    if (path !== '/platform-connections') return undefined
    asked = headers['accept-encoding']
    const body = gzipSync(JSON.stringify({ success: true, connections: [] })).toString('latin1')
    return { kind: 'status', status: 200, body, headers: { 'content-encoding': 'gzip' } }
  }
  const run = await story.run(oneVideo)
  assert.equal(asked, 'identity')
  assert.match(told(run, 'error').join('\n'), /a compressed answer \(gzip\), probably from a proxy/)
})

test('a proxy that wants a password is a sentence about the proxy, said once', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  await using proxy = await startProxy({ refusals: [407] })
  const inputs = { ...oneVideo, 'api-url': 'https://postpost.invalid/api/v1' }
  const run = await story.run(inputs, { env: { https_proxy: proxy.url } })
  assert.match(
    told(run, 'error').join('\n'),
    /The proxy between the runner and PostPost refused \(407: it wants a user name and a password\).*https_proxy.*no_proxy/,
  )
  assert.equal(proxy.seen.length, 1, 'a password does not come by asking again')
})

test("TikTok's word counts wherever it stands, and its advice is something a user can do", async () => {
  const verdict = { code: 'unaudited_client_can_only_post_to_private_accounts', message: 'Posting failed' }
  await using story = await startStory({ 'launch.mp4': video() }, { verdict: () => verdict })
  const run = await story.run(oneVideo)
  const [error = ''] = told(run, 'error')
  assert.match(error, /use the viewer setting SELF_ONLY and make the account itself private/)
  assert.doesNotMatch(error, /have the app reviewed/)
})
