import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isAbsent } from '../../file-faults.ts'
import { systemCodeOf } from '../../locked.ts'
import { areAlike, spelledOnDisk } from '../../spelling.ts'
import { withoutExtension } from '../../workspace.ts'

const isText = (name: string): boolean => /\.txt$/i.test(name)

/**
 * Finds the caption of `clip.mp4` among these names: `clip.txt`, or else a name with capitals in its ending
 * (`clip.TXT`). A runner on Windows takes both, so a runner on Linux must take both too.
 */
export function captionBeside(video: string, names: readonly string[]): string | undefined {
  const stem = withoutExtension(video)
  const texts = names.filter((name) => isText(name) && withoutExtension(name) === stem)
  return texts.find((name) => name.endsWith('.txt')) ?? texts.toSorted()[0]
}

/**
 * The path of the caption file beside a video; undefined if there is none. A file that cannot be read is found too, so
 * that its problem is reported.
 */
export async function captionFileOf(video: string): Promise<string | undefined> {
  const folder = dirname(video)
  const usual = `${withoutExtension(video)}.txt`
  try {
    if ((await stat(usual)).isFile()) return await spelledOnDisk(usual, folder)
  } catch (thrown) {
    // `.txt` may be one letter longer than the video's ending. A name that is too long for the disk does not exist.
    if (!isAbsent(thrown) && systemCodeOf(thrown) !== 'ENAMETOOLONG') return usual
  }
  const names = await readdir(folder).catch(() => [])
  const other = captionBeside(
    video,
    names.map((name) => join(folder, name)).filter((path) => path !== usual),
  )
  return other && (await stat(other).catch(() => undefined))?.isFile() ? other : undefined
}

/** Leaves captions out: `videos/*` finds `clip.mp4` and its caption `clip.txt`, but the text is not a second video. */
export function withoutCaptions<T>(files: readonly T[], nameOf: (file: T) => string): T[] {
  const stems = new Set(files.map(nameOf).flatMap((name) => (isText(name) ? [] : withoutExtension(name))))
  return files.filter((file) => !isText(nameOf(file)) || !stems.has(withoutExtension(nameOf(file))))
}

/** The same for files on a disk. If it does not tell letter case apart, `clip.txt` is the caption of `Clip.mp4` too. */
export async function withoutCaptionFiles(paths: readonly string[]): Promise<string[]> {
  const left = withoutCaptions(paths, (path) => path)
  const captions = new Set<string | undefined>()
  for (const text of left.filter(isText)) {
    const videos = left.filter((path) => !isText(path) && areAlike(withoutExtension(path), withoutExtension(text)))
    for (const video of videos) captions.add(await captionFileOf(video))
  }
  return left.filter((path) => !captions.has(path))
}
