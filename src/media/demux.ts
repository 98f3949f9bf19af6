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

/** Frames that the rate is measured of: ten minutes at 60 a second and a little more. Longer videos are refused anyway. */
const MOST_FRAMES = 40_000

/** A recording drops a frame now and then; from this share of missing frames on its rate varies. */
const STEADY = 0.98

/** What a walk over a file's first level shows: it is whole, and where its tracks and frames are. */
export interface Outline {
  readonly container: Container
  /**
   * What to read, each as a file of its own. The first has the description of the tracks and may be all; others go on
   * where it ends.
   */
  readonly parts: readonly (readonly Piece[])[]
  /** How long the file as a whole is shown, in seconds, where edits may leave away parts of its tracks. */
  readonly shownSeconds?: number | undefined
}

/** What mediabunny finds in a file whose outline is sound. It trusts what a file says, so it may hang or fill memory. */
export async function demux(file: BoundedFile, { container, parts, shownSeconds }: Outline): Promise<VideoStream> {
  const isMatroska = container === 'WebM' || container === 'MKV'
  const inputs = openParts(file, parts)
  const spans: Span[] = []
  const rates: Rate[] = []
  for (const input of inputs) {
    // First, because all pieces of the file are found on the way, and their ends are known from then on.
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

/** The parts as files; the second and later ones of an MP4 know from the first which tracks there are. */
function openParts(file: BoundedFile, parts: readonly (readonly Piece[])[]): Input[] {
  const formats = [MP4, QTFF, WEBM, MATROSKA]
  const inputs: Input[] = []
  for (const pieces of parts) {
    const { size, read } = joined(file, pieces)
    const source = new CustomSource({
      getSize: () => size,
      read: (start, end) => read(start, end - start),
      // A thousand small reads through its cache take longer than the bytes they save.
      prefetchProfile: 'fileSystem',
      // What fails ahead of time fails again when it is needed.
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
  // Of files with a fragment a frame, the end that mediabunny computes is that of the last one stored, not shown.
  const end = start + frames / averagePacketRate
  const { averageFrameRate, underlyingFrameRate } = await video.computeFrameRateMetrics({
    targetPacketCount: MOST_FRAMES,
  })
  // The second sees through times that are rounded to milliseconds. It needs two frames, and counts those of one moment
  // once, which hides that an index has lost its times: then the first says how it is.
  const agree = Math.abs(Math.log2(averagePacketRate / averageFrameRate)) < 1
  const framesPerSecond = agree ? averageFrameRate : averagePacketRate
  const varies = underlyingFrameRate === null || framesPerSecond < underlyingFrameRate * STEADY
  return [{ start, end, frames, framesPerSecond, varies: frames > 1 && varies }]
}

/** From the first moment anything is shown to the last. */
function duration(spans: readonly Span[], stated: number | undefined, isMatroska: boolean): number {
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  // What a Matroska file states may be too little; what an MP4 states is less than it has where it was trimmed.
  if (stated !== undefined) return isMatroska ? Math.max(stated, end - start) : Math.min(stated, end - start)
  // Before 0 is what an edit list leaves away.
  return end - Math.max(start, 0)
}

/** Of an MP4 whose video data says no size, or whose index points elsewhere. Frames that are there are read. */
async function refuseFramesPastTheEnd(video: InputVideoTrack): Promise<void> {
  const sink = new EncodedPacketSink(video)
  const ends = [await sink.getFirstPacket(), await sink.getPacket(Number.POSITIVE_INFINITY)]
  if (ends.includes(null)) throw cutOff('its index names frames that would lie behind its last byte')
}
