/** Of a paused post and the one that takes its place one goes out, whatever a list shows late and whoever works on them. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { markedTime } from '../../src/accounts/record.ts'
import type { ReplacedPair } from '../../src/publish/drafts.ts'
import { giveBack, settlePair } from '../../src/publish/pairs.ts'
import { candidate, earlier, NOW_MS } from '../support/candidates.ts'
import type { Answer } from '../support/scripted-api.ts'
import { ID, listOf, postsOf, startScripted } from './scripted.ts'

const [old, mine, third] = [`${ID}1`, `${ID}2`, `${ID}3`]
const HOUR_MS = 3_600_000
const iso = (ms: number): string => new Date(ms).toISOString()
const scheduledTime = iso(NOW_MS + 24 * HOUR_MS)
const wanted = candidate('a.mp4')
const { mediaUrls } = earlier(old, 'x', 'draft', { sent: { candidate: wanted } })
const pair: ReplacedPair = {
  old,
  draft: mine,
  scheduledTime,
  identity: wanted.identity,
  content: 'Hi',
  platforms: ['tiktok-x'],
}
type Shown = Parameters<typeof listOf>[0][number]
const paused: Shown = { id: old, scheduledTime: markedTime(NOW_MS + 24 * HOUR_MS, 'paused'), mediaUrls }
const none: Answer = { status: 404, body: { error: 'Post group not found' } }

/** @param posts get-post by the last digit of the id; a draft unless given */
async function settle(list: readonly Shown[], how: typeof giveBack = giveBack, posts: Record<string, Answer> = {}) {
  await using scripted = await startScripted(({ path, method }) => {
    if (path === '/list-posts') return listOf(list)
    if (method !== 'GET') return { body: { success: true, message: 'ok' } }
    return posts[path.slice(-1)] ?? postsOf({ status: 'draft' })
  })
  const end = await how(pair, scripted.job.client, scripted.session.clock)
  const writes = scripted.asked.flatMap(({ method, path }) => (method === 'GET' ? [] : [`${method} ${path.slice(-1)}`]))
  return [end, ...writes]
}

suite('the old one gets its time back', () => {
  const rows: [name: string, list: readonly Shown[], expected: readonly string[], suffers: string][] = [
    ['where it is as it was paused', [paused], ['given-back', 'PUT 1'], 'the post goes out nowhere'],
    [
      'where the service drops the milliseconds',
      [{ ...paused, scheduledTime }],
      ['given-back', 'PUT 1'],
      'the post goes out nowhere',
    ],
    [
      'where the list still shows it before the pause',
      [{ ...paused, status: 'scheduled', scheduledTime }],
      ['given-back', 'PUT 1'],
      'the post goes out nowhere',
    ],
    [
      'not where somebody has written another caption',
      [{ ...paused, content: 'Only after the lawyers agree' }],
      ['kept'],
      'what a person holds back goes out',
    ],
    [
      'not where somebody has given it another time',
      [{ ...paused, scheduledTime: iso(NOW_MS + 90 * HOUR_MS) }],
      ['kept'],
      'what a person holds back goes out',
    ],
    [
      'not where somebody has added an account',
      [{ ...paused, accounts: ['x', 'z'] }],
      ['kept'],
      'what a person holds back goes out',
    ],
    [
      'not where another run has just made a draft for the account',
      [paused, { id: third, mediaUrls, accounts: ['x'] }],
      ['rival'],
      'two posts go out',
    ],
    [
      'where a draft was just made for another account',
      [paused, { id: third, mediaUrls, accounts: ['y'] }],
      ['given-back', 'PUT 1'],
      'the post goes out nowhere, for a draft that is none of its account',
    ],
  ]
  for (const [name, list, expected, suffers] of rows)
    test(name, async () => {
      const fresh = list.map((each) => (each.id === third ? { ...each, createdAt: iso(NOW_MS) } : each))
      assert.deepEqual(await settle(fresh), expected, suffers)
    })
})

suite('get-post does not know the new one, and the list shows it scheduled', () => {
  const posts = { 2: none }
  test('on all accounts: the old one goes', async () => {
    const live = { id: mine, status: 'scheduled', scheduledTime, mediaUrls }
    assert.deepEqual(await settle([paused, live], settlePair, posts), ['replaced', 'DELETE 1'], 'both go out')
  })
  test('on others: the old one stays a draft', async () => {
    const live = { id: mine, status: 'scheduled', scheduledTime, mediaUrls, accounts: ['y'] }
    assert.deepEqual(await settle([paused, live], settlePair, posts), ['rival'], 'both go out')
  })
})

suite('between two attempts to give the time back', () => {
  const rival: Shown = { id: third, status: 'scheduled', scheduledTime, mediaUrls }
  const rows: [name: string, then: readonly Shown[], expected: readonly string[]][] = [
    ['nothing happens', [paused], ['given-back', 'PUT 1', 'PUT 1']],
    ['another run schedules a post of it', [paused, rival], ['rival', 'PUT 1']],
    ['somebody edits the old one', [{ ...paused, content: 'Not before Monday' }], ['kept', 'PUT 1']],
  ]
  for (const [name, then, expected] of rows) {
    test(name, async () => {
      await using scripted = await startScripted(({ path, method, nth }) => {
        if (path === '/list-posts') return listOf(nth === 1 ? [paused] : then)
        if (method === 'GET') return postsOf({ status: 'draft' })
        return nth === 1
          ? { status: 429, headers: { 'retry-after': '60' }, body: { error: 'slow down' } }
          : { body: { success: true, message: 'ok' } }
      })
      const end = await giveBack(pair, scripted.job.client, scripted.session.clock)
      const writes = scripted.asked.flatMap(({ method, path }) =>
        method === 'GET' ? [] : [`${method} ${path.slice(-1)}`],
      )
      assert.deepEqual([end, ...writes], expected, 'two posts of one video go out')
    })
  }
})
