/**
 * Makes the videos of the demo's campaign. Run by hand (`node test/demo/make-videos.ts`) with ffmpeg 5 or later; the results
 * are committed, so the demo needs no ffmpeg.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'workspace', 'videos')

interface Clip {
  readonly size: string
  /** Of the gradient, as 0xrrggbb. */
  readonly colours: readonly string[]
  readonly words: readonly string[]
}

const clips: Readonly<Record<string, Clip>> = {
  'tip-1.mp4': {
    size: '540x960',
    colours: ['0xff7a18', '0xaf002d', '0x319197', '0x0b2545'],
    words: ['tip 1', 'light'],
  },
  'tip-2.mp4': {
    size: '540x960',
    colours: ['0x00b09b', '0x96c93d', '0x0f3443', '0x34e89e'],
    words: ['tip 2', 'sound'],
  },
  'behind-the-scenes.mp4': {
    size: '960x540',
    colours: ['0x232526', '0x8e2de2', '0x4a00e0', '0xf857a6'],
    words: ['behind', 'the scenes'],
  },
  'thanks.mp4': {
    size: '540x960',
    colours: ['0xff9966', '0xff5e62', '0x2b5876', '0x4e4376'],
    words: ['one million', 'thanks'],
  },
  'partner.mp4': {
    size: '720x720',
    colours: ['0xf7971e', '0xffd200', '0xc31432', '0x240b36'],
    words: ['made with', 'lumen'],
  },
}

for (const [index, [name, { size, colours, words }]] of Object.entries(clips).entries()) {
  const gradient = colours.map((colour, place) => `c${place}=${colour}`).join(':')
  const text = words.map(
    (word, line) =>
      `drawtext=font=DejaVu Sans:fontcolor=white:fontsize=${line === 0 ? 72 : 104}:x=(w-tw)/2:y=h*0.42+${line * 92}-60:text='${word}':alpha='min(1,t*2+0.6-${line}*0.2)'`,
  )
  const picture = [`gradients=s=${size}:r=30:d=5:${gradient}:n=4:speed=0.02:seed=${index + 11}`, ...text].join(',')
  const tone = `sine=frequency=${330 + index * 55}:duration=5,volume=0.2`
  const inputs = ['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', tone]
  const video = ['-c:v', 'libx264', '-preset', 'veryslow', '-crf', '33', '-pix_fmt', 'yuv420p']
  const sound = ['-c:a', 'aac', '-b:a', '24k', '-ac', '1', '-movflags', '+faststart']
  execFileSync('ffmpeg', ['-loglevel', 'error', '-y', ...inputs, ...video, ...sound, join(folder, name)])
}
