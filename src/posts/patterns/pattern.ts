import { stat } from 'node:fs/promises'
import { basename, isAbsolute, join, parse, resolve, sep } from 'node:path'
import { create } from '@actions/glob'
import { Minimatch } from 'minimatch'
import { isFileFault } from '../../file-faults.ts'
import { spelledOnDisk } from '../../spelling.ts'

const isWindows = sep === '\\'

/** The options of @actions/glob except `dot`, so that finding and comparing read a pattern in the same way. */
const PATH_PATTERNS = { nobrace: true, noext: true, nonegate: true, nocomment: true, nocase: isWindows }

/** Whether a path is one that a pattern means. Paths are absolute. */
export type PathTest = (path: string) => boolean

/**
 * The absolute paths of the files that a pattern finds, in natural order (clip2 before clip10). Links to files are
 * found too. A folder does not stand for its content: `videos` publishes nothing, `videos/**` does. Wildcards find a
 * hidden file or folder only if the pattern writes the dot.
 * @param folder the folder that relative patterns are relative to
 * @throws the system's error if it could not look (permissions, links in a circle, a name that is too long)
 */
export async function matchingFiles(pattern: string, folder: string): Promise<string[]> {
  if (/[\r\n]/.test(pattern)) return []
  for (const globs of await readingsOf(pattern, folder)) {
    const files = await filesOf(globs, mayBeHidden(pattern, folder))
    // Some disks may hold `é` in one character and `é` in two as two files. Then the one that was written is meant.
    const literal = resolve(folder, pattern)
    if (files.includes(literal)) return [literal]
    if (files.length > 0) return files.sort(new Intl.Collator('en', { numeric: true }).compare)
  }
  return []
}

async function filesOf(globs: readonly string[], isHiddenWanted: boolean): Promise<string[]> {
  try {
    // The search skips hidden folders, so that `**` does not search `.git`. If the pattern has a dot, the tests decide.
    const options = { matchDirectories: false, implicitDescendants: false, excludeHiddenFiles: !isHiddenWanted }
    const globber = await create(globs.join('\n'), options)
    const tests = globs.map((glob) => testOf(glob, {}))
    // For `~`, only @actions/glob knows the absolute path, so these paths are not tested here.
    return (await globber.glob()).filter((path) => globs[0]?.startsWith('~') || tests.some((test) => test(path)))
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && !isFileFault(thrown)) return []
    throw thrown
  }
}

const mayBeHidden = (pattern: string, folder: string): boolean =>
  /(?:^|[\\/])\.(?!\.?(?:[\\/]|$))/.test(isAbsolute(pattern) ? pattern : join(basename(folder), pattern))

/**
 * Tests for the paths that an exclude means, the most literal reading first. An exclude means hidden files too, and a
 * folder with all that is in it. A file that is held back must not go out because its name begins with a dot.
 */
export async function excludeTests(pattern: string, folder: string, isCaseIgnored = false): Promise<PathTest[]> {
  const options = { dot: true, nocase: isWindows || isCaseIgnored }
  const readings = await readingsOf(pattern, folder)
  return readings.map((globs) => {
    const tests = globs.flatMap((glob) => [testOf(glob, options), testOf(join(glob, '**'), options)])
    return (path) => tests.some((test) => test(path))
  })
}

function testOf(glob: string, options: { readonly dot?: boolean; readonly nocase?: boolean }): PathTest {
  const matcher = new Minimatch(isWindows ? glob.replaceAll('\\', '/') : glob, { ...PATH_PATTERNS, ...options })
  return (path) => matcher.match(isWindows ? path.replaceAll('\\', '/') : path)
}

/**
 * The ways to read a pattern, as absolute globs. After a wildcard, nobody can look on the disk whether brackets are a
 * part of a folder's name. So they are a part of a name in the first reading, and a set of characters in the second.
 */
async function readingsOf(pattern: string, folder: string): Promise<string[][]> {
  const forms = await Promise.all(unicodeForms(pattern).map((form) => anchored(form, folder)))
  const readings = [
    forms.map(({ known, rest }) => known + escapeBrackets(rest)),
    forms.map(({ known, rest }) => known + rest),
  ].map((globs) => [...new Set(globs)])
  return /\[/.test(pattern) ? readings : readings.slice(1)
}

/**
 * `é` is one character (NFC) or two (NFD), and looks the same. Keyboards type the first, and macOS may write the second
 * into names of files.
 */
const unicodeForms = (pattern: string): string[] => [
  ...new Set([pattern, pattern.normalize('NFC'), pattern.normalize('NFD')]),
]

/**
 * Makes the pattern absolute. The folders at its beginning that exist as they are written (or the file) are names, even
 * with wildcards in them. They get the spelling of the disk.
 */
async function anchored(pattern: string, folder: string): Promise<{ readonly known: string; readonly rest: string }> {
  if (pattern.startsWith('~') && !(await exists(resolve(folder, pattern)))) return { known: '', rest: pattern }
  const absolute = resolve(folder, pattern)
  const { root } = parse(absolute)
  const segments = absolute.slice(root.length).split(sep)
  let depth = 0
  while (depth < segments.length && (await exists(join(root, ...segments.slice(0, depth + 1))))) depth++
  const found = join(root, ...segments.slice(0, depth))
  const spelled = await spelledOnDisk(found, folder)
  const known = spelled.slice(root.length).split(sep).filter(Boolean).map(escapeGlob)
  const rest = segments.slice(depth)
  // A slash at the end asks for folders only. No folder is a video, so the pattern then finds nothing.
  const end = /[^/\\][/\\]$/.test(pattern) && rest.length > 0 ? sep : ''
  return {
    known: root + known.join(sep) + (known.length > 0 && rest.length > 0 ? sep : ''),
    rest: rest.join(sep) + end,
  }
}

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined)) !== undefined

const escapeGlob = (name: string): string =>
  escapeBrackets(isWindows ? name : name.replaceAll('\\', '\\\\'))
    .replaceAll('?', '[?]')
    .replaceAll('*', '[*]')

/** Makes brackets a part of a name. */
export const escapeBrackets = (pattern: string): string => pattern.replaceAll('[', '[[]')
