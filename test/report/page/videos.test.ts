import assert from 'node:assert/strict'
import test from 'node:test'
import type { VideoFacts } from '../../../src/media/facts.ts'
import { chooseInlined } from '../../../src/report/page/videos.ts'
import { candidate } from '../../support/candidates.ts'

const stream = {
  codec: 'H.264',
  widthPx: 1080,
  heightPx: 1920,
  rotationDegrees: 0,
  durationMs: 5_000,
  framesPerSecond: 30,
  variableFrameRate: false,
  hasAudio: true,
} as const
const facts = (megabytes: number, codec = 'H.264'): VideoFacts => ({
  container: 'MP4',
  contentType: 'video/mp4',
  extension: 'mp4',
  sizeBytes: megabytes * 1_000_000,
  stream: { ...stream, codec },
})
const { stream: _, ...avi } = facts(1)

const choices: readonly (readonly [string, readonly (VideoFacts | undefined)[], readonly (string | undefined)[]])[] = [
  ['25 MB fit', [facts(10), facts(15)], [undefined, undefined]],
  [
    'the smallest come first',
    [facts(20), facts(3), facts(6)],
    [
      'Not on this page: the video has 20.0 MB, and a page holds 25.0 MB of them, the smallest first.',
      undefined,
      undefined,
    ],
  ],
  [
    'what no browser plays takes no room',
    [facts(20, 'ProRes'), facts(25)],
    ['Browsers do not play ProRes.', undefined],
  ],
  ['an AVI is not looked into', [{ ...avi, container: 'AVI' }], ['Browsers do not play AVI.']],
  ['a broken file is said to be one', [undefined, facts(1)], ['The file could not be read.', undefined]],
]

for (const [name, all, expected] of choices) {
  test(name, () => {
    const posts = all.map((_, index) => candidate(`${index}.mp4`).post)
    const known = new Map(posts.flatMap((post, index) => (all[index] ? [[post, all[index]] as const] : [])))
    const chosen = chooseInlined(posts, known)
    assert.deepEqual(
      posts.map((post) => chosen.get(post)),
      expected,
    )
  })
}
