import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { inspectVideo } from '../../src/media/probe.ts'
import { judgeVideo } from '../../src/media/rules.ts'
import { Unusable } from '../../src/media/source.ts'
import { type Mutation, memorySource, mutate } from './mutate.ts'

const videos = join(import.meta.dirname, '..', 'fixtures', 'videos')
const names = readdirSync(videos).filter((name) => name !== 'facts.json')
const originals = new Map(names.map((name) => [name, readFileSync(join(videos, name))]))

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'number', 'cut', 'remove', 'insert', 'repeat', 'swap'),
  near: fc.constantFrom('headers', 'headers', 'headers', 'anywhere'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 400 }),
  value: fc.nat(),
})

/**
 * Most memory this file's process may ever take, in bytes: Node, mediabunny and fast-check alone take about 150 MiB.
 */
const maxMemory = 512 * 2 ** 20

test('whatever happens to a video, the probe ends in sensible facts or in a sentence', async () => {
  const property = fc.asyncProperty(
    fc.constantFrom(...names),
    fc.array(mutation, { minLength: 1, maxLength: 5 }),
    check,
  )
  await fc.assert(property, { numRuns: 4000 })
})

async function check(name: string, mutations: readonly Mutation[]): Promise<void> {
  const bytes = mutate(originals.get(name) ?? Buffer.alloc(0), mutations)
  const { source, spent } = memorySource(bytes)
  try {
    const facts = await inspectVideo(source)
    const { widthPx, heightPx, durationMs, framesPerSecond, rotationDegrees } = facts
    for (const value of [widthPx, heightPx, durationMs]) assert.ok(Number.isSafeInteger(value) && value > 0)
    assert.ok(Number.isFinite(framesPerSecond) && framesPerSecond >= 0)
    assert.ok([0, 90, 180, 270].includes(rotationDegrees))
    for (const { message } of judgeVideo(facts, { path: name })) assert.match(message, plain)
  } catch (cause) {
    if (!(cause instanceof Unusable)) throw cause
    assert.match(cause.message, plain)
  }
  // Headers and indexes: of files this small at most everything, and some of it twice.
  assert.ok(spent.bytes <= 4 * bytes.length + 2 ** 16, `read ${spent.bytes} of ${bytes.length} bytes`)
}

/** One line of printable text. */
const plain = /^[ -~]+$/

test('memory stays bounded meanwhile', () => {
  // `maxRSS` is in KiB, of this process, since it began.
  assert.ok(process.resourceUsage().maxRSS * 1024 < maxMemory)
})
