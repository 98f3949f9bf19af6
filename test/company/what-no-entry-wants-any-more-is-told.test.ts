import assert from 'node:assert/strict'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import type { RunOptions, RunResult } from '../runner/runner.ts'
import { eventOf } from '../support/events.ts'
import { type Story, startStory } from '../support/story.ts'
import { assertNoHarm, clips, DAYS_LATER, LATER, manifestOf, messagesOf, TWO } from './company.ts'

const a = `  - { video: a.mp4, schedule: "${LATER}" }\n`
const b = `  - { video: b.mp4, schedule: "${DAYS_LATER}" }\n`
const step = { manifest: 'posts.yml' }

/** `a` and `b` are scheduled, and then the entry of `a` is taken out. */
async function without(entries = b): Promise<Story> {
  const story = await startStory({ 'posts.yml': manifestOf(a + b), ...clips('abc') })
  const run = await story.run(step)
  assert.equal(run.exitCode, 0, run.log)
  await story.write({ 'posts.yml': manifestOf(entries) })
  return story
}

const idOf = ({ sandbox }: Story, index = 0): string => sandbox.groups[index]?.id.slice(-6) ?? 'none'
const tellsOf = (run: RunResult, id: string): boolean => messagesOf(run, 'notice').includes(id)

suite('a scheduled post whose entry is gone', { concurrency: 2 }, () => {
  test('each run tells it, with its name, account and time, and touches nothing', async () => {
    await using story = await without()
    for (const round of ['first', 'second']) {
      const run = await story.run(step)
      const told = messagesOf(run, 'notice')
      assert.ok(tellsOf(run, idOf(story)), `it goes out, and nobody hears of it in the ${round} run:\n${run.log}`)
      assert.match(told, /\ba\b.*@acme.*2099-12-01 18:00/, 'which one, where and when is not told')
      assert.ok(!tellsOf(run, idOf(story, 1)), 'b has its entry')
      assert.equal(run.exitCode, 0)
    }
    assert.deepEqual(
      story.sandbox.groups.map(({ status, deleted }) => [status, deleted]),
      [
        ['scheduled', false],
        ['scheduled', false],
      ],
    )
    assertNoHarm(story)
  })

  test('strict is not stopped by it', async () => {
    await using story = await without(`${b}  - video: c.mp4\n`)
    const run = await story.run({ ...step, strict: 'true' })
    assert.deepEqual([run.exitCode, run.outputs.published], [0, '1'], run.log)
  })

  for (const [name, options] of Object.entries<Partial<RunOptions>>({
    'by hand': {},
    'on a pull request': { event: eventOf('pull-request') },
  })) {
    test(`a dry run ${name} tells it too`, async () => {
      await using story = await without()
      const run = await story.run({ ...step, 'dry-run': 'true' }, options)
      assert.ok(tellsOf(run, idOf(story)), `who reviews the change does not hear that it goes out:\n${run.log}`)
    })
  }

  test('a new id for the same video is no removal; another video is', async () => {
    await using story = await without(a.replace('{ ', '{ id: renamed, ') + b)
    assert.equal(tellsOf(await story.run(step), idOf(story)), false, 'it is wanted under its new id')
  })

  test('an entry that comes back is told no more', async () => {
    await using story = await without()
    await story.run(step)
    await story.write({ 'posts.yml': manifestOf(a + b) })
    assert.equal(messagesOf(await story.run(step), 'notice'), '')
  })

  test('of two accounts the one that the entry no longer has is told, and the other one is not', async () => {
    const entry = (accounts: string): string =>
      manifestOf(`  - { video: a.mp4, schedule: "${LATER}", accounts: [${accounts}] }\n`)
    await using story = await startStory(
      { 'posts.yml': entry('tiktok-acme1, tiktok-acme2'), ...clips('a') },
      { connections: TWO },
    )
    await story.run(step)
    await story.write({ 'posts.yml': entry('tiktok-acme1') })
    const told = messagesOf(await story.run(step), 'notice') + messagesOf(await story.run(step), 'warning')
    assert.match(told, /acme2/, 'it goes out on an account that its entry no longer has')
  })

  test('the same of an own time that came due: published ones are told no more', async () => {
    await using story = await startStory({ 'posts.yml': manifestOf(`  - video: a.mp4\n${b}`), ...clips('ab') })
    await story.run(step)
    assert.equal(story.sandbox.groups[0]?.status, 'published')
    await story.write({ 'posts.yml': manifestOf(b) })
    assert.equal(messagesOf(await story.run(step), 'notice'), '', 'what is out cannot be stopped')
  })

  for (const status of ['draft', 'failed'] as const) {
    test(`not of one that is ${status} by now`, async () => {
      await using story = await without()
      const [group] = story.sandbox.groups
      assert.ok(group)
      group.status = status
      for (const post of group.posts) post.status = status
      assert.equal(tellsOf(await story.run(step), idOf(story)), false, 'it goes out by nobody')
    })
  }

  test('not of posts of another manifest', async () => {
    await using story = await startStory({
      'posts.yml': manifestOf(b),
      'others.yml': manifestOf(a),
      'sub/posts.yml': manifestOf(a.replace('a.mp4', '../c.mp4')),
      ...clips('abc'),
    })
    await story.run({ manifest: 'others.yml' })
    await story.run({ manifest: 'sub/posts.yml' })
    await story.run(step)
    assert.equal(messagesOf(await story.run(step), 'notice'), '', "another step's posts are taken for lost ones")
  })

  test('also of a manifest that was deleted, and not of one that was renamed', async () => {
    const entry = (letter: string): string => manifestOf(`  - { video: ../${letter}.mp4, schedule: "${LATER}" }\n`)
    const both = { 'plans/a.yml': entry('a'), 'plans/b.yml': entry('b') }
    await using story = await startStory({ ...both, ...clips('ab') })
    const plans = { manifest: 'plans/*.yml' }
    await story.run(plans)
    await rename(join(story.workspace, 'plans/b.yml'), join(story.workspace, 'plans/c.yml'))
    assert.equal(messagesOf(await story.run(plans), 'notice'), '', 'b has its entry in another file')
    await rm(join(story.workspace, 'plans/a.yml'))
    for (const inputs of [plans, { ...plans, 'on-removal': 'withdraw' }]) {
      const told = messagesOf(await story.run(inputs), 'notice')
      assert.match(told, /^1 scheduled post \(a\) was sent by a manifest that is not in this checkout\..* goes out\./)
    }
  })

  test('not of posts of the inputs, nor by runs of the inputs', async () => {
    await using story = await startStory({ 'posts.yml': manifestOf(b), ...clips('ab') })
    const inputs = { videos: 'a.mp4', caption: 'Hi', 'viewer-setting': 'PUBLIC_TO_EVERYONE', schedule: LATER }
    await story.run(inputs)
    assert.equal(messagesOf(await story.run(step), 'notice'), '')
    assert.equal(messagesOf(await story.run({ ...inputs, videos: 'b.mp4' }), 'notice').includes('a is in no'), false)
  })

  test('not of the same manifest in another repository', async () => {
    await using story = await without()
    const run = await story.run(step, { env: { GITHUB_REPOSITORY_ID: '987', GITHUB_REPOSITORY: 'acme/others' } })
    assert.equal(tellsOf(run, idOf(story)), false, "another repository's posts are none of its business")
  })

  test('not of what a person has made by hand', async () => {
    await using story = await startStory({ 'posts.yml': manifestOf(b), ...clips('b') })
    story.sandbox.seed({ status: 'scheduled', scheduledTime: LATER, fileName: 'holiday.mp4', content: 'By hand' })
    await story.run(step)
    assert.equal(messagesOf(await story.run(step), 'notice'), '')
  })

  test('not where only narrows the plan', async () => {
    await using story = await startStory({ 'posts.yml': manifestOf(a + b), ...clips('ab') })
    await story.run(step)
    const run = await story.run({ ...step, only: 'b.mp4' })
    assert.equal(tellsOf(run, idOf(story)), false, 'a has its entry, and is only not meant by this job')
  })

  test('not of a network that a person has added', async () => {
    await using story = await startStory({ 'posts.yml': manifestOf(a), ...clips('a') })
    await story.run(step)
    const [group] = story.sandbox.groups
    assert.ok(group)
    story.sandbox.person.addAccount(group, 'youtube-acme9')
    const run = await story.run(step)
    assert.deepEqual([messagesOf(run, 'notice'), messagesOf(run, 'warning')], ['', ''], run.log)
  })

  test('not of a TikTok account that a person has added', async () => {
    await using story = await startStory({ 'posts.yml': manifestOf(a), ...clips('a') }, { connections: TWO })
    await story.write({ 'posts.yml': manifestOf(a.replace('{ ', '{ accounts: [tiktok-acme1], ')) })
    await story.run(step)
    const [group] = story.sandbox.groups
    assert.ok(group)
    story.sandbox.person.addAccount(group, 'tiktok-acme2')
    const run = await story.run(step)
    assert.doesNotMatch(run.log, /no longer in any manifest/, "a person's own addition is said to be lost")
    assert.match(messagesOf(run, 'notice'), /on \S+ as well.*Somebody has changed it in PostPost/, run.log)
    assert.equal(messagesOf(run, 'warning'), '', 'what a person has added is taken for a mistake')
  })
})
