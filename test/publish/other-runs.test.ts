/** Two runs at once, and what earlier runs have left: of two drafts exactly one goes out, and only what was replaced goes. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { ExistingDraft } from '../../src/accounts/existing-drafts.ts'
import type { ListedPost } from '../../src/postpost/answers.ts'
import {
  deleteLeftovers,
  deletePaused,
  olderTwin,
  waitForOtherRun,
  youngerDraft,
} from '../../src/publish/other-runs.ts'
import { candidate, earlier, plan } from '../support/candidates.ts'
import type { Answer } from '../support/scripted-api.ts'
import { ID, listOf, postsOf, startScripted } from './scripted.ts'

const none: Answer = { status: 404, body: { error: 'Post group not found' } }
const deleted: Answer = { body: { success: true } }
const wanted = candidate('a.mp4', { accounts: 'x y' })
const sent = { candidate: wanted }
/** When files were stored, by their names. */
const MADE_MS = Date.parse('2025-12-01T12:00:00Z')
const at = (second: number): string => `2025-12-01T12:00:0${second}.000Z`
const draftOf = (id: string, more: Partial<ListedPost> = {}, accounts = 'x:draft y:draft'): ListedPost => ({
  ...earlier(id, accounts, 'draft', { sent }),
  content: 'Hi',
  scheduledTime: null,
  createdAt: at(2),
  ...more,
})
const own = { postGroupId: 'b', accounts: wanted.accounts }

suite("another run's younger draft is waited for", () => {
  const rows: [name: string, other: ListedPost, found: boolean][] = [
    ['one that is younger', draftOf('a', { createdAt: at(3) }), true],
    ['not one that is older: its run waits', draftOf('c', { createdAt: at(1) }), false],
    ['of one millisecond: by its id', draftOf('c'), true],
    ['of one millisecond, and the other way round: not', draftOf('a'), false],
    ['one for a part of the accounts', draftOf('c', {}, 'y:draft'), true],
    ["not a person's", draftOf('c', { content: 'Changed' }), false],
    ['not one that a person has given a time', draftOf('c', { scheduledTime: '2026-12-24T18:00:00.000Z' }), false],
    ['not one that this action has paused', draftOf('c', { scheduledTime: '2026-12-24T18:00:00.777Z' }), false],
    ['not one that waits for approval', { ...draftOf('c'), ...approvalOf('c') }, false],
  ]
  for (const [name, other, found] of rows) {
    test(name, async () => {
      await using scripted = await startScripted(() => none, { wanted, history: [] })
      const { job } = scripted
      const rival = youngerDraft(own, [draftOf('b'), other], job)
      assert.equal(rival?.postGroupId, found ? other.postGroupId : undefined)
    })
  }
  test('one is found where the list does not show this run its own', async () => {
    await using scripted = await startScripted(() => none, { wanted, history: [] })
    assert.equal(youngerDraft(own, [draftOf('c', { createdAt: at(1) })], scripted.job)?.postGroupId, 'c')
  })
  test('not one that was there before, nor one that was waited for already', async () => {
    await using scripted = await startScripted(() => none, { wanted, history: [draftOf('c')] })
    assert.equal(youngerDraft(own, [draftOf('b'), draftOf('c')], scripted.job), undefined)
    scripted.job.met.add('d')
    assert.equal(youngerDraft(own, [draftOf('b'), draftOf('d')], scripted.job), undefined)
  })
})

function approvalOf(id: string, storedMs = MADE_MS, of = wanted): ListedPost {
  const accounts = of.accounts.map(({ name }) => `${name.slice(1)}:draft`).join(' ')
  const post = earlier(id, accounts, 'draft', { sent: { candidate: of, mode: 'approve' } })
  const mediaUrls = post.mediaUrls.map((url) => url.replace(String(MADE_MS), String(storedMs)))
  return { ...post, content: 'Hi', scheduledTime: null, createdAt: at(2), mediaUrls }
}

suite("another run's older draft to approve is the one that stays", () => {
  const rows: [name: string, history: ListedPost[], found: string | undefined][] = [
    ['one with an older file', [approvalOf('b'), approvalOf('c', MADE_MS - 1)], 'c'],
    ['not one with a younger file', [approvalOf('b'), approvalOf('a', MADE_MS + 1)], undefined],
    ['of one millisecond: by its id', [approvalOf('b'), approvalOf('a')], 'a'],
    ['and the other way round', [approvalOf('b'), approvalOf('c')], undefined],
    ['not one for a part of the accounts', [approvalOf('b'), approvalOf('a', MADE_MS, candidate('a.mp4'))], undefined],
    ['not one to publish', [approvalOf('b'), draftOf('a')], undefined],
    ['none where its own is not shown', [approvalOf('a')], undefined],
  ]
  for (const [name, history, found] of rows) {
    test(name, async () => {
      await using scripted = await startScripted(() => none, { wanted, history: [] })
      assert.equal(olderTwin(own, history, scripted.job)?.postGroupId, found)
    })
  }
})

suite('waiting for the other run', () => {
  const rival: ExistingDraft = {
    ...(plan([wanted], [draftOf(ID)]).steps[0]?.drafts[0] ?? assert.fail('no draft')),
    postGroupId: `${ID}1`,
  }
  /** @param answers of get-post; the last one stays */
  async function wait(
    answers: readonly Answer[],
    draft: ExistingDraft = rival,
    list = listOf([{ id: rival.postGroupId }]),
  ) {
    await using scripted = await startScripted(
      ({ path, method, nth }) => {
        if (method === 'DELETE') return deleted
        if (path === '/list-posts') return list
        return answers[Math.min(nth, answers.length) - 1] ?? none
      },
      { wanted, history: [draftOf(rival.postGroupId)] },
    )
    const { job, session, asked, sleptMs, said } = scripted
    await waitForOtherRun(draft, job)
    const isDeleted = asked.some(({ method }) => method === 'DELETE')
    return { isDeleted, sleptMs, said, status: session.ledger.latest()[0]?.status }
  }
  const draft = postsOf({ status: 'draft' })

  test('that schedules its draft: it is scheduled, whatever the list says', async () => {
    const made = await wait([draft, postsOf({ status: 'scheduled' })])
    assert.deepEqual([made.isDeleted, made.status, made.sleptMs], [false, 'scheduled', [2000, 2000]])
    assert.deepEqual(made.said, [
      `a.mp4: Another run is publishing this video too (draft ${rival.postGroupId}); waiting for it.`,
    ])
  })
  test('that has scheduled it for one of two accounts', async () => {
    const made = await wait([postsOf({ status: 'draft' }, { status: 'published', account: 'y' })])
    assert.deepEqual([made.isDeleted, made.status, made.sleptMs], [false, 'scheduled', [2000]])
  })
  test('that deletes its draft', async () => {
    const made = await wait([none])
    assert.deepEqual([made.isDeleted, made.status, made.sleptMs], [false, 'draft', [2000, 2000]])
  })
  test('that schedules its draft, and get-post answers once with 404: it is scheduled', async () => {
    const made = await wait([none, postsOf({ status: 'scheduled' })])
    assert.deepEqual([made.isDeleted, made.status], [false, 'scheduled'], 'both runs publish the video')
  })
  test('that does neither in three looks: its draft is deleted', async () => {
    const made = await wait([draft])
    assert.deepEqual([made.isDeleted, made.status, made.sleptMs], [true, 'draft', [2000, 2000, 2000]])
  })
  test('that does neither, and its draft is a person’s: it stays', async () => {
    assert.equal((await wait([draft], { ...rival, isOurs: false })).isDeleted, false)
  })
  test('that schedules it in the last moment: that is what counts', async () => {
    const made = await wait([draft, draft, draft, postsOf({ status: 'scheduled' })])
    assert.deepEqual([made.isDeleted, made.status], [false, 'scheduled'])
  })
  test('get-post fails: the post does not go on', async () => {
    await assert.rejects(wait([{ status: 403, body: { error: 'no' } }]), /403/)
  })
})

suite('what earlier runs have left goes once its place is taken', () => {
  const [x, y] = ['tiktok-x', 'tiktok-y']
  /** What deleteLeftovers deletes of one draft that was there, and what is said. */
  async function leftovers(
    own: string[],
    live: string[],
    there: ListedPost,
    list: Answer = listOf([{ id: there.postGroupId }]),
  ) {
    await using scripted = await startScripted(
      ({ path, method }) =>
        method === 'DELETE' ? deleted : path === '/list-posts' ? list : postsOf({ status: 'draft' }),
      { wanted, history: [there] },
    )
    await deleteLeftovers(own, live, scripted.job)
    return [scripted.asked.some(({ method }) => method === 'DELETE'), ...scripted.job.log.lines]
  }
  const left = draftOf(`${ID}1`)
  const said = `Draft ${ID}1, left by an earlier run: deleted.`

  test('on both accounts by this run', async () =>
    assert.deepEqual(await leftovers([x, y], [x, y], left), [true, said]))
  test('on one by this run, on the other by an earlier post', async () =>
    assert.deepEqual(await leftovers([x], [x, y], left), [true, said]))
  test('not where one of its accounts has no post yet', async () =>
    assert.deepEqual(await leftovers([x], [x], left), [false]))
  test('not where no account has it by this run', async () =>
    assert.deepEqual(await leftovers([], [x, y], left), [false]))
  test('not what a person has changed', async () =>
    assert.deepEqual(await leftovers([x, y], [x, y], draftOf(`${ID}1`, { content: 'Changed' })), [false]))
  test('not what a person changes after the plan was made', async () => {
    const edits = [
      { content: 'My own words' },
      { scheduledTime: '2026-12-24T18:00:00.000Z' },
      { accounts: ['x', 'y', 'z'] },
    ]
    for (const edit of edits) {
      const list = listOf([{ id: `${ID}1`, ...edit }])
      assert.deepEqual(
        await leftovers([x, y], [x, y], left, list),
        [false, `Draft ${ID}1, left by an earlier run: changed by somebody in PostPost, so it stays.`],
        'the work of a person is deleted',
      )
    }
  })
  test('not what is no draft any more, which is said', async () => {
    const list = listOf([{ id: `${ID}1`, status: 'scheduled' }])
    const [isDeleted, line] = await leftovers([x, y], [x, y], left, list)
    assert.deepEqual(
      [isDeleted, line],
      [false, `Draft ${ID}1, left by an earlier run: no longer a draft, so it stays.`],
    )
  })
  test('a fault does no harm, and is said', async () => {
    const [isDeleted, line] = await leftovers([x, y], [x, y], left, { status: 403, body: { error: 'no' } })
    assert.equal(isDeleted, false)
    assert.match(String(line), /^Draft 0{23}1, left by an earlier run, could not be deleted: .*403/)
  })
})

suite('what this action has paused goes where the post is live by another group', () => {
  const paused = draftOf(`${ID}1`, { scheduledTime: '2026-12-24T18:00:00.777Z' })
  const live = (accounts: string): ListedPost => ({
    ...earlier('c', accounts, 'scheduled', { sent, scheduledTime: '2026-12-24T18:00:00.000Z' }),
    content: 'Hi',
  })
  async function deletes(history: ListedPost[], step = wanted) {
    await using scripted = await startScripted(
      ({ path, method }) =>
        method === 'DELETE'
          ? deleted
          : path === '/list-posts'
            ? listOf([{ id: `${ID}1`, scheduledTime: '2026-12-24T18:00:00.777Z' }])
            : postsOf({ status: 'draft' }),
      { wanted: step, history },
    )
    const said: string[] = []
    await deletePaused(scripted.job.step, scripted.job.client, (line) => void said.push(line))
    return [scripted.asked.some(({ method }) => method === 'DELETE'), ...said]
  }
  test('on both of its accounts', async () =>
    assert.deepEqual(await deletes([paused, live('x:scheduled y:scheduled')]), [
      true,
      `Draft ${ID}1, left by an earlier run: deleted.`,
    ]))
  test('after a kill, and its entry has got an id that neither of the two posts has', async () => {
    const named = candidate('a.mp4', { accounts: 'x y', id: 'launch' })
    assert.equal((await deletes([paused, live('x:scheduled y:scheduled')], named))[0], true, 'it is left for ever')
  })
  test('not where it is live on one of two', async () =>
    assert.deepEqual(await deletes([paused, live('x:scheduled')]), [false]))
  test('not where the other group is a draft too', async () =>
    assert.deepEqual(await deletes([paused, approvalOf('c')]), [false]))
  test('not what a person holds', async () =>
    assert.deepEqual(
      await deletes([{ ...paused, scheduledTime: '2026-12-24T18:00:00.000Z' }, live('x:scheduled y:scheduled')]),
      [false],
    ))
})
