import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import { error, type FileOrigin, type Problem } from '../../problem.ts'
import { messageOf } from '../../wording.ts'
import { findCircles, growsTooLarge, type Resolve, resolveAliases } from './aliases.ts'
import { findLostWords } from './lost-words.ts'
import { isMergeKey, type Locate, locateIn, originAt, type Position } from './positions.ts'
import { describeSyntax, explainNoSpace } from './syntax.ts'
import { restOfLine } from './text-keys.ts'
import {
  explainAlias,
  explainMissingQuotes,
  findEscapedPaths,
  findStrangeSpaces,
  findTextsAsCollections,
} from './unquoted.ts'

export interface Parsed {
  /** Plain JavaScript values, aliases and merge keys resolved. */
  readonly content: unknown
  readonly locate: Locate
  /** The text at a place within one line, as its author wrote it: `007` and not the number 7. */
  readonly written: (place: FileOrigin) => string | undefined
  /** Values that are valid YAML, but do not mean what the author wanted. */
  readonly misread: readonly Problem[]
}

/** A million quotes would be half a million problems. The first hundred are enough to show what is wrong. */
const MAX_FAULTS = 100

/** YAML 1.2 text → values with positions, or what is wrong with its syntax. */
export function parseYaml(file: string, text: string): Parsed | { readonly problems: Problem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true, logLevel: 'error' })
  const position: Position = (offset, end) => originAt(file, lines, offset, end)
  // The library only warns about unknown tags (`!secret`), and would read their values as plain text.
  const found = withoutEchoes([...document.errors, ...document.warnings]).slice(0, MAX_FAULTS)
  const asSyntax = (fault: YAMLError): Problem => {
    const place = placeOfFault(fault, document, text)
    const line = text.lastIndexOf('\n', place - 1) + 1
    const noSpace = explainNoSpace(restOfLine(text, line))
    if (noSpace) return error('manifest/syntax', position(line + noSpace.index), noSpace.message)
    return error('manifest/syntax', position(place), describeSyntax(fault.message, restOfLine(text, place)))
  }
  const lostWords = findLostWords(document, text, position)
  // Such spaces cause all other problems of the text, so these are dropped.
  const strange = findStrangeSpaces(text, position)
  if (strange.length > 0) return { problems: strange }
  const misread = [
    ...lostWords,
    ...findTextsAsCollections(document, text, found, position),
    ...findEscapedPaths(document, text, position),
  ]
  const faults = found.map((fault) => explainMissingQuotes(fault, text, position) ?? asSyntax(fault))
  if (faults.length > 0) return { problems: firstOfEachLine([...misread, ...faults]) }
  const resolve = resolveAliases(document)
  const circles = findCircles(document, resolve)
  if (circles.length > 0) {
    const message =
      'This alias is inside of the value that it refers to, which would never end: write the value instead of the alias.'
    return { problems: circles.map(([start, end]) => error('manifest/aliases', position(start, end), message)) }
  }
  if (growsTooLarge(document, resolve)) {
    const message =
      'The aliases of this manifest make more than a million values: use fewer aliases, or split the manifest.'
    return { problems: [error('manifest/aliases', position(0), message)] }
  }
  try {
    const content: unknown = document.toJS({ maxAliasCount: -1 })
    const written: Parsed['written'] = ({ line, column, endColumn }) => {
      const start = (lines.lineStarts[line - 1] ?? 0) + column - 1
      return endColumn === undefined ? undefined : text.slice(start, start + endColumn - column)
    }
    return {
      content,
      misread,
      written,
      locate: (path, part = 'value') => locateIn(document, resolve, path, part, position),
    }
  } catch (thrown) {
    const { offset, origin } = brokenReference(document, resolve, position)
    return {
      problems: [
        explainAlias(text, offset, position) ?? error('manifest/syntax', origin, describeSyntax(messageOf(thrown))),
      ],
    }
  }
}

/**
 * After a closing bracket that nothing opened, the parser reads the next lines wrong. Its errors about them are
 * dropped.
 */
function withoutEchoes(faults: readonly YAMLError[]): readonly YAMLError[] {
  const end = faults.findIndex(({ message }) => /^Unexpected flow-\w+-end token in YAML stream/.test(message))
  return end === -1 ? faults : faults.filter(({ message }, index) => index <= end || !/in YAML stream/.test(message))
}

/**
 * If a value needs quotes, the parser often reports several errors, on its line and on the next one. Only the first is
 * kept.
 */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  const lineOf = ({ origin }: Problem): number => ('line' in origin ? origin.line : 0)
  const explained = new Set(problems.filter(({ message }) => message.includes('in quotes: ')).map(lineOf))
  const seen = new Set<number>()
  return problems.filter((problem) => {
    const line = lineOf(problem)
    const isEcho = seen.has(line) || (!explained.has(line) && explained.has(line - 1))
    seen.add(line)
    return !isEcho
  })
}

/**
 * The place of an alias without an anchor, or of a merge of something that is not a mapping. The library finds these
 * only when it makes values.
 */
function brokenReference(
  document: Document.Parsed,
  resolve: Resolve,
  position: Position,
): { readonly offset: number; readonly origin: FileOrigin } {
  let range: Node['range']
  visit(document, {
    Alias: (_, alias) => {
      if (resolve(alias)) return undefined
      range = alias.range
      return visit.BREAK
    },
    Pair: (_, { key, value }) => {
      if (!isMergeKey(key) || isMap(value) || isAlias(value) || isSeq(value)) return undefined
      range = isNode(value) ? value.range : key.range
      return visit.BREAK
    },
  })
  return { offset: range?.[0] ?? 0, origin: range ? position(range[0], range[1]) : position(0) }
}

/** The parser reports a missing closing quote at the end of the text. The place where the quote begins helps more. */
function placeOfFault({ pos: [noticed], message }: YAMLError, document: Document.Parsed, text: string): number {
  let place = Math.min(noticed, Math.max(0, text.trimEnd().length - 1))
  if (!message.startsWith('Missing closing')) return place
  visit(document, {
    Scalar: (_, { range }) => {
      if (range && range[0] < noticed && range[1] >= noticed) place = range[0]
    },
  })
  return place
}
