import { type Box, topLevelBoxes } from './boxes.ts'
import { addFragment, beforeFragments, type Defaults, readDefaults, type Timeline } from './fragments.ts'
import { cutOff, type Inside, noFrames, noVideoTrack } from './inside.ts'
import { type Moov, readMoov, shownSpan } from './moov.ts'
import { mp4Header } from './mp4-header.ts'
import { readPicture } from './picture.ts'
import { frameRate } from './rate.ts'
import { lastSampleByte } from './sample-table.ts'
import { type Source, Unusable } from './source.ts'

/** An index and what the fragments after it add to each track, by track id. */
interface Movie {
  readonly moov: Moov
  readonly defaults: Defaults
  readonly timelines: ReadonlyMap<number, Timeline>
}

/**
 * Everything about an MP4 or MOV file: the boxes of its first level, then the index (`moov`) and fragments (`moof`).
 */
export async function readMp4(source: Source): Promise<Inside & { readonly quickTime: boolean }> {
  let movie: Movie | undefined
  let brand: string | undefined
  let cut: Box | undefined
  let fragments = 0
  for await (const box of topLevelBoxes(source)) {
    const contents = () => source.read(box.start, box.end - box.start)
    // Other boxes may be what somebody appended to the file.
    if (box.end > source.size && ['moov', 'mdat', 'moof'].includes(box.type)) cut = box
    else if (box.type === 'ftyp') brand ??= (await source.read(box.body, 4)).toString('latin1')
    else if (box.type === 'moov') movie ??= readMovie(await contents())
    else if (box.type === 'moof') {
      fragments++
      if (movie !== undefined) addFragment(await contents(), movie.defaults, movie.timelines)
    }
  }
  if (movie === undefined) throw missingIndex(cut, fragments > 0)
  if (cut !== undefined) throw endsEarly(cut.end, source.size)
  // Classic QuickTime files have no ftyp box at all.
  return { ...(await describe(source, movie, fragments > 0)), quickTime: brand === undefined || brand === 'qt  ' }
}

function readMovie(bytes: Buffer): Movie {
  const moov = readMoov(bytes)
  const timelines = new Map(moov.tracks.map((track) => [track.id, beforeFragments(track.samples)]))
  return { moov, defaults: readDefaults(bytes, moov.box), timelines }
}

async function describe(source: Source, { moov, timelines }: Movie, fragmented: boolean): Promise<Inside> {
  const videos = moov.tracks.filter((track) => track.kind === 'video')
  const video = videos.find((track) => track.enabled) ?? videos[0]
  const hasAudio = moov.tracks.some((track) => track.kind === 'sound')
  if (video === undefined) throw noVideoTrack(hasAudio)
  // Of the video track only: old QuickTime files count sound in units that are not bytes.
  const last = lastSampleByte(moov.bytes, video.table)
  if (last > source.size) throw endsEarly(last, source.size)
  const rate = frameRate(timelines.get(video.id)?.samples ?? video.samples, video.timescale)
  if (rate === undefined) throw noFrames()
  const spans = moov.tracks.flatMap((track) => {
    const timeline = timelines.get(track.id)
    if (timeline === undefined || timeline.samples.frames === 0) return []
    if (!fragmented) return [shownSpan(track, moov.timescale)]
    return [{ start: timeline.start / track.timescale, end: timeline.end / track.timescale }]
  })
  // From the first moment any track is shown to the last.
  const durationSeconds = Math.max(...spans.map((span) => span.end)) - Math.min(...spans.map((span) => span.start))
  const picture = await readPicture(mp4Header(moov, video))
  return { ...rate, picture, hasAudio, durationSeconds }
}

const endsEarly = (end: number, size: number): Unusable =>
  cutOff(
    `its video data should reach to byte ${end.toLocaleString('en-US')}, but it ends at ${size.toLocaleString('en-US')}`,
  )

function missingIndex(cut: Box | undefined, fragments: boolean): Unusable {
  if (fragments) {
    return new Unusable(
      'The file is a piece of a stream without its beginning (the moov box is missing). Download the whole video, not one segment.',
    )
  }
  const what = cut?.type === 'moov' ? 'ends inside its index (the moov box)' : 'has no index (the moov box is missing)'
  return new Unusable(
    `The file ${what}: the recording or download was cut off or damaged. Record, export or download it again.`,
  )
}
