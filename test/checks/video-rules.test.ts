import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Finding, judgeVideo, videoRules } from '../../src/checks/video-rules.ts'
import type { VideoFacts, VideoStream } from '../../src/media/facts.ts'

const good: VideoFacts = { container: 'MP4', contentType: 'video/mp4', extension: 'mp4', sizeBytes: 20_000_000 }
const stream: VideoStream = {
  codec: 'H.264',
  widthPx: 1080,
  heightPx: 1920,
  rotationDegrees: 0,
  durationMs: 30_000,
  framesPerSecond: 30,
  variableFrameRate: false,
  hasAudio: true,
}

type Change = Partial<VideoFacts & VideoStream>

function judge({ container, contentType, extension, sizeBytes, ...change }: Change, path = 'clip.mp4'): Finding[] {
  const file = { container, contentType, extension, sizeBytes }
  const changed = Object.fromEntries(Object.entries(file).filter(([, value]) => value !== undefined))
  return judgeVideo({ ...good, ...changed, stream: { ...stream, ...change } }, { path })
}

const MiB = 2 ** 20

const fine: readonly [string, Change, string?][] = [
  ['a good video', {}],
  ['23 frames a second', { framesPerSecond: 23 }],
  ['23 measured as 22.99', { framesPerSecond: 22.99 }],
  ['23.976', { framesPerSecond: 23.976 }],
  ['59.94', { framesPerSecond: 59.94 }],
  ['26 on average, while moving at 60', { framesPerSecond: 26, variableFrameRate: true }],
  ['60 measured as 60.02', { framesPerSecond: 60.02 }],
  ['3 s', { durationMs: 3000 }],
  ['3 s measured as 2.98', { durationMs: 2980 }],
  ['600 s', { durationMs: 600_000 }],
  ['600 s and the padding of its sound', { durationMs: 600_023 }],
  ['360 pixels', { widthPx: 360, heightPx: 640 }],
  ['4096 pixels', { widthPx: 4096, heightPx: 4096 }],
  ['100 MB', { sizeBytes: 100 * MiB }],
  ['H.265', { codec: 'H.265' }],
  ['VP8', { codec: 'VP8' }],
  ['VP9', { codec: 'VP9' }],
  ['no sound', { hasAudio: false }],
  ['MOV', { container: 'MOV', extension: 'mov', contentType: 'video/quicktime' }, 'clip.MOV'],
  ['WebM', { container: 'WebM', extension: 'webm', contentType: 'video/webm' }, 'a.b/clip.webm'],
  ['M4V', {}, 'clip.m4v'],
  ['a square', { widthPx: 1080, heightPx: 1080 }],
]

for (const [what, change, path] of fine) {
  test(`${what}: nothing to say`, () => assert.deepEqual(judge(change, path), []))
}

const found: readonly [change: Change, rule: string, severity: Finding['severity'], message: string, path?: string][] =
  [
    [
      { framesPerSecond: 15 },
      'frame-rate',
      'error',
      '15 frames a second; TikTok takes 23 to 60. Re-encode, for example with: ffmpeg -i in.mp4 -r 30 out.mp4',
    ],
    [
      { framesPerSecond: 22.9 },
      'frame-rate',
      'error',
      '22.9 frames a second; TikTok takes 23 to 60. Re-encode, for example with: ffmpeg -i in.mp4 -r 30 out.mp4',
    ],
    [
      { framesPerSecond: 60.1, variableFrameRate: true },
      'frame-rate',
      'error',
      'The frame rate is variable, 60.1 frames a second on average; TikTok takes 23 to 60. Re-encode, for example with: ffmpeg -i in.mp4 -fps_mode cfr -r 30 out.mp4',
    ],
    [
      { framesPerSecond: 17.615, variableFrameRate: true, container: 'MOV', extension: 'mov' },
      'frame-rate',
      'error',
      'The frame rate is variable, 17.62 frames a second on average; TikTok takes 23 to 60. Re-encode, for example with: ffmpeg -i in.mov -fps_mode cfr -r 30 out.mp4',
      'clip.mov',
    ],
    [
      { durationMs: 2500 },
      'duration',
      'error',
      '2.5 s long; TikTok takes 3 to 600 s. Use a longer cut, or hold the last picture, for example with: ffmpeg -i in.mp4 -vf tpad=stop_mode=clone:stop_duration=1 out.mp4',
    ],
    [
      { durationMs: 725_300 },
      'duration',
      'error',
      '725.3 s long; TikTok takes 3 to 600 s. Cut it, for example with: ffmpeg -i in.mp4 -t 599 out.mp4',
    ],
    [
      { widthPx: 320, heightPx: 568 },
      'picture-size',
      'error',
      '320 x 568 pixels; TikTok takes 360 to 4096 on each side. Scale it, for example with: ffmpeg -i in.mp4 -vf scale=720:-2 out.mp4',
    ],
    [
      { widthPx: 2160, heightPx: 4320 },
      'picture-size',
      'error',
      '2160 x 4320 pixels; TikTok takes 360 to 4096 on each side. Scale it, for example with: ffmpeg -i in.mp4 -vf scale=720:-2 out.mp4',
    ],
    [
      { widthPx: 300, heightPx: 2400 },
      'picture-size',
      'error',
      '300 x 2400 pixels; TikTok takes 360 to 4096 on each side. Scale it, for example with: ffmpeg -i in.mp4 -vf scale=360:-2 out.mp4',
    ],
    [
      { widthPx: 200, heightPx: 4000 },
      'picture-size',
      'error',
      '200 x 4000 pixels; TikTok takes 360 to 4096 on each side. It is too long and narrow to scale: crop it or make it again, best in 1080 x 1920.',
    ],
    // The long side fits into 4096 pixels just when the short one has 360.
    [
      { widthPx: 3600, heightPx: 40_960 },
      'picture-size',
      'error',
      '3600 x 40960 pixels; TikTok takes 360 to 4096 on each side. Scale it, for example with: ffmpeg -i in.mp4 -vf scale=360:-2 out.mp4',
    ],
    // And with 720.
    [
      { widthPx: 7200, heightPx: 40_960 },
      'picture-size',
      'error',
      '7200 x 40960 pixels; TikTok takes 360 to 4096 on each side. Scale it, for example with: ffmpeg -i in.mp4 -vf scale=720:-2 out.mp4',
    ],
    [
      { widthPx: 5000, heightPx: 5000 },
      'picture-size',
      'error',
      '5000 x 5000 pixels; TikTok takes 360 to 4096 on each side. Scale it, for example with: ffmpeg -i in.mp4 -vf scale=720:-2 out.mp4',
    ],
    [
      { codec: 'AV1', extension: 'webm', container: 'WebM' },
      'codec',
      'error',
      'The video is coded as AV1; TikTok takes H.264, H.265, VP8 or VP9. Re-encode, for example with: ffmpeg -i in.webm -c:v libx264 -c:a aac out.mp4',
      'clip.webm',
    ],
    [
      { container: 'MKV', extension: 'mkv' },
      'container',
      'warning',
      'MKV file; PostPost takes it, but TikTok may refuse it (TikTok names MP4, MOV or WebM). Convert it, for example with: ffmpeg -i in.mkv -c copy out.mp4',
      'clip.mkv',
    ],
    [
      {},
      'extension',
      'warning',
      "The file's name ends in .webm, but its content is MP4; it is sent as video/mp4. Rename it to end in .mp4.",
      'clip.webm',
    ],
    [
      {},
      'extension',
      'warning',
      "The file's name does not end in the usual extension, but its content is MP4; it is sent as video/mp4. Rename it to end in .mp4.",
      'clip.\n::error::',
    ],
    [
      { sizeBytes: 123 * MiB },
      'plan-upload-size',
      'warning',
      '123 MB; PostPost lists 100 MB on the Pro plan as the largest video, so the upload may be refused. Re-encode, for example with: ffmpeg -i in.mp4 -c:v libx264 -crf 28 -c:a aac out.mp4',
    ],
    [
      { sizeBytes: 250 * MiB },
      'plan-upload-size',
      'warning',
      '250 MB; PostPost lists 100 MB on the Pro plan as the largest video, so the upload may be refused. Re-encode, for example with: ffmpeg -i in.mp4 -c:v libx264 -crf 28 -c:a aac out.mp4',
    ],
    [
      { sizeBytes: 300 * MiB },
      'plan-upload-size',
      'warning',
      '300 MB; PostPost lists 100 MB on the Pro plan and 250 MB on Premium as the largest video, so the upload may be refused. Re-encode, for example with: ffmpeg -i in.mp4 -c:v libx264 -crf 28 -c:a aac out.mp4',
    ],
    [
      { widthPx: 1920, heightPx: 1080 },
      'orientation',
      'warning',
      '1920 x 1080 pixels is landscape; TikTok shows it small. Put it on an upright picture, for example with: ffmpeg -i in.mp4 -vf "scale=1080:-2,pad=1080:1920:-1:-1" out.mp4; or crop it: -vf "crop=ih*9/16:ih,scale=1080:1920"',
    ],
  ]

for (const [change, rule, severity, message, path] of found) {
  test(`${severity} ${rule}: ${message.split(/[;.] /)[0]}`, () => {
    assert.deepEqual(judge(change, path), [
      { code: `video/${rule.replace('plan-upload-size', 'plan-size')}`, severity, message },
    ])
  })
}

test('of an AVI only what is known without looking into it is judged, and that is said', () => {
  const avi: VideoFacts = { ...good, container: 'AVI', contentType: 'video/x-msvideo', extension: 'avi' }
  const message =
    'AVI file; PostPost takes it, but TikTok may refuse it (TikTok names MP4, MOV or WebM), and nothing inside it was checked. Convert it, for example with: ffmpeg -i in.avi -c:v libx264 -c:a aac out.mp4'
  assert.deepEqual(judgeVideo(avi, { path: 'clip.avi' }), [{ code: 'video/container', severity: 'warning', message }])
})

test('a file over 4 GB is an error, and above what the plans list as well', () => {
  const [size, plans] = judge({ sizeBytes: 4.2 * 1024 * MiB })
  assert.match(size?.message ?? '', /^has 4\.20 GB; TikTok takes 4 GB at most\. Re-encode/)
  assert.match(plans?.message ?? '', /100 MB on the Pro plan, 250 MB on Premium and 512 MB in its upload guide/)
  assert.deepEqual(
    judge({ sizeBytes: 4 * 1024 * MiB }).map(({ code }) => code),
    ['video/plan-size'],
  )
})

test('everything that is wrong comes together', () => {
  const change = { codec: 'AV1', framesPerSecond: 10, durationMs: 1000, widthPx: 5000, heightPx: 300 }
  const rules = judge(change, 'clip.mov').map(({ code }) => code)
  assert.deepEqual(rules, [
    'video/codec',
    'video/frame-rate',
    'video/duration',
    'video/picture-size',
    'video/extension',
    'video/orientation',
  ])
})

test('every rule names its source, and no two have one id', () => {
  assert.equal(new Set(videoRules.map(({ code }) => code)).size, videoRules.length)
  for (const { source } of videoRules) assert.notEqual(source, '')
})
