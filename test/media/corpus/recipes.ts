import { patched } from './patched.ts'

/** How a file of the corpus is made. */
export interface Recipe {
  readonly name: string
  /** A program and its arguments, where the file is made by one; its last argument is the file. */
  readonly run?: readonly string[]
  /** The name of another file, and its bytes changed, where no program writes such a file here. */
  readonly from?: string
  readonly change?: (bytes: Buffer) => Buffer
  /** What is said of a file that is not looked into further: it is none that TikTok takes, whatever ffprobe reads of it. */
  readonly refused?: RegExp
  /** Why the facts are not those of ffprobe. */
  readonly differs?: string
}

const ffmpeg = (name: string, ...args: readonly string[]): Recipe => ({
  name,
  run: ['ffmpeg', '-nostdin', '-v', 'error', '-y', ...args, name],
})
const refused = (recipe: Recipe, sentence: RegExp): Recipe => ({ ...recipe, refused: sentence })

const picture = (rate: number | string = 30, size = '360x360', seconds = 3): string[] => [
  '-f',
  'lavfi',
  '-i',
  `testsrc=s=${size}:r=${rate}:d=${seconds}`,
]
const sound = (seconds = 3): string[] => ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`]
const h264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '40', '-pix_fmt', 'yuv420p', '-g', '30', '-bf', '2']
const hevc = ['-c:v', 'libx265', '-preset', 'ultrafast', '-crf', '45', '-x265-params', 'log-level=none']
const vp8 = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '100k', '-pix_fmt', 'yuv420p']
const vp9 = ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '100k', '-pix_fmt', 'yuv420p']
const av1 = ['-c:v', 'libaom-av1', '-usage', 'realtime', '-cpu-used', '8', '-crf', '60', '-pix_fmt', 'yuv420p']
const aac = ['-c:a', 'aac', '-b:a', '32k']
const opus = ['-c:a', 'libopus', '-b:a', '24k']
const copy = (from: string, ...more: readonly string[]): string[] => ['-i', from, '-map', '0', '-c', 'copy', ...more]

/** A screen that moves at 60 frames a second for a while and then stands still. */
const screen = ['-vf', "select='lt(mod(t,3),0.6)+not(mod(n,12))'", '-vsync', 'vfr']

/** Encoded here, so that the others need not. */
const bases: readonly Recipe[] = [
  ffmpeg('h264.mp4', ...picture(), ...sound(), ...h264, ...aac),
  ffmpeg('lying.mp4', ...picture(30, '640x360'), ...h264),
  ffmpeg('hevc.mp4', ...picture(), ...hevc, '-pix_fmt', 'yuv420p', '-tag:v', 'hvc1'),
  ffmpeg('vp8.webm', ...picture(), ...sound(), ...vp8, ...opus),
  ffmpeg('vp9.webm', ...picture(), ...sound(), ...vp9, ...opus),
  refused(ffmpeg('cover.jpg', '-f', 'lavfi', '-i', 'testsrc=s=360x360:d=1', '-frames:v', '1'), /picture \(JPEG\)/),
]

const fragments = (name: string, movflags: string): Recipe => ffmpeg(name, ...copy('h264.mp4', '-movflags', movflags))

const mp4: readonly Recipe[] = [
  ffmpeg('moov-first.mp4', ...copy('h264.mp4', '-movflags', '+faststart')),
  fragments('fragmented.mp4', 'frag_keyframe+empty_moov+default_base_moof'),
  fragments('fragmented-after-index.mp4', 'frag_keyframe'),
  fragments('fragment-a-frame.mp4', 'frag_every_frame+empty_moov'),
  fragments('cmaf.mp4', 'cmaf+frag_keyframe'),
  fragments('dash.mp4', 'dash+frag_keyframe+global_sidx'),
  fragments('separate-moof.mp4', 'frag_keyframe+empty_moov+separate_moof'),
  fragments('omitted-offsets.mp4', 'frag_keyframe+empty_moov+omit_tfhd_offset'),
  fragments('delayed-moov.mp4', 'frag_keyframe+delay_moov'),
  fragments('hint-tracks.mp4', 'rtphint'),
  fragments('negative-offsets.mp4', 'negative_cts_offsets'),
  fragments('colour.mp4', 'write_colr'),
  ffmpeg('no-edits.mp4', ...copy('h264.mp4', '-use_editlist', '0')),
  ffmpeg('smooth-streaming.ismv', ...copy('h264.mp4', '-f', 'ismv')),
  ffmpeg('ticks-600.mp4', ...copy('h264.mp4', '-video_track_timescale', '600')),
  ffmpeg('ticks-1000.mp4', ...picture(60), ...h264, '-video_track_timescale', '1000'),
  ffmpeg('audio-first.mp4', '-i', 'h264.mp4', '-map', '0:a', '-map', '0:v', '-c', 'copy'),
  ffmpeg(
    'subtitles.mp4',
    '-i',
    'h264.mp4',
    '-i',
    'lines.srt',
    '-map',
    '0',
    '-map',
    '1',
    '-c',
    'copy',
    '-c:s',
    'mov_text',
  ),
  ffmpeg('chapters.mp4', '-i', 'h264.mp4', '-i', 'chapters.txt', '-map', '0', '-map_metadata', '1', '-c', 'copy'),
  ffmpeg(
    'cover-in-tags.mp4',
    '-i',
    'h264.mp4',
    '-i',
    'cover.jpg',
    '-map',
    '0',
    '-map',
    '1',
    '-c',
    'copy',
    '-disposition:v:1',
    'attached_pic',
  ),
  ffmpeg('cover-track-first.mov', '-i', 'cover.jpg', '-i', 'h264.mp4', '-map', '0', '-map', '1', '-c', 'copy'),
  ffmpeg('timecode.mov', ...copy('h264.mp4', '-timecode', '01:00:00:00')),
  ffmpeg('pcm.mov', ...picture(25), ...sound(), ...h264, '-c:a', 'pcm_s16le'),
  ffmpeg('alac.m4v', ...picture(24), ...sound(), ...h264, '-c:a', 'alac', '-f', 'mov'),
  ffmpeg('opus.mp4', ...picture(24), ...sound(), ...h264, ...opus),
  ffmpeg('mp3.mp4', ...picture(24), ...sound(), ...h264, '-c:a', 'libmp3lame'),
  ffmpeg('ac3.mp4', ...picture(24), ...sound(), ...h264, '-c:a', 'ac3'),
  ffmpeg('phone.3gp', ...picture(15, '176x144'), ...h264),
  ffmpeg('h263.3gp', ...picture(15, '352x288'), '-c:v', 'h263'),
  ffmpeg('player.mp4', ...copy('h264.mp4', '-f', 'ipod')),
  ffmpeg('flash.f4v', ...copy('h264.mp4', '-f', 'f4v')),
  ffmpeg('rotated-90.mp4', ...copy('lying.mp4', '-metadata:s:v:0', 'rotate=270')),
  ffmpeg('rotated-180.mp4', ...copy('h264.mp4', '-metadata:s:v:0', 'rotate=180')),
  ffmpeg('rotated-270.mov', ...copy('lying.mp4', '-metadata:s:v:0', 'rotate=90')),
  ffmpeg('trimmed.mp4', '-ss', '0.5', ...copy('h264.mp4')),
  ffmpeg('begins-with-nothing.mp4', '-itsoffset', '2', ...copy('h264.mp4')),
  ffmpeg(
    'picture-later.mp4',
    ...sound(4),
    '-itsoffset',
    '0.7',
    ...picture(),
    '-map',
    '1:v',
    '-map',
    '0:a',
    ...h264,
    ...aac,
  ),
  ffmpeg('interlaced.mp4', ...picture(25), ...h264, '-flags', '+ildct+ilme', '-x264opts', 'tff=1'),
  ffmpeg('anamorphic.mp4', ...picture(30, '360x360'), '-vf', 'setsar=3/2', ...h264),
  ffmpeg('hevc-hev1.mp4', ...copy('hevc.mp4', '-tag:v', 'hev1')),
  ffmpeg('hevc-10-bit.mov', ...picture(24), ...hevc, '-pix_fmt', 'yuv420p10le', '-tag:v', 'hvc1'),
  ffmpeg('h264-10-bit.mp4', ...picture(24), ...h264, '-pix_fmt', 'yuv420p10le'),
  ffmpeg('av1.mp4', ...picture(24), ...av1),
  ffmpeg('vp9.mp4', '-i', 'vp9.webm', '-map', '0:v', '-c', 'copy'),
  ffmpeg('mpeg4.mp4', ...picture(25), '-c:v', 'mpeg4', '-q:v', '31'),
  ffmpeg('mpeg2.mov', ...picture(25), '-c:v', 'mpeg2video', '-q:v', '31'),
  ffmpeg('prores.mov', ...picture(24, '360x360', 1), '-c:v', 'prores_ks', '-profile:v', '0'),
  ffmpeg('dnxhr.mov', ...picture(24, '360x360', 1), '-c:v', 'dnxhd', '-profile:v', 'dnxhr_lb', '-pix_fmt', 'yuv422p'),
  ffmpeg('mjpeg.mov', ...picture(24, '360x360', 1), '-c:v', 'mjpeg', '-q:v', '31', '-pix_fmt', 'yuvj420p'),
  ffmpeg('png.mov', ...picture(24, '360x360', 1), '-c:v', 'png'),
  ffmpeg('screen.mp4', ...picture(60, '360x360', 6), ...screen, ...h264),
  ffmpeg('screen-fragmented.mp4', ...copy('screen.mp4', '-movflags', 'frag_keyframe+empty_moov')),
  ffmpeg('59.94.mov', ...picture('60000/1001'), ...h264),
  ffmpeg('22.mp4', ...picture(22), ...h264),
  ffmpeg('61.mp4', ...picture(61), ...h264),
  ffmpeg('120.mp4', ...picture(120), ...h264),
  ffmpeg('2-seconds.mp4', '-t', '2', ...copy('h264.mp4')),
]

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

const matroska: readonly Recipe[] = [
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

const notLookedInto: readonly Recipe[] = [
  refused(ffmpeg('stream.ts', ...copy('h264.mp4')), /MPEG transport stream \(\.ts\) video/),
  refused(
    ffmpeg('camera.mts', ...copy('h264.mp4', '-f', 'mpegts', '-mpegts_m2ts_mode', '1')),
    /AVCHD or Blu-ray .*\.mts/,
  ),
  refused(ffmpeg('raw.h264', '-i', 'h264.mp4', '-c', 'copy', '-an'), /raw H\.264 video/),
  refused(
    ffmpeg(
      'raw-aud.h264',
      '-i',
      'h264.mp4',
      '-c',
      'copy',
      '-an',
      '-bsf:v',
      'h264_mp4toannexb,h264_metadata=aud=insert',
    ),
    /raw H\.264 video/,
  ),
  refused(ffmpeg('raw.hevc', '-i', 'hevc.mp4', '-c', 'copy'), /raw H\.265 video/),
  refused(
    ffmpeg(
      'protected.mp4',
      ...copy(
        'h264.mp4',
        '-encryption_scheme',
        'cenc-aes-ctr',
        '-encryption_key',
        '76a6c65c5ea762046bd749a2e632ccbb',
        '-encryption_kid',
        'a7e61c373e219033c21091fa607bf3b8',
      ),
    ),
    /copy-protected/,
  ),
  refused(ffmpeg('flash.flv', ...copy('h264.mp4', '-ar', '44100')), /FLV video/),
  refused(ffmpeg('stream.mpg', ...picture(25), '-c:v', 'mpeg2video', '-q:v', '31'), /MPEG video/),
  refused(ffmpeg('windows.wmv', ...picture(25), '-c:v', 'wmv2', '-q:v', '31'), /WMV video/),
  refused(ffmpeg('theora.ogv', ...picture(25, '360x360', 1), '-c:v', 'libtheora'), /Ogg video/),
  refused(ffmpeg('frames.ivf', '-i', 'vp8.webm', '-map', '0:v', '-c', 'copy'), /IVF video/),
  refused(ffmpeg('sound-only.mp4', ...sound(), ...aac), /only sound, no picture/),
]

export const recipes: readonly Recipe[] = [...bases, ...mp4, ...matroska, ...notLookedInto, ...patched]

/** Texts that recipes read. */
export const texts: Readonly<Record<string, string>> = {
  'lines.srt': '1\n00:00:00,500 --> 00:00:02,000\nFirst line\n',
  'chapters.txt':
    ';FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1500\ntitle=One\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=1500\nEND=3000\ntitle=Two\n',
}
