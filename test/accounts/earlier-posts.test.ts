import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { coveredBy, findLive, findTakenOut, isScheduled } from '../../src/accounts/earlier-posts.ts'
import { writtenPlan } from '../../src/accounts/identity.ts'
import { recordOf } from '../../src/accounts/record.ts'
import { candidate, earlier } from '../support/candidates.ts'

const sent = candidate('clip.mp4', { accounts: 'x y', id: 'launch' })
const other = candidate('clip.mp4', { accounts: 'x y', id: 'launch', identity: 'b' })
const wish = { identity: sent.identity, plan: writtenPlan([]), repost: false }
const accounts = ['tiktok-x', 'tiktok-y']
const of = (which: typeof sent) => ({ sent: { candidate: which }, content: 'Hi' })

test('a post that the list shows without accounts counts as live on each, and as taken out of none', () => {
  const bare = { ...earlier('1', 'x', 'published', of(sent)), platforms: [] }
  assert.equal(findLive([bare], 'tiktok-x', wish)?.postGroupId, '1', 'the video is posted a second time')
  assert.equal(findTakenOut([bare], 'tiktok-x', accounts, wish), undefined, 'nobody took the account out')
})

test('the same video counts before a newer post that has its id and another video', () => {
  const history = [earlier('1', 'x', 'published', of(sent)), earlier('2', 'x', 'published', of(other))]
  assert.equal(findLive(history, 'tiktok-x', wish)?.postGroupId, '1', 'a post that is there counts as another video')
})

test('the same video without an id counts before a newer post that has its id and another video', () => {
  const nameless = candidate('clip.mp4', { accounts: 'x y' })
  const history = [earlier('1', 'x', 'published', of(nameless)), earlier('2', 'x', 'published', of(other))]
  assert.equal(findLive(history, 'tiktok-x', wish)?.postGroupId, '1', 'a post that is there counts as another video')
})

test('of two posts that an account was taken out of the newest is told', () => {
  const history = ['1', '2'].map((id) => earlier(id, 'x', 'published', of(sent)))
  assert.equal(findTakenOut(history, 'tiktok-y', accounts, wish)?.postGroupId, '2', 'an older post is told')
})

test('of two live posts of the video, neither with the wanted id, the newest is told', () => {
  const history = ['spring', 'summer'].map((id, index) =>
    earlier(String(index + 1), 'x', 'published', of(candidate('clip.mp4', { accounts: 'x y', id }))),
  )
  const { content } = sent.identity
  const found = findLive(history, 'tiktok-x', { ...wish, identity: { content } })
  assert.equal(found?.postGroupId, '2', 'the link and the id of an older post are given')
})

suite('the accounts that a group was made for', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `tiktok-${index}`)
  /** Of that many accounts of the entry the group was made for the first ones, and has some of them. */
  const covered = (entry: number, made: number, has: readonly number[]) => {
    const names = ids(made).map((id) => id.slice(7))
    const record = recordOf(candidate('clip.mp4').post, ids(made), undefined, 'publish', 'off')
    const post = {
      ...earlier('1', names.join(' '), 'published'),
      platforms: has.map((n) => ({ platformId: `tiktok-${n}` })),
    }
    return [...coveredBy(post, record, ids(entry))].sort()
  }
  const rows: [name: string, entry: number, made: number, has: number[], expected: number][] = [
    ['are those that it has', 3, 2, [0, 1], 2],
    ['are also one that a person took out', 3, 2, [0], 2],
    ['are also two that a person took out', 4, 3, [0], 3],
    ['are also all of them', 3, 3, [], 3],
    ['are not found among more than ten that it lacks', 12, 12, [0], 1],
    ['are found among ten that it lacks', 11, 11, [0], 11],
  ]
  for (const [name, entry, made, has, expected] of rows)
    test(name, () =>
      assert.deepEqual(covered(entry, made, has), ids(expected).sort(), 'an account gets what a person took out of it'),
    )
  test('are those that it has, where another was added', () => {
    assert.deepEqual(covered(2, 1, [0, 1]), ids(2))
  })
})

test('a group that waits everywhere is scheduled, and one that is out on one account is not', () => {
  assert.equal(isScheduled(earlier('1', 'x:scheduled y:scheduled', 'scheduled')), true)
  assert.equal(isScheduled(earlier('1', 'x:scheduled y:published', 'scheduled')), false, 'what is out is replaced')
  assert.equal(isScheduled(earlier('1', 'x:scheduled', 'published')), false)
})
