/** What a post is told as once PostPost has accepted it: a green step means that it is where it was to go. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Earlier, takenOut } from '../../src/accounts/earlier-posts.ts'
import { waiting } from '../../src/publish/waiting.ts'
import { candidate, NOW_MS } from '../support/candidates.ts'
import type { Answer } from '../support/scripted-api.ts'
import { ID, listOf, postsOf, startScripted } from './scripted.ts'

const [id, before] = [`${ID}1`, `${ID}2`]
const MINUTE_MS = 60_000
const iso = (ms: number): string => new Date(ms).toISOString()
const none: Answer = { status: 404, body: { error: 'Post group not found' } }
const published = postsOf({ status: 'published', postedId: '7123456789012345678' })
const earlierPost = (status: string, more: Partial<Earlier> = {}): Earlier => ({
  accountId: 'tiktok-y',
  postGroupId: before,
  status,
  scheduledTime: iso(NOW_MS),
  name: { identity: { content: 'a'.repeat(16) }, stem: 'a', extension: 'mp4' },
  likeness: 'same',
  ...more,
})

interface Case {
  readonly inMs?: number
  readonly waitTimeoutMs?: number
  readonly earlier?: readonly Earlier[]
  readonly answer?: Answer
  /** Instead of `answer`; the last one stays. */
  readonly answers?: readonly Answer[]
  /** What get-post says of the earlier post group. */
  readonly earlierAnswer?: Answer
  readonly viewerSetting?: 'PUBLIC_TO_EVERYONE' | 'SELF_ONLY'
  readonly isCancelled?: boolean
  /** True where the plan knew the earlier posts; false where they came during the run. */
  readonly isPlanned?: boolean
  /** Accounts of this post group. */
  readonly names?: readonly string[]
}
async function wait({
  inMs = 0,
  waitTimeoutMs = MINUTE_MS,
  earlier = [],
  viewerSetting = 'SELF_ONLY',
  ...more
}: Case = {}) {
  const both = candidate('a.mp4', { accounts: 'x y' })
  const post = { ...both.post, settings: { ...both.post.settings, viewerSetting } }
  await using scripted = await startScripted(
    ({ path, nth }) => {
      if (path === '/list-posts') return listOf([])
      if (path.endsWith(before)) return more.earlierAnswer ?? published
      return more.answers?.[Math.min(nth, more.answers.length) - 1] ?? more.answer ?? published
    },
    { wanted: { ...both, post }, settings: { waitTimeoutMs } },
  )
  const { job: begun, session, asked } = scripted
  const job = more.isPlanned ? { ...begun, step: { ...begun.step, earlier } } : begun
  if (more.isCancelled) session.cancel.cancel('SIGINT')
  const accounts = (more.names ?? ['x']).map((name) => ({ id: `tiktok-${name}`, name: `@${name}` }))
  const state = {
    at: 'waiting',
    postGroupId: id,
    scheduledTime: iso(NOW_MS + inMs),
    accounts,
    earlier,
    start: 1,
  } as const
  const { result } = await waiting(state, job)
  return {
    ...result,
    asked: asked.filter(({ path }) => path.includes('get-post')).length,
    line: job.log.lines[0],
    remarks: session.remarks.map(({ message }) => message),
  }
}

suite('how long', () => {
  test('a post that is due when the wait ends is waited for', async () => {
    const { outcome, asked } = await wait({ inMs: MINUTE_MS })
    assert.deepEqual([outcome, asked], ['published', 1])
  })
  test('one that is due later is scheduled', async () => {
    const { outcome, asked, posts } = await wait({ inMs: MINUTE_MS + 1 })
    assert.deepEqual([outcome, asked, posts], ['scheduled', 0, [{ account: 'tiktok-x', status: 'scheduled' }]])
  })
  test('without a wait every post is scheduled', async () => {
    const { outcome, asked, error } = await wait({ waitTimeoutMs: 0 })
    assert.deepEqual([outcome, asked, error], ['scheduled', 0, undefined])
  })
  test('its time is told in its zone', async () => {
    assert.equal((await wait()).line, `Post group ${id} is scheduled for 2026-12-01 12:00 UTC.`)
  })
})

suite('published means on every account of the entry', () => {
  test('by this run and by an earlier post', async () => {
    const { outcome, posts } = await wait({ earlier: [earlierPost('published')] })
    assert.equal(outcome, 'published')
    assert.deepEqual(
      posts?.map(({ account, status }) => `${account} ${status}`),
      ['tiktok-y published', 'tiktok-x published'],
    )
  })
  test('so an earlier post that is due now is waited for too', async () => {
    const earlierAnswer = postsOf({ status: 'published', account: 'y', postedId: '7123456789012345679' })
    const { outcome, posts } = await wait({ earlier: [earlierPost('scheduled')], earlierAnswer })
    assert.deepEqual([outcome, posts?.[0]?.postedId], ['published', '7123456789012345679'])
  })
  test('and processing while an earlier post is on its way: that one is to be looked at', async () => {
    const earlierAnswer = postsOf({ status: 'processing', account: 'y' })
    const { outcome, error } = await wait({ earlier: [earlierPost('scheduled')], earlierAnswer })
    assert.equal(outcome, 'processing')
    assert.match(error ?? '', new RegExp(`^Post group ${before} was accepted but not published`))
  })
  test('and the entry is scheduled while an earlier post is due after the wait', async () => {
    const later = earlierPost('scheduled', { scheduledTime: iso(NOW_MS + MINUTE_MS + 1) })
    const { outcome, posts } = await wait({ earlier: [later] })
    assert.deepEqual([outcome, posts?.[0]], ['scheduled', { account: 'tiktok-y', status: 'scheduled' }])
  })
  test('and processing while a draft of it waits for a person', async () => {
    const { outcome, error } = await wait({ earlier: [earlierPost('draft')] })
    assert.deepEqual(
      [outcome, error],
      [
        'processing',
        `Post group ${id} was accepted but not published when the wait ended. A draft of it waits for approval on @y. Look at it in PostPost, or give wait-timeout more.`,
      ],
    )
  })
  test('an earlier post that does not end in time is processing', async () => {
    const { outcome } = await wait({
      earlier: [earlierPost('processing')],
      earlierAnswer: postsOf({ status: 'processing', account: 'y' }),
    })
    assert.equal(outcome, 'processing')
  })
  test('that is left: what a person had taken an account out of is told by the plan, and fails nothing', async () => {
    const { outcome, error } = await wait({ earlier: [takenOut(earlierPost('published'))], isPlanned: true })
    assert.deepEqual(
      [outcome, error],
      ['published', undefined],
      'every account that is left has it, and the step is red',
    )
  })
  test('what a person took an account out of during this run has failed on it, and nobody refused it', async () => {
    const { outcome, code, error } = await wait({ earlier: [takenOut(earlierPost('published'))] })
    assert.deepEqual([outcome, code], ['failed', 'plan/taken-out'])
    assert.equal(
      error,
      `Not every account gets this post. @y: Somebody has taken this account out of post group ${before} in PostPost, so the post is not sent to it. To send it there, move the account to an entry of its own, with an id of its own. The post on 1 other account is not affected.`,
    )
  })
})

test('an id that comes as a number is rounded, but it shows that the post is public', async () => {
  for (const [postedId, count] of [
    [Number('7123456789012345678'), 0],
    [undefined, 1],
    ['', 1],
  ] as const) {
    const answer = postsOf({ status: 'published', postedId })
    const { remarks, posts } = await wait({ answer, viewerSetting: 'PUBLIC_TO_EVERYONE' })
    assert.equal(remarks.length, count, 'a public post is told as hidden, or a hidden one as public')
    assert.deepEqual(posts, [{ account: 'tiktok-x', status: 'published' }])
  }
})

suite('not published', () => {
  const failed = (message: string): Answer =>
    postsOf({ status: 'failed', error: { code: 'INVALID_CONTENT', message, failedAt: iso(NOW_MS), retryable: false } })

  test('refused: the account, the code and what TikTok says', async () => {
    const { outcome, error } = await wait({ answer: failed('Too short') })
    assert.equal(outcome, 'failed')
    assert.equal(
      error,
      `TikTok or PostPost refused post group ${id} for @x: INVALID_CONTENT: Too short. TikTok does not take this post as it is: correct the video or its settings, then run the step again.`,
    )
  })
  test('an earlier post is refused: advice to delete a post names that one', async () => {
    const error = { code: 'TIMEOUT_ERROR', message: 'No answer', failedAt: iso(NOW_MS), retryable: true }
    const made = await wait({
      earlier: [earlierPost('scheduled')],
      earlierAnswer: postsOf({ status: 'failed', account: 'y', error }),
    })
    assert.match(made.error ?? '', new RegExp(`^TikTok or PostPost refused post group ${before} for @y: TIMEOUT_ERROR`))
    assert.doesNotMatch(made.error ?? '', new RegExp(id), 'the post that is public is deleted, and posted again')
  })
  /** get-post finds it once. */
  const deletedOnceSeen = (status: string, other: string) => ({
    names: ['x', 'y'],
    answers: [postsOf({ status, postedId: '7123456789012345678' }, { status: other, account: 'y' }), none],
  })
  test('deleted before PostPost began: it is on no account, so it can be posted again', async () => {
    const { code, error } = await wait({ ...deletedOnceSeen('scheduled', 'scheduled'), waitTimeoutMs: 10 * MINUTE_MS })
    assert.deepEqual(
      [code, error],
      [
        'postpost/deleted',
        `Post group ${id} was deleted in PostPost before it was published, so it is on no account. Run the step again to post it after all.`,
      ],
    )
  })
  test('deleted while it was on its way: nobody is told to post it again', async () => {
    const { outcome, code, error, posts } = await wait({
      ...deletedOnceSeen('published', 'processing'),
      waitTimeoutMs: 10 * MINUTE_MS,
    })
    assert.deepEqual(
      [outcome, code, posts?.map(({ status }) => status)],
      ['failed', 'postpost/deleted', ['published', 'processing']],
    )
    assert.equal(
      error,
      'Somebody deleted a post of this video in PostPost during the wait. @y: The post was deleted in PostPost while it was on its way, so the video may be on TikTok. Look at the account. Where the video is on TikTok, running the step again would post it a second time. The post on 1 other account is not affected.',
    )
  })
  test('an earlier post that was on its way when it was deleted may be on TikTok too', async () => {
    const { code, error } = await wait({
      earlier: [earlierPost('processing')],
      earlierAnswer: none,
      waitTimeoutMs: 10 * MINUTE_MS,
    })
    assert.equal(code, 'postpost/deleted')
    assert.match(error ?? '', /@y: .* may be on TikTok/, 'a post that nobody saw again is called a post on no account')
  })
  test('still on its way when the wait ends', async () => {
    const { outcome, error } = await wait({ answer: postsOf({ status: 'processing' }) })
    assert.equal(outcome, 'processing')
    assert.ok(error?.startsWith(`Post group ${id} was accepted but not published when the wait ended. `), error)
  })
  test('cancelled: it goes on by itself', async () => {
    const { outcome, error } = await wait({ answer: postsOf({ status: 'processing' }), isCancelled: true })
    assert.deepEqual(
      [outcome, error],
      ['processing', `Post group ${id} was accepted and goes on by itself. Look at it in PostPost.`],
    )
  })
})

suite('published without a public id', () => {
  const hidden = postsOf({ status: 'published' })
  test('is told of a post that everybody was to see', async () => {
    const { outcome, remarks } = await wait({ answer: hidden, viewerSetting: 'PUBLIC_TO_EVERYONE' })
    assert.equal(outcome, 'published')
    assert.deepEqual(remarks, [
      `Post group ${id} is published on @x, but TikTok gave it no public id: it may not be public. Look at it in the TikTok app; until PostPost's TikTok app is audited for an account, its posts stay SELF_ONLY.`,
    ])
  })
  test('is nothing new of a post for oneself', async () =>
    assert.deepEqual((await wait({ answer: hidden })).remarks, []))
  test('is not told of one that has its id', async () =>
    assert.deepEqual((await wait({ viewerSetting: 'PUBLIC_TO_EVERYONE' })).remarks, []))
})
