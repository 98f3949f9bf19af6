import assert from 'node:assert/strict'
import test from 'node:test'
import { stepPlatform } from '../runner/step-platform.ts'
import { assertSnapshot, renderRun } from '../support/snapshot.ts'
import { resultsOf, startStory, video, writesOf } from '../support/story.ts'
import { detailsOf, seen } from '../support/summary.ts'

const caption = [
  '::error::This is not an error of ours',
  '##[error]nor this',
  '::add-mask::e',
  '<script>alert(1)</script> <img src=x onerror=alert(2)> </td></table>',
  '| a | **bold** | [link](https://evil.example) | `code` | @octocat |',
  '',
  '# A heading',
].join('\n')

/** A name that a file system takes, but that of Windows. */
const fileName = '::warning title=x::a <b>&amp; `##[group]` \n::error::clip.mp4'
// By a pattern: a path with a line break in it cannot be named.
const manifest = `version: 1
posts:
  - { video: "*.mp4", captionFile: caption.txt, viewerSetting: PUBLIC_TO_EVERYONE }
`
const username = '<b>acme</b>'
const skip = stepPlatform === 'win32' && 'no file of Windows has such a name'

test('captions, names and answers make no workflow command and no HTML', { skip }, async (t) => {
  await using story = await startStory(
    { [fileName]: video(), 'caption.txt': caption, 'posts.yml': manifest },
    {
      connections: [{ platformId: 'tiktok-acme1', username }],
      verdict: () => ({
        code: '::error::CODE',
        message: '\n::error::from TikTok\n<script>alert(3)</script>##[error]x',
      }),
    },
  )
  const result = await story.run({ manifest: 'posts.yml' })
  assert.equal(result.exitCode, 1)
  assert.equal(story.sandbox.groups[0]?.content, caption, 'the caption must reach TikTok as it was written')
  assert.ok(
    result.annotations.every(({ title }) => title !== 'x'),
    'a file name made an annotation',
  )
  const errors = result.annotations.filter(({ severity }) => severity === 'error')
  assert.deepEqual(
    errors.map(({ file }) => file),
    ['posts.yml', undefined],
    'there is one error, and the sentence that says why the step fails',
  )
  assert.deepEqual(result.masks, [story.sandbox.apiKey], 'a caption masked a letter, and every output with it is gone')
  assert.doesNotMatch(result.summary, /<(script|img)\b|<b>(?:&amp;|acme)/i, 'text became HTML in the summary')
  const [row] = seen(result.summary).rows ?? []
  assert.ok(
    row?.Post?.startsWith(fileName) && row.Accounts?.includes(`@${username} failed`),
    'names are not as they are',
  )
  assert.equal(detailsOf(result.summary, fileName).Caption, caption)
  assert.equal(result.summary.match(/<\/table>/g)?.length, 1, 'a caption ended the table')
  assert.equal(resultsOf(result)[0]?.id, fileName, 'outputs carry the name as it is')
  assertSnapshot(t, renderRun(result, story.sandbox), import.meta.url)
})

test('problems with hostile names are shown as text too', { skip }, async () => {
  await using story = await startStory({ [fileName]: 'not a video' })
  const result = await story.run({ videos: '*.mp4', caption: '{{ "::error::x" | nofilter }}', 'viewer-setting': '<i>' })
  assert.equal(result.exitCode, 1)
  assert.doesNotMatch(result.summary, /<i>|<b>&amp;/)
  assert.ok(result.annotations.every(({ title }) => title === undefined || title.startsWith('input ')))
})

test('a manifest cannot reach what it should not', async () => {
  const manifest = [
    'version: 1',
    'posts:',
    '  - video: launch.mp4',
    '    caption: "{{ constructor }} {{ video.__proto__ }} {{ video.name.constructor }}"',
    '    viewerSetting: SELF_ONLY',
    '    captionFile: /etc/passwd',
    '  - { video: launch.mp4, captionFile: ../../../../../../etc/passwd, viewerSetting: SELF_ONLY }',
    '  - { video: ../../../../../../etc/passwd, caption: a, viewerSetting: SELF_ONLY }',
    '  - { video: launch.mp4, caption: "{% include \'/etc/passwd\' %}", viewerSetting: SELF_ONLY }',
  ].join('\n')
  await using story = await startStory({ 'launch.mp4': video(), 'posts.yml': manifest })
  const result = await story.run({ manifest: 'posts.yml' })
  assert.equal(result.exitCode, 1)
  assert.doesNotMatch(result.log + result.summary + JSON.stringify(result.outputs), /root:/)
  assert.deepEqual(writesOf(story.sandbox), [])
})
