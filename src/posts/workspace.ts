import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { create } from '@actions/glob'
import { error, type Located } from '../problem.ts'
import { messageOf, quote } from '../wording.ts'

/** Captions and manifests are small; anything larger is another file by mistake. */
const MAX_TEXT_BYTES = 1024 * 1024

/** Path relative to the workspace, with `/` on every system. */
export const workspacePath = (absolutePath: string, workspace: string): string =>
  relative(workspace, absolutePath).split(sep).join('/')

/** True for a folder and everything below it, as the paths are written. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** True when the file's real path lies in the workspace's real path: a link may lead out of it. */
export const isReallyWithin = async (absolutePath: string, workspace: string): Promise<boolean> =>
  isWithin(await realpath(absolutePath), await realpath(workspace))

export const withoutExtension = (path: string): string => path.replace(/\.[^./\\]*$/, '')

/** A text file of the workspace, as UTF-8; `wrong` is a sentence on why it cannot be used. */
export async function readText(path: string, workspace: string): Promise<{ text: string } | { wrong: string }> {
  const name = quote(workspacePath(path, workspace))
  try {
    const { size } = await stat(path)
    if (!(await isReallyWithin(path, workspace)))
      return { wrong: `${name} lies outside the workspace; copy it in first.` }
    if (size > MAX_TEXT_BYTES) return { wrong: `${name} has ${size} bytes; a text file of at most 1 MiB belongs here.` }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) }
  } catch (thrown) {
    if (thrown instanceof TypeError) return { wrong: `${name} is not UTF-8 text; save it as UTF-8.` }
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')
      return { wrong: `${name} does not exist in the workspace.` }
    return { wrong: `${name} cannot be read: ${messageOf(thrown)}.` }
  }
}

/** The includes and excludes (`!`) among the patterns of one input; an exclude counts wherever it stands. */
export function splitPatterns(patterns: readonly Located<string>[]) {
  const includes = patterns.filter(({ value }) => !value.startsWith('!'))
  const excludes = patterns.filter(({ value }) => value.startsWith('!')).map(({ value }) => value.slice(1).trim())
  const first = patterns[0]
  const message = 'There are only excludes (!); name at least one file or pattern without it.'
  return { includes, excludes, problems: first && includes.length === 0 ? [error(first.origin, message)] : [] }
}

/**
 * The absolute paths of the files that a pattern matches, links to files included, in natural order (clip2 before clip10).
 * A path that exists as written is that file, whatever brackets its name holds. A folder does not stand for its content:
 * `videos` publishes nothing, `videos/**` does. Paths that the system refuses (too long, a file where a folder should be)
 * match nothing.
 * @param folder what relative patterns are relative to
 */
export async function matchingFiles(pattern: string, excludes: readonly string[], folder: string): Promise<string[]> {
  if (/[\r\n]/.test(pattern)) return []
  const included = await Promise.all(unicodeForms(pattern).map((form) => anchored(form, folder)))
  const excluded = await Promise.all(excludes.flatMap(unicodeForms).map((form) => anchored(form, folder)))
  const lines = [...included, ...excluded.flatMap((exclude) => [`!${exclude}`, `!${join(exclude, '**')}`])]
  try {
    const globber = await create(lines.join('\n'), { matchDirectories: false, implicitDescendants: false })
    return (await globber.glob()).sort(new Intl.Collator('en', { numeric: true }).compare)
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return []
    throw thrown
  }
}

/** `é` is one character (NFC) or two (NFD), and looks the same: macOS writes file names in the form keyboards do not type. */
const unicodeForms = (pattern: string): string[] => [
  ...new Set([pattern, pattern.normalize('NFC'), pattern.normalize('NFD')]),
]

/** The pattern made absolute; as a literal path where a file of exactly this name exists. */
async function anchored(pattern: string, folder: string): Promise<string> {
  const literal = resolve(folder, pattern)
  if (await stat(literal).catch(() => undefined)) return escapeGlob(literal)
  return isAbsolute(pattern) || pattern.startsWith('~') ? pattern : join(escapeGlob(folder), pattern)
}

const escapeGlob = (path: string): string =>
  (sep === '\\' ? path : path.replaceAll('\\', '\\\\'))
    .replaceAll('[', '[[]')
    .replaceAll('?', '[?]')
    .replaceAll('*', '[*]')
