import {
  CustomSource,
  EncodedPacketSink,
  Input,
  type InputTrack,
  type InputVideoTrack,
  Logging,
  LogLevel,
  MATROSKA,
  MP4,
  QTFF,
  WEBM,
} from 'mediabunny'
import { type BoundedFile, joined, type Piece } from './bounded-file.ts'
import { codecName } from './codecs.ts'
import type { Container, VideoStream } from './facts.ts'
import { cutOff, noFrames, noVideoTrack, protectedVideo } from './unusable.ts'

// Its warnings contain text from the file.
Logging.level = LogLevel.Silent

/** How many frames the rate is measured on: a little more than ten minutes at 60 a second. Longer videos are refused anyway. */
const MOST_FRAMES = 40_000

/** A recording drops a frame now and then; below this share of its frames the rate counts as variable. */
const STEADY = 0.98

/** What a walk over a file's first level shows: it is whole, and where its tracks and frames are. */
export interface Outline {
  readonly container: Container
  /**
   * What to read, each as a file of its own. The first has the description of the tracks and may be all; others go on
   * where it ends.
   */
  readonly parts: readonly (readonly Piece[])[]
  /** How long the file as a whole is shown, in seconds: edits may cut off parts of its tracks. */
  readonly shownSeconds?: number | undefined
}

/** What mediabunny finds in a file whose outline is sound. It trusts what a file says, so it may hang or fill the memory. */
export async function demux(file: BoundedFile, { container, parts, shownSeconds }: Outline): Promise<VideoStream> {
  const isMatroska = container === 'WebM' || container === 'MKV'
  const inputs = openParts(file, parts)
  const spans: Span[] = []
  const rates: Rate[] = []
  for (const input of inputs) {
    // First, because on the way mediabunny finds all fragments, which it needs to know where tracks end.
    const video = await input.getPrimaryVideoTrack()
    if (video) rates.push(...(await rateOf(video)))
    for (const track of await input.getTracks()) spans.push(...(await spanOf(track)))
  }
  const [input] = inputs
  const video = await input?.getPrimaryVideoTrack()
  const hasAudio = (await input?.getPrimaryAudioTrack()) != null
  if (!input || !video) throw noVideoTrack(hasAudio, isMatroska)
  const code = await video.getInternalCodecId()
  if (code === 'encv') throw protectedVideo()
  const [rate] = rates.toSorted((a, b) => b.frames - a.frames)
  if (rate === undefined) throw noFrames()
  if (parts.length === 1) await refuseFramesPastTheEnd(video)
  const stated = isMatroska ? await input.getDurationFromMetadata() : shownSeconds
  return {
    codec: codecName((await video.getCodec()) ?? (typeof code === 'string' ? code : '')),
    widthPx: await video.getDisplayWidth(),
    heightPx: await video.getDisplayHeight(),
    rotationDegrees: await video.getRotation(),
    durationMs: Math.round(1000 * duration([...spans, ...rates], stated ?? undefined, isMatroska)),
    framesPerSecond: Math.round(1000 * rate.framesPerSecond) / 1000,
    variableFrameRate: rate.varies,
    hasAudio,
  }
}

/** The parts as files. In an MP4 only the first describes the tracks, so the others are given it. */
function openParts(file: BoundedFile, parts: readonly (readonly Piece[])[]): Input[] {
  const formats = [MP4, QTFF, WEBM, MATROSKA]
  const inputs: Input[] = []
  for (const pieces of parts) {
    const { size, read } = joined(file, pieces)
    const source = new CustomSource({
      getSize: () => size,
      read: (start, end) => read(start, end - start),
      // Its cache for slow sources costs more time than it saves on a disk.
      prefetchProfile: 'fileSystem',
      // A read ahead that fails will fail again when its bytes are needed.
      handleUnhandledError: () => undefined,
    })
    const [first] = inputs
    inputs.push(new Input({ source, formats, ...(first && { initInput: first }) }))
  }
  return inputs
}

/** When something is shown or heard, in seconds. */
interface Span {
  readonly start: number
  readonly end: number
}

async function spanOf(track: InputTrack): Promise<Span[]> {
  try {
    const first = await new EncodedPacketSink(track).getFirstPacket({ metadataOnly: true })
    return first ? [{ start: first.timestamp, end: await track.computeDuration() }] : []
  } catch (cause) {
    // Old QuickTime files count sound in units that are not bytes.
    if (track.isAudioTrack()) return []
    throw cause
  }
}

interface Rate extends Span {
  readonly frames: number
  readonly framesPerSecond: number
  readonly varies: boolean
}

async function rateOf(video: InputVideoTrack): Promise<Rate[]> {
  const { packetCount: frames, averagePacketRate } = await video.computePacketStats(MOST_FRAMES)
  if (frames === 0) return []
  const start = await video.getFirstTimestamp()
  // Not computeDuration: with a fragment a frame it is the end of the frame stored last, which may not be shown last.
  const end = start + frames / averagePacketRate
  const { averageFrameRate, underlyingFrameRate } = await video.computeFrameRateMetrics({
    targetPacketCount: MOST_FRAMES,
  })
  // The second sees through times that are rounded to milliseconds. But it counts frames of the same time as one, so where
  // an index has lost its times only the first is right.
  const agree = Math.abs(Math.log2(averagePacketRate / averageFrameRate)) < 1
  const framesPerSecond = agree ? averageFrameRate : averagePacketRate
  const varies = underlyingFrameRate === null || framesPerSecond < underlyingFrameRate * STEADY
  return [{ start, end, frames, framesPerSecond, varies: frames > 1 && varies }]
}

/** From the first moment anything is shown to the last. */
function duration(spans: readonly Span[], stated: number | undefined, isMatroska: boolean): number {
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  // A Matroska file may state too little; an MP4 that was trimmed states less than it holds, and shows no more.
  if (stated !== undefined) return isMatroska ? Math.max(stated, end - start) : Math.min(stated, end - start)
  // An edit list cuts off what lies before 0.
  return end - Math.max(start, 0)
}

/** For an MP4 whose video data states no size, or whose index points past its end: reads the first and the last frame. */
async function refuseFramesPastTheEnd(video: InputVideoTrack): Promise<void> {
  const sink = new EncodedPacketSink(video)
  const ends = [await sink.getFirstPacket(), await sink.getPacket(Number.POSITIVE_INFINITY)]
  if (ends.includes(null)) throw cutOff('its index names frames that would lie behind its last byte')
}
