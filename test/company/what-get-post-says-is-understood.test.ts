import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Verdict } from '../sandbox/options.ts'
import { startStory } from '../support/story.ts'
import { assertNoHarm, clips, messagesOf, outcomesOf, TWO } from './company.ts'

const refused = { code: 'PLATFORM_SERVER_ERROR', message: 'TikTok was ill' }
const now = { videos: 'a.mp4', caption: 'Hi', 'viewer-setting': 'PUBLIC_TO_EVERYONE' }

for (const missingAfterCommit of [1, 3, 6, 1000]) {
  test(`get-post says 404 ${missingAfterCommit} times after the commit: that is not "deleted"`, async () => {
    await using story = await startStory(clips('a'), { missingAfterCommit })
    const run = await story.run({ ...now, 'wait-timeout': '2s' })
    assert.equal(run.exitCode, 0, `a post that went out is failed:\n${run.log}`)
    assert.deepEqual(outcomesOf(run), [missingAfterCommit === 1000 ? 'processing' : 'published'], run.log)
    assert.equal((await story.run(now)).outputs.skipped, '1')
    assertNoHarm(story)
  })
}

for (const status of ['published', 'failed', 'draft', 'processing']) {
  test(`a YouTube post of the same raw id that is ${status} decides nothing`, async () => {
    await using story = await startStory(clips('a'), { foreignTwin: { platform: 'youtube', status } })
    const run = await story.run({ ...now, 'wait-timeout': '5s' })
    assert.deepEqual(outcomesOf(run), ['published'], run.log)
    assert.match(run.outputs['post-urls'] ?? '', /\/video\/75/)
  })
  test(`a TikTok refusal beside a YouTube post of the same raw id that is ${status} is seen`, async () => {
    await using story = await startStory(clips('a'), {
      foreignTwin: { platform: 'youtube', status },
      verdict: () => refused,
    })
    const run = await story.run({ ...now, 'wait-timeout': '5s' })
    assert.deepEqual(outcomesOf(run), ['failed'], run.log)
    assert.match(messagesOf(run, 'error'), /TikTok was ill/)
  })
}

for (const [wait, outcome] of [
  ['20s', 'published'],
  ['1s', 'processing'],
] as const) {
  test(`published is said of every account: an earlier group is still processing (waiting ${wait}): ${outcome}`, async () => {
    let isDone = false
    const verdict = ({ account }: { account: string }): Verdict =>
      account === 'tiktok-acme1' && !isDone ? 'processing' : 'published'
    await using story = await startStory(clips('a'), { connections: TWO, verdict })
    await story.run({ ...now, accounts: 'tiktok-acme1', 'wait-timeout': '1s' })
    const [first] = story.sandbox.groups
    assert.ok(first)
    if (wait === '20s')
      setTimeout(() => {
        isDone = true
        for (const post of first.posts)
          Object.assign(post, { status: 'published', verdict: 'published', postedId: '7500000000000099999' })
        first.status = 'published'
      }, 2_500)
    const run = await story.run({ ...now, accounts: 'all', 'wait-timeout': wait })
    assert.deepEqual(outcomesOf(run), [outcome], run.log)
    assert.equal(story.sandbox.livePosts().length, 2)
  })
}
