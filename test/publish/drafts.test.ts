/** A draft whose id nobody knows is found by what it says and when it was made, and no other draft is taken for it. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Client } from '../../src/postpost/client.ts'
import { createDrafts, type DraftState, type Drafts, deleteAsked } from '../../src/publish/drafts.ts'
import { invert } from '../../src/publish/inversion.ts'
import { NOW_MS } from '../support/candidates.ts'
import type { Answer, Asked } from '../support/scripted-api.ts'
import { ID, postsOf, startScripted } from './scripted.ts'

const id = `${ID}1`
const SKEW_MS = 5_000
const asked = { content: 'Hi', platforms: ['tiktok-x', 'tiktok-y'], sinceMs: NOW_MS }
const listed = (more: object = {}) => ({
  postGroupId: id,
  content: 'Hi',
  status: 'draft',
  scheduledTime: null,
  createdAt: new Date(NOW_MS).toISOString(),
  updatedAt: new Date(NOW_MS).toISOString(),
  platforms: ['x', 'y'].map((name) => ({ platformId: `tiktok-${name}`, platform: 'tiktok', status: 'draft' })),
  mediaUrls: [],
  ...more,
})
const page = (posts: object[], hasNextPage = false): Answer => ({
  body: {
    success: true,
    posts,
    pagination: { page: 1, limit: 100, totalItems: 1, totalPages: 1, hasNextPage, hasPrevPage: false },
  },
})
const onlyX = { platforms: [{ platformId: 'tiktok-x', platform: 'tiktok', status: 'draft' }] }
const withZ = { platforms: [...listed().platforms, { platformId: 'tiktok-z', platform: 'tiktok', status: 'draft' }] }
const otherPair = { platforms: [listed().platforms[0], withZ.platforms[2]] }

/** @param post what get-post says of each draft */
async function search(list: (asked: Asked) => Answer, known: string[] = [], post = postsOf({ status: 'draft' })) {
  await using scripted = await startScripted((request) => {
    if (request.method === 'DELETE') return { body: { success: true } }
    return request.path === '/list-posts' ? list(request) : post
  })
  const found = await deleteAsked(scripted.job.client, asked, new Set(known))
  const pages = scripted.asked.filter(({ query }) => query.get('sortBy') === 'createdAt').length
  return { found, deleted: scripted.asked.filter(({ method }) => method === 'DELETE').length, pages }
}

suite('the draft that a create-post without an answer may have left', () => {
  const rows: [name: string, post: object, isIt: boolean][] = [
    ['its text, its accounts, no file, made since', listed(), true],
    ['made a little sooner, by another clock', listed({ createdAt: new Date(NOW_MS - SKEW_MS).toISOString() }), true],
    ['made before', listed({ createdAt: new Date(NOW_MS - SKEW_MS - 1).toISOString() }), false],
    ['nobody knows when it was made', listed({ createdAt: null }), false],
    ['another text', listed({ content: 'Ho' }), false],
    ['one account less', listed(onlyX), false],
    ['one account more', listed(withZ), false],
    ['as many other accounts', listed(otherPair), false],
    ['a file', listed({ mediaUrls: ['https://storage.example/1-a.mp4'] }), false],
    ['scheduled', listed({ status: 'scheduled' }), false],
  ]
  for (const [name, post, isIt] of rows) {
    test(`${name}: ${isIt ? 'deleted' : 'left alone'}`, async () => {
      const { found, deleted } = await search(() => page([post]))
      assert.deepEqual([found, deleted], isIt ? [1, 1] : [0, 0])
    })
  }
  test('known from before: left alone', async () => {
    assert.equal((await search(() => page([listed()]), [id])).deleted, 0)
  })
  test('scheduled by somebody in the same moment: left alone, and not counted', async () => {
    const { found, deleted } = await search(() => page([listed()]), [], postsOf({ status: 'scheduled' }))
    assert.deepEqual([found, deleted], [0, 0])
  })
  test('is looked for on ten pages of drafts, and beyond an empty one on none', async () => {
    const other = listed({ postGroupId: `${ID}2`, content: 'Ho' })
    assert.equal((await search(() => page([other], true))).pages, 10)
    assert.equal((await search(() => page([other]))).pages, 1)
    assert.equal((await search(() => page([], true))).pages, 1)
  })
  test('is found on the second page', async () => {
    const other = listed({ postGroupId: `${ID}2`, content: 'Ho' })
    const list = ({ query }: Asked): Answer =>
      query.get('page') === '1' ? page([other], true) : page([listed(), listed({ content: 'Ho' })])
    assert.equal((await search(list)).found, 1)
  })
})

suite('what is saved for the post step', () => {
  /** @param create the answers of create-post */
  async function making(
    create: Answer,
    list: Answer = page([]),
    then: (drafts: Drafts, client: Client) => Promise<unknown> = async () => {},
  ) {
    const saved: DraftState[] = []
    await using scripted = await startScripted(({ method, path }) => {
      if (method === 'DELETE') return { body: { success: true } }
      if (path === '/create-post') return create
      return path === '/list-posts' ? list : postsOf({ status: 'draft' })
    })
    const { job, session } = scripted
    const drafts = createDrafts(new Set(), session.clock, (state) => void saved.push(state))
    const content = {
      content: 'Hi',
      platforms: asked.platforms,
      tiktok: invert(job.step.post.settings, 'off'),
    }
    const made = await drafts
      .create(
        content,
        session.clientFor({ ...patience(session), tries: 1 }),
        () => {},
        () => job.client,
      )
      .then(({ postGroupId }) => postGroupId, String)
    if (made === id) await then(drafts, job.client)
    return { made, saved, drafts }
  }
  const patience = ({ clock, random, cancel }: Awaited<ReturnType<typeof startScripted>>['session']) => ({
    clock,
    random,
    signal: cancel.signal,
    deadlineMs: 1_000_000,
    onRetry: () => {},
  })
  const request = { content: 'Hi', platforms: asked.platforms, sinceMs: NOW_MS }
  const success: Answer = { body: { success: true, postGroupId: id } }

  test('before the draft is asked for, and with its id afterwards', async () => {
    const { made, saved, drafts } = await making(success)
    assert.equal(made, id)
    assert.deepEqual(saved, [
      { open: [], committed: [], asked: [request], pairs: [] },
      { open: [id], committed: [], asked: [], pairs: [] },
    ])
    assert.deepEqual([drafts.isOwn(id), drafts.isOwn(`${ID}2`)], [true, false])
  })
  test('what is scheduled is open no more, and stays this run’s own', async () => {
    const { saved, drafts } = await making(success)
    drafts.release(id)
    assert.deepEqual(
      [saved.at(-1), drafts.stillOpen(), drafts.isOwn(id)],
      [{ open: [], committed: [], asked: [], pairs: [] }, [], true],
    )
  })
  test('what is deleted is open no more', async () => {
    const { saved } = await making(success, page([listed()]), async (drafts, client) => {
      assert.equal((await drafts.discard(id, client)).end, 'deleted')
    })
    assert.deepEqual(saved.at(-1), { open: [], committed: [], asked: [], pairs: [] })
  })
  test('a refusal has left nothing', async () => {
    const { saved } = await making({ status: 400, body: { error: 'no' } })
    assert.deepEqual(saved.at(-1), { open: [], committed: [], asked: [], pairs: [] })
  })
  test('a lost answer whose draft was found and deleted has left nothing', async () => {
    const { saved } = await making({ status: 503 }, page([listed()]))
    assert.deepEqual(saved.at(-1), { open: [], committed: [], asked: [], pairs: [] })
  })
  test('a lost answer whose draft was not found yet stays open', async () => {
    const { saved } = await making({ status: 503 })
    assert.deepEqual(saved.at(-1), { open: [], committed: [], asked: [request], pairs: [] })
  })
  test('a lost answer is told, and not that looking for its draft failed', async () => {
    const { made, saved } = await making({ status: 503 }, { status: 403, body: { error: 'The key is gone' } })
    assert.match(made, /while creating the draft/)
    assert.deepEqual(saved.at(-1), { open: [], committed: [], asked: [request], pairs: [] })
  })
})
