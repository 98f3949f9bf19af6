import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'

const run = promisify(execFile)
const text = z.string().optional()

const answer = z.object({
  format: z.object({ format_name: z.string(), duration: text }),
  streams: z.array(
    z.object({
      index: z.number(),
      codec_type: text,
      codec_name: text,
      width: z.number().optional(),
      height: z.number().optional(),
      avg_frame_rate: z.string(),
      sample_aspect_ratio: text,
      nb_read_frames: text,
      disposition: z.record(z.string(), z.number()).optional(),
      side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
    }),
  ),
  packets: z.array(z.object({ stream_index: z.number(), pts_time: text, duration_time: text })),
})

/** What ffprobe reads of a video, as this action says it. */
export interface Facts {
  readonly codec: string
  readonly widthPx: number
  readonly heightPx: number
  readonly seconds: number
  readonly framesPerSecond: number
}

const args = ['-v', 'quiet', '-of', 'json', '-show_format', '-show_streams']
const packets = ['-show_entries', 'packet=stream_index,pts_time,duration_time']

/** Undefined of a file that ffprobe finds no video in. */
export async function factsOfFfprobe(path: string): Promise<Facts | undefined> {
  const said = await run('ffprobe', [...args, ...packets, path], { maxBuffer: 2 ** 27 }).catch(() => undefined)
  const parsed = answer.safeParse(JSON.parse(said?.stdout ?? '{}'))
  if (!parsed.success) return undefined
  const { format, streams, packets: all } = parsed.data
  const videos = streams.filter((stream) => stream.codec_type === 'video' && stream.disposition?.attached_pic !== 1)
  const video =
    videos.find((stream) => stream.disposition?.default === 1 && stream.avg_frame_rate !== '0/0') ?? videos[0]
  if (!video?.width || !video.height) return undefined
  const own = all.filter((packet) => packet.stream_index === video.index)
  const times = own.flatMap(({ pts_time }) => (pts_time === undefined ? [] : [Number(pts_time)]))
  if (times.length === 0) return undefined
  const span = Math.max(...times) - Math.min(...times)
  const isMatroska = format.format_name.startsWith('matroska')
  // Of Matroska the average above is what the file states, or a guess. Only decoding tells frames that are not shown.
  const shown = isMatroska ? await framesShown(path, video.index, video.codec_name, times.length) : times.length
  const lengths = all.map(({ pts_time, duration_time = '0' }) => Number(pts_time ?? 'NaN') + Number(duration_time))
  const ends = lengths.filter(Number.isFinite)
  const starts = all.flatMap(({ pts_time }) => (pts_time === undefined ? [] : [Number(pts_time)]))
  const facts: Facts = {
    codec: codecs[video.codec_name ?? ''] ?? video.codec_name ?? '',
    ...displayed(video.width, video.height, video.sample_aspect_ratio, video.side_data_list),
    seconds: Number(format.duration ?? Math.max(...ends) - Math.min(...starts)),
    framesPerSecond: isMatroska ? (shown - 1) / span : fraction(video.avg_frame_rate),
  }
  return Number.isFinite(facts.seconds) && Number.isFinite(facts.framesPerSecond) ? facts : undefined
}

async function framesShown(
  path: string,
  index: number,
  codec: string | undefined,
  packetCount: number,
): Promise<number> {
  if (codec !== 'vp8' && codec !== 'vp9') return packetCount
  const entries = ['-select_streams', String(index), '-count_frames', '-show_entries', 'stream=nb_read_frames']
  const { stdout } = await run('ffprobe', ['-v', 'quiet', '-of', 'csv=p=0', ...entries, path])
  return Number.parseInt(stdout, 10)
}

/** In square pixels, as it is turned. */
function displayed(
  width: number,
  height: number,
  shape = '1:1',
  sideData: readonly { rotation?: number | undefined }[] = [],
): Pick<Facts, 'widthPx' | 'heightPx'> {
  const [wide = 1, high = 1] = shape.split(':').map((part) => Number(part) || 1)
  const [across, down] = wide >= high ? [(width * wide) / high, height] : [width, (height * high) / wide]
  const [widthPx, heightPx] = [Math.round(across), Math.round(down)]
  const turned = (sideData.find(({ rotation }) => rotation !== undefined)?.rotation ?? 0) % 180 !== 0
  return turned ? { widthPx: heightPx, heightPx: widthPx } : { widthPx, heightPx }
}

const fraction = (rate: string): number => {
  const [above = 0, below = 1] = rate.split('/').map(Number)
  return above / below
}

const codecs: Readonly<Record<string, string>> = {
  ...{ h264: 'H.264', hevc: 'H.265', vp8: 'VP8', vp9: 'VP9', av1: 'AV1', mpeg4: 'MPEG-4 Visual', prores: 'ProRes' },
  ...{ mjpeg: 'Motion JPEG', png: 'PNG', dnxhd: 'DNxHR', h263: 'H.263', mpeg2video: 'MPEG-2' },
}
