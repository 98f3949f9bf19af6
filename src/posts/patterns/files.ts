import { join, sep } from 'node:path'
import { isFileFault, pathOfFault, remedyFor } from '../../file-faults.ts'
import { error, type Located, type Problem } from '../../problem.ts'
import { quote } from '../../wording.ts'
import { workspacePath } from '../workspace.ts'
import { type Compare, holdBack } from './excludes.ts'
import { mistakenLines, splitPatterns } from './lines.ts'
import { excludeTests, matchingFiles } from './pattern.ts'

export interface FoundFiles {
  readonly pattern: Located<string>
  /** Absolute paths, in natural order. */
  readonly files: readonly string[]
  /** What the pattern matches, and an exclude takes out. */
  readonly heldBack: readonly string[]
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
  const patterns = written.map(({ value, origin }) => ({ value: value.split(sep).join('/'), origin }))
  const lines = splitPatterns(patterns)
  const matches = await Promise.all(lines.includes.map((pattern) => matchesOf(pattern, folder)))
  const nameOf = (path: string): string => workspacePath(path, folder)
  const names = [...new Set(matches.flatMap(({ files }) => files))].map(nameOf)
  const compare: Compare = async (pattern, isCaseIgnored) => {
    const tests = await excludeTests(pattern, folder, isCaseIgnored)
    return tests.map((test) => (name) => test(join(folder, name)))
  }
  const held = await holdBack(lines, names, compare)
  const isHeld = (path: string): boolean => held.names.has(nameOf(path))
  return {
    byPattern: matches.map(({ pattern, files, faults }) => ({
      pattern,
      isUnsearched: faults.length > 0,
      files: files.filter((path) => !isHeld(path)),
      heldBack: files.filter(isHeld),
    })),
    problems: [
      ...lines.problems,
      ...matches.flatMap(({ faults }) => faults),
      ...(await mistakenLines(patterns, folder)),
      ...held.problems,
    ],
    remarks: held.remarks,
  }
}

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
    const path = workspacePath(pathOfFault(thrown) ?? join(folder, pattern.value), folder)
    const message = `${quote(pattern.value)} cannot be looked for: ${quote(path || '.')} ${remedyFor(thrown)}`
    return { pattern, files: [], faults: [error('files/unreadable', pattern.origin, message)] }
  }
}
