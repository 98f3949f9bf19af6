/** A post of an earlier run that is not on its accounts, and is not sent again. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { WhyFailed } from '../../src/accounts/details.ts'
import type { ListedPost } from '../../src/postpost/answers.ts'
import { planLines } from '../../src/report/log-lines.ts'
import { pageOf } from '../../src/report/page/page.ts'
import type { Report } from '../../src/report/report.ts'
import { summaryOf } from '../../src/report/summary/summary.ts'
import { candidate, earlier } from '../support/candidates.ts'
import { seen } from '../support/summary.ts'
import { reportOf } from './reports.ts'

const refused: WhyFailed = { sequel: 'refused', code: 'frame_rate_check_failed', reason: 'Too slow.' }
const unsure: WhyFailed = { sequel: 'unsure', code: 'TIMEOUT_ERROR', reason: 'Look at the account.' }

const ALL_THERE = 'Every post is already on its accounts, so nothing is sent.'
const ALL_SKIPPED = 'Every post is skipped, so nothing is sent.'
const HOW_TO_REPOST = /on-duplicate: repost/

const summaryText = (report: Report): string => summaryOf(report, new Map())
const pageText = (report: Report): string => pageOf(report, new Map()).replace(/<style>.*?<\/style>/s, '')

const one = [candidate('clip.mp4', { accounts: 'x' })]
const two = [candidate('clip.mp4', { accounts: 'x y' })]
const sentToTwo = { sent: { candidate: candidate('clip.mp4', { accounts: 'x y' }) }, content: 'Hi' }

suite('a skipped post is called there only where it is on each of its accounts', () => {
  const live = ['scheduled', 'pending', 'processing', 'published', 'a-word-that-is-new']
  for (const status of live) {
    test(`${status}: there, with the advice how to post it again`, () => {
      const report = reportOf(one, { there: [earlier('1', `x:${status}`, status)] })
      const { paragraphs, folded } = seen(summaryText(report))
      assert.deepEqual(paragraphs, [ALL_THERE])
      assert.match(folded['⏭️ 1 post skipped: there already'] ?? '', HOW_TO_REPOST)
      assert.match(pageText(report), /already there/)
      assert.doesNotMatch(pageText(report), /not sent again/)
    })
  }

  const failed = earlier('1', 'x:failed', 'failed', { content: 'Hi' })
  const cases: [name: string, candidates: typeof one, there: ListedPost[], why: WhyFailed, status: string][] = [
    ['TikTok refused it', one, [failed], refused, '@x failed'],
    ['nobody knows whether TikTok has it', one, [failed], unsure, '@x failed'],
    [
      'it is on one account, and TikTok refused it on the other',
      two,
      [earlier('2', 'y:published', 'published'), failed],
      refused,
      '@x failed, @y published',
    ],
    [
      'a person has taken out an account',
      two,
      [earlier('1', 'x:published', 'published', sentToTwo)],
      refused,
      '@x published, @y removed',
    ],
  ]
  for (const [name, candidates, there, why, status] of cases) {
    test(`${name}: not sent again`, () => {
      const report = reportOf(candidates, { there, failures: { 'tiktok-x 1': why } })
      const summary = summaryText(report)
      assert.equal(report.results[0]?.outcome, 'skipped')
      const { paragraphs, folded } = seen(summary)
      assert.deepEqual(paragraphs, [ALL_SKIPPED], 'people believe that the post is on TikTok')
      assert.deepEqual(Object.keys(folded), ['⏭️ 1 post skipped: not sent again'])
      assert.match(folded['⏭️ 1 post skipped: not sent again'] ?? '', new RegExp(status))
      assert.doesNotMatch(summary, HOW_TO_REPOST, 'repost sends again what TikTok has refused, or may have twice')
      assert.match(pageText(report), /<\/span> 1 not sent again<\/span>/, 'the page says that it is there')
    })
  }

  test('one whose time PostPost does not give is told so in the schedule of the page', () => {
    const there = [earlier('1', 'x:failed', 'failed', { content: 'Hi', scheduledTime: null })]
    const page = pageText(reportOf(one, { there, failures: { 'tiktok-x 1': refused } }))
    assert.match(page, /<bdi>clip\.mp4<\/bdi><\/a>: not sent again<\/li>/)
  })

  test('of two skipped posts each is in its own list, and the advice is for the one that is there', () => {
    const report = reportOf([candidate('clip.mp4'), candidate('b.mp4', { identity: 'b' })], {
      there: [failed, earlier('2', 'x:published', 'published', { identity: 'b' })],
      failures: { 'tiktok-x 1': refused },
    })
    const { paragraphs, folded } = seen(summaryText(report))
    assert.deepEqual(paragraphs, [ALL_SKIPPED])
    assert.deepEqual(Object.keys(folded), ['⏭️ 1 post skipped: there already', '⏭️ 1 post skipped: not sent again'])
    assert.match(folded['⏭️ 1 post skipped: there already'] ?? '', /repost\.\n\nb\.mp4/)
    assert.match(folded['⏭️ 1 post skipped: not sent again'] ?? '', /^\nclip\.mp4/)
  })
})

test('a post for another account too: its row, the log and the page say that the first does not get it', () => {
  const report = reportOf(two, {
    there: [earlier('1', 'x:failed', 'failed', { content: 'Hi' })],
    failures: { 'tiktok-x 1': refused },
    environment: { 'INPUT_DRY-RUN': 'true' },
  })
  const summary = summaryText(report)
  assert.equal(seen(summary).rows?.[0]?.Accounts, '⏭️ @x not sent again: failed\n📋 @y planned')
  assert.match(summary, /<li>Already there: no<\/li>\n<li>Not sent again: @x: failed, post group 1<\/li>/)
  assert.match(planLines(report).join('\n'), /on @x \(not sent again: failed\), @y;/)
  const page = pageText(report)
  assert.match(page, /<bdi>@x<\/bdi> <span class="badge skipped"><span aria-hidden="true">≡<\/span> not sent again</)
  assert.doesNotMatch(page, /already there/)
})

suite('a draft waits for approval only if nobody has taken back a scheduled post', () => {
  const toApprove = candidate('clip.mp4', { schedule: { kind: 'draft' } })
  const draft = (mode: 'publish' | 'approve', scheduledTime: string | null): ListedPost =>
    earlier('1', 'x:draft', 'draft', { sent: { candidate: toApprove, mode }, content: 'Hi', scheduledTime })

  test('a draft to approve', () => {
    const report = reportOf([toApprove], { there: [draft('approve', null)] })
    const { paragraphs, rows } = seen(summaryText(report))
    assert.equal(paragraphs[0], 'Drafts wait for approval in PostPost.')
    assert.equal(rows?.[0]?.When, 'after approval in PostPost')
    assert.match(pageText(report), /a draft, until somebody approves it in PostPost/)
  })

  test('a held post: it is told whom it waits for, and nobody is asked to approve it', () => {
    const report = reportOf([toApprove], { there: [draft('publish', '2026-12-02T12:00:00.000Z')] })
    const summary = summaryText(report)
    assert.equal(report.results[0]?.outcome, 'draft')
    assert.match(summary, /Somebody has taken this post back to a draft in PostPost/)
    assert.doesNotMatch(summary, /approv/, 'somebody approves what a person has stopped')
    assert.equal(seen(summary).rows?.[0]?.When, 'not until somebody schedules it in PostPost')
    assert.match(pageText(report), /a draft, until somebody schedules it in PostPost/)
  })

  test('a held post beside a draft to approve: only the latter waits for approval', () => {
    const other = candidate('b.mp4', { identity: 'b', schedule: { kind: 'draft' } })
    const waiting = { sent: { candidate: other, mode: 'approve' }, content: 'Hi', scheduledTime: null } as const
    const there = [draft('publish', '2026-12-02T12:00:00.000Z'), earlier('2', 'x:draft', 'draft', waiting)]
    const { paragraphs, rows } = seen(summaryText(reportOf([toApprove, other], { there })))
    assert.equal(paragraphs[0], 'Drafts wait for approval in PostPost.')
    assert.deepEqual(
      rows?.map(({ When }) => When),
      ['not until somebody schedules it in PostPost', 'after approval in PostPost'],
    )
  })
})
