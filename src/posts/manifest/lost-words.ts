import { type Document, isAlias, isCollection, isScalar, isSeq, Scalar, visit } from 'yaml'
import { error, type Problem } from '../../problem.ts'
import type { Position } from './positions.ts'
import { quoted, restOfLine, TEXT_KEYS, withoutComment } from './text-keys.ts'

/** Words behind a text: a hashtag (`#launch`), but no remark (`# a remark`) and no line of signs (`#----`). */
const LOST_WORD = /^#\S*[\p{L}\p{N}\p{Extended_Pictographic}_]/u

/** A line below a text that begins with a hashtag, and was not commented out (`#video: b.mp4`, `#- video: b.mp4`). */
const HASHTAG = /^#[\p{L}\p{N}\p{Extended_Pictographic}_](?!\w*\s*:(?:\s|$))/u

/** The first line of a block: `|`, `>-`, `|2`. */
const BLOCK_HEADER = /^[|>][-+\d]*/

interface FoundText {
  readonly key: string
  /** How many characters are before the key in its line; undefined for elements of lists. */
  readonly column: number | undefined
  readonly node: Scalar
  readonly range: readonly [start: number, end: number]
  readonly isFlow: boolean
  /** Between this place and the value, there may be an anchor or a tag. */
  readonly from: number
}

/**
 * Finds words of a text that YAML drops without an error. It reads hashtags as comments: `caption: Out now #launch`
 * would be "Out now". It may read the first word as an anchor or a type. Nobody can change a caption after it is
 * published.
 */
export function findLostWords(document: Document.Parsed, text: string, position: Position): Problem[] {
  const used = new Set<string>()
  visit(document, { Alias: (_, alias) => void used.add(alias.source) })
  return textsOf(document, text).flatMap((found) => {
    const lost = lostHashtags(found, text) ?? lostFirstWord(found, text, used)
    return lost ? [error('manifest/lost-words', position(lost.start, lost.end), lost.message)] : []
  })
}

interface Lost {
  readonly start: number
  readonly end: number
  readonly message: string
}

function textsOf(document: Document.Parsed, text: string): FoundText[] {
  const texts: FoundText[] = []
  const add = (key: string, column: number | undefined, node: unknown, isFlow: boolean, from: number): void => {
    if (isSeq(node))
      for (const item of node.items) add('-', undefined, item, isFlow || node.flow === true, node.range?.[0] ?? from)
    if (!isScalar(node) || !node.range) return
    const [start, end] = node.range
    texts.push({ key, column, node, range: [start, end], isFlow, from })
  }
  visit(document, {
    Pair: (_, { key, value }, path) => {
      if (!isScalar(key) || !key.range || !TEXT_KEYS.includes(String(key.value)) || isAlias(value)) return
      const [start, end] = key.range
      const column = start - (text.lastIndexOf('\n', start - 1) + 1)
      add(
        `${key.value}:`,
        column,
        value,
        path.some((node) => isCollection(node) && node.flow === true),
        end,
      )
    },
  })
  return texts
}

function lostHashtags({ key, column, node, range: [start, end], isFlow }: FoundText, text: string): Lost | undefined {
  const isBlock = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL
  const wordsEnd = isBlock ? start + (BLOCK_HEADER.exec(text.slice(start))?.[0].length ?? 0) : end
  const [, gap = '', rest = ''] = /^([ \t]*)(#.*)$/.exec(restOfLine(text, wordsEnd)) ?? []
  if (LOST_WORD.test(rest)) {
    const line = textIn(node, text.slice(start, end))
    const meant = `${line}${line === '' ? '' : gap}${hashtagsIn(rest, isFlow)}`.trim()
    const at = wordsEnd + gap.length
    return { start: at, end: at + rest.length, message: `${explainLostWords(rest)}${quoted(key, meant)}` }
  }
  if (key !== 'caption:' || column === undefined || isFlow) return undefined
  const below = linesBelow(text, isBlock ? lineStart(text, end) : text.indexOf('\n', end) + 1, column)
  const [first] = below
  if (!first || first.column < column) return undefined
  const parts = [textIn(node, text.slice(start, end)), ...below.map(({ line }) => hashtagsIn(line, false))]
  const meant = parts.filter((part) => part !== '').join(isBlock ? '\n' : ' ')
  return {
    start: first.start,
    end: first.start + first.line.length,
    message: `${explainLostWords(first.line)}${quoted(key, meant)}`,
  }
}

/** YAML folds a plain text into one line. For a text in quotes or in a block, the library has the value. */
const textIn = (node: Scalar, source: string): string =>
  node.type === Scalar.PLAIN || typeof node.value !== 'string'
    ? source.replaceAll(/\s*\n\s*/g, ' ')
    : node.value.trimEnd()

/** Removes what follows the hashtags: a comment, and in flow style a comma or a closing bracket. */
const hashtagsIn = (line: string, isInFlow: boolean): string =>
  withoutComment(line).replace(isInFlow ? /\s*[,\]}].*$/ : /$^/, '')

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1

/**
 * The lines from `start` on, as long as each of them begins with a hashtag. After an empty line they must be indented more
 * than the key: other lines there are more often posts and keys that were commented out.
 */
function linesBelow(
  text: string,
  start: number,
  keyColumn: number,
): { readonly start: number; readonly column: number; readonly line: string }[] {
  const found: { readonly start: number; readonly column: number; readonly line: string }[] = []
  let isAfterEmpty = false
  for (let at = start; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
    const whole = restOfLine(text, at)
    const line = whole.trimStart()
    if (line === '') {
      isAfterEmpty = true
      continue
    }
    const column = whole.length - line.length
    if (!HASHTAG.test(line) || (isAfterEmpty && column <= keyColumn)) break
    found.push({ start: at + column, column, line })
  }
  return found
}

const explainLostWords = (rest: string): string =>
  `YAML reads ${JSON.stringify(rest.split(/\s/)[0])} and what follows it as a comment and drops it; put the text in quotes: `

/** To YAML, `caption: &word text` is "text" with a name, and `caption: ! text` is "text" with an empty type. */
function lostFirstWord(
  { key, from, range: [start, end] }: FoundText,
  text: string,
  used: ReadonlySet<string>,
): Lost | undefined {
  const before = text.slice(from, start)
  const [, gap = '', word = ''] = /^(\s*(?:[:[,]|-(?=\s))?\s*)((?:&|!(?!!))\S*)\s*$/.exec(before) ?? []
  if (word === '' || used.has(word.slice(1))) return undefined
  const at = from + gap.length
  const what = word.startsWith('&') ? 'the name of a value' : 'the type of a value'
  const value = withoutComment(restOfLine(text, at))
  return {
    start: at,
    end: Math.max(end, at + word.length),
    message: `YAML reads ${JSON.stringify(word)} as ${what} and drops it; put the text in quotes: ${quoted(key, value)}`,
  }
}
