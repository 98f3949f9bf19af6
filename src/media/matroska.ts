import { lastCluster, nextCluster, readStretch } from './clusters.ts'
import { childBytes, ids } from './ebml.ts'
import { cutOff, type Inside, noFrames, noVideoTrack } from './inside.ts'
import { matroskaHeader } from './matroska-header.ts'
import { type Picture, readPicture } from './picture.ts'
import { addFrames, emptyTally, type FrameRate, frameRate } from './rate.ts'
import { readSegment, type Segment, type Track } from './segment.ts'
import { fourCharacters, type Source, Unusable } from './source.ts'

/**
 * Most element headers read from the beginning, the last cluster and two places between. 60 frames and 50 pieces of
 * sound a second make 2,000 of them 18 s; a cluster of 32 s has 3,500, or 7,000 with block groups. Shorter files are
 * read whole. At 1 KiB each and with the search for clusters (48 MiB) that stays under the budget.
 */
const steps = { beginning: 2000, end: 8000, between: 300 } as const

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
  let toEnd = first.stopped !== 'steps'
  if (first.stopped !== 'end') {
    for (const share of [1 / 3, 2 / 3]) {
      const at = await nextCluster(source, Math.floor(source.size * share))
      if (at !== undefined) stretches.push(await readStretch(source, at, video.number, steps.between))
    }
    const at = await lastCluster(source, segment.firstCluster)
    const last = at === undefined ? undefined : await readStretch(source, at, video.number, steps.end)
    if (last !== undefined) stretches.push(last)
    toEnd = last === undefined ? toEnd : last.stopped !== 'steps'
  }
  if (!toEnd && segment.statedSeconds === undefined) throw noLength()
  if (stretches.some((stretch) => stretch.cut)) throw cutOff(incomplete)
  const ticksPerSecond = 1e9 / segment.tickNs
  const tally = emptyTally()
  for (const [index, stretch] of stretches.entries()) {
    const sorted = Float64Array.from(stretch.timestamps).sort()
    const from = index === 0 ? 0 : reordered
    const to = stretch.stopped === 'end' ? sorted.length : sorted.length - reordered
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

const noLength = () =>
  new Unusable(
    'This recording does not say how long it is, and its parts are too large to find its end. Write it anew, for example with: ffmpeg -i in.webm -c copy out.webm',
  )

/**
 * Times are rounded to milliseconds, so 60 reads as 60.02. A stated length of frames is exact; it counts when it
 * agrees.
 */
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
