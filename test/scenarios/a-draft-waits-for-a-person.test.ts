import assert from 'node:assert/strict'
import test from 'node:test'
import { launchVideo } from '../fixtures/videos.ts'
import { eventOf } from '../support/events.ts'
import { setStage } from '../support/stage.ts'
import { writesOf } from '../support/story.ts'

const published = eventOf('release-published')

test('a draft waits for a person; publishing the same video later takes its place', async () => {
  await using stage = await setStage()
  stage.github.release({ assets: { 'launch.mp4': launchVideo() } })
  const inputs = { 'release-assets': '*.mp4', 'wait-timeout': '0' }
  const draft = await stage.run({ ...inputs, schedule: 'draft' }, { event: published })
  assert.equal(draft.exitCode, 0, draft.log)
  const [group] = stage.sandbox.drafts()
  assert.ok(group)
  assert.deepEqual(JSON.parse(draft.outputs['post-group-ids'] ?? ''), [group.id], 'Nobody knows which draft to approve')
  const [result]: { outcome: string }[] = JSON.parse(draft.outputs.results ?? '')
  assert.equal(result?.outcome, 'draft')
  assert.match(draft.summary, /after approval in PostPost/)
  assert.deepEqual(stage.sandbox.livePosts(), [])

  const before = writesOf(stage.sandbox).length
  const later = await stage.run(inputs, { event: published })
  assert.equal(later.exitCode, 0, later.log)
  assert.equal(later.outputs.scheduled, '1')
  const calls = writesOf(stage.sandbox).slice(before)
  assert.deepEqual(
    calls.slice(-2),
    [`PUT /update-post/${later.outputs['post-group-id']}`, `DELETE /delete-post/${group.id}`],
    'The stale draft goes before its successor is safe, or stays for somebody to approve a second time',
  )
  assert.deepEqual(stage.sandbox.drafts(), [])
})

test('a second run keeps the first draft, and one that was approved is not made again', async () => {
  await using stage = await setStage({ 'launch.mp4': launchVideo() })
  const inputs = { videos: 'launch.mp4', caption: 'Hi', schedule: 'draft' }
  const first = await stage.run(inputs)
  const second = await stage.run(inputs)
  assert.equal(second.outputs['post-group-id'], first.outputs['post-group-id'])
  const drafts = stage.sandbox.drafts()
  assert.deepEqual(
    drafts.map(({ id }) => id),
    [first.outputs['post-group-id']],
    'Drafts pile up, or one that a person has edited is gone',
  )
  const [draft] = drafts
  assert.ok(draft)
  // A person approves it in PostPost.
  draft.status = 'scheduled'
  draft.scheduledTime = '2099-01-01T10:00:00.000Z'
  for (const post of draft.posts) post.status = 'scheduled'
  draft.updatedAt = new Date().toISOString()
  const third = await stage.run(inputs)
  assert.equal(third.outputs.skipped, '1', third.log)
  assert.equal(third.outputs['post-group-id'], draft.id)
  assert.deepEqual(stage.sandbox.drafts(), [])
})

test('a draft of other accounts stays', async () => {
  const connections = [
    { platformId: 'tiktok-acme1', username: 'acme' },
    { platformId: 'tiktok-beta', username: 'beta' },
  ]
  await using stage = await setStage({ 'launch.mp4': launchVideo() }, { sandbox: { connections } })
  const inputs = { videos: 'launch.mp4', caption: 'Hi', 'wait-timeout': '0' }
  const draft = await stage.run({ ...inputs, accounts: '@beta', schedule: 'draft' })
  await stage.run({ ...inputs, accounts: '@acme' })
  assert.deepEqual(
    stage.sandbox.drafts().map(({ id }) => id),
    [draft.outputs['post-group-id']],
    "Another account's draft is deleted",
  )
})
