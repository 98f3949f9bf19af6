import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { numberedVideo } from '../fixtures/videos.ts'
import { isRecord, type RecordedRequest } from '../sandbox/http.ts'
import { type Files, startStory } from '../support/story.ts'

const numbers = [1, 2, 3, 4, 5, 6]
const clips: Files = Object.fromEntries(numbers.map((number) => [`clip${number}.mp4`, numberedVideo(number)]))
const inputs = { 'viewer-setting': 'SELF_ONLY', 'max-per-minute': '0', 'wait-timeout': '0', concurrency: '6' }
const then = (): Promise<void> => delay(500)

const isReading = ({ path, query }: RecordedRequest): boolean =>
  path.startsWith('/list-posts') && query.sortBy === 'updatedAt'

test('each post of an account is scheduled on a reading of its own, which shows its video', async () => {
  await using story = await startStory(clips)
  // The others are uploaded by the time the first one is, and wait for it.
  story.sandbox.intercept = ({ host, path }) =>
    host === 'storage' && path.includes('clip1') ? { kind: 'call', when: 'before', then } : undefined
  const run = await story.run({ ...inputs, videos: '*.mp4', caption: '{{ video.stem }}' })
  assert.equal(run.exitCode, 0, run.log)
  const { requests } = story.sandbox
  for (const [index, { path }] of requests.entries()) {
    if (!path.startsWith('/update-post/')) continue
    const group = path.slice('/update-post/'.length)
    const reading = requests.slice(0, index).findLastIndex(isReading)
    const recorded = requests.findIndex(
      ({ path, body }) => path === '/get-upload-url' && isRecord(body) && body.postGroupId === group,
    )
    assert.ok(recorded < reading, `${group} was scheduled on a reading from before its video was named`)
    const between = requests.slice(reading, index).filter(({ path }) => path.startsWith('/update-post/')).length
    assert.equal(
      between,
      0,
      'while another post was scheduled, another run had time to read and schedule the same video',
    )
  }
})

test('posts of different accounts that wait at the same time share a reading', async () => {
  const accounts = numbers.map((number) => ({ platformId: `tiktok-acme${number}`, username: `acme${number}` }))
  const posts = numbers.map((number) => `  - { video: clip${number}.mp4, caption: Hi, accounts: "@acme${number}" }\n`)
  await using story = await startStory(
    { ...clips, 'posts.yml': `version: 1\nposts:\n${posts.join('')}` },
    { connections: accounts },
  )
  let isFirst = true
  story.sandbox.intercept = (request) => {
    if (!isReading(request) || !isFirst) return undefined
    isFirst = false
    return { kind: 'call', when: 'before', then }
  }
  const run = await story.run({ ...inputs, manifest: 'posts.yml' })
  assert.equal(run.exitCode, 0, run.log)
  const readings = story.sandbox.requests.filter(isReading).length
  assert.ok(readings < numbers.length, `PostPost was asked ${readings} times for what one answer tells`)
})
