import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, posix, resolve, sep } from 'node:path'
import { remedyFor } from '../file-faults.ts'
import { onceUnlocked } from '../locked.ts'
import { EMPTY, LFS_POINTER_BYTES, whyLfsPointer, whyTooLarge } from '../media/never-a-video.ts'
import { error, inTextOf, type Located, type Origin, type Problem } from '../problem.ts'
import { didYouMean, listed, meantWord, quote, withoutSignatures } from '../wording.ts'
import type { Workspace } from '../workspace.ts'
import { withoutCaptionFiles } from './caption/beside.ts'
import { findFiles } from './patterns/files.ts'
import type { ReadPatterns } from './patterns/lines.ts'

/** A file that may be a video. */
export interface VideoFile {
  /** Relative to the workspace, with `/`; this is how results name it. */
  readonly path: string
  readonly absolutePath: string
  readonly sizeBytes: number
}

export interface FoundVideo {
  readonly file: VideoFile
  /** Where the pattern that found it stands. */
  readonly origin: Origin
}

/**
 * Finds the files of patterns, in the order of the patterns. The matches of one pattern are in natural order (clip2
 * before clip10). Every pattern must match something. Every match must be a regular file, not empty, and at most 4 GB
 * (TikTok's limit). Its real path must be in the workspace, because `@actions/glob` follows links to folders and takes
 * absolute patterns.
 * @param baseFolder the folder that patterns are relative to, as a path in the workspace
 * @param read how the patterns are read; by default as lines of an input
 */
export async function findVideos(
  patterns: readonly Located<string>[],
  baseFolder: string,
  workspace: Workspace,
  read?: ReadPatterns,
): Promise<{
  /** `baseFolder` as an absolute path. */
  folder: string
  found: FoundVideo[]
  /** Takes the place of a video that was not found, so that its settings are checked too. */
  missing: FoundVideo[]
  /** True if there is only one pattern, and it is a path without wildcards. */
  isOnePath: boolean
  problems: Problem[]
  remarks: readonly string[]
}> {
  const folder = join(workspace.folder, baseFolder)
  const found = new Map<string, FoundVideo>()
  const { byPattern, problems: inPatterns, remarks } = await findFiles(patterns, folder, read)
  const problems: Problem[] = [...inPatterns]
  for (const { pattern, files, whyEmptied, isUnsearched } of byPattern) {
    const videos = await withoutCaptionFiles(files)
    if (videos.length === 0 && !isUnsearched) {
      const why = whyEmptied
        ? `${whyEmptied} So it publishes nothing: change the excludes, or delete the pattern.`
        : await explainNoMatch(pattern, folder, workspace)
      problems.push(error('files/no-match', pattern.origin, why))
    }
    for (const absolutePath of videos) {
      // Two paths may be one file: through a link, or because the disk does not tell their letters apart.
      const real = await realpath(absolutePath).catch(() => absolutePath)
      if (found.has(real)) continue
      const path = workspace.nameOf(absolutePath)
      const checked = await checkFile(path, absolutePath, workspace)
      if ('wrong' in checked)
        problems.push(
          inTextOf(error('files/unusable', pattern.origin, `${quote(path)} ${checked.wrong}`), {
            id: path,
            video: { path },
          }),
        )
      else found.set(real, { file: checked, origin: pattern.origin })
    }
  }
  const isOnePath = byPattern.length === 1 && byPattern.every((each) => each.isOnePath)
  const missing = patterns.slice(0, found.size === 0 ? 1 : 0).map(({ value: path, origin }) => ({
    file: { path, absolutePath: join(folder, path), sizeBytes: 0 },
    origin,
  }))
  return { folder, found: [...found.values()], missing, isOnePath, problems, remarks }
}

/** `wrong` is the rest of a sentence that begins with the file's path. */
async function checkFile(
  path: string,
  absolutePath: string,
  workspace: Workspace,
): Promise<VideoFile | { readonly wrong: string }> {
  try {
    if (!(await workspace.holds(absolutePath))) {
      return {
        wrong: 'lies outside the workspace, itself or through a link; copy it into the workspace in an earlier step.',
      }
    }
    const stats = await onceUnlocked(absolutePath, () => stat(absolutePath))
    if (!stats.isFile()) return { wrong: 'is not a regular file; name a video file.' }
    const tooLarge = whyTooLarge(stats.size)
    if (tooLarge !== undefined) return { wrong: tooLarge }
    const wrong = stats.size === 0 ? EMPTY : await whyPointer(absolutePath, stats.size)
    if (wrong !== undefined) return { wrong }
    return { path, absolutePath, sizeBytes: stats.size }
  } catch (thrown) {
    return { wrong: remedyFor(thrown) }
  }
}

const whyPointer = async (path: string, sizeBytes: number): Promise<string | undefined> =>
  sizeBytes < LFS_POINTER_BYTES ? whyLfsPointer(await onceUnlocked(path, () => readFile(path, 'latin1'))) : undefined

/** Says why a pattern matches no file, and what most likely helps. */
async function explainNoMatch(
  { value: pattern, origin }: Located<string>,
  folder: string,
  workspace: Workspace,
): Promise<string> {
  if (/^[a-z][a-z+.-]+:\/\//i.test(pattern)) {
    return `${quote(withoutSignatures(pattern))} is an address, and only files of the workspace can be published: download it in an earlier step (curl -fLo clip.mp4 …), and name that file.`
  }
  const path = resolve(folder, pattern)
  if ((await stat(path).catch(() => undefined))?.isDirectory()) {
    return `${quote(pattern)} is a folder; name files, for example ${posix.join(pattern, '*.mp4')}.`
  }
  const name = basename(pattern)
  const mayLook = await workspace.holds(dirname(path)).catch(() => false)
  const neighbours = mayLook ? await readdir(dirname(path)).catch(() => []) : []
  const nearest = meantWord(name, neighbours)
  const isFolderEmpty = (await readdir(folder).catch(() => [])).length === 0
  const unquoted = pattern.replaceAll(/^["'`]+|["'`]+$/g, '')
  const hints = [
    unquoted !== pattern && `the quotes are a part of the name here: write ${unquoted} without them.`,
    sep === '/' &&
      /\w\\[\w*?]/.test(pattern) &&
      `folders are separated by /, on every runner: write ${pattern.replaceAll('\\', '/')}.`,
    nearest && didYouMean(quote(posix.join(posix.dirname(pattern), nearest))),
    /\s\S+\.\w+$/.test(pattern) &&
      (pattern.length > 20 || /\.\w+[,;]\s/.test(pattern)) &&
      'if these are several paths, write each on a line of its own (videos: |).',
    /[{}]/.test(pattern) && 'braces are not expanded: write one line for each ending.',
    isFolderEmpty && 'the folder is empty: is actions/checkout missing before this step?',
    neighbours.length > 0 && `its folder holds ${listed(neighbours.sort(), 5)}.`,
  ].filter((hint) => typeof hint === 'string')
  const place = isAbsolute(pattern)
    ? ''
    : ` (paths here are relative to the ${'file' in origin ? 'manifest' : 'workspace'})`
  return `${quote(pattern)} matches no file${place}${hints[0] ? `; ${hints[0]}` : '.'}`
}
