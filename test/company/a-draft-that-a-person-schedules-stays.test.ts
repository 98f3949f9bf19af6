/** A draft of this run waits for its turn, and somebody schedules it in PostPost during the run. From then on it may be public, and is never deleted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RunOptions } from '../runner/runner.ts'
import { withoutSignals } from '../runner/step-platform.ts'
import type { SandboxOptions } from '../sandbox/options.ts'
import { resultsOf, type Story, startStory } from '../support/story.ts'
import {
  after,
  assertNoHarm,
  clip,
  clips,
  groupOf,
  LATER_ISO,
  manifestOf,
  messagesOf,
  outcomesOf,
  sideBySide,
  TWO,
  whileBWaits,
} from './company.ts'

interface Way {
  readonly name: string
  readonly options?: SandboxOptions
  readonly inputs?: Record<string, string>
  /** What happens after the person has scheduled b. */
  readonly also?: (story: Story) => void
}

const ways: Way[] = [
  { name: 'and nothing else happens' },
  {
    name: 'and the plan has no room for a',
    options: { limitReached: { on: 'update-post', after: 0, code: 'SCHEDULED_POST_LIMIT_REACHED' } },
  },
  {
    name: 'and another run posts the same under on-duplicate: fail',
    inputs: { 'on-duplicate': 'fail' },
    also: ({ sandbox }) => {
      const name = sandbox.groups.find(({ content }) => content === 'b')?.media[0]?.fileName ?? ''
      sandbox.seed({ fileName: name, createdAt: new Date().toISOString() })
    },
  },
  {
    name: 'and takes an account out of it',
    options: { connections: TWO },
    inputs: { accounts: 'all' },
    also: ({ sandbox }) => {
      const b = sandbox.groups.find(({ content }) => content === 'b')
      assert.ok(b)
      sandbox.person.takeAway(b, 'tiktok-acme2')
    },
  },
]

for (const { name, options, inputs: more, also } of ways) {
  for (const time of name.includes('account') ? [LATER_ISO] : [LATER_ISO, undefined]) {
    test(`somebody schedules a waiting draft ${time ? 'for later' : 'now'}, ${name}: it stays, and is reported as what it is`, async () => {
      await using story = await startStory(clips('ab'), options)
      story.sandbox.intercept = whileBWaits(story, () => {
        story.sandbox.person.approve(groupOf(story, 'b'), time)
        also?.(story)
      })
      const run = await story.run({ ...sideBySide, ...more })
      const b = groupOf(story, 'b')
      assert.deepEqual(story.sandbox.deletedThoughLive, [], 'a post that a person has scheduled was deleted')
      const result = resultsOf(run).find(({ video }) => video === 'b.mp4')
      assert.equal(result?.postGroupId, b.id, `nobody can find what goes out:\n${run.log}`)
      assert.equal(result?.outcome, time ? 'scheduled' : 'published', run.log)
      assert.equal(b.status, time ? 'scheduled' : 'published')
      const chosenMs = time === undefined ? Date.now() : Date.parse(time)
      const movedByMs = Math.abs(Date.parse(b.scheduledTime ?? '') - chosenMs)
      assert.ok(movedByMs < 3_600_000, `the time that the person chose was changed to ${b.scheduledTime}`)
      assert.equal(run.post?.exitCode, 0)
    })
  }
}

test('somebody schedules a waiting draft, and the run is cancelled: it stays, and is reported as accepted', {
  skip: withoutSignals,
}, async () => {
  await using story = await startStory(clips('ab'))
  let cancel = (): void => undefined
  story.sandbox.intercept = whileBWaits(story, () => {
    story.sandbox.person.approve(groupOf(story, 'b'), LATER_ISO)
    cancel()
  })
  const options: Partial<RunOptions> = {
    onStart: (child) => {
      cancel = () => void child.kill('SIGINT')
    },
  }
  const run = await story.run(sideBySide, options)
  assertNoHarm(story)
  const b = groupOf(story, 'b')
  assert.equal(b.status, 'scheduled')
  const result = resultsOf(run).find(({ video }) => video === 'b.mp4')
  assert.equal(result?.postGroupId, b.id, `nobody can find what goes out:\n${run.log}`)
  assert.ok(['scheduled', 'processing'].includes(result?.outcome ?? ''), `${result?.outcome}:\n${run.log}`)
  assert.equal(story.sandbox.drafts().length, 0, 'the draft of a is left')
})

test('a killed run leaves a draft that a person schedules before the post step comes: it stays', async () => {
  await using story = await startStory(clips('a'))
  let kill = (): void => undefined
  story.sandbox.intercept = ({ path }) => {
    if (!path.startsWith('/update-post')) return undefined
    story.sandbox.person.approve(groupOf(story, 'a'), LATER_ISO)
    kill()
    return { kind: 'reset-before' }
  }
  const options: Partial<RunOptions> = {
    onStart: (child) => {
      kill = () => void child.kill('SIGKILL')
    },
  }
  const run = await story.run({ ...sideBySide, videos: 'a.mp4' }, options)
  assert.equal(run.signal, 'SIGKILL')
  assertNoHarm(story)
  assert.equal(groupOf(story, 'a').status, 'scheduled', run.post?.stdout)
})

test('the draft that a failed start leaves behind is not deleted once a person has scheduled it', async () => {
  await using story = await startStory(clips('a'))
  let isFirst = true
  story.sandbox.intercept = ({ host, method }) => {
    if (host !== 'storage' || method !== 'PUT' || !isFirst) return undefined
    isFirst = false
    story.sandbox.person.approve(groupOf(story, 'a'), LATER_ISO)
    return { kind: 'status', status: 403, body: '<Error/>' }
  }
  const run = await story.run({ ...sideBySide, videos: 'a.mp4' })
  assertNoHarm(story)
  assert.equal(story.sandbox.livePosts().length, 1, run.log)
})

test('an account taken out of a waiting draft: not scheduled, not deleted, and said', async () => {
  await using story = await startStory(clips('ab'), { connections: TWO })
  story.sandbox.intercept = whileBWaits(story, () => story.sandbox.person.takeAway(groupOf(story, 'b'), 'tiktok-acme2'))
  const run = await story.run({ ...sideBySide, accounts: 'all' })
  const b = groupOf(story, 'b')
  assert.deepEqual([b.status, b.posts.map(({ account }) => account)], ['draft', ['tiktok-acme1']])
  assert.deepEqual(outcomesOf(run), ['published', 'failed'], run.log)
  assert.match(messagesOf(run, 'error'), new RegExp(`taken @acme2 out of .*${b.id}`))
  // The draft is no leftover: a second run leaves it to the person.
  await story.run({ ...sideBySide, accounts: 'all' })
  assertNoHarm(story)
})

test('a successor that is scheduled deletes no leftover that a person has scheduled meanwhile', async () => {
  await using story = await startStory({ 'posts.yml': manifestOf('  - { id: x, video: a.mp4 }\n'), 'a.mp4': clip('a') })
  story.sandbox.intercept = ({ path }) =>
    path.startsWith('/update-post') ? { kind: 'status', status: 400 } : undefined
  await story.run({ manifest: 'posts.yml' }, { post: 'never' })
  story.sandbox.intercept = undefined
  const first = await story.run({ manifest: 'posts.yml', schedule: 'draft' })
  const draft = resultsOf(first)[0]?.postGroupId
  const old = story.sandbox.groups.find(({ id }) => id === draft)
  assert.ok(old)
  story.sandbox.intercept = ({ path }) =>
    path.startsWith('/update-post') ? after(() => story.sandbox.person.approve(old, LATER_ISO)) : undefined
  const run = await story.run({ manifest: 'posts.yml' })
  assert.deepEqual(story.sandbox.deletedThoughLive, [], run.log)
  assert.equal(old.deleted, false)
})
