import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultsOf, startStory } from '../support/story.ts'
import { assertNoHarm, before, clips, groupOf, outcomesOf, TWO } from './company.ts'

const step = { videos: 'a.mp4', caption: 'a', 'viewer-setting': 'PUBLIC_TO_EVERYONE', accounts: 'all' }

for (const [name, requests] of [
  ['', 0],
  [', in a list that lags', 20],
] as const) {
  test(`an upload that fails deletes no draft that is public on one account meanwhile${name}`, async () => {
    await using story = await startStory(clips('a'), { connections: TWO })
    const publishHalf = (): void => story.sandbox.person.halfPublish(groupOf(story, 'a'), 'tiktok-acme1')
    let puts = 0
    story.sandbox.intercept = ({ host, method }) => {
      if (host !== 'storage' || method !== 'PUT') return undefined
      puts += 1
      if (puts === 1) {
        story.sandbox.lag({ requests })
        publishHalf()
      }
      return { kind: 'status', status: 400, body: '<Error/>' }
    }
    await story.run({ ...step, 'wait-timeout': '0' })
    assert.deepEqual(
      story.sandbox.groups.map(({ deleted }) => deleted),
      [false],
      'what is public on @acme has vanished from PostPost, and the next run posts it again',
    )
    assertNoHarm(story)
  })
}

test('a schedule whose answer was lost has not failed where one account is public and the other still a draft', async () => {
  await using story = await startStory(clips('a'), { connections: TWO })
  let updates = 0
  let asked = 0
  story.sandbox.intercept = ({ method, path }) => {
    if (path.startsWith('/update-post')) {
      updates += 1
      return { kind: 'status', status: updates === 1 ? 500 : 403 }
    }
    if (path.startsWith('/list-posts')) return updates > 0 && asked === 0 ? { kind: 'status', status: 500 } : undefined
    if (method !== 'GET' || !path.startsWith('/get-post')) return undefined
    asked += 1
    if (asked > 1) return undefined
    return before(() => story.sandbox.person.halfPublish(groupOf(story, 'a'), 'tiktok-acme1'))
  }
  const run = await story.run({ ...step, 'wait-timeout': '0' })
  assert.deepEqual(outcomesOf(run), ['scheduled'], `what is public counts as failed:\n${run.log}`)
  assert.equal(resultsOf(run)[0]?.postGroupId, groupOf(story, 'a').id)
  assertNoHarm(story)
})

test('an approval draft for two accounts stays while only one of them gets the post', async () => {
  await using story = await startStory(clips('a'), { connections: TWO })
  await story.run({ ...step, schedule: 'draft' })
  const draft = groupOf(story, 'a')
  const fileName = draft.media[0]?.fileName
  assert.ok(fileName)
  // A person took acme1 out of an earlier post, so that only acme2 gets this one.
  story.sandbox.seed({ account: 'tiktok-acme2', status: 'failed', content: 'a', fileName })
  const run = await story.run({ ...step, 'wait-timeout': '0' })
  assert.deepEqual(
    story.sandbox.livePosts().map(({ account }) => account),
    ['tiktok-acme2'],
    run.log,
  )
  assert.equal(draft.deleted, false, `a draft that is for acme1 too is gone, and acme1 has nothing:\n${run.log}`)
  assertNoHarm(story)
})
