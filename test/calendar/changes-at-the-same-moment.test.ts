/** Two runs of one step that change what is scheduled, without the `concurrency` group that the README has. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import pLimit from 'p-limit'
import { assertNoHarm, before, DAYS_LATER, LATER_ISO } from '../company/company.ts'
import type { RunResult } from '../runner/runner.ts'
import type { Story } from '../support/story.ts'
import { at, edit, launch, startCalendar, thereIn, update } from './calendar.ts'

const other = `  - { video: b.mp4, ${at(DAYS_LATER)} }\n`
const OTHER_THERE = 'scheduled Hi 2099-12-05T18:00:00.000Z'
const changing = { ...update, 'on-removal': 'withdraw' }
/** A request that is held until the other run has ended must not time out. */
const patient = { env: { SHORT_SLEEPS: '10' } }

interface Kind {
  readonly name: string
  readonly edited: string
  readonly wanted: readonly string[]
}
const kinds: Kind[] = [
  {
    name: 'replaced',
    edited: launch(`${at()}, caption: Better`) + other,
    wanted: [`scheduled Better ${LATER_ISO}`, OTHER_THERE],
  },
  {
    name: 'moved',
    edited: launch(at('2099-12-07T18:00Z')) + other,
    wanted: [OTHER_THERE, 'scheduled Hi 2099-12-07T18:00:00.111Z'],
  },
  { name: 'withdrawn', edited: other, wanted: ['draft Hi 2099-12-01T18:00:00.777Z', OTHER_THERE] },
  {
    name: 'taken back by schedule: draft',
    edited: launch('schedule: draft') + other,
    wanted: ['draft Hi 2099-12-01T18:00:00.777Z', OTHER_THERE],
  },
]

async function edited({ edited: posts }: Kind): Promise<Story> {
  const story = await startCalendar(launch(at()) + other)
  await edit(story, posts)
  return story
}

/** One scheduled post at most at any moment, and in the end what the manifest says, after one more run where one failed. */
async function assertSettled(story: Story, { wanted }: Kind, runs: readonly RunResult[]): Promise<void> {
  const log = runs.map((run) => run.log).join('\n──\n')
  assert.ok(story.sandbox.mostAtOnce() <= 1, `two posts of one entry were scheduled at once:\n${log}`)
  const last = await story.run(changing)
  assert.equal(last.exitCode, 0, last.log)
  assert.deepEqual(thereIn(story).sort(), [...wanted].sort(), `${log}\n── the run after them\n${last.log}`)
  assertNoHarm(story)
}

suite('two runs at once', { concurrency: 2 }, () => {
  for (const kind of kinds) {
    test(`a post is ${kind.name}`, async () => {
      await using story = await edited(kind)
      const runs = await Promise.all([story.run(changing), story.run(changing)])
      await assertSettled(story, kind, runs)
    })

    test(`a post is ${kind.name}, with a list that is five seconds late`, async () => {
      await using story = await edited(kind)
      story.sandbox.lag({ ms: 100 })
      const runs = await Promise.all([story.run(changing), story.run(changing)])
      story.sandbox.lag({})
      await assertSettled(story, kind, runs)
    })

    test(`a whole second run before each request of one by which a post is ${kind.name}`, async () => {
      const places = [...Array(await requestsOf(kind)).keys()]
      let held = 0
      await pLimit(2).map(places, async (place) => {
        await using story = await edited(kind)
        const start = story.sandbox.requests.length
        let isHeld = false
        const runs: RunResult[] = []
        story.sandbox.intercept = (_, index) => {
          if (isHeld || index !== start + place) return undefined
          isHeld = true
          held += 1
          return before(async () => void runs.push(await story.run(changing)))
        }
        runs.push(await story.run(changing, patient))
        await assertSettled(story, kind, runs)
      })
      assert.equal(held, places.length, 'not every request was met')
    })
  }
})

async function requestsOf(kind: Kind): Promise<number> {
  await using story = await edited(kind)
  const before = story.sandbox.requests.length
  const run = await story.run(changing)
  assert.equal(run.exitCode, 0, run.log)
  return story.sandbox.requests.length - before
}
