import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findLive, findTakenOut } from '../../src/accounts/earlier-posts.ts'
import { writtenPlan } from '../../src/accounts/identity.ts'
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
