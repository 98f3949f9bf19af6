import { stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { isFileFault, pathOfFault, remedyFor } from '../../file-faults.ts'
import { error, type Located, type Problem, warning } from '../../problem.ts'
import { areAlike } from '../../spelling.ts'
import { listed, quote } from '../../wording.ts'
import { slashed } from '../../workspace.ts'
import { type Compare, holdBack } from './excludes.ts'
import { type ReadPatterns, splitPatterns } from './lines.ts'
import { excludeTests, matchingFiles } from './pattern.ts'

export interface FoundFiles {
  readonly pattern: Located<string>
  /** Absolute paths, in natural order. */
  readonly files: readonly string[]
  /** True if the pattern is one path, without wildcards. */
  readonly isOnePath: boolean
  /** A sentence on why nothing is left, if excludes take out all that the pattern matches. */
  readonly whyEmptied: string | undefined
  /** True if the system could not look for the files. Then there is a problem that says so. */
  readonly isUnsearched: boolean
}

/** The lines of one input → the files that each of its patterns finds, and what is wrong with its excludes. */
export async function findFiles(
  written: readonly Located<string>[],
  folder: string,
  read: ReadPatterns = splitPatterns,
): Promise<{
  readonly byPattern: readonly FoundFiles[]
  readonly problems: readonly Problem[]
  readonly remarks: readonly string[]
}> {
  // On Windows both slashes separate folders. Messages show the one that every system understands.
  const patterns = written.map(({ value, origin }) => ({ value: slashed(value), origin }))
  const existing = new Set(await existingNames(patterns, folder))
  const lines = read(patterns, (pattern) => existing.has(pattern))
  const matches = await Promise.all(lines.includes.map((pattern) => matchesOf(pattern, folder)))
  const nameOf = (path: string): string => slashed(relative(folder, path))
  const names = [...new Set(matches.flatMap(({ files }) => files))].map(nameOf)
  const compare: Compare = async (pattern, isCaseIgnored) => {
    const tests = await excludeTests(pattern, folder, isCaseIgnored)
    return tests.map((test) => (name) => test(join(folder, name)))
  }
  const held = await holdBack(lines, names, compare)
  const isHeld = (path: string): boolean => held.names.has(nameOf(path))
  return {
    byPattern: matches.map(({ pattern, files, faults }) => {
      const left = files.filter((path) => !isHeld(path))
      return {
        pattern,
        isUnsearched: faults.length > 0,
        isOnePath: files.every((path) => areAlike(path, resolve(folder, pattern.value))),
        files: left,
        whyEmptied: files.length > 0 && left.length === 0 ? allTakenOut(pattern.value, files.map(nameOf)) : undefined,
      }
    }),
    problems: [
      ...lines.problems,
      ...matches.flatMap(({ faults }) => faults),
      ...[...existing].filter((pattern) => !lines.includes.includes(pattern)).map(excludesOrNames),
      ...held.problems,
    ],
    remarks: held.remarks,
  }
}

const allTakenOut = (pattern: string, names: readonly string[]): string =>
  `Excludes (!) take out all that ${quote(pattern)} matches: ${listed(names, 3)}.`

/** The lines that begin with # or !, if a file has exactly this name. */
async function existingNames(patterns: readonly Located<string>[], folder: string): Promise<Located<string>[]> {
  const found = patterns.map(async (pattern) =>
    /^[#!]/.test(pattern.value) && (await stat(resolve(folder, pattern.value)).catch(() => undefined)) ? [pattern] : [],
  )
  return (await Promise.all(found)).flat()
}

/** An exclude stays one, even if a file has exactly its name: nothing must go out that was to be held back. */
const excludesOrNames = ({ value, origin }: Located<string>): Problem =>
  warning(
    'files/comment-or-file',
    origin,
    `${quote(value)} is an exclude, and a file has this very name: to name the file, write ${quote(`./${value}`)}.`,
  )

async function matchesOf(
  pattern: Located<string>,
  folder: string,
): Promise<{
  readonly pattern: Located<string>
  readonly files: readonly string[]
  readonly faults: readonly Problem[]
}> {
  try {
    return { pattern, files: await matchingFiles(pattern.value, folder), faults: [] }
  } catch (thrown) {
    if (!isFileFault(thrown)) throw thrown
    const path = slashed(relative(folder, pathOfFault(thrown) ?? join(folder, pattern.value)))
    const message = `${quote(pattern.value)} cannot be searched for: ${quote(path || '.')} ${remedyFor(thrown)}`
    return { pattern, files: [], faults: [error('files/unreadable', pattern.origin, message)] }
  }
}
