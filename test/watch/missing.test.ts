/** Which entries are missing, and on which accounts: accounts that come from an input, that are gone, and renamed ids. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { resolveAccounts } from '../../src/accounts/accounts.ts'
import { hashOfId } from '../../src/accounts/identity.ts'
import { HOUR_MS } from '../../src/duration.ts'
import { readContext } from '../../src/github/context.ts'
import type { ListedPost } from '../../src/postpost/answers.ts'
import { readWrittenEntries } from '../../src/watch/entries.ts'
import { formerAccounts } from '../../src/watch/former-accounts.ts'
import { lookAtPosts } from '../../src/watch/look.ts'
import { missingEntries } from '../../src/watch/missing.ts'
import { earlier } from '../support/candidates.ts'
import '../support/quiet-glob.ts'

const NOW_MS = Date.parse('2026-12-01T12:00:00Z')
const TIMES = { sinceMs: NOW_MS - 26 * HOUR_MS, nowMs: NOW_MS, timezone: 'UTC' }
const ACME = { platformId: 'tiktok-acme', username: 'acme' }
const BETA = { platformId: 'tiktok-beta', username: 'beta' }
const VIDEOS = { 'a.mp4': 'video a', 'b.mp4': 'video b' }

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4'.repeat(64)}\nsize 12345\n`

interface Scene {
  /** Entries in YAML, each due an hour ago unless it says otherwise. */
  readonly entries: readonly string[]
  readonly history?: readonly ListedPost[]
  readonly connections?: readonly (typeof ACME)[]
  /** The input `accounts`. */
  readonly watched?: string
  /** Which of the videos the checkout has. */
  readonly files?: readonly (keyof typeof VIDEOS)[]
  /** Of which it has only the pointers of Git LFS. */
  readonly pointers?: readonly (keyof typeof VIDEOS)[]
}

/** `launch on @acme`, and what its message adds. */
async function missing({
  entries,
  history = [],
  connections = [ACME, BETA],
  watched = 'all',
  pointers = [],
  files = ['a.mp4', 'b.mp4'],
}: Scene) {
  const workspace = await mkdtemp(join(tmpdir(), 'missing-'))
  try {
    const lines = entries.map((entry) => `  - { schedule: "2026-12-01T11:00", ${entry} }`)
    await writeFile(join(workspace, 'posts.yml'), ['version: 1', 'posts:', ...lines, ''].join('\n'))
    for (const file of files) await writeFile(join(workspace, file), VIDEOS[file])
    for (const file of pointers) await writeFile(join(workspace, file), POINTER)
    const origin = { input: 'accounts' }
    const { accounts } = resolveAccounts([{ value: watched, origin }], origin, connections)
    const run = readContext({ GITHUB_WORKSPACE: workspace, GITHUB_REPOSITORY_ID: '1' })
    const { signal } = new AbortController()
    const patterns = [{ value: 'posts.yml', origin: { input: 'manifest' } }]
    const former = formerAccounts(history, connections)
    const watchedFormer = watched === 'all' ? former : []
    const known = { connections, watched: accounts, former, watchedFormer }
    const read = await readWrittenEntries(patterns, known, run, signal)
    assert.deepEqual(read.problems, [])
    const seen = lookAtPosts(history, [...accounts, ...watchedFormer], { ...TIMES, plan: read.plan })
    const sights = await missingEntries(read, connections, history, seen, TIMES)
    return sights.map(({ name, account, message }) =>
      [name, account && `on ${account.name}`, message && `(${message})`].filter(Boolean).join(' '),
    )
  } finally {
    await rm(workspace, { recursive: true })
  }
}

/** A post of a video on accounts (`acme:published`), with the id that its entry had. */
function posted(video: keyof typeof VIDEOS, on: string, id?: string, more: Partial<ListedPost> = {}): ListedPost {
  const content = createHash('sha256').update(VIDEOS[video]).digest('hex').slice(0, 16)
  const ofId = id === undefined ? '' : `-${hashOfId(id, '1')}`
  const record = `-w10${'5'.repeat(48)}`
  const mediaUrls = [`${video.replace('.mp4', '')}-pp${content}${ofId}${record}.mp4`]
  return earlier('1', on, 'published', { mediaUrls, ...more })
}

const ONE = ['id: launch, video: a.mp4']
const GONE =
  'The account "@gone" is not connected in PostPost. These accounts are connected: @acme (tiktok-acme), @beta (tiktok-beta).'

interface Row extends Scene {
  readonly name: string
  readonly expected: readonly string[]
}

const accounts: Row[] = [
  {
    name: 'none, and the key has several: told once',
    entries: ONE,
    expected: ['launch (The entry names no account, so it was looked for on @acme, @beta.)'],
  },
  {
    name: 'none, and it is on one of several: there',
    entries: ONE,
    history: [posted('a.mp4', 'beta', 'launch')],
    expected: [],
  },
  { name: 'none, and watch looks at one', entries: ONE, watched: '@acme', expected: ['launch on @acme'] },
  {
    name: 'none, and it is only where watch does not look',
    entries: ONE,
    watched: '@acme',
    history: [posted('a.mp4', 'beta', 'launch')],
    expected: ['launch on @acme'],
  },
  { name: 'none, and the key has one', entries: ONE, connections: [ACME], expected: ['launch on @acme'] },
  {
    name: 'several: told for each',
    entries: ['id: launch, video: a.mp4, accounts: ["@acme", tiktok-beta, "@beta"]'],
    watched: '@acme',
    expected: ['launch on @acme', 'launch on @beta'],
  },
  {
    name: 'one that is not connected',
    entries: ['id: launch, video: a.mp4, accounts: "@gone"'],
    expected: [`launch on @gone (${GONE})`],
  },
  {
    name: 'one that is connected, and one that is not',
    entries: ['id: launch, video: a.mp4, accounts: "@acme, @gone"'],
    expected: ['launch on @acme', `launch on @gone (${GONE})`],
  },
  {
    name: 'one that is not connected, and it is on the other',
    entries: ['id: launch, video: a.mp4, accounts: "@acme, @gone"'],
    history: [posted('a.mp4', 'acme', 'launch')],
    expected: [],
  },
  {
    name: 'one that was disconnected after the post went out',
    entries: ['id: launch, video: a.mp4, accounts: "@gone"'],
    history: [posted('a.mp4', 'former', 'launch')],
    expected: [],
  },
  {
    name: 'one that is not connected, by its id: another former account is not it',
    entries: ['id: launch, video: a.mp4, accounts: tiktok-5f3a9c21'],
    history: [posted('a.mp4', 'former', 'launch')],
    expected: [`launch on tiktok-5f3a9c21 (${GONE.replace('@gone', 'tiktok-5f3a9c21')})`],
  },
  {
    name: 'one that is not connected, by its id, and it went out there',
    entries: ['id: launch, video: a.mp4, accounts: tiktok-5f3a9c21'],
    history: [posted('a.mp4', '5f3a9c21', 'launch')],
    expected: [],
  },
  {
    name: 'one that is not connected, and it is on an account that the entry does not name',
    entries: ['id: launch, video: a.mp4, accounts: "@gone"'],
    history: [posted('a.mp4', 'acme', 'launch')],
    expected: [`launch on @gone (${GONE})`],
  },
  {
    name: 'one that is not connected, and a person added another network to a post elsewhere',
    entries: ['id: launch, video: a.mp4, accounts: "@gone"'],
    history: [
      {
        ...posted('a.mp4', 'acme', 'launch'),
        platforms: [{ platformId: 'tiktok-acme' }, { platformId: 'linkedin-acme' }],
      },
    ],
    expected: [`launch on @gone (${GONE})`],
  },
  {
    name: 'all, and it went out on one that was disconnected since',
    entries: ['id: launch, video: a.mp4, accounts: all'],
    history: [posted('a.mp4', 'former', 'launch')],
    expected: [],
  },
  {
    name: 'none, and it went out on one that was disconnected since',
    entries: ONE,
    history: [posted('a.mp4', 'former', 'launch')],
    expected: [],
  },
  {
    name: 'all, and it went out on one that was disconnected since, and watch looks at another one',
    entries: ['id: launch, video: a.mp4, accounts: all'],
    watched: '@acme',
    history: [posted('a.mp4', 'former', 'launch')],
    expected: [],
  },
  {
    name: 'all, and there is another post on one that was disconnected since',
    entries: ['id: launch, video: a.mp4, accounts: all'],
    history: [posted('b.mp4', 'former', 'other')],
    expected: ['launch on @acme', 'launch on @beta'],
  },
  {
    name: 'one that is written wrong',
    entries: ['id: launch, video: a.mp4, accounts: acme'],
    expected: ['launch on acme ("acme" is not an account; write @acme, tiktok-{openId} or all.)'],
  },
]

const ids: Row[] = [
  {
    name: 'renamed after the post went out: there',
    entries: ONE,
    history: [posted('a.mp4', 'acme', 'old')],
    expected: [],
  },
  {
    name: 'two ids for one video on purpose, and one of them is out',
    entries: [...ONE, 'id: again, video: a.mp4'],
    history: [posted('a.mp4', 'acme', 'again')],
    watched: '@acme',
    expected: ['launch on @acme'],
  },
  {
    name: 'two ids for one video on purpose, the other one not due yet: its post is its own',
    entries: [...ONE, 'id: again, video: a.mp4, timezone: America/Los_Angeles'],
    history: [posted('a.mp4', 'acme', 'again')],
    watched: '@acme',
    expected: ['launch on @acme'],
  },
  {
    name: 'handed on to another video',
    entries: ['id: launch, video: b.mp4', 'id: old, video: a.mp4'],
    history: [posted('a.mp4', 'acme', 'launch')],
    watched: '@acme',
    expected: ['launch on @acme'],
  },
  {
    name: 'the same, and the video was rendered again: there',
    entries: ['id: launch, video: b.mp4'],
    history: [posted('a.mp4', 'acme', 'launch')],
    expected: [],
  },
  {
    name: 'renamed, and the video is not in the checkout: there by its name',
    entries: ONE,
    files: [],
    history: [posted('a.mp4', 'acme', 'old')],
    expected: [],
  },
  {
    name: 'two ids for one video that is not in the checkout, and one of them is out',
    entries: [...ONE, 'id: again, video: a.mp4'],
    files: [],
    history: [posted('a.mp4', 'acme', 'again')],
    watched: '@acme',
    expected: ['launch on @acme'],
  },
  {
    name: 'given to a pattern, the checkout has only pointers, and one of its videos is out',
    entries: ['video: "*.mp4"'],
    pointers: ['a.mp4', 'b.mp4'],
    files: [],
    history: [posted('b.mp4', 'acme')],
    watched: '@acme',
    expected: [],
  },
  {
    name: 'given to a pattern, the checkout has a pointer of one video, and the other one is out',
    entries: ['video: "*.mp4"'],
    pointers: ['a.mp4'],
    files: ['b.mp4'],
    history: [posted('a.mp4', 'acme')],
    watched: '@acme',
    expected: [],
  },
  {
    name: 'another video is not in the checkout, and another one is out',
    entries: ONE,
    files: [],
    history: [posted('b.mp4', 'acme', 'other')],
    watched: '@acme',
    expected: ['launch on @acme'],
  },
]

const hoursAgo = (hours: number): string => new Date(NOW_MS - hours * HOUR_MS).toISOString()
const draft = (scheduledTime: string | undefined): ListedPost =>
  posted('a.mp4', 'acme', 'launch', { status: 'draft', scheduledTime })
const failed = (hours: number): ListedPost =>
  posted('a.mp4', 'acme', 'launch', {
    status: 'failed',
    scheduledTime: hoursAgo(hours),
    updatedAt: hoursAgo(hours),
  })

const notLive: Row[] = [
  { name: 'the draft of a run that ended early', history: [draft(undefined)], expected: ['launch on @acme'] },
  { name: 'a post that somebody has taken back: told anyway', history: [draft(hoursAgo(1))], expected: [] },
  { name: 'a post that failed since: told anyway', history: [failed(2)], expected: [] },
  { name: 'a post that failed before since', history: [failed(50)], expected: ['launch on @acme'] },
].map((row) => ({ ...row, entries: ONE, watched: '@acme' }))

for (const [title, rows] of [
  ['an entry whose accounts are', accounts],
  ['an entry whose id is', ids],
  ['an entry that has only', notLive],
] as const)
  suite(title, { concurrency: 4 }, () => {
    for (const { name, expected, ...scene } of rows)
      test(name, async () =>
        assert.deepEqual(
          await missing(scene),
          expected,
          'nobody hears of a post that never went out, or somebody is called for one that did',
        ),
      )
  })
