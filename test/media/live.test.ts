import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { flat, probing } from './probing.ts'
import { frameMs, type Recording, writeRecording } from './recording.ts'

/** Live recordings far larger than a fixture can be: sparse files with holes for pictures. */

const { folder, probe } = probing()

function live(recording: Recording): string {
  const path = join(folder, 'live.webm')
  writeRecording(path, recording)
  return path
}

test('a live recording of 2 GB: its length is found near its end', async () => {
  const facts = flat(await probe(live({ clusters: 300, framesPerCluster: 50, frameSize: 140_000 })))
  assert.deepEqual(
    [facts.durationMs, facts.framesPerSecond, facts.variableFrameRate, facts.container],
    [600_000 - frameMs, 25, false, 'WebM'],
  )
})

test('a live recording in clusters of 30 s', async () => {
  const facts = flat(await probe(live({ clusters: 4, framesPerCluster: 750, frameSize: 30_000 })))
  assert.equal(facts.durationMs, 120_000 - frameMs)
})

test('a recording in one huge cluster', async () => {
  const huge = { clusters: 1, framesPerCluster: 800, frameSize: 400_000, stated: 120 }
  assert.equal(flat(await probe(live(huge))).durationMs, 120_000)
})
