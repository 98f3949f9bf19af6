/** watch/action.yml: each list, each reason, and that it only reads. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { parse } from 'yaml'
import { withWatchInputs } from '../../scripts/described-inputs.ts'
import { hashOfAccounts } from '../../src/accounts/record.ts'
import { WATCH_INPUTS } from '../../src/watch/inputs.ts'
import { watchOutputs } from '../../src/watch/outputs.ts'
import { clip, clips, messagesOf } from '../company/company.ts'
import type { HistorySeed } from '../sandbox/options.ts'
import { startStory } from '../support/story.ts'
import { hoursFromNow, nameOf, posted, seen, watch } from './watch.ts'

const outputsIn = ({ outputs }: Awaited<ReturnType<typeof watch>>, ...names: string[]) =>
  names.map((name) => outputs[name])

test('watch/action.yml and the source know the same inputs and outputs', () => {
  const text = readFileSync(new URL('../../watch/action.yml', import.meta.url), 'utf8')
  const metadata = parse(text)
  const defaults = Object.entries(WATCH_INPUTS).map(([name, input]) => [
    name,
    'default' in input ? input.default : undefined,
  ])
  assert.deepEqual(
    Object.entries<{ default?: string }>(metadata.inputs).map(([name, input]) => [name, input.default]),
    defaults,
  )
  assert.equal(text, withWatchInputs(text), 'An input is out of date: npm run docs')
  assert.deepEqual(Object.keys(metadata.outputs), Object.keys(watchOutputs(undefined)))
  assert.equal(metadata.runs.main, '../dist/watch/index.js')
})

interface Row {
  readonly name: string
  readonly history: readonly HistorySeed[]
  readonly expected: readonly string[]
  readonly fails?: boolean
  readonly says?: RegExp
}
const soon = hoursFromNow(5)
const late = hoursFromNow(-1)
const rows: Row[] = [
  { name: 'nothing was ever posted', history: [], expected: [] },
  { name: 'what went out since', history: [posted('out', 'a', { scheduledTime: late })], expected: ['published out'] },
  {
    name: 'what went out before',
    history: [posted('out', 'a', { scheduledTime: hoursFromNow(-27), createdAt: hoursFromNow(-28) })],
    expected: [],
  },
  {
    name: 'what is coming up',
    history: [posted('soon', 'a', { status: 'scheduled', scheduledTime: soon })],
    expected: ['scheduled soon'],
  },
  { name: 'posts of others', history: [{ fileName: 'by-hand.mp4', scheduledTime: late }], expected: [] },
  {
    name: 'what failed since',
    history: [posted('bad', 'a', { status: 'failed', scheduledTime: late })],
    expected: ['failed bad'],
    fails: true,
    says: /bad on @acme .*failed at/,
  },
  {
    name: 'what failed, and was posted again',
    history: [
      posted('bad', 'a', { status: 'failed', scheduledTime: late, createdAt: hoursFromNow(-3) }),
      posted('bad', 'a', { status: 'scheduled', scheduledTime: soon, createdAt: hoursFromNow(-1) }),
    ],
    expected: ['scheduled bad'],
  },
  {
    name: 'what is due for 31 minutes',
    history: [posted('late', 'a', { status: 'processing', scheduledTime: hoursFromNow(-31 / 60) })],
    expected: ['stuck late'],
    fails: true,
    says: /more than 30 minutes ago, but has not/,
  },
  {
    name: 'what is due for 20 minutes',
    history: [posted('late', 'a', { status: 'processing', scheduledTime: hoursFromNow(-20 / 60) })],
    expected: ['scheduled late'],
  },
  {
    name: 'a caption that somebody has changed',
    history: [posted('soon', 'a', { status: 'scheduled', scheduledTime: soon, content: 'Edited' })],
    expected: ['changed soon', 'scheduled soon'],
    says: /somebody has changed it in PostPost: caption/,
  },
  {
    name: 'a time that somebody has changed',
    history: [
      {
        fileName: nameOf('soon', 'a', { timeMs: Date.parse(hoursFromNow(9)) }),
        content: 'Hi',
        status: 'scheduled',
        scheduledTime: soon,
      },
    ],
    expected: ['changed soon', 'scheduled soon'],
    says: /changed it in PostPost: time/,
  },
  {
    name: 'a time that this action has changed',
    history: [
      {
        fileName: nameOf('soon', 'a', { timeMs: Date.parse(hoursFromNow(9)) }),
        content: 'Hi',
        status: 'scheduled',
        scheduledTime: soon.replace('.000Z', '.111Z'),
      },
    ],
    expected: ['scheduled soon'],
  },
  {
    name: 'a post that this action has taken back',
    history: [posted('gone', 'a', { status: 'draft', scheduledTime: soon.replace('.000Z', '.777Z') })],
    expected: ['paused gone'],
    says: /withdrawn or is being replaced/,
  },
  {
    name: 'a post that a person has taken back',
    history: [posted('held', 'a', { status: 'draft', scheduledTime: soon })],
    expected: ['held held'],
    says: /somebody has taken it back in PostPost/,
  },
  {
    name: 'a post that a person has taken back, and that was due before since',
    history: [posted('held', 'a', { status: 'draft', scheduledTime: hoursFromNow(-30), createdAt: hoursFromNow(-90) })],
    expected: ['held held'],
    says: /somebody has taken it back in PostPost/,
  },
  {
    name: 'a post that was taken back for next month',
    history: [posted('held', 'a', { status: 'draft', scheduledTime: hoursFromNow(700) })],
    expected: [],
  },
]

suite('what became of the posts', { concurrency: 2 }, () => {
  for (const { name, history, expected, fails = false, says } of rows) {
    test(name, async () => {
      await using story = await startStory({}, { history })
      const run = await watch(story)
      assert.deepEqual([seen(run), run.exitCode], [expected, fails ? 1 : 0], run.log)
      assert.deepEqual(outputsIn(run, 'outcome', 'attention'), fails ? ['attention', '1'] : ['ok', '0'])
      if (says) assert.match(messagesOf(run, fails ? 'error' : 'notice'), says, 'nobody hears what to do')
      assert.match(run.summary, fails ? /^## TikTok: ❌ 1 needs attention/ : /^## TikTok: ✅ all well/)
      assert.ok(
        story.sandbox.requests.every(({ method }) => method === 'GET'),
        'who only looks changes something',
      )
    })
  }

  test('fail: false passes and says attention', async () => {
    await using story = await startStory(
      {},
      { history: [posted('bad', 'a', { status: 'failed', scheduledTime: late })] },
    )
    const run = await watch(story, { fail: 'false' })
    assert.deepEqual([run.exitCode, ...outputsIn(run, 'outcome', 'failed')], [0, 'attention', '1'])
    assert.match(messagesOf(run, 'warning'), /bad on @acme/)
  })

  test('links of what went out, the newest first', async () => {
    await using story = await startStory(clips('ab'))
    for (const video of ['a.mp4', 'b.mp4'])
      await story.run({ videos: video, caption: 'Hi', 'viewer-setting': 'PUBLIC_TO_EVERYONE' })
    const [first, second] = story.sandbox.groups
    assert.ok(first && second)
    first.scheduledTime = hoursFromNow(-5)
    const run = await watch(story)
    const urls = JSON.parse(run.outputs['post-urls'] ?? '')
    assert.deepEqual([urls.length, urls[0]], [2, run.outputs['post-url']], run.log)
    assert.match(run.outputs['post-url'] ?? '', /^https:\/\/www\.tiktok\.com\/@acme\/video\/\d+$/)
    assert.match(run.summary, /<a href="https:\/\/www\.tiktok\.com[^"]*">b on @acme<\/a>[\s\S]*>a on @acme/)
  })

  test('an account whose connection has expired fails, one that expires soon is told', async () => {
    const two = [
      { platformId: 'tiktok-a', username: 'gone', tokenStatus: 'expired' },
      { platformId: 'tiktok-b', username: 'soon', tokenStatus: 'expiring_soon' },
    ]
    await using story = await startStory({}, { connections: two })
    const run = await watch(story)
    assert.deepEqual([run.exitCode, run.outputs.attention], [1, '1'])
    assert.match(messagesOf(run, 'error'), /The connection of @gone has expired/)
    assert.match(messagesOf(run, 'notice'), /The connection of @soon expires soon/)
    const one = await watch(story, { accounts: '@soon' })
    assert.equal(one.exitCode, 0, 'an account that nobody asked for fails the step')
  })
})

suite('missing entries', { concurrency: 2 }, () => {
  const manifest = (time: string, more = ''): string =>
    `version: 1\ndefaults: { viewerSetting: SELF_ONLY, caption: Hi }\nposts:\n  - { id: launch, video: a.mp4, schedule: "${time}"${more} }\n`
  const step = { manifest: 'posts.yml' }

  test('an entry whose time has passed and that is nowhere: at its line', async () => {
    await using story = await startStory({ 'posts.yml': manifest(late), 'a.mp4': clip('a') })
    const run = await watch(story, step)
    assert.deepEqual([seen(run), run.exitCode, run.outputs.missing], [['missing launch'], 1, '1'], run.log)
    assert.match(messagesOf(run, 'error'), /launch on @acme was to go out .*is on none of its accounts/)
    assert.deepEqual(run.annotations[0]?.file, 'posts.yml')
  })

  test('one that the step has published, scheduled or is to come is none', async () => {
    await using story = await startStory({ 'posts.yml': manifest(soon), 'a.mp4': clip('a') })
    await story.run({ ...step, 'wait-timeout': '0' })
    assert.deepEqual(seen(await watch(story, step)), ['scheduled a'])
    await story.write({ 'posts.yml': manifest(late) })
    assert.deepEqual(seen(await watch(story, step)), ['scheduled a'], 'a post that is there is called missing')
  })

  test('one whose time lies before since is none', async () => {
    await using story = await startStory({ 'posts.yml': manifest(hoursFromNow(-30)), 'a.mp4': clip('a') })
    assert.deepEqual(seen(await watch(story, step)), [])
    assert.deepEqual(seen(await watch(story, { ...step, since: '2d' })), ['missing launch'])
  })

  test('an entry without accounts, and the key has two: once, with where it was looked for', async () => {
    const connections = [
      { platformId: 'tiktok-a', username: 'acme' },
      { platformId: 'tiktok-b', username: 'beta' },
    ]
    await using story = await startStory({ 'posts.yml': manifest(late), 'a.mp4': clip('a') }, { connections })
    const run = await watch(story, step)
    assert.deepEqual([seen(run), run.exitCode, run.outputs.missing], [['missing launch'], 1, '1'], run.log)
    assert.match(messagesOf(run, 'error'), /names no account, so it was looked for on @acme, @beta/)
    const gone = { ...step, manifest: 'gone.yml' }
    await story.write({ 'gone.yml': manifest(late, ', accounts: "@gone"') })
    assert.match(
      messagesOf(await watch(story, gone), 'error'),
      /launch on @gone .*"@gone" is not connected in PostPost/,
    )
  })

  test('an entry whose id was renamed after its post was sent is none', async () => {
    await using story = await startStory({ 'posts.yml': manifest(soon), 'a.mp4': clip('a') })
    await story.run({ ...step, 'wait-timeout': '0' })
    await story.write({ 'posts.yml': manifest(late).replace('id: launch', 'id: spring') })
    assert.deepEqual(seen(await watch(story, step)), ['scheduled a'], 'somebody is called for a post that is there')
  })

  test('a post that failed and is live with a renamed id: posted again, if all manifests can be read', async () => {
    const withId = (id: string): string => nameOf('bad', 'a').replace('-w10', `-${id.repeat(16)}-w10`)
    const history = [
      { fileName: withId('1'), content: 'Hi', status: 'failed', scheduledTime: late, createdAt: hoursFromNow(-3) },
      { fileName: withId('2'), content: 'Hi', status: 'scheduled', scheduledTime: soon, createdAt: hoursFromNow(-1) },
    ]
    const files = { 'posts.yml': manifest(soon), 'broken.yml': 'posts: [', 'a.mp4': clip('a') }
    await using story = await startStory(files, { history })
    assert.deepEqual(seen(await watch(story, step)), ['scheduled bad'], 'somebody is called for a post that is there')
    const both = { manifest: 'posts.yml\nbroken.yml' }
    for (const inputs of [{}, both])
      assert.deepEqual(seen(await watch(story, inputs)), ['failed bad', 'scheduled bad'], 'a failed post is not told')
  })

  test('a manifest that cannot be read is said, and fails', async () => {
    await using story = await startStory({ 'posts.yml': 'posts: [' })
    const run = await watch(story, step)
    assert.equal(run.exitCode, 1)
    assert.notEqual(messagesOf(run, 'error'), '')
  })
})

suite('what goes wrong', { concurrency: 2 }, () => {
  test('bad inputs: all at once, and nothing is asked', async () => {
    await using story = await startStory({})
    const run = await watch(story, {
      'api-key': '',
      since: 'yesterday',
      timezone: 'Berlin',
      fail: 'maybe',
      accounts: 'acme',
    })
    assert.equal(run.exitCode, 1)
    const told = messagesOf(run, 'error')
    for (const what of [/api-key is empty/, /since is "yesterday"/, /Europe\/Berlin/, /fail is "maybe"/, /acme/])
      assert.match(told, what)
    assert.deepEqual([story.sandbox.requests, run.outputs.outcome], [[], 'attention'])
  })

  test('a key that is refused: fails, whatever fail says', async () => {
    await using story = await startStory({}, { access: 'not-enabled' })
    const run = await watch(story, { fail: 'false' })
    assert.deepEqual([run.exitCode, ...outputsIn(run, 'outcome', 'attention')], [1, 'attention', '1'], run.log)
  })

  test('a short outage is waited for', async () => {
    await using story = await startStory({}, { history: [posted('out', 'a', { scheduledTime: late })] })
    let faults = 2
    story.sandbox.intercept = () => (faults-- > 0 ? { kind: 'status', status: 503 } : undefined)
    assert.deepEqual(seen(await watch(story)), ['published out'])
  })

  test('a list that lags: what get-post knows to be out is not called stuck', async () => {
    await using story = await startStory(
      {},
      { history: [posted('late', 'a', { status: 'scheduled', scheduledTime: soon })] },
    )
    const [group] = story.sandbox.groups
    assert.ok(group)
    story.sandbox.person.changeTime(group, hoursFromNow(-2))
    story.sandbox.lag({ requests: 50 })
    story.sandbox.person.halfPublish(group, 'tiktok-acme1')
    const run = await watch(story)
    assert.deepEqual([seen(run), run.exitCode], [['published late'], 0], run.log)
  })

  const listed: [status: string, inFact: string, expected: string, exitCode: number][] = [
    ['published', 'failed', 'failed late', 1],
    ['failed', 'published', 'published late', 0],
    ['published', 'scheduled', 'published late', 0],
  ]
  for (const [status, inFact, expected, exitCode] of listed)
    test(`${status} in the list, and ${inFact} in get-post`, async () => {
      await using story = await startStory({}, { history: [posted('late', 'a', { status, scheduledTime: late })] })
      const post = { platform: 'tiktok', platformId: 'acme1', status: inFact }
      story.sandbox.intercept = ({ path }) =>
        path.startsWith('/get-post/')
          ? { kind: 'status', status: 200, body: { success: true, posts: [post] } }
          : undefined
      const run = await watch(story)
      assert.deepEqual([seen(run), run.exitCode], [[expected], exitCode], run.log)
    })

  test('a post that went out on one account and was left as a draft on another one', async () => {
    const connections = ['acme1', 'beta2'].map((id) => ({
      platformId: `tiktok-${id}`,
      username: id,
      tokenStatus: 'valid' as const,
    }))
    const both = connections.map(({ platformId }) => platformId)
    const seed = posted('half', 'a', { account: both, status: 'draft', scheduledTime: late })
    await using story = await startStory({}, { connections, history: [seed] })
    const [group] = story.sandbox.groups
    assert.ok(group)
    story.sandbox.person.halfPublish(group, 'tiktok-acme1')
    const run = await watch(story)
    assert.deepEqual([seen(run), run.exitCode], [['failed half', 'published half'], 1], run.log)
    assert.match(run.log, /half on @beta2 .* failed at .*: LEFT_BEHIND: It is still a draft on this account/)
  })

  const gone = (status: string, scheduledTime: string): HistorySeed =>
    posted('clip', 'a', {
      account: 'tiktok-gone',
      fileName: nameOf('clip', 'a', { accounts: hashOfAccounts(['tiktok-gone']) }),
      status,
      scheduledTime,
    })
  const onFormer: [name: string, history: HistorySeed[], accounts: string, expected: string[], attention: string][] = [
    ['a post that is due', [gone('processing', hoursFromNow(-2))], 'all', ['stuck clip'], '1'],
    ['a post that is coming up', [gone('scheduled', soon)], 'all', ['scheduled clip'], '1'],
    ['a post that went out', [gone('published', late)], 'all', ['published clip'], '0'],
    ['a post by hand', [{ ...gone('scheduled', soon), fileName: 'by-hand.mp4' }], 'all', [], '0'],
    ['accounts that are named', [gone('scheduled', soon)], '@acme', [], '0'],
  ]
  for (const [name, history, accounts, expected, attention] of onFormer)
    test(`an account that is not connected any more: ${name}`, async () => {
      await using story = await startStory({}, { history })
      const run = await watch(story, { accounts })
      assert.deepEqual(
        [seen(run), ...outputsIn(run, 'attention'), run.exitCode],
        [expected, attention, attention === '0' ? 0 : 1],
        run.log,
      )
      assert.equal(run.log.includes('1 scheduled post cannot go out there'), expected[0] === 'scheduled clip', run.log)
    })

  const listOf = (totalItems: number) => ({
    success: true,
    posts: [],
    pagination: { page: 1, limit: 100, totalItems, totalPages: 1, hasNextPage: false },
  })

  test('posts that the list counts and does not show are told, and call nobody', async () => {
    await using story = await startStory({})
    story.sandbox.intercept = ({ path }) =>
      path.startsWith('/list-posts') ? { kind: 'status', status: 200, body: listOf(2) } : undefined
    const run = await watch(story)
    assert.deepEqual([run.exitCode, ...outputsIn(run, 'attention', 'outcome')], [0, '0', 'ok'], run.log)
    assert.match(run.summary, /all well\n\n### Good to know\n.*2 of them could not be found in any order/s)
  })

  test("what is said of the runner's clock calls nobody", async () => {
    await using story = await startStory({})
    const headers = { date: new Date(Date.now() + 600_000).toUTCString() }
    const body = { success: true, connections: [{ platformId: 'tiktok-acme1', username: 'acme' }] }
    story.sandbox.intercept = ({ path }) =>
      path.startsWith('/platform-connections') ? { kind: 'status', status: 200, headers, body } : undefined
    const run = await watch(story)
    assert.deepEqual([run.exitCode, ...outputsIn(run, 'attention', 'outcome')], [0, '0', 'ok'], run.log)
    assert.match(run.summary, /all well\n\n### Good to know\n.*runner's clock is \d+ s behind/s)
  })

  test('12,000 posts: one screen, and outputs that GitHub takes', async () => {
    const history = Array.from({ length: 12_000 }, (_, number) => ({
      fileName: `clip-${number}-pp${number.toString(16).padStart(16, '0')}.mp4`,
      content: 'Hi',
      status: number % 2 === 0 ? 'scheduled' : 'published',
      scheduledTime: number % 2 === 0 ? hoursFromNow(1 + number) : hoursFromNow(-2),
      createdAt: hoursFromNow(-number / 100),
    }))
    await using story = await startStory({}, { history })
    const run = await watch(story)
    assert.deepEqual(
      [run.exitCode, ...outputsIn(run, 'published', 'scheduled')],
      [0, '6000', '6000'],
      run.log.slice(0, 500),
    )
    assert.ok((run.outputs.results ?? '').length < 450_000)
    assert.ok(run.summary.length < 1_000_000)
    const asked = story.sandbox.requests.filter(({ path }) => path.startsWith('/get-post/')).length
    assert.equal(asked, 50, 'each post is asked for')
  })

  test('in a public repository ids show their last six digits', async () => {
    await using story = await startStory(
      {},
      { history: [posted('late', 'a', { status: 'processing', scheduledTime: hoursFromNow(-2) })] },
    )
    const payload = { repository: { private: false } }
    const run = await watch(story, {}, { event: { name: 'schedule', payload } })
    const id = story.sandbox.groups[0]?.id ?? ''
    assert.ok(!run.stdout.replaceAll(/^.*set-output.*$/gm, '').includes(id), 'a stranger can add a file to it')
    assert.match(run.summary, new RegExp(`…${id.slice(-6)}`))
    assert.ok(run.outputs.results?.includes(id))
  })

  test('texts of others stay text', async () => {
    const history = [
      posted('::error::<b>', 'a', {
        status: 'scheduled',
        scheduledTime: soon,
        content: '::set-output name=x::y <script>',
      }),
    ]
    await using story = await startStory({}, { history })
    const run = await watch(story)
    assert.doesNotMatch(run.summary, /<script>|<b>::/)
  })
})
