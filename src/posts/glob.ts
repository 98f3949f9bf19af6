import { stat } from 'node:fs/promises'
import { isAbsolute, join, resolve, sep } from 'node:path'
import { create } from '@actions/glob'
import { error, type Located } from '../problem.ts'

/** Includes and excludes of one input; an exclude counts wherever it stands. */
export function split(patterns: readonly Located<string>[]) {
  const includes = patterns.filter(({ value }) => !value.startsWith('!'))
  const excludes = patterns.filter(({ value }) => value.startsWith('!')).map(({ value }) => value.slice(1).trim())
  const first = patterns[0]
  const message = 'There are only excludes (!); name at least one file or pattern without it.'
  return { includes, excludes, problems: first && includes.length === 0 ? [error(first.origin, message)] : [] }
}

/**
 * Pattern → absolute paths of files, links to them included. A path that exists as it stands is that file, whatever brackets
 * its name holds. A folder is not its content: `videos` does not publish a tree, `videos/**` does. Paths that the system
 * refuses (too long, a file in the place of a folder) match nothing.
 */
export async function match(pattern: string, excludes: readonly string[], folder: string): Promise<string[]> {
  if (/[\r\n]/.test(pattern)) return []
  const hidden = await Promise.all(excludes.flatMap(unicodeForms).map((exclude) => literally(exclude, folder)))
  const forms = await Promise.all(unicodeForms(pattern).map((form) => literally(form, folder)))
  const lines = [...forms, ...hidden.flatMap((exclude) => [`!${exclude}`, `!${join(exclude, '**')}`])]
  try {
    const globber = await create(lines.join('\n'), { matchDirectories: false, implicitDescendants: false })
    return (await globber.glob()).sort(new Intl.Collator('en', { numeric: true }).compare)
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return []
    throw thrown
  }
}

/** `é` is one character or two (NFC, NFD), which no one can see: macOS writes names in the other form than keyboards do. */
const unicodeForms = (pattern: string): string[] => [
  ...new Set([pattern, pattern.normalize('NFC'), pattern.normalize('NFD')]),
]

async function literally(pattern: string, folder: string): Promise<string> {
  const literal = resolve(folder, pattern)
  const exists = await stat(literal).catch(() => undefined)
  return exists ? escapeGlob(literal) : anchored(pattern, folder)
}

const anchored = (pattern: string, folder: string): string =>
  isAbsolute(pattern) || pattern.startsWith('~') ? pattern : join(escapeGlob(folder), pattern)

const escapeGlob = (path: string): string =>
  (sep === '\\' ? path : path.replaceAll('\\', '\\\\'))
    .replaceAll('[', '[[]')
    .replaceAll('?', '[?]')
    .replaceAll('*', '[*]')
