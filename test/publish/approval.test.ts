/** `schedule: draft`: one draft waits for a person, however many runs there are, and a file that may be there is not uploaded again. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { ListedPost } from '../../src/postpost/answers.ts'
import { leavingForApproval } from '../../src/publish/approval.ts'
import { candidate, earlier } from '../support/candidates.ts'
import type { Answer } from '../support/scripted-api.ts'
import { ID, listOf, postsOf, startScripted } from './scripted.ts'

const MADE_MS = Date.parse('2025-12-01T12:00:00Z')
const [mine, older, died] = [`${ID}1`, `${ID}2`, `${ID}3`]
const wanted = candidate('a.mp4', { schedule: { kind: 'draft' } })
const sent = { candidate: wanted, mode: 'approve' } as const
const [name = ''] = earlier('it', 'x', 'draft', { sent }).mediaUrls
const shown = (id: string, storedMs: number) => ({ id, mediaUrls: [name.replace(String(MADE_MS), String(storedMs))] })
const diedThere: ListedPost = {
  ...earlier(died, 'x', 'draft', { sent }),
  content: 'Hi',
  scheduledTime: null,
  createdAt: new Date(MADE_MS).toISOString(),
}

interface Case {
  readonly list?: Answer
  readonly there?: readonly ListedPost[]
  readonly isUnread?: boolean
  readonly isStored?: boolean
}
async function leave({ list = listOf([]), there = [], isUnread = false, ...stored }: Case = {}) {
  const missing = there.map(({ postGroupId }) => postGroupId)
  await using scripted = await startScripted(
    ({ path, method }) => {
      if (method === 'DELETE') return { body: { success: true } }
      return path === '/list-posts' ? list : postsOf({ status: 'draft' })
    },
    { wanted, missing, ...(isUnread ? {} : { history: there }), ...stored },
  )
  const { job, asked } = scripted
  const to = await leavingForApproval(
    { at: 'committing', postGroupId: mine, accounts: job.step.recipients, earlier: [], start: 1, tries: 0 },
    job,
  )
  assert.ok(to.at === 'ended')
  const deleted = asked.filter(({ method }) => method === 'DELETE').map(({ path }) => path.slice(-1))
  return { id: to.result.postGroupId, outcome: to.result.outcome, deleted, lines: job.log.lines }
}

suite('the draft that waits for a person', () => {
  test("is this run's, where there is no other", async () => {
    const { id, outcome, deleted } = await leave({ list: listOf([shown(mine, MADE_MS)]) })
    assert.deepEqual([id, outcome, deleted], [mine, 'draft', []])
  })
  test('is the one whose file is older', async () => {
    const { id } = await leave({ list: listOf([shown(mine, MADE_MS), shown(older, MADE_MS - 1)]) })
    assert.equal(id, older)
  })
  test('is its own where the list does not show that: nobody knows which of two is older', async () => {
    assert.equal((await leave({ list: listOf([shown(older, MADE_MS - 1)]) })).id, mine)
  })
  test('is none where somebody has approved it meanwhile', async () => {
    const approved = { ...shown(older, MADE_MS - 1), status: 'scheduled', scheduledTime: '2026-12-24T18:00:00.000Z' }
    const { id, outcome } = await leave({ list: listOf([shown(mine, MADE_MS), approved]) })
    assert.deepEqual([id, outcome], [older, 'skipped'])
  })
  test('is its own where the history was not read', async () => {
    const list = listOf([shown(mine, MADE_MS), shown(older, MADE_MS - 1)])
    assert.equal((await leave({ list, isUnread: true })).id, mine)
  })
})

suite('a draft whose upload seems to have died', () => {
  const list = listOf([shown(mine, MADE_MS), { id: died, mediaUrls: diedThere.mediaUrls }])
  test('goes once the storage shows what is there and what is not', async () => {
    const { id, deleted, lines } = await leave({ list, there: [diedThere], isStored: true })
    assert.deepEqual([id, deleted], [mine, ['3']])
    assert.deepEqual(lines, [`Draft ${died}, whose upload was never finished: deleted.`])
  })
  for (const [name, stored] of [
    ['nothing', {}],
    ['that the new file is not there either', { isStored: false }],
  ] as const) {
    test(`stays, and is the one, where the storage says ${name}`, async () => {
      const { id, outcome, deleted, lines } = await leave({ list, there: [diedThere], ...stored })
      assert.deepEqual([id, outcome, deleted], [died, 'draft', []], 'a person finds two drafts of one video')
      assert.deepEqual(lines, [
        `The storage does not say whether files are there, so draft ${died} counts as uploaded.`,
      ])
    })
  }
})
