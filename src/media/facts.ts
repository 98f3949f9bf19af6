import { z } from 'zod'

/**
 * TikTok takes at most 4 GB a video (https://developers.tiktok.com/doc/content-posting-api-media-transfer-guide). This
 * is read as 4 GiB, so that the action refuses no file that TikTok may take.
 */
export const MAX_VIDEO_BYTES = 4 * 1024 ** 3

/** What can only be known by opening a video. */
const streamSchema = z.object({
  /** As people write it: H.264, H.265, VP8, VP9, AV1, MPEG-4 Visual, ProRes …; a code for others. */
  codec: z.string(),
  /** Size of the picture in pixels as displayed, after rotation. */
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  /** Clockwise. */
  rotationDegrees: z.literal([0, 90, 180, 270]),
  durationMs: z.int().positive(),
  /** Average over the file. */
  framesPerSecond: z.number().positive(),
  variableFrameRate: z.boolean(),
  hasAudio: z.boolean(),
})

/** What a video file is. Only its content decides, not its name. */
const videoFacts = z.object({
  container: z.literal(['MP4', 'MOV', 'WebM', 'MKV', 'AVI']),
  /** Media type of the content: video/mp4, video/quicktime, video/webm, video/x-matroska or video/x-msvideo. */
  contentType: z.string(),
  /** The file name extension that fits the content, without a dot. */
  extension: z.string(),
  sizeBytes: z.number(),
  /** Missing for AVI: the action does not read AVI files. */
  stream: streamSchema.optional(),
})

/**
 * - `unusable`: why the file cannot be posted and what to do, as a sentence without any text from the file.
 * - `locked`: another program holds the file. The process that reads videos gives the code of the error. The prober
 *   makes it the end of a sentence that begins with the path.
 */
export const probeSchema = z.union([
  z.object({ facts: videoFacts }),
  z.object({ unusable: z.string() }),
  z.object({ locked: z.string() }),
])

export type VideoStream = z.infer<typeof streamSchema>
export type VideoFacts = z.infer<typeof videoFacts>
export type Container = VideoFacts['container']
export type Probe = z.infer<typeof probeSchema>
