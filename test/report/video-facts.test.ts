import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VideoFacts } from '../../src/media/facts.ts'
import { describeFacts } from '../../src/report/video-facts.ts'

const mp4: VideoFacts = {
  container: 'MP4',
  contentType: 'video/mp4',
  extension: 'mp4',
  sizeBytes: 8_500_000,
  stream: {
    codec: 'H.264',
    widthPx: 1080,
    heightPx: 1920,
    rotationDegrees: 0,
    durationMs: 12_480,
    framesPerSecond: 29.97,
    variableFrameRate: true,
    hasAudio: false,
  },
}

const { stream: _, ...unseen } = mp4

const descriptions: readonly [VideoFacts, string][] = [
  [mp4, 'MP4, H.264, 1080 x 1920, 12.5 s, 29.97 frames/s (varies), 8.5 MB, without sound'],
  [{ ...unseen, container: 'AVI' }, 'AVI, 8.5 MB'],
]

for (const [facts, description] of descriptions) {
  test(`a preview says of ${facts.container}: ${description}`, () => assert.equal(describeFacts(facts), description))
}
