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
  /** What get-post says of the earlier post group. */
  readonly earlierAnswer?: Answer
  readonly viewerSetting?: 'PUBLIC_TO_EVERYONE' | 'SELF_ONLY'
  readonly isCancelled?: boolean
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
    ({ path }) => {
      if (path === '/list-posts') return listOf([])
      return path.endsWith(before) ? (more.earlierAnswer ?? published) : (more.answer ?? published)
    },
    { wanted: { ...both, post }, settings: { waitTimeoutMs } },
  )
  const { job, session, asked } = scripted
  if (more.isCancelled) session.cancel.cancel('SIGINT')
  const accounts = earlier.length > 0 ? [{ id: 'tiktok-x', name: '@x' }] : job.step.recipients.slice(0, 1)
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
  test('what a person took an account out of has failed on it', async () => {
    const { outcome, error } = await wait({ earlier: [takenOut(earlierPost('published'))] })
    assert.equal(outcome, 'failed')
    assert.equal(
      error,
      `TikTok or PostPost refused post group ${id} for @y: TAKEN_OUT: Somebody has taken this account out of post group ${before} in PostPost, so the post is not sent to it. To send it there, add the account in PostPost, or set on-change: overwrite. The post on 1 other account is not affected.`,
    )
  })
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
