import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Agent } from 'undici'
import { connect } from '../../src/accounts/connect.ts'
import { createCancel } from '../../src/cancel.ts'
import { systemClock } from '../../src/clock.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { createServiceClock } from '../../src/postpost/service-clock.ts'
import { error, warning } from '../../src/problem.ts'
import { messageOf } from '../../src/wording.ts'
import { startSandbox } from '../sandbox/sandbox.ts'

/** What is said where PostPost's clock is that far ahead of the runner's. */
async function saidAt(offsetMs: number): Promise<unknown> {
  await using sandbox = await startSandbox()
  const dispatcher = new Agent()
  const { inputs } = readInputs({ 'INPUT_API-KEY': sandbox.apiKey, 'INPUT_API-URL': sandbox.apiUrl })
  const clock = { ...createServiceClock(systemClock), offsetMs: () => offsetMs }
  const log = { info: () => undefined }
  const service = await connect(inputs, [], { clock, dispatcher, log, cancel: createCancel(), random: () => 0 })
  await service?.history
  await dispatcher.close()
  return service?.problems
}

test('a run that is cancelled while it reads the history says so, and does not call it unreadable', async () => {
  await using sandbox = await startSandbox()
  const dispatcher = new Agent()
  const { inputs } = readInputs({ 'INPUT_API-KEY': sandbox.apiKey, 'INPUT_API-URL': sandbox.apiUrl })
  const cancel = createCancel()
  const world = { clock: createServiceClock(systemClock), dispatcher, log: { info: () => undefined }, cancel }
  const service = await connect(inputs, [], { ...world, random: () => 0 })
  cancel.cancel('SIGINT')
  const read = await service?.history
  await dispatcher.close()
  assert.deepEqual(
    read,
    {
      reading: undefined,
      problems: [error('run/cancelled', { input: 'api-url' }, messageOf(cancel.signal.reason))],
    },
    'a cancelled run asks a person to look at PostPost, or says nothing at all',
  )
})

test('what is read half an hour into a run is tried again too', async () => {
  await using sandbox = await startSandbox()
  const post = sandbox.seed({ fileName: 'a.mp4' })
  const dispatcher = new Agent()
  const { inputs } = readInputs({ 'INPUT_API-KEY': sandbox.apiKey, 'INPUT_API-URL': sandbox.apiUrl })
  let laterMs = 0
  const clock = createServiceClock({ ...systemClock, elapsedMs: () => systemClock.elapsedMs() + laterMs })
  const world = { clock, dispatcher, log: { info: () => undefined }, cancel: createCancel(), random: () => 0 }
  const service = await connect(inputs, [], world)
  assert.ok(service)
  await service.history
  laterMs = 1_800_000
  let asked = 0
  sandbox.intercept = () => (asked++ === 0 ? { kind: 'status', status: 503 } : undefined)
  const { posts } = await service.reader().post(post.id)
  await dispatcher.close()
  assert.equal(posts[0]?.status, 'published', 'one 503 hides why a post failed, and takes its link from the outputs')
})

const says = (by: number, way: string): unknown => [
  warning(
    'run/clock',
    { input: 'schedule' },
    `The runner's clock is ${by} s ${way} PostPost's. All times of this step are taken from PostPost's clock; set the runner's (for example by NTP).`,
  ),
]

suite("the runner's clock", () => {
  for (const [name, offsetMs, expected] of [
    ['is right', 0, []],
    ['is 60 s behind', 60_000, []],
    ['is a moment more than 60 s behind', 60_001, says(60, 'behind')],
    ['is 60 s ahead', -60_000, []],
    ['is a moment more than 60 s ahead', -60_001, says(60, 'ahead of')],
    ['is two hours and a half second behind', 7_200_500, says(7201, 'behind')],
  ] as const) {
    test(name, async () => {
      assert.deepEqual(await saidAt(offsetMs), expected, 'a clock that is wrong is not told, or a right one is')
    })
  }
})
