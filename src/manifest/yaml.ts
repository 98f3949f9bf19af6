import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import { error, type FileOrigin, type Problem } from '../problem.ts'
import { messageOf } from '../wording.ts'

export type Path = readonly PropertyKey[]
/** Where the value at a path stands, or its key; for what is not there, the nearest thing around it that is. */
export type Locate = (path: Path, part?: 'key' | 'value') => FileOrigin

export interface Parsed {
  /** Plain JavaScript values, aliases and merge keys resolved. */
  readonly content: unknown
  readonly locate: Locate
}

type Position = (offset: number, end?: number) => FileOrigin

/** YAML 1.2 text → values with positions; faults of syntax as problems. The only user of the `yaml` package. */
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
      if (!isScalar(key) || key.value !== '<<' || isMap(value) || isAlias(value) || isSeq(value)) return undefined
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

function locateIn(document: Document.Parsed, path: Path, part: 'key' | 'value', position: Position): FileOrigin {
  let node: Node | undefined = document.contents ?? undefined
  let range = node?.range
  for (const [depth, step] of path.entries()) {
    const inside: Node | undefined = isAlias(node) ? node.resolve(document) : node
    let next: unknown
    if (isMap(inside)) {
      const pair = inside.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      const key = pair && isScalar(pair.key) ? pair.key : undefined
      if (depth === path.length - 1 && part === 'key' && key?.range) return position(key.range[0], key.range[1])
      range = key?.range ?? range
      next = pair?.value
    } else if (isSeq(inside)) {
      next = inside.items[Number(step)]
    }
    if (!isNode(next)) break
    node = next
    range = node.range ?? range
  }
  return range ? position(range[0], range[1]) : position(0)
}

function originOf(file: string, lines: LineCounter, offset: number, end?: number): FileOrigin {
  const from = lines.linePos(offset)
  const to = end === undefined ? undefined : lines.linePos(end)
  const origin = { file, line: Math.max(1, from.line), column: Math.max(1, from.col) }
  return to && to.line === from.line && to.col > from.col ? { ...origin, endColumn: to.col } : origin
}
