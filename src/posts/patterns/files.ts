import { join, relative, sep } from 'node:path'
import type { Located, Problem } from '../../problem.ts'
import { type Compare, holdBack } from './excludes.ts'
import { mistakenLines, splitPatterns } from './lines.ts'
import { excludeTests, matchingFiles } from './pattern.ts'

export interface FoundFiles {
  readonly pattern: Located<string>
  /** Absolute paths, in natural order. */
  readonly files: readonly string[]
  /** What the pattern matches, and an exclude takes out. */
  readonly heldBack: readonly string[]
}

/** The lines of one input → the files that each of its patterns finds, and what is wrong with its excludes. */
export async function findFiles(
  patterns: readonly Located<string>[],
  folder: string,
): Promise<{
  readonly byPattern: readonly FoundFiles[]
  readonly problems: readonly Problem[]
  readonly remarks: readonly string[]
}> {
  const lines = splitPatterns(patterns)
  const matches = await Promise.all(
    lines.includes.map(async (pattern) => ({ pattern, files: await matchingFiles(pattern.value, folder) })),
  )
  const nameOf = (path: string): string => relative(folder, path).split(sep).join('/')
  const names = [...new Set(matches.flatMap(({ files }) => files))].map(nameOf)
  const compare: Compare = async (pattern, isCaseIgnored) => {
    const tests = await excludeTests(pattern, folder, isCaseIgnored)
    return tests.map((test) => (name) => test(join(folder, name)))
  }
  const held = await holdBack(lines, names, compare)
  const isHeld = (path: string): boolean => held.names.has(nameOf(path))
  return {
    byPattern: matches.map(({ pattern, files }) => ({
      pattern,
      files: files.filter((path) => !isHeld(path)),
      heldBack: files.filter(isHeld),
    })),
    problems: [...lines.problems, ...(await mistakenLines(patterns, folder)), ...held.problems],
    remarks: held.remarks,
  }
}
