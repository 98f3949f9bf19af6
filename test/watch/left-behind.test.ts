/** What the list shows as a draft in a post group that is out: the list may lag, and get-post knows. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { startStory } from '../support/story.ts'
import { hoursFromNow, nameOf, seen, watch } from './watch.ts'

interface Row {
  readonly inFact: string
  readonly dueHours: number
  readonly expected: string
  readonly exitCode: number
}

const rows: Row[] = [
  { inFact: 'draft', dueHours: -1, expected: 'failed half', exitCode: 1 },
  { inFact: 'published', dueHours: -1, expected: 'published half', exitCode: 0 },
  { inFact: 'processing', dueHours: -0.2, expected: 'scheduled half', exitCode: 0 },
  { inFact: 'processing', dueHours: -1, expected: 'stuck half', exitCode: 1 },
]

suite('a draft beside published posts in the list', { concurrency: 2 }, () => {
  for (const { inFact, dueHours, expected, exitCode } of rows)
    test(`get-post says ${inFact}: ${expected}`, async () => {
      await using story = await startStory({})
      const scheduledTime = hoursFromNow(dueHours)
      const listed = {
        postGroupId: 'a'.repeat(24),
        status: 'published',
        scheduledTime,
        createdAt: scheduledTime,
        updatedAt: scheduledTime,
        platforms: [{ platformId: 'tiktok-acme1', platform: 'tiktok', status: 'draft' }],
        mediaUrls: [nameOf('half', 'a')],
      }
      const pagination = { page: 1, limit: 100, totalItems: 1, totalPages: 1, hasNextPage: false }
      const list = { success: true, posts: [listed], pagination }
      const group = { success: true, posts: [{ platform: 'tiktok', platformId: 'acme1', status: inFact }] }
      story.sandbox.intercept = ({ path }) => {
        const body = path.startsWith('/list-posts') ? list : path.startsWith('/get-post/') ? group : undefined
        return body && { kind: 'status', status: 200, body }
      }
      const run = await watch(story)
      assert.deepEqual([seen(run), run.exitCode], [[expected], exitCode], run.log)
      const saysDraft = run.outputs.results?.includes('LEFT_BEHIND')
      assert.equal(saysDraft, inFact === 'draft', 'a post that is out or on its way is called a draft')
    })
})
