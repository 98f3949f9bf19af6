import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeVideo } from '../../src/checks/video-rules.ts'
import { element, ids, numeric } from './ebml.ts'
import { flat, probing } from './probing.ts'

/**
 * VP8 and VP9 as vpxenc writes them: frames that others refer to and nobody sees stand a millisecond before the next one.
 * A rate that counts them refuses a good video of 60 frames a second, and lets one of 22 pass.
 */

const { probeBytes } = probing()

/** A frame's first byte where it is shown, and the whole of one that is not. */
interface Codec {
  readonly name: string
  readonly shown: Buffer
  readonly hidden: Buffer
}

const bytes = (...values: readonly number[]): Buffer => Buffer.from([...values, 0, 0, 0, 0])

const vp8: Codec = { name: 'V_VP8', shown: bytes(0x11), hidden: bytes(0x01) }
const vp9: Codec = { name: 'V_VP9', shown: bytes(0x86), hidden: bytes(0x84) }

/** A hidden frame and a shown one in one block, with the list of their sizes at its end. */
const superframe = (...frames: readonly Buffer[]): Buffer => {
  const marker = 0xc0 | (frames.length - 1)
  return Buffer.concat([...frames, Buffer.from([marker, ...frames.map(({ length }) => length), marker])])
}

interface Recording extends Codec {
  readonly rate: number
  /** Instead of every 12th shown frame. */
  readonly instead?: Buffer
}

/** Four seconds; a hidden frame in front of every 12th. */
function recorded({ name, shown, hidden, rate, instead }: Recording): Buffer {
  const block = (ms: number, frame: Buffer): Buffer => {
    const header = Buffer.from([0x81, 0, 0, 0])
    header.writeInt16BE(ms, 1)
    return element(0xa3, Buffer.concat([header, frame]))
  }
  const blocks = Array.from({ length: 4 * rate }, (_, number) => {
    const ms = Math.round((number * 1000) / rate)
    if (number % 12 !== 6) return block(ms, shown)
    return instead ? block(ms, instead) : Buffer.concat([block(ms - 1, hidden), block(ms, shown)])
  })
  const video = element(ids.video, Buffer.concat([numeric(ids.pixelWidth, 360), numeric(ids.pixelHeight, 640)]))
  const track = [numeric(ids.trackNumber, 1, 1), numeric(ids.trackType, 1, 1), element(ids.codecId, Buffer.from(name))]
  const entry = element(ids.trackEntry, Buffer.concat([...track, video]))
  return Buffer.concat([
    element(ids.ebml, element(ids.docType, Buffer.from('webm'))),
    element(ids.segment),
    element(ids.tracks, entry),
    element(ids.cluster, Buffer.concat([numeric(ids.timestamp, 0), ...blocks])),
  ])
}

const cases: readonly [what: string, recording: Omit<Recording, 'rate'>][] = [
  ['VP8', vp8],
  ['VP9', vp9],
  ['VP9, frames in pairs', { ...vp9, instead: superframe(vp9.hidden, vp9.shown) }],
  ['VP9 that shows a frame again', { ...vp9, instead: bytes(0x88) }],
  ['VP9 of profile 3', { name: 'V_VP9', shown: bytes(0xb1), hidden: bytes(0xb0) }],
  ['what is no frame of VP9', { ...vp9, shown: bytes(0x00) }],
]

for (const [what, recording] of cases) {
  for (const rate of [60, 22]) {
    test(`${what}, ${rate} frames a second: what nobody sees is not counted`, async () => {
      const facts = flat(await probeBytes(recorded({ ...recording, rate })))
      assert.ok(Math.abs(facts.framesPerSecond - rate) < 0.03, `${facts.framesPerSecond} frames a second`)
      assert.equal(facts.variableFrameRate, false)
      const errors = judgeVideo(facts, { path: 'video.webm' }).filter(({ severity }) => severity === 'error')
      assert.deepEqual(
        errors.map(({ code }) => code),
        rate === 60 ? [] : ['video/frame-rate'],
      )
    })
  }
}

test('a pair of frames of which none is shown is not counted', async () => {
  const instead = superframe(vp9.hidden, vp9.hidden)
  const facts = flat(await probeBytes(recorded({ ...vp9, rate: 60, instead })))
  assert.ok(Math.abs(facts.framesPerSecond - 55) < 0.2, `${facts.framesPerSecond} frames a second`)
})
