import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Story } from '../support/story.ts'
import { startStory } from '../support/story.ts'
import { assertNoHarm, clips, outcomesOf, TWO } from './company.ts'

const step = {
  videos: 'a.mp4',
  caption: 'a',
  'viewer-setting': 'PUBLIC_TO_EVERYONE',
  accounts: 'tiktok-acme1',
  'wait-timeout': '0',
}

/** A draft of the same video, younger than the run's own, whose run died. */
function leaveDraft({ sandbox }: Story, account: string[]): void {
  let isLeft = false
  sandbox.intercept = ({ host, method }) => {
    const [own] = sandbox.groups
    const fileName = own?.media[0]?.fileName
    if (host !== 'storage' || method !== 'PUT' || isLeft || !fileName) return undefined
    isLeft = true
    const createdAt = new Date(Date.parse(own.createdAt) + 1).toISOString()
    sandbox.seed({ account, status: 'draft', content: 'a', fileName, createdAt, stored: true })
    return undefined
  }
}

// Three pauses; then once before it is deleted, and once more by what cleans up after a *schedule*.
for (const [name, accounts, isDeleted, questions] of [
  ['for the same account', ['tiktok-acme1'], true, 5],
  ['for another account too, which is not this run’s to delete', ['tiktok-acme1', 'tiktok-acme2'], false, 3],
] as const) {
  test(`a younger draft of a dead run, ${name}: the run goes on without it`, async () => {
    await using story = await startStory(clips('a'), { connections: TWO })
    leaveDraft(story, [...accounts])
    const run = await story.run(step)
    const [, dead] = story.sandbox.groups
    assert.deepEqual(outcomesOf(run), ['scheduled'], run.log)
    const asked = story.sandbox.requests.filter(({ path }) => path === `/get-post/${dead?.id}`)
    assert.equal(asked.length, questions, `the run waits for nobody, or for ever:\n${run.log}`)
    assert.equal(dead?.deleted, isDeleted)
    assertNoHarm(story)
  })
}
