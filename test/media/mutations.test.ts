import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { judgeVideo } from '../../src/checks/video-rules.ts'
import { fixture, videosFolder } from '../fixtures/videos.ts'
import { aMutation, type Mutation, mutate } from './mutate.ts'
import { probing } from './probing.ts'

/** A good file takes 3 ms; what takes this long hangs, and a few of the files below do. */
const { probeBytes } = probing(1000)

const names = readdirSync(videosFolder).filter((name) => name !== 'facts.json')
const originals = new Map(names.map((name) => [name, fixture(name)]))

/** Files made: enough for every run of the tests to see some that hang. FAULTS=all makes more. */
const numRuns = process.env.FAULTS === 'all' ? 4000 : 600

test('whatever happens to a video, it ends in sensible facts or in a sentence', async () => {
  const property = fc.asyncProperty(
    fc.constantFrom(...names),
    fc.array(aMutation, { minLength: 1, maxLength: 5 }),
    check,
  )
  await fc.assert(property, { numRuns })
})

async function check(name: string, mutations: readonly Mutation[]): Promise<void> {
  const probe = await probeBytes(mutate(originals.get(name) ?? Buffer.alloc(0), mutations))
  if ('unusable' in probe) return assert.match(probe.unusable, plain)
  assert.ok('facts' in probe, 'no other program has the file open')
  for (const { message } of judgeVideo(probe.facts, { path: name })) assert.match(message, plain)
  if (probe.facts.stream === undefined) return
  const { widthPx, heightPx, durationMs, framesPerSecond, rotationDegrees } = probe.facts.stream
  for (const value of [widthPx, heightPx, durationMs]) assert.ok(Number.isSafeInteger(value) && value > 0)
  assert.ok(Number.isFinite(framesPerSecond) && framesPerSecond > 0)
  assert.ok([0, 90, 180, 270].includes(rotationDegrees))
}

/** One line of printable text. */
const plain = /^[ -~]+$/

/** Most memory this process may ever take, in bytes: Node and fast-check alone take about 100 MiB. */
const maxMemory = 300 * 2 ** 20

test('memory of the process that asks stays bounded meanwhile', () => {
  // `maxRSS` is in KiB, of this process, since it began.
  assert.ok(process.resourceUsage().maxRSS * 1024 < maxMemory)
})
