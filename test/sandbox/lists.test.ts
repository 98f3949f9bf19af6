import assert from 'node:assert/strict'
import test from 'node:test'
import { createDraft, idsOf, list, put, schedule, storedDraft } from './client.ts'
import { seedHistory, startSandbox } from './sandbox.ts'

test('a list that lags by time shows what was there then', async () => {
  let now = Date.UTC(2026, 0, 1)
  await using sandbox = await startSandbox({ now: () => now, listLagMs: 5_000, history: [{ fileName: 'old.mp4' }] })
  const id = await storedDraft(sandbox)
  assert.deepEqual(idsOf((await list(sandbox)).posts), [sandbox.groups[0]?.id], 'what was there before shows at once')
  now += 5_000
  assert.equal((await list(sandbox)).total, 2)
  now += 1_000
  await schedule(sandbox, id, '2026-01-02T00:00:00Z')
  now += 4_999
  assert.equal((await list(sandbox)).posts[0]?.status, 'draft')
  now += 1
  assert.equal((await list(sandbox)).posts[0]?.status, 'scheduled')
  const [group] = sandbox.groups
  assert.ok(group)
  sandbox.person.remove(group)
  assert.equal((await list(sandbox)).total, 2, 'a deletion lags too')
  now += 5_000
  assert.equal((await list(sandbox)).total, 1)
  assert.ok(sandbox.shownLate() > 0)
})

test('a list that lags by requests needs no waiting', async () => {
  await using sandbox = await startSandbox({ lagRequests: 2 })
  await createDraft(sandbox)
  const totals = [await list(sandbox), await list(sandbox), await list(sandbox)].map(({ total }) => total)
  assert.deepEqual(totals, [0, 0, 1])
})

test('a lag that begins later hides nothing that is there', async () => {
  await using sandbox = await startSandbox()
  await createDraft(sandbox)
  sandbox.lag({ requests: 1 })
  await createDraft(sandbox)
  assert.equal((await list(sandbox)).total, 1)
  assert.equal((await list(sandbox)).total, 2)
  await createDraft(sandbox)
  sandbox.lag({})
  assert.equal((await list(sandbox)).total, 3)
})

test('one group may be hidden, by its id or by what it is', async () => {
  await using sandbox = await startSandbox({ history: [{ content: 'a' }, { content: 'b' }] })
  sandbox.hide(sandbox.groups[0]?.id ?? '', 1)
  sandbox.hide(({ content }) => content === 'b', 2)
  const contents = async () => (await list(sandbox)).posts.map(({ content }) => content)
  assert.deepEqual([await contents(), await contents(), await contents()], [[], ['a'], ['b', 'a']])
})

const createdAt = '2026-01-01T00:00:00.000Z'

test('ties may have another order on another page, and the total stays true', async () => {
  await using sandbox = await startSandbox({ ties: 'by page' })
  seedHistory(sandbox, 6, () => ({ createdAt }))
  const read = async (order: string) => {
    const query = (page: number) => `limit=4&sortBy=createdAt&sortOrder=${order}&page=${page}`
    const [first, second] = [await list(sandbox, query(1)), await list(sandbox, query(2))]
    assert.equal(first.total, 6)
    return [...idsOf(first.posts), ...idsOf(second.posts)]
  }
  const [up, down] = [await read('asc'), await read('desc')]
  assert.equal(new Set(up).size, 4, 'two posts are on both pages and two on none')
  assert.equal(new Set([...up, ...down]).size, 6, 'the other order shows the rest')
})

test('ties may change from request to request', async () => {
  await using sandbox = await startSandbox({ ties: 'by request' })
  seedHistory(sandbox, 3, () => ({ createdAt }))
  const [first, second] = [idsOf((await list(sandbox)).posts), idsOf((await list(sandbox)).posts)]
  assert.deepEqual(second, first.toReversed())
})

test('accounts and times may be listed in other ways', async () => {
  await using sandbox = await startSandbox({ listedAccounts: 'raw', listsCreation: false, history: [{}] })
  const { posts } = await list(sandbox)
  assert.deepEqual(posts[0]?.platforms, [{ platformId: 'acme1', platform: 'tiktok', status: 'published' }])
  assert.equal(posts[0]?.createdAt, undefined)
  await using empty = await startSandbox({ listedAccounts: 'empty', history: [{}] })
  assert.deepEqual((await list(empty)).posts[0]?.platforms, [])
  await using none = await startSandbox({ listedAccounts: 'left out', history: [{}] })
  assert.ok(!('platforms' in ((await list(none)).posts[0] ?? {})))
})

test('a draft that was paused has its time in the list', async () => {
  await using sandbox = await startSandbox({
    history: [{ status: 'draft', scheduledTime: '2030-01-01T00:00:00.777Z', stored: true }],
  })
  const [post] = (await list(sandbox)).posts
  assert.equal(post?.scheduledTime, '2030-01-01T00:00:00.777Z')
  const head = await fetch(String(Array.isArray(post?.mediaUrls) ? post.mediaUrls[0] : ''), { method: 'HEAD' })
  assert.equal(head.status, 200)
})

test('names may be stored with a number and digits in front', async () => {
  await using sandbox = await startSandbox({ storedNames: 'numbered' })
  const id = await storedDraft(sandbox, 'my clip.mp4')
  assert.match(
    sandbox.groups.find((group) => group.id === id)?.media[0]?.key ?? '',
    /^\d{13}-0-[0-9a-f]{8}-my_clip\.mp4$/,
  )
  assert.equal(await put(`${sandbox.storageUrl}/media/nothing`), 403)
})
