/** What a run neither publishes nor reads twice must not stop it. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { numberedVideo } from '../fixtures/videos.ts'
import { after, before, eventOf } from '../support/events.ts'
import { errorsOf, setStage } from '../support/stage.ts'
import { resultsOf } from '../support/story.ts'

const connections = [
  { platformId: 'tiktok-acme1', username: 'acme' },
  { platformId: 'tiktok-old1', username: 'old', tokenStatus: 'expired' },
]

const entries = ['  - { video: a.mp4, accounts: "@acme" }', '  - { video: b.mp4, accounts: "@old" }']
const manifest = (...posts: string[]): string =>
  ['version: 1', 'defaults: { caption: Hi }', 'posts:', ...posts].join('\n')
const videos = { 'a.mp4': numberedVideo(1), 'b.mp4': numberedVideo(2) }

for (const [name, there, outcomes] of [
  ['was there before the push: it stops nothing', entries.slice(1), ['planned']],
  ['was added by the push: nothing is sent', entries.slice(0, 1), []],
] as const) {
  test(`added-only, and the post of an expired account ${name}`, async () => {
    await using stage = await setStage({ ...videos, 'p.yml': manifest(...entries) }, { sandbox: { connections } })
    stage.github.commit(before, undefined, [], { 'p.yml': manifest(...there) })
    stage.github.commit(after, before, [{ filename: 'p.yml', status: 'modified' }])
    const inputs = { manifest: 'p.yml', 'added-only': 'true', 'dry-run': 'true' }
    const run = await stage.run(inputs, { event: eventOf('push') })
    const isRight = outcomes.length > 0
    assert.equal(run.exitCode, isRight ? 0 : 1, run.log)
    assert.equal(
      errorsOf(run).filter((message) => message.startsWith('The connection of @old has expired. ')).length,
      isRight ? 0 : 1,
      'the account of a post that this push did not add stops the posts that it did',
    )
    if (isRight)
      assert.deepEqual(
        resultsOf(run).map(({ id, outcome }) => `${id} ${outcome}`),
        ['a.mp4 planned'],
      )
  })
}

test('a manifest that two patterns find, in two spellings, is read once', async () => {
  await using stage = await setStage({ ...videos, 'posts/p.yml': manifest('  - { video: ../a.mp4 }') })
  const patterns = ['posts/p.yml', 'posts/*.yml', './posts/../posts/p.yml', 'posts/p.yml'].join('\n')
  const run = await stage.run({ manifest: patterns, 'dry-run': 'true' })
  assert.equal(run.exitCode, 0, `an entry that is written once is called a double:\n${run.log}`)
  assert.deepEqual(
    resultsOf(run).map(({ id }) => id),
    ['a.mp4'],
  )
})

test('added-only, and an account that is not connected any more, in an entry that was there before: it stops nothing', async () => {
  const gone = '  - { video: b.mp4, accounts: "@gone" }'
  await using stage = await setStage(
    { ...videos, 'p.yml': manifest(...entries.slice(0, 1), gone) },
    { sandbox: { connections } },
  )
  stage.github.commit(before, undefined, [], { 'p.yml': manifest(gone) })
  stage.github.commit(after, before, [{ filename: 'p.yml', status: 'modified' }])
  const inputs = { manifest: 'p.yml', 'added-only': 'true', 'dry-run': 'true' }
  const run = await stage.run(inputs, { event: eventOf('push') })
  assert.deepEqual(errorsOf(run), [], 'an old entry turns every push red')
  assert.equal(run.exitCode, 0)
})
