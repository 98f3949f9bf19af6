import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { retryGitHub } from '../../src/github/api.ts'

/** What happened, in order, on a clock on which a pause takes a turn of the event loop. */
async function tries(faults: number, mayPass = true): Promise<string[]> {
  const happened: string[] = []
  const sleep = async (ms: number): Promise<void> => {
    await new Promise<void>((resolve) => setImmediate(resolve))
    happened.push(`${ms} ms`)
  }
  const clock = { now: () => 0, elapsedMs: () => 0, sleep }
  const attempt = async (): Promise<string> => {
    happened.push('asked')
    if (happened.filter((each) => each === 'asked').length <= faults) throw new Error('502')
    return 'answered'
  }
  const end = await retryGitHub(attempt, () => mayPass, { clock, signal: new AbortController().signal }).catch(
    (thrown: unknown) => String(thrown),
  )
  return [...happened, end]
}

suite('a gateway of GitHub that hiccups', () => {
  const rows: [name: string, happened: Promise<string[]>, expected: string[]][] = [
    ['not at all', tries(0), ['asked', 'answered']],
    ['twice', tries(2), ['asked', '2000 ms', 'asked', '4000 ms', 'asked', 'answered']],
    ['for longer', tries(3), ['asked', '2000 ms', 'asked', '4000 ms', 'asked', 'Error: 502']],
    ['in a way that does not pass', tries(1, false), ['asked', 'Error: 502']],
  ]
  for (const [name, happened, expected] of rows)
    test(name, async () =>
      assert.deepEqual(await happened, expected, 'the tries are over before the gateway can be back'),
    )
})
