import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isAbsent } from '../../file-faults.ts'
import { systemCodeOf } from '../../locked.ts'
import { areAlike, spelledOnDisk } from '../../spelling.ts'
import { withoutExtension } from '../../workspace.ts'

const isText = (name: string): boolean => /\.txt$/i.test(name)

/**
 * Of these names the caption of `clip.mp4`: `clip.txt`, and where there is none, the one whose ending is written in other
 * letters (`clip.TXT`), so that a runner on Linux takes what one on Windows takes.
 */
export function captionBeside(video: string, names: readonly string[]): string | undefined {
  const stem = withoutExtension(video)
  const texts = names.filter((name) => isText(name) && withoutExtension(name) === stem)
  return texts.find((name) => name.endsWith('.txt')) ?? texts.toSorted()[0]
}

/** The path of the text beside a video; undefined where there is none. What is there and cannot be read is found too. */
export async function captionFileOf(video: string): Promise<string | undefined> {
  const folder = dirname(video)
  const usual = `${withoutExtension(video)}.txt`
  try {
    if ((await stat(usual)).isFile()) return await spelledOnDisk(usual, folder)
  } catch (thrown) {
    // The name may be longer than the video's by a letter.
    if (!isAbsent(thrown) && systemCodeOf(thrown) !== 'ENAMETOOLONG') return usual
  }
  const names = await readdir(folder).catch(() => [])
  const other = captionBeside(
    video,
    names.map((name) => join(folder, name)).filter((path) => path !== usual),
  )
  return other && (await stat(other).catch(() => undefined))?.isFile() ? other : undefined
}

/** `videos/*` finds `clip.mp4` and its caption `clip.txt`: the text is not a second video. */
export function withoutCaptions<T>(files: readonly T[], nameOf: (file: T) => string): T[] {
  const stems = new Set(files.map(nameOf).flatMap((name) => (isText(name) ? [] : withoutExtension(name))))
  return files.filter((file) => !isText(nameOf(file)) || !stems.has(withoutExtension(nameOf(file))))
}

/** The same for files of a disk, which may find `clip.txt` under the name `Clip.txt` that `Clip.mp4` asks for. */
export async function withoutCaptionFiles(paths: readonly string[]): Promise<string[]> {
  const left = withoutCaptions(paths, (path) => path)
  const captions = new Set<string | undefined>()
  for (const text of left.filter(isText)) {
    const videos = left.filter((path) => !isText(path) && areAlike(withoutExtension(path), withoutExtension(text)))
    for (const video of videos) captions.add(await captionFileOf(video))
  }
  return left.filter((path) => !captions.has(path))
}
