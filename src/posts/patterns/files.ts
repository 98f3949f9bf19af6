import { join, relative, resolve } from 'node:path'
import { isFileFault, pathOfFault, remedyFor } from '../../file-faults.ts'
import { error, type Located, type Problem } from '../../problem.ts'
import { areAlike } from '../../spelling.ts'
import { listed, quote } from '../../wording.ts'
import { slashed } from '../../workspace.ts'
import { type Compare, holdBack } from './excludes.ts'
import { mistakenLines, splitPatterns } from './lines.ts'
import { excludeTests, matchingFiles } from './pattern.ts'

export interface FoundFiles {
  readonly pattern: Located<string>
  /** Absolute paths, in natural order. */
  readonly files: readonly string[]
  /** False for a pattern that a wildcard makes mean whatever there is. */
  readonly isOnePath: boolean
  /** Why nothing is left, where excludes take out all that it matches. */
  readonly emptied: string | undefined
  /** True where the system could not look for it, which is told. */
  readonly isUnsearched: boolean
}

/** The lines of one input → the files that each of its patterns finds, and what is wrong with its excludes. */
export async function findFiles(
  written: readonly Located<string>[],
  folder: string,
): Promise<{
  readonly byPattern: readonly FoundFiles[]
  readonly problems: readonly Problem[]
  readonly remarks: readonly string[]
}> {
  // On Windows either slash separates folders; what is said of a line has the one that every system understands.
  const patterns = written.map(({ value, origin }) => ({ value: slashed(value), origin }))
  const lines = splitPatterns(patterns)
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
        emptied: files.length > 0 && left.length === 0 ? allTakenOut(pattern.value, files.map(nameOf)) : undefined,
      }
    }),
    problems: [
      ...lines.problems,
      ...matches.flatMap(({ faults }) => faults),
      ...(await mistakenLines(patterns, folder)),
      ...held.problems,
    ],
    remarks: held.remarks,
  }
}

const allTakenOut = (pattern: string, names: readonly string[]): string =>
  `Excludes (!) take out all that ${quote(pattern)} matches: ${listed(names, 3)}.`

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
    const message = `${quote(pattern.value)} cannot be looked for: ${quote(path || '.')} ${remedyFor(thrown)}`
    return { pattern, files: [], faults: [error('files/unreadable', pattern.origin, message)] }
  }
}
