import { open, readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { closestMatch } from 'leven'
import { MAX_VIDEO_BYTES } from '../media/facts.ts'
import { error, type Located, type Origin, type Problem } from '../problem.ts'
import { listed, quote } from '../wording.ts'
import { match, split } from './glob.ts'

/** A regular file inside the workspace that may be a video. */
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
 * Patterns → files, in the order of the patterns and, within one, in natural order of names (clip2 before clip10).
 * Every pattern must match something; every match must be a regular file, not empty, at most 4 GB and, by its real path,
 * inside the workspace (`@actions/glob` follows links to folders and takes absolute patterns).
 * @param folder what relative patterns are relative to
 */
export async function findVideos(
  patterns: readonly Located<string>[],
  folder: string,
  workspace: string,
): Promise<{ found: FoundVideo[]; problems: Problem[] }> {
  const found = new Map<string, FoundVideo>()
  const problems: Problem[] = []
  const { includes, excludes, problems: onlyExcludes } = split(patterns)
  problems.push(...onlyExcludes)
  for (const pattern of includes) {
    const matches = withoutSidecars(await match(pattern.value, excludes, folder), (path) => path)
    if (matches.length === 0) problems.push(error(pattern.origin, await nothingFound(pattern, folder, workspace)))
    for (const absolutePath of matches) {
      if (found.has(absolutePath)) continue
      const checked = await checkFile(absolutePath, workspace)
      if ('wrong' in checked)
        problems.push({ ...error(pattern.origin, checked.wrong), video: workspacePath(absolutePath, workspace) })
      else found.set(absolutePath, { file: checked, origin: pattern.origin })
    }
  }
  return { found: [...found.values()], problems }
}

/** `videos/*` finds `clip.mp4` and its caption `clip.txt`: the text is not a second video. */
export function withoutSidecars<T>(files: readonly T[], nameOf: (file: T) => string): T[] {
  const isText = (file: T): boolean => nameOf(file).endsWith('.txt')
  const stemOf = (file: T): string => withoutExtension(nameOf(file))
  const stems = new Set(files.filter((file) => !isText(file)).map(stemOf))
  return files.filter((file) => !isText(file) || !stems.has(stemOf(file)))
}

export const withoutExtension = (path: string): string => path.replace(/\.[^./\\]*$/, '')

/** Path relative to the workspace with `/`, whether or not either is reached through a link. */
export function workspacePath(absolutePath: string, workspace: string): string {
  return relative(workspace, absolutePath).split(sep).join('/')
}

/** True when the file's real path lies inside the workspace's real path. */
export async function isInside(absolutePath: string, workspace: string): Promise<boolean> {
  const inside = relative(await realpath(workspace), await realpath(absolutePath))
  return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside)
}

async function checkFile(absolutePath: string, workspace: string): Promise<VideoFile | { wrong: string }> {
  const path = workspacePath(absolutePath, workspace)
  try {
    if (!(await isInside(absolutePath, workspace))) {
      return {
        wrong: `${quote(path)} lies outside the workspace, itself or through a link; copy it into the workspace in an earlier step.`,
      }
    }
    const { size, isFile } = await describe(absolutePath)
    if (!isFile) return { wrong: `${quote(path)} is not a regular file; name a video file.` }
    if (size === 0)
      return { wrong: `${quote(path)} is empty (0 bytes); the step that makes it failed or it was committed empty.` }
    if (await isLfsPointer(absolutePath, size)) {
      return {
        wrong: `${quote(path)} is a Git LFS pointer, not the video: add lfs: true to the actions/checkout step (with: { lfs: true }).`,
      }
    }
    if (size > MAX_VIDEO_BYTES) {
      return {
        wrong: `${quote(path)} has ${(size / 1024 ** 3).toFixed(2)} GB; TikTok takes 4 GB at most. Re-encode it with a lower bit rate.`,
      }
    }
    return { path, absolutePath, sizeBytes: size }
  } catch (thrown) {
    return { wrong: `${quote(path)} cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}.` }
  }
}

async function describe(path: string): Promise<{ size: number; isFile: boolean }> {
  const found = await stat(path)
  return { size: found.size, isFile: found.isFile() }
}

/** Git LFS pointers are below 1,024 bytes and begin with this line (git-lfs specification). */
async function isLfsPointer(path: string, sizeBytes: number): Promise<boolean> {
  if (sizeBytes >= 1024) return false
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0)
    return buffer.toString('latin1', 0, bytesRead).startsWith('version https://git-lfs.github.com/spec/')
  } finally {
    await file.close()
  }
}

async function nothingFound(
  { value: pattern, origin }: Located<string>,
  folder: string,
  workspace: string,
): Promise<string> {
  const path = resolve(folder, pattern)
  if ((await stat(path).catch(() => undefined))?.isDirectory()) {
    return `${quote(pattern)} is a folder; name files, for example ${join(pattern, '*.mp4')}.`
  }
  const near = dirname(path)
  const neighbours = near.startsWith(workspace) ? await readdir(near).catch(() => []) : []
  const meant = closestMatch(
    basename(pattern),
    neighbours.filter((name) => name !== basename(pattern)),
    { maxDistance: 4 },
  )
  const hints = [
    meant && !neighbours.includes(basename(pattern)) && `did you mean ${quote(join(dirname(pattern), meant))}?`,
    neighbours.includes(basename(pattern)) && 'an exclude (!) takes it out again.',
    /\s\S+\.\w+$/.test(pattern) && pattern.length > 20 && 'if these are several paths, write one a line (videos: |).',
    /[{}]/.test(pattern) && 'braces are not expanded: write one line for each ending.',
    (await readdir(folder).catch(() => [])).length === 0 &&
      'the folder is empty: is actions/checkout missing before this step?',
    !meant && neighbours.length > 0 && `its folder holds ${listed(neighbours.sort(), 5)}.`,
  ].filter((hint) => typeof hint === 'string')
  const place = isAbsolute(pattern) ? '' : `, looked for relative to the ${'file' in origin ? 'manifest' : 'workspace'}`
  return `${quote(pattern)} matches no file${place}${hints[0] ? `; ${hints[0]}` : '.'}`
}
