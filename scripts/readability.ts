/**
 * How easily the documents are read: Flesch's reading ease of each, from its prose alone. 60 to 70 is plain English, below 50 is hard.
 * `npm run lint` prints the table, and fails where a document is below its floor.
 */
import { globSync, readFileSync } from 'node:fs'
import { syllable } from 'syllable'

/** No document may be harder to read than this. What most people read must be easier. */
const FLOOR = 65
const FLOORS: Readonly<Record<string, number>> = { 'README.md': 75 }

/** In words. Nobody keeps more in mind until the full stop comes. */
const LONGEST = 30

export interface Prose {
  readonly sentences: number
  readonly words: number
  readonly syllables: number
  /** The sentence with the most words. */
  readonly longest: { readonly text: string; readonly words: number }
}

/** Counts what a reader reads as sentences: no code, tables, headings, pictures or comments, and of links only their words. */
export function countProse(markdown: string): Prose {
  const sentences = blocksOf(markdown)
    .flatMap((block) => block.split(/(?<=[.!?]["')\]*_]*)\s+/))
    .map((text) => ({ text: text.trim().replaceAll(/\s+/g, ' '), words: text.match(WORD) ?? [] }))
    .filter(({ words }) => words.length > 0)
  const words = sentences.flatMap((sentence) => sentence.words)
  const longest = sentences.toSorted((a, b) => b.words.length - a.words.length)[0]
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
    longest: { text: longest?.text ?? '', words: longest?.words.length ?? 0 },
  }
}

/** Flesch, "A new readability yardstick", 1948. */
export function readingEase({ sentences, words, syllables }: Omit<Prose, 'longest'>): number {
  if (words === 0) return 100
  return 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words)
}

const WORD = /[\p{L}\p{N}]+(?:[-.,:'’/][\p{L}\p{N}]+)*/gu

/** Paragraphs and points of lists. */
const blocksOf = (markdown: string): string[] =>
  `\n${markdown}`
    .replaceAll(/^( *)```.*?^\1```$/gms, '\n')
    .replaceAll(/<!--.*?-->/gs, '\n')
    .replaceAll(/^ *(?:\||#).*$/gm, '\n')
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll(/`[^`]*`/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/https?:\/\/\S+|<[^>]*>/g, '')
    .split(/\n\s*\n|\n *(?:[-*]|\d+\.) /)

export const documents = (): string[] =>
  globSync(['*.md', 'docs/*.md'], { cwd: root })
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted()

const root = new URL('..', import.meta.url)

/** Prints a row for each document, and the sentences that are too long. */
function report(): void {
  console.log(`${'document'.padEnd(34)}words  a sentence  longest  syllables a word  reading ease  floor`)
  for (const name of documents()) {
    const prose = countProse(readFileSync(new URL(name, root), 'utf8'))
    const { sentences, words, syllables, longest } = prose
    const floor = FLOORS[name] ?? FLOOR
    const ease = readingEase(prose)
    const figures = [
      String(words).padStart(5),
      (words / sentences).toFixed(1).padStart(12),
      String(longest.words).padStart(9),
      (syllables / words).toFixed(2).padStart(18),
      ease.toFixed(1).padStart(14),
      String(floor).padStart(7),
    ]
    console.log(`${name.padEnd(34)}${figures.join('')}`)
    const complaints = [
      ...(ease < floor ? [`  Too hard to read: shorten sentences, and take shorter words.`] : []),
      ...(longest.words > LONGEST ? [`  A sentence of more than ${LONGEST} words: ${longest.text}`] : []),
    ]
    for (const complaint of complaints) {
      console.log(complaint)
      process.exitCode = 1
    }
  }
}

if (import.meta.main) report()
