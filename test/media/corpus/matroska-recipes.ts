import { copy, ffmpeg, h264, picture, type Recipe, refused, sound, vp9 } from './recipe.ts'

const vpxenc = (codec: 'vp8' | 'vp9', rate: number): readonly Recipe[] => {
  const options = [
    '--good',
    '--cpu-used=8',
    '--target-bitrate=300',
    '--auto-alt-ref=1',
    '--lag-in-frames=25',
    '--passes=2',
  ]
  const [raw, name] = [`${rate}.y4m`, `vpxenc-${codec}-${rate}.webm`]
  return [{ name, run: ['vpxenc', `--codec=${codec}`, ...options, '-q', '-o', name, raw] }]
}

export const matroskaRecipes: readonly Recipe[] = [
  ...[60, 22].map((rate) => refused(ffmpeg(`${rate}.y4m`, ...picture(rate), '-pix_fmt', 'yuv420p'), /Y4M/)),
  ...[60, 22].flatMap((rate) => [...vpxenc('vp8', rate), ...vpxenc('vp9', rate)]),
  ffmpeg('hidden-frames.mkv', ...copy('vpxenc-vp8-60.webm')),
  ffmpeg('hidden-frames-22.webm', ...copy('vpxenc-vp8-22.webm')),
  ffmpeg('vp9-444.webm', ...picture(24, '360x360', 1), ...vp9, '-pix_fmt', 'yuv444p'),
  ffmpeg('live.webm', ...copy('vp8.webm', '-f', 'webm', '-live', '1')),
  ffmpeg('live.mkv', ...copy('h264.mp4', '-f', 'matroska', '-live', '1')),
  ffmpeg('small-clusters.webm', ...copy('vp9.webm', '-cluster_time_limit', '200')),
  ffmpeg('cues-first.mkv', ...copy('h264.mp4', '-reserve_index_space', '2000')),
  ffmpeg('dash.webm', '-i', 'vp9.webm', '-map', '0:v', '-c', 'copy', '-dash', '1'),
  ffmpeg('h264.mkv', ...copy('h264.mp4')),
  ffmpeg('hevc.mkv', ...copy('hevc.mp4')),
  ffmpeg('av1.webm', ...copy('av1.mp4')),
  ffmpeg('screen.mkv', ...copy('screen.mp4')),
  ffmpeg('anamorphic.mkv', ...copy('anamorphic.mp4')),
  ffmpeg('subtitles.mkv', '-i', 'h264.mp4', '-i', 'lines.srt', '-map', '0', '-map', '1', '-c', 'copy', '-c:s', 'srt'),
  ffmpeg('attachment.mkv', ...copy('h264.mp4', '-attach', 'cover.jpg', '-metadata:s:t', 'mimetype=image/jpeg')),
  ffmpeg('flac.mkv', ...picture(24), ...sound(), ...h264, '-c:a', 'flac'),
  ffmpeg(
    'vorbis.webm',
    '-i',
    'vp8.webm',
    ...sound(),
    '-map',
    '0:v',
    '-map',
    '1:a',
    '-c:v',
    'copy',
    '-c:a',
    'libvorbis',
  ),
  ffmpeg('mpeg4.mkv', ...copy('mpeg4.mp4')),
  ffmpeg('picture-later.mkv', ...copy('picture-later.mp4')),
]
