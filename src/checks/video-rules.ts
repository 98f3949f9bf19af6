import { extname } from 'node:path'
import type { Container, VideoFacts, VideoStream } from '../media/facts.ts'
import { MAX_VIDEO_BYTES } from '../media/facts.ts'
import { whyTooLarge } from '../media/never-a-video.ts'
import type { ProblemCode } from '../problem-codes.ts'

export interface Finding {
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  /** The measured value, the limit, and what to do. */
  readonly message: string
}

/** What a rule compares a value with. A measured value may be wrong by `tolerance`. */
export interface Limit {
  readonly min?: number
  readonly max?: number
  readonly tolerance?: number
  readonly unit?: string
  readonly oneOf?: readonly string[]
}

export interface VideoRule {
  readonly code: ProblemCode
  readonly severity: Finding['severity']
  readonly limit: Limit
  /** Where the rule is written. */
  readonly source: string
  /** What to say to the person; undefined if the video keeps the rule, or if its inside was not read. */
  readonly check: (facts: VideoFacts, limit: Limit, path: string) => string | undefined
}

type StreamCheck = (stream: VideoStream, limit: Limit, extension: string) => string | undefined

/** A rule that needs the inside of the video. */
const ofStream =
  (check: StreamCheck): VideoRule['check'] =>
  ({ stream, extension }, limit) =>
    stream && check(stream, limit, extension)

/** MB and GB are powers of 1024 here, the larger meaning, so that no video is refused that TikTok may take. */
const mebibyte = 2 ** 20

const tikTokPage = 'PostPost TikTok page'
const transferGuide = 'PostPost TikTok page; TikTok media transfer guide'

export const videoRules: readonly VideoRule[] = [
  {
    code: 'video/codec',
    severity: 'error',
    limit: { oneOf: ['H.264', 'H.265', 'VP8', 'VP9'] },
    source: transferGuide,
    check: ofStream(({ codec }, { oneOf = [] }, extension) =>
      oneOf.includes(codec)
        ? undefined
        : `The video is coded as ${codec}; TikTok takes ${listedWith(oneOf)}. ${reencode(extension, '-c:v libx264 -c:a aac')}`,
    ),
  },
  {
    code: 'video/frame-rate',
    severity: 'error',
    // If a file rounds times to milliseconds, 60 is measured as 60.02, and 23 as 22.98.
    limit: { min: 23, max: 60, tolerance: 0.05, unit: 'frames a second' },
    source: transferGuide,
    check: ofStream(({ framesPerSecond, variableFrameRate }, limit, extension) => {
      if (within(framesPerSecond, limit)) return undefined
      const rate = `${number(framesPerSecond)} ${limit.unit}`
      const takes = `TikTok takes ${limit.min} to ${limit.max}.`
      // Screen recorders and phones write no frames while nothing moves.
      return variableFrameRate
        ? `The frame rate is variable, ${rate} on average; ${takes} ${reencode(extension, '-fps_mode cfr -r 30')}`
        : `${rate}; ${takes} ${reencode(extension, '-r 30')}`
    }),
  },
  {
    code: 'video/duration',
    severity: 'error',
    // Sound is filled up to whole packets of up to 43 ms, so a video that was cut at ten minutes measures 600.02 s.
    limit: { min: 3, max: 600, tolerance: 0.05, unit: 's' },
    source: tikTokPage,
    check: ofStream(({ durationMs }, limit, extension) => {
      const seconds = durationMs / 1000
      if (within(seconds, limit)) return undefined
      const fact = `${number(seconds)} s long; TikTok takes ${limit.min} to ${limit.max} s.`
      if (seconds > 600) return `${fact} Cut it, for example with: ffmpeg -i in.${extension} -t 599 out.mp4`
      const missing = Math.ceil(3.1 - seconds)
      return `${fact} Use a longer cut, or hold the last picture, for example with: ffmpeg -i in.${extension} -vf tpad=stop_mode=clone:stop_duration=${missing} out.mp4`
    }),
  },
  {
    code: 'video/size',
    severity: 'error',
    limit: { max: MAX_VIDEO_BYTES, unit: 'bytes' },
    source: transferGuide,
    check: ({ sizeBytes }) => whyTooLarge(sizeBytes),
  },
  {
    code: 'video/picture-size',
    severity: 'error',
    limit: { min: 360, max: 4096, unit: 'pixels' },
    source: transferGuide,
    check: ofStream(({ widthPx, heightPx }, limit, extension) => {
      if (within(widthPx, limit) && within(heightPx, limit)) return undefined
      const fact = `${widthPx} x ${heightPx} pixels; TikTok takes ${limit.min} to ${limit.max} on each side.`
      const long = Math.max(widthPx, heightPx) / Math.min(widthPx, heightPx)
      if (long > 4096 / 360)
        return `${fact} It is too long and narrow to scale: crop it or make it again, best in 1080 x 1920.`
      // The filter keeps the shape. The short side gets 720 pixels, or 360 if 720 would make the long side too long.
      const short = long > 4096 / 720 ? 360 : 720
      return `${fact} Scale it, for example with: ffmpeg -i in.${extension} -vf scale=${widthPx <= heightPx ? `${short}:-2` : `-2:${short}`} out.mp4`
    }),
  },
  {
    code: 'video/container',
    severity: 'warning',
    limit: { oneOf: ['MP4', 'MOV', 'WebM'] },
    source: `${tikTokPage}; TikTok media transfer guide`,
    check: ({ container, extension, stream }, { oneOf = [] }) =>
      oneOf.includes(container)
        ? undefined
        : `${container} file; PostPost takes it, but TikTok may refuse it (TikTok names ${listedWith(oneOf)})${stream ? '' : ', and nothing inside it was checked'}. Convert it, for example with: ffmpeg -i in.${extension} ${container === 'MKV' ? '-c copy' : '-c:v libx264 -c:a aac'} out.mp4`,
  },
  {
    code: 'video/extension',
    severity: 'warning',
    limit: {},
    source: 'this action: it sends the content type that fits the content',
    check({ container, extension, contentType }, _, path) {
      const written = extname(path).slice(1).toLowerCase()
      if (extensions[container].includes(written)) return undefined
      // The ending is text from outside, so it is shown only if it is plain.
      const name = /^[a-z0-9]{1,8}$/.test(written) ? `ends in .${written}` : 'does not end in the usual extension'
      return `The file's name ${name}, but its content is ${container}; it is sent as ${contentType}. Rename it to end in .${extension}.`
    },
  },
  {
    code: 'video/plan-size',
    severity: 'warning',
    limit: { max: 100, unit: 'MB' },
    source: 'PostPost pricing page (100 MB Pro, 250 MB Premium) and upload guide (512 MB)',
    check({ sizeBytes, extension }, limit) {
      const size = sizeBytes / mebibyte
      if (within(size, limit)) return undefined
      const tiers = [
        { name: '100 MB on the Pro plan', max: 100 },
        { name: '250 MB on Premium', max: 250 },
        { name: '512 MB in its upload guide', max: 512 },
      ]
      const passed = tiers.filter((tier) => size > tier.max).map((tier) => tier.name)
      return `${number(size)} MB; PostPost lists ${listedWith(passed, 'and')} as the largest video, so the upload may be refused. ${reencode(extension, '-c:v libx264 -crf 28 -c:a aac')}`
    },
  },
  {
    code: 'video/orientation',
    severity: 'warning',
    limit: {},
    source: 'TikTok shows videos upright',
    check: ofStream(({ widthPx, heightPx }, _, extension) =>
      widthPx <= heightPx
        ? undefined
        : `${widthPx} x ${heightPx} pixels is landscape; TikTok shows it small. Put it on an upright picture, for example with: ffmpeg -i in.${extension} -vf "scale=1080:-2,pad=1080:1920:-1:-1" out.mp4; or crop it: -vf "crop=ih*9/16:ih,scale=1080:1920"`,
    ),
  },
]

/** Everything that is wrong with a video, in the order of the table. */
export function judgeVideo(facts: VideoFacts, file: { readonly path: string }): Finding[] {
  return videoRules.flatMap(({ code, severity, limit, check }) => {
    const message = check(facts, limit, file.path)
    return message === undefined ? [] : [{ code, severity, message }]
  })
}

/** Extensions that fit each container. M4V and 3GP are MP4 files by other names. */
const extensions: Readonly<Record<Container, readonly string[]>> = {
  MP4: ['mp4', 'm4v', '3gp', '3g2'],
  MOV: ['mov', 'qt'],
  WebM: ['webm'],
  MKV: ['mkv'],
  AVI: ['avi'],
}

const within = (value: number, { min = 0, max = Number.POSITIVE_INFINITY, tolerance = 0 }: Limit): boolean =>
  value >= min - tolerance && value <= max + tolerance

const reencode = (extension: string, options: string): string =>
  `Re-encode, for example with: ffmpeg -i in.${extension} ${options} out.mp4`

/** At most two decimals, and no zeros at the end. */
const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 })

const listedWith = (words: readonly string[], last = 'or'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
