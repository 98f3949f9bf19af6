import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { numberedVideo } from '../fixtures/videos.ts'
import { isRecord, type RecordedRequest } from '../sandbox/http.ts'

import { type Files, startStory } from '../support/story.ts'

const numbers = [1, 2, 3, 4, 5, 6]
const clips: Files = Object.fromEntries(numbers.map((number) => [`clip${number}.mp4`, numberedVideo(number)]))

const isReading = ({ path, query }: RecordedRequest): boolean =>
  path.startsWith('/list-posts') && query.sortBy === 'updatedAt'

test('posts that wait for the one before them share a reading, which shows the video of each of them', async () => {
  await using story = await startStory(clips)
  const then = (): Promise<void> => delay(500)
  story.sandbox.intercept = ({ host, path }) =>
    host === 'storage' && path.includes('clip1') ? { kind: 'call', when: 'before', then } : undefined
  const run = await story.run({
    videos: '*.mp4',
    caption: '{{ video.stem }}',
    'viewer-setting': 'SELF_ONLY',
    'max-per-minute': '0',
    'wait-timeout': '0',
    concurrency: '6',
  })
  assert.equal(run.exitCode, 0, run.log)
  const { requests } = story.sandbox
  assert.ok(requests.filter(isReading).length < numbers.length, 'each post asks PostPost for what the others know')
  for (const [index, { path }] of requests.entries()) {
    if (!path.startsWith('/update-post/')) continue
    const group = path.slice('/update-post/'.length)
    const reading = requests.slice(0, index).findLastIndex(isReading)
    const recorded = requests.findIndex(({ path, body }) => {
      return path === '/get-upload-url' && isRecord(body) && body.postGroupId === group
    })
    assert.ok(recorded < reading, `${group} was scheduled on a reading from before its video was named`)
    const between = requests.slice(reading, index).filter(({ path }) => path.startsWith('/update-post/')).length
    assert.ok(between < 3, `${between} posts were scheduled between the reading for ${group} and its own schedule`)
  }
})
