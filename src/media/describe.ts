import { BufferSource, Input, type InputVideoTrack, Logging, LogLevel, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny'
import { codecName } from './codecs.ts'
import type { VideoStream } from './facts.ts'
import type { Outline } from './outline.ts'
import { noFrames, noVideoTrack, protectedVideo } from './unusable.ts'

// mediabunny's warnings contain text from the file.
Logging.level = LogLevel.Silent

/** What mediabunny says about the picture, together with the times of the frames. */
export async function describeVideo({ container, head, timings, hasAudio, seconds }: Outline): Promise<VideoStream> {
  const input = new Input({ source: new BufferSource(head), formats: [MP4, QTFF, WEBM, MATROSKA] })
  const tracks = await input.getVideoTracks()
  const frames = (track: InputVideoTrack): number => timings.get(track.id)?.frames ?? 0
  // A track of one frame is a cover or the picture of a chapter. Of the others, the first that is turned on (MP4) or
  // marked as default (Matroska) counts. If there is none, the first track counts: a track that is turned off may be
  // the only one.
  const likely = tracks.filter((track) => frames(track) > 1)
  const among = likely.length > 0 ? likely : tracks
  const defaults: InputVideoTrack[] = []
  for (const track of among) if ((await track.getDisposition()).default) defaults.push(track)
  const video = defaults[0] ?? among[0]
  if (!video) throw noVideoTrack(hasAudio, container === 'WebM' || container === 'MKV')
  const code = await video.getInternalCodecId()
  if (code === 'encv' || code === 'drmi') throw protectedVideo()
  const timing = timings.get(video.id)
  if (timing === undefined) throw noFrames()
  return {
    codec: codecName((await video.getCodec()) ?? (typeof code === 'string' ? code : '')),
    widthPx: await video.getDisplayWidth(),
    heightPx: await video.getDisplayHeight(),
    rotationDegrees: await video.getRotation(),
    durationMs: Math.round(1000 * seconds),
    framesPerSecond: Math.round(1000 * timing.framesPerSecond) / 1000,
    variableFrameRate: timing.variable,
    hasAudio,
  }
}
