import { isComment } from '../../inputs/settings.ts'
import { error, type Located, type Problem } from '../../problem.ts'

/** The lines of one input: what is to be found, and what is held back. */
export interface PatternLines {
  readonly includes: readonly Located<string>[]
  /** Without their `!`. */
  readonly excludes: readonly Located<string>[]
  readonly problems: readonly Problem[]
}

/** What the patterns of one place mean. `isLiteral` says whether a line is the name of a file that exists. */
export type ReadPatterns = (
  patterns: readonly Located<string>[],
  isLiteral: (pattern: Located<string>) => boolean,
) => PatternLines

/** The pattern of a manifest's entry is no list of lines: it has no comments and no excludes. */
export const allInclude: ReadPatterns = (includes) => ({ includes, excludes: [], problems: [] })

/**
 * Separates the includes of one input from its excludes (`!`) and comments (`#`). An exclude counts for the lines above
 * it and below it.
 */
export const splitPatterns: ReadPatterns = (patterns, isLiteral) => {
  const lines = patterns.filter((pattern) => !isComment(pattern.value) || isLiteral(pattern))
  const includes = lines.filter(({ value }) => !value.startsWith('!'))
  const excludes = lines
    .filter(({ value }) => value.startsWith('!'))
    .map(({ value, origin }) => ({ value: value.slice(1).trim(), origin }))
  const first = lines[0]
  const message = 'There are only excludes (!); write at least one line without !.'
  return {
    includes,
    excludes: excludes.filter(({ value }) => value !== ''),
    problems: first && includes.length === 0 ? [error('files/only-excludes', first.origin, message)] : [],
  }
}
