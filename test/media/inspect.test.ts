import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { judgeVideo } from '../../src/checks/video-rules.ts'
import type { Container, VideoFacts } from '../../src/media/facts.ts'
import type { RecordedFacts } from '../fixtures/record-facts.ts'
import { fixture, videosFolder } from '../fixtures/videos.ts'
import { flat, probing } from './probing.ts'

const recorded: Record<string, RecordedFacts> = JSON.parse(fixture('facts.json').toString('utf8'))
const { probe } = probing()

/** What is wrong with the fixtures, in the order of the rules; with all others nothing is. */
const verdicts: Readonly<Record<string, string>> = {
  'av1.mp4': 'codec',
  'av1.webm': 'codec',
  'mpeg4.mp4': 'codec',
  'prores.mov': 'codec, duration',
  'mjpeg.mov': 'codec, duration',
  'h264.mkv': 'container?',
  'hevc.mkv': 'container?',
  'vp9.mkv': 'container?',
  'mpeg4-avi-code.mkv': 'codec, container?',
  'h264.avi': 'container?',
  // AVI is not looked into: TikTok would refuse the codecs of the last two, and the length of the last.
  'mpeg4.avi': 'container?',
  'mjpeg.avi': 'container?',
  'live.mkv': 'container?',
  'long-live-b-frames.mkv': 'container?',
  '15-fps.mp4': 'frame-rate',
  '22.9-fps.webm': 'frame-rate',
  '23.976-fps.mkv': 'container?',
  '61-fps.mp4': 'frame-rate',
  '120-fps.mp4': 'frame-rate',
  'variable.mkv': 'container?',
  'landscape.mp4': 'orientation?',
  'narrow.mp4': 'picture-size',
  'tall.mp4': 'picture-size',
  'anamorphic.mp4': 'orientation?',
  'anamorphic.mkv': 'container?, orientation?',
  '2-seconds.mp4': 'duration',
  'exactly-3-seconds.mkv': 'container?',
}

const containers: Readonly<Record<string, [Container, string, string]>> = {
  mp4: ['MP4', 'video/mp4', 'mov,mp4,m4a,3gp,3g2,mj2'],
  mov: ['MOV', 'video/quicktime', 'mov,mp4,m4a,3gp,3g2,mj2'],
  webm: ['WebM', 'video/webm', 'matroska,webm'],
  mkv: ['MKV', 'video/x-matroska', 'matroska,webm'],
  avi: ['AVI', 'video/x-msvideo', 'avi'],
}

const codecs: Readonly<Record<string, string>> = {
  h264: 'H.264',
  hevc: 'H.265',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
  mpeg4: 'MPEG-4 Visual',
  prores: 'ProRes',
  mjpeg: 'Motion JPEG',
}

/** ffprobe's rotation is counter-clockwise and may be negative. */
const clockwise = (rotation: number): number => (360 - rotation) % 360

function displayed({ width, height, pixelShape, rotation }: NonNullable<RecordedFacts['video']>): [number, number] {
  const [wide = 1, high = 1] = pixelShape.split(':').map(Number)
  const square: [number, number] = [Math.round((width * wide) / high), height]
  return clockwise(rotation) % 180 === 0 ? square : [square[1], square[0]]
}

const fraction = (text: string): number => {
  const [above = 0, below = 1] = text.split('/').map(Number)
  return above / below
}

const near = (actual: number, expected: number, tolerance: number, what: string): void =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual}, ffprobe says ${expected}`)

/** Milliseconds, where ffprobe adds up frames as they are stored, without the one shown last: the same as variable.mp4. */
const durations: Readonly<Record<string, number>> = { 'variable-fragmented.mp4': 3967 }

const table: string[] = []

for (const [name, expected] of Object.entries(recorded)) {
  const { video } = expected
  if (video === undefined) continue

  test(`${name}: the facts are those of ffprobe`, async () => {
    const probed = await probe(join(videosFolder, name))
    assert.ok('facts' in probed, JSON.stringify(probed))
    const extension = name.split('.').at(-1) ?? ''
    const [container, contentType, format] = containers[extension] ?? []
    assert.equal(expected.format, format)
    assert.deepEqual(
      [probed.facts.container, probed.facts.contentType, probed.facts.extension],
      [container, contentType, extension],
    )
    const found = judgeVideo(probed.facts, { path: name }).map(
      ({ code, severity }) => code.slice('video/'.length) + (severity === 'warning' ? '?' : ''),
    )
    assert.equal(found.join(', '), verdicts[name] ?? '')
    table.push(row(name, probed.facts, found))
    if (container === 'AVI') return
    const facts = flat(probed)
    assert.deepEqual([facts.codec, facts.hasAudio], [codecs[video.codec ?? ''], expected.audio])
    assert.equal(facts.rotationDegrees, clockwise(video.rotation))
    assert.deepEqual([facts.widthPx, facts.heightPx], displayed(video))
    // Milliseconds. A file that states no length is as long as its frames here; ffprobe's is from packet to packet of
    // sound and picture, without the last one.
    near(
      facts.durationMs,
      durations[name] ?? Number(expected.duration) * 1000,
      expected.durationStated ? 10 : 60,
      'duration',
    )
    assert.equal(facts.variableFrameRate, name.startsWith('variable'))
    // Where the rate varies, ffprobe's average of Matroska is what the file states.
    const isGuess = facts.variableFrameRate && container === 'MKV'
    const rate = isGuess ? Number(video.measuredRate) : fraction(video.averageRate)
    near(facts.framesPerSecond, rate, 0.01, 'frames a second')
  })
}

const row = (name: string, { container, stream }: VideoFacts, found: readonly string[]): string =>
  [
    name.padEnd(28),
    container.padEnd(5),
    ...(stream
      ? [
          stream.codec.padEnd(14),
          `${stream.widthPx}x${stream.heightPx}`.padEnd(9),
          `${stream.rotationDegrees}°`.padStart(4),
          `${(stream.durationMs / 1000).toFixed(3)} s`.padStart(9),
          `${stream.framesPerSecond}${stream.variableFrameRate ? ' varies' : ''}`.padEnd(14),
          stream.hasAudio ? 'sound ' : 'silent',
        ]
      : []),
    found.join(', ') || 'good',
  ].join(' ')

test('the table of facts and verdicts (? is a warning)', (t) => {
  for (const line of table) t.diagnostic(line)
  assert.ok(table.length > 50)
})

test('every fixture has its facts recorded, and every verdict its fixture', () => {
  const files = readdirSync(videosFolder).filter((name) => name !== 'facts.json')
  assert.deepEqual(files.toSorted(), Object.keys(recorded).toSorted())
  const missing = Object.keys(verdicts).filter((name) => !(name in recorded))
  assert.deepEqual(missing, [])
})
