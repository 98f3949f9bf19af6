import assert from 'node:assert/strict'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { eventOf } from '../support/events.ts'
import { resultsOf, type Story, startStory, video } from '../support/story.ts'

const entry = (lines: string): string =>
  `version: 1\ndefaults: { viewerSetting: PUBLIC_TO_EVERYONE, caption: Hi }\nposts:\n${lines}`

interface Edit {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly file?: string
}

const edits: Edit[] = [
  { name: 'gets an id', from: '  - video: a.mp4\n', to: '  - { id: launch, video: a.mp4 }\n' },
  { name: 'loses its id', from: '  - { id: launch, video: a.mp4 }\n', to: '  - video: a.mp4\n' },
  { name: 'gets another id', from: '  - { id: launch, video: a.mp4 }\n', to: '  - { id: start, video: a.mp4 }\n' },
  { name: 'has its file renamed', from: '  - video: a.mp4\n', to: '  - video: b.mp4\n', file: 'b.mp4' },
  {
    name: 'has its file renamed and gets an id',
    from: '  - video: a.mp4\n',
    to: '  - { id: launch, video: b.mp4 }\n',
    file: 'b.mp4',
  },
]

for (const { name, from, to, file } of edits) {
  test(`an entry that ${name} is not published again`, async () => {
    await using story = await startStory({ 'posts.yml': entry(from), 'a.mp4': video() })
    assert.equal((await story.run({ manifest: 'posts.yml' })).outputs.published, '1')
    await writeFile(join(story.workspace, 'posts.yml'), entry(to))
    if (file) await rename(join(story.workspace, 'a.mp4'), join(story.workspace, file))
    const again = await story.run({ manifest: 'posts.yml' })
    assert.equal(
      resultsOf(again)[0]?.outcome,
      'skipped',
      `an edit of the manifest posts the video twice:\n${again.log}`,
    )
    assert.equal(story.sandbox.livePosts().length, 1)
  })
}

test('another video under the same id is the same post', async () => {
  await using story = await startStory({ 'posts.yml': entry('  - { id: launch, video: a.mp4 }\n'), 'a.mp4': video() })
  await story.run({ manifest: 'posts.yml' })
  await writeFile(join(story.workspace, 'posts.yml'), entry('  - { id: launch, video: b.mp4 }\n'))
  await using other = await startStory({ 'b.mp4': video('24-fps.mp4') })
  await rename(join(other.workspace, 'b.mp4'), join(story.workspace, 'b.mp4'))
  const again = await story.run({ manifest: 'posts.yml' })
  assert.equal(resultsOf(again)[0]?.outcome, 'skipped')
})

test('two ids for one video are two posts, also where only one of them is new', async () => {
  const both = '  - { id: spring, video: a.mp4 }\n  - { id: autumn, video: a.mp4 }\n'
  await using story = await startStory({ 'posts.yml': entry('  - { id: spring, video: a.mp4 }\n'), 'a.mp4': video() })
  await story.run({ manifest: 'posts.yml' })
  await writeFile(join(story.workspace, 'posts.yml'), entry(both))
  const outcomes = async (inputs: Record<string, string>): Promise<unknown[]> =>
    resultsOf(await story.run({ manifest: 'posts.yml', ...inputs })).map(({ outcome }) => outcome)
  assert.deepEqual(
    await outcomes({ only: 'autumn' }),
    ['published'],
    'a share of the plan forgets the other ids of the plan',
  )
  assert.deepEqual(await outcomes({}), ['skipped', 'skipped'])
  assert.equal(story.sandbox.livePosts().length, 2)
})

test('the uploaded name carries the content, the id where there is one, and the record of what was sent', async () => {
  const lines = '  - video: a.mp4\n  - { id: launch, video: b.mp4 }\n'
  await using story = await startStory({ 'posts.yml': entry(lines), 'a.mp4': video(), 'b.mp4': video('24-fps.mp4') })
  await story.run({ manifest: 'posts.yml' })
  const names = story.sandbox.livePosts().map(({ fileName }) => fileName)
  assert.match(names[0] ?? '', /^a-pp[0-9a-f]{16}-w10[0-9a-f]{48}\.mp4$/)
  assert.match(names[1] ?? '', /^b-pp[0-9a-f]{16}-[0-9a-f]{16}-w10[0-9a-f]{48}\.mp4$/)
})

/** Publishes the same file once for each release. */
const perRelease = {
  videos: 'a.mp4',
  caption: '{{ release.name }} is out',
  'viewer-setting': 'PUBLIC_TO_EVERYONE',
  id: '{{ release.tag }}',
  'on-duplicate': 'repost',
}

async function release(story: Story, tag: string): Promise<unknown> {
  const event = eventOf('release-published')
  const payload = structuredClone(event.payload)
  if (typeof payload === 'object' && payload !== null && 'release' in payload)
    Object.assign(payload.release ?? {}, { tag_name: tag, name: tag })
  const run = await story.run(perRelease, { event: { ...event, payload } })
  assert.equal(run.exitCode, 0, run.log)
  return resultsOf(run)[0]?.outcome
}

test('the input id with repost posts one file once for every release, and once only', async () => {
  await using story = await startStory({ 'a.mp4': video() })
  assert.equal(await release(story, 'v1.0.0'), 'published')
  assert.equal(await release(story, 'v1.0.0'), 'skipped', 'a re-run of the release posts twice')
  assert.equal(await release(story, 'v2.0.0'), 'published', 'the second release is never announced')
  assert.equal(await release(story, 'v2.0.0'), 'skipped')
  assert.equal(story.sandbox.livePosts().length, 2)
})

test('repost without an id posts again each time', async () => {
  await using story = await startStory({ 'a.mp4': video() })
  const inputs = { videos: 'a.mp4', caption: 'Hi', 'viewer-setting': 'SELF_ONLY', 'on-duplicate': 'repost' }
  await story.run(inputs)
  assert.equal((await story.run(inputs)).outputs.published, '1')
  assert.equal(story.sandbox.livePosts().length, 2)
})

const refusedIds: [name: string, inputs: Record<string, string>, message: RegExp][] = [
  [
    'for two videos',
    { videos: '*.mp4', id: 'launch' },
    /id is for exactly one video, and videos and release-assets name 2/,
  ],
  ['beside a manifest only', { manifest: 'posts.yml', id: 'launch' }, /neither videos nor release-assets names one/],
  [
    'of an unknown value',
    { videos: 'a.mp4', id: '{{ relase.tag }}' },
    /There is no value relase\.tag; did you mean release\.tag/,
  ],
  [
    'that is empty',
    { videos: 'a.mp4', id: '{% if release %}x{% endif %}' },
    /The id is empty after its values are filled in/,
  ],
]
for (const [name, inputs, message] of refusedIds) {
  test(`the input id ${name} is refused before anything is sent`, async () => {
    await using story = await startStory({
      'a.mp4': video(),
      'b.mp4': video('24-fps.mp4'),
      'posts.yml': entry('  - video: a.mp4\n'),
    })
    const run = await story.run({ caption: 'Hi', 'viewer-setting': 'SELF_ONLY', ...inputs })
    assert.equal(run.exitCode, 1)
    assert.match(run.log, message)
    assert.deepEqual(story.sandbox.groups, [])
  })
}
