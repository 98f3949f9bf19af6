/** Just before *schedule*: a list that does not show this run's own draft proves nothing about the posts of others. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { whatKeepsIt } from '../../src/publish/last-look.ts'
import { changedBySomebody, readWithOwn, sayNameIsLost } from '../../src/publish/own-draft.ts'
import { candidate, earlier, NOW_MS, plan } from '../support/candidates.ts'
import type { Answer } from '../support/scripted-api.ts'
import { ID, listOf, postsOf, startScripted } from './scripted.ts'

const id = `${ID}1`
const url = `https://storage.example/1764590400000-a-pp${'a'.repeat(16)}.mp4`
const shown = (more: Partial<Parameters<typeof listOf>[0][number]> = {}): Answer =>
  listOf([{ id, mediaUrls: [url], ...more }])
const hidden = listOf([])
const draft = postsOf({ status: 'draft' })
const MINUTE_MS = 60_000

/** @param lists the answers of list-posts, the last of which stays */
async function look(lists: readonly Answer[], post: Answer = draft, pausesMs?: readonly number[]) {
  let readings = 0
  await using scripted = await startScripted(({ path }) => {
    if (path.startsWith('/get-post/')) return post
    return lists[Math.min(++readings, lists.length) - 1] ?? hidden
  })
  const { job, session, sleptMs, said } = scripted
  const beforeMs = job.deadlineMs
  const { sight, isHidden } = await readWithOwn({ postGroupId: id, accounts: job.step.recipients }, job, pausesMs)
  const remarks = session.remarks.map(({ message }) => message)
  return { sight, isHidden, sleptMs, said, readings, remarks, addedMs: job.deadlineMs - beforeMs }
}

suite('the draft in the list', () => {
  const rows: [name: string, list: Answer, sight: string][] = [
    ['with its accounts and its file', shown(), 'fine'],
    ['with another file beside it', shown({ mediaUrls: [url, 'https://storage.example/1-other.mp4'] }), 'beside'],
    ['on other accounts', shown({ accounts: ['y'] }), 'elsewhere'],
    ['with a further account', shown({ accounts: ['x', 'y'] }), 'fine'],
    ['without a word about accounts', shown({ accounts: [] }), 'fine'],
  ]
  for (const [name, list, sight] of rows) {
    test(`${name}: ${sight}`, async () => {
      const made = await look([list])
      assert.deepEqual([made.sight, made.isHidden, made.readings, made.sleptMs], [sight, false, 1, []])
    })
  }
})

suite('a list that lags', () => {
  test('is read again for a minute, which the budget of the post does not pay', async () => {
    const made = await look([hidden])
    assert.deepEqual([made.sight, made.isHidden], ['late', true])
    assert.deepEqual(made.sleptMs, [1000, 2000, 4000, 8000, 15_000, 30_000])
    assert.equal(
      made.sleptMs.reduce((sum, ms) => sum + ms, 0),
      MINUTE_MS,
    )
    assert.equal(made.addedMs, MINUTE_MS)
    assert.match(made.said[0] ?? '', /reading it again in 1 s\.$/)
    assert.match(made.said.at(-1) ?? '', /reading it again in 30 s\.$/)
  })
  test('and shows the draft in the end', async () => {
    const made = await look([hidden, hidden, shown()])
    assert.deepEqual([made.sight, made.isHidden, made.sleptMs], ['fine', false, [1000, 2000]])
  })
  test('and shows it without its file at first', async () => {
    const made = await look([shown({ mediaUrls: [] }), shown()])
    assert.deepEqual([made.sight, made.sleptMs, made.remarks], ['fine', [1000], []])
  })
  test('and does not show it because somebody has deleted it', async () => {
    const made = await look([hidden], { status: 404, body: { error: 'Post group not found' } })
    assert.deepEqual([made.sight, made.sleptMs], ['gone', []])
  })
  test('is read again for a minute too where names are lost: whether the draft is there is another question', async () => {
    let readings = 0
    await using scripted = await startScripted(({ path }) =>
      path === '/list-posts' ? (++readings < 3 ? hidden : shown()) : draft,
    )
    const { job, session, sleptMs } = scripted
    sayNameIsLost('x.mp4', 'a.mp4', session)
    const { isHidden } = await readWithOwn({ postGroupId: id, accounts: job.step.recipients }, job)
    assert.deepEqual([isHidden, sleptMs], [false, [1000, 2000]], 'a post fails for a list that lags by a second')
  })
  test('and get-post cannot be asked: the post does not go on', async () => {
    await assert.rejects(look([hidden], { status: 403, body: { error: 'no' } }), /403/)
  })
  test('is read once where nothing depends on it', async () => {
    const made = await look([hidden], draft, [])
    assert.deepEqual([made.sight, made.isHidden, made.readings], ['late', true, 1])
  })
})

suite('a list that does not show it to the end', () => {
  /** @param mayBeDone whether an earlier *schedule* may have been carried out */
  async function keptBy(mayBeDone: boolean) {
    await using scripted = await startScripted(({ path }) => (path === '/list-posts' ? hidden : draft), { history: [] })
    const { job, session } = scripted
    job.asked = { time: new Date(NOW_MS).toISOString(), mayBeDone }
    const accounts = job.step.recipients
    const to = await whatKeepsIt({ at: 'committing', postGroupId: id, accounts, earlier: [], start: 1, tries: 0 }, job)
    return { to, blind: [...session.blind] }
  }
  const reason = `PostPost's list of posts has not shown this run's own draft for a minute (${id}, @x). Other posts may be missing from it too, so nothing is scheduled. Run the step again later.`

  test("ends the post, and the account's others", async () => {
    const { to, blind } = await keptBy(false)
    assert.ok(to?.at === 'ended')
    assert.deepEqual([to.result.outcome, to.result.code, to.result.error], ['failed', 'postpost/list-lags', reason])
    assert.deepEqual(blind, [['tiktok-x', reason]], "the account's other posts each wait a minute for the same list")
  })
  test('does not end one that may be scheduled: PostPost is asked', async () => {
    assert.equal((await keptBy(true)).to?.at, 'asking', 'a post that may go out is called failed')
  })
})

suite('what the list does not give back', () => {
  test('the name: said once, and loudly', async () => {
    const [remark = '', ...others] = (await look([shown({ mediaUrls: ['https://storage.example/1-video.mp4'] })]))
      .remarks
    assert.deepEqual(others, [])
    assert.ok(
      remark.startsWith(
        'PostPost does not give back the names that videos are stored under ("https://storage.example/1-video.mp4" for a.mp4).',
      ),
      remark,
    )
  })
  test('any file, however long it is waited for: the same', async () => {
    const made = await look([shown({ mediaUrls: [] })])
    assert.deepEqual([made.sight, made.sleptMs.length, made.remarks.length], ['fine', 6, 1])
  })
  test('any file, where nothing depends on it: nothing is said', async () => {
    assert.deepEqual((await look([shown({ mediaUrls: [] })], draft, [])).remarks, [])
  })
  test('the accounts', async () => {
    const { remarks } = await look([shown({ accounts: [] })])
    assert.equal(remarks.length, 1)
    assert.ok(remarks[0]?.startsWith("PostPost's list does not say which accounts posts are for."), remarks[0])
  })
})

test('a draft that somebody works on is not to be scheduled beside the post that it was to replace', () => {
  const { accounts } = candidate('a.mp4')
  const own = { postGroupId: id, accounts }
  assert.match(
    changedBySomebody(own, [], { replaces: undefined }),
    /Schedule the draft in PostPost, or delete it there/,
  )
  const existing = earlier('old', 'x:scheduled', 'scheduled', {
    sent: { candidate: candidate('a.mp4') },
    content: 'Ho',
  })
  const [replaces] = plan([candidate('a.mp4')], [existing], { onChange: 'overwrite' }).steps.flatMap(
    ({ changes }) => changes,
  )
  assert.ok(replaces)
  const told = changedBySomebody(own, [], { replaces })
  assert.match(told, /post group old is not replaced\. Delete the draft in PostPost, and run the step again\.$/)
  assert.doesNotMatch(told, /Schedule/, 'both go out')
})
