import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clip } from '../company/company.ts'
import type { RunResult } from '../runner/runner.ts'
import { startStory } from '../support/story.ts'

const connections = ['1', '2', '3'].map((number) => ({ platformId: `tiktok-acme${number}`, username: `acme${number}` }))
const step = { videos: 'a.mp4', caption: 'a', 'viewer-setting': 'PUBLIC_TO_EVERYONE' }
const patient = { env: { SHORT_SLEEPS: '4' } }

test('two runs at once that share one of their accounts give each account the video once', async () => {
  await using story = await startStory({ 'a.mp4': clip('a') }, { connections })
  // Both have their drafts when they look, and neither has scheduled.
  const arrived = Promise.withResolvers<void>()
  let looks = 0
  story.sandbox.intercept = ({ query }) => {
    if (query.sortBy !== 'updatedAt' || ++looks > 2) return undefined
    if (looks === 2) arrived.resolve()
    const then = (): Promise<void> => arrived.promise
    return { kind: 'call', when: 'before', then }
  }
  const runs: RunResult[] = await Promise.all(
    ['@acme1, @acme2', '@acme2, @acme3'].map((accounts) => story.run({ ...step, accounts }, patient)),
  )
  const told = runs.map(({ log }) => log).join('\n──\n')
  assert.deepEqual(
    story.sandbox
      .livePosts()
      .map(({ account }) => account)
      .toSorted(),
    ['tiktok-acme1', 'tiktok-acme2', 'tiktok-acme3'],
    `an account has the video twice, or not at all:\n${told}`,
  )
  assert.deepEqual(story.sandbox.deletedThoughLive, [])
})
