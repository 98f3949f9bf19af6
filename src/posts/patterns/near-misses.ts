import leven from 'leven'
import { Minimatch, minimatch } from 'minimatch'
import { escapeBrackets } from './pattern.ts'

/** Pairs of braces multiply: `{a,b}{c,d}` means four lines. Nobody writes more lines than this into one. */
const MAX_LINES = 50

/**
 * What a line may mean. Each meaning is a list of patterns. The first is the line itself. The second is the line
 * without a comment at its end, without quotes, and with slashes for backslashes. For the next ones, a line with several
 * patterns in it (in braces, or between commas or spaces) is split into these. The last ones are the line without a
 * comment that has no space before it, without any quotes and braces, and with any character for each apostrophe of a
 * word (`it’s.mp4` and `it's.mp4`).
 */
export function linesMeantBy(exclude: string): string[][] {
  const clean = cleaned(exclude)
  const inBraces = minimatch.braceExpand(clean, { braceExpandMax: MAX_LINES })
  const alternatives = [
    [exclude],
    [clean],
    [clean.replaceAll(/\s*\/\s*/g, '/')],
    inBraces,
    inBraces.flatMap(atCommas),
    inBraces.flatMap(atCommas).flatMap(atSpaces),
    // A # elsewhere may belong to a name, and what is before it would take out too much.
    [clean.replace(/(?<=\.[A-Za-z]\w{1,3})#.*$/, '')],
    inBraces.flatMap((line) => atCommas(line.replace(/^\[(.*)\]$/, '$1'))).map(withoutMarks),
    [clean.replaceAll(APOSTROPHE, '?')],
  ]
  return [...new Map(alternatives.map((lines) => [lines.join('\n'), lines])).values()]
}

const ANY_MARK = /["'`´“”„‘’ʼ«»{}]/g
/** Not the one of `*'*.mp4`: in its place any character would do. */
const APOSTROPHE = /(?<=[\p{L}\p{N}])['`´‘’ʼ]/gu

/** Without quotes and braces, except where only wildcards would be left: `*'*` means names that have one. */
const withoutMarks = (line: string): string =>
  line
    .split('/')
    .map((segment) => {
      const bare = segment.replaceAll(ANY_MARK, '')
      return saysSomething(bare) ? bare : segment
    })
    .join('/')

const cleaned = (line: string): string =>
  line
    .replace(/\s+(?:#|\/\/).*$/, '')
    .replace(/^[!\s]+/, '')
    .replaceAll(/^["'`“”„‘’«»]+|["'`“”„‘’«»,;]+$/g, '')
    .replace(/^[!\s]+/, '')
    .replaceAll('\\', '/')
    .trim()

const split = (line: string, at: RegExp): string[] =>
  line
    .split(at)
    .map(cleaned)
    .filter((part) => part !== '')
const atCommas = (line: string): string[] => split(line, /[,;]|\s!/)
const atSpaces = (line: string): string[] => split(line, /\s+/)

/**
 * Patterns for the places where the wanted files may be:
 * - the pattern as it is
 * - the pattern in a folder of the includes, or at any depth
 * - its end in another folder, if no include reaches its own folder
 * - the pattern in a folder with almost the same name
 * - all of these with the brackets as a part of a name
 * @param names the files that are about to be published
 * @param isInUse true if the pattern takes out something. Then its folder is right, and only other depths are tried
 */
export function placesOf(
  pattern: string,
  names: readonly string[],
  includes: readonly string[],
  isInUse = false,
): string[] {
  const segments = pattern
    .replace(/^\.\//, '')
    .split('/')
    .filter((segment) => segment !== '')
  const isAbsolute = /^(?:\/|[A-Za-z]:|~|\$)/.test(pattern)
  // `*.mp4` in another place would take out everything.
  const deeper = segments.some(saysSomething)
    ? segments.map((_, index) => [...segments.slice(0, index), '**', ...segments.slice(index)].join('/'))
    : []
  if (isInUse) return [pattern, ...deeper]
  const folders = [...new Set(includes.map(folderOf))].filter((folder) => folder !== '')
  const below = (part: string): string[] => [...folders.map((folder) => `${folder}/${part}`), `**/${part}`]
  const isElsewhere = isAbsolute || !isReached(segments.slice(0, -1).join('/'), includes)
  const ends = isElsewhere
    ? segments.slice(1).flatMap((_, index) => {
        const end = segments.slice(index + 1)
        const isSafe = saysSomething(end.at(-1) ?? '') || (isAbsolute && end.length > 1)
        return isSafe ? [...(isAbsolute ? [end.join('/')] : []), ...below(end.join('/'))] : []
      })
    : []
  const own = segments.some(saysSomething) ? below(segments.join('/')) : []
  const places = [pattern, ...(isAbsolute ? ends : []), ...own, ...deeper, ...ends, ...similar(segments, names)]
  const literal = /\[/.test(pattern) ? places.map(escapeBrackets) : []
  return [...new Set([...places, ...literal])]
}

/** True if a part of a pattern has letters or digits besides its wildcards and its ending. */
const saysSomething = (segment: string): boolean =>
  /[\p{L}\p{N}]/u.test(segment.replace(/\.[\w*]*$/, '').replaceAll(/\[[^\]]*\]/g, ''))

/** The folder at the beginning of a pattern, up to the first wildcard. */
function folderOf(pattern: string): string {
  const segments = pattern.replace(/^\.\//, '').split('/').slice(0, -1)
  const wild = segments.findIndex((segment) => /[*?[]/.test(segment))
  return (wild === -1 ? segments : segments.slice(0, wild)).join('/')
}

/** True if an include may find files in this folder. A folder with wildcards in its name may be any folder. */
function isReached(folder: string, includes: readonly string[]): boolean {
  if (/[*?[]/.test(folder)) return true
  return includes.some((include) => {
    const path = include.replace(/^\.\//, '')
    const ofFiles = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    const options = { dot: true, nobrace: true, noext: true, nocomment: true, nonegate: true }
    return (
      folder === ofFiles || minimatch(folder, ofFiles, options) || new Minimatch(path, options).match(`${folder}/x`)
    )
  })
}

/**
 * The pattern in the folders of `names`, if its own folder, up to the first wildcard, differs from them only by a typing
 * mistake: `video/` for `videos/`, but not `2025/` for `2026/`.
 */
function similar(segments: readonly string[], names: readonly string[]): string[] {
  const wild = segments.findIndex((segment) => /[*?[]/.test(segment))
  const own = segments.slice(0, wild === -1 ? -1 : Math.min(wild, segments.length - 1))
  const folders = new Set(names.map((name) => name.split('/').slice(0, -1).slice(0, own.length).join('/')))
  return [...folders].flatMap((folder) => {
    const parts = folder.split('/')
    const isNear = parts.length === own.length && own.every((segment, index) => isSlip(segment, parts[index] ?? ''))
    return isNear && folder !== own.join('/') ? [[folder, ...segments.slice(own.length)].join('/')] : []
  })
}

function isSlip(written: string, meant: string): boolean {
  if (written === meant) return true
  if (/[*?[]/.test(written)) return false
  const letters = (text: string): string => text.toLowerCase().replaceAll(/\d/g, '')
  if (letters(written) === letters(meant) && written.toLowerCase() !== meant.toLowerCase()) return false
  return leven(written.toLowerCase(), meant.toLowerCase()) <= (written.length > 4 ? 2 : 1)
}

/** The pattern with the letter case of the name that it means: `Draft-*` and `draft-b.mp4` → `draft-*`. */
export function lettersOf(pattern: string, name: string): string {
  let from = 0
  return pattern.replaceAll(/[^*?[\]]+/g, (part) => {
    const at = name.toLowerCase().indexOf(part.toLowerCase(), from)
    if (at === -1) return part
    from = at + part.length
    return name.slice(at, from)
  })
}
