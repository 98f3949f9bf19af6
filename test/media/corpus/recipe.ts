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

export const ffmpeg = (name: string, ...args: readonly string[]): Recipe => ({
  name,
  run: ['ffmpeg', '-nostdin', '-v', 'error', '-y', ...args, name],
})
export const refused = (recipe: Recipe, sentence: RegExp): Recipe => ({ ...recipe, refused: sentence })

export const picture = (rate: number | string = 30, size = '360x360', seconds = 3): string[] => [
  '-f',
  'lavfi',
  '-i',
  `testsrc=s=${size}:r=${rate}:d=${seconds}`,
]
export const sound = (seconds = 3): string[] => ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`]
export const h264 = [
  '-c:v',
  'libx264',
  '-preset',
  'veryfast',
  '-crf',
  '40',
  '-pix_fmt',
  'yuv420p',
  '-g',
  '30',
  '-bf',
  '2',
]
export const hevc = ['-c:v', 'libx265', '-preset', 'ultrafast', '-crf', '45', '-x265-params', 'log-level=none']
export const vp8 = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '100k', '-pix_fmt', 'yuv420p']
export const vp9 = [
  '-c:v',
  'libvpx-vp9',
  '-deadline',
  'realtime',
  '-cpu-used',
  '8',
  '-b:v',
  '100k',
  '-pix_fmt',
  'yuv420p',
]
export const av1 = ['-c:v', 'libaom-av1', '-usage', 'realtime', '-cpu-used', '8', '-crf', '60', '-pix_fmt', 'yuv420p']
export const aac = ['-c:a', 'aac', '-b:a', '32k']
export const opus = ['-c:a', 'libopus', '-b:a', '24k']
export const copy = (from: string, ...more: readonly string[]): string[] => [
  '-i',
  from,
  '-map',
  '0',
  '-c',
  'copy',
  ...more,
]

/** A screen that moves at 60 frames a second for a while and then stands still. */
export const screen = ['-vf', "select='lt(mod(t,3),0.6)+not(mod(n,12))'", '-vsync', 'vfr']
