import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneVideo, startStory, video } from '../support/story.ts'

test('a post that makes room for posts of others, made while it was uploaded, says so', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  let isBusy = false
  const then = (): void => {
    const createdAt = new Date().toISOString()
    for (let post = 0; post < 2 && !isBusy; post++) story.sandbox.seed({ createdAt, fileName: `by-hand-${post}.mp4` })
    isBusy = true
  }
  story.sandbox.intercept = ({ host }) => (host === 'storage' ? { kind: 'call', when: 'before', then } : undefined)
  const run = await story.run({ ...oneVideo, 'wait-timeout': '0' })
  assert.equal(run.exitCode, 0, run.log)
  const because = /moved from now by max-per-minute 2 of @acme/
  assert.match(run.log, because, 'the post goes out a minute later, and nobody is told why')
  assert.match(run.summary, because, 'the summary gives another reason than the log')
})

test('a post that the plan had moved, and that has room by the time it is scheduled, does not say that it was moved', async () => {
  await using story = await startStory({ 'launch.mp4': video() })
  const createdAt = new Date().toISOString()
  const others = [1, 2].map((number) => story.sandbox.seed({ createdAt, fileName: `by-hand-${number}.mp4` }))
  const then = (): void => {
    for (const group of others) story.sandbox.person.remove(group)
  }
  story.sandbox.intercept = ({ host, path, query }) =>
    host === 'api' && path === '/list-posts' && query.sortBy === 'updatedAt'
      ? { kind: 'call', when: 'before', then }
      : undefined
  const run = await story.run({ ...oneVideo, 'wait-timeout': '0' })
  assert.equal(run.exitCode, 0, run.log)
  const [group] = story.sandbox.groups.filter(({ deleted, content }) => !deleted && content === oneVideo.caption)
  const isNow = Date.parse(group?.scheduledTime ?? '') - Date.parse(createdAt) < 50_000
  const saysMoved = /moved from now/.test(run.log)
  assert.notEqual(isNow, saysMoved, `the log and PostPost do not agree on when the post goes out:\n${run.log}`)
})
