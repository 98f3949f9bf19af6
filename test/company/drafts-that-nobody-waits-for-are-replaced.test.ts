import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Group } from '../sandbox/postpost-state.ts'
import { type Story, startStory } from '../support/story.ts'
import { assertNoHarm, clips, LATER, LATER_ISO, outcomesOf } from './company.ts'

const step = { videos: 'a.mp4', accounts: 'tiktok-acme1', caption: 'Hi', 'viewer-setting': 'PUBLIC_TO_EVERYONE' }
const HOURS = 3_600_000
const inputsOf = { publish: {}, draft: { schedule: 'draft' } }

const approval = async (story: Story): Promise<void> => void (await story.run({ ...step, schedule: 'draft' }))
const scheduled = async (story: Story): Promise<void> => void (await story.run({ ...step, schedule: LATER }))

/** As if it had been made two hours ago, and its file not arrived. */
function uploadDied(group: Group): void {
  const ago = Date.now() - 2 * HOURS
  group.createdAt = new Date(ago).toISOString()
  for (const media of group.media) media.stored = undefined
}

test('a paused post is published anew at its own time, where the entry has none', async () => {
  await using story = await startStory(clips('a'))
  await scheduled(story)
  const [draft] = story.sandbox.groups
  assert.ok(draft)
  story.sandbox.person.hold(draft, LATER_ISO.replace('.000Z', '.777Z'))
  await story.run(step)
  assert.deepEqual(
    story.sandbox.livePosts().map(({ status }) => status),
    ['scheduled'],
    'it goes out today, and was meant for later',
  )
  assert.equal(story.sandbox.groups[1]?.scheduledTime, LATER_ISO)
})

test('a paused post whose video is live by another post is deleted', async () => {
  await using story = await startStory(clips('a'))
  await scheduled(story)
  const [draft] = story.sandbox.groups
  assert.ok(draft)
  story.sandbox.person.hold(draft, LATER_ISO.replace('.000Z', '.777Z'))
  story.sandbox.seed({ fileName: draft.media[0]?.fileName ?? '' })
  const run = await story.run(step)
  assert.deepEqual([outcomesOf(run), draft.deleted], [['skipped'], true], run.log)
  assertNoHarm(story)
})

for (const mode of ['draft', 'publish'] as const) {
  test(`an approval draft whose upload died, in ${mode} mode: replaced, then deleted`, async () => {
    await using story = await startStory(clips('a'))
    await approval(story)
    const [draft] = story.sandbox.groups
    assert.ok(draft)
    uploadDied(draft)
    // The name of its file says when.
    for (const media of draft.media) {
      const key = media.key.replace(/^\d+/, (ms) => String(Number(ms) - 2 * HOURS))
      media.key = key
    }
    const run = await story.run({ ...step, ...inputsOf[mode] })
    assert.deepEqual(outcomesOf(run), [mode === 'draft' ? 'draft' : 'published'], run.log)
    assert.equal(draft.deleted, true, `a draft without a video waits for approval for ever:\n${run.log}`)
    assert.notEqual(JSON.parse(run.outputs['post-group-ids'] ?? '[]')[0], draft.id)
  })
}

for (const [name, options, change] of [
  ['its storage answers 403 to everything', { mediaReads: 'refused' }, undefined],
  ['a person has edited it', {}, 'edit'],
  ['it is young', {}, 'young'],
] as const) {
  test(`an approval draft whose file is not seen counts as stored where ${name}`, async () => {
    await using story = await startStory(clips('a'), options)
    await approval(story)
    const [draft] = story.sandbox.groups
    assert.ok(draft)
    uploadDied(draft)
    for (const media of draft.media)
      if (change !== 'young') media.key = media.key.replace(/^\d+/, (ms) => String(Number(ms) - 2 * HOURS))
    if (change === 'edit') story.sandbox.person.editCaption(draft, 'Mine')
    const run = await story.run({ ...step, schedule: 'draft' })
    assert.equal(draft.deleted, false, `somebody's draft was deleted:\n${run.log}`)
    assert.deepEqual(outcomesOf(run), ['draft'])
    assert.equal(story.sandbox.drafts().length, 1, `two drafts of one video wait for approval:\n${run.log}`)
  })
}

test('what a person copies is never deleted by runs that publish nothing', async () => {
  await using story = await startStory(clips('a'))
  await story.run(step)
  const [first] = story.sandbox.groups
  assert.ok(first)
  const copy = story.sandbox.person.copy(first)
  const other = story.sandbox.person.copy(first, 'For next week')
  for (const inputs of [{}, { schedule: 'draft' }, { 'on-duplicate': 'repost' }])
    await story.run({ ...step, ...inputs })
  assert.deepEqual([copy.deleted, other.deleted], [false, false], "a person's copy is gone")
})
