import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SandboxOptions } from '../sandbox/options.ts'
import { seedHistory } from '../sandbox/sandbox.ts'
import { startStory } from '../support/story.ts'
import { after, before, clips, messagesOf, outcomesOf } from './company.ts'

const step = { videos: 'a.mp4', caption: 'Hi', 'viewer-setting': 'PUBLIC_TO_EVERYONE' }
const oneTime = '2026-01-01T00:00:00.000Z'

const orders: [string, SandboxOptions][] = [
  ['even pages the other way round', { ties: 'by page' }],
  ['every second request the other way round', { ties: 'by request' }],
]
for (const [name, options] of orders) {
  for (const place of [0, 99, 149, 200, 249]) {
    test(`250 posts of one moment, ${name}: the one at ${place} is found`, async () => {
      await using story = await startStory(clips('a'), options)
      await story.run(step)
      const [first] = story.sandbox.groups
      assert.ok(first)
      const fileName = first.media[0]?.fileName ?? ''
      first.deleted = true
      const had = story.sandbox.groups.length
      seedHistory(story.sandbox, 250, (index) => ({ createdAt: oneTime, ...(index === place ? { fileName } : {}) }))
      for (const group of story.sandbox.groups.slice(had)) group.updatedAt = oneTime
      const run = await story.run(step)
      const live = story.sandbox.livePosts().filter((post) => post.fileName === fileName)
      assert.equal(live.length, 1, `the audience sees the video twice:\n${run.log}`)
      assert.deepEqual(outcomesOf(run), ['skipped'])
    })
  }
}

test('fewer different posts than are counted, whatever the order: a warning', async () => {
  await using story = await startStory(clips('a'), { ties: 'by page' })
  seedHistory(story.sandbox, 250, () => ({ createdAt: oneTime, scheduledTime: oneTime }))
  for (const group of story.sandbox.groups) group.updatedAt = oneTime
  const run = await story.run(step)
  const said = [messagesOf(run, 'warning'), messagesOf(run, 'error')].join('\n')
  assert.match(said, /not in a stable order/)
})

for (const page of ['1', '2', '3']) {
  for (const edge of ['before', 'after'] as const) {
    test(`a post that goes out ${edge} page ${page} is read, whatever page it was on: it is seen before the schedule`, async () => {
      await using story = await startStory(clips('a'))
      await story.run({ ...step, schedule: 'draft' })
      const [draft] = story.sandbox.groups
      assert.ok(draft)
      draft.createdAt = '2025-12-20T00:00:00.000Z'
      seedHistory(story.sandbox, 250)
      let isDone = false
      const approve = (): void => story.sandbox.person.approve(draft)
      story.sandbox.intercept = ({ path, query }) => {
        if (path !== '/list-posts' || query.page !== page || isDone) return undefined
        isDone = true
        return edge === 'before' ? before(approve) : after(approve)
      }
      const run = await story.run(step)
      assert.ok(isDone)
      assert.equal(
        story.sandbox.livePosts().filter(({ fileName }) => fileName.startsWith('a-pp')).length,
        1,
        `twice on the account:\n${run.log}`,
      )
      assert.deepEqual(outcomesOf(run), ['skipped'])
      assert.deepEqual(story.sandbox.deletedThoughLive, [])
    })
  }
}

test('a change while pages are read, and a hundred newer ones before the schedule: seen all the same', async () => {
  await using story = await startStory(clips('a'))
  await story.run({ ...step, schedule: 'draft' })
  const [draft] = story.sandbox.groups
  assert.ok(draft)
  draft.createdAt = '2025-12-20T00:00:00.000Z'
  seedHistory(story.sandbox, 250)
  let [isRead, isUploaded] = [false, false]
  story.sandbox.intercept = ({ host, method, path, query }) => {
    if (path === '/list-posts' && query.page === '3' && !isRead) {
      isRead = true
      return after(() => story.sandbox.person.approve(draft, '2099-12-01T18:00:00.000Z'))
    }
    if (host === 'storage' && method === 'PUT' && !isUploaded) {
      isUploaded = true
      const now = new Date().toISOString()
      return before(() => void seedHistory(story.sandbox, 120, () => ({ createdAt: now })))
    }
    return undefined
  }
  const run = await story.run(step)
  assert.deepEqual(outcomesOf(run), ['skipped'], `the newest hundred hide it, and it goes out twice:\n${run.log}`)
  assert.equal(draft.deleted, false)
})
