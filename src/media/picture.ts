import type { InputVideoTrack } from 'mediabunny'
import { Unusable } from './source.ts'

/** What a video track's header says about its picture. */
export interface Picture {
  /** mediabunny's codec name, or the file's own code for a codec that mediabunny does not know. */
  readonly codec: string
  /** Size in pixels as displayed: square pixels, after rotation. */
  readonly widthPx: number
  readonly heightPx: number
  readonly rotationDegrees: 0 | 90 | 180 | 270
}

const damagedHeader =
  'The header of the video track is damaged. Export or download the video again, or try to repair it with: ffmpeg -i in.mp4 -c copy out.mp4'

/**
 * Lets mediabunny read the header of one video track: codec, size, pixel shape, rotation.
 *
 * It never sees the file, only a few kilobytes that were cut out of it and put together as a small file without any
 * frames, because it trusts what a file says. Seen with mediabunny 1.61, asked for the length and rate of a file of
 * 50 KB: a count of 4,294,967,295 in `stts` or `trun` is expanded one by one (2 GB of heap were full after 26 s, with
 * no read in between that could have stopped it); 2,147,483,647 samples a chunk in `stsc` kept it busy for more than
 * a minute; a `moov` that claims 3 GB gets 3 GB allocated before anything is read; a `pssh` box of 86 bytes that
 * claims 4,294,967,280 keys took 27 s. A good live WebM of 20 MB it reads from end to end, twice. None of these parts
 * is in what it gets here. Its errors are bare ("Assertion failed."), hence one sentence for all.
 */
export async function readPicture(header: Uint8Array): Promise<Picture> {
  // 2 MB of code: loaded when the first video is looked at.
  const { BufferSource, Input, Logging, LogLevel, MATROSKA, MP4, QTFF, WEBM } = await import('mediabunny')
  // It prints warnings that contain text from the file, which could be a workflow command.
  Logging.level = LogLevel.Silent
  using input = new Input({ source: new BufferSource(header), formats: [MP4, QTFF, WEBM, MATROSKA] })
  const picture = await describe(async () => (await input.getVideoTracks())[0])
  if (picture === undefined) throw new Unusable(damagedHeader)
  return picture
}

async function describe(findTrack: () => Promise<InputVideoTrack | undefined>): Promise<Picture | undefined> {
  try {
    const track = await findTrack()
    if (track === undefined) return undefined
    const internal = await track.getInternalCodecId()
    return {
      codec: (await track.getCodec()) ?? (typeof internal === 'string' ? internal : 'unknown'),
      widthPx: await track.getDisplayWidth(),
      heightPx: await track.getDisplayHeight(),
      rotationDegrees: await track.getRotation(),
    }
  } catch {
    return undefined
  }
}
