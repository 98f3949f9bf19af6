/** A post whose entry is gone is taken back by the rules of the plan, measured again in the moment before. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { markedTime } from '../../src/accounts/record.ts'
import type { Withdrawal } from '../../src/plan/withdrawals.ts'
import { CANCELLED } from '../../src/publish/result.ts'
import { problemsOfWithdrawals, withdraw, withdrawnAs } from '../../src/publish/withdrawing.ts'
import { candidate, earlier, NOW_MS, plan } from '../support/candidates.ts'
import type { Answer } from '../support/scripted-api.ts'
import { ID, listOf, postsOf, type Scripted, startScripted } from './scripted.ts'

const id = `${ID}1`
const MINUTE_MS = 60_000
const manifest = 'posts.yml'
const kept = candidate('b.mp4', { identity: 'b', manifest })
const policy = { onRemoval: 'withdraw' } as const

interface Case {
  readonly dueMs?: number
  /** How long the posts before it have taken since the plan was made. */
  readonly passedMs?: number
  /** True where the withdrawal is only shown. */
  readonly isHeld?: boolean
  /** How get-post says that it stands before the pause, and after it. */
  readonly statuses?: readonly [before: string, after: string]
  /** The status of update-post. */
  readonly update?: number
  /** The list, where it is none with the post. */
  readonly list?: Answer
  readonly prepare?: (scripted: Scripted) => unknown
}

async function withdrawn({
  dueMs = 60 * MINUTE_MS,
  passedMs = 0,
  isHeld = false,
  statuses = ['scheduled', 'draft'],
  update = 200,
  list,
  prepare = () => undefined,
}: Case) {
  const timeMs = NOW_MS + dueMs
  const sent = candidate('a.mp4', { schedule: { kind: 'at', timeMs }, manifest })
  const scheduledTime = new Date(timeMs).toISOString()
  const there = earlier(id, 'x:scheduled', 'scheduled', { sent: { candidate: sent }, content: 'Hi', scheduledTime })
  const [withdrawal, ...others]: readonly Withdrawal[] = plan([kept], [there], policy).withdrawals
  assert.ok(withdrawal && others.length === 0)
  const shared = { id, mediaUrls: there.mediaUrls, content: 'Hi' }
  const before = listOf([{ ...shared, status: 'scheduled', scheduledTime }])
  const after = listOf([{ ...shared, status: 'draft', scheduledTime: markedTime(timeMs, 'paused') }])
  let isPaused = false
  const manifests = new Set(kept.manifest === undefined ? [] : [kept.manifest])
  await using scripted = await startScripted(
    ({ method, path }) => {
      if (method === 'PUT') isPaused = true
      if (path === '/list-posts') return list ?? (isPaused ? after : before)
      if (method === 'PUT') return { status: update, body: { success: true, message: 'ok', error: 'no' } }
      return postsOf({ status: statuses[isPaused ? 1 : 0] ?? '' })
    },
    { wanted: kept, history: [there], policy: { ...policy, manifests } },
  )
  const { session, asked, groups } = scripted
  await session.clock.sleep(passedMs, session.cancel.signal)
  await prepare(scripted)
  const { result } = await withdraw({ ...withdrawal, isHeld }, session)
  return {
    ...result,
    isPaused,
    calls: asked.length,
    groups,
    remarks: session.remarks.map(({ message }) => message),
    codes: session.remarks.map(({ code, severity, origin }) => [code, severity, origin]),
  }
}
const asLine = ({ outcome, isPaused, remarks }: Awaited<ReturnType<typeof withdrawn>>) => [
  outcome,
  isPaused,
  ...remarks,
]

suite('a post that was due in 15 minutes when the plan was made', () => {
  const late = `a is not withdrawn (post group ${id}), because it goes out in less than 10 minutes: too close to change.`
  test('5 minutes later it is taken back', async () => {
    assert.deepEqual(
      asLine(await withdrawn({ dueMs: 15 * MINUTE_MS, passedMs: 5 * MINUTE_MS })),
      ['withdrawn', true],
      'a post that nobody wants any more goes out',
    )
  })
  test('a millisecond after that it is left alone, and a warning says so', async () => {
    assert.deepEqual(
      asLine(await withdrawn({ dueMs: 15 * MINUTE_MS, passedMs: 5 * MINUTE_MS + 1 })),
      ['skipped', false, late],
      'a post is touched while the scheduler is at it',
    )
  })
})

test('a post that is taken back is a draft on its accounts, and the log says so under its name', async () => {
  const { outcome, posts, groups } = await withdrawn({})
  assert.deepEqual(
    [outcome, posts, groups.map(([title]) => title)],
    ['withdrawn', [{ account: 'tiktok-x', status: 'draft' }], ['a: withdrawn']],
  )
})

suite('before its turn', () => {
  test('it is only to be shown: PostPost is asked nothing', async () => {
    const { outcome, calls } = await withdrawn({ isHeld: true })
    assert.deepEqual([outcome, calls], ['skipped', 0], 'a pull request takes posts back')
  })
  test('the run is cancelled: PostPost is asked nothing more, and the result says why', async () => {
    const { outcome, code, calls, groups } = await withdrawn({
      prepare: ({ session }) => session.cancel.cancel('SIGINT'),
    })
    assert.deepEqual([outcome, code, calls], ['failed', 'run/cancelled', 0])
    assert.equal(groups[0]?.[1].length, 1, 'the log does not say why')
  })
  test('PostPost has refused the key: it is asked nothing more', async () => {
    const { outcome, code, calls } = await withdrawn({
      prepare: ({ session }) => Object.assign(session, { halted: { isAboutNewPosts: false, message: 'No.' } }),
    })
    assert.deepEqual([outcome, code, calls], ['failed', 'run/stopped', 0])
  })
  test('PostPost takes no new posts any more: that does not concern it', async () => {
    const { outcome } = await withdrawn({
      prepare: ({ session }) => Object.assign(session, { halted: { isAboutNewPosts: true, message: 'No.' } }),
    })
    assert.equal(outcome, 'withdrawn', 'a post that nobody wants any more goes out')
  })
  test('the list cannot be read: it failed', async () => {
    const { outcome, code, isPaused } = await withdrawn({ list: { status: 403, body: { error: 'no' } } })
    assert.deepEqual([outcome, code, isPaused], ['failed', 'postpost/failed', false])
  })
  test('the list does not show it any more: it is left alone, and a warning says so', async () => {
    const { outcome, isPaused, codes, posts } = await withdrawn({
      list: listOf([]),
      prepare: ({ session, job }) => session.ledger.read(job.client, async () => ({ history: [], markMs: 0 })),
    })
    assert.deepEqual(
      [outcome, isPaused, codes],
      ['skipped', false, [['plan/not-in-manifest', 'warning', { input: 'manifest' }]]],
    )
    assert.equal(posts, undefined, 'a post that is not there is called scheduled')
  })
  test('the list shows that it went out: that is what its account has', async () => {
    const out = { id, mediaUrls: [], content: 'Hi', status: 'published' }
    const { outcome, posts } = await withdrawn({ list: listOf([out]) })
    assert.deepEqual([outcome, posts], ['skipped', [{ account: 'tiktok-x', status: 'published' }]])
  })
})

suite('the pause', () => {
  test('comes too late, for it went out: a warning says so', async () => {
    const { outcome, codes, posts } = await withdrawn({ statuses: ['published', 'published'] })
    assert.deepEqual([outcome, codes.length], ['skipped', 1], 'a post that is public is called a draft')
    assert.equal(posts, undefined, 'a post that is public is called scheduled')
  })
  test('fails: so does the withdrawal, and it is scheduled as before', async () => {
    const { outcome, code, posts } = await withdrawn({ update: 400, statuses: ['scheduled', 'scheduled'] })
    assert.deepEqual(
      [outcome, code, posts],
      ['failed', 'postpost/failed', [{ account: 'tiktok-x', status: 'scheduled' }]],
    )
  })
  test('is none any more in this run: the withdrawal failed, with that reason', async () => {
    const { outcome, code, isPaused } = await withdrawn({
      prepare: ({ session }) => Object.assign(session, { pausing: 'It is lost.' }),
    })
    assert.deepEqual([outcome, code, isPaused], ['failed', 'plan/not-paused', false])
  })
})

test('withdrawals that failed are problems of the run; those that nobody sent are not', () => {
  const [withdrawal] = plan(
    [kept],
    [
      earlier(id, 'x:scheduled', 'scheduled', {
        sent: { candidate: candidate('a.mp4', { manifest }) },
        content: 'Hi',
        scheduledTime: new Date(NOW_MS + 60 * MINUTE_MS).toISOString(),
      }),
    ],
    policy,
  ).withdrawals
  assert.ok(withdrawal)
  const problems = problemsOfWithdrawals([
    withdrawnAs(withdrawal, 'failed', { code: 'postpost/failed', error: 'No.' }),
    withdrawnAs(withdrawal, 'failed', { code: 'run/cancelled', error: CANCELLED }),
    withdrawnAs(withdrawal, 'withdrawn'),
  ])
  assert.deepEqual(
    problems.map(({ code, severity, origin }) => [code, severity, origin]),
    [['postpost/failed', 'error', { input: 'on-removal' }]],
  )
  assert.match(problems[0]?.message ?? '', /^a .*No\.$/, 'nobody knows which post still goes out, or why')
})
