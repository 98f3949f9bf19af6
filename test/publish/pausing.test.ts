/** A pause is believed once get-post shows it, and not before. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { pausePost } from '../../src/publish/pausing.ts'
import { NOW_MS } from '../support/candidates.ts'
import type { Answer } from '../support/scripted-api.ts'
import { ID, listOf, postsOf, startScripted } from './scripted.ts'

const id = `${ID}1`
const scheduled = postsOf({ status: 'scheduled' })
const draft = postsOf({ status: 'draft' })

/** @param posts the answers of get-post, the last of which stays */
const pause = (...posts: readonly Answer[]) => pauseWith(posts)

async function pauseWith(
  posts: readonly Answer[],
  { list = listOf([]), update = { body: { success: true, message: 'ok' } } }: { list?: Answer; update?: Answer } = {},
) {
  let looks = 0
  await using scripted = await startScripted(({ method, path }) => {
    if (path === '/list-posts') return list
    return method === 'PUT' ? update : (posts[Math.min(++looks, posts.length) - 1] ?? draft)
  })
  const old = { postGroupId: id, scheduledTime: new Date(NOW_MS + 3_600_000).toISOString() }
  const pause = await pausePost(old, scripted.job)
  const isAsked = scripted.asked.some(({ method }) => method === 'PUT')
  return { ...pause, sleptMs: scripted.sleptMs, isAsked }
}

suite('get-post after the pause', () => {
  test('shows a draft at once: nothing is waited for', async () => {
    assert.deepEqual(
      await pause(scheduled, draft),
      { end: 'paused', sleptMs: [], isAsked: true },
      'each pause takes seconds for nothing',
    )
  })
  test('lags, and is asked again', async () => {
    assert.deepEqual(await pause(scheduled, scheduled, scheduled, draft), {
      end: 'paused',
      sleptMs: [1000, 2000],
      isAsked: true,
    })
  })
  test('shows it scheduled to the end: it goes out, so it is not paused', async () => {
    const { end, sleptMs } = await pause(scheduled)
    assert.deepEqual([end, sleptMs], ['failed', [1000, 2000, 4000, 8000]], 'the new post and the old one both go out')
  })
  test('shows that it went out', async () => {
    assert.deepEqual(await pause(scheduled, postsOf({ status: 'published' })), {
      end: 'out',
      sleptMs: [],
      isAsked: true,
    })
  })
})

suite('get-post does not know the post', () => {
  const none: Answer = { status: 404, body: { error: 'Post group not found' } }
  const proxys: Answer = { status: 404, body: '<html>Not Found</html>' }
  const DOUBLE = 'the post goes out, and the new one beside it'
  test('once: it is asked again, and the post is paused', async () => {
    for (const answer of [none, proxys]) {
      const made = await pauseWith([answer, scheduled, draft])
      assert.deepEqual([made.end, made.sleptMs, made.isAsked], ['paused', [1000], true], DOUBLE)
    }
  })
  test('and the list does: nobody knows how it stands, so it is not paused', async () => {
    const made = await pauseWith([none], { list: listOf([{ id, status: 'scheduled' }]) })
    assert.deepEqual([made.end, made.isAsked], ['failed', false], DOUBLE)
  })
  test('nor does the list: somebody has deleted it', async () => {
    const made = await pauseWith([none])
    assert.deepEqual([made.end, made.sleptMs, made.isAsked], ['gone', [1000, 2000, 5000], false])
  })
  test('once after the pause: it is asked again', async () => {
    assert.equal((await pauseWith([scheduled, none, draft])).end, 'paused', DOUBLE)
  })
  test('and update-post does not either: get-post tells', async () => {
    assert.equal((await pauseWith([scheduled, draft], { update: none })).end, 'paused', DOUBLE)
    assert.equal((await pauseWith([scheduled, none], { update: none })).end, 'gone')
  })
})

suite('an answer that takes until ten minutes before the post is due', () => {
  const later: Answer = { status: 429, headers: { 'retry-after': '120' }, body: { error: 'slow down' } }
  const hour = Array.from({ length: 30 }, () => later)
  async function pauseLate(posts: readonly Answer[], update: readonly Answer[]) {
    let [looks, writes] = [0, 0]
    await using scripted = await startScripted(({ method }) =>
      method === 'PUT'
        ? (update[writes++] ?? { body: { success: true, message: 'ok' } })
        : (posts[Math.min(++looks, posts.length) - 1] ?? draft),
    )
    const old = { postGroupId: id, scheduledTime: new Date(NOW_MS + 11 * 60_000).toISOString() }
    const { end } = await pausePost(old, scripted.job)
    return { end, writes: scripted.asked.filter(({ method }) => method === 'PUT').length }
  }
  test('of get-post: it is not paused', async () => {
    assert.deepEqual(await pauseLate([later, scheduled], []), { end: 'close', writes: 0 })
  })
  test('of update-post: it is not tried again', async () => {
    const { end, writes } = await pauseLate([scheduled], hour)
    assert.deepEqual([end, writes], ['failed', 1], 'a post is paused while the scheduler publishes it')
  })
})

suite('between two attempts of a pause', () => {
  const scheduledTime = new Date(NOW_MS + 86_400_000).toISOString()
  const before = { id, status: 'scheduled', scheduledTime }
  const rows: [name: string, then: Parameters<typeof listOf>[0][number], posts: Answer, end: string, writes: number][] =
    [
      ['nothing happens', before, scheduled, 'paused', 2],
      ['somebody moves it', { ...before, scheduledTime: '2099-01-01T00:00:00.000Z' }, scheduled, 'failed', 1],
      ['somebody edits it', { ...before, content: 'Not before Monday' }, scheduled, 'failed', 1],
      ['somebody takes it back', { ...before, status: 'draft' }, draft, 'held', 1],
    ]
  for (const [name, then, posts, end, attempts] of rows) {
    test(`${name}: ${end}`, async () => {
      let [lists, writes] = [0, 0]
      await using scripted = await startScripted(
        ({ method, path }) => {
          if (path === '/list-posts') return listOf([++lists === 1 ? before : then])
          if (method === 'GET') return writes === 0 ? scheduled : writes === 1 ? posts : draft
          return ++writes === 1
            ? { status: 429, headers: { 'retry-after': '60' }, body: { error: 'slow down' } }
            : { body: { success: true, message: 'ok' } }
        },
        { history: [] },
      )
      await scripted.session.ledger.read(scripted.job.client)
      const pause = await pausePost({ postGroupId: id, scheduledTime }, scripted.job)
      assert.deepEqual([pause.end, writes], [end, attempts], 'what a person has set is overwritten')
    })
  }
})

test('a pause whose answer was lost is this run’s own, whatever came after it', async () => {
  const lost: Answer = { status: 502, body: '<html>Bad Gateway</html>' }
  const later: Answer = { status: 429, body: { error: 'slow down' } }
  for (const update of [[lost, later], [lost]]) {
    let writes = 0
    await using scripted = await startScripted(({ method, path }) => {
      // The list lags after the first attempt; where that was the only one, nothing answers any more.
      if (path === '/list-posts' && writes > 0 && update.length === 1) return later
      if (path === '/list-posts') return listOf([{ id, status: writes > 1 ? 'draft' : 'scheduled' }])
      if (method === 'PUT') return update[writes++] ?? later
      return writes === 0 ? scheduled : draft
    })
    const old = { postGroupId: id, scheduledTime: new Date(NOW_MS + 86_400_000).toISOString() }
    await scripted.session.ledger.read(scripted.job.client)
    const { end } = await pausePost(old, scripted.job)
    assert.equal(end, 'paused', 'the post stays a draft, nothing takes its place, and the step is green')
  }
})
