import assert from 'node:assert/strict'
import { mkdir, open, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { type Files, oneVideo, startStory, video, writesOf } from '../support/story.ts'

interface Case {
  readonly name: string
  readonly with?: Record<string, string>
  readonly files?: Files
  readonly prepare?: (workspace: string) => Promise<unknown>
  /** What the user reads, and at which input. */
  readonly says: RegExp
  readonly at: string
}

const emoji = '🎬'
const manifest = (posts: string): Record<string, string> => ({
  'posts.yml': `version: 1\nposts:\n${posts}`,
})
const byManifest = { videos: '', manifest: 'posts.yml' }

const cases: Case[] = [
  { name: 'no caption', with: { caption: '' }, says: /There is no caption: set caption/, at: 'caption' },
  { name: 'a blank caption', with: { caption: '{{ " " }}' }, says: /There is no caption/, at: 'caption' },
  {
    name: 'a caption of 2,201 units, an emoji being two',
    with: { caption: `a${emoji.repeat(1100)}` },
    says: /has 2201 UTF-16 code units; TikTok takes 2200 at most.*Shorten it by 1\./,
    at: 'caption',
  },
  {
    name: 'no viewer setting',
    with: { 'viewer-setting': '' },
    says: /Nothing says who may see this post/,
    at: 'viewer-setting',
  },
  {
    name: 'an unknown viewer setting',
    with: { 'viewer-setting': 'public' },
    says: /did you mean PUBLIC_TO_EVERYONE\?/,
    at: 'viewer-setting',
  },
  {
    name: 'commercial content of no kind',
    with: { 'commercial-content': 'true' },
    says: /needs its kind: set brand-organic .* or branded-content/,
    at: 'commercial-content',
  },
  {
    name: 'a kind without commercial content',
    with: { 'brand-organic': 'true' },
    says: /set commercial-content to true as well/,
    at: 'brand-organic',
  },
  {
    name: 'branded content that nobody may see',
    with: { 'commercial-content': 'true', 'branded-content': 'true', 'viewer-setting': 'SELF_ONLY' },
    says: /Branded content cannot be SELF_ONLY/,
    at: 'branded-content',
  },
  {
    name: 'a name without @',
    with: { accounts: 'acme' },
    says: /write @acme, tiktok-\{openId\} or all/,
    at: 'accounts',
  },
  {
    name: 'an account of another platform',
    with: { accounts: 'twitter-1' },
    says: /"twitter-1" is not a TikTok account/,
    at: 'accounts',
  },
  {
    name: 'the same id twice',
    with: byManifest,
    files: {
      ...manifest('  - { id: a, video: launch.mp4 }\n  - { id: a, video: clip.mp4 }\n'),
      'clip.mp4': video('24-fps.mp4'),
    },
    says: /The id "a" of clip\.mp4 is taken: launch\.mp4 has it too/,
    at: 'posts.yml',
  },
  {
    name: "an id that is another video's path, where only names it",
    with: { ...byManifest, only: 'clip.mp4' },
    files: {
      ...manifest('  - { id: clip.mp4, video: launch.mp4 }\n  - { video: clip.mp4 }\n'),
      'clip.mp4': video('24-fps.mp4'),
    },
    says: /^clip\.mp4: The id "clip\.mp4" of launch\.mp4 is taken: it is the path of a video that has no id of its own/,
    at: 'posts.yml',
  },
  {
    name: 'the same video twice',
    with: byManifest,
    files: manifest('  - { video: launch.mp4 }\n  - { video: launch.mp4 }\n'),
    says: /launch\.mp4: This video is named twice for the same account/,
    at: 'posts.yml',
  },
  {
    name: 'the same content under two names',
    with: { videos: '*.mp4' },
    files: { 'copy.mp4': video() },
    says: /has the same content as copy\.mp4/,
    at: 'videos',
  },
  {
    name: 'a pattern without a match',
    with: { videos: 'launhc.mp4' },
    says: /did you mean "launch\.mp4"\?/,
    at: 'videos',
  },
  {
    name: 'one pattern of two without a match',
    with: { videos: 'launch.mp4\nclips/*.mp4' },
    says: /"clips\/\*\.mp4" matches no file/,
    at: 'videos',
  },
  {
    name: 'a folder',
    with: { videos: 'clips' },
    prepare: (workspace) => mkdir(join(workspace, 'clips')),
    says: /"clips" is a folder; name files, for example clips\/\*\.mp4/,
    at: 'videos',
  },
  { name: 'an empty file', files: { 'launch.mp4': '' }, says: /"launch\.mp4" is empty \(0 bytes\)/, at: 'videos' },
  {
    name: 'a file of more than 4 GB',
    prepare: (workspace) => makeSparse(join(workspace, 'launch.mp4'), 4 * 1024 ** 3 + 1),
    says: /"launch\.mp4" has 4\.00 GB; TikTok takes 4 GB at most/,
    at: 'videos',
  },
  {
    name: 'a link that leads out of the workspace',
    with: { videos: 'link.mp4' },
    prepare: (workspace) => symlink('/etc/hostname', join(workspace, 'link.mp4')),
    says: /"link\.mp4" lies outside the workspace, itself or through a link/,
    at: 'videos',
  },
  {
    name: 'a path out of the workspace',
    with: { videos: '/etc/hostname' },
    says: /lies outside the workspace/,
    at: 'videos',
  },
  {
    name: 'a Git LFS pointer',
    files: {
      'launch.mp4': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`,
    },
    says: /is a Git LFS pointer, not the video: add lfs: true to the actions\/checkout step/,
    at: 'videos',
  },
  {
    name: 'an api-url without TLS',
    with: { 'api-url': 'http://postpost.example/api/v1' },
    says: /write an https:\/\/ address/,
    at: 'api-url',
  },
  {
    name: 'an api-url with a password',
    with: { 'api-url': 'https://a:b@postpost.example' },
    says: /write an https:\/\/ address without user/,
    at: 'api-url',
  },
  {
    name: 'no api-key',
    with: { 'api-key': '' },
    says: /api-key is empty: set it to a secret.*use dry-run: true/,
    at: 'api-key',
  },
  { name: 'a user-id that is none', with: { 'user-id': 'me' }, says: /has 24 hex digits/, at: 'user-id' },
  { name: 'an input almost spelled right', with: { shedule: 'draft' }, says: /did you mean schedule\?/, at: 'shedule' },
  {
    name: 'a duration without unit',
    with: { 'wait-timeout': '600' },
    says: /write a duration such as 10m/,
    at: 'wait-timeout',
  },
  { name: 'a switch that is neither on nor off', with: { strict: 'yes' }, says: /write true or false/, at: 'strict' },
  {
    name: 'a time that has passed',
    with: { schedule: '2020-01-01T00:00Z' },
    says: /has passed, and PostPost would publish at once/,
    at: 'schedule',
  },
  { name: 'nothing at all', with: { videos: '' }, says: /No video is named: set videos .*, manifest /, at: 'videos' },
]

suite('a broken rule stops everything', { concurrency: 2 }, () => {
  for (const { name, with: inputs, files, prepare, says, at } of cases) {
    test(name, async () => {
      await using story = await startStory({ 'launch.mp4': video(), ...files })
      await prepare?.(story.workspace)
      const result = await story.run({ ...oneVideo, ...inputs }, { post: 'never' })
      assert.equal(result.exitCode, 1, 'the step passes, and nobody learns of the mistake')
      assert.deepEqual(writesOf(story.sandbox), [], 'something was sent although a rule is broken')
      const found = result.annotations.find(({ message }) => says.test(message))
      assert.ok(found, `no annotation says ${says}:\n${result.log}`)
      assert.equal(found.file ?? found.title?.replace('input ', ''), at, 'the annotation points to another place')
      assert.equal(result.outputs['post-group-ids'], '[]', 'outputs must be there also when the step fails')
    })
  }
})

test('a caption of 2,200 units is sent whole', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const caption = emoji.repeat(1100)
  const result = await story.run({ ...oneVideo, caption })
  assert.equal(result.exitCode, 0, result.log)
  assert.equal(story.sandbox.groups[0]?.content, caption)
})

/** A hole of the file system takes no room on the disk. */
async function makeSparse(path: string, sizeBytes: number): Promise<void> {
  const file = await open(path, 'w')
  await file.truncate(sizeBytes)
  await file.close()
}
