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
 * frames. Given whole hostile files, mediabunny 1.61 was seen to allocate what a box claims before reading it (4 GB), to
 * expand a `ctts` or `trun` count of 4,294,967,295 entry by entry until memory ends, to read a live WebM from end to
 * end to find its length, and to take attachments (fonts) into memory; none of which can happen without those parts.
 * Errors are bare ("Assertion failed."), hence one sentence for all of them.
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
