import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Range,
  visit,
  type YAMLError,
} from 'yaml'
import { error, type FileOrigin, type Problem } from '../problem.ts'
import { messageOf } from '../wording.ts'
import { isMergeKey, type Locate, locateIn, originOf, type Position } from './place.ts'

export interface Parsed {
  /** Plain JavaScript values, aliases and merge keys resolved. */
  readonly content: unknown
  readonly locate: Locate
}

/** YAML 1.2 text → values with positions; faults of syntax as problems. Only this and place.ts use the `yaml` package. */
export function parseYaml(file: string, text: string): Parsed | { readonly problems: Problem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true, logLevel: 'error' })
  const position: Position = (offset, end) => originOf(file, lines, offset, end)
  // A warning is a tag that nobody knows (`!secret`): its value would be taken for something it is not.
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    return {
      problems: faults.map((fault) => error(position(placeOf(fault, document, text)), describeSyntax(fault.message))),
    }
  }
  const circles = findCircles(document)
  if (circles.length > 0) {
    const message = 'This alias stands inside of what it stands for, which would never end: write the value out.'
    return { problems: circles.map(([start, end]) => error(position(start, end), message)) }
  }
  try {
    // Aliases are counted so that a few lines cannot grow into gigabytes.
    const content: unknown = document.toJS({ maxAliasCount: 1000 })
    return { content, locate: (path, part = 'value') => locateIn(document, path, part, position) }
  } catch (thrown) {
    return { problems: [error(brokenReference(document, position), describeSyntax(messageOf(thrown)))] }
  }
}

function describeSyntax(message: string): string {
  if (/multiple documents/i.test(message))
    return 'A manifest is one YAML document: remove the line --- and what follows it.'
  const plain = message.replace(/^Missing closing (["'])quote$/, 'the $1 that begins here has no end')
  return `This is not valid YAML: ${plain.replace(/\.?$/, '.')}`
}

/** Aliases of something they are a part of, which the library makes a value of that contains itself. */
function findCircles(document: Document.Parsed): Range[] {
  const found: Range[] = []
  visit(document, {
    Alias: (_, alias, path) => {
      const target = alias.resolve(document)
      if (target && alias.range && path.includes(target)) found.push(alias.range)
    },
  })
  return found
}

/** Where an alias without anchor, or a merge of something that is no mapping, stands: faults that show only when values are made. */
function brokenReference(document: Document.Parsed, position: Position): FileOrigin {
  let range: Node['range']
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return undefined
      range = alias.range
      return visit.BREAK
    },
    Pair: (_, { key, value }) => {
      if (!isMergeKey(key) || isMap(value) || isAlias(value) || isSeq(value)) return undefined
      range = isNode(value) ? value.range : key.range
      return visit.BREAK
    },
  })
  return range ? position(range[0], range[1]) : position(0)
}

/** An end that is missing is noticed at the end of the text, on a line that may not exist: a person looks where it begins. */
function placeOf({ pos: [noticed], message }: YAMLError, document: Document.Parsed, text: string): number {
  let place = Math.min(noticed, Math.max(0, text.trimEnd().length - 1))
  if (!message.startsWith('Missing closing')) return place
  visit(document, {
    Scalar: (_, { range }) => {
      if (range && range[0] < noticed && range[1] >= noticed) place = range[0]
    },
  })
  return place
}
