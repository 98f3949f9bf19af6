import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { numberedVideo } from '../fixtures/videos.ts'
import type { Fault } from '../sandbox/faults.ts'
import type { RecordedRequest } from '../sandbox/http.ts'
import { type Files, resultsOf, type Story, startStory, video } from '../support/story.ts'

const DAY_MS = 86_400_000

/** The README's weekly folder: the first clip is large, the others are small. */
const week: Files = {
  'clip1.mp4': video(),
  ...Object.fromEntries([2, 3, 4, 5, 6, 7].map((number) => [`clip${number}.mp4`, numberedVideo(number)])),
}
const weekly = {
  videos: '*.mp4',
  caption: '{{ video.stem }} #weekly',
  'viewer-setting': 'PUBLIC_TO_EVERYONE',
  'max-per-day': '1',
  'wait-timeout': '0',
}

/** Days from the first post to each, by the number of the clip. */
function daysOf({ sandbox }: Story): number[] {
  const live = sandbox.groups.filter(({ status }) => status !== 'draft' && status !== 'failed')
  const times = new Map(live.map((group) => [group.content, Date.parse(group.scheduledTime ?? '')]))
  const first = Math.min(...times.values())
  return [1, 2, 3, 4, 5, 6, 7].map((number) => Math.round(((times.get(`clip${number} #weekly`) ?? 0) - first) / DAY_MS))
}

const isUploadOf = (name: string, { host, path }: RecordedRequest): boolean => host === 'storage' && path.includes(name)

const slow: [name: string, fault: (request: RecordedRequest, seen: () => number) => Fault | undefined][] = [
  [
    'whose upload takes longest',
    (request) => {
      if (!isUploadOf('clip1', request)) return undefined
      const then = (): Promise<void> => delay(700)
      return { kind: 'call', when: 'before', then }
    },
  ],
  [
    'whose upload URL is refused once with a 500',
    (request, seen) =>
      request.path === '/get-upload-url' && JSON.stringify(request.body).includes('clip1') && seen() === 1
        ? { kind: 'status', status: 500 }
        : undefined,
  ],
  [
    'whose upload breaks twice',
    (request, seen) => (isUploadOf('clip1', request) && seen() <= 2 ? { kind: 'cut-request' } : undefined),
  ],
  [
    'whose upload stalls once',
    (request, seen) => (isUploadOf('clip1', request) && seen() === 1 ? { kind: 'hang', acts: false } : undefined),
  ],
]

for (const [name, fault] of slow) {
  test(`seven clips at one a day, the first one ${name}: it goes out today, the others in their order`, async () => {
    await using story = await startStory(week)
    let count = 0
    story.sandbox.intercept = (request) => fault(request, () => ++count)
    const run = await story.run(weekly)
    assert.equal(run.exitCode, 0, run.log)
    assert.deepEqual(daysOf(story), [0, 1, 2, 3, 4, 5, 6], 'the week is posted in another order than the folder has')
    const [first] = resultsOf(run)
    assert.ok(Date.parse(String(first?.scheduledTime)) - Date.now() < DAY_MS / 2, 'nothing is published today')
  })
}

test('a first clip that fails is left out, and the second one goes out today', async () => {
  await using story = await startStory(week)
  story.sandbox.intercept = (request) =>
    isUploadOf('clip1', request) ? { kind: 'status', status: 400, body: '<Error/>' } : undefined
  const run = await story.run(weekly)
  assert.equal(run.exitCode, 1)
  assert.deepEqual(
    resultsOf(run).map(({ outcome }) => outcome),
    ['failed', ...Array(6).fill('scheduled')],
  )
  assert.deepEqual(daysOf(story).slice(1), [0, 1, 2, 3, 4, 5])
})

test('a first upload that stalls for good keeps the others waiting for two stall limits, not for ever', async () => {
  await using story = await startStory({ 'clip1.mp4': video(), 'clip2.mp4': video('24-fps.mp4') })
  let stalled = 0
  story.sandbox.intercept = (request) => {
    if (!isUploadOf('clip1', request)) return undefined
    stalled += 1
    return { kind: 'hang', acts: false }
  }
  const run = await story.run(weekly)
  assert.deepEqual(
    resultsOf(run).map(({ outcome }) => outcome),
    ['failed', 'scheduled'],
  )
  assert.equal(stalled, 2, 'a line that is dead is tried again and again while all others wait')
  assert.match(run.log, /no byte moved for 60 s/)
})

test('a post waits for no other account', async () => {
  const connections = [
    { platformId: 'tiktok-a', username: 'a' },
    { platformId: 'tiktok-b', username: 'b' },
  ]
  const manifest = `version: 1
defaults: { viewerSetting: PUBLIC_TO_EVERYONE }
posts:
  - { video: clip1.mp4, caption: first, accounts: "@a" }
  - { video: clip2.mp4, caption: second, accounts: "@b" }
`
  await using story = await startStory(
    { 'clip1.mp4': video(), 'clip2.mp4': video('24-fps.mp4'), 'posts.yml': manifest },
    { connections },
  )
  // The first upload goes on only once the second post is scheduled: were it waited for, nothing would ever end.
  const scheduled = Promise.withResolvers<void>()
  story.sandbox.intercept = (request) => {
    if (request.path.startsWith('/update-post')) scheduled.resolve()
    if (!isUploadOf('clip1', request)) return undefined
    const then = (): Promise<void> => scheduled.promise
    return { kind: 'call', when: 'before', then }
  }
  const run = await story.run({ manifest: 'posts.yml', 'wait-timeout': '0' }, { env: { SHORT_SLEEPS: '10' } })
  assert.deepEqual(
    resultsOf(run).map(({ outcome }) => outcome),
    ['scheduled', 'scheduled'],
    run.log,
  )
})
