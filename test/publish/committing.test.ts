/** The commit point: what the accounts have by now decides whether, for whom and when a post is scheduled. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { ListedPost } from '../../src/postpost/answers.ts'
import { committing } from '../../src/publish/committing.ts'
import { afterDuplicates } from '../../src/publish/last-look.ts'
import { accept } from '../../src/publish/leaving.ts'
import { ownTime } from '../../src/publish/ledger.ts'
import type { At, State } from '../../src/publish/state.ts'
import { candidate, earlier, NOW_MS } from '../support/candidates.ts'
import type { Answer } from '../support/scripted-api.ts'
import { ID, startScripted } from './scripted.ts'

const id = `${ID}1`
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const none: Answer = { status: 404, body: { error: 'Post group not found' } }
const wanted = candidate('a.mp4', { accounts: 'x y' })
const sent = { candidate: wanted }
const stateOf = (more: Partial<At<'committing'>> = {}): At<'committing'> => ({
  at: 'committing',
  postGroupId: id,
  accounts: wanted.accounts,
  earlier: [],
  start: 1,
  tries: 0,
  ...more,
})
const iso = (ms: number): string => new Date(ms).toISOString()
const endOf = (to: State | Error): string =>
  to instanceof Error ? to.message : to.at === 'ended' ? to.result.outcome : to.at

suite('another run, or a person, has published the same video meanwhile', () => {
  const live = (accounts: string, more: Parameters<typeof earlier>[3] = {}): ListedPost =>
    earlier('other', accounts, 'scheduled', { sent, ...more })
  async function after(history: ListedPost[], onDuplicate: 'skip' | 'fail' = 'skip', of = wanted) {
    await using scripted = await startScripted(() => none, { wanted: of, history: [], settings: { onDuplicate } })
    const state = afterDuplicates(stateOf({ accounts: of.accounts }), history, scripted.job)
    return { state, said: scripted.said }
  }

  test('on no account: the post goes on', async () => assert.equal((await after([])).state, undefined))
  test('on all of them: it is skipped, with the post that is there', async () => {
    const { state } = await after([live('x:scheduled y:scheduled')])
    assert.ok(state?.at === 'ended')
    assert.deepEqual([state.result.outcome, state.result.postGroupId], ['skipped', 'other'])
    assert.deepEqual(
      state.result.posts?.map(({ account }) => account),
      ['tiktok-x', 'tiktok-y'],
    )
  })
  test('on one of them: it begins again for the other, as often begun as before', async () => {
    const { state, said } = await after([live('x:scheduled')])
    assert.ok(state?.at === 'drafting')
    assert.deepEqual([state.accounts.map(({ name }) => name), state.start], [['@y'], 1])
    assert.deepEqual(
      state.earlier.map(({ accountId }) => accountId),
      ['tiktok-x'],
    )
    assert.deepEqual(said, [
      'a.mp4: Some of the accounts got this video in the meantime. The post starts again for the others.',
    ])
  })
  test('and on-duplicate is fail', async () => {
    const { state } = await after([live('x:scheduled')], 'fail')
    assert.ok(state?.at === 'ended')
    assert.equal(
      state.result.error,
      'This video was posted on @x (scheduled, other) in the meantime, and on-duplicate is fail.',
    )
  })
  test('under its id, with another video', async () => {
    const of = candidate('a.mp4', { id: 'launch', accounts: 'x y' })
    const history = [live('y:scheduled', { sent: { candidate: candidate('b.mp4', { id: 'launch', identity: 'b' }) } })]
    const { state } = await after(history, 'skip', of)
    assert.ok(state?.at === 'ended')
    assert.deepEqual(
      [state.result.outcome, state.result.error],
      [
        'failed',
        'The id "launch" was given to another video during this run: @y has post group other under it. Give one of the two an id of its own.',
      ],
    )
  })
})

suite('a time that PostPost has moved is told', () => {
  const fixed = candidate('a.mp4', {
    schedule: { kind: 'at', timeMs: NOW_MS + HOUR_MS },
  })
  async function remarks(movedByMs: number, of = fixed, isAsked = true): Promise<string[]> {
    await using scripted = await startScripted(() => none, { wanted: of, history: [] })
    const { job, session } = scripted
    if (isAsked) job.asked = { time: iso(NOW_MS + HOUR_MS), mayBeDone: true }
    const to = accept(stateOf(), iso(NOW_MS + HOUR_MS + movedByMs), job)
    assert.equal(to.at === 'waiting' && to.scheduledTime, iso(NOW_MS + HOUR_MS + movedByMs))
    return session.remarks.map(({ message }) => message)
  }
  test('by an hour', async () =>
    assert.deepEqual(await remarks(HOUR_MS), [
      `PostPost has moved post group ${id} from 2026-12-01 13:00 UTC to 2026-12-01 14:00 UTC. To move it back, change its time in PostPost.`,
    ]))
  test('not by a minute, to later or to sooner', async () => {
    assert.deepEqual(await remarks(MINUTE_MS), [])
    assert.deepEqual(await remarks(-MINUTE_MS), [])
  })
  test('by more than a minute to sooner', async () => assert.equal((await remarks(-MINUTE_MS - 1)).length, 1))
  test('not of a post that was to go out now', async () =>
    assert.deepEqual(await remarks(HOUR_MS, candidate('a.mp4')), []))
  test('not where this run has asked for no time', async () =>
    assert.deepEqual(await remarks(HOUR_MS, fixed, false), []))
})

suite('a time that has passed', () => {
  const past = candidate('a.mp4', { schedule: { kind: 'at', timeMs: NOW_MS - HOUR_MS } })
  async function commitAt(timeMs: number) {
    await using scripted = await startScripted(() => ({ body: { success: true, message: 'ok' } }), { wanted: past })
    const { job } = scripted
    const step = { ...job.step, timeIsFixed: true, timeMs }
    const to = await committing(stateOf({ accounts: past.accounts }), Object.assign(job, { step }))
    return [endOf(to), to.at === 'ended' ? to.result.error : '']
  }
  test('is not taken for now, and the message has the time that it was to get', async () => {
    const [end, error] = await commitAt(NOW_MS)
    assert.equal(end, 'failed')
    assert.match(error ?? '', /^2026-12-01 12:00 UTC has passed, and PostPost would publish at once\./)
  })
  test('of the entry does not matter to a post that gets the time of a paused one, which is ahead', async () => {
    assert.equal((await commitAt(NOW_MS + HOUR_MS))[0], 'waiting', 'a post that was to go out goes out nowhere')
  })
})

suite('schedule', () => {
  const accepted = (more: object = {}): Answer => ({ body: { success: true, message: 'ok', ...more } })
  const group = (status: string, scheduledTime: string | null): object => ({
    postGroup: { _id: id, status, scheduledTime },
  })
  /** Nobody knows what is on the accounts (`repost`), so nothing is read before. */
  async function commit(answer: Answer, before: (job: Awaited<ReturnType<typeof startScripted>>) => void = () => {}) {
    await using scripted = await startScripted(() => answer, { wanted })
    before(scripted)
    const { job } = scripted
    const to = await committing(stateOf(), job).catch(asError)
    return { to, job, lines: job.log.lines, open: scripted.session.drafts.stillOpen(), asked: scripted.asked }
  }
  const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)))
  const timeOf = (to: State | Error): string =>
    to instanceof Error ? to.message : to.at === 'waiting' ? to.scheduledTime : to.at

  test('gives the time that PostPost says', async () => {
    const moved = iso(NOW_MS + 3 * MINUTE_MS)
    assert.equal(timeOf((await commit(accepted(group('scheduled', moved)))).to), moved)
  })
  test('gives the time that was asked for, where PostPost says none', async () => {
    assert.equal(timeOf((await commit(accepted())).to), iso(NOW_MS))
    assert.equal(timeOf((await commit(accepted(group('scheduled', 'soon')))).to), iso(NOW_MS))
  })
  test('that leaves the post a draft has not scheduled it', async () => {
    const { to, job } = await commit(accepted(group('draft', iso(NOW_MS))))
    assert.equal(timeOf(to), 'PostPost accepted the time but left the post a draft.')
    assert.equal(job.asked?.mayBeDone, true, 'a post that may go out is deleted or sent again')
  })
  test('says what PostPost warns of', async () => {
    const { lines } = await commit(accepted({ warnings: ['Too many hashtags'] }))
    assert.deepEqual(lines, ['PostPost notes: Too many hashtags'])
  })

  const doubts: [name: string, answer: Answer, mayBeDone: boolean][] = [
    ['a server error: it may be done', { status: 503 }, true],
    [
      '"cannot update": it may be done',
      refusal(400, 'Cannot update post: post is currently in published status'),
      true,
    ],
    ['the same in another status: it is not', refusal(422, 'Cannot update post: post is in published status'), false],
    ['another 400: it is not', refusal(400, 'Invalid scheduled time format'), false],
    ['a key without rights: it is not', refusal(403, 'no'), false],
    ['on its way: it may be done', refusal(409, 'busy', 'POST_PUBLISH_IN_PROGRESS'), true],
    ['not editable: it may be done', refusal(400, 'no', 'POST_NOT_EDITABLE'), true],
    ['another version: it may be done', refusal(409, 'no', 'POST_GROUP_VERSION_CONFLICT'), true],
    ['another code: it is not', refusal(409, 'no', 'PLATFORM_SETTING_UNKNOWN'), false],
  ]
  for (const [name, answer, mayBeDone] of doubts) {
    test(name, async () => {
      const { to, job } = await commit(answer)
      assert.ok(to instanceof Error)
      assert.deepEqual(job.asked, { time: iso(NOW_MS), mayBeDone })
    })
  }
  function refusal(status: number, error: string, code?: string): Answer {
    return { status, body: { error, ...(code ? { code } : {}) } }
  }
  test('what an earlier try may have done stays in doubt', async () => {
    const { job } = await commit(refusal(403, 'no'), ({ job }) => {
      job.asked = { time: iso(NOW_MS), mayBeDone: true }
    })
    assert.equal(job.asked?.mayBeDone, true)
  })

  const margins: [pastTimes: number, aheadMs: number][] = [
    [0, 0],
    [1, 5_000],
    [2, 30_000],
    [3, 120_000],
  ]
  for (const [pastTimes, aheadMs] of margins) {
    test(`asks for ${aheadMs / 1000} s ahead where now was in the past ${pastTimes} times`, async () => {
      const { to } = await commit(accepted(), ({ job }) => {
        job.pastTimes = pastTimes
      })
      assert.equal(timeOf(to), iso(NOW_MS + aheadMs))
    })
  }
  test('counts how often now was in the past', async () => {
    const { job } = await commit(refusal(400, 'Scheduled time cannot be in the past'))
    assert.equal(job.pastTimes, 1)
  })
  test('is not asked once PostPost refuses the key', async () => {
    const { to, asked } = await commit(accepted(), ({ session }) => {
      session.halted = { isAboutNewPosts: false, message: 'The key is wrong.' }
    })
    assert.equal(endOf(to), 'failed')
    assert.deepEqual(asked, [])
  })
  test('is asked where PostPost refuses new posts alone', async () => {
    const { to } = await commit(accepted(), ({ session }) => {
      session.halted = { isAboutNewPosts: true, message: 'No more posts.' }
    })
    assert.equal(endOf(to), 'waiting')
  })
})

suite("a post's time by the list", () => {
  const listed = (status: string, accounts: string, more: Partial<ListedPost> = {}): ListedPost[] => [
    earlier('other', 'x:scheduled', 'scheduled'),
    { ...earlier(id, accounts, status), ...more },
  ]
  const [time, changed] = ['2026-11-01T12:00:00.000Z', '2026-11-01T12:01:00.000Z']
  const rows: [name: string, history: ListedPost[], time: string | undefined][] = [
    ['the scheduled one', listed('scheduled', 'x:scheduled'), time],
    ['on one of two accounts', listed('scheduled', 'x:failed y:scheduled'), time],
    ['none of a draft', listed('draft', 'x:draft'), undefined],
    ['none of what failed everywhere', listed('failed', 'x:failed y:failed'), undefined],
    ['of one without accounts', bare('scheduled'), time],
    ['that of its change, where it has none', listed('published', 'x:published', { scheduledTime: null }), changed],
    ['none of what is not there', [], undefined],
  ]
  function bare(status: string): ListedPost[] {
    return [{ ...earlier(id, 'x', status), platforms: [] }]
  }
  for (const [name, history, expected] of rows) test(name, () => assert.equal(ownTime(id, history), expected))
})
