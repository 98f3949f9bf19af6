import { matroskaRecipes } from './matroska-recipes.ts'
import { mp4Recipes } from './mp4-recipes.ts'
import { patched } from './patched.ts'
import { aac, copy, ffmpeg, h264, hevc, opus, picture, type Recipe, refused, sound, vp8, vp9 } from './recipe.ts'

/** Encoded here, so that the others need not. */
const bases: readonly Recipe[] = [
  ffmpeg('h264.mp4', ...picture(), ...sound(), ...h264, ...aac),
  ffmpeg('lying.mp4', ...picture(30, '640x360'), ...h264),
  ffmpeg('hevc.mp4', ...picture(), ...hevc, '-pix_fmt', 'yuv420p', '-tag:v', 'hvc1'),
  ffmpeg('vp8.webm', ...picture(), ...sound(), ...vp8, ...opus),
  ffmpeg('vp9.webm', ...picture(), ...sound(), ...vp9, ...opus),
  refused(ffmpeg('cover.jpg', '-f', 'lavfi', '-i', 'testsrc=s=360x360:d=1', '-frames:v', '1'), /picture \(JPEG\)/),
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

export const recipes: readonly Recipe[] = [...bases, ...mp4Recipes, ...matroskaRecipes, ...notLookedInto, ...patched]

/** Texts that recipes read. */
export const texts: Readonly<Record<string, string>> = {
  'lines.srt': '1\n00:00:00,500 --> 00:00:02,000\nFirst line\n',
  'chapters.txt':
    ';FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1500\ntitle=One\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=1500\nEND=3000\ntitle=Two\n',
}
