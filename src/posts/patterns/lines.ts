import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isComment } from '../../inputs/settings.ts'
import { error, type Located, type Problem, warning } from '../../problem.ts'
import { quote } from '../../wording.ts'

/** The lines of one input: what is to be found, and what is held back. */
export interface PatternLines {
  readonly includes: readonly Located<string>[]
  /** Without their `!`. */
  readonly excludes: readonly Located<string>[]
  readonly problems: readonly Problem[]
}

/** The includes and excludes (`!`) among the patterns of one input; an exclude counts wherever it stands. */
export function splitPatterns(patterns: readonly Located<string>[]): PatternLines {
  const lines = patterns.filter(({ value }) => !isComment(value))
  const includes = lines.filter(({ value }) => !value.startsWith('!'))
  const excludes = lines
    .filter(({ value }) => value.startsWith('!'))
    .map(({ value, origin }) => ({ value: value.slice(1).trim(), origin }))
  const first = lines[0]
  const message = 'There are only excludes (!); name at least one file or pattern without it.'
  return {
    includes,
    excludes: excludes.filter(({ value }) => value !== ''),
    problems: first && includes.length === 0 ? [error('files/only-excludes', first.origin, message)] : [],
  }
}

/** A line that begins with # or ! is a comment or an exclude, also where a file has exactly this name; then that is said. */
export async function mistakenLines(patterns: readonly Located<string>[], folder: string): Promise<Problem[]> {
  const said = patterns.map(async ({ value, origin }): Promise<Problem[]> => {
    if (!/^[#!]/.test(value) || !(await stat(resolve(folder, value)).catch(() => undefined))) return []
    const what = isComment(value) ? 'a comment' : 'an exclude'
    return [
      warning(
        'files/comment-or-file',
        origin,
        `${quote(value)} is ${what}, and a file has this very name: to name the file, write ${quote(`./${value}`)}.`,
      ),
    ]
  })
  return (await Promise.all(said)).flat()
}
