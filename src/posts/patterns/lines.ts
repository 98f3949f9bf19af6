import { isComment } from '../../inputs/settings.ts'
import { error, type Located, type Problem } from '../../problem.ts'

/** The lines of one input: what is to be found, and what is held back. */
export interface PatternLines {
  readonly includes: readonly Located<string>[]
  /** Without their `!`. */
  readonly excludes: readonly Located<string>[]
  readonly problems: readonly Problem[]
}

/**
 * Separates the includes of one input from its excludes (`!`). An exclude counts for the lines above it and below it.
 */
export function splitPatterns(patterns: readonly Located<string>[]): PatternLines {
  const lines = patterns.filter(({ value }) => !isComment(value))
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
