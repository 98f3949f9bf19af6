/** delete-post works in every status: what is public would vanish from PostPost, and be posted again. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { deleteDraft, findListed } from '../../src/publish/deleting.ts'
import type { Answer, Asked } from '../support/scripted-api.ts'
import { ID, listOf, postsOf, startScripted } from './scripted.ts'

const id = `${ID}1`
const other = { id: `${ID}2` }
const none: Answer = { status: 404, body: { error: 'Post group not found' } }
const deleted: Answer = { body: { success: true } }

/** What became of a draft, and whether delete-post was called. */
async function end(whose: 'own' | 'other', list: (asked: Asked) => Answer, post: Answer) {
  await using scripted = await startScripted((asked) => {
    if (asked.path === '/list-posts') return list(asked)
    return asked.method === 'DELETE' ? deleted : post
  })
  const deletion = await deleteDraft(scripted.job.client, id, whose)
  const isDeleted = scripted.asked.some(({ method }) => method === 'DELETE')
  return [deletion.end, isDeleted, scripted.asked.filter(({ path }) => path === '/list-posts').length] as const
}

suite('only what is a draft on every account, in list and get-post, is deleted', () => {
  const draft = postsOf({ status: 'draft' })
  const rows: [name: string, whose: 'own' | 'other', list: Answer, post: Answer, end: string][] = [
    ['a draft', 'other', listOf([other, { id }]), draft, 'deleted'],
    ["this run's draft, which a lagging list does not show", 'own', listOf([]), draft, 'deleted'],
    ["another run's draft, which the list does not show", 'other', listOf([other]), draft, 'hidden'],
    ['scheduled by get-post', 'other', listOf([{ id }]), postsOf({ status: 'scheduled' }), 'accepted'],
    [
      'half public by get-post',
      'own',
      listOf([{ id }]),
      postsOf({ status: 'draft' }, { status: 'published' }),
      'accepted',
    ],
    ['scheduled by the list', 'own', listOf([{ id, status: 'scheduled' }]), draft, 'accepted'],
    ['not known to get-post', 'own', listOf([{ id }]), none, 'gone'],
  ]
  for (const [name, whose, list, post, expected] of rows) {
    test(`${name}: ${expected}`, async () => {
      const [how, isDeleted] = await end(whose, () => list, post)
      assert.deepEqual([how, isDeleted], [expected, expected === 'deleted'])
    })
  }

  test('a fault of get-post deletes nothing, and is told', async () => {
    await using scripted = await startScripted(({ path, method }) =>
      path === '/list-posts' ? listOf([{ id }]) : method === 'DELETE' ? deleted : { status: 403 },
    )
    await assert.rejects(deleteDraft(scripted.job.client, id, 'own'), /403/)
    assert.ok(scripted.asked.every(({ method }) => method !== 'DELETE'))
  })
})

suite("an old draft of another run is looked for among the drafts' pages", () => {
  /** On this page of the drafts, after a page of newer changes. */
  const onPage =
    (page: number) =>
    (asked: Asked): Answer => {
      if (asked.query.get('status') !== 'draft') return listOf([other], true)
      return Number(asked.query.get('page')) === page ? listOf([other, { id }], true) : listOf([other], page < 99)
    }
  for (const [page, expected, readings] of [
    [1, 'deleted', 2],
    [10, 'deleted', 11],
    [11, 'hidden', 11],
  ] as const) {
    test(`on page ${page}: ${expected}`, async () => {
      assert.deepEqual(await end('other', onPage(page), postsOf({ status: 'draft' })), [
        expected,
        expected === 'deleted',
        readings,
      ])
    })
  }
  test('and not beyond the last one', async () => {
    const list = ({ query }: Asked): Answer => listOf([other], query.get('status') !== 'draft')
    assert.deepEqual(await end('other', list, postsOf({ status: 'draft' })), ['hidden', false, 2])
  })
  test('not a draft of this run, which is among the newest changes or not shown yet', async () => {
    assert.deepEqual(await end('own', onPage(1), postsOf({ status: 'draft' })), ['deleted', true, 1])
  })
  test('and not where there is no further page', async () => {
    await using scripted = await startScripted(() => listOf([other]))
    assert.equal(await findListed(scripted.job.client, id, 'other'), undefined)
    assert.equal(scripted.asked.length, 1)
  })
})

suite('between two attempts of delete-post', () => {
  const slow: Answer = { status: 429, headers: { 'retry-after': '60' }, body: { error: 'slow down' } }
  const rows: [name: string, first: Answer, then: Answer, end: string, attempts: number][] = [
    ['nothing happens: it is deleted', slow, postsOf({ status: 'draft' }), 'deleted', 2],
    ['somebody schedules it: it stays', slow, postsOf({ status: 'scheduled' }), 'accepted', 1],
    ['somebody deletes it', slow, none, 'deleted', 1],
    ['it shows that the first one was carried out', { status: 502 }, none, 'deleted', 1],
  ]
  for (const [name, first, then, expected, attempts] of rows) {
    test(name, async () => {
      await using scripted = await startScripted(({ path, method, nth }) => {
        if (path === '/list-posts') return listOf([{ id }])
        if (method === 'DELETE') return nth === 1 ? first : deleted
        return nth === 1 ? postsOf({ status: 'draft' }) : then
      })
      const deletion = await deleteDraft(scripted.job.client, id, 'own')
      const deletes = scripted.asked.filter(({ method }) => method === 'DELETE').length
      assert.deepEqual([deletion.end, deletes], [expected, attempts], 'what a person has scheduled is deleted')
    })
  }
})
