import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { SandboxOptions } from '../sandbox/options.ts'
import { draftsAsked, oneVideo, startStory, video, writesOf } from '../support/story.ts'

type Connections = NonNullable<SandboxOptions['connections']>

const twitter = { platformId: 'twitter-1', username: 'acme' }
const plain = { platformId: 'tiktok-plain', username: 'acme' }
const withAt = { platformId: 'tiktok-at', username: '@acme.de' }
const expired = { platformId: 'tiktok-old', username: 'old', tokenStatus: 'expired' }
const expiring = { platformId: 'tiktok-soon', username: 'soon', tokenStatus: 'expiring_soon' }
const unknown = { platformId: 'tiktok-x', username: 'x', tokenStatus: 'unknown' }

const found: { name: string; connections: Connections; accounts: string; platforms: string[] }[] = [
  {
    name: 'the only one, without being named',
    connections: [twitter, plain],
    accounts: '',
    platforms: ['tiktok-plain'],
  },
  { name: '@name', connections: [plain, withAt], accounts: '@acme', platforms: ['tiktok-plain'] },
  {
    name: '@name that PostPost keeps with @',
    connections: [plain, withAt],
    accounts: '@acme.de',
    platforms: ['tiktok-at'],
  },
  { name: '@Name in capitals', connections: [plain, withAt], accounts: '@ACME', platforms: ['tiktok-plain'] },
  { name: 'an id', connections: [plain, withAt], accounts: 'tiktok-at', platforms: ['tiktok-at'] },
  {
    name: 'a list with commas and lines, each once',
    connections: [plain, withAt],
    accounts: '@acme.de, tiktok-plain\n@acme',
    platforms: ['tiktok-at', 'tiktok-plain'],
  },
  {
    name: 'all of TikTok',
    connections: [twitter, plain, withAt],
    accounts: 'all',
    platforms: ['tiktok-plain', 'tiktok-at'],
  },
  { name: 'one whose state is not known', connections: [unknown], accounts: '', platforms: ['tiktok-x'] },
  {
    name: 'one that is not expired beside one that is',
    connections: [plain, expired],
    accounts: '@acme',
    platforms: ['tiktok-plain'],
  },
]

suite('accounts that are found', { concurrency: 2 }, () => {
  for (const { name, connections, accounts, platforms } of found) {
    test(name, async () => {
      await using story = await startStory({ 'launch.mp4': video() }, { connections })
      const result = await story.run({ ...oneVideo, accounts, 'wait-timeout': '0' }, { post: 'never' })
      assert.equal(result.exitCode, 0, result.log)
      assert.deepEqual(
        story.sandbox.groups.map((group) => group.platforms),
        [platforms],
        'the video goes to other accounts than were meant',
      )
    })
  }
})

const refused: { name: string; connections: Connections; accounts: string; says: RegExp }[] = [
  {
    name: 'none connected',
    connections: [twitter],
    accounts: '',
    says: /No TikTok account is connected in PostPost\. Connect one/,
  },
  { name: 'none connected, all wanted', connections: [], accounts: 'all', says: /No TikTok account is connected/ },
  {
    name: 'several and none named',
    connections: [plain, withAt],
    accounts: '',
    says: /2 TikTok accounts are connected\. Set accounts to one of them, or to all\. These accounts are connected: @acme \(tiktok-plain\), @acme\.de \(tiktok-at\)\./,
  },
  {
    name: 'an unknown name',
    connections: [plain, withAt],
    accounts: '@acne',
    says: /"@acne" is not connected in PostPost; did you mean @acme\? These accounts are connected: @acme/,
  },
  {
    name: 'an unknown id',
    connections: [plain],
    accounts: 'tiktok-other',
    says: /"tiktok-other" is not connected in PostPost/,
  },
  {
    name: 'an expired one',
    connections: [plain, expired],
    accounts: '@old',
    says: /The connection of @old has expired\. Connect the account again.*@old \(tiktok-old, expired\)/,
  },
  {
    name: 'an expired one among all',
    connections: [plain, expired],
    accounts: 'all',
    says: /The connection of @old has expired/,
  },
  {
    name: 'a name that two have',
    connections: [plain, { ...withAt, username: 'acme' }],
    accounts: '@acme',
    says: /is connected 2 times; write one of tiktok-plain, tiktok-at/,
  },
]

suite('accounts that are not', { concurrency: 2 }, () => {
  for (const { name, connections, accounts, says } of refused) {
    test(name, async () => {
      await using story = await startStory({ 'launch.mp4': video() }, { connections })
      const result = await story.run({ ...oneVideo, accounts }, { post: 'never' })
      assert.equal(result.exitCode, 1)
      const said = result.annotations.some(({ message, title }) => says.test(message) && title === 'input accounts')
      assert.ok(said, result.log)
      assert.deepEqual(writesOf(story.sandbox), [], 'a draft was made for an account that does not work')
    })
  }
})

test('a connection that expires soon is a warning, and the video goes out', async () => {
  await using story = await startStory({ 'launch.mp4': video() }, { connections: [expiring] })
  const result = await story.run(oneVideo)
  assert.equal(result.outputs.published, '1')
  assert.match(result.log, /Warning: The connection of @soon expires soon\. Connect the account again/)
  const strict = await story.run({ ...oneVideo, strict: 'true', 'on-duplicate': 'repost' })
  assert.equal(strict.exitCode, 1, 'strict makes an error of it')
  assert.equal(draftsAsked(story.sandbox).length, 1)
})
