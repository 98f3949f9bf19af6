/** Changes of scheduled posts where PostPost behaves otherwise than its documents' plainest reading, or was faster. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { assertNoHarm, before, DAYS_LATER, LATER_ISO, messagesOf } from '../company/company.ts'
import type { RunResult } from '../runner/runner.ts'
import type { SandboxOptions } from '../sandbox/options.ts'
import { type Story, writesOf } from '../support/story.ts'
import { at, edit, launch, overwrite, shown, startCalendar, thereIn, update } from './calendar.ts'

const other = `  - { video: b.mp4, ${at(DAYS_LATER)} }\n`
const OTHER_THERE = 'scheduled Hi 2099-12-05T18:00:00.000Z'
const SCHEDULED = `scheduled Hi ${LATER_ISO}`
const changing = { ...update, 'on-removal': 'withdraw' }
const replaced = launch(`${at()}, caption: Better`) + other
const moved = launch(at('2099-12-07T18:00Z')) + other
const toApprove = launch('schedule: draft') + other

async function edited(posts: string, options: SandboxOptions = {}): Promise<Story> {
  const story = await startCalendar(launch(at()) + other, options)
  await edit(story, posts)
  return story
}
/** Without the post that no story is about. */
const launchIn = (story: Story): string[] => thereIn(story).filter((each) => each !== OTHER_THERE)

suite('a service that drops milliseconds', { concurrency: 2 }, () => {
  for (const [name, posts] of [
    ['a caption', replaced],
    ['schedule: draft', toApprove],
    ['an entry that is gone', other],
  ] as const) {
    test(`${name}: no pause stays that no later run would know, and the reason is said`, async () => {
      await using story = await edited(posts, { dropsMilliseconds: true })
      for (const _ of [1, 2]) {
        const run = await story.run(changing)
        assert.deepEqual(launchIn(story), [SCHEDULED], `it does not go out any more:\n${run.log}`)
        assert.match(messagesOf(run, 'error'), /does not keep the milliseconds of times/, run.log)
        assert.match(messagesOf(run, 'error'), /is scheduled again/)
        assert.equal(run.exitCode, 1)
      }
      assertNoHarm(story)
    })
  }

  test('one post is paused, and no other one after it', async () => {
    const both = (more: string) =>
      `${launch(`${at()}${more}`)}  - { id: other, video: b.mp4, ${at(DAYS_LATER)}${more} }\n`
    await using story = await startCalendar(both(''), { dropsMilliseconds: true })
    await edit(story, both(', caption: Better'))
    const { sandbox } = story
    const start = sandbox.requests.length
    const run = await story.run(changing)
    const pauses = sandbox.requests
      .slice(start)
      .filter(({ path, body }) => path.startsWith('/update-post/') && JSON.stringify(body).includes('draft'))
    assert.equal(pauses.length, 1, `posts are taken back although no pause can be told by its time:\n${run.log}`)
    assert.deepEqual(thereIn(story), [SCHEDULED, OTHER_THERE], run.log)
    assert.equal(run.exitCode, 1)
    assertNoHarm(story)
  })

  test('a time is moved once, and moved again with overwrite only', async () => {
    await using story = await edited(moved, { dropsMilliseconds: true })
    assert.deepEqual(shown(await story.run(update)), ['updated move time', 'skipped keep'])
    await edit(story, launch(at('2099-12-09T18:00Z')) + other)
    const kept = await story.run(update)
    assert.deepEqual(launchIn(story), ['scheduled Hi 2099-12-07T18:00:00.000Z'], kept.log)
    assert.match(messagesOf(kept, 'warning'), /on-change: overwrite/)
    const run = await story.run(overwrite)
    assert.deepEqual(launchIn(story), ['scheduled Hi 2099-12-09T18:00:00.000Z'], run.log)
  })
})

const variants: [name: string, options: SandboxOptions][] = [
  ['refuses times in the past', { pastTimes: 'refused' }],
  ['has newer codes', { newerCodes: true }],
  ['has newer codes and refuses times in the past', { newerCodes: true, pastTimes: 'refused' }],
]
for (const [name, options] of variants) {
  suite(`a service that ${name}`, { concurrency: 2 }, () => {
    for (const [change, posts, there] of [
      ['replaced', replaced, [`scheduled Better ${LATER_ISO}`]],
      ['moved', moved, ['scheduled Hi 2099-12-07T18:00:00.111Z']],
      ['withdrawn', other, ['draft Hi 2099-12-01T18:00:00.777Z']],
    ] as const) {
      test(`a post is ${change}`, async () => {
        await using story = await edited(posts, options)
        const run = await story.run(changing)
        assert.equal(run.exitCode, 0, run.log)
        assert.deepEqual(launchIn(story), there, run.log)
        assertNoHarm(story)
        const writes = writesOf(story.sandbox).length
        const again = await story.run(changing)
        assert.deepEqual(writesOf(story.sandbox).slice(writes), [], again.log)
      })

      test(`a post that was to be ${change} goes out just before it`, async () => {
        await using story = await edited(posts, options)
        const run = await outBeforeUpdate(story)
        const [old] = story.sandbox.groups
        assert.ok(old && !old.deleted, 'what went out is deleted')
        assert.equal(story.sandbox.livePosts().length, 2, `the audience sees it twice, or not at all:\n${run.log}`)
        assert.deepEqual(story.sandbox.drafts(), [], `drafts are left:\n${run.log}`)
        assert.equal(run.exitCode, 0, run.log)
        assert.doesNotMatch(run.log, /fault of the action itself/)
        assertNoHarm(story)
        const writes = writesOf(story.sandbox).length
        const again = await story.run(changing)
        assert.equal(again.exitCode, 0, again.log)
        assert.deepEqual(writesOf(story.sandbox).slice(writes), [], again.log)
      })
    }
  })
}

/** PostPost begins to publish between the run's look and its first update-post. */
function outBeforeUpdate(story: Story): Promise<RunResult> {
  const { sandbox } = story
  let isOut = false
  sandbox.intercept = ({ path }) => {
    const [old] = sandbox.groups
    if (isOut || !old || !path.startsWith('/update-post')) return undefined
    isOut = true
    return before(() => sandbox.person.changeTime(old, new Date(Date.now() - 1_000).toISOString()))
  }
  return story.run(changing)
}

suite('a list that lags', { concurrency: 2 }, () => {
  for (const [change, posts, there] of [
    ['replaced', replaced, [`scheduled Better ${LATER_ISO}`]],
    ['moved', moved, ['scheduled Hi 2099-12-07T18:00:00.111Z']],
    ['withdrawn', other, ['draft Hi 2099-12-01T18:00:00.777Z']],
    ['taken back', toApprove, ['draft Hi 2099-12-01T18:00:00.777Z']],
  ] as const) {
    for (const lag of [{ ms: 100 }, { requests: 3 }, { requests: 5 }]) {
      test(`by ${JSON.stringify(lag)}: a post is ${change}, and the next run does not believe what is old`, async () => {
        await using story = await edited(posts)
        story.sandbox.lag(lag)
        const run = await story.run(changing)
        assert.equal(run.exitCode, 0, run.log)
        assert.deepEqual(launchIn(story), there, run.log)
        const next = await story.run(changing)
        assert.equal(next.exitCode, 0, next.log)
        assert.deepEqual(launchIn(story), there, next.log)
        assertNoHarm(story)
        // A move reads no list after it, and by the next run a tenth of a second is over.
        if (!('ms' in lag)) assert.ok(story.sandbox.shownLate() > 0, 'nothing was shown late: nothing is proven')
        story.sandbox.lag({})
        const writes = writesOf(story.sandbox).length
        const again = await story.run(changing)
        assert.deepEqual(writesOf(story.sandbox).slice(writes), [], again.log)
      })
    }
  }

  test('a list that never shows the pause: nothing takes its place, and it has its time back', async () => {
    await using story = await edited(replaced)
    const { sandbox } = story
    sandbox.intercept = ({ method, path }) => {
      if (method === 'PUT' && path.startsWith('/update-post')) sandbox.lag({ ms: 1e9 })
      return undefined
    }
    const run = await story.run(changing)
    assert.equal(run.exitCode, 1)
    assert.deepEqual(launchIn(story), [SCHEDULED], run.log)
    assert.match(messagesOf(run, 'error'), /has not shown for a minute that the earlier post is paused/)
    sandbox.intercept = undefined
    sandbox.lag({})
    assertNoHarm(story)
    const again = await story.run(changing)
    assert.deepEqual(launchIn(story), [`scheduled Better ${LATER_ISO}`], `${run.log}\n──\n${again.log}`)
  })
})
