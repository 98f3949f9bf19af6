import { lastCluster, nextCluster, readStretch } from './clusters.ts'
import { childBytes, ids } from './ebml.ts'
import { cutOff, type Inside, noFrames, noVideoTrack } from './inside.ts'
import { matroskaHeader } from './matroska-header.ts'
import { type Picture, readPicture } from './picture.ts'
import { addFrames, emptyTally, type FrameRate, frameRate } from './rate.ts'
import { readSegment, type Segment, type Track } from './segment.ts'
import { fourCharacters, type Source } from './source.ts'

/**
 * Element headers read from the beginning, the end and two places between: about 15 s, 30 s and twice 3 s of frames and
 * sound at 60 frames a second. Shorter files are read whole. At 1 KiB each that is 4.5 MiB.
 */
const steps = { beginning: 2000, end: 2000, between: 300 } as const

/** Frames left out where a stretch begins or ends inside the file: they are shown in another order than stored. */
const reordered = 16

const incomplete = 'its last part (segment or cluster) says it goes on after the last byte'

/** Everything about a WebM or MKV file: its head, then frame times from bounded stretches of it. */
export async function readMatroska(source: Source): Promise<Inside & { readonly webm: boolean }> {
  const segment = await readSegment(source)
  const hasAudio = segment.tracks.some((track) => track.kind === 'sound')
  const videos = segment.tracks.filter((track) => track.kind === 'video')
  const video = videos.find((track) => track.enabled) ?? videos[0]
  if (video === undefined) throw noVideoTrack(hasAudio)
  if (segment.end !== undefined && segment.end > source.size) throw cutOff(incomplete)
  const { rate, endSeconds } = await readFrames(source, segment, video)
  const picture = await readPicture(matroskaHeader(video.bytes))
  return {
    ...rate,
    picture: namedPicture(picture, video),
    hasAudio,
    durationSeconds: Math.max(segment.statedSeconds ?? 0, endSeconds),
    webm: segment.webm,
  }
}

async function readFrames(source: Source, segment: Segment, video: Track) {
  const first = await readStretch(source, segment.firstCluster, video.number, steps.beginning)
  const stretches = [first]
  if (!first.reachedEnd) {
    for (const share of [1 / 3, 2 / 3]) {
      const at = await nextCluster(source, Math.floor(source.size * share))
      if (at !== undefined) stretches.push(await readStretch(source, at, video.number, steps.between))
    }
    const at = await lastCluster(source, segment.firstCluster)
    if (at !== undefined) stretches.push(await readStretch(source, at, video.number, steps.end))
  }
  if (stretches.some((stretch) => stretch.cut)) throw cutOff(incomplete)
  const ticksPerSecond = 1e9 / segment.tickNs
  const tally = emptyTally()
  for (const [index, stretch] of stretches.entries()) {
    const sorted = Float64Array.from(stretch.timestamps).sort()
    const from = index === 0 ? 0 : reordered
    const to = stretch.reachedEnd ? sorted.length : sorted.length - reordered
    for (let frame = from + 1; frame < to; frame++) addFrames(tally, 1, (sorted[frame] ?? 0) - (sorted[frame - 1] ?? 0))
  }
  const measured = frameRate(tally, ticksPerSecond)
  if (measured === undefined) throw noFrames()
  const rate = statedRate(video, measured)
  const times = stretches.flatMap((stretch) => stretch.timestamps)
  const shown = times.reduce((low, time) => Math.min(low, time), Number.POSITIVE_INFINITY)
  const end = times.reduce((high, time) => Math.max(high, time), 0)
  const endSeconds = (end - Math.min(shown, end)) / ticksPerSecond + 1 / rate.framesPerSecond
  return { rate, endSeconds }
}

/** Times are rounded to milliseconds, so 60 reads as 60.02. A stated length of frames is exact; it counts when it agrees. */
function statedRate(video: Track, measured: FrameRate): FrameRate {
  const stated = video.frameNs === undefined ? 0 : 1e9 / video.frameNs
  const agrees = Math.abs(stated - measured.framesPerSecond) < measured.framesPerSecond * 0.005
  return agrees && !measured.variableFrameRate ? { ...measured, framesPerSecond: stated } : measured
}

/** MKV files made from AVI carry the AVI code: bytes 16 to 19 of what Windows calls a bitmap header. */
function namedPicture(picture: Picture, video: Track): Picture {
  const bitmap = childBytes(video.bytes, ids.codecPrivate)
  if (picture.codec.toLowerCase() !== 'v_ms/vfw/fourcc' || bitmap === undefined || bitmap.length < 20) return picture
  return { ...picture, codec: fourCharacters(bitmap, 16) }
}
