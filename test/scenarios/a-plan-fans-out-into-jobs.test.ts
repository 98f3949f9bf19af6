import assert from 'node:assert/strict'
import test from 'node:test'
import type { MatrixJob } from '../../src/plan/matrix.ts'
import { numberedVideo } from '../fixtures/videos.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { eventOf } from '../support/events.ts'
import { type Stage, setStage } from '../support/stage.ts'
import { writesOf } from '../support/story.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const accounts = Array.from({ length: 6 }, (_, i) => `tiktok-team${i}`)

/** 60 posts: ten for each account, in no order. */
const manifest = [
  'version: 1',
  'defaults: { caption: "{{ video.stem }}", viewerSetting: SELF_ONLY }',
  'posts:',
  ...Array.from({ length: 60 }, (_, i) => `  - { video: v/${i}.mp4, accounts: "@team${(i * 7) % 6}" }`),
].join('\n')

const videos = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`v/${i}.mp4`, numberedVideo(i)]))

/** Times at which an account gets its posts, earlier ones included, in order. */
const timesOf = (sandbox: Sandbox, account: string): number[] =>
  sandbox.groups
    .filter(({ deleted, status, platforms }) => !deleted && status !== 'draft' && platforms.includes(account))
    .map(({ scheduledTime }) => Date.parse(scheduledTime ?? ''))
    .sort((a, b) => a - b)

/** The most posts within any half-open window of this length. */
const fullest = (times: readonly number[], windowMs: number): number =>
  Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + windowMs).length))

test('60 videos go to 6 accounts from 6 jobs at once: within every limit, none twice, nothing when run again', async () => {
  const now = Date.now()
  await using stage = await setStage(
    { ...videos, 'posts.yml': manifest },
    {
      sandbox: {
        connections: accounts.map((platformId) => ({ platformId, username: platformId.replace('tiktok-', '') })),
        // One account has had a busy day already, another one posted a moment ago.
        history: [
          ...Array.from({ length: 12 }, (_, i) => ({
            account: 'tiktok-team0',
            createdAt: iso(now - (i + 2) * 30 * MINUTE),
          })),
          { account: 'tiktok-team1', createdAt: iso(now - 1000), fileName: 'b.mp4' },
        ],
      },
    },
  )
  const inputs = { manifest: 'posts.yml', 'max-posts': '0', 'wait-timeout': '0', 'viewer-setting': undefined }
  const plan = async () => {
    const { exitCode, outputs, log } = await stage.run({ ...inputs, 'dry-run': 'true' })
    assert.equal(exitCode, 0, log)
    const { include }: { include: MatrixJob[] } = JSON.parse(outputs.matrix ?? '')
    return include
  }
  const jobs = await plan()
  assert.deepEqual(
    jobs.map(({ name, posts }) => `${name} ${posts}`).sort(),
    [0, 1, 2, 3, 4, 5].map((i) => `@team${i} 10`),
  )
  assert.ok(
    stage.sandbox.requests.every(({ method }) => method === 'GET'),
    'Planning changes something',
  )

  const first = await runAll(stage, jobs, inputs)
  for (const { exitCode, log } of first) assert.equal(exitCode, 0, log)
  assert.equal(
    first.reduce((sum, { outputs }) => sum + Number(outputs.scheduled), 0),
    60,
  )
  const posted = stage.sandbox.livePosts().filter(({ fileName }) => /-pp[0-9a-f]{16}/.test(fileName))
  assert.equal(posted.length, 60, 'Posts are missing')
  assert.equal(
    new Set(posted.map(({ fileName, account }) => `${account} ${fileName}`)).size,
    60,
    'A video is posted twice',
  )
  assert.deepEqual(stage.sandbox.drafts(), [])
  for (const account of accounts) {
    const times = timesOf(stage.sandbox, account)
    assert.ok(fullest(times, MINUTE) <= 2, `${account} gets ${fullest(times, MINUTE)} posts within a minute`)
    assert.ok(fullest(times, DAY) <= 15, `${account} gets ${fullest(times, DAY)} posts within 24 hours`)
  }

  const requests = stage.sandbox.requests.length
  const second = await runAll(stage, jobs, inputs)
  for (const { exitCode, log, outputs } of second) {
    assert.equal(exitCode, 0, log)
    assert.equal(outputs.skipped, '10')
  }
  assert.deepEqual(
    second.map(({ outputs }) => outputs['post-group-ids']),
    first.map(({ outputs }) => outputs['post-group-ids']),
    'A re-run gives other ids',
  )
  assert.ok(
    stage.sandbox.requests.slice(requests).every(({ method }) => method === 'GET'),
    'A re-run changes something',
  )
  assert.deepEqual(await plan(), [], 'There is still something to do')
})

/** All jobs of the matrix, each a process of its own, at the same time. */
const runAll = (stage: Stage, jobs: readonly MatrixJob[], inputs: Record<string, string | undefined>) =>
  Promise.all(jobs.map(({ only }) => stage.run({ ...inputs, only }, { event: eventOf('workflow-dispatch') })))

const iso = (timeMs: number): string => new Date(timeMs).toISOString()

test('a share that names what is not there is refused', async () => {
  await using stage = await setStage({ ...videos, 'posts.yml': manifest })
  const result = await stage.run({ manifest: 'posts.yml', only: 'v/1.mp4\nv/99.mp4' })
  assert.equal(result.exitCode, 1)
  assert.match(
    result.annotations[0]?.message ?? '',
    /^only names "v\/99\.mp4", but no post has this id\. Use the ids of the dry run's matrix output on the same commit\.$/,
  )
  assert.deepEqual(writesOf(stage.sandbox), [])
})

test('a share of ids that look like comments is that share', async () => {
  const text = `version: 1\nposts:\n${['#1', '#2'].map((id, i) => `  - { id: "${id}", video: v/${i}.mp4, caption: Hi }`).join('\n')}`
  await using stage = await setStage({ 'v/0.mp4': numberedVideo(0), 'v/1.mp4': numberedVideo(1), 'posts.yml': text })
  const result = await stage.run({ manifest: 'posts.yml', only: '#2', 'wait-timeout': '0' })
  assert.equal(result.exitCode, 0, result.log)
  const results: { id: string }[] = JSON.parse(result.outputs.results ?? '')
  assert.deepEqual(
    results.map(({ id }) => id),
    ['#2'],
    "A job publishes another job's posts",
  )
})
